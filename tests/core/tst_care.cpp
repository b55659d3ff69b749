// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/care.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::domain;

namespace {

constexpr qint64 careMinute = 60'000;

/// UTC of a summer wall time in Paris.
QDateTime paris(int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 6, day), QTime(hour, minute), Qt::UTC).addSecs(-2 * 3600);
}

WorkHours office()
{
    WorkHours hours;
    for (size_t day = 0; day < 5; ++day)
        hours.week.at(day) = {{9 * 60, 12 * 60}, {14 * 60, 18 * 60}};
    hours.zone = u"Europe/Paris"_s;
    return hours;
}

} // namespace

class tst_Care : public QObject
{
    Q_OBJECT
private slots:
    void periods_areReadAndWritten_data();
    void periods_areReadAndWritten();
    void afterOpenTime_skipsLunchNightsWeekendsAndHolidays();
    void explain_namesWhatWasSkipped();
    void nightsOfTheClockChange_countWhatTheyHave();
    void arithmetic_anyHours_isMonotoneAndItsOwnInverse();
    void clock_beginsWithTheirFirstUnansweredMessage();
    void clock_resolution_countsOnlyOurTurns();
    void clock_afterAWeek_isANewMatter();
    void plan_asJson_isTheSame();
    void plan_wrongJson_namesTheMember_data();
    void plan_wrongJson_namesTheMember();
};

void tst_Care::periods_areReadAndWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("two") << u"9:00-12:30, 14:00-18:00"_s << u"9:00-12:30, 14:00-18:00"_s;
    QTest::newRow("French") << u"9h – 12h30 et 14h–18h"_s << u"9:00-12:30, 14:00-18:00"_s;
    QTest::newRow("hours") << u"8-24"_s << u"8:00-24:00"_s;
    QTest::newRow("none") << u"  "_s << QString();
    QTest::newRow("backwards") << u"12-9"_s << u"!12-9"_s;
    QTest::newRow("empty") << u"9-9"_s << u"!9-9"_s;
    QTest::newRow("overlap") << u"9-12, 11-13"_s << u"!11-13"_s;
    QTest::newRow("too late") << u"9-25"_s << u"!9-25"_s;
    QTest::newRow("minutes") << u"9:00-9:75"_s << u"!9:00-9:75"_s;
    QTest::newRow("words") << u"morning"_s << u"!morning"_s;
    QTest::newRow("open end") << u"9-"_s << u"!9-"_s;
}

void tst_Care::periods_areReadAndWritten()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    const auto periods = readPeriods(text);
    if (written.startsWith(u'!')) {
        QVERIFY(!periods);
        QCOMPARE(periods.error().subject, written.mid(1));
        return;
    }
    QVERIFY(periods);
    QCOMPARE(periodsText(*periods), written);
    QCOMPARE(*readPeriods(written), *periods);
}

void tst_Care::afterOpenTime_skipsLunchNightsWeekendsAndHolidays()
{
    WorkHours hours = office();
    // Tuesday 16 June 2026. An hour from 11:25 is due after lunch.
    QCOMPARE(afterOpenTime(paris(16, 11, 25), 60 * careMinute, hours), paris(16, 14, 25));
    QCOMPARE(afterOpenTime(paris(16, 11), 60 * careMinute, hours), paris(16, 12)); // not 14:00
    QCOMPARE(afterOpenTime(paris(16, 17, 30), 60 * careMinute, hours), paris(17, 9, 30));
    QCOMPARE(afterOpenTime(paris(16, 4), 60 * careMinute, hours), paris(16, 10));
    QCOMPARE(afterOpenTime(paris(19, 17, 30), 60 * careMinute, hours), paris(22, 9, 30)); // Friday to Monday
    hours.holidays = {QDate(2026, 6, 22)};
    QCOMPARE(afterOpenTime(paris(19, 17, 30), 60 * careMinute, hours), paris(23, 9, 30));
    QCOMPARE(openTime(paris(19, 17, 30), paris(23, 9, 30), hours), 60 * careMinute);
    QCOMPARE(afterOpenTime(paris(16, 3), 0, hours), paris(16, 3));
    QVERIFY(isOpen(paris(16, 9), hours));
    QVERIFY(!isOpen(paris(16, 12), hours));
    QVERIFY(!isOpen(paris(22, 10), hours));
    hours.week.fill({});
    QCOMPARE(afterOpenTime(paris(16, 23, 30), 60 * careMinute, hours), paris(17, 0, 30)); // around the clock
    hours.week.at(0) = {{0, 1}};
    QVERIFY(!afterOpenTime(paris(16, 9), 1000 * careMinute, hours)); // a minute a week
}

