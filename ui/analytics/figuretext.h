// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/analyticsservice.h"
#include "ui/analytics/monthbars.h"
#include "ui/analytics/sentimentareas.h"
#include "ui/charts/dayline.h"
#include "ui/common/charttable.h"
#include "ui/common/tile.h"

/// Figures in words: what tiles and charts say, the tables behind them, and where figures come from. Pure;
/// texts are in the language of the translators. Thread: GUI.
namespace ruche::ui::figuretext {

/// What a chart tells without being looked at.
struct Reading
{
    bool any = false; ///< there is something to show
    QString summary;
    QStringList points;
    ChartFigures figures;
    QString note; ///< a short line beside or below the chart
    int gaps = 0; ///< points without a figure
};

[[nodiscard]] Reading readMonths(const QList<MonthBar> &bars);
[[nodiscard]] Reading readDays(const QList<DayLine::Day> &days, QDate today);
[[nodiscard]] Reading readArticles(const services::ArticleCommentsReport &report);
[[nodiscard]] Reading readSentiment(const QList<SentimentAreas::Stretch> &stretches, QDate today);
[[nodiscard]] Reading readHours(const services::HourGrid &grid);

/// Days joined so that at most 24 stretches are left; those without a message are left out.
[[nodiscard]] QList<SentimentAreas::Stretch> stretchesOf(const services::SentimentReport &report);

/// "Source: access logs." Without repeats.
[[nodiscard]] QString sourcesText(const QStringList &sources);

/// Tiles. More is better, but for a duration. `comparing` off leaves the change out; there is none either
/// when the period before is not known.
[[nodiscard]] TileData countTile(const QString &label, const services::Tile &tile, bool comparing);
[[nodiscard]] TileData meanTile(const QString &label, const services::Tile &tile, bool comparing);
[[nodiscard]] TileData sentimentTile(const QString &label, const services::Tile &tile, bool comparing);
[[nodiscard]] TileData durationTile(const QString &label, const services::Tile &tile, bool comparing);
/// "Median of 120 answers; 90 % within 2 h 14; 81 % of answers within 2 h".
[[nodiscard]] QString responseDetail(const services::ResponseTimes &times);

} // namespace ruche::ui::figuretext
