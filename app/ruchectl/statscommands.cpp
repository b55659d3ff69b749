// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/commands.h"
#include "core/base/zonedtime.h"
#include "core/services/analyticsservice.h"
#include "core/services/reputationservice.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

namespace {

/// --from and --to as days; the last twelve months with the running one when absent.
Result<services::Period> periodOf(Context &context, const Arguments &arguments)
{
    services::Period period;
    RUCHE_TRY_ASSIGN(period.brands, context.brandFilter(arguments));
    const QString zone = period.brands.isEmpty() ? systemZone() : context.zoneOf(period.brands.constFirst());
    const QDate today = dayIn(context.clock().now(), zone);
    const auto day = [&arguments](const QString &option, QDate otherwise) -> Result<QDate> {
        if (!arguments.has(option))
            return otherwise;
        const QString text = arguments.value(option);
        QDate parsed = QDate::fromString(text, Qt::ISODate);
        if (!parsed.isValid() && text.size() == 7) // YYYY-MM: the whole month
            parsed = QDate::fromString(text + u"-01"_s, Qt::ISODate);
        if (!parsed.isValid())
            return fail(wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” has to be a day, as 2026-06-16."),
                                   u"--"_s + option));
        if (text.size() == 7 && option == u"to"_s)
            parsed = parsed.addMonths(1).addDays(-1);
        return parsed;
    };
    RUCHE_TRY_ASSIGN(period.to, day(u"to"_s, today));
    RUCHE_TRY_ASSIGN(period.from,
                     day(u"from"_s, QDate(period.to.year(), period.to.month(), 1).addMonths(-11)));
    if (period.from > period.to)
        return fail(wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” is before --from."), u"--to"_s));
    return period;
}

QJsonValue numberJson(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

int runPageViews(Context &context, const Arguments &arguments)
{
    if (arguments.has(u"by"_s) && arguments.value(u"by"_s) != u"month"_s)
        return context.failed(wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” has to be month."), u"--by"_s));
    CTL_TRY(const services::Period period, periodOf(context, arguments));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const QList<services::MonthValue> months,
            context.wait(workspace->analytics().pageViewsByMonth(period)));
    QList<QJsonObject> objects;
    for (const services::MonthValue &month : months) {
        objects << QJsonObject{
            {u"month"_s, month.month.toString(u"yyyy-MM"_s)},
            {u"views"_s, numberJson(month.value)},
            {u"source"_s, month.sources.isEmpty() ? QJsonValue() : month.sources.join(u", "_s)}};
    }
    context.out().list(objects, {u"month"_s, u"views"_s, u"source"_s});
    return Done;
}

int runCommentsPerArticle(Context &context, const Arguments &arguments)
{
    CTL_TRY(const services::Period period, periodOf(context, arguments));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const services::ArticleCommentsReport report,
            context.wait(workspace->analytics().commentsPerArticle(period)));
    QList<QJsonObject> objects;
    for (const services::ArticleComments &article : report.articles) {
        objects << QJsonObject{
            {u"article"_s, article.title},
            {u"id"_s, article.post.text()},
            {u"url"_s, article.url.toString()},
            {u"publishedAt"_s, timeJson(article.publishedAt, context.zoneOf(article.brand))},
            {u"comments"_s, article.comments}};
    }
    context.out().list(objects,
                       {u"article"_s, u"url"_s, u"publishedAt"_s, u"comments"_s},
                       QCoreApplication::translate("ruchectl", "No article in this period."));
    return Done;
}

int runEngagement(Context &context, const Arguments &arguments)
{
    CTL_TRY(const services::Period period, periodOf(context, arguments));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const services::Tiles tiles, context.wait(workspace->analytics().tiles(period)));
    context.out().object(
        {{u"pageViews"_s, numberJson(tiles.pageViews.value)},
         {u"comments"_s, numberJson(tiles.comments.value)},
         {u"commentsPerArticle"_s, numberJson(tiles.commentsPerArticle.value)},
         {u"newMembers"_s, numberJson(tiles.newMembers.value)},
         {u"formula"_s, u"comments / articles"_s}},
        {u"pageViews"_s, u"comments"_s, u"commentsPerArticle"_s, u"newMembers"_s, u"formula"_s});
    return Done;
}

int runNetSentiment(Context &context, const Arguments &arguments)
{
    CTL_TRY(const services::Period period, periodOf(context, arguments));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const services::SentimentReport report, context.wait(workspace->analytics().sentiment(period)));
    QList<QJsonObject> objects;
    for (const services::SentimentDay &day : report.days) {
        objects << QJsonObject{{u"day"_s, day.day.toString(Qt::ISODate)},
                               {u"negative"_s, day.negative},
                               {u"neutral"_s, day.neutral},
                               {u"positive"_s, day.positive}};
    }
    context.out().list(objects,
                       {u"day"_s, u"negative"_s, u"neutral"_s, u"positive"_s},
                       QCoreApplication::translate("ruchectl", "Nothing was analysed in this period."));
    return Done;
}

