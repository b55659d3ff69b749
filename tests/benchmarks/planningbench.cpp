// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/recurrence.h"
#include "tests/benchmarks/benches.h"
#include "tests/benchmarks/measure.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::bench {

/// Five years of a daily rule, whatever the scale: it is no question of a workspace's size.
void measurePlanning(Reporter &reporter)
{
    const QString name = u"planning.recurrence"_s;
    if (!reporter.wants(name))
        return;
    const ZonedTime start{QDateTime(QDate(2026, 1, 1), QTime(9, 0), Qt::UTC), u"Europe/Paris"_s};
    const QDateTime from(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime to = from.addYears(5);
    QList<qint64> found;
    const double ms = medianOf(9, [&] {
        found.clear();
        const auto times = planning::expand(start, u"FREQ=DAILY"_s, from, to);
        for (const planning::Occurrence &time : *times)
            found << time.instant.toMSecsSinceEpoch();
    });
    // Each day by itself, through the one function that decides what a wall time means.
    QList<qint64> expected;
    for (QDate day(2026, 1, 1); day < to.date(); day = day.addDays(1))
        expected << toUtc({QDateTime(day, QTime(9, 0), Qt::UTC), start.zone})->toMSecsSinceEpoch();
    reporter.check(name, found, expected);
    reporter.add(
        {.name = name, .count = found.size(), .ms = ms, .rawMs = {}, .target = {.ms = 5, .ratio = {}}});
}

} // namespace ruche::bench
