// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/zoneconverter.h"
#include "core/planning/recurrence.h"

#include <QTest>

using namespace ruche;
using namespace ruche::planning;
using namespace Qt::Literals::StringLiterals;

namespace {

ZonedTime at(const QString &wall, const QString &zone)
{
    return {QDateTime::fromString(wall + u":00"_s, Qt::ISODate), zone};
}

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text + u":00Z"_s, Qt::ISODate);
}

const QDateTime never = QDateTime(QDate(2060, 1, 1), QTime(0, 0), Qt::UTC);

/// "2026-03-28 09:00" each.
QStringList walls(const Result<QList<Occurrence>> &found)
{
    QStringList texts;
    if (!found)
        return {found.error().detail};
    for (const Occurrence &one : *found)
        texts << one.time.wall.toString(u"yyyy-MM-dd HH:mm"_s);
    return texts;
}

QStringList instants(const Result<QList<Occurrence>> &found)
{
    QStringList texts;
    if (!found)
        return {found.error().detail};
    for (const Occurrence &one : *found)
        texts << one.instant.toString(u"MM-dd HH:mm"_s);
    return texts;
}

} // namespace

/// Rules as calendars know them, by the wall clock.
class tst_Recurrence : public QObject
{
    Q_OBJECT
private slots:
    void expand_acrossClockChanges_keepsTheWallClock_data();
    void expand_acrossClockChanges_keepsTheWallClock();
    void expand_timeThatDoesNotExist_movesForward();
    void expand_timeThatComesTwice_isTheFirst();
    void expand_twoTimesThatFallTogether_areOne();
    void expand_29February_comesInLeapYears();
    void expand_31st_leavesShortMonthsOut();
    void expand_rulesThatEnd_end_data();
    void expand_rulesThatEnd_end();
    void expand_window_isFromInclusive_toExclusive();
    void expand_farFromTheStart_isTheSameAsThroughAllYears();
    void expand_startThatTheRuleDoesNotName_isNotAmongThem();
    void expand_plainRules_areAsTheLibraryHasThem_data();
    void expand_plainRules_areAsTheLibraryHasThem();
    void expand_noRule_isTheStartAlone();
    void next_listsTheFirstOnes();
    void next_ruleThatNeverComes_isEmpty();
    void checkRule_hostile_isRefused_data();
    void checkRule_hostile_isRefused();
    void ruleOf_andBack_areTheSame_data();
    void ruleOf_andBack_areTheSame();
    void repeatOf_whatAFormCannotShow_isNothing_data();
    void repeatOf_whatAFormCannotShow_isNothing();
    void endedBefore_leavesOutTheInstant();
    void withFewer_countsDown_onlyCountedRules();
    void withOtherDay_replacesThatDayOfWeeklyRules();
    void zoneConverter_isAsZonedTime_data();
    void zoneConverter_isAsZonedTime();
};

void tst_Recurrence::expand_acrossClockChanges_keepsTheWallClock_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QStringList>("expected"); // UTC
    QTest::newRow("Paris, spring") << u"Europe/Paris"_s << u"2026-03-28T09:00"_s
                                   << QStringList{u"03-28 08:00"_s, u"03-29 07:00"_s, u"03-30 07:00"_s};
    QTest::newRow("Paris, autumn") << u"Europe/Paris"_s << u"2026-10-24T09:00"_s
                                   << QStringList{u"10-24 07:00"_s, u"10-25 08:00"_s, u"10-26 08:00"_s};
    QTest::newRow("Kolkata, +05:30, no change")
        << u"Asia/Kolkata"_s << u"2026-03-28T09:00"_s
        << QStringList{u"03-28 03:30"_s, u"03-29 03:30"_s, u"03-30 03:30"_s};
    QTest::newRow("St. John's, -03:30 to -02:30")
        << u"America/St_Johns"_s << u"2026-03-07T09:00"_s
        << QStringList{u"03-07 12:30"_s, u"03-08 11:30"_s, u"03-09 11:30"_s};
    QTest::newRow("Lord Howe, half an hour")
        << u"Australia/Lord_Howe"_s << u"2026-04-04T09:00"_s
        << QStringList{u"04-03 22:00"_s, u"04-04 22:30"_s, u"04-05 22:30"_s};
}

