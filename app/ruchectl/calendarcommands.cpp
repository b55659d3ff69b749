// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/commands.h"
#include "core/base/files.h"
#include "core/base/zonedtime.h"
#include "core/planning/icalendar.h"
#include "core/services/planningservice.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

namespace {

/// The day of an option, or `otherwise`.
Result<QDate> calendarDay(const Arguments &arguments, const QString &option, QDate otherwise)
{
    if (!arguments.has(option))
        return otherwise;
    const QDate day = QDate::fromString(arguments.value(option), Qt::ISODate);
    if (!day.isValid())
        return fail(wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” has to be a day, as 2026-06-16."),
                               u"--"_s + option));
    return day;
}

Result<int> countOption(const Arguments &arguments, const QString &option, int otherwise, int most)
{
    bool ok = false;
    const int count = arguments.value(option, QString::number(otherwise)).toInt(&ok);
    if (!ok || count < 1 || count > most)
        return fail(wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” has to be a number of at least 1."),
                               u"--"_s + option));
    return count;
}

Result<QList<domain::AccountId>> accountOptions(const Arguments &arguments)
{
    QList<domain::AccountId> accounts;
    for (const QString &value : arguments.values(u"account"_s)) {
        for (const QString &text : value.split(u',', Qt::SkipEmptyParts)) {
            const auto id = domain::AccountId::fromText(text);
            if (!id.isValid())
                return fail(wrongUsage(
                    QT_TRANSLATE_NOOP("ruchectl", "“%1” is no id of an account, which looks like a7."),
                    text));
            accounts << id;
        }
    }
    return accounts;
}

/// The zone by which days of a command are meant: that of its brand, else this machine's.
QString zoneOfBrands(Context &context, const QList<domain::BrandId> &brands)
{
    return brands.isEmpty() ? systemZone() : context.zoneOf(brands.constFirst());
}

Result<QByteArray> readCalendarFile(const Arguments &arguments)
{
    if (arguments.rest().isEmpty())
        return fail(missing(u"FILE"_s));
    const QString path = arguments.rest().constFirst();
    return files::read(path, planning::largestCalendarFile);
}

int runCalendarExport(Context &context, const Arguments &arguments)
{
    if (!arguments.has(u"output"_s))
        return context.failed(missing(u"-o"_s));
    domain::PostQuery query;
    CTL_TRY(query.brands, context.brandFilter(arguments));
    const QString zone = zoneOfBrands(context, query.brands);
    CTL_TRY(const QDate from, calendarDay(arguments, u"from"_s, {}));
    CTL_TRY(const QDate to, calendarDay(arguments, u"to"_s, {}));
    if (from.isValid())
        query.from = startOfDay(from, zone);
    if (to.isValid())
        query.to = startOfDay(to.addDays(1), zone);
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const QByteArray content, context.wait(workspace->planning().exportCalendar(query)));
    const QString path = arguments.value(u"output"_s);
    if (const Result<void> written = files::write(path, content); !written)
        return context.failed(written.error());
    context.out().object({{u"file"_s, path}, {u"events"_s, int(content.count("BEGIN:VEVENT"))}},
                         {u"file"_s, u"events"_s});
    return Done;
}

int importInto(Context &context, const Arguments &arguments, services::CalendarImportRequest request)
{
    request.dryRun = arguments.has(u"dry-run"_s);
    CTL_TRY(const QByteArray content, readCalendarFile(arguments));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    auto answer = context.wait(workspace->planning().importCalendar(content, request));
    if (!answer) {
        if (answer.error().subject.isEmpty())
            answer.error().subject = arguments.rest().constFirst();
        return context.failed(answer.error());
    }
    context.out().object({{u"created"_s, answer->created},
                          {u"moved"_s, answer->moved},
                          {u"keyDates"_s, answer->keyDates},
                          {u"unchanged"_s, answer->unchanged},
                          {u"skipped"_s, answer->skipped},
                          {u"dryRun"_s, request.dryRun}},
                         {u"created"_s, u"moved"_s, u"keyDates"_s, u"unchanged"_s, u"skipped"_s});
    return Done;
}

int runCalendarImport(Context &context, const Arguments &arguments)
{
    CTL_TRY(const domain::Brand brand, context.brand(arguments.value(u"brand"_s)));
    services::CalendarImportRequest request;
    request.brand = brand.id;
    return importInto(context, arguments, request);
}

