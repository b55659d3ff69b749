// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/objective.h"

#include <QTest>

using namespace ruche::domain;

namespace {

Objective june()
{
    Objective objective;
    objective.metric = ObjectiveMetric::PageViews;
    objective.startValue = 0;
    objective.targetValue = 3000;
    objective.startDay = QDate(2026, 6, 1);
    objective.endDay = QDate(2026, 6, 30);
    return objective;
}

} // namespace

class tst_Objective : public QObject
{
    Q_OBJECT
private slots:
    void progress_againstTimeElapsed_givesThePace_data();
    void progress_againstTimeElapsed_givesThePace();
    void progress_early_doesNotProject();
    void progress_midway_projectsARange();
    void progress_share_isALevelNotASum();
    void progress_downwardTarget_countsTheWayDown();
};

void tst_Objective::progress_againstTimeElapsed_givesThePace_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<double>("current");
    QTest::addColumn<QString>("pace");
    QTest::newRow("before") << QDate(2026, 5, 31) << 0.0 << "notStarted";
    QTest::newRow("half time, half way") << QDate(2026, 6, 15) << 1500.0 << "onTrack";
    QTest::newRow("half time, well over") << QDate(2026, 6, 15) << 1900.0 << "ahead";
    QTest::newRow("half time, well under") << QDate(2026, 6, 15) << 1100.0 << "behind";
    QTest::newRow("reached early") << QDate(2026, 6, 15) << 3000.0 << "reached";
    QTest::newRow("over, short of it") << QDate(2026, 7, 1) << 2999.0 << "missed";
}

void tst_Objective::progress_againstTimeElapsed_givesThePace()
{
    QFETCH(QDate, today);
    QFETCH(double, current);
    QFETCH(QString, pace);
    QCOMPARE(paceName(progressOf(june(), current, today).pace), pace);
}

void tst_Objective::progress_early_doesNotProject()
{
    QVERIFY(!progressOf(june(), 200, QDate(2026, 6, 3)).projectedLow);
    QCOMPARE(progressOf(june(), std::nullopt, QDate(2026, 6, 15)).pace, Pace::NotEnoughData);
}

void tst_Objective::progress_midway_projectsARange()
{
    const Progress progress = progressOf(june(), 1500, QDate(2026, 6, 15));
    QVERIFY(progress.projectedLow && progress.projectedHigh);
    QVERIFY(*progress.projectedLow < 3000 && *progress.projectedHigh > 3000);
    QCOMPARE(progress.elapsed, 0.5);
    QCOMPARE(progress.reached, 0.5);
}

void tst_Objective::progress_share_isALevelNotASum()
{
    Objective objective = june();
    objective.metric = ObjectiveMetric::ReplyShare2h;
    objective.targetValue = 90;
    QCOMPARE(progressOf(objective, 88, QDate(2026, 6, 3)).pace, Pace::OnTrack);
    QCOMPARE(progressOf(objective, 60, QDate(2026, 6, 28)).pace, Pace::Behind);
    QVERIFY(!progressOf(objective, 88, QDate(2026, 6, 20)).projectedLow);
}

void tst_Objective::progress_downwardTarget_countsTheWayDown()
{
    Objective objective = june();
    objective.startValue = 100;
    objective.targetValue = 50;
    QCOMPARE(progressOf(objective, 75, QDate(2026, 6, 15)).reached, 0.5);
}

QTEST_GUILESS_MAIN(tst_Objective)
#include "tst_objective.moc"