void tst_Recurrence::expand_acrossClockChanges_keepsTheWallClock()
{
    QFETCH(QString, zone);
    QFETCH(QString, start);
    QFETCH(QStringList, expected);
    const auto found = expand(at(start, zone), u"FREQ=DAILY;COUNT=3"_s, utc(u"2026-01-01T00:00"_s), never);
    QCOMPARE(instants(found), expected);
    for (const Occurrence &one : *found)
        QCOMPARE(one.time.wall.time(), QTime(9, 0));
}

void tst_Recurrence::expand_timeThatDoesNotExist_movesForward()
{
    const auto found = expand(at(u"2026-03-28T02:30"_s, u"Europe/Paris"_s),
                              u"FREQ=DAILY;COUNT=3"_s,
                              utc(u"2026-01-01T00:00"_s),
                              never);
    QCOMPARE(walls(found),
             QStringList({u"2026-03-28 02:30"_s, u"2026-03-29 03:30"_s, u"2026-03-30 02:30"_s}));
    QCOMPARE(instants(found), QStringList({u"03-28 01:30"_s, u"03-29 01:30"_s, u"03-30 00:30"_s}));
}

void tst_Recurrence::expand_timeThatComesTwice_isTheFirst()
{
    const auto found = expand(at(u"2026-10-24T02:30"_s, u"Europe/Paris"_s),
                              u"FREQ=DAILY;COUNT=3"_s,
                              utc(u"2026-01-01T00:00"_s),
                              never);
    QCOMPARE(instants(found), QStringList({u"10-24 00:30"_s, u"10-25 00:30"_s, u"10-26 01:30"_s}));
}

void tst_Recurrence::expand_twoTimesThatFallTogether_areOne()
{
    const auto found = expand(at(u"2026-03-29T00:00"_s, u"Europe/Paris"_s),
                              u"FREQ=DAILY;BYHOUR=2,3;BYMINUTE=30;UNTIL=20260329"_s,
                              utc(u"2026-01-01T00:00"_s),
                              never);
    QCOMPARE(walls(found), QStringList{u"2026-03-29 03:30"_s});
}

void tst_Recurrence::expand_29February_comesInLeapYears()
{
    const auto found = expand(at(u"2024-02-29T10:00"_s, u"Europe/Paris"_s),
                              u"FREQ=YEARLY;COUNT=3"_s,
                              utc(u"2024-01-01T00:00"_s),
                              never);
    QCOMPARE(walls(found),
             QStringList({u"2024-02-29 10:00"_s, u"2028-02-29 10:00"_s, u"2032-02-29 10:00"_s}));
}

void tst_Recurrence::expand_31st_leavesShortMonthsOut()
{
    const auto found = expand(at(u"2026-01-31T10:00"_s, u"Europe/Paris"_s),
                              u"FREQ=MONTHLY;COUNT=4"_s,
                              utc(u"2026-01-01T00:00"_s),
                              never);
    QCOMPARE(
        walls(found),
        QStringList(
            {u"2026-01-31 10:00"_s, u"2026-03-31 10:00"_s, u"2026-05-31 10:00"_s, u"2026-07-31 10:00"_s}));
}

