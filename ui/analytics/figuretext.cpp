// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analytics/figuretext.h"

#include "core/text/names.h"
#include "ui/analytics/heatmap.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui::figuretext {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ruche::ui::figuretext)
};

const QString &dash()
{
    static const QString text = u"–"_s;
    return text;
}

QString whole(double value)
{
    return format::number(std::llround(value));
}

QString wholeOrDash(const std::optional<double> &value)
{
    return value ? whole(*value) : dash();
}

QString minutesText(double minutes)
{
    return format::duration(std::chrono::seconds(std::llround(minutes * 60)));
}

QString sourceName(const QString &source)
{
    if (source == "access-log"_L1)
        return Tr::tr("access logs");
    if (source == "sample"_L1)
        return Tr::tr("sample data");
    if (source == "manual"_L1)
        return Tr::tr("entered by hand");
    if (source == "wordpress"_L1)
        return u"WordPress"_s;
    return source;
}

TileData tileOf(const QString &label, const services::Tile &tile)
{
    TileData data;
    data.label = label;
    data.value = dash();
    for (const std::optional<double> &value : tile.series) {
        if (value)
            data.series.append(*value);
    }
    data.source = tile.source.isEmpty() ? QString() : Tr::tr("Source: %1").arg(sourceName(tile.source));
    if (!tile.value)
        data.source = Tr::tr("Nothing was collected in these days");
    return data;
}

/// The change in percent of the period before.
void addShare(TileData &data, const services::Tile &tile, bool comparing)
{
    if (!comparing || !tile.value || !tile.previous || qFuzzyIsNull(*tile.previous))
        return;
    const double change = (*tile.value - *tile.previous) / std::abs(*tile.previous) * 100;
    data.up = change >= 0;
    data.delta = format::percent(std::abs(change), std::abs(change) < 10 ? 1 : 0);
    data.trend = std::abs(change) < 0.05 ? TileData::Trend::None
        : change > 0                     ? TileData::Trend::Better
                                         : TileData::Trend::Worse;
}

QString signedPoints(double value)
{
    const QString digits = whole(std::abs(value));
    return std::llround(value) == 0 ? digits : value < 0 ? u"−"_s + digits : u"+"_s + digits;
}

} // namespace

Reading readMonths(const QList<MonthBar> &bars)
{
    Reading reading;
    reading.figures.columns = {Tr::tr("Month"), Tr::tr("Page views"), Tr::tr("Year before")};
    const MonthBar *most = nullptr;
    for (const MonthBar &bar : bars) {
        const QString month = format::month(bar.month);
        QString point = bar.value ? Tr::tr("%1: %2 page views").arg(month, whole(*bar.value))
                                  : Tr::tr("%1: nothing was collected").arg(month);
        if (bar.value && bar.partial)
            point += u", "_s + Tr::tr("not the whole month");
        if (bar.yearBefore)
            point += u", "_s + Tr::tr("a year before %1").arg(whole(*bar.yearBefore));
        reading.points << point;
        reading.figures.rows << QStringList{month, wholeOrDash(bar.value), wholeOrDash(bar.yearBefore)};
        if (!bar.value) {
            ++reading.gaps;
            continue;
        }
        reading.any = true;
        if (!most || *bar.value > *most->value)
            most = &bar;
    }
    if (most)
        reading.summary = Tr::tr("Page views per month, most in %1: %2")
                              .arg(format::month(most->month), whole(*most->value));
    return reading;
}

Reading readDays(const QList<DayLine::Day> &days, QDate today)
{
    Reading reading;
    reading.figures.columns = {Tr::tr("Day"), Tr::tr("Messages")};
    const DayLine::Day *most = nullptr;
    double sum = 0;
    for (const DayLine::Day &day : days) {
        const QString name = format::shortDate(day.day, today);
        reading.points << (day.value ? Tr::tr("%1: %n message(s)", nullptr, int(*day.value)).arg(name)
                                     : Tr::tr("%1: not known").arg(name));
        reading.figures.rows << QStringList{name, wholeOrDash(day.value)};
        if (!day.value) {
            ++reading.gaps;
            continue;
        }
        sum += *day.value;
        if (!most || *day.value > *most->value)
            most = &day;
    }
    reading.any = sum > 0;
    if (most && reading.any) {
        reading.summary = Tr::tr("Messages per day, most on %1: %2")
                              .arg(format::shortDate(most->day, today), whole(*most->value));
        reading.note = Tr::tr("%n message(s)", nullptr, int(sum));
    }
    return reading;
}

