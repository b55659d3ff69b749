// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/sheettime.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace ruche::importers {

namespace {

/// Two figures of a year are of this century: plans are made for the future.
constexpr int century = 2000;

struct DayText
{
    QDate date;
    QString rest; ///< what follows it
};

std::optional<DayText> readDay(const QString &text, DateOrder order)
{
    static const QRegularExpression yearFirst(u"^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(.*)$"_s);
    static const QRegularExpression yearLast(
        u"^(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})(?!\\d)(.*)$"_s);
    const QString trimmed = text.trimmed();
    DayText day;
    if (const auto match = yearFirst.match(trimmed); match.hasMatch()) {
        day.date = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        day.rest = match.captured(4);
    } else if (const auto other = yearLast.match(trimmed); other.hasMatch()) {
        const int first = other.captured(1).toInt();
        const int second = other.captured(2).toInt();
        const int year = other.captured(3).toInt() + (other.captured(3).size() == 2 ? century : 0);
        const bool dayFirst = order == DateOrder::DayFirst;
        day.date = QDate(year, dayFirst ? second : first, dayFirst ? first : second);
        day.rest = other.captured(4);
    }
    if (!day.date.isValid())
        return std::nullopt;
    return day;
}

std::optional<QTime> readClock(const QString &text)
{
    static const QRegularExpression clock(
        u"^(\\d{1,2})\\s*(?:[:.h]\\s*(\\d{2})?)?(?::(\\d{2})(?:\\.\\d+)?)?\\s*(am|pm|a\\.m\\.|p\\.m\\.)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = clock.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    int hour = match.captured(1).toInt();
    const QString half = match.captured(4).toLower();
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (half.startsWith(u'p') ? 12 : 0);
    }
    const QTime time(hour, match.captured(2).toInt(), match.captured(3).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

} // namespace

std::pair<int, int> leadingNumbers(const QString &date)
{
    static const QRegularExpression numbers(u"^\\s*(\\d{1,2})[-/. ](\\d{1,2})[-/. ]\\d"_s);
    const auto match = numbers.match(date);
    return match.hasMatch() ? std::pair(match.captured(1).toInt(), match.captured(2).toInt())
                            : std::pair(0, 0);
}

std::optional<SheetTime> readSheetTime(const QString &date, const QString &time, DateOrder order)
{
    const std::optional<DayText> day = readDay(date, order);
    if (!day)
        return std::nullopt;
    QString clock = day->rest.trimmed();
    if (clock.startsWith(u'T') || clock.startsWith(u','))
        clock = clock.sliced(1).trimmed();
    if (!clock.isEmpty() && !time.isEmpty())
        return std::nullopt; // two times
    clock = clock.isEmpty() ? time : clock;
    if (clock.isEmpty())
        return SheetTime{day->date, std::nullopt, std::nullopt};
    static const QRegularExpression offset(u"^(.*\\d)\\s*(Z|[+-]\\d{2}:?\\d{2})$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const auto withOffset = offset.match(clock);
    const std::optional<QTime> read = readClock(withOffset.hasMatch() ? withOffset.captured(1) : clock);
    if (!read)
        return std::nullopt;
    if (!withOffset.hasMatch())
        return SheetTime{day->date, read, std::nullopt};
    QString zone = withOffset.captured(2).toUpper();
    if (zone.size() == 5)
        zone.insert(3, u':');
    const QDateTime instant = QDateTime::fromString(
        day->date.toString(Qt::ISODate) + u'T' + read->toString(u"HH:mm:ss"_s) + zone, Qt::ISODate);
    if (!instant.isValid())
        return std::nullopt;
    return SheetTime{std::nullopt, std::nullopt, instant.toUTC()};
}

} // namespace ruche::importers