void tst_Recurrence::expand_rulesThatEnd_end_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("last");
    QTest::addColumn<int>("count");
    // From Tuesday 16 June 2026, 09:00 in Paris.
    QTest::newRow("after some") << u"FREQ=WEEKLY;COUNT=4"_s << u"2026-07-07 09:00"_s << 4;
    QTest::newRow("on a day, which counts") << u"FREQ=WEEKLY;UNTIL=20260630"_s << u"2026-06-30 09:00"_s << 3;
    QTest::newRow("at an instant, which counts")
        << u"FREQ=WEEKLY;UNTIL=20260630T070000Z"_s << u"2026-06-30 09:00"_s << 3;
    QTest::newRow("a second before") << u"FREQ=WEEKLY;UNTIL=20260630T065959Z"_s << u"2026-06-23 09:00"_s << 2;
    QTest::newRow("at a wall time") << u"FREQ=WEEKLY;UNTIL=20260630T090000"_s << u"2026-06-30 09:00"_s << 3;
    QTest::newRow("two days a week") << u"FREQ=WEEKLY;BYDAY=TU,TH;COUNT=5"_s << u"2026-06-30 09:00"_s << 5;
    QTest::newRow("every other week") << u"FREQ=WEEKLY;INTERVAL=2;COUNT=3"_s << u"2026-07-14 09:00"_s << 3;
    QTest::newRow("last day of the month")
        << u"FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2"_s << u"2026-07-31 09:00"_s << 2;
    QTest::newRow("third Tuesday") << u"FREQ=MONTHLY;BYDAY=3TU;COUNT=3"_s << u"2026-08-18 09:00"_s << 3;
}

void tst_Recurrence::expand_rulesThatEnd_end()
{
    QFETCH(QString, rule);
    QFETCH(QString, last);
    QFETCH(int, count);
    const auto found
        = expand(at(u"2026-06-16T09:00"_s, u"Europe/Paris"_s), rule, utc(u"2026-01-01T00:00"_s), never);
    QCOMPARE(walls(found).size(), count);
    QCOMPARE(walls(found).last(), last);
}

void tst_Recurrence::expand_window_isFromInclusive_toExclusive()
{
    const ZonedTime start = at(u"2026-06-16T09:00"_s, u"Europe/Paris"_s);
    const auto found = expand(start, u"FREQ=DAILY"_s, utc(u"2026-06-18T07:00"_s), utc(u"2026-06-20T07:00"_s));
    QCOMPARE(walls(found), QStringList({u"2026-06-18 09:00"_s, u"2026-06-19 09:00"_s}));
    QVERIFY(
        expand(start, u"FREQ=DAILY"_s, utc(u"2026-01-01T00:00"_s), utc(u"2026-06-16T07:00"_s))->isEmpty());
    QCOMPARE(expand(start, u"FREQ=DAILY"_s, utc(u"2026-06-18T07:00"_s), never, 7)->size(), 7);
}

void tst_Recurrence::expand_farFromTheStart_isTheSameAsThroughAllYears()
{
    // Every third day and every other week do not begin anew where one looks.
    const ZonedTime start = at(u"2019-01-01T09:00"_s, u"Europe/Paris"_s);
    for (const QString &rule : {u"FREQ=DAILY;INTERVAL=3"_s,
                                u"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR"_s,
                                u"FREQ=MONTHLY;INTERVAL=5"_s,
                                u"FREQ=YEARLY;INTERVAL=2"_s}) {
        const auto all = expand(start, rule, utc(u"2019-01-01T00:00"_s), utc(u"2028-01-01T00:00"_s));
        const auto part = expand(start, rule, utc(u"2026-01-01T00:00"_s), utc(u"2028-01-01T00:00"_s));
        QVERIFY(all && part);
        QList<Occurrence> expected;
        for (const Occurrence &one : *all) {
            if (one.instant >= utc(u"2026-01-01T00:00"_s))
                expected << one;
        }
        QVERIFY(!expected.isEmpty());
        QCOMPARE(walls(part), walls(expected));
    }
}

void tst_Recurrence::expand_startThatTheRuleDoesNotName_isNotAmongThem()
{
    const auto found = expand(at(u"2026-06-15T09:00"_s, u"Europe/Paris"_s),
                              u"FREQ=WEEKLY;BYDAY=TU;COUNT=2"_s,
                              utc(u"2026-01-01T00:00"_s),
                              never);
    QCOMPARE(walls(found), QStringList({u"2026-06-16 09:00"_s, u"2026-06-23 09:00"_s}));
}