int runReputation(Context &context, const Arguments &arguments)
{
    CTL_TRY(const services::Period period, periodOf(context, arguments));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::ReputationService reputation(workspace->storage());
    CTL_TRY(const services::ReputationReport report, context.wait(reputation.report(period)));
    QJsonArray days;
    for (const services::NetDay &day : report.days)
        days.append(QJsonObject{{u"day"_s, day.day.toString(Qt::ISODate)},
                                {u"messages"_s, day.messages},
                                {u"net"_s, numberJson(day.net)},
                                {u"low"_s, numberJson(day.low)},
                                {u"high"_s, numberJson(day.high)}});
    QJsonArray drivers;
    for (const services::NegativeDriver &driver : report.drivers)
        drivers.append(QJsonObject{{u"word"_s, driver.word},
                                   {u"messages"_s, driver.now},
                                   {u"before"_s, driver.before},
                                   {u"strength"_s, driver.strength}});
    QJsonArray alerts;
    for (const services::NegativeAlert &alert : report.alerts) {
        const QString zone = context.zoneOf(alert.brand);
        alerts.append(QJsonObject{{u"brand"_s, alert.brand.text()},
                                  {u"from"_s, timeJson(alert.from, zone)},
                                  {u"to"_s, timeJson(alert.to, zone)},
                                  {u"negative"_s, alert.negative},
                                  {u"usualLow"_s, alert.usualLow},
                                  {u"usualHigh"_s, alert.usualHigh},
                                  {u"open"_s, alert.isOpen}});
    }
    context.out().object({{u"net"_s, numberJson(report.net)},
                          {u"previous"_s, numberJson(report.previous)},
                          {u"negative"_s, report.negative},
                          {u"neutral"_s, report.neutral},
                          {u"positive"_s, report.positive},
                          {u"unsure"_s, report.unsure},
                          {u"notAnalysed"_s, report.notAnalysed},
                          {u"unread"_s, report.unread},
                          {u"days"_s, days},
                          {u"drivers"_s, drivers},
                          {u"alerts"_s, alerts}},
                         {u"net"_s, u"previous"_s, u"negative"_s, u"neutral"_s, u"positive"_s});
    if (context.out().json())
        return Done;
    QList<QJsonObject> rows;
    for (const QJsonValue &driver : drivers)
        rows << driver.toObject();
    context.out().list(rows, {u"word"_s, u"messages"_s, u"before"_s, u"strength"_s});
    return Done;
}

int runResponseTimes(Context &context, const Arguments &arguments)
{
    CTL_TRY(const services::Period period, periodOf(context, arguments));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const services::ResponseTimes times, context.wait(workspace->analytics().responseTimes(period)));
    context.out().object(
        {{u"answered"_s, times.answered},
         {u"waiting"_s, times.waiting},
         {u"medianMinutes"_s, numberJson(times.medianMinutes)},
         {u"percentile90Minutes"_s, numberJson(times.percentile90Minutes)},
         {u"shareWithin2h"_s, numberJson(times.shareWithin2h)}},
        {u"answered"_s, u"waiting"_s, u"medianMinutes"_s, u"percentile90Minutes"_s, u"shareWithin2h"_s});
    return Done;
}

} // namespace

QList<CommandSpec> statsCommands()
{
    const QList<OptionSpec> period{{{u"by"_s}}, {{u"brand"_s}}, {{u"from"_s}}, {{u"to"_s}}};
    const QString usage = u"[--brand B] [--from D] [--to D]"_s;
    return {
        {u"stats page-views"_s,
         u"--by month "_s + usage,
         QT_TRANSLATE_NOOP("ruchectl", "Page views per month; a month without data is empty, not zero."),
         period,
         runPageViews},
        {u"stats comments-per-article"_s,
         usage,
         QT_TRANSLATE_NOOP("ruchectl", "Articles of the period by their comments."),
         period,
         runCommentsPerArticle},
        {u"stats engagement"_s,
         usage,
         QT_TRANSLATE_NOOP("ruchectl", "Key figures of the period."),
         period,
         runEngagement},
        {u"stats sentiment"_s,
         usage,
         QT_TRANSLATE_NOOP("ruchectl", "Mood of the messages by day."),
         period,
         runNetSentiment},
        {u"stats reputation"_s,
         usage,
         QT_TRANSLATE_NOOP(
             "ruchectl",
             "Net sentiment with its band, what weighs on it, and times with more negatives than usual."),
         period,
         runReputation},
        {u"stats response-times"_s,
         usage,
         QT_TRANSLATE_NOOP("ruchectl", "How fast messages were answered."),
         period,
         runResponseTimes},
    };
}

} // namespace ruche::ctl
