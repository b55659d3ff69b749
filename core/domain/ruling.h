// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/ids.h"
#include "core/domain/message.h"
#include "core/domain/sanction.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace ruche::domain {

struct RulingTag
{
    static constexpr char letter = 'j';
};
struct SanctionTag
{
    static constexpr char letter = 's';
};
struct CharterRuleTag
{
    static constexpr char letter = 'h';
};
using RulingId = Id<RulingTag>;
using SanctionId = Id<SanctionTag>;
using CharterRuleId = Id<CharterRuleTag>;

/// A rule of a brand's charter.
struct CharterRule
{
    CharterRuleId id;
    BrandId brand;
    QString name;
    QString warning; ///< what its author is told, {quote} standing for the text; may be empty

    friend bool operator==(const CharterRule &, const CharterRule &) = default;
};

/// What is proposed when a member has so many strikes. It is never done by itself.
struct LadderStep
{
    int strikes = 1;
    std::optional<SanctionKind> sanction; ///< nothing: a warning
    std::optional<std::chrono::seconds> duration; ///< of the sanction; nothing: without end

    friend bool operator==(const LadderStep &, const LadderStep &) = default;
};

/// All that is to be decided about one or several messages at once, and about who wrote them.
struct RulingOrder
{
    QList<MessageId> messages;
    std::optional<ModerationAction> action; ///< what becomes of the messages
    std::optional<SanctionKind> sanction; ///< of each author
    std::optional<std::chrono::seconds> duration; ///< of the sanction; nothing: without end
    QString warning; ///< sent as an answer to each message; may be empty
    bool strike = false; ///< one for each author
    CharterRuleId rule;
    QString reason; ///< shown to the author where the network does so
    QString note; ///< for colleagues
    QString by;
    bool automatic = false; ///< a watched word asks for it, nobody has looked
};

/// A message as it was judged.
struct RuledMessage
{
    MessageId message;
    std::optional<ModerationAction> action;
    Moderation previous = Moderation::Approved;
    QString author;
    QString text; ///< as it was then

    friend bool operator==(const RuledMessage &, const RuledMessage &) = default;
};

/// Where a sanction stands on its network.
enum class SanctionState { Waiting, Uncertain, Applied, Lifted, Failed };

struct Sanction
{
    SanctionId id;
    RulingId ruling; ///< what it was decided for
    AccountId account;
    IdentityId identity;
    RemoteId author; ///< what the network calls them
    SanctionKind kind = SanctionKind::Mute;
    std::optional<QDateTime> endsAt; ///< UTC; nothing: until it is lifted
    SanctionState state = SanctionState::Waiting;
    bool wanted = true; ///< not undone, not lifted, not over
    QString reason;
    std::optional<Error> problem; ///< of the last try

    friend bool operator==(const Sanction &, const Sanction &) = default;
};

/// A decision as it stands in the log.
struct Ruling
{
    RulingId id;
    BrandId brand;
    EventId event;
    QString by;
    QString reason;
    QString rule; ///< its name; empty for none
    QString note;
    QString warning;
    QDateTime at;
    bool undone = false;
    bool automatic = false; ///< a watched word asked for it
    QList<RuledMessage> messages;
    QList<Sanction> sanctions;
    QList<MemberId> strikes;
};

/// How long a decision can be undone.
inline constexpr int rulingUndoDays = 30;

} // namespace ruche::domain
