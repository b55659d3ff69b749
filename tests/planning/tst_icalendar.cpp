// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/icalendar.h"

#include <QTest>

using namespace ruche;
using namespace ruche::planning;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray calendar(const QByteArray &events)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + events + "END:VCALENDAR\r\n";
}

QByteArray eventOf(const QByteArray &start)
{
    return "BEGIN:VEVENT\r\nUID:a@x\r\nSUMMARY:S\r\n" + start + "\r\nEND:VEVENT\r\n";
}

const QDateTime stamp(QDate(2026, 6, 16), QTime(8, 0), Qt::UTC);

} // namespace

class tst_ICalendar : public QObject
{
    Q_OBJECT
private slots:
    void write_andRead_areTheSame();
    void write_longLines_areBrokenBetweenCharacters();
    void read_times_data();
    void read_times();
    void read_wholeDays();
    void read_cancelledAndWithoutStart_areCounted();
    void read_otherThings_areNoCalendar_data();
    void read_otherThings_areNoCalendar();
    void read_severalCalendarsInOneFile();
};

void tst_ICalendar::write_andRead_areTheSame()
{
    CalendarEvent timed;
    timed.uid = u"p1@x"_s;
    timed.summary = u"Un, deux ; trois \\ quatre 🐝"_s;
    timed.description = u"Ligne 1\nLigne 2"_s;
    timed.url = u"https://a.example/?a=1;b"_s;
    timed.time = {QDateTime(QDate(2026, 10, 25), QTime(9, 0), Qt::UTC), u"America/St_Johns"_s};
    timed.rule = u"FREQ=WEEKLY;COUNT=3"_s;
    CalendarEvent days;
    days.uid = u"d1@x"_s;
    days.summary = u"Soldes"_s;
    days.allDay = true;
    days.from = QDate(2026, 6, 24);
    days.to = QDate(2026, 7, 21);
    const QByteArray written = writeCalendar({timed, days}, stamp);
    QVERIFY(written.contains("DTSTART:20261025T113000Z\r\n"));
    const auto read = readCalendar(written, u"Europe/Paris"_s);
    QVERIFY(read);
    QCOMPARE(read->events.size(), 2);
    QCOMPARE(read->events.at(0).summary, timed.summary);
    QCOMPARE(read->events.at(0).description, timed.description);
    QCOMPARE(read->events.at(0).time, timed.time);
    QCOMPARE(read->events.at(0).rule, timed.rule);
    QCOMPARE(read->events.at(0).url, timed.url);
    QCOMPARE(read->events.at(1).from, days.from);
    QCOMPARE(read->events.at(1).to, days.to);
    QVERIFY(read->events.at(1).allDay);
}

void tst_ICalendar::write_longLines_areBrokenBetweenCharacters()
{
    CalendarEvent long_;
    long_.uid = u"p1@x"_s;
    long_.summary = u"é🐝"_s.repeated(200);
    long_.time = {stamp, u"UTC"_s};
    const QByteArray written = writeCalendar({long_}, stamp);
    for (const QByteArray &line : written.split('\n')) {
        QVERIFY(line.size() <= 76); // with its carriage return
        QVERIFY(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
    }
    QCOMPARE(readCalendar(written, u"UTC"_s)->events.first().summary, long_.summary);
}

void tst_ICalendar::read_times_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QString>("expected");
    QTest::newRow("UTC, in the brand's zone")
        << QByteArray("DTSTART:20260701T160000Z") << u"2026-07-01 18:00 Europe/Paris"_s;
    QTest::newRow("zone by name") << QByteArray("DTSTART;TZID=Asia/Kolkata:20260701T160000")
                                  << u"2026-07-01 16:00 Asia/Kolkata"_s;
    QTest::newRow("without zone") << QByteArray("DTSTART:20260701T160000")
                                  << u"2026-07-01 16:00 Europe/Paris"_s;
    QTest::newRow("zone that nobody knows")
        << QByteArray("DTSTART;TZID=Atlantis:20260701T160000") << u"2026-07-01 16:00 Europe/Paris"_s;
}

void tst_ICalendar::read_times()
{
    QFETCH(QByteArray, start);
    QFETCH(QString, expected);
    const auto read = readCalendar(calendar(eventOf(start)), u"Europe/Paris"_s);
    QVERIFY(read);
    QCOMPARE(read->events.size(), 1);
    const ZonedTime time = read->events.first().time;
    QCOMPARE(time.wall.toString(u"yyyy-MM-dd HH:mm "_s) + time.zone, expected);
    QVERIFY(!read->events.first().allDay);
}

void tst_ICalendar::read_wholeDays()
{
    const auto one = readCalendar(calendar(eventOf("DTSTART;VALUE=DATE:20260701")), u"Europe/Paris"_s);
    QCOMPARE(one->events.first().from, QDate(2026, 7, 1));
    QCOMPARE(one->events.first().to, QDate(2026, 7, 1));
    const auto three = readCalendar(
        calendar(eventOf("DTSTART;VALUE=DATE:20260701\r\nDTEND;VALUE=DATE:20260704\r\nRRULE:FREQ=YEARLY")),
        u"Europe/Paris"_s);
    QCOMPARE(three->events.first().to, QDate(2026, 7, 3));
    QCOMPARE(three->events.first().rule, u"FREQ=YEARLY"_s);
}

void tst_ICalendar::read_cancelledAndWithoutStart_areCounted()
{
    const auto read = readCalendar(calendar(eventOf("DTSTART:20260701T160000Z\r\nSTATUS:CANCELLED")
                                            + eventOf("LOCATION:nowhere") + eventOf("DTSTART:tomorrow")
                                            + eventOf("DTSTART:20260701T160000Z")),
                                   u"UTC"_s);
    QVERIFY(read);
    QCOMPARE(read->events.size(), 1);
    QCOMPARE(read->cancelled, 1);
    QCOMPARE(read->withoutStart, 2);
}

void tst_ICalendar::read_otherThings_areNoCalendar_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << QByteArray("hello");
    QTest::newRow("zeros") << QByteArray("BEGIN:VCALENDAR\0END:VCALENDAR", 29);
    QTest::newRow("a card") << QByteArray("BEGIN:VCARD\r\nEND:VCARD\r\n");
}

void tst_ICalendar::read_otherThings_areNoCalendar()
{
    QFETCH(QByteArray, content);
    const auto read = readCalendar(content, u"UTC"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::WrongFormat);
}

void tst_ICalendar::read_severalCalendarsInOneFile()
{
    const QByteArray one = calendar(eventOf("DTSTART:20260701T160000Z"));
    QCOMPARE(readCalendar(one + one, u"UTC"_s)->events.size(), 2);
}

QTEST_GUILESS_MAIN(tst_ICalendar)
#include "tst_icalendar.moc"
