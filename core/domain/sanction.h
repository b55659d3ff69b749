// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace ruche::domain {

/// What is done to a person, not to a message. What it means differs from network to network: see
/// SanctionEffect.
enum class SanctionKind { Mute, Ban };

/// What a sanction changes on a network, so that it can be said before it is decided.
enum class SanctionEffect {
    None, ///< there is no such sanction
    HiddenFromUs, ///< we do not see what they write; everybody else does, and they are not told
    CannotReachUs, ///< they can neither follow, mention nor answer us
    CannotWrite, ///< they read on and write nothing
    CannotSignIn, ///< their account is closed
};

/// Why somebody thinks that a message needs a look.
enum class FlagReason {
    Spam,
    Abuse, ///< insults, threats, what hurts people
    OffTopic,
    Illegal,
    HeldByNetwork, ///< its own rules keep it back: the first message of a member, a word on its list
    Other,
};

/// A report on a message, or the reason for which a network holds it.
struct Flag
{
    FlagReason reason = FlagReason::Other;
    QString reporter; ///< the name of who reported it; empty when the network itself did
    QString note; ///< in the words of the network or of who reported it; may be empty
    QDateTime at; ///< UTC; invalid when unknown

    friend bool operator==(const Flag &, const Flag &) = default;
};

/// "mute", "ban": stored.
[[nodiscard]] QString sanctionKindName(SanctionKind kind);
[[nodiscard]] std::optional<SanctionKind> sanctionKindFromName(const QString &name);
/// "spam", "abuse", "offTopic", "illegal", "heldByNetwork", "other": stored.
[[nodiscard]] QString flagReasonName(FlagReason reason);
/// Other for what is none.
[[nodiscard]] FlagReason flagReasonFromName(const QString &name);

} // namespace ruche::domain

Q_DECLARE_METATYPE(ruche::domain::SanctionKind)
