// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/message.h"
#include "core/domain/ruling.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace ruche::domain {

struct WatchedWordTag
{
    static constexpr char letter = 'w';
};
using WatchedWordId = Id<WatchedWordTag>;

/// A word or pattern that a brand wants to be told of. Kind and action are the words of
/// moderation::watchKindName() and watchActionName().
struct WatchedWord
{
    WatchedWordId id;
    BrandId brand;
    QString text;
    QString kind = QStringLiteral("word");
    QString action = QStringLiteral("flag");
    QString with = {}; ///< what it is replaced by, or the label
    QString language = {}; ///< "fr"; empty for all
    QString list = {}; ///< the list that it came from; empty for one's own
    bool enabled = true;

    friend bool operator==(const WatchedWord &, const WatchedWord &) = default;
};

/// From which score on a message waits for a look, when a brand has not said otherwise.
inline constexpr double defaultReviewThreshold = 0.6;

/// Where a message stands in the moderation queue.
enum class ReviewState {
    Check, ///< waits for a person
    Hidden, ///< a person keeps it back
    Done, ///< judged, or nothing speaks for a look
};

/// What speaks for a look most.
enum class ReviewKind {
    Spam, ///< the score of hints at spam
    Words, ///< a watched word
    Reported, ///< somebody reported it
    Held, ///< the network, or a rule, keeps it back
};

/// One thing that speaks for a look.
struct ReviewReason
{
    ReviewKind kind = ReviewKind::Spam;
    QString name; ///< the hint, the watched word, or the reason of the report: stored words
    QString detail; ///< the domain, the number, the label, who reported
    double share = 0; ///< 0 … 1, what it adds
    qsizetype from = 0; ///< the place in the text; length 0 for none
    qsizetype length = 0;

    friend bool operator==(const ReviewReason &, const ReviewReason &) = default;
};

/// What was read in a message by the rules.
struct ReviewReading
{
    MessageId message;
    double spam = 0; ///< 0 … 1
    double words = 0; ///< 0 … 1, of watched words that ask for a look
    QList<ReviewReason> reasons; ///< heaviest first
    QString engine;

    friend bool operator==(const ReviewReading &, const ReviewReading &) = default;
};

/// A row of the moderation queue.
struct ReviewItem
{
    MessageId message;
    BrandId brand;
    AccountId account;
    ConversationId conversation;
    IdentityId identity;
    MemberId member; ///< invalid when nobody is known to have written it
    QString network;
    QString author;
    QString text;
    QString subject; ///< of the post or topic that it is under
    QDateTime writtenAt;
    Moderation moderation = Moderation::Approved;
    MessageKind messageKind = MessageKind::Comment;
    ReviewState state = ReviewState::Check;
    ReviewKind kind = ReviewKind::Spam;
    double severity = 0; ///< 0 … 1
    double spam = 0;
    double words = 0;
    QList<ReviewReason> reasons;
    int reports = 0;

    friend bool operator==(const ReviewItem &, const ReviewItem &) = default;
};

/// What of the queue is asked for; an empty list asks nothing.
struct ReviewQuery
{
    QList<BrandId> brands = {};
    QString network = {};
    std::optional<ReviewKind> kind = {};
    ReviewState state = ReviewState::Check;

    friend bool operator==(const ReviewQuery &, const ReviewQuery &) = default;
};

/// How many messages are in each part of the queue.
struct ReviewCounts
{
    int check = 0;
    int spam = 0; ///< of these, for hints at spam
    int hidden = 0;
};

/// What somebody says against a decision, and what became of it.
struct Appeal
{
    enum class Outcome { Open, Upheld, Reversed };

    RulingId ruling;
    QString text;
    Outcome outcome = Outcome::Open;
    QString answer;
    QString answeredBy;
    QDateTime madeAt;
    std::optional<QDateTime> answeredAt;

    friend bool operator==(const Appeal &, const Appeal &) = default;
};

/// "check", "hidden", "done": stored.
[[nodiscard]] QString reviewStateName(ReviewState state);
[[nodiscard]] ReviewState reviewStateFromName(const QString &name);
/// "spam", "words", "reported", "held": stored.
[[nodiscard]] QString reviewKindName(ReviewKind kind);
[[nodiscard]] std::optional<ReviewKind> reviewKindFromName(const QString &name);
/// "open", "upheld", "reversed": stored.
[[nodiscard]] QString outcomeName(Appeal::Outcome outcome);
[[nodiscard]] std::optional<Appeal::Outcome> outcomeFromName(const QString &name);
/// How heavily reports and a network's own holding weigh: 0 … 1.
[[nodiscard]] double reportWeight(FlagReason reason);

} // namespace ruche::domain