void tst_Care::explain_namesWhatWasSkipped()
{
    WorkHours hours = office();
    hours.holidays = {QDate(2026, 6, 22)};
    const auto explained = [&](const QDateTime &since, int minutes) {
        const CareClock clock{CareClock::Kind::FirstReply,
                              since,
                              0,
                              minutes * careMinute,
                              *afterOpenTime(since, minutes * careMinute, hours)};
        return explain(clock, hours);
    };
    const DueExplanation lunch = explained(paris(16, 11, 25), 60);
    QCOMPARE(lunch.plain, paris(16, 12, 25));
    QCOMPARE(lunch.pauses, QList<ClockPause>({{PauseKind::Break, paris(16, 12), paris(16, 14)}}));
    const DueExplanation night = explained(paris(16, 17, 30), 60);
    QCOMPARE(night.pauses, QList<ClockPause>({{PauseKind::Closed, paris(16, 18), paris(17, 9)}}));
    const DueExplanation long_ = explained(paris(19, 17, 30), 60);
    QCOMPARE(long_.pauses, QList<ClockPause>({{PauseKind::Holiday, paris(19, 18), paris(23, 9)}}));
    hours.holidays.clear();
    QCOMPARE(explained(paris(19, 17, 30), 60).pauses.first().kind, PauseKind::FreeDay);
    QCOMPARE(explained(paris(16, 12, 30), 30).pauses,
             QList<ClockPause>({{PauseKind::Break, paris(16, 12, 30), paris(16, 14)}}));
    QVERIFY(explained(paris(16, 9), 60).pauses.isEmpty());
}

void tst_Care::nightsOfTheClockChange_countWhatTheyHave()
{
    WorkHours hours;
    hours.zone = u"Europe/Paris"_s;
    const QDateTime spring(QDate(2026, 3, 28), QTime(23, 0), Qt::UTC); // midnight of the 29th
    QCOMPARE(openTime(spring, spring.addDays(2), hours),
             48LL * 60 * careMinute); // nothing is lost around the clock
    hours.week.at(6) = {{0, 24 * 60}};
    QCOMPARE(openTime(spring, spring.addDays(2), hours), 23LL * 60 * careMinute);
    const QDateTime autumn(QDate(2026, 10, 24), QTime(22, 0), Qt::UTC);
    QCOMPARE(openTime(autumn, autumn.addDays(2), hours), 25LL * 60 * careMinute);
    hours.week.at(6) = {{2 * 60, 3 * 60}}; // does not exist in spring, is two hours in autumn
    QCOMPARE(openTime(spring, spring.addDays(2), hours), 0);
    QCOMPARE(openTime(autumn, autumn.addDays(2), hours), 120 * careMinute);
    hours.week.at(6) = {{60, 150}, {180, 240}}; // ends inside the gap, goes on behind it
    QCOMPARE(openTime(spring, spring.addDays(2), hours), (60 + 60) * careMinute);
}

