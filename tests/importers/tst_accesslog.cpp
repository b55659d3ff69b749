// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/accesslog.h"
#include "tests/importers/filewriter.h"

#include <QTimeZone>

using namespace ruche;
using namespace ruche::importers;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

struct Hit
{
    QByteArray host = "1.2.3.4";
    QByteArray time = "16/Jun/2026:18:30:00 +0200";
    QByteArray target = "/a/";
    QByteArray method = "GET";
    int status = 200;
    QByteArray agent = firefox;
};

QByteArray lineOf(const Hit &hit)
{
    return hit.host + " - - [" + hit.time + "] \"" + hit.method + ' ' + hit.target + " HTTP/1.1\" "
        + QByteArray::number(hit.status) + " 512 \"https://mer.example/\" \"" + hit.agent + "\"\n";
}

/// A line at `second` of the day 2026-06-16, UTC.
QByteArray lineAt(int second, Hit hit)
{
    hit.time = "16/Jun/2026:" + QTime(0, 0).addSecs(second).toString(u"HH:mm:ss"_s).toLatin1() + " +0000";
    return lineOf(hit);
}

Result<AccessLog> readPath(const QString &path, const AccessLogOptions &options)
{
    auto source = TextSource::open(path);
    if (!source)
        return fail(source.error());
    return readAccessLog(**source, LogRules::bundled(), options);
}

AccessLogOptions inZone(const QString &zone)
{
    AccessLogOptions options;
    options.zone = zone;
    return options;
}

/// "2026-06-16 /a/ 3" a line, sorted, with "2026-06-16 visitors 2" first.
QStringList figures(const AccessLog &log)
{
    QStringList lines;
    for (auto day = log.days.cbegin(); day != log.days.cend(); ++day) {
        lines += u"%1 visitors %2"_s.arg(day.key().toString(Qt::ISODate)).arg(day->visitors);
        QStringList pages;
        for (auto view = day->views.cbegin(); view != day->views.cend(); ++view)
            pages += u"%1 %2 %3"_s.arg(day.key().toString(Qt::ISODate), log.pages.at(view.key())).arg(*view);
        pages.sort();
        lines += pages;
    }
    return lines;
}

} // namespace

class tst_AccessLog : public QObject
{
    Q_OBJECT
private slots:
    void read_hits_areCountedByTheRules_data();
    void read_hits_areCountedByTheRules();
    void read_burst_makesTheHostARobotForTheDay_data();
    void read_burst_makesTheHostARobotForTheDay();
    void read_days_areThoseOfTheBrandsZone();
    void read_zonesMixed_areOneTimeline();
    void read_interleavedDays_areJudgedAsWhole();
    void read_dayThatComesBack_isAdded();
    void read_brokenLines_areRejectedWithTheirRow();
    void read_hugeLine_isOneRejectedRow();
    void read_virtualHosts_canBeChosen();
    void read_commonFormat_countsWithoutAgents();
    void read_grownFile_countsOnlyTheNewPart();
    void read_grownFile_judgesTheOpenDayAsWhole();
    void read_grownByHalfALine_countsItOnce();
    void read_sameFileAgain_hasNothingNew();
    void read_changedFile_isRefused();
    void read_cancelled_stops();
    void read_unknownZone_isAnError();
    void read_noLogLine_isAnError();
    void read_fixture_givesItsFigures();
};