QString findingName(planning::Finding::Kind kind)
{
    switch (kind) {
    case planning::Finding::Kind::Gap:
        return u"gap"_s;
    case planning::Finding::Kind::Clash:
        return u"clash"_s;
    case planning::Finding::Kind::SameText:
        return u"sameText"_s;
    }
    return {};
}

int runCalendarCheck(Context &context, const Arguments &arguments)
{
    CTL_TRY(const QList<domain::BrandId> brands, context.brandFilter(arguments));
    const QString zone = zoneOfBrands(context, brands);
    const QDate today = dayIn(context.clock().now(), zone);
    CTL_TRY(const QDate from, calendarDay(arguments, u"from"_s, today));
    CTL_TRY(const QDate to, calendarDay(arguments, u"to"_s, from.addDays(27)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const QList<planning::Finding> findings,
            context.wait(workspace->planning().gapsAndClashes(
                brands, startOfDay(from, zone), startOfDay(to.addDays(1), zone))));
    QList<QJsonObject> objects;
    for (const planning::Finding &finding : findings) {
        QStringList posts;
        for (const domain::PostId post : finding.posts)
            posts << post.text();
        const QString own = context.zoneOf(finding.brand);
        objects << QJsonObject{
            {u"kind"_s, findingName(finding.kind)},
            {u"brand"_s, finding.brand.text()},
            {u"account"_s, finding.account.text()},
            {u"from"_s, timeJson(finding.from, own)},
            {u"to"_s, timeJson(finding.to, own)},
            {u"posts"_s,
             context.out().json() ? QJsonValue(QJsonArray::fromStringList(posts)) : posts.join(u' ')}};
    }
    context.out().list(objects,
                       {u"kind"_s, u"brand"_s, u"account"_s, u"from"_s, u"to"_s, u"posts"_s},
                       QCoreApplication::translate("ruchectl", "No gap and no clash."));
    return Done;
}

int runBestTimes(Context &context, const Arguments &arguments)
{
    CTL_TRY(const domain::Brand brand, context.brand(arguments.value(u"brand"_s)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const planning::HeatMap map, context.wait(workspace->planning().bestTimes(brand.id)));
    const auto number
        = [](const std::optional<double> &value) { return value ? QJsonValue(*value) : QJsonValue(); };
    QList<QJsonObject> objects;
    for (const planning::HeatCell &cell : map.cells) {
        if (cell.n == 0)
            continue;
        objects << QJsonObject{{u"weekday"_s, cell.weekday},
                               {u"hour"_s, cell.hour},
                               {u"n"_s, cell.n},
                               {u"median"_s, number(cell.median)},
                               {u"lowerQuartile"_s, number(cell.lowerQuartile)},
                               {u"upperQuartile"_s, number(cell.upperQuartile)},
                               {u"tooFew"_s, cell.tooFew()}};
    }
    context.out().list(
        objects,
        {u"weekday"_s, u"hour"_s, u"n"_s, u"median"_s, u"lowerQuartile"_s, u"upperQuartile"_s, u"tooFew"_s},
        QCoreApplication::translate("ruchectl", "No post that is out yet."));
    return Done;
}

/// "mon", "1", "mon,wed": 1 Monday … 7 Sunday.
Result<QList<int>> weekdayOption(const Arguments &arguments)
{
    static const QStringList words{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    if (!arguments.has(u"day"_s))
        return fail(missing(u"--day"_s));
    QList<int> days;
    for (const QString &value : arguments.values(u"day"_s)) {
        for (const QString &text : value.split(u',', Qt::SkipEmptyParts)) {
            const auto word = words.indexOf(text.toLower());
            const int day = word >= 0 ? int(word) + 1 : text.toInt();
            if (day < 1 || day > 7)
                return fail(wrongUsage(
                    QT_TRANSLATE_NOOP("ruchectl", "“%1” is no day of the week: mon … sun, or 1 … 7."), text));
            days << day;
        }
    }
    return days;
}

QJsonObject slotJson(const domain::Slot &slot)
{
    return {{u"id"_s, slot.id.text()},
            {u"account"_s, slot.account.text()},
            {u"weekday"_s, slot.weekday},
            {u"time"_s, slot.time.toString(u"HH:mm"_s)}};
}

int printSlots(Context &context, const QList<domain::AccountId> &accounts)
{
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const QList<domain::Slot> found, context.wait(workspace->planning().weekSlots(accounts)));
    QList<QJsonObject> objects;
    for (const domain::Slot &slot : found)
        objects << slotJson(slot);
    context.out().list(objects,
                       {u"id"_s, u"account"_s, u"weekday"_s, u"time"_s},
                       QCoreApplication::translate("ruchectl", "No posting time."));
    return Done;
}

int runSlotList(Context &context, const Arguments &arguments)
{
    CTL_TRY(const QList<domain::AccountId> accounts, accountOptions(arguments));
    return printSlots(context, accounts);
}

int runSlotAdd(Context &context, const Arguments &arguments)
{
    CTL_TRY(const QList<domain::AccountId> accounts, accountOptions(arguments));
    if (accounts.isEmpty())
        return context.failed(missing(u"--account"_s));
    CTL_TRY(const QList<int> days, weekdayOption(arguments));
    if (!arguments.has(u"time"_s))
        return context.failed(missing(u"--time"_s));
    QList<domain::Slot> added;
    for (const QString &text : arguments.values(u"time"_s)) {
        const QTime time = QTime::fromString(text, u"H:mm"_s);
        if (!time.isValid())
            return context.failed(
                wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” has to be a time of day, as 18:30."), text));
        for (const domain::AccountId account : accounts) {
            for (const int day : days)
                added << domain::Slot{{}, account, day, time};
        }
    }
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY([[maybe_unused]] const domain::EventId event,
            context.wait(workspace->planning().addSlots(added)));
    return printSlots(context, accounts);
}

int runSlotRemove(Context &context, const Arguments &arguments)
{
    QList<domain::SlotId> removed;
    for (const QString &text : arguments.rest()) {
        const auto id = domain::SlotId::fromText(text);
        if (!id.isValid())
            return context.failed(wrongUsage(
                QT_TRANSLATE_NOOP("ruchectl", "“%1” is no id of a posting time, which looks like l3."),
                text));
        removed << id;
    }
    if (removed.isEmpty())
        return context.failed(missing(u"ID"_s));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY([[maybe_unused]] const domain::EventId event,
            context.wait(workspace->planning().removeSlots(removed)));
    return Done;
}

int runSlotNext(Context &context, const Arguments &arguments)
{
    CTL_TRY(const QList<domain::AccountId> accounts, accountOptions(arguments));
    if (accounts.isEmpty())
        return context.failed(missing(u"--account"_s));
    CTL_TRY(const int count, countOption(arguments, u"count"_s, 1, 100));
    QDateTime after = context.clock().now();
    if (arguments.has(u"after"_s)) {
        CTL_TRY(const ZonedTime time, parseIso(arguments.value(u"after"_s), systemZone()));
        CTL_TRY(after, toUtc(time));
    }
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const QList<planning::FreeSlot> free,
            context.wait(workspace->planning().nextFreeSlots(accounts, after, count)));
    QList<QJsonObject> objects;
    for (const planning::FreeSlot &slot : free)
        objects << QJsonObject{{u"at"_s, timeJson(slot.instant, slot.time.zone)},
                               {u"zone"_s, slot.time.zone}};
    context.out().list(objects,
                       {u"at"_s, u"zone"_s},
                       QCoreApplication::translate(
                           "ruchectl", "No free posting time within 60 days. “slot add” makes some."));
    return Done;
}

QJsonObject seriesJson(const domain::Series &series)
{
    QJsonArray accounts;
    for (const domain::Variant &variant : series.variants)
        accounts.append(variant.account.text());
    const auto start = toUtc(series.start);
    return {{u"id"_s, series.id.text()},
            {u"brand"_s, series.brand.text()},
            {u"rule"_s, series.rule},
            {u"start"_s, timeJson(start ? std::optional(*start) : std::nullopt, series.start.zone)},
            {u"zone"_s, series.start.zone},
            {u"title"_s, series.title},
            {u"text"_s, series.text},
            {u"accounts"_s, accounts}};
}

const QStringList seriesColumns{u"id"_s, u"brand"_s, u"rule"_s, u"start"_s, u"title"_s, u"text"_s};

/// --at and --rule, of a brand.
struct RepeatOptions
{
    ZonedTime start;
    QString rule;
};

Result<RepeatOptions> repeatOptions(const Arguments &arguments, const QString &zone)
{
    for (const QString &option : {u"at"_s, u"rule"_s}) {
        if (!arguments.has(option))
            return fail(missing(u"--"_s + option));
    }
    RepeatOptions options;
    RUCHE_TRY_ASSIGN(options.start, parseIso(arguments.value(u"at"_s), zone));
    options.rule = arguments.value(u"rule"_s);
    if (options.rule.startsWith("RRULE:"_L1, Qt::CaseInsensitive))
        options.rule.remove(0, 6);
    if (!planning::checkRule(options.rule))
        return fail(wrongUsage(
            QT_TRANSLATE_NOOP(
                "ruchectl",
                "“%1” is no rule that a post can repeat by. One looks like FREQ=WEEKLY;BYDAY=TU,TH, with "
                "COUNT (at most 1000) or UNTIL when it is to end."),
            options.rule));
    return options;
}

int runSeriesAdd(Context &context, const Arguments &arguments)
{
    CTL_TRY(const domain::Brand brand, context.brand(arguments.value(u"brand"_s)));
    CTL_TRY(const RepeatOptions options, repeatOptions(arguments, brand.zone));
    services::PostDraft draft;
    draft.brand = brand.id;
    draft.title = arguments.value(u"title"_s);
    draft.text = arguments.value(u"text"_s);
    draft.plannedFor = options.start;
    CTL_TRY(draft.accounts, accountOptions(arguments));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const domain::Series series, context.wait(workspace->planning().addSeries(draft, options.rule)));
    context.out().object(seriesJson(series), seriesColumns);
    return Done;
}

int runSeriesPreview(Context &context, const Arguments &arguments)
{
    QString zone = systemZone();
    if (arguments.has(u"brand"_s)) {
        CTL_TRY(const domain::Brand brand, context.brand(arguments.value(u"brand"_s)));
        zone = brand.zone;
    }
    CTL_TRY(const int count, countOption(arguments, u"count"_s, 10, 1000));
    CTL_TRY(const RepeatOptions options, repeatOptions(arguments, zone));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const QList<planning::Occurrence> times,
            workspace->planning().preview(options.start, options.rule, count));
    QList<QJsonObject> objects;
    for (const planning::Occurrence &time : times)
        objects << QJsonObject{{u"at"_s, timeJson(time.instant, time.time.zone)}};
    context.out().list(
        objects, {u"at"_s}, QCoreApplication::translate("ruchectl", "The rule names no time to come."));
    return Done;
}

