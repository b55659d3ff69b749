// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/message.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::domain {

QString kindName(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Comment: return u"comment"_s;
    case MessageKind::Mention: return u"mention"_s;
    case MessageKind::Direct: return u"direct"_s;
    case MessageKind::Topic: return u"topic"_s;
    case MessageKind::Review: return u"review"_s;
    }
    return {};
}

QString directionName(Direction direction)
{
    return direction == Direction::Incoming ? u"incoming"_s : u"outgoing"_s;
}

QString stateName(ConversationState state)
{
    switch (state) {
    case ConversationState::New: return u"new"_s;
    case ConversationState::Open: return u"open"_s;
    case ConversationState::Waiting: return u"waiting"_s;
    case ConversationState::Snoozed: return u"snoozed"_s;
    case ConversationState::Done: return u"done"_s;
    }
    return {};
}

std::optional<ConversationState> conversationStateFromName(const QString &name)
{
    for (const auto state : {ConversationState::New,
                             ConversationState::Open,
                             ConversationState::Waiting,
                             ConversationState::Snoozed,
                             ConversationState::Done}) {
        if (stateName(state) == name)
            return state;
    }
    return std::nullopt;
}

QString moderationName(Moderation moderation)
{
    switch (moderation) {
    case Moderation::Approved: return u"approved"_s;
    case Moderation::Held: return u"held"_s;
    case Moderation::Spam: return u"spam"_s;
    case Moderation::Trashed: return u"trashed"_s;
    case Moderation::Gone: return u"gone"_s;
    }
    return {};
}

std::optional<Moderation> moderationFromName(const QString &name)
{
    for (const auto moderation :
         {Moderation::Approved, Moderation::Held, Moderation::Spam, Moderation::Trashed, Moderation::Gone}) {
        if (moderationName(moderation) == name)
            return moderation;
    }
    return std::nullopt;
}

Moderation resultOf(ModerationAction action)
{
    switch (action) {
    case ModerationAction::Approve: return Moderation::Approved;
    case ModerationAction::Hold: return Moderation::Held;
    case ModerationAction::Spam: return Moderation::Spam;
    case ModerationAction::Trash: return Moderation::Trashed;
    }
    return Moderation::Held;
}

QString sentimentName(Sentiment::Label label)
{
    switch (label) {
    case Sentiment::Label::Negative: return u"negative"_s;
    case Sentiment::Label::Neutral: return u"neutral"_s;
    case Sentiment::Label::Positive: return u"positive"_s;
    }
    return {};
}

} // namespace ruche::domain