void tst_AccessLog::read_hits_areCountedByTheRules_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("expected");
    const QString visitor = u"2026-06-16 visitors 1"_s;
    const QStringList one{visitor, u"2026-06-16 /a/ 1"_s};
    const auto row = [](const char *name, const QByteArray &content, const QStringList &expected) {
        QTest::newRow(name) << content << expected;
    };
    row("one", lineOf({}), one);
    row("CRLF", lineOf({}).replace("\n", "\r\n"), one);
    row("without end of line", lineOf({}).chopped(1), one);
    row("twice", lineOf({}).repeated(2), {visitor, u"2026-06-16 /a/ 2"_s});
    row("not modified", lineOf({.status = 304}), one);
    row("post", lineOf({.method = "POST"}) + lineOf({}), one);
    row("head", lineOf({.method = "HEAD"}) + lineOf({}), one);
    row("redirect, missing, error",
        lineOf({.status = 301}) + lineOf({.status = 404}) + lineOf({.status = 500}) + lineOf({}),
        one);
    row("parts count once", lineOf({.status = 206}).repeated(5), one);
    row("part of another page",
        lineOf({.status = 206}) + lineOf({.target = "/b/", .status = 206}),
        {visitor, u"2026-06-16 /a/ 1"_s, u"2026-06-16 /b/ 1"_s});
    row("static files", lineOf({.target = "/x.css"}) + lineOf({.target = "/wp-json/"}) + lineOf({}), one);
    row("robot by name", lineOf({.agent = "Googlebot/2.1"}) + lineOf({}), one);
    row("no agent", lineOf({.agent = "-"}) + lineOf({.agent = ""}) + lineOf({}), one);
    row("two hosts",
        lineOf({}) + lineOf({.host = "2001:db8::1"}),
        {u"2026-06-16 visitors 2"_s, u"2026-06-16 /a/ 2"_s});
    row("two agents of one host",
        lineOf({}) + lineOf({.agent = "Mozilla/5.0 Safari"}),
        {u"2026-06-16 visitors 2"_s, u"2026-06-16 /a/ 2"_s});
    row("robots file",
        lineOf({.host = "9.9.9.9"}) + lineOf({.host = "9.9.9.9", .target = "/robots.txt", .status = 404})
            + lineOf({}),
        one);
    row("robots file by another agent",
        lineOf({.host = "9.9.9.9"}) + lineOf({.host = "9.9.9.9", .target = "/robots.txt", .agent = "x-bot"})
            + lineOf({}),
        one);
    row("robots file on another day",
        lineOf({.time = "15/Jun/2026:10:00:00 +0200", .target = "/robots.txt"}) + lineOf({}),
        one);
    row("query stripped",
        lineOf({.target = "/a/?utm_source=x"}) + lineOf({.target = "/a/#top"}),
        {visitor, u"2026-06-16 /a/ 2"_s});
    row("blank lines", "\n\r\n" + lineOf({}) + "\n\n", one);
}

void tst_AccessLog::read_hits_areCountedByTheRules()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, expected);
    const test::FileWriter files;
    const auto log = readPath(files.write(u"access.log"_s, content), inZone(u"Europe/Paris"_s));
    QVERIFY2(log.has_value(), qPrintable(log ? QString() : log.error().detail));
    QCOMPARE(figures(*log), expected);
    QCOMPARE(log->rejections.count, 0);
}

void tst_AccessLog::read_burst_makesTheHostARobotForTheDay_data()
{
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("secondsApart");
    QTest::addColumn<qint64>("views"); // besides the one view of somebody else
    QTest::newRow("59 in a minute") << 59 << 1 << qint64(59);
    QTest::newRow("60 in a minute") << 60 << 1 << qint64(0);
    QTest::newRow("61 at once") << 61 << 0 << qint64(0);
    QTest::newRow("999 in a day") << 999 << 80 << qint64(999);
    QTest::newRow("1000 in a day") << 1000 << 80 << qint64(0);
    QTest::newRow("3000 in a day") << 3000 << 25 << qint64(0);
}

void tst_AccessLog::read_burst_makesTheHostARobotForTheDay()
{
    QFETCH(int, requests);
    QFETCH(int, secondsApart);
    QFETCH(qint64, views);
    QByteArray content;
    for (int i = 0; i < requests; ++i)
        content += lineAt(i * secondsApart, {.target = "/p" + QByteArray::number(i % 50)});
    content += lineAt(86390, {.host = "5.6.7.8"});
    const test::FileWriter files;
    const auto log = readPath(files.write(u"access.log"_s, content), inZone(u"UTC"_s));
    QVERIFY(log.has_value());
    QCOMPARE(log->views, views + 1);
    QCOMPARE(log->days.value(QDate(2026, 6, 16)).visitors, views > 0 ? 2 : 1);
}