int runSeriesList(Context &context, const Arguments &arguments)
{
    CTL_TRY(const QList<domain::BrandId> brands, context.brandFilter(arguments));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const QList<domain::Series> found, context.wait(workspace->planning().listSeries(brands)));
    QList<QJsonObject> objects;
    for (const domain::Series &series : found)
        objects << seriesJson(series);
    context.out().list(objects, seriesColumns, QCoreApplication::translate("ruchectl", "No repeating post."));
    return Done;
}

int runSeriesRemove(Context &context, const Arguments &arguments)
{
    const QString text = arguments.rest().value(0);
    const auto id = domain::SeriesId::fromText(text);
    if (!id.isValid())
        return context.failed(
            text.isEmpty()
                ? missing(u"ID"_s)
                : wrongUsage(
                    QT_TRANSLATE_NOOP("ruchectl", "“%1” is no id of a repeating post, which looks like r2."),
                    text));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY([[maybe_unused]] const domain::EventId event,
            context.wait(workspace->planning().removeSeries(id)));
    return Done;
}

int runSeriesExtend(Context &context, const Arguments &)
{
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const int made, context.wait(workspace->planning().extend()));
    context.out().object({{u"created"_s, made}}, {u"created"_s});
    return Done;
}

int runKeyDateList(Context &context, const Arguments &arguments)
{
    planning::KeyDateQuery query;
    CTL_TRY(query.brands, context.brandFilter(arguments));
    const QDate today = dayIn(context.clock().now(), zoneOfBrands(context, query.brands));
    CTL_TRY(query.from, calendarDay(arguments, u"from"_s, today));
    CTL_TRY(query.to, calendarDay(arguments, u"to"_s, query.from.addDays(90)));
    query.language = QLocale().name().left(2);
    query.withHidden = arguments.has(u"hidden"_s);
    if (arguments.has(u"region"_s))
        query.regions = arguments.value(u"region"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &word : arguments.value(u"kind"_s).split(u',', Qt::SkipEmptyParts)) {
        const auto kind = domain::keyDateKindFromName(word);
        if (!kind)
            return context.failed(wrongUsage(
                QT_TRANSLATE_NOOP(
                    "ruchectl",
                    "“%1” is no kind of key date: holiday, celebration, commerce, awareness, school or own."),
                word));
        query.kinds << *kind;
    }
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const QList<domain::KeyDate> dates, context.wait(workspace->planning().keyDates(query)));
    QList<QJsonObject> objects;
    for (const domain::KeyDate &date : dates)
        objects << QJsonObject{{u"id"_s, idJson(date.id)},
                               {u"key"_s, date.key.isEmpty() ? QJsonValue() : date.key},
                               {u"brand"_s, idJson(date.brand)},
                               {u"name"_s, date.name},
                               {u"kind"_s, domain::keyDateKindName(date.kind)},
                               {u"from"_s, date.from.toString(Qt::ISODate)},
                               {u"to"_s, date.to.toString(Qt::ISODate)},
                               {u"rule"_s, date.rules},
                               {u"hidden"_s, date.hidden}};
    context.out().list(objects,
                       {u"from"_s, u"to"_s, u"kind"_s, u"name"_s, u"id"_s},
                       QCoreApplication::translate("ruchectl", "No key date."));
    return Done;
}

