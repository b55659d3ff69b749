// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/dates.h"

#include <QRegularExpression>
#include <QStringList>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors {

namespace {

constexpr qsizetype longestDate = 80;

/// Seconds east of Greenwich; nothing when the zone is unknown.
std::optional<int> zoneOffset(const QString &zone)
{
    if (zone.isEmpty())
        return 0;
    if (zone.front() == u'+' || zone.front() == u'-') {
        QString digits = zone.mid(1);
        digits.remove(u':');
        bool ok = false;
        const int number = digits.toInt(&ok);
        if (!ok || digits.size() != 4 || number / 100 > 14 || number % 100 > 59)
            return std::nullopt;
        const int seconds = (number / 100 * 60 + number % 100) * 60;
        return zone.front() == u'-' ? -seconds : seconds;
    }
    static const QStringList greenwich{u"GMT"_s, u"UT"_s, u"UTC"_s, u"Z"_s};
    if (greenwich.contains(zone.toUpper()))
        return 0;
    // The American names of RFC 822, hours west of Greenwich.
    static const QStringList american{
        u"EDT"_s, u"EST"_s, u"CDT"_s, u"CST"_s, u"MDT"_s, u"MST"_s, u"PDT"_s, u"PST"_s};
    static constexpr int hoursWest[] = {4, 5, 5, 6, 6, 7, 7, 8};
    const qsizetype index = american.indexOf(zone.toUpper());
    if (index < 0)
        return std::nullopt;
    return -hoursWest[index] * 3600;
}

} // namespace

QDateTime parseRfc822(QStringView text)
{
    static const QRegularExpression pattern(
        u"^(?:[A-Za-z]{3,9}\\s*,?\\s+)?(\\d{1,2})[ -]([A-Za-z]{3})[A-Za-z]*[ "
        u"-](\\d{2,4})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*"
        "([A-Za-z]+|[+-]\\d{2}:?\\d{2})?\\s*(?:\\(.*\\))?$"_s);
    const QString trimmed = text.trimmed().left(longestDate).toString();
    const QRegularExpressionMatch match = pattern.match(trimmed);
    if (!match.hasMatch())
        return {};
    static const QString months = u"janfebmaraprmayjunjulaugsepoctnovdec"_s;
    const qsizetype month = months.indexOf(match.captured(2).toLower());
    if (month < 0 || month % 3 != 0)
        return {};
    int year = match.captured(3).toInt();
    if (year < 50)
        year += 2000;
    else if (year < 1000)
        year += 1900;
    const QDate day(year, int(month) / 3 + 1, match.captured(1).toInt());
    // A leap second is taken for the one before it.
    const QTime time(
        match.captured(4).toInt(), match.captured(5).toInt(), qMin(59, match.captured(6).toInt()));
    const std::optional<int> offset = zoneOffset(match.captured(7));
    if (!day.isValid() || !time.isValid() || !offset)
        return {};
    return QDateTime(day, time, Qt::UTC).addSecs(-*offset);
}

QDateTime parseRfc3339(QStringView text)
{
    QString trimmed = text.trimmed().left(longestDate).toString();
    if (trimmed.size() > 10 && trimmed.at(10) == u' ')
        trimmed[10] = u'T';
    QDateTime instant = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (!instant.isValid())
        return {};
    if (instant.timeSpec() == Qt::LocalTime)
        instant.setTimeSpec(Qt::UTC);
    return instant.toUTC();
}

} // namespace ruche::connectors