Reading readArticles(const services::ArticleCommentsReport &report)
{
    Reading reading;
    reading.any = !report.articles.isEmpty();
    reading.figures.columns = {Tr::tr("Article"), Tr::tr("Comments")};
    for (const services::ArticleComments &article : report.articles) {
        reading.points << Tr::tr("%1: %n comment(s)", nullptr, article.comments).arg(article.title);
        reading.figures.rows << QStringList{article.title, format::number(article.comments)};
    }
    if (report.mean && report.median && report.upperQuartile) {
        reading.note = Tr::tr("Mean %1 · median %2 · a quarter has %3 or more")
                           .arg(format::decimal(*report.mean),
                                format::decimal(*report.median),
                                format::decimal(*report.upperQuartile));
    }
    if (reading.any)
        reading.summary = Tr::tr("Comments per article, most for “%1”. %2")
                              .arg(report.articles.constFirst().title, reading.note);
    return reading;
}

QList<SentimentAreas::Stretch> stretchesOf(const services::SentimentReport &report)
{
    constexpr qsizetype most = 24;
    QList<SentimentAreas::Stretch> stretches;
    const qsizetype each = std::max<qsizetype>(1, (report.days.size() + most - 1) / most);
    for (qsizetype i = 0; i < report.days.size(); i += each) {
        const qsizetype last = std::min(i + each, report.days.size()) - 1;
        SentimentAreas::Stretch stretch{report.days.at(i).day, report.days.at(last).day, 0, 0, 0};
        for (qsizetype day = i; day <= last; ++day) {
            stretch.negative += report.days.at(day).negative;
            stretch.neutral += report.days.at(day).neutral;
            stretch.positive += report.days.at(day).positive;
        }
        if (stretch.total() > 0)
            stretches.append(stretch);
    }
    return stretches;
}

Reading readSentiment(const QList<SentimentAreas::Stretch> &stretches, QDate today)
{
    Reading reading;
    using enum domain::Sentiment::Label;
    reading.figures.columns
        = {Tr::tr("Days"), text::name(Negative), text::name(Neutral), text::name(Positive)};
    int negative = 0;
    int positive = 0;
    int total = 0;
    for (const SentimentAreas::Stretch &stretch : stretches) {
        const QString from = format::shortDate(stretch.from, today);
        const QString days = stretch.from == stretch.to
            ? from
            : Tr::tr("%1 – %2").arg(from, format::shortDate(stretch.to, today));
        const double part = 100.0 / std::max(1, stretch.total());
        const QString low = format::percent(stretch.negative * part);
        const QString mid = format::percent(stretch.neutral * part);
        const QString high = format::percent(stretch.positive * part);
        reading.points << Tr::tr("%1: negative %2, neutral %3, positive %4").arg(days, low, mid, high);
        reading.figures.rows << QStringList{days,
                                            format::number(stretch.negative),
                                            format::number(stretch.neutral),
                                            format::number(stretch.positive)};
        negative += stretch.negative;
        positive += stretch.positive;
        total += stretch.total();
    }
    reading.any = total > 0;
    if (reading.any)
        reading.summary
            = Tr::tr("Sentiment of messages: %1 positive, %2 negative")
                  .arg(format::percent(100.0 * positive / total), format::percent(100.0 * negative / total));
    return reading;
}