int runKeyDateAdd(Context &context, const Arguments &arguments)
{
    domain::StoredKeyDate date;
    if (arguments.has(u"brand"_s)) {
        CTL_TRY(const domain::Brand brand, context.brand(arguments.value(u"brand"_s)));
        date.brand = brand.id;
    }
    date.name = arguments.rest().join(u' ');
    if (date.name.isEmpty())
        return context.failed(missing(u"NAME"_s));
    if (!arguments.has(u"on"_s))
        return context.failed(missing(u"--on"_s));
    date.rules = arguments.value(u"on"_s);
    if (!planning::checkKeyRules(date.rules))
        return context.failed(
            wrongUsage(QT_TRANSLATE_NOOP(
                           "ruchectl",
                           "“%1” names no day. One looks like 2026-06-21, 06-21 for each year, easter+39, or "
                           "SU>=05-25 for the first Sunday from 25 May on."),
                       date.rules));
    CTL_TRY(date.days, countOption(arguments, u"days"_s, 1, 366));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const domain::KeyDateId id, context.wait(workspace->planning().saveKeyDate(date)));
    context.out().object(
        {{u"id"_s, id.text()}, {u"name"_s, date.name}, {u"rule"_s, date.rules}, {u"days"_s, date.days}},
        {u"id"_s, u"name"_s, u"rule"_s, u"days"_s});
    return Done;
}

