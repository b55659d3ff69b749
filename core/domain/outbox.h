// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/ids.h"
#include "core/domain/message.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <optional>

namespace ruche::domain {

/// Where something queued for a network stands. Uncertain left without a full answer: it is looked for before
/// it may leave again.
enum class OutboxState { Waiting, Sending, Uncertain, Failed, Sent, Cancelled };

/// A reply or a moderation on its way to a network.
struct OutboxEntry
{
    OutboxId id;
    AccountId account;
    ConversationId conversation;
    MessageId message; ///< the one that is answered or moderated
    bool isReply = false;
    QString text; ///< of a reply, or the action's word: see actionName()
    std::optional<Moderation> previous; ///< what a moderated message was, see outbox::showPrevious()
    OutboxState state = OutboxState::Waiting;
    QDateTime notBefore; ///< UTC; until then it can be taken back
    std::optional<Error> problem; ///< of the last try

    friend bool operator==(const OutboxEntry &, const OutboxEntry &) = default;
};

/// "waiting", "sending", …: stored, and printed by `--json`.
QString outboxStateName(OutboxState state);
std::optional<OutboxState> outboxStateFromName(const QString &name);
/// "approve", "hold", "spam", "trash": the word of a moderation in an entry and in `ruchectl moderate`.
QString actionName(ModerationAction action);
std::optional<ModerationAction> actionFromName(const QString &name);

} // namespace ruche::domain

Q_DECLARE_METATYPE(ruche::domain::OutboxEntry)