void tst_Recurrence::expand_plainRules_areAsTheLibraryHasThem_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("from");
    for (const char *const rule : {"FREQ=DAILY",
                                   "FREQ=DAILY;INTERVAL=3",
                                   "FREQ=DAILY;INTERVAL=17;COUNT=40",
                                   "FREQ=DAILY;UNTIL=20261231",
                                   "FREQ=WEEKLY",
                                   "FREQ=WEEKLY;INTERVAL=2",
                                   "FREQ=WEEKLY;BYDAY=SU",
                                   "FREQ=WEEKLY;BYDAY=MO,WE,SU",
                                   "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
                                   "FREQ=WEEKLY;INTERVAL=5;BYDAY=FR,SA,SU;WKST=MO",
                                   "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU;COUNT=9",
                                   "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270301T083000Z"}) {
        QTest::addRow("%s from the start", rule) << QString::fromLatin1(rule) << u"2026-01-01T00:00"_s;
        QTest::addRow("%s years later", rule) << QString::fromLatin1(rule) << u"2029-05-03T10:00"_s;
    }
}

void tst_Recurrence::expand_plainRules_areAsTheLibraryHasThem()
{
    QFETCH(const QString, rule);
    QFETCH(const QString, from);
    // Naming every month says nothing more, but it is no plain rule: the library takes it.
    const QString everyMonth = rule + u";BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12"_s;
    for (const QString &start : {u"2026-01-01T09:30"_s, u"2026-01-04T02:30"_s, u"2026-02-16T23:45"_s}) {
        const ZonedTime first = at(start, u"Europe/Paris"_s);
        const auto plain = expand(first, rule, utc(from), utc(from).addYears(5));
        const auto library = expand(first, everyMonth, utc(from), utc(from).addYears(5));
        QVERIFY(plain && library);
        QCOMPARE(instants(plain), instants(library));
        QCOMPARE(walls(plain), walls(library));
        const bool ends = rule.contains(u"COUNT"_s) || rule.contains(u"UNTIL"_s);
        QVERIFY(ends || plain->size() > 50);
    }
}

void tst_Recurrence::expand_noRule_isTheStartAlone()
{
    const ZonedTime start = at(u"2026-06-15T09:00"_s, u"Europe/Paris"_s);
    QCOMPARE(walls(expand(start, {}, utc(u"2026-01-01T00:00"_s), never)), QStringList{u"2026-06-15 09:00"_s});
    QVERIFY(expand(start, {}, utc(u"2026-07-01T00:00"_s), never)->isEmpty());
    QCOMPARE(expand(at(u"2026-06-15T09:00"_s, u"Mars/Olympus"_s), {}, never, never).error().code,
             ErrorCode::InvalidArgument);
}

void tst_Recurrence::next_listsTheFirstOnes()
{
    const ZonedTime start = at(u"2026-06-16T09:00"_s, u"Europe/Paris"_s);
    const auto found = next(start, u"FREQ=YEARLY"_s, utc(u"2026-06-16T07:00"_s), 10);
    QCOMPARE(found->size(), 10);
    QCOMPARE(walls(found).first(), u"2027-06-16 09:00"_s); // after, not at
    QCOMPARE(walls(found).last(), u"2036-06-16 09:00"_s);
    QCOMPARE(next(start, u"FREQ=WEEKLY;COUNT=3"_s, utc(u"2026-01-01T00:00"_s), 10)->size(), 3);
}

void tst_Recurrence::next_ruleThatNeverComes_isEmpty()
{
    const ZonedTime start = at(u"2026-06-16T09:00"_s, u"Europe/Paris"_s);
    for (const QString &rule : {u"FREQ=DAILY;UNTIL=20200101"_s, u"FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6"_s}) {
        const auto found = next(start, rule, utc(u"2026-01-01T00:00"_s), 10);
        QVERIFY(found);
        QVERIFY(found->isEmpty());
    }
}