int runKeyDateRemove(Context &context, const Arguments &arguments)
{
    const QString text = arguments.rest().value(0);
    const auto id = domain::KeyDateId::fromText(text);
    if (!id.isValid())
        return context.failed(
            text.isEmpty() ? missing(u"ID"_s)
                           : wrongUsage(QT_TRANSLATE_NOOP(
                                            "ruchectl", "“%1” is no id of a key date, which looks like d4."),
                                        text));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY([[maybe_unused]] const domain::EventId event,
            context.wait(workspace->planning().removeKeyDate(id)));
    return Done;
}

int runKeyDateImport(Context &context, const Arguments &arguments)
{
    services::CalendarImportRequest request;
    request.onlyKeyDates = true;
    if (arguments.has(u"brand"_s)) {
        CTL_TRY(const domain::Brand brand, context.brand(arguments.value(u"brand"_s)));
        request.brand = brand.id;
    }
    if (arguments.has(u"kind"_s)) {
        const auto kind = domain::keyDateKindFromName(arguments.value(u"kind"_s));
        if (!kind)
            return context.failed(wrongUsage(
                QT_TRANSLATE_NOOP(
                    "ruchectl",
                    "“%1” is no kind of key date: holiday, celebration, commerce, awareness, school or own."),
                arguments.value(u"kind"_s)));
        request.kind = *kind;
    }
    return importInto(context, arguments, request);
}

