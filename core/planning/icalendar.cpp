// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/icalendar.h"

#include <memory>

extern "C" {
#include <libical/ical.h>
}

using namespace Qt::Literals::StringLiterals;

namespace ruche::planning {

namespace {

constexpr int mostEvents = 20000;
constexpr qsizetype longestLine = 75; ///< bytes, RFC 5545 section 3.1
constexpr auto zoneProperty = "X-RUCHE-ZONE";

struct FreeComponent
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};

QString textOf(icalcomponent *event, icalproperty_kind kind)
{
    icalproperty *const property = icalcomponent_get_first_property(event, kind);
    const icalvalue *const value = property ? icalproperty_get_value(property) : nullptr;
    if (!value)
        return {};
    if (kind == ICAL_URL_PROPERTY)
        return QString::fromUtf8(icalproperty_get_url(property));
    return QString::fromUtf8(icalvalue_get_text(value));
}

QString ownZoneOf(icalcomponent *event)
{
    for (icalproperty *property = icalcomponent_get_first_property(event, ICAL_X_PROPERTY); property;
         property = icalcomponent_get_next_property(event, ICAL_X_PROPERTY)) {
        if (qstrcmp(icalproperty_get_x_name(property), zoneProperty) == 0)
            return QString::fromUtf8(icalproperty_get_x(property));
    }
    return {};
}

QString ruleOfEvent(icalcomponent *event)
{
    icalproperty *const property = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
    if (!property)
        return {};
    icalrecurrencetype rule = icalproperty_get_rrule(property);
    char *const text = icalrecurrencetype_as_string_r(&rule);
    const QString found = QString::fromUtf8(text);
    icalmemory_free_buffer(text);
    return found;
}

QDateTime wallOf(const icaltimetype &time)
{
    return {QDate(time.year, time.month, time.day), QTime(time.hour, time.minute, time.second), Qt::UTC};
}

ZonedTime zonedOf(icalcomponent *event, const icaltimetype &start, const QString &zone)
{
    if (icaltime_is_utc(start)) {
        const QString own = ownZoneOf(event);
        return fromUtc(wallOf(start), isKnownZone(own) ? own : zone);
    }
    icalproperty *const property = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
    icalparameter *const parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    const QString named = parameter ? QString::fromUtf8(icalparameter_get_tzid(parameter)) : QString();
    if (isKnownZone(named))
        return {wallOf(start), named};
    if (start.zone) { // the file itself says what the zone is
        const icaltimetype utc = icaltime_convert_to_zone(start, icaltimezone_get_utc_timezone());
        return fromUtc(wallOf(utc), zone);
    }
    return {wallOf(start), zone};
}

void readEvent(icalcomponent *event, const QString &zone, CalendarFile &file)
{
    if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED) {
        ++file.cancelled;
        return;
    }
    icaltimetype start = icaltime_null_time();
    if (icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY))
        start = icalcomponent_get_dtstart(event);
    if (icaltime_is_null_time(start) || !wallOf(start).isValid()) {
        ++file.withoutStart;
        return;
    }
    CalendarEvent read;
    read.uid = textOf(event, ICAL_UID_PROPERTY);
    read.summary = textOf(event, ICAL_SUMMARY_PROPERTY);
    read.description = textOf(event, ICAL_DESCRIPTION_PROPERTY);
    read.url = textOf(event, ICAL_URL_PROPERTY);
    read.rule = ruleOfEvent(event);
    read.allDay = icaltime_is_date(start) != 0;
    if (read.allDay) {
        read.from = wallOf(start).date();
        const icaltimetype end = icalcomponent_get_dtend(event);
        const QDate after = icaltime_is_null_time(end) ? QDate() : wallOf(end).date();
        read.to = after > read.from ? after.addDays(-1) : read.from;
    } else {
        read.time = zonedOf(event, start, zone);
    }
    file.events << read;
}

