// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/domain/post.h"

#include <QDate>
#include <QFuture>
#include <QList>
#include <QStringList>

#include <array>
#include <optional>

namespace ruche::services {

class Storage;

/// What a figure is about. Days are in each brand's zone, `to` inclusive.
struct Period
{
    QList<domain::BrandId> brands; ///< empty: all that are not archived
    QDate from;
    QDate to;

    friend bool operator==(const Period &, const Period &) = default;
};

struct MonthValue
{
    QDate month; ///< its first day
    std::optional<double> value; ///< empty: nothing was collected, which is not zero
    bool partial = false; ///< the month is not over, or only part of it was collected
    QStringList sources; ///< where it comes from: "access-log"
};

struct DayValue
{
    QDate day;
    std::optional<double> value;
};

struct ArticleComments
{
    domain::PostId post;
    domain::BrandId brand;
    QString title;
    QUrl url;
    QDateTime publishedAt;
    int comments = 0; ///< approved, by others
};

/// Comments per article with the figures under the list.
struct ArticleCommentsReport
{
    QList<ArticleComments> articles; ///< most comments first
    double mean = 0;
    double median = 0;
    double upperQuartile = 0;
};

struct SentimentDay
{
    QDate day;
    int negative = 0;
    int neutral = 0;
    int positive = 0;
};

struct SentimentReport
{
    QList<SentimentDay> days;
    int analysed = 0;
    int messages = 0; ///< of which only `analysed` have a score
};

struct ResponseTimes
{
    int answered = 0;
    int waiting = 0;
    std::optional<double> medianMinutes;
    std::optional<double> percentile90Minutes;
    std::optional<double> shareWithin2h; ///< 0 … 100
};

/// One key figure with the period before it and a small series.
struct Tile
{
    std::optional<double> value;
    std::optional<double> previous; ///< of the period of equal length just before
    QList<double> series; ///< up to 12 points of the period, oldest first
    QString source; ///< shown as a tool tip
};

struct Tiles
{
    Tile pageViews;
    Tile comments;
    Tile commentsPerArticle;
    Tile newMembers;
    Tile netSentiment; ///< −100 … 100
    Tile responseMinutes; ///< median
};

/// Messages by weekday (Monday first) and hour, brand's zone.
using HourGrid = std::array<std::array<int, 24>, 7>;

struct TopPost
{
    domain::PostId post;
    domain::BrandId brand;
    domain::AccountId account;
    QString network;
    QString title;
    QUrl url;
    QDateTime publishedAt;
    std::optional<double> pageViews; ///< of its page, in the period
    int comments = 0; ///< in the period
    std::optional<double> sentiment; ///< mean of its comments, −1 … 1
};

/// The figures behind the charts; `ruchectl stats` prints the same. Thread: that of the Workspace.
class AnalyticsService
{
public:
    explicit AnalyticsService(Storage &storage);

    [[nodiscard]] QFuture<Result<Tiles>> tiles(const Period &period);
    /// One value a month of the period, months without any data included as gaps.
    [[nodiscard]] QFuture<Result<QList<MonthValue>>> pageViewsByMonth(const Period &period);
    [[nodiscard]] QFuture<Result<ArticleCommentsReport>> commentsPerArticle(const Period &period);
    [[nodiscard]] QFuture<Result<QList<DayValue>>> messagesByDay(const Period &period);
    [[nodiscard]] QFuture<Result<SentimentReport>> sentiment(const Period &period);
    [[nodiscard]] QFuture<Result<ResponseTimes>> responseTimes(const Period &period);
    [[nodiscard]] QFuture<Result<HourGrid>> activityByHour(const Period &period);
    [[nodiscard]] QFuture<Result<QList<TopPost>>> topPosts(const Period &period, int limit);

private:
    Storage &m_storage;
};

} // namespace ruche::services
