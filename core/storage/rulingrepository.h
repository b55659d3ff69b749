// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/incoming.h"
#include "core/domain/ruling.h"

#include <QDateTime>
#include <QHash>
#include <QList>

#include <optional>

namespace ruche::storage {

class Connection;

/// Decisions of moderators: what became of messages, who was warned, struck or sanctioned for it, by which
/// rule, and the way back. Thread: the connection's, inside the caller's transaction.
namespace rulings {

/// Does all that the order says as one action ("ruling.decide"): messages are shown as decided at once, and
/// what networks must be told waits until `notBefore`. To approve what is public already says that it is fine
/// as it is written: its network is not told, and need not be able to. Errors: InvalidArgument (no message,
/// or an order of nothing), NotFound, Unsupported (an account cannot do that: subject says which), Refused (a
/// message of ours).
[[nodiscard]] Result<domain::RulingId> decide(Connection &connection,
                                              const domain::RulingOrder &order,
                                              const QDateTime &now,
                                              const QDateTime &notBefore);
/// Whether something was decided about the words that a message has now, undone since or not.
[[nodiscard]] Result<bool> isDecided(Connection &connection, domain::MessageId message);
/// Takes a decision back, with whatever it caused and nothing else: messages that still are what it made of
/// them become what they were, its strikes count no more, its sanctions end. A warning that has left stays.
/// Errors: NotFound, Conflict (undone already), Refused (older than rulingUndoDays, or leaving right now).
[[nodiscard]] Result<void> undo(Connection &connection, domain::RulingId ruling, const QDateTime &now);
/// Makes the rest follow what `undone` says of a ruling now: for undo and redo of its event.
[[nodiscard]] Result<void> follow(Connection &connection, domain::RulingId ruling, const QDateTime &now);

/// With its messages, sanctions and strikes.
[[nodiscard]] Result<domain::Ruling>
read(Connection &connection, domain::RulingId ruling, const QDateTime &now);
/// The log of a brand, newest first, from before `before` on when that is given.
[[nodiscard]] Result<QList<domain::Ruling>> recent(Connection &connection,
                                                   domain::BrandId brand,
                                                   int limit,
                                                   const QDateTime &now,
                                                   domain::RulingId before = {});
/// All about a member, oldest first, the undone ones too.
[[nodiscard]] Result<QList<domain::Ruling>>
ofMember(Connection &connection, domain::MemberId member, const QDateTime &now);
/// All about a message, oldest first, the undone ones too.
[[nodiscard]] Result<QList<domain::Ruling>>
ofMessage(Connection &connection, domain::MessageId message, const QDateTime &now);
/// Those of whose sanctions one stands now, newest first.
[[nodiscard]] Result<QList<domain::Ruling>>
withSanctions(Connection &connection, const QList<domain::BrandId> &brands, int limit, const QDateTime &now);
/// Strikes that count, of one rule or of all.
[[nodiscard]] Result<int>
strikesOf(Connection &connection, domain::MemberId member, domain::CharterRuleId rule = {});

[[nodiscard]] Result<domain::CharterRuleId> saveRule(Connection &connection, const domain::CharterRule &rule);
[[nodiscard]] Result<QList<domain::CharterRule>> rules(Connection &connection, domain::BrandId brand);
/// In the order of strikes.
[[nodiscard]] Result<QList<domain::LadderStep>> ladder(Connection &connection, domain::BrandId brand);
[[nodiscard]] Result<void>
setLadder(Connection &connection, domain::BrandId brand, const QList<domain::LadderStep> &steps);
/// What the ladder proposes when the member gets one more strike; nothing when it has no such step.
[[nodiscard]] Result<std::optional<domain::LadderStep>> proposal(Connection &connection,
                                                                 domain::MemberId member);

/// Replaces what is known of the flags of the messages of a page, by their ids on the network.
[[nodiscard]] Result<void>
storeFlags(Connection &connection, domain::AccountId account, const QList<domain::IncomingMessage> &messages);
[[nodiscard]] Result<QList<domain::Flag>> flagsOf(Connection &connection, domain::MessageId message);

} // namespace rulings

} // namespace ruche::storage