void tst_Care::arithmetic_anyHours_isMonotoneAndItsOwnInverse()
{
    QRandomGenerator dice(20260616);
    const QStringList zones{u"Europe/Paris"_s,
                            u"America/St_Johns"_s,
                            u"Asia/Kathmandu"_s,
                            u"Pacific/Kiritimati"_s,
                            u"Australia/Lord_Howe"_s,
                            u"Africa/Cairo"_s,
                            u"no/where"_s};
    const QDateTime origin(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    for (int round = 0; round < 400; ++round) {
        WorkHours hours;
        hours.zone = zones.at(int(dice.bounded(uint(zones.size()))));
        for (auto &day : hours.week) {
            int at = 0;
            while (dice.bounded(3) != 0) {
                const int from = at + int(dice.bounded(1, 300));
                const int to = from + int(dice.bounded(1, 400));
                if (to > 24 * 60)
                    break;
                day.append({from, to});
                at = to;
            }
            QCOMPARE(*readPeriods(periodsText(day)), day);
        }
        if (dice.bounded(2) == 0)
            hours.holidays = {QDate(2026, 3, 29), QDate(2026, 10, 25)};
        const QDateTime from = origin.addSecs(qint64(dice.bounded(365 * 24 * 3600)));
        const qint64 some = dice.bounded(1, 4000) * careMinute;
        const qint64 more = some + dice.bounded(0, 2000) * careMinute;
        const auto due = afterOpenTime(from, some, hours);
        const auto laterDue = afterOpenTime(from, more, hours);
        if (!due || !laterDue)
            continue;
        QVERIFY(*due <= *laterDue); // more time is never due before less
        QCOMPARE(openTime(from, *due, hours), some); // it is its own inverse
        QVERIFY(openTime(from, due->addMSecs(-1), hours) < some); // and the first such instant
        const auto startedLater = afterOpenTime(from.addSecs(3600), some, hours);
        QVERIFY(startedLater && *due <= *startedLater); // who wrote first is due first
        const QDateTime middle = from.addMSecs(from.msecsTo(*due) / 3);
        QCOMPARE(openTime(from, middle, hours) + openTime(middle, *due, hours), some);
        qint64 paused = 0;
        QDateTime reached = from;
        for (const ClockPause &pause : pausesBetween(from, *due, hours)) {
            QVERIFY(pause.from < pause.to);
            QVERIFY(reached <= pause.from);
            QCOMPARE(openTime(pause.from, pause.to, hours), 0);
            reached = pause.to;
            paused += pause.from.msecsTo(pause.to);
        }
        QCOMPARE(from.msecsTo(*due), some + paused);
    }
}

void tst_Care::clock_beginsWithTheirFirstUnansweredMessage()
{
    const CareTargets targets{60, 30, 0};
    const auto clock = runningClock({{paris(16, 9)}, {paris(16, 9, 40)}}, targets, office());
    QVERIFY(clock);
    QCOMPARE(clock->kind, CareClock::Kind::FirstReply);
    QCOMPARE(clock->since, paris(16, 9));
    QCOMPARE(clock->due, paris(16, 10));
    QVERIFY(!runningClock({{paris(16, 9)}, {paris(16, 9, 40), true}}, targets, office()));
    const auto next = runningClock(
        {{paris(16, 9)}, {paris(16, 9, 40), true}, {paris(16, 11, 45)}, {paris(16, 15)}}, targets, office());
    QVERIFY(next);
    QCOMPARE(next->kind, CareClock::Kind::NextReply);
    QCOMPARE(next->due, paris(16, 14, 15));
    QVERIFY(!runningClock({}, targets, office()));
    QVERIFY(!runningClock({{paris(16, 9)}}, {}, office()));
}

void tst_Care::clock_resolution_countsOnlyOurTurns()
{
    const CareTargets targets{0, 0, 120};
    // 40 minutes, then a night in which they took their time, then 80 minutes that are left.
    const auto clock
        = runningClock({{paris(16, 9)}, {paris(16, 9, 40), true}, {paris(17, 10)}}, targets, office());
    QVERIFY(clock);
    QCOMPARE(clock->kind, CareClock::Kind::Resolution);
    QCOMPARE(clock->spent, 40 * careMinute);
    QCOMPARE(clock->due, paris(17, 11, 20));
    const auto both = runningClock({{paris(16, 9)}}, {180, 0, 120}, office());
    QCOMPARE(both->kind, CareClock::Kind::Resolution); // whichever is up first
    const auto spent
        = runningClock({{paris(16, 9)}, {paris(16, 16), true}, {paris(17, 10)}}, targets, office());
    QCOMPARE(spent->due, paris(17, 10)); // nothing is left: due at once, not before they wrote
}

void tst_Care::clock_afterAWeek_isANewMatter()
{
    const CareTargets targets{60, 30, 120};
    const auto clock = runningClock({{paris(1, 9)}, {paris(1, 16), true}, {paris(16, 9)}}, targets, office());
    QVERIFY(clock);
    QCOMPARE(clock->kind, CareClock::Kind::FirstReply);
    const auto soon
        = runningClock({{paris(15, 9)}, {paris(15, 9, 10), true}, {paris(16, 9)}}, targets, office());
    QCOMPARE(soon->kind, CareClock::Kind::NextReply);
}

void tst_Care::plan_asJson_isTheSame()
{
    CarePlan plan;
    plan.hours.week.at(0) = {{540, 720}, {840, 1080}};
    plan.hours.week.at(6) = {{0, 1440}};
    plan.hours.holidays = {QDate(2026, 7, 14), QDate(2026, 12, 25)};
    plan.targets.at(size_t(Priority::Urgent)) = {15, 10, 240};
    plan.targets.at(size_t(Priority::Normal)) = {120, 0, 0};
    plan.warnMinutes = 5;
    const QByteArray bytes = QJsonDocument(toJson(plan)).toJson();
    const auto read = carePlanFromJson(QJsonDocument::fromJson(bytes).object());
    QVERIFY(read);
    QCOMPARE(*read, plan);
    QVERIFY(!read->promisesNothing());
    QVERIFY(carePlanFromJson({})->promisesNothing());
    QCOMPARE(*carePlanFromJson({}), CarePlan());
}

void tst_Care::plan_wrongJson_namesTheMember_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("subject");
    QTest::newRow("day") << QByteArray("{\"hours\":{\"someday\":\"9-12\"}}") << u"someday"_s;
    QTest::newRow("hours") << QByteArray("{\"hours\":{\"mon\":\"9-8\"}}") << u"9-8"_s;
    QTest::newRow("holiday") << QByteArray("{\"holidays\":[\"2026-02-30\"]}") << u"2026-02-30"_s;
    QTest::newRow("priority") << QByteArray("{\"targets\":{\"huge\":{}}}") << u"huge"_s;
    QTest::newRow("minutes") << QByteArray("{\"targets\":{\"low\":{\"firstReply\":-3}}}") << u"firstReply"_s;
    QTest::newRow("warning") << QByteArray("{\"warnMinutes\":\"ten\"}") << u"warnMinutes"_s;
}

void tst_Care::plan_wrongJson_namesTheMember()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, subject);
    const auto read = carePlanFromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(!read);
    QCOMPARE(read.error().subject, subject);
}

QTEST_GUILESS_MAIN(tst_Care)
#include "tst_care.moc"
