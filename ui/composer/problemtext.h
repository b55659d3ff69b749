// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/composing/postcheck.h"
#include "core/composing/textlength.h"
#include "core/domain/account.h"

#include <QString>
#include <QStringList>

/// What the composer says about lengths and problems, in the language of the user. Thread: GUI.
namespace ruche::ui::problemtext {

/// "Bluesky, @cap.example": a network and the account on it.
[[nodiscard]] QString accountName(const domain::Account &account);
/// "Bluesky"; the key of a network that this build does not know.
[[nodiscard]] QString networkName(const QString &network);
/// One sentence; `file` is the name of the file that the finding is about.
[[nodiscard]] QString
sentence(const composing::Finding &finding, const domain::Account &account, const QString &file);
/// On the button; empty when there is nothing to press.
[[nodiscard]] QString fix(composing::Finding::Fix fix);
/// "13 characters too many", "287 of 300 characters".
[[nodiscard]] QString length(const composing::TextLength &length);
/// How the sum comes about, a line a share: "2 addresses count 23 each: 46".
[[nodiscard]] QStringList sum(const composing::TextLength &length);

} // namespace ruche::ui::problemtext
