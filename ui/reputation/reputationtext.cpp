// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/reputationtext.h"

#include "core/text/names.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui::reputationtext {

namespace {

struct ReputationTr
{
    Q_DECLARE_TR_FUNCTIONS(ruche::ui::ReputationText)
};

// Exceeded by chance once in 10 000, 1 000, 100 (and 20, below which nothing is listed).
constexpr double oneIn10000 = 15.14;
constexpr double oneIn1000 = 10.83;
constexpr double oneIn100 = 6.63;

QString pointsOrDash(const std::optional<double> &value)
{
    return value ? points(*value) : u"–"_s;
}

} // namespace

QString points(double value)
{
    const auto whole = std::llround(value);
    const QString digits = format::number(std::abs(whole));
    return whole == 0 ? digits : whole < 0 ? u"−"_s + digits : u"+"_s + digits;
}

QString change(const services::ReputationReport &report)
{
    if (!report.net || !report.previous)
        return {};
    const int by = int(std::llround(*report.net - *report.previous));
    if (by == 0)
        return ReputationTr::tr("as in the period before");
    return by < 0 ? ReputationTr::tr("%n point(s) lower than in the period before", nullptr, -by)
                  : ReputationTr::tr("%n point(s) higher than in the period before", nullptr, by);
}

QString shortChange(const services::ReputationReport &report)
{
    if (!report.net || !report.previous)
        return {};
    const int by = int(std::llround(*report.net - *report.previous));
    if (by == 0)
        return ReputationTr::tr("unchanged");
    return by < 0 ? ReputationTr::tr("%n point(s) lower", nullptr, -by)
                  : ReputationTr::tr("%n point(s) higher", nullptr, by);
}

NetReading readNet(const services::ReputationReport &report, QDate today)
{
    NetReading reading;
    reading.figures.columns = {ReputationTr::tr("Day"),
                               ReputationTr::tr("Net, seven days"),
                               ReputationTr::tr("From", "lower end of a band"),
                               ReputationTr::tr("To", "upper end of a band"),
                               ReputationTr::tr("Negative"),
                               ReputationTr::tr("Neutral"),
                               ReputationTr::tr("Positive"),
                               ReputationTr::tr("Not counted")};
    for (const services::NetDay &day : report.days) {
        const QString date = format::shortDate(day.day, today);
        QString sentence = day.net
            ? ReputationTr::tr("%1: net %2, between %3 and %4")
                  .arg(date, points(*day.net), pointsOrDash(day.low), pointsOrDash(day.high))
            : ReputationTr::tr("%1: no message in these seven days").arg(date);
        sentence
            += u"; "_s + ReputationTr::tr("%n message(s) on that day", nullptr, day.messages + day.uncounted);
        reading.points << sentence;
        reading.figures.rows << QStringList{day.day.toString(Qt::ISODate),
                                            pointsOrDash(day.net),
                                            pointsOrDash(day.low),
                                            pointsOrDash(day.high),
                                            format::number(day.negative),
                                            format::number(day.neutral),
                                            format::number(day.positive),
                                            format::number(day.uncounted)};
    }
    if (report.net)
        reading.summary = ReputationTr::tr("Net sentiment of the period: %1").arg(points(*report.net));
    const QString changed = change(report);
    if (!changed.isEmpty())
        reading.summary += u", "_s + changed;
    return reading;
}

QString readShare(const services::ReputationReport &report)
{
    const int known = report.negative + report.neutral + report.positive;
    const int all = known + report.unsure + report.notAnalysed + report.unread;
    if (all == 0)
        return {};
    QStringList parts{ReputationTr::tr("%1 of %2 messages were read for certain.")
                          .arg(format::number(known), format::number(all))};
    if (report.unsure > 0)
        parts << ReputationTr::tr("Unsure: %1.").arg(format::number(report.unsure));
    if (report.notAnalysed > 0)
        parts << ReputationTr::tr("Not analysed, another language: %1.")
                     .arg(format::number(report.notAnalysed));
    if (report.unread > 0)
        parts << ReputationTr::tr("Not read yet: %1.").arg(format::number(report.unread));
    if (known < all)
        parts << ReputationTr::tr("None of these counts as neutral.");
    return parts.join(u' ');
}

QString certainty(double strength)
{
    if (strength >= oneIn10000)
        return ReputationTr::tr("very clear", "certainty");
    if (strength >= oneIn1000)
        return ReputationTr::tr("clear", "certainty");
    return strength >= oneIn100 ? ReputationTr::tr("likely", "certainty")
                                : ReputationTr::tr("possible", "certainty");
}