/// Backslashes, commas, semicolons and ends of lines, as section 3.3.11 says.
QByteArray escaped(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u';', u"\\;"_s).replace(u',', u"\\,"_s);
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(u'\n', u"\\n"_s);
    return text.toUtf8();
}

/// One line, broken where it is too long, never within a character.
void writeLine(QByteArray &out, const QByteArray &line)
{
    qsizetype from = 0;
    qsizetype room = longestLine;
    while (line.size() - from > room) {
        qsizetype end = from + room;
        while (end > from && (quint8(line.at(end)) & 0xC0U) == 0x80U)
            --end;
        out += line.mid(from, end - from) + "\r\n ";
        from = end;
        room = longestLine - 1; // the space counts
    }
    out += line.mid(from) + "\r\n";
}

void writeText(QByteArray &out, const QByteArray &name, const QString &text)
{
    if (!text.isEmpty())
        writeLine(out, name + ':' + escaped(text));
}

} // namespace

Result<CalendarFile> readCalendar(const QByteArray &content, const QString &zone)
{
    if (content.size() > largestCalendarFile)
        return fail(ErrorCode::TooLarge, u"over 16 MB"_s);
    if (content.contains('\0') || !content.left(4096).contains("BEGIN:VCALENDAR"))
        return fail(ErrorCode::WrongFormat, u"no calendar"_s);
    if (content.count("BEGIN:VEVENT") > mostEvents)
        return fail(ErrorCode::TooLarge, u"over 20 000 events"_s);
    const std::unique_ptr<icalcomponent, FreeComponent> root(icalparser_parse_string(content.constData()));
    if (!root)
        return fail(ErrorCode::WrongFormat, u"not to be read as a calendar"_s);
    CalendarFile file;
    const auto readAll = [&file, &zone](icalcomponent *calendar) {
        for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
             event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
            readEvent(event, zone, file);
    };
    if (icalcomponent_isa(root.get()) == ICAL_VCALENDAR_COMPONENT) {
        readAll(root.get());
        return file;
    }
    for (icalcomponent *calendar = icalcomponent_get_first_component(root.get(), ICAL_VCALENDAR_COMPONENT);
         calendar;
         calendar = icalcomponent_get_next_component(root.get(), ICAL_VCALENDAR_COMPONENT))
        readAll(calendar);
    return file;
}

QByteArray writeCalendar(const QList<CalendarEvent> &events, const QDateTime &stamp)
{
    const QString utcFormat = u"yyyyMMdd'T'HHmmss'Z'"_s;
    QByteArray out;
    for (const char *const line :
         {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Ruche//Ruche//EN", "CALSCALE:GREGORIAN"})
        writeLine(out, line);
    for (const CalendarEvent &event : events) {
        const auto instant = toUtc(event.time);
        if (!event.allDay && !instant)
            continue;
        writeLine(out, "BEGIN:VEVENT");
        writeText(out, "UID", event.uid);
        writeLine(out, "DTSTAMP:" + stamp.toUTC().toString(utcFormat).toLatin1());
        if (event.allDay) {
            writeLine(out, "DTSTART;VALUE=DATE:" + event.from.toString(u"yyyyMMdd"_s).toLatin1());
            writeLine(out, "DTEND;VALUE=DATE:" + event.to.addDays(1).toString(u"yyyyMMdd"_s).toLatin1());
        } else {
            writeLine(out, "DTSTART:" + instant->toString(utcFormat).toLatin1());
            writeText(out, zoneProperty, event.time.zone);
        }
        if (!event.rule.isEmpty())
            writeLine(out, "RRULE:" + event.rule.toLatin1());
        writeText(out, "SUMMARY", event.summary);
        writeText(out, "DESCRIPTION", event.description);
        if (!event.url.isEmpty())
            writeLine(out, "URL:" + event.url.toUtf8());
        writeLine(out, "END:VEVENT");
    }
    writeLine(out, "END:VCALENDAR");
    return out;
}

} // namespace ruche::planning
