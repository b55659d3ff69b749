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
    bool partial = false; ///< the month is not over, cut by the period, or has days without a figure
    QStringList sources; ///< where it comes from: "access-log"
};

struct DayValue
{
    QDate day;
    std::optional<double> value; ///< empty before the first message that is known, and after today
};

struct ArticleComments
{
    domain::PostId post;
    domain::BrandId brand;
    QString title;
    QUrl url;
    QDateTime publishedAt; ///< within the period
    int comments = 0; ///< approved, by others, whenever they were written
};

/// Comments per article with the figures under the list.
struct ArticleCommentsReport
{
    QList<ArticleComments> articles; ///< most comments first
    std::optional<double> mean; ///< empty, like the next two, without any article
    std::optional<double> median;
    std::optional<double> upperQuartile; ///< a quarter of the articles have more
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
    int messages = 0; ///< incoming and approved, of which only `analysed` have a score
};

/// From each incoming, approved message of the period to our first own one after it in the conversation.
/// Messages of a conversation that was closed without an answer needed none and are left out.
struct ResponseTimes
{
    int answered = 0;
    int waiting = 0;
    std::optional<double> medianMinutes;
    std::optional<double> percentile90Minutes;
    std::optional<double> shareWithin2h; ///< 0 … 100, of those answered and those that wait for more than 2 h
};

/// One key figure with the period before it and a small series.
struct Tile
{
    std::optional<double> value;
    std::optional<double> previous; ///< of the period of equal length just before
    QList<std::optional<double>>
        series; ///< up to 12 equal stretches of the period, oldest first; empty for a gap
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
    std::optional<double> pageViews; ///< of its page, in the period; empty where no page views are known
    int comments = 0; ///< in the period
    std::optional<double> sentiment; ///< mean of its comments, −1 … 1
};

/// The figures behind the charts; `ruchectl stats` prints the same. "Comments" are incoming, approved
/// messages. What was not collected is empty, never zero. Where several sources measured the same page views,
/// one counts a month (see domain::preferredSource()). Medians, quartiles and percentiles are exact, between
/// two values by their distance. Thread: that of the Workspace.
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
    /// Most comments in the period first, then most page views.
    [[nodiscard]] QFuture<Result<QList<TopPost>>> topPosts(const Period &period, int limit);

private:
    Storage &m_storage;
};

} // namespace ruche::services