void tst_Recurrence::checkRule_hostile_isRefused_data()
{
    QTest::addColumn<QString>("rule");
    QTest::newRow("nothing") << QString();
    QTest::newRow("words") << u"every tuesday"_s;
    QTest::newRow("no unit") << u"COUNT=3"_s;
    QTest::newRow("each second") << u"FREQ=SECONDLY"_s;
    QTest::newRow("each minute") << u"FREQ=MINUTELY;COUNT=5"_s;
    QTest::newRow("each hour") << u"FREQ=HOURLY"_s;
    QTest::newRow("a billion") << u"FREQ=DAILY;COUNT=1000000000"_s;
    QTest::newRow("more than a number holds") << u"FREQ=DAILY;COUNT=99999999999999999999"_s;
    QTest::newRow("minus") << u"FREQ=DAILY;COUNT=-1"_s;
    QTest::newRow("no interval") << u"FREQ=DAILY;INTERVAL=0"_s;
    QTest::newRow("all minutes") << u"FREQ=DAILY;BYMINUTE=0,5,10,15,20,25,30,35,40,45,50,55;BYHOUR=8,9"_s;
    QTest::newRow("seconds") << u"FREQ=DAILY;BYSECOND=1,2,3"_s;
    QTest::newRow("unknown part") << u"FREQ=DAILY;BYFUN=1"_s;
    QTest::newRow("two ends") << u"FREQ=DAILY;COUNT=3;UNTIL=20270101"_s;
    QTest::newRow("a part twice") << u"FREQ=DAILY;FREQ=WEEKLY"_s;
    QTest::newRow("no end date") << u"FREQ=DAILY;UNTIL=tomorrow"_s;
    QTest::newRow("no day") << u"FREQ=WEEKLY;BYDAY=XX"_s;
    QTest::newRow("30 February") << u"FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"_s;
    QTest::newRow("31st of short months") << u"FREQ=MONTHLY;BYMONTH=4,6;BYMONTHDAY=31"_s;
    QTest::newRow("very long") << u"FREQ=WEEKLY;BYDAY="_s + QString(5000, u'M');
}

void tst_Recurrence::checkRule_hostile_isRefused()
{
    QFETCH(QString, rule);
    const auto checked = checkRule(rule);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(checked.error().subject, u"rule"_s);
    if (!rule.isEmpty())
        QVERIFY(!expand(at(u"2026-06-16T09:00"_s, u"UTC"_s), rule, utc(u"2026-01-01T00:00"_s), never));
}

void tst_Recurrence::ruleOf_andBack_areTheSame_data()
{
    QTest::addColumn<QString>("rule");
    // The first is Tuesday 16 June 2026, the third of its month.
    QTest::newRow("daily") << u"FREQ=DAILY"_s;
    QTest::newRow("every 3 days, 10 times") << u"FREQ=DAILY;INTERVAL=3;COUNT=10"_s;
    QTest::newRow("weekly") << u"FREQ=WEEKLY"_s;
    QTest::newRow("on days") << u"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20261231"_s;
    QTest::newRow("monthly") << u"FREQ=MONTHLY"_s;
    QTest::newRow("third Tuesday") << u"FREQ=MONTHLY;BYDAY=3TU"_s;
    QTest::newRow("last day") << u"FREQ=MONTHLY;BYMONTHDAY=-1"_s;
    QTest::newRow("yearly") << u"FREQ=YEARLY;COUNT=5"_s;
}

void tst_Recurrence::ruleOf_andBack_areTheSame()
{
    QFETCH(QString, rule);
    const QDate first(2026, 6, 16);
    const auto repeat = repeatOf(rule, first);
    QVERIFY(repeat);
    QCOMPARE(ruleOf(*repeat, first), rule);
    QVERIFY(checkRule(rule));
}

void tst_Recurrence::repeatOf_whatAFormCannotShow_isNothing_data()
{
    QTest::addColumn<QString>("rule");
    QTest::newRow("second Tuesday, from a third one") << u"FREQ=MONTHLY;BYDAY=2TU"_s;
    QTest::newRow("some days of the month") << u"FREQ=MONTHLY;BYMONTHDAY=1,15"_s;
    QTest::newRow("some months") << u"FREQ=YEARLY;BYMONTH=3,9"_s;
    QTest::newRow("hours") << u"FREQ=DAILY;BYHOUR=9,17"_s;
    QTest::newRow("no rule") << u"hello"_s;
}

