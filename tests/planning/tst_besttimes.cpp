// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/besttimes.h"

#include <QTest>

using namespace ruche;
using namespace ruche::planning;
using namespace Qt::Literals::StringLiterals;

class tst_BestTimes : public QObject
{
    Q_OBJECT
private slots:
    void heatMap_ofNothing_hasAllCells_withoutFigures();
    void heatMap_hoursAreOfTheWallClock_acrossTheChange();
    void heatMap_halfHourZones();
    void heatMap_quartilesAndMedian();
    void best_leavesOutTooFew_bestFirst();
    void heatMap_unknownZone_fails();
};

void tst_BestTimes::heatMap_ofNothing_hasAllCells_withoutFigures()
{
    const auto map = heatMap({}, u"Europe/Paris"_s);
    QCOMPARE(map->cells.size(), 168);
    QCOMPARE(map->posts, 0);
    QVERIFY(!map->from);
    for (int i = 0; i < 168; ++i) {
        QCOMPARE(map->cells.at(i).weekday, i / 24 + 1);
        QCOMPARE(map->cells.at(i).hour, i % 24);
        QVERIFY(map->cells.at(i).tooFew() && !map->cells.at(i).median);
    }
}

void tst_BestTimes::heatMap_hoursAreOfTheWallClock_acrossTheChange()
{
    // 09:00 in Paris on a Saturday before, and a Saturday after the clocks change.
    const auto map = heatMap({{QDateTime(QDate(2026, 10, 24), QTime(7, 0), Qt::UTC), 1},
                              {QDateTime(QDate(2026, 10, 31), QTime(8, 0), Qt::UTC), 1}},
                             u"Europe/Paris"_s);
    QCOMPARE(map->cell(6, 9).n, 2);
    QCOMPARE(map->from->date(), QDate(2026, 10, 24));
    QCOMPARE(map->to->date(), QDate(2026, 10, 31));
}

void tst_BestTimes::heatMap_halfHourZones()
{
    const QDateTime monday(QDate(2026, 6, 15), QTime(20, 40), Qt::UTC);
    QCOMPARE(heatMap({{monday, 1}}, u"Asia/Kolkata"_s)->cell(2, 2).n, 1); // Tuesday 02:10
    QCOMPARE(heatMap({{monday, 1}}, u"America/St_Johns"_s)->cell(1, 18).n, 1); // 18:10
}

void tst_BestTimes::heatMap_quartilesAndMedian()
{
    QList<PastPost> posts;
    for (const int engagement : {8, 0, 2, 6, 4})
        posts << PastPost{QDateTime(QDate(2026, 6, 15), QTime(9, engagement), Qt::UTC), double(engagement)};
    const auto map = heatMap(posts, u"UTC"_s);
    const HeatCell &cell = map->cell(1, 9);
    QCOMPARE(cell.n, 5);
    QVERIFY(!cell.tooFew());
    QCOMPARE(cell.median, std::optional(4.0));
    QCOMPARE(cell.lowerQuartile, std::optional(2.0));
    QCOMPARE(cell.upperQuartile, std::optional(6.0));
}

void tst_BestTimes::best_leavesOutTooFew_bestFirst()
{
    QList<PastPost> posts;
    for (int i = 0; i < 5; ++i) {
        posts << PastPost{QDateTime(QDate(2026, 6, 15), QTime(9, i), Qt::UTC), 3};
        posts << PastPost{QDateTime(QDate(2026, 6, 16), QTime(9, i), Qt::UTC), 7};
        if (i < 4)
            posts << PastPost{QDateTime(QDate(2026, 6, 17), QTime(9, i), Qt::UTC), 100};
    }
    const auto best = heatMap(posts, u"UTC"_s)->best();
    QCOMPARE(best.size(), 2);
    QCOMPARE(best.first().weekday, 2);
    QCOMPARE(best.last().weekday, 1);
}

void tst_BestTimes::heatMap_unknownZone_fails()
{
    QCOMPARE(heatMap({}, u"Mars/Olympus"_s).error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(tst_BestTimes)
#include "tst_besttimes.moc"
