// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/zonedtime.h"

#include <QTest>

using namespace ruche;
using namespace Qt::Literals::StringLiterals;

class tst_ZonedTime : public QObject
{
    Q_OBJECT
private slots:
    void toUtc_wallTime_isTheInstantThatPeopleMean_data();
    void toUtc_wallTime_isTheInstantThatPeopleMean();
    void toUtc_unknownZone_isRefused();
    void fromUtc_backAndForth_isTheSame();
    void parseIso_withoutOffset_isReadInTheZone();
    void parseIso_withOffset_keepsTheInstant();
    void parseIso_nonsense_isRefused();
    void toIsoWithOffset_alwaysCarriesOne();
};

void tst_ZonedTime::toUtc_wallTime_isTheInstantThatPeopleMean_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("wall");
    QTest::addColumn<QString>("utc");
    QTest::newRow("summer in Paris") << u"Europe/Paris"_s << u"2026-06-16T18:30:00"_s << u"2026-06-16T16:30:00Z"_s;
    QTest::newRow("winter in Paris") << u"Europe/Paris"_s << u"2026-01-16T18:30:00"_s << u"2026-01-16T17:30:00Z"_s;
    QTest::newRow("gap moves forward") << u"Europe/Paris"_s << u"2025-03-30T02:30:00"_s << u"2025-03-30T01:30:00Z"_s;
    QTest::newRow("before the gap") << u"Europe/Paris"_s << u"2025-03-30T01:59:00"_s << u"2025-03-30T00:59:00Z"_s;
    QTest::newRow("after the gap") << u"Europe/Paris"_s << u"2025-03-30T03:00:00"_s << u"2025-03-30T01:00:00Z"_s;
    QTest::newRow("overlap takes the first") << u"Europe/Paris"_s << u"2025-10-26T02:30:00"_s << u"2025-10-26T00:30:00Z"_s;
    QTest::newRow("after the overlap") << u"Europe/Paris"_s << u"2025-10-26T03:00:00"_s << u"2025-10-26T02:00:00Z"_s;
    QTest::newRow("half hour east") << u"Asia/Kolkata"_s << u"2026-06-16T00:15:00"_s << u"2026-06-15T18:45:00Z"_s;
    QTest::newRow("half hour west") << u"America/St_Johns"_s << u"2026-01-10T23:00:00"_s << u"2026-01-11T02:30:00Z"_s;
    QTest::newRow("New York gap") << u"America/New_York"_s << u"2026-03-08T02:15:00"_s << u"2026-03-08T07:15:00Z"_s;
    QTest::newRow("date line") << u"Pacific/Kiritimati"_s << u"2026-01-01T00:00:00"_s << u"2025-12-31T10:00:00Z"_s;
}

void tst_ZonedTime::toUtc_wallTime_isTheInstantThatPeopleMean()
{
    QFETCH(QString, zone);
    QFETCH(QString, wall);
    QFETCH(QString, utc);
    const auto instant = toUtc({QDateTime::fromString(wall, Qt::ISODate), zone});
    QVERIFY(instant);
    QCOMPARE(instant->toString(Qt::ISODate), utc);
}

void tst_ZonedTime::toUtc_unknownZone_isRefused()
{
    const auto instant = toUtc({QDateTime::fromString(u"2026-06-16T18:30:00"_s, Qt::ISODate), u"Europe/Atlantis"_s});
    QVERIFY(!instant);
    QCOMPARE(instant.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(instant.error().subject, u"Europe/Atlantis"_s);
}

void tst_ZonedTime::fromUtc_backAndForth_isTheSame()
{
    for (int day = 0; day < 366; ++day) {
        const QDateTime utc = QDateTime(QDate(2026, 1, 1), QTime(9, 0), Qt::UTC).addDays(day);
        const ZonedTime local = fromUtc(utc, u"Europe/Paris"_s);
        QCOMPARE(*toUtc(local), utc);
    }
}

void tst_ZonedTime::parseIso_withoutOffset_isReadInTheZone()
{
    const auto time = parseIso(u"2026-06-16T18:30"_s, u"Europe/Paris"_s);
    QVERIFY(time);
    QCOMPARE(toUtc(*time)->toString(Qt::ISODate), u"2026-06-16T16:30:00Z"_s);
    const auto day = parseIso(u"2026-06-16"_s, u"Europe/Paris"_s);
    QVERIFY(day);
    QCOMPARE(day->wall.time(), QTime(0, 0));
}

void tst_ZonedTime::parseIso_withOffset_keepsTheInstant()
{
    const auto time = parseIso(u"2026-06-16T18:30:00-03:30"_s, u"Europe/Paris"_s);
    QVERIFY(time);
    QCOMPARE(toUtc(*time)->toString(Qt::ISODate), u"2026-06-16T22:00:00Z"_s);
    QCOMPARE(time->wall.time(), QTime(0, 0));
    QCOMPARE(time->wall.date(), QDate(2026, 6, 17));
}

void tst_ZonedTime::parseIso_nonsense_isRefused()
{
    for (const QString &text : {u""_s, u"tomorrow"_s, u"2026-02-30"_s, u"2026-06-16T25:61"_s})
        QVERIFY2(!parseIso(text, u"Europe/Paris"_s), qPrintable(text));
}

void tst_ZonedTime::toIsoWithOffset_alwaysCarriesOne()
{
    const QDateTime utc(QDate(2026, 6, 16), QTime(16, 30), Qt::UTC);
    QCOMPARE(toIsoWithOffset(utc, u"Europe/Paris"_s), u"2026-06-16T18:30:00+02:00"_s);
    QCOMPARE(toIsoWithOffset(utc, u"UTC"_s), u"2026-06-16T16:30:00+00:00"_s);
}

QTEST_GUILESS_MAIN(tst_ZonedTime)
#include "tst_zonedtime.moc"
