// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace ruche::domain {

enum class MessageKind { Comment, Mention, Direct, Topic, Review };
enum class Direction { Incoming, Outgoing };

/// What the network does with a message. Held is waiting for a moderator and not public.
enum class Moderation { Approved, Held, Spam, Trashed, Gone };

/// Where a conversation stands in our own work, whatever the network says.
enum class ConversationState { New, Open, Waiting, Snoozed, Done };

/// One line of a conversation, as read from a network or written here.
struct Message
{
    MessageId id;
    ConversationId conversation;
    AccountId account;
    BrandId brand;
    IdentityId author; ///< invalid for our own
    MessageKind kind = MessageKind::Comment;
    Direction direction = Direction::Incoming;
    Moderation moderation = Moderation::Approved;
    RemoteId remoteId;
    RemoteId parentRemoteId; ///< the message it answers, if any
    QString authorName; ///< as it was when written
    QString text; ///< plain text: whatever markup came was reduced before it was stored
    QString language; ///< "fr"; empty when not known
    QUrl url;
    QDateTime writtenAt;

    friend bool operator==(const Message &, const Message &) = default;
};

/// What a sentiment engine, or a person correcting it, thinks of a message. Absent when nothing has looked at it.
struct Sentiment
{
    enum class Label { Negative, Neutral, Positive };

    Label label = Label::Neutral;
    double score = 0; ///< −1 … 1
    QString engine; ///< name and version
    bool corrected = false; ///< a person set it

    friend bool operator==(const Sentiment &, const Sentiment &) = default;
};

/// What belongs together on a network: a comment with its replies, a topic, a direct exchange.
struct Conversation
{
    ConversationId id;
    BrandId brand;
    AccountId account;
    QString network;
    MessageKind kind = MessageKind::Comment;
    ConversationState state = ConversationState::New;
    std::optional<QDateTime> snoozedUntil;
    PostId post; ///< the post commented on, when it is known here
    QString subject; ///< title of that post or of the topic
    QStringList labels;
    int messageCount = 0;

    // Of its newest incoming message, for the list:
    MessageId newest;
    MemberId member;
    QString author;
    QString excerpt; ///< first 200 characters
    Moderation moderation = Moderation::Approved;
    QDateTime writtenAt;
    QString language;
    bool isQuestion = false; ///< it asks something
    std::optional<Sentiment> sentiment;

    friend bool operator==(const Conversation &, const Conversation &) = default;
};

/// A remark for colleagues: on a conversation or a member. Has no way to a network.
struct Note
{
    NoteId id;
    ConversationId conversation;
    MemberId member;
    QString text;
    QString author;
    QDateTime writtenAt;

    friend bool operator==(const Note &, const Note &) = default;
};

/// What the moderation buttons and `ruchectl moderate` ask for.
enum class ModerationAction { Approve, Hold, Spam, Trash };

QString kindName(MessageKind kind);
QString directionName(Direction direction);
QString stateName(ConversationState state);
std::optional<ConversationState> conversationStateFromName(const QString &name);
QString moderationName(Moderation moderation);
std::optional<Moderation> moderationFromName(const QString &name);
/// What a message becomes by an action.
Moderation resultOf(ModerationAction action);
QString sentimentName(Sentiment::Label label);

} // namespace ruche::domain

Q_DECLARE_METATYPE(ruche::domain::Message)
Q_DECLARE_METATYPE(ruche::domain::Conversation)
