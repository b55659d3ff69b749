// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/publishing.h"

#include <QDateTime>
#include <QString>

/// What the window says of publishing, in whole sentences. Thread: GUI.
namespace ruche::ui::publishwords {

/// The title, or words for a post that has none.
[[nodiscard]] QString titleOf(const domain::PublishMatter &matter);
/// "@cap.mer", else the name, else the site.
[[nodiscard]] QString nameOf(const domain::Account &account);
/// "Instagram, @cap.mer".
[[nodiscard]] QString placeOf(const domain::Account &account);
/// What is called by its key: "Instagram".
[[nodiscard]] QString networkName(const QString &key);
/// Why it waits for a person, as one or two sentences with its time in `zone`.
[[nodiscard]] QString
reasonOf(const domain::PublishMatter &matter, const QString &zone, const QDateTime &now);
/// For a toast: the reason with the title.
[[nodiscard]] QString noticeOf(const domain::PublishMatter &matter);
/// "Sent", "Refused", …: how an attempt ended.
[[nodiscard]] QString attemptName(domain::Attempt::State state);
/// What an attempt came to, as a sentence.
[[nodiscard]] QString attemptText(const domain::PublishLogRow &row);
/// "by hand", or nothing for what Ruche sent.
[[nodiscard]] bool isByHand(const domain::Attempt &attempt);

} // namespace ruche::ui::publishwords
