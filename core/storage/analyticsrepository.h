// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/message.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace ruche::storage {

class Connection;

/// What AnalyticsService and ObjectiveService count. Stretches of time are [from, to) in UTC milliseconds;
/// who asks turns days of a zone into them. Counts come by quarters of an hour, on which the days of every
/// zone begin, so one query answers for any number of days and hours. "Comments" are incoming, approved
/// messages.
namespace analyticsrepository {

struct BrandZone
{
    domain::BrandId brand;
    QString zone;
};

/// Of the named brands, or of all that are not archived; in switcher order. Errors: NotFound (one of the
/// named).
[[nodiscard]] Result<QList<BrandZone>> brandZones(Connection &connection,
                                                  const QList<domain::BrandId> &brands);

constexpr qint64 bucketMs = 15LL * 60 * 1000;

/// How many fell into the quarter of an hour that begins at startMs. Those with none are not there.
struct Bucket
{
    qint64 startMs = 0;
    int count = 0;
};

[[nodiscard]] Result<QList<Bucket>>
comments(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs);
/// People first seen.
[[nodiscard]] Result<QList<Bucket>>
newMembers(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs);
/// Posts that went out, at least on one account.
[[nodiscard]] Result<QList<Bucket>>
postsPublished(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs);

struct SentimentBucket
{
    qint64 startMs = 0;
    domain::Sentiment::Label label = domain::Sentiment::Label::Neutral;
    int count = 0;
};

/// Comments with a sentiment: what a person set, else what the engine said last.
[[nodiscard]] Result<QList<SentimentBucket>>
sentiments(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs);

/// When the first message of a brand was written, or its first member seen: before it nothing is known, which
/// is not zero.
[[nodiscard]] Result<std::optional<qint64>> firstMessageMs(Connection &connection, domain::BrandId brand);
[[nodiscard]] Result<std::optional<qint64>> firstMemberMs(Connection &connection, domain::BrandId brand);

/// A comment and our first message after it in the conversation.
struct CommentAnswer
{
    qint64 writtenMs = 0;
    std::optional<qint64> answeredMs;
    bool closed = false; ///< the conversation is done
};

[[nodiscard]] Result<QList<CommentAnswer>>
answers(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs);

struct Article
{
    domain::PostId post;
    QString title;
    QUrl url;
    QDateTime publishedAt;
    int comments = 0; ///< of all times
};

/// The posts that went out in the stretch, oldest first.
[[nodiscard]] Result<QList<Article>>
articles(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs);

/// A post as it is on one account.
struct PublishedVariant
{
    domain::PostId post;
    domain::AccountId account;
    QString network;
    QString title;
    QUrl url;
    QDateTime publishedAt;
};

/// All that went out before `toMs`.
[[nodiscard]] Result<QList<PublishedVariant>>
publishedVariants(Connection &connection, domain::BrandId brand, qint64 toMs);

/// What was said in the stretch under a post on one account.
struct PostComments
{
    domain::PostId post;
    domain::AccountId account;
    int comments = 0;
    std::optional<double> sentiment; ///< mean, −1 … 1
};

[[nodiscard]] Result<QList<PostComments>>
commentsByPost(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs);

/// Where figures come from: the networks of a brand's accounts, the engines that scored its comments in the
/// stretch.
[[nodiscard]] Result<QStringList> networks(Connection &connection, domain::BrandId brand);
[[nodiscard]] Result<QStringList>
engines(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs);

} // namespace analyticsrepository

} // namespace ruche::storage
