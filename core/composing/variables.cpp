// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/variables.h"

#include <QRegularExpression>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace ruche::composing {

namespace {

/// Nothing for a step that is not known.
std::optional<QDateTime> moved(const QDateTime &time, const QString &amount, QChar unit)
{
    const int count = amount.toInt();
    switch (unit.unicode()) {
    case u'h':
        return time.addSecs(3600LL * count);
    case u'd':
        return time.addDays(count);
    case u'w':
        return time.addDays(7LL * count);
    case u'm':
        return time.addMonths(count);
    case u'y':
        return time.addYears(count);
    default:
        return std::nullopt;
    }
}

/// Null where there is none.
QString valueOf(const QString &name, const QDateTime &time, const VariableValues &values)
{
    if (name == "brand"_L1)
        return values.brand;
    if (name == "account"_L1)
        return values.account;
    if (name == "link"_L1)
        return values.link;
    if (name == "date"_L1) {
        const bool english = values.locale.language() == QLocale::English;
        return values.locale.toString(time.date(), english ? u"MMMM d, yyyy"_s : u"d MMMM yyyy"_s);
    }
    if (name == "weekday"_L1)
        return values.locale.toString(time.date(), u"dddd"_s);
    if (name == "month"_L1)
        return values.locale.standaloneMonthName(time.date().month());
    if (name == "year"_L1)
        return QString::number(time.date().year());
    if (name == "time"_L1)
        return values.locale.toString(time.time(), QLocale::ShortFormat);
    return {};
}

} // namespace

ExpandedText expandVariables(const QString &text, const VariableValues &values)
{
    static const QRegularExpression variable(u"\\{([a-z]+)(?::([+-]\\d{1,4})([a-z]))?\\}"_s);
    ExpandedText expanded;
    qsizetype from = 0;
    auto matches = variable.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString name = match.captured(1);
        const bool isMoved = match.hasCaptured(2);
        const bool isTime = name == "date"_L1 || name == "weekday"_L1 || name == "month"_L1
            || name == "year"_L1 || name == "time"_L1;
        std::optional<QDateTime> time = values.time;
        if (isMoved)
            time = isTime ? moved(values.time, match.captured(2), match.captured(3).at(0)) : std::nullopt;
        const QString value = time ? valueOf(name, *time, values) : QString();
        expanded.text += text.mid(from, match.capturedStart() - from);
        expanded.text += value.isEmpty() ? match.captured() : value;
        if (value.isEmpty() && !expanded.left.contains(match.captured()))
            expanded.left << match.captured();
        from = match.capturedEnd();
    }
    expanded.text += text.mid(from);
    return expanded;
}

QStringList variableExamples()
{
    return {u"{brand}"_s,
            u"{account}"_s,
            u"{link}"_s,
            u"{date}"_s,
            u"{date:+7d}"_s,
            u"{weekday}"_s,
            u"{weekday:+1d}"_s,
            u"{month}"_s,
            u"{year}"_s,
            u"{time}"_s};
}

} // namespace ruche::composing
