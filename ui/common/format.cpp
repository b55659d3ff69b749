// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/format.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui::format {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ruche::ui::format)
};

QString withTrueMinus(QString text)
{
    if (text.startsWith(u'-'))
        text[0] = QChar(0x2212);
    return text;
}

} // namespace

QString number(qint64 value)
{
    return withTrueMinus(QLocale().toString(value));
}

QString decimal(double value, int decimals)
{
    QLocale locale;
    QString text = locale.toString(value, 'f', decimals);
    if (decimals > 0) {
        const QString point = locale.decimalPoint();
        while (text.contains(point) && text.endsWith(locale.zeroDigit()))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(1);
    }
    return withTrueMinus(text);
}

QString compactNumber(double value)
{
    const double size = std::abs(value);
    if (size >= 1e6)
        return Tr::tr("%1 M", "millions").arg(decimal(value / 1e6, 1));
    if (size >= 1e4)
        return Tr::tr("%1 k", "thousands").arg(decimal(value / 1e3, size >= 1e5 ? 0 : 1));
    return decimal(value, size < 100 ? 1 : 0);
}

QString percent(double value, int decimals)
{
    return Tr::tr("%1%", "percent").arg(decimal(value, decimals));
}

QString signedPercent(double value, int decimals)
{
    const QString text = percent(value, decimals);
    return value > 0 && std::abs(value) >= 0.5 * std::pow(10, -decimals) ? u"+"_s + text : text;
}

QString score(double value)
{
    const double rounded = std::round(value * 100) / 100;
    QString text = QLocale().toString(std::abs(rounded), 'f', 2);
    if (rounded > 0)
        text.prepend(u'+');
    else if (rounded < 0)
        text.prepend(QChar(0x2212));
    return text;
}

QString fileSize(qint64 bytes)
{
    const double size = static_cast<double>(bytes);
    if (bytes < 1000)
        return Tr::tr("%n byte(s)", nullptr, static_cast<int>(bytes));
    if (bytes < 1000 * 1000)
        return Tr::tr("%1 kB").arg(decimal(size / 1e3, 0));
    if (bytes < 1000LL * 1000 * 1000)
        return Tr::tr("%1 MB").arg(decimal(size / 1e6, size < 1e7 ? 1 : 0));
    return Tr::tr("%1 GB").arg(decimal(size / 1e9, 1));
}

QString duration(std::chrono::seconds length)
{
    using namespace std::chrono;
    const auto minutes = duration_cast<std::chrono::minutes>(length < 0s ? -length : length).count();
    if (minutes < 60)
        return Tr::tr("%1 min", "duration").arg(minutes);
    if (minutes < 24 * 60) {
        if (minutes % 60 == 0)
            return Tr::tr("%1 h", "duration").arg(minutes / 60);
        return Tr::tr("%1 h %2 min", "duration").arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0'));
    }
    return Tr::tr("%1 d", "duration in days").arg(minutes / (24 * 60));
}

QString relative(const QDateTime &instant, const QDateTime &now)
{
    const std::chrono::seconds apart(instant.secsTo(now));
    if (apart > std::chrono::hours(24 * 7) || apart < -std::chrono::hours(24 * 7))
        return shortDate(dayIn(instant, systemZone()), dayIn(now, systemZone()));
    if (apart < std::chrono::minutes(1) && apart > -std::chrono::minutes(1))
        return Tr::tr("just now");
    return apart.count() > 0 ? Tr::tr("%1 ago").arg(duration(apart)) : Tr::tr("in %1").arg(duration(apart));
}

QString time(QTime time)
{
    return time.toString(u"HH:mm"_s);
}

QString longDate(QDate day)
{
    //: date pattern of QLocale: weekday, day, month and year in full
    return QLocale().toString(day, Tr::tr("dddd d MMMM yyyy"));
}

QString shortDate(QDate day, QDate today)
{
    const bool otherYear = today.isValid() && today.year() != day.year();
    //: date pattern of QLocale: day and short month
    return QLocale().toString(day, otherYear ? Tr::tr("d MMM yyyy") : Tr::tr("d MMM"));
}

QString weekdayAndDay(QDate day)
{
    //: date pattern of QLocale: short weekday and day
    return QLocale().toString(day, Tr::tr("ddd d"));
}

QString month(QDate day)
{
    return QLocale().standaloneMonthName(day.month(), QLocale::LongFormat) + u' '
        + QString::number(day.year());
}

QString dayAndTime(const QDateTime &utc, const QString &zone, QDate today)
{
    const QDateTime wall = fromUtc(utc, zone).wall;
    //: a day and a time of day
    return Tr::tr("%1, %2").arg(shortDate(wall.date(), today), time(wall.time()));
}

QString nearDayAndTime(const QDateTime &utc, const QString &zone, const QDateTime &now)
{
    const QDateTime wall = fromUtc(utc, zone).wall;
    const QDate today = dayIn(now, zone);
    const QString clock = time(wall.time());
    switch (today.daysTo(wall.date())) {
    case 0:
        return Tr::tr("today, %1").arg(clock);
    case 1:
        return Tr::tr("tomorrow, %1").arg(clock);
    case -1:
        return Tr::tr("yesterday, %1").arg(clock);
    default:
        return dayAndTime(utc, zone, today);
    }
}

} // namespace ruche::ui::format