void tst_Recurrence::repeatOf_whatAFormCannotShow_isNothing()
{
    QFETCH(QString, rule);
    QVERIFY(!repeatOf(rule, QDate(2026, 6, 16)));
}

void tst_Recurrence::endedBefore_leavesOutTheInstant()
{
    const ZonedTime start = at(u"2026-06-16T09:00"_s, u"Europe/Paris"_s);
    const auto rule = endedBefore(u"FREQ=WEEKLY;COUNT=10"_s, utc(u"2026-06-30T07:00"_s));
    QVERIFY(rule);
    QCOMPARE(*rule, u"FREQ=WEEKLY;UNTIL=20260630T065959Z"_s);
    QCOMPARE(walls(expand(start, *rule, utc(u"2026-01-01T00:00"_s), never)),
             QStringList({u"2026-06-16 09:00"_s, u"2026-06-23 09:00"_s}));
    QVERIFY(!endedBefore(u"nonsense"_s, never));
}

void tst_Recurrence::withFewer_countsDown_onlyCountedRules()
{
    QCOMPARE(withFewer(u"FREQ=WEEKLY;COUNT=10"_s, 4), u"FREQ=WEEKLY;COUNT=6"_s);
    QCOMPARE(withFewer(u"FREQ=WEEKLY;UNTIL=20270101"_s, 4), u"FREQ=WEEKLY;UNTIL=20270101"_s);
}

void tst_Recurrence::withOtherDay_replacesThatDayOfWeeklyRules()
{
    const QDate tuesday(2026, 6, 16);
    QCOMPARE(withOtherDay(u"FREQ=WEEKLY;BYDAY=TU,TH"_s, tuesday, tuesday.addDays(1)),
             u"FREQ=WEEKLY;BYDAY=WE,TH"_s);
    QCOMPARE(withOtherDay(u"FREQ=WEEKLY;BYDAY=TU,TH"_s, tuesday, tuesday.addDays(2)),
             u"FREQ=WEEKLY;BYDAY=TH"_s);
    QCOMPARE(withOtherDay(u"FREQ=MONTHLY;BYDAY=3TU"_s, tuesday, tuesday.addDays(1)),
             u"FREQ=MONTHLY;BYDAY=3TU"_s);
}

void tst_Recurrence::zoneConverter_isAsZonedTime_data()
{
    QTest::addColumn<QString>("zone");
    for (const char *const zone : {"Europe/Paris",
                                   "America/St_Johns",
                                   "Asia/Kolkata",
                                   "Australia/Lord_Howe",
                                   "America/Sao_Paulo",
                                   "Pacific/Apia",
                                   "Africa/Casablanca",
                                   "UTC"})
        QTest::newRow(zone) << QString::fromLatin1(zone);
}

void tst_Recurrence::zoneConverter_isAsZonedTime()
{
    QFETCH(QString, zone);
    const QDateTime begin(QDate(2011, 12, 1), QTime(0, 10), Qt::UTC);
    const QDateTime end = begin.addMonths(18);
    const auto converter = ZoneConverter::make(zone, begin, end);
    QVERIFY(converter);
    // Every 50 minutes meets each clock change on both sides.
    for (QDateTime wall = begin; wall < end; wall = wall.addSecs(50 * 60)) {
        const qint64 quick = converter->toUtcMs(wall.toMSecsSinceEpoch());
        const auto slow = toUtc({wall, zone});
        if (quick != slow->toMSecsSinceEpoch())
            QFAIL(qPrintable(u"%1 in %2"_s.arg(wall.toString(Qt::ISODate), zone)));
        const QDateTime back = QDateTime::fromMSecsSinceEpoch(converter->toWallMs(quick), Qt::UTC);
        if (back != fromUtc(*slow, zone).wall)
            QFAIL(qPrintable(u"%1 back in %2"_s.arg(wall.toString(Qt::ISODate), zone)));
    }
}

QTEST_GUILESS_MAIN(tst_Recurrence)
#include "tst_recurrence.moc"