void tst_AccessLog::read_days_areThoseOfTheBrandsZone()
{
    // In Paris the clocks go back on 25 October 2026 at 03:00: that day has 25 hours, 22:00 UTC to 23:00 UTC.
    const QByteArray content = lineOf({.time = "24/Oct/2026:21:59:59 +0000", .target = "/before/"})
        + lineOf({.time = "24/Oct/2026:22:00:00 +0000", .target = "/first/"})
        + lineOf({.time = "25/Oct/2026:02:30:00 +0200", .target = "/twice/"})
        + lineOf({.time = "25/Oct/2026:02:30:00 +0100", .target = "/twice/"})
        + lineOf({.time = "25/Oct/2026:22:59:59 +0000", .target = "/last/"})
        + lineOf({.time = "25/Oct/2026:23:00:00 +0000", .target = "/after/"});
    const test::FileWriter files;
    const QString path = files.write(u"access.log"_s, content);
    const auto paris = readPath(path, inZone(u"Europe/Paris"_s));
    QVERIFY(paris.has_value());
    QCOMPARE(figures(*paris),
             QStringList({u"2026-10-24 visitors 1"_s,
                          u"2026-10-24 /before/ 1"_s,
                          u"2026-10-25 visitors 1"_s,
                          u"2026-10-25 /first/ 1"_s,
                          u"2026-10-25 /last/ 1"_s,
                          u"2026-10-25 /twice/ 2"_s,
                          u"2026-10-26 visitors 1"_s,
                          u"2026-10-26 /after/ 1"_s}));
    QCOMPARE(paris->first, QDateTime(QDate(2026, 10, 24), QTime(21, 59, 59), Qt::UTC));
    QCOMPARE(paris->last, QDateTime(QDate(2026, 10, 25), QTime(23, 0), Qt::UTC));
    const auto kathmandu = readPath(path, inZone(u"Asia/Kathmandu"_s));
    QVERIFY(kathmandu.has_value());
    QCOMPARE(kathmandu->days.keys(), QList<QDate>({QDate(2026, 10, 25), QDate(2026, 10, 26)}));
}

void tst_AccessLog::read_zonesMixed_areOneTimeline()
{
    const QByteArray content = lineOf({.time = "16/Jun/2026:23:30:00 -0500"})
        + lineOf({.time = "17/Jun/2026:10:00:00 +0545"}) + lineOf({.time = "17/Jun/2026:04:15:00 +0000"});
    const test::FileWriter files;
    const auto log = readPath(files.write(u"access.log"_s, content), inZone(u"Europe/Paris"_s));
    QVERIFY(log.has_value());
    QCOMPARE(figures(*log), QStringList({u"2026-06-17 visitors 1"_s, u"2026-06-17 /a/ 3"_s}));
}

void tst_AccessLog::read_interleavedDays_areJudgedAsWhole()
{
    // Lines are written when a request ends, so those around midnight come in any order.
    QByteArray content;
    for (int i = 0; i < 10; ++i) {
        content += lineOf({.time = "16/Jun/2026:23:59:5" + QByteArray::number(i) + " +0000"});
        content += lineOf({.time = "17/Jun/2026:00:00:0" + QByteArray::number(i) + " +0000"});
    }
    content += lineOf({.time = "16/Jun/2026:23:00:00 +0000", .target = "/robots.txt"});
    const test::FileWriter files;
    const auto log = readPath(files.write(u"access.log"_s, content), inZone(u"UTC"_s));
    QVERIFY(log.has_value());
    QCOMPARE(figures(*log), QStringList({u"2026-06-17 visitors 1"_s, u"2026-06-17 /a/ 10"_s}));
}

