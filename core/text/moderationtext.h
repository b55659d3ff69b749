// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/network.h"
#include "core/domain/ruling.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace ruche::text {

/// What a sanction will do to somebody, as one sentence for beside the button, before it is pressed: "Léa can
/// read on but writes nothing until 17 June 2026 10:00." `until` is shown as it is: give it in the brand's
/// time zone. Empty when the network has no such sanction.
[[nodiscard]] QString sanctionConsequence(const domain::NetworkInfo &network,
                                          domain::SanctionKind kind,
                                          const QString &author,
                                          const std::optional<QDateTime> &until,
                                          const QLocale &locale);
/// What the network cannot take back of this moderation; empty when there is a way back. `held`: whether the
/// message waits for a moderator there.
[[nodiscard]] QString
oneWayWarning(const domain::NetworkInfo &network, domain::ModerationAction action, bool held);
/// "Spam", "Insults or threats"…
[[nodiscard]] QString flagReasonText(domain::FlagReason reason);
/// "Muted", "Banned".
[[nodiscard]] QString sanctionText(domain::SanctionKind kind);

/// All decisions about a person as one readable text, to be saved or printed for an appeal: when, who, by
/// which rule and why, each message as it was judged, what was done, and what was undone since. Times are
/// UTC, and say so. Notes for colleagues are left out.
[[nodiscard]] QString
recordText(const QString &member, const QList<domain::Ruling> &rulings, const QLocale &locale);

} // namespace ruche::text
