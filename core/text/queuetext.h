// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/network.h"
#include "core/domain/reviewitem.h"
#include "core/domain/ruling.h"

#include <QLocale>
#include <QString>

namespace ruche::text {

/// "Spam", "Watched word", "Reported", "Held".
[[nodiscard]] QString name(domain::ReviewKind kind);
/// What a list of watched words that came with the program is called; empty for another name.
[[nodiscard]] QString watchListName(const QString &list);
/// The chip of a row: "Spam 0.97", "Insult 0.65", "Personal data", "Reported".
[[nodiscard]] QString reviewChip(const domain::ReviewItem &item, const QLocale &locale);
/// One thing that speaks for a look: "Promise of money", "Link to a reported domain: x.example".
[[nodiscard]] QString reviewReason(const domain::ReviewReason &reason, const QLocale &locale);
/// "Approve", "Hide", "Spam", "Delete": the button.
[[nodiscard]] QString moderationVerb(domain::ModerationAction action);
/// What the button will do to this message, before it is pressed; it says so too when nothing would change.
[[nodiscard]] QString moderationConsequence(const domain::NetworkInfo &network,
                                            domain::ModerationAction action,
                                            domain::Moderation now);
/// Why there is no such button for an account of this network.
[[nodiscard]] QString notOffered(const domain::NetworkInfo &network);
/// "Warn", "Mute for 24 h", "Ban": a step of the ladder.
[[nodiscard]] QString ladderStepText(const domain::LadderStep &step);
/// "1 h", "24 h", "7 days", "no end".
[[nodiscard]] QString penaltyLength(const std::optional<std::chrono::seconds> &length);
/// What a decision did, in one line: "Deleted, one strike, muted".
[[nodiscard]] QString rulingSummary(const domain::Ruling &ruling);

} // namespace ruche::text
