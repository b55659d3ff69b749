// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/carewords.h"

#include "core/base/zonedtime.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

struct CareTr
{
    Q_DECLARE_TR_FUNCTIONS(ruche::ui::CareWords)
};

constexpr int soonAtSeconds = 3600;
constexpr int mostPauses = 3;

QString pauseName(domain::PauseKind kind)
{
    switch (kind) {
    case domain::PauseKind::Break:
        return CareTr::tr("break");
    case domain::PauseKind::Closed:
        return CareTr::tr("after hours");
    case domain::PauseKind::FreeDay:
        return CareTr::tr("days off");
    case domain::PauseKind::Holiday:
        return CareTr::tr("holiday");
    }
    return {};
}

QString clockTime(const QDateTime &at, const QString &zone)
{
    return format::time(fromUtc(at, zone).wall.time());
}

QString pauseText(const domain::ClockPause &pause, const QString &zone)
{
    if (pause.kind != domain::PauseKind::Break)
        return pauseName(pause.kind);
    return u"%1 %2–%3"_s.arg(pauseName(pause.kind), clockTime(pause.from, zone), clockTime(pause.to, zone));
}

QString dueSentence(domain::CareClock::Kind kind, const QString &when)
{
    switch (kind) {
    case domain::CareClock::Kind::FirstReply:
        return CareTr::tr("First reply due %1", "then, like “today, 14:05”").arg(when);
    case domain::CareClock::Kind::NextReply:
        return CareTr::tr("Reply due %1", "then, like “today, 14:05”").arg(when);
    case domain::CareClock::Kind::Resolution:
        return CareTr::tr("To be solved %1", "by then, like “today, 14:05”").arg(when);
    }
    return {};
}

} // namespace

DueStage dueStage(const std::optional<domain::CareClock> &clock, const QDateTime &now)
{
    if (!clock)
        return DueStage::None;
    if (clock->due <= now)
        return DueStage::Late;
    return now.secsTo(clock->due) < soonAtSeconds ? DueStage::Soon : DueStage::Later;
}

QString dueText(const domain::CareClock &clock, const QDateTime &now)
{
    const qint64 seconds = now.secsTo(clock.due);
    if (seconds <= 0)
        return QString(QChar(0x2212)) + QChar(0x00A0)
            + format::duration(std::chrono::seconds(-seconds / 60 * 60));
    return format::duration(std::chrono::seconds((seconds + 59) / 60 * 60));
}

QString dueExplanation(const domain::CareClock &clock, const domain::WorkHours &hours, const QDateTime &now)
{
    const QString sentence = dueSentence(clock.kind, format::nearDayAndTime(clock.due, hours.zone, now));
    const domain::DueExplanation why = domain::explain(clock, hours);
    if (why.pauses.isEmpty())
        return sentence;
    QStringList pauses;
    for (const domain::ClockPause &pause : why.pauses) {
        const QString text = pauseText(pause, hours.zone);
        if (!pauses.contains(text) && pauses.size() < mostPauses)
            pauses.append(text);
    }
    //: %1: "First reply due today, 14:05"; %2 and %3: times; %4: "break 12:00–12:35"
    return CareTr::tr("%1 (%2 → %3, not counted: %4)")
        .arg(sentence,
             clockTime(why.plain, hours.zone),
             clockTime(clock.due, hours.zone),
             pauses.join(u", "_s));
}

QString priorityTitle(domain::Priority priority)
{
    switch (priority) {
    case domain::Priority::Low:
        return CareTr::tr("Low", "priority");
    case domain::Priority::Normal:
        return CareTr::tr("Normal", "priority");
    case domain::Priority::High:
        return CareTr::tr("High", "priority");
    case domain::Priority::Urgent:
        return CareTr::tr("Urgent", "priority");
    }
    return {};
}

} // namespace ruche::ui