Reading readHours(const services::HourGrid &grid)
{
    Reading reading;
    const QLocale locale;
    reading.figures.columns = {Tr::tr("Hour")};
    for (int day = 1; day <= 7; ++day)
        reading.figures.columns << locale.standaloneDayName(day, QLocale::ShortFormat);
    const auto hourText = [](int hour) { return format::time(QTime(hour, 0)); };
    for (int hour = 0; hour < 24; ++hour) {
        QStringList row{hourText(hour)};
        for (const auto &day : grid)
            row << format::number(day.at(size_t(hour)));
        reading.figures.rows << row;
    }
    for (int day = 0; day < 7; ++day) {
        for (int hour = 0; hour < 24; ++hour) {
            const int count = grid.at(size_t(day)).at(size_t(hour));
            reading.any = reading.any || count > 0;
            reading.points << Tr::tr("%1, %2: %n message(s)", nullptr, count)
                                  .arg(locale.standaloneDayName(day + 1), hourText(hour));
        }
    }
    QStringList best;
    for (const int cell : HeatMap::best(grid)) {
        //: a weekday and an hour
        best << Tr::tr("%1 at %2").arg(locale.standaloneDayName(cell / 24 + 1), hourText(cell % 24));
    }
    if (reading.any)
        reading.summary = Tr::tr("Most messages come on %1").arg(best.join(u", "_s));
    return reading;
}

QString sourcesText(const QStringList &sources)
{
    QStringList names;
    for (const QString &source : sources) {
        const QString name = sourceName(source);
        if (!names.contains(name))
            names << name;
    }
    return names.isEmpty() ? QString() : Tr::tr("Source: %1.").arg(names.join(u", "_s));
}

TileData countTile(const QString &label, const services::Tile &tile, bool comparing)
{
    TileData data = tileOf(label, tile);
    if (tile.value)
        data.value = *tile.value >= 1'000'000 ? format::compactNumber(*tile.value) : whole(*tile.value);
    addShare(data, tile, comparing);
    return data;
}

TileData meanTile(const QString &label, const services::Tile &tile, bool comparing)
{
    TileData data = tileOf(label, tile);
    if (tile.value)
        data.value = format::decimal(*tile.value);
    addShare(data, tile, comparing);
    return data;
}

TileData sentimentTile(const QString &label, const services::Tile &tile, bool comparing)
{
    TileData data = tileOf(label, tile);
    if (tile.value)
        data.value = signedPoints(*tile.value);
    if (comparing && tile.value && tile.previous) {
        const auto change = std::llround(*tile.value - *tile.previous);
        data.up = change >= 0;
        data.delta = Tr::tr("%n point(s)", nullptr, int(std::abs(change)));
        data.trend = change == 0 ? TileData::Trend::None
            : change > 0         ? TileData::Trend::Better
                                 : TileData::Trend::Worse;
    }
    return data;
}

TileData durationTile(const QString &label, const services::Tile &tile, bool comparing)
{
    TileData data = tileOf(label, tile);
    if (tile.value)
        data.value = minutesText(*tile.value);
    if (comparing && tile.value && tile.previous) {
        const double change = *tile.value - *tile.previous;
        data.up = change > 0;
        const QString amount = minutesText(std::abs(change));
        if (std::abs(change) >= 1) {
            data.delta = change < 0 ? Tr::tr("%1, better").arg(amount) : Tr::tr("%1, slower").arg(amount);
            data.trend = change < 0 ? TileData::Trend::Better : TileData::Trend::Worse;
        }
    }
    return data;
}

QString responseDetail(const services::ResponseTimes &times)
{
    if (times.answered == 0)
        return times.waiting > 0 ? Tr::tr("%n message(s) wait for an answer", nullptr, times.waiting)
                                 : Tr::tr("Nothing was answered in these days");
    QString text = Tr::tr("Median of %n answer(s)", nullptr, times.answered);
    if (times.percentile90Minutes)
        text += u'\n' + Tr::tr("9 of 10 within %1").arg(minutesText(*times.percentile90Minutes));
    if (times.shareWithin2h)
        text += u'\n' + Tr::tr("%1 within 2 hours").arg(format::percent(*times.shareWithin2h));
    return text;
}

} // namespace ruche::ui::figuretext
