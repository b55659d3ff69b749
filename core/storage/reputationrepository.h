// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/mood.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace ruche::storage {

class Connection;

/// What ReputationService counts and shows: approved messages of others. Stretches of time are [from, to) in
/// UTC milliseconds. Thread: the connection's.
namespace reputation {

constexpr qint64 bucketMs = 15LL * 60 * 1000;

/// How many messages of the quarter of an hour that begins at startMs are in a state; label only of those
/// that are known.
struct ReadingBucket
{
    qint64 startMs = 0;
    domain::MoodState state = domain::MoodState::Unread;
    domain::Sentiment::Label label = domain::Sentiment::Label::Neutral;
    int count = 0;
};
[[nodiscard]] Result<QList<ReadingBucket>>
readings(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs);

/// A message whose mood is known.
struct KnownText
{
    domain::MessageId id;
    QString text;
    domain::Sentiment::Label label = domain::Sentiment::Label::Neutral;
    double score = 0; ///< −1 … 1
};
/// The newest `limit`, newest first.
[[nodiscard]] Result<QList<KnownText>>
knownTexts(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs, int limit);

/// The newest `limit` that count as negative, newest first.
[[nodiscard]] Result<QList<domain::MessageId>>
negatives(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs, int limit);

/// The messages of a brand that a person judged, the newest `limit`, newest first.
[[nodiscard]] Result<QList<domain::MessageId>>
judged(Connection &connection, domain::BrandId brand, int limit);

/// A message with where it is.
struct MessageRow
{
    domain::MessageId id;
    domain::ConversationId conversation;
    domain::BrandId brand;
    QString network;
    QString author;
    QString text;
    QDateTime writtenAt;
};
/// In the order of `ids`; those that are gone are left out.
[[nodiscard]] Result<QList<MessageRow>> rows(Connection &connection, const QList<domain::MessageId> &ids);

} // namespace reputation
} // namespace ruche::storage
