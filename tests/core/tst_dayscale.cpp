// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dayscale.h"

#include <QTest>

using namespace ruche;
using namespace Qt::Literals::StringLiterals;

class tst_DayScale : public QObject
{
    Q_OBJECT
private slots:
    void days_ofAZone_beginAtItsMidnight_data();
    void days_ofAZone_beginAtItsMidnight();
    void days_aroundAChangeOfTheClock_have23And25Hours();
    void hourOf_onTheDayOfAChange_isThatOfTheWallClock();
    void hourOf_halfHourZone_isThatOfTheWallClock();
    void indexOf_outside_isEmpty();
    void stretch_endBeforeStart_hasNoDays();
};

static qint64 at(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch();
}

void tst_DayScale::days_ofAZone_beginAtItsMidnight_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    QTest::newRow("+02:00") << u"Europe/Paris"_s << u"2026-06-14T22:00:00Z"_s << u"2026-06-16T22:00:00Z"_s;
    QTest::newRow("+05:30") << u"Asia/Kolkata"_s << u"2026-06-14T18:30:00Z"_s << u"2026-06-16T18:30:00Z"_s;
    QTest::newRow("-02:30") << u"America/St_Johns"_s << u"2026-06-15T02:30:00Z"_s
                            << u"2026-06-17T02:30:00Z"_s;
    QTest::newRow("unknown is UTC") << u"Nowhere/Land"_s << u"2026-06-15T00:00:00Z"_s
                                    << u"2026-06-17T00:00:00Z"_s;
}

void tst_DayScale::days_ofAZone_beginAtItsMidnight()
{
    QFETCH(QString, zone);
    QFETCH(QString, begin);
    QFETCH(QString, end);
    const DayScale scale(QDate(2026, 6, 15), QDate(2026, 6, 16), zone);
    QCOMPARE(scale.days(), 2);
    QCOMPARE(scale.beginMs(), at(begin));
    QCOMPARE(scale.endMs(), at(end));
    QCOMPARE(scale.indexOf(at(begin)), std::optional<qsizetype>(0));
    QCOMPARE(scale.indexOf(at(end) - 1), std::optional<qsizetype>(1));
    QCOMPARE(scale.day(1), QDate(2026, 6, 16));
}

void tst_DayScale::days_aroundAChangeOfTheClock_have23And25Hours()
{
    const DayScale spring(QDate(2026, 3, 28), QDate(2026, 3, 30), u"Europe/Paris"_s);
    QCOMPARE((spring.startMs(2) - spring.startMs(1)) / 3600000, 23);
    QCOMPARE((spring.startMs(3) - spring.startMs(2)) / 3600000, 24);
    const DayScale autumn(QDate(2026, 10, 25), QDate(2026, 10, 25), u"Europe/Paris"_s);
    QCOMPARE((autumn.endMs() - autumn.beginMs()) / 3600000, 25);
}

void tst_DayScale::hourOf_onTheDayOfAChange_isThatOfTheWallClock()
{
    const DayScale spring(QDate(2026, 3, 29), QDate(2026, 3, 29), u"Europe/Paris"_s);
    QCOMPARE(spring.hourOf(at(u"2026-03-29T00:59:00Z"_s)), 1);
    QCOMPARE(spring.hourOf(at(u"2026-03-29T01:00:00Z"_s)), 3);
    QCOMPARE(spring.hourOf(at(u"2026-03-29T21:59:00Z"_s)), 23);
    const DayScale autumn(QDate(2026, 10, 25), QDate(2026, 10, 25), u"Europe/Paris"_s);
    QCOMPARE(autumn.hourOf(at(u"2026-10-25T00:30:00Z"_s)), 2);
    QCOMPARE(autumn.hourOf(at(u"2026-10-25T01:30:00Z"_s)), 2);
    QCOMPARE(autumn.hourOf(at(u"2026-10-25T02:30:00Z"_s)), 3);
}

void tst_DayScale::hourOf_halfHourZone_isThatOfTheWallClock()
{
    const DayScale scale(QDate(2026, 6, 15), QDate(2026, 6, 15), u"Asia/Kolkata"_s);
    QCOMPARE(scale.hourOf(at(u"2026-06-15T03:29:00Z"_s)), 8);
    QCOMPARE(scale.hourOf(at(u"2026-06-15T03:30:00Z"_s)), 9);
}

void tst_DayScale::indexOf_outside_isEmpty()
{
    const DayScale scale(QDate(2026, 6, 15), QDate(2026, 6, 15), u"Europe/Paris"_s);
    QVERIFY(!scale.indexOf(scale.beginMs() - 1));
    QVERIFY(!scale.indexOf(scale.endMs()));
}

void tst_DayScale::stretch_endBeforeStart_hasNoDays()
{
    const DayScale scale(QDate(2026, 6, 15), QDate(2026, 6, 14), u"Europe/Paris"_s);
    QCOMPARE(scale.days(), 0);
    QVERIFY(!scale.indexOf(scale.beginMs()));
}

QTEST_GUILESS_MAIN(tst_DayScale)
#include "tst_dayscale.moc"