QString certaintyDetail(double strength)
{
    const int once = strength >= oneIn10000 ? 10000
        : strength >= oneIn1000             ? 1000
        : strength >= oneIn100              ? 100
                                            : 20;
    return ReputationTr::tr("Chance alone does this less than once in %1 times (log-likelihood %2).")
        .arg(format::number(once), format::decimal(strength));
}

QString alertText(const services::NegativeAlert &alert)
{
    return ReputationTr::tr(
               "%n negative message(s) in 24 hours, where %1 to %2 are usual", nullptr, alert.negative)
        .arg(alert.usualLow)
        .arg(alert.usualHigh);
}

QString alertTime(const services::NegativeAlert &alert, const QString &zone, const QDateTime &now)
{
    const QString from = format::nearDayAndTime(alert.from, zone, now);
    if (alert.isOpen)
        return ReputationTr::tr("Since %1, still going on").arg(from);
    return ReputationTr::tr("From %1 to %2").arg(from, format::nearDayAndTime(alert.to, zone, now));
}

QString alertRule()
{
    return ReputationTr::tr(
        "Usual is what the same 24 hours of up to eight weeks before had, by the clock of the "
        "brand: their mean, and twice their scatter around it. One alert an episode.");
}

QString partName(services::IndexPart::Kind kind)
{
    switch (kind) {
    case services::IndexPart::Kind::Sentiment:
        return ReputationTr::tr("Sentiment");
    case services::IndexPart::Kind::Complaints:
        return ReputationTr::tr("Complaints");
    case services::IndexPart::Kind::Replies:
        return ReputationTr::tr("Reply speed");
    case services::IndexPart::Kind::Ratings:
        break;
    }
    return ReputationTr::tr("Ratings");
}

QString partFigure(const services::IndexPart &part)
{
    if (!part.score)
        return u"–"_s;
    //: points that a part brings, of those that it could: "33 of 50"
    return ReputationTr::tr("%1 of %2")
        .arg(format::number(std::llround(part.points())), format::number(std::llround(100 * part.share)));
}

QString partDetail(const services::IndexPart &part)
{
    using Kind = services::IndexPart::Kind;
    if (!part.value)
        return part.kind == Kind::Ratings
            ? ReputationTr::tr("No ratings are known here; the other parts share the whole.")
            : ReputationTr::tr("Nothing to measure in these days; the other parts share the "
                               "whole.");
    const QString score = format::number(std::llround(*part.score));
    const QString value = format::decimal(*part.value, 0);
    switch (part.kind) {
    case Kind::Sentiment:
        return ReputationTr::tr(
                   "Net sentiment %1 of %n message(s) read for certain: halfway from −100 to +100 is 50, so "
                   "this is %2 of 100.",
                   nullptr,
                   part.basis)
            .arg(points(*part.value), score);
    case Kind::Complaints:
        return ReputationTr::tr("%1% of %n message(s) read for certain are negative: 100 minus that is %2.",
                                nullptr,
                                part.basis)
            .arg(value, score);
    case Kind::Replies:
        return ReputationTr::tr("%1% of %n message(s) were answered within two hours: that is %2 of 100.",
                                nullptr,
                                part.basis)
            .arg(value, score);
    case Kind::Ratings:
        break;
    }
    return ReputationTr::tr(
               "%1 stars of 5 on average of %n review(s): that is %2 of 100.", nullptr, part.basis)
        .arg(format::decimal(*part.value), score);
}

QString watchKind(domain::Watch::Kind kind)
{
    switch (kind) {
    case domain::Watch::Kind::Brand:
        return ReputationTr::tr("Our brand");
    case domain::Watch::Kind::Product:
        return ReputationTr::tr("Product");
    case domain::Watch::Kind::Person:
        return ReputationTr::tr("Person");
    case domain::Watch::Kind::Competitor:
        return ReputationTr::tr("Competitor");
    case domain::Watch::Kind::Topic:
        break;
    }
    return ReputationTr::tr("Topic");
}

QString languageName(const QString &code)
{
    if (code.isEmpty() || code == "und"_L1)
        return ReputationTr::tr("not certain", "language");
    const QLocale locale(code);
    const QString name = locale.language() == QLocale::C ? QString() : locale.nativeLanguageName();
    return name.isEmpty() ? code : name;
}

QString confidenceText(const domain::Mood &mood)
{
    if (mood.corrected)
        return ReputationTr::tr("as you said");
    const QString percent = format::percent(mood.confidence * 100);
    switch (mood.state()) {
    case domain::MoodState::Known:
        return percent;
    case domain::MoodState::Unsure:
        return ReputationTr::tr("unsure, %1").arg(percent);
    case domain::MoodState::NotAnalysed:
        return ReputationTr::tr("not analysed");
    case domain::MoodState::Unread:
        break;
    }
    return ReputationTr::tr("not read yet");
}

} // namespace ruche::ui::reputationtext