QList<CommandSpec> slotCommands()
{
    return {
        {u"slot list"_s,
         u"[--account ID…]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Lists the posting times of accounts."),
         {{{u"account"_s}, true, true}},
         runSlotList},
        {u"slot add"_s,
         u"--account ID… --day mon,wed… --time HH:MM…"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Adds posting times, by the clock of the brand."),
         {{{u"account"_s}, true, true}, {{u"day"_s}, true, true}, {{u"time"_s}, true, true}},
         runSlotAdd},
        {u"slot remove"_s,
         u"ID…"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Removes posting times."),
         {},
         runSlotRemove,
         -1},
        {u"slot next"_s,
         u"--account ID… [--after TIME] [--count N]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Tells the next free posting times of one or several accounts."),
         {{{u"account"_s}, true, true}, {{u"after"_s}}, {{u"count"_s}}},
         runSlotNext},
    };
}

QList<CommandSpec> seriesCommands()
{
    return {
        {u"series add"_s,
         u"--brand B --account ID… --text T [--title T] --at TIME --rule RULE"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Makes a repeating post; its posts are scheduled eight weeks ahead."),
         {{{u"brand"_s}},
          {{u"account"_s}, true, true},
          {{u"text"_s}},
          {{u"title"_s}},
          {{u"at"_s}},
          {{u"rule"_s}}},
         runSeriesAdd},
        {u"series preview"_s,
         u"--at TIME --rule RULE [--brand B] [--count N]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Tells the next times that a rule names."),
         {{{u"at"_s}}, {{u"rule"_s}}, {{u"brand"_s}}, {{u"count"_s}}},
         runSeriesPreview},
        {u"series list"_s,
         u"[--brand B]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Lists the repeating posts."),
         {{{u"brand"_s}}},
         runSeriesList},
        {u"series remove"_s,
         u"ID"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Ends a repeating post; what is to come of it goes into the trash."),
         {},
         runSeriesRemove,
         1},
        {u"series extend"_s,
         {},
         QT_TRANSLATE_NOOP("ruchectl",
                           "Schedules what has come within eight weeks; the window and the agent do it too."),
         {},
         runSeriesExtend},
    };
}

QList<CommandSpec> keyDateCommands()
{
    return {
        {u"keydate list"_s,
         u"[--brand B] [--from D] [--to D] [--kind K,…] [--region FR,FR-AM] [--hidden]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Lists public holidays and other days worth knowing."),
         {{{u"brand"_s}}, {{u"from"_s}}, {{u"to"_s}}, {{u"kind"_s}}, {{u"region"_s}}, {{u"hidden"_s}, false}},
         runKeyDateList},
        {u"keydate add"_s,
         u"NAME --on DAY|RULE [--days N] [--brand B]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Adds a key date, once or each year."),
         {{{u"on"_s}}, {{u"days"_s}}, {{u"brand"_s}}},
         runKeyDateAdd,
         -1},
        {u"keydate remove"_s,
         u"ID"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Removes a key date of yours."),
         {},
         runKeyDateRemove,
         1},
        {u"keydate import"_s,
         u"FILE [--brand B] [--kind K] [--dry-run]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Reads the days of a calendar file as key dates."),
         {{{u"brand"_s}}, {{u"kind"_s}}, {{u"dry-run"_s}, false}},
         runKeyDateImport,
         1},
    };
}

} // namespace

QList<CommandSpec> calendarCommands()
{
    QList<CommandSpec> all{
        {u"calendar export"_s,
         u"-o FILE [--brand B] [--from D] [--to D]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Writes the posts that have a date as an iCalendar file."),
         {{{u"output"_s, u"o"_s}}, {{u"brand"_s}}, {{u"from"_s}}, {{u"to"_s}}},
         runCalendarExport},
        {u"calendar import"_s,
         u"FILE --brand B [--dry-run]"_s,
         QT_TRANSLATE_NOOP(
             "ruchectl",
             "Reads an iCalendar file: whole days become key dates, other events drafts with a date."),
         {{{u"brand"_s}}, {{u"dry-run"_s}, false}},
         runCalendarImport,
         1},
        {u"calendar check"_s,
         u"[--brand B] [--from D] [--to D]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Tells gaps, clashes and repeated words of the plan."),
         {{{u"brand"_s}}, {{u"from"_s}}, {{u"to"_s}}},
         runCalendarCheck},
        {u"calendar best-times"_s,
         u"--brand B"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Tells how many comments the posts of each hour of the week had."),
         {{{u"brand"_s}}},
         runBestTimes},
    };
    all << slotCommands() << seriesCommands() << keyDateCommands();
    return all;
}

} // namespace ruche::ctl