void tst_AccessLog::read_dayThatComesBack_isAdded()
{
    QByteArray week;
    for (int day = 10; day < 17; ++day)
        week += lineOf({.time = QByteArray::number(day) + "/Jun/2026:10:00:00 +0000"});
    const test::FileWriter files;
    const auto log = readPath(files.write(u"access.log"_s, week + week), inZone(u"UTC"_s));
    QVERIFY(log.has_value());
    QCOMPARE(log->views, 14);
    QCOMPARE(log->days.size(), 7);
}

void tst_AccessLog::read_brokenLines_areRejectedWithTheirRow()
{
    const QByteArray content = lineOf({}) + "# rotated\n\n" + lineOf({.time = "31/Jun/2026:18:30:00 +0200"})
        + lineOf({}).left(60) + '\n' + QByteArray("\x00\x01\xff\n", 4) + lineOf({});
    const test::FileWriter files;
    const auto log = readPath(files.write(u"access.log"_s, content), inZone(u"UTC"_s));
    QVERIFY(log.has_value());
    QCOMPARE(log->views, 2);
    QCOMPARE(log->rejections.count, 4);
    QCOMPARE(log->rejections.first.at(0), (Rejection{2, RejectReason::NotALogLine, {}}));
    QCOMPARE(log->rejections.first.at(1), (Rejection{4, RejectReason::BadTime, {}}));
    QCOMPARE(log->rejections.first.at(2).row, 5);
    QCOMPARE(log->rejections.first.at(3).row, 6);
    QVERIFY(!rejectionText(log->rejections.first.at(0)).isEmpty());

    const auto many = readPath(files.write(u"many.log"_s, lineOf({}) + QByteArray("dirt\n").repeated(500)),
                               inZone(u"UTC"_s));
    QVERIFY(many.has_value());
    QCOMPARE(many->rejections.count, 500);
    QCOMPARE(many->rejections.first.size(), 100);
}

void tst_AccessLog::read_hugeLine_isOneRejectedRow()
{
    const test::FileWriter files;
    const QString path = files.writeSparse(u"access.log"_s, lineOf({}), 300LL * 1024 * 1024);
    QVERIFY(!path.isEmpty());
    files.append(path, "\n" + lineOf({}) + QByteArray(70'000, 'x') + "\n" + lineOf({}));
    const auto log = readPath(path, inZone(u"UTC"_s));
    QVERIFY(log.has_value());
    QCOMPARE(log->views, 3);
    QCOMPARE(log->rejections.count, 2);
    QCOMPARE(log->rejections.first.at(0), (Rejection{2, RejectReason::TooLong, {}}));
    QCOMPARE(log->rejections.first.at(1), (Rejection{4, RejectReason::TooLong, {}}));
}

void tst_AccessLog::read_virtualHosts_canBeChosen()
{
    const QByteArray content = "mer.example:443 " + lineOf({.target = "/mer/"}) + "Other.example:80 "
        + lineOf({.target = "/other/"}) + lineOf({.target = "/none/"});
    const test::FileWriter files;
    const QString path = files.write(u"access.log"_s, content);
    const auto all = readPath(path, inZone(u"UTC"_s));
    QVERIFY(all.has_value());
    QCOMPARE(all->views, 3);
    AccessLogOptions options = inZone(u"UTC"_s);
    options.virtualHosts = QStringList{u"other.example"_s};
    const auto chosen = readPath(path, options);
    QVERIFY(chosen.has_value());
    QCOMPARE(figures(*chosen),
             QStringList({u"2026-06-16 visitors 1"_s, u"2026-06-16 /none/ 1"_s, u"2026-06-16 /other/ 1"_s}));
}

void tst_AccessLog::read_commonFormat_countsWithoutAgents()
{
    const test::FileWriter files;
    const auto log = readPath(
        files.write(u"access.log"_s, "h - - [16/Jun/2026:18:30:00 +0200] \"GET /a/ HTTP/1.0\" 200 5\n"),
        inZone(u"UTC"_s));
    QVERIFY(log.has_value());
    QCOMPARE(figures(*log), QStringList({u"2026-06-16 visitors 1"_s, u"2026-06-16 /a/ 1"_s}));
}

void tst_AccessLog::read_grownFile_countsOnlyTheNewPart()
{
    QByteArray content;
    for (int day = 1; day <= 20; ++day)
        content
            += lineOf({.time = QByteArray::number(day).rightJustified(2, '0') + "/Jun/2026:10:00:00 +0000"});
    const test::FileWriter files;
    const QString path = files.write(u"access.log"_s, content);
    const auto first = readPath(path, inZone(u"UTC"_s));
    QVERIFY(first.has_value());
    QVERIFY(!first->resumed);
    QCOMPARE(first->views, 20);
    QCOMPARE(first->position.bytes, content.size());
    QVERIFY(first->position.replayFrom > 0);

    files.append(path,
                 lineOf({.time = "20/Jun/2026:11:00:00 +0000", .target = "/b/"})
                     + lineOf({.time = "21/Jun/2026:11:00:00 +0000"}));
    AccessLogOptions options = inZone(u"UTC"_s);
    options.known = {first->position};
    const auto second = readPath(path, options);
    QVERIFY(second.has_value());
    QVERIFY(second->resumed);
    QCOMPARE(second->lines, 2);
    QCOMPARE(second->first, QDateTime(QDate(2026, 6, 20), QTime(11, 0), Qt::UTC));
    QCOMPARE(figures(*second),
             QStringList({u"2026-06-20 visitors 0"_s,
                          u"2026-06-20 /b/ 1"_s,
                          u"2026-06-21 visitors 1"_s,
                          u"2026-06-21 /a/ 1"_s}));

    files.append(path, lineOf({.time = "22/Jun/2026:11:00:00 +0000"}));
    options.known.append(second->position);
    const auto third = readPath(path, options);
    QVERIFY(third.has_value());
    QCOMPARE(figures(*third), QStringList({u"2026-06-22 visitors 1"_s, u"2026-06-22 /a/ 1"_s}));
}

void tst_AccessLog::read_grownFile_judgesTheOpenDayAsWhole()
{
    const test::FileWriter files;
    const QString path = files.write(u"access.log"_s, lineAt(10, {}) + lineAt(11, {.host = "9.9.9.9"}));
    const auto first = readPath(path, inZone(u"UTC"_s));
    QVERIFY(first.has_value());
    QCOMPARE(first->views, 2);
    files.append(path, lineAt(5000, {.host = "9.9.9.9", .target = "/robots.txt"}) + lineAt(6000, {}));
    AccessLogOptions options = inZone(u"UTC"_s);
    options.known = {first->position};
    const auto second = readPath(path, options);
    QVERIFY(second.has_value());
    // One more view by the first host, and the view of the second is taken back.
    QCOMPARE(second->views, 0);
    QCOMPARE(figures(*second), QStringList({u"2026-06-16 visitors -1"_s}));
}

void tst_AccessLog::read_grownByHalfALine_countsItOnce()
{
    const test::FileWriter files;
    const QByteArray half = lineOf({.target = "/half/"});
    const QString path = files.write(u"access.log"_s, lineOf({}) + half.left(half.size() / 2));
    const auto first = readPath(path, inZone(u"UTC"_s));
    QVERIFY(first.has_value());
    QCOMPARE(first->views, 1);
    QCOMPARE(first->position.bytes, lineOf({}).size());
    files.append(path, half.mid(half.size() / 2));
    AccessLogOptions options = inZone(u"UTC"_s);
    options.known = {first->position};
    const auto second = readPath(path, options);
    QVERIFY(second.has_value());
    QCOMPARE(figures(*second), QStringList({u"2026-06-16 visitors 0"_s, u"2026-06-16 /half/ 1"_s}));
    // A last line that is whole but for its end is counted the first time.
    const QString whole = files.write(u"whole.log"_s, lineOf({}) + half.chopped(1));
    const auto third = readPath(whole, inZone(u"UTC"_s));
    QVERIFY(third.has_value());
    QCOMPARE(third->views, 2);
    files.append(whole, "\n" + lineOf({.target = "/next/"}));
    options.known = {third->position};
    const auto fourth = readPath(whole, options);
    QVERIFY(fourth.has_value());
    QCOMPARE(figures(*fourth), QStringList({u"2026-06-16 visitors 0"_s, u"2026-06-16 /next/ 1"_s}));
}

void tst_AccessLog::read_sameFileAgain_hasNothingNew()
{
    const test::FileWriter files;
    const QString path = files.write(u"access.log"_s, lineOf({}).repeated(3));
    const auto first = readPath(path, inZone(u"UTC"_s));
    QVERIFY(first.has_value());
    AccessLogOptions options = inZone(u"UTC"_s);
    options.known = {first->position};
    const auto again = readPath(path, options);
    QVERIFY(again.has_value());
    QVERIFY(again->nothingNew);
    QVERIFY(again->days.isEmpty());
    const auto shorter = readPath(files.write(u"short.log"_s, lineOf({})), options);
    QVERIFY(shorter.has_value());
    QVERIFY(shorter->nothingNew);
    QVERIFY(!first->nothingNew);
}

void tst_AccessLog::read_changedFile_isRefused()
{
    const test::FileWriter files;
    const auto first
        = readPath(files.write(u"a.log"_s, lineOf({}) + lineOf({.target = "/b/"})), inZone(u"UTC"_s));
    QVERIFY(first.has_value());
    AccessLogOptions options = inZone(u"UTC"_s);
    options.known = {first->position};
    const auto changed = readPath(
        files.write(u"b.log"_s, lineOf({}) + lineOf({.target = "/c/"}) + lineOf({.target = "/d/"})), options);
    QVERIFY(!changed.has_value());
    QCOMPARE(changed.error().code, ErrorCode::AlreadyExists);
}

void tst_AccessLog::read_cancelled_stops()
{
    const test::FileWriter files;
    const QString path = files.write(u"access.log"_s, lineOf({}).repeated(40'000));
    int calls = 0;
    AccessLogOptions options = inZone(u"UTC"_s);
    options.progressed = [&calls](qint64 done, qint64 total) {
        ++calls;
        return done <= total && calls < 2;
    };
    const auto log = readPath(path, options);
    QVERIFY(!log.has_value());
    QCOMPARE(log.error().code, ErrorCode::Cancelled);
    QCOMPARE(calls, 2);
}

void tst_AccessLog::read_unknownZone_isAnError()
{
    const test::FileWriter files;
    const auto log = readPath(files.write(u"access.log"_s, lineOf({})), inZone(u"Mars/Olympus"_s));
    QVERIFY(!log.has_value());
    QCOMPARE(log.error().code, ErrorCode::InvalidArgument);
}

void tst_AccessLog::read_noLogLine_isAnError()
{
    const test::FileWriter files;
    const auto log = readPath(files.write(u"access.log"_s, "a\nb\nc\n"), inZone(u"UTC"_s));
    QVERIFY(!log.has_value());
    QCOMPARE(log.error().code, ErrorCode::WrongFormat);
}

void tst_AccessLog::read_fixture_givesItsFigures()
{
    const auto log = readPath(QFINDTESTDATA("../data/importers/access.log"), inZone(u"Europe/Paris"_s));
    QVERIFY2(log.has_value(), qPrintable(log ? QString() : log.error().detail));
    QCOMPARE(figures(*log),
             QStringList({u"2026-05-31 visitors 1"_s,
                          u"2026-05-31 /2026/05/brise-de-mai/ 1"_s,
                          u"2026-06-01 visitors 2"_s,
                          u"2026-06-01 / 1"_s,
                          u"2026-06-01 /2026/05/brise-de-mai/ 2"_s,
                          u"2026-06-01 /?p=12 1"_s,
                          u"2026-06-01 /café/ 1"_s}));
    QCOMPARE(log->robotLines, 2);
    QCOMPARE(log->rejections.count, 1);
}

QTEST_GUILESS_MAIN(tst_AccessLog)
#include "tst_accesslog.moc"
