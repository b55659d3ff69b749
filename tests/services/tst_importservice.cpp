// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/importservice.h"
#include "core/storage/importrepository.h"
#include "core/storage/metricrepository.h"
#include "tests/services/servicefixture.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>

using namespace ruche;
using namespace ruche::services;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray logLine(const QByteArray &time,
                   const QByteArray &target,
                   const QByteArray &host = "1.2.3.4",
                   const QByteArray &site = {})
{
    return site + host + " - - [" + time + " +0200] \"GET " + target
        + " HTTP/1.1\" 200 512 \"-\" \"Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Firefox/128.0\"\n";
}

} // namespace

class tst_ImportService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void accessLog_imported_becomesObservations();
    void accessLog_daysWithoutViews_areZeroAndNotUnknown();
    void accessLog_sameFile_isKnown_andNothingIsCountedTwice();
    void accessLog_grown_addsTheNewPart();
    void accessLog_rotatedAndNext_addUpOnTheSharedDay();
    void accessLog_ofACoveredTime_isRefused();
    void accessLog_ofSeveralSites_countsThoseOfTheBrand();
    void undo_accessLog_takesBackExactlyThat();
    void undo_builtUpon_isRefused();
    void dryRun_saysAllAndKeepsNothing();
    void cancel_midway_keepsNothing();
    void cancel_beforeItsTurn_answersCancelled();
    void error_ofTheFile_keepsNothing_data();
    void error_ofTheFile_keepsNothing();
    void junk_ofAGigabyte_isRefusedAndSaid();
    void event_isWrittenOnce();

private:
    QString write(const QString &name, const QByteArray &content);
    Result<ImportReport> import(const QString &path, bool dryRun = false, const QString &format = {});
    double views(const QString &day, const QString &page);
    /// Everything an import may write, counted.
    QStringList holdings();

    std::unique_ptr<tests::ServiceFixture> m_fixture;
    std::unique_ptr<ImportService> m_imports;
};

void tst_ImportService::init()
{
    m_fixture = std::make_unique<tests::ServiceFixture>();
    m_imports = std::make_unique<ImportService>(m_fixture->storage);
}

void tst_ImportService::cleanup()
{
    m_imports.reset();
    m_fixture.reset();
}

QString tst_ImportService::write(const QString &name, const QByteArray &content)
{
    const QString path = m_fixture->folder.filePath(name);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
}

Result<ImportReport> tst_ImportService::import(const QString &path, bool dryRun, const QString &format)
{
    m_fixture->clock.advanceMs(1000);
    return tests::answerOf(m_imports->run({m_fixture->brand, path, format, dryRun}));
}

double tst_ImportService::views(const QString &day, const QString &page)
{
    const QDate date = QDate::fromString(day, Qt::ISODate);
    const auto sums = m_fixture->write([this, date](storage::Connection &connection) {
        return storage::metricrepository::subjectSums(
            connection, m_fixture->brand, u"pageViews"_s, u"access-log"_s, date, date);
    });
    return sums ? sums->value(page, -1) : -2;
}

QStringList tst_ImportService::holdings()
{
    QStringList counts;
    const QStringList tables{u"observation"_s,
                             u"metric_day"_s,
                             u"metric_month"_s,
                             u"metric_subject"_s,
                             u"import"_s,
                             u"event"_s,
                             u"account"_s,
                             u"post"_s,
                             u"variant"_s,
                             u"conversation"_s,
                             u"message"_s,
                             u"member"_s,
                             u"identity"_s};
    for (const QString &table : tables)
        counts << table + u' ' + m_fixture->value(u"SELECT count(*) FROM "_s + table).toString();
    return counts;
}

void tst_ImportService::accessLog_imported_becomesObservations()
{
    const QSignalSpy progress(m_imports.get(), &ImportService::progressed);
    const QString path
        = write(u"access.log"_s,
                logLine("16/Jun/2026:10:00:00", "/a/") + logLine("16/Jun/2026:11:00:00", "/a/", "5.6.7.8")
                    + logLine("17/Jun/2026:00:30:00", "/b/") + "dirt\n");
    const auto report = import(path);
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().detail));
    QVERIFY(report->import.isValid());
    QCOMPARE(report->format, u"access-log"_s);
    QCOMPARE(report->created, 4); // two pages, and the visitors of two days
    QCOMPARE(report->updated, 0);
    QCOMPARE(report->rejectedCount, 1);
    QCOMPARE(report->rejected.at(0).row, 4);
    QVERIFY(!report->rejected.at(0).reason.isEmpty());
    QCOMPARE(views(u"2026-06-16"_s, u"/a/"_s), 2);
    QCOMPARE(views(u"2026-06-17"_s, u"/b/"_s), 1);
    QCOMPARE(
        m_fixture->value(u"SELECT value FROM metric_month WHERE metric = 'pageViews' AND month = 202606"_s)
            .toDouble(),
        3);
    QCOMPARE(m_fixture->value(u"SELECT value FROM metric_day WHERE metric = 'visitors' AND day = 20260616"_s)
                 .toDouble(),
             2);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM observation WHERE import_id IS NULL"_s).toInt(), 0);
    QTRY_VERIFY(!progress.isEmpty());
    const qint64 size = QFileInfo(path).size();
    QCOMPARE(progress.last().at(1).toLongLong(), size);
}

void tst_ImportService::accessLog_daysWithoutViews_areZeroAndNotUnknown()
{
    const auto report
        = import(write(u"a.log"_s,
                       logLine("01/Jun/2026:10:00:00", "/a/") + logLine("04/Jun/2026:10:00:00", "/a/")
                           + logLine("20/Jun/2026:10:00:00", "/a/")));
    QVERIFY(report.has_value());
    QCOMPARE(m_fixture->value(u"SELECT days FROM metric_month WHERE metric = 'pageViews'"_s).toInt(), 5);
    QCOMPARE(m_fixture->value(u"SELECT value FROM metric_day WHERE metric = 'pageViews' AND day = 20260602"_s)
                 .toDouble(),
             0);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM metric_day WHERE day = 20260610"_s).toInt(), 0);
}

void tst_ImportService::accessLog_sameFile_isKnown_andNothingIsCountedTwice()
{
    const QByteArray content
        = logLine("16/Jun/2026:10:00:00", "/a/") + logLine("16/Jun/2026:11:00:00", "/b/");
    const auto first = import(write(u"a.log"_s, content));
    QVERIFY(first.has_value());
    const QStringList before = holdings();
    const auto again = import(write(u"copy.txt"_s, content));
    QVERIFY(again.has_value());
    QVERIFY(again->importedBefore);
    QVERIFY(!again->import.isValid());
    QCOMPARE(again->created + again->updated, 0);
    QCOMPARE(again->unchanged, first->created);
    QCOMPARE(holdings(), before);
    // Its beginning alone, as a file of its own, has nothing new either.
    const auto part = import(write(u"part.log"_s, logLine("16/Jun/2026:10:00:00", "/a/")));
    QVERIFY(part.has_value());
    QVERIFY(part->importedBefore);
    QCOMPARE(holdings(), before);
}

void tst_ImportService::accessLog_grown_addsTheNewPart()
{
    const QByteArray first = logLine("15/Jun/2026:10:00:00", "/a/") + logLine("16/Jun/2026:10:00:00", "/a/");
    QVERIFY(import(write(u"access.log"_s, first)).has_value());
    const auto grown = import(write(u"access.log.1"_s,
                                    first + logLine("16/Jun/2026:12:00:00", "/a/")
                                        + logLine("16/Jun/2026:12:00:01", "/b/", "5.6.7.8")));
    QVERIFY2(grown.has_value(), qPrintable(grown ? QString() : grown.error().detail));
    QCOMPARE(grown->created, 1);
    QCOMPARE(grown->updated, 2);
    QCOMPARE(views(u"2026-06-15"_s, u"/a/"_s), 1);
    QCOMPARE(views(u"2026-06-16"_s, u"/a/"_s), 2);
    QCOMPARE(views(u"2026-06-16"_s, u"/b/"_s), 1);
    QCOMPARE(m_fixture->value(u"SELECT value FROM metric_day WHERE metric = 'visitors' AND day = 20260616"_s)
                 .toDouble(),
             2);
    QCOMPARE(m_fixture->value(u"SELECT value FROM metric_month WHERE metric = 'pageViews'"_s).toDouble(), 4);
}

void tst_ImportService::accessLog_rotatedAndNext_addUpOnTheSharedDay()
{
    QVERIFY(import(write(u"access.log.1"_s,
                         logLine("15/Jun/2026:10:00:00", "/a/") + logLine("16/Jun/2026:06:25:10", "/a/")))
                .has_value());
    const auto next = import(write(
        u"access.log"_s, logLine("16/Jun/2026:06:25:09", "/a/") + logLine("16/Jun/2026:12:00:00", "/a/")));
    QVERIFY2(next.has_value(), qPrintable(next ? QString() : next.error().detail));
    QCOMPARE(views(u"2026-06-16"_s, u"/a/"_s), 3);
}

void tst_ImportService::accessLog_ofACoveredTime_isRefused()
{
    QVERIFY(import(write(u"a.log"_s,
                         logLine("15/Jun/2026:10:00:00", "/a/") + logLine("18/Jun/2026:10:00:00", "/a/")))
                .has_value());
    const QStringList before = holdings();
    const auto inside = import(
        write(u"b.log"_s, logLine("16/Jun/2026:10:00:00", "/b/") + logLine("17/Jun/2026:10:00:00", "/b/")));
    QVERIFY(!inside.has_value());
    QCOMPARE(inside.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(holdings(), before);
}

void tst_ImportService::accessLog_ofSeveralSites_countsThoseOfTheBrand()
{
    const QString host = QUrl(m_fixture->value(u"SELECT url FROM account LIMIT 1"_s).toString()).host();
    QVERIFY(!host.isEmpty());
    const QByteArray content = logLine("16/Jun/2026:10:00:00", "/other/", "1.1.1.1", "other.example:443 ")
        + logLine("16/Jun/2026:10:00:00", "/ours/", "1.1.1.1", host.toLatin1() + ":443 ")
        + logLine("16/Jun/2026:10:00:00", "/ours/", "1.1.1.2", "www." + host.toLatin1() + ":80 ");
    QVERIFY(import(write(u"a.log"_s, content)).has_value());
    QCOMPARE(views(u"2026-06-16"_s, u"/ours/"_s), 2);
    QCOMPARE(views(u"2026-06-16"_s, u"/other/"_s), -1);
    QVERIFY(
        import(write(u"b.log"_s, logLine("17/Jun/2026:10:00:00", "/else/", "1.1.1.1", "third.example:443 ")))
            .has_value());
    QCOMPARE(views(u"2026-06-17"_s, u"/else/"_s), 1);
}

void tst_ImportService::undo_accessLog_takesBackExactlyThat()
{
    QVERIFY(import(write(u"a.log"_s, logLine("15/Jun/2026:10:00:00", "/a/"))).has_value());
    const QString sums = u"SELECT group_concat(day || metric || value, ',') FROM metric_day"_s;
    const QString before = m_fixture->value(sums).toString();
    const QByteArray second
        = logLine("15/Jun/2026:10:30:00", "/b/", "9.9.9.9") + logLine("16/Jun/2026:10:00:00", "/a/");
    const auto report = import(write(u"b.log"_s, second));
    QVERIFY(report.has_value());
    QVERIFY(m_fixture->value(sums).toString() != before);
    const auto takeBack = [&report, now = m_fixture->clock.now()](storage::Connection &connection) {
        return storage::imports::takeBack(connection, report->import, now);
    };
    QVERIFY(m_fixture->write(takeBack).has_value());
    QCOMPARE(m_fixture->value(sums).toString(), before);
    QCOMPARE(m_fixture->value(u"SELECT max(id) FROM event WHERE action = 'import.run'"_s).toLongLong(),
             report->event.value);
    const auto twice = m_fixture->write(takeBack);
    QVERIFY(!twice.has_value());
    QCOMPARE(twice.error().code, ErrorCode::Conflict);
    // It can be read again.
    const auto again = import(m_fixture->folder.filePath(u"b.log"_s));
    QVERIFY(again.has_value());
    QCOMPARE(again->created + again->updated, report->created + report->updated);
}

void tst_ImportService::undo_builtUpon_isRefused()
{
    const QByteArray first = logLine("16/Jun/2026:10:00:00", "/a/");
    const auto one = import(write(u"a.log"_s, first));
    QVERIFY(one.has_value());
    QVERIFY(import(write(u"a.log"_s, first + logLine("16/Jun/2026:12:00:00", "/a/"))).has_value());
    const auto refused
        = m_fixture->write([&one, now = m_fixture->clock.now()](storage::Connection &connection) {
              return storage::imports::takeBack(connection, one->import, now);
          });
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QCOMPARE(views(u"2026-06-16"_s, u"/a/"_s), 2);
}

void tst_ImportService::dryRun_saysAllAndKeepsNothing()
{
    const QStringList before = holdings();
    const QString path = write(u"a.log"_s, logLine("16/Jun/2026:10:00:00", "/a/") + "dirt\n");
    const auto rehearsal = import(path, true);
    QVERIFY2(rehearsal.has_value(), qPrintable(rehearsal ? QString() : rehearsal.error().detail));
    QVERIFY(!rehearsal->import.isValid());
    QCOMPARE(rehearsal->created, 2);
    QCOMPARE(rehearsal->rejectedCount, 1);
    QCOMPARE(holdings(), before);
    const auto real = import(path);
    QVERIFY(real.has_value());
    QCOMPARE(real->created, rehearsal->created);
    QCOMPARE(real->rejectedCount, rehearsal->rejectedCount);
}

void tst_ImportService::cancel_midway_keepsNothing()
{
    const QStringList before = holdings();
    const QString path = write(u"a.log"_s, logLine("16/Jun/2026:10:00:00", "/a/").repeated(300'000));
    bool cancelled = false;
    connect(m_imports.get(), &ImportService::progressed, this, [this, &cancelled](qint64 done, qint64 total) {
        if (done * 2 > total && done < total && !cancelled) {
            cancelled = true;
            m_imports->cancel();
        }
    });
    const auto report = import(path);
    QVERIFY(cancelled);
    QVERIFY(!report.has_value());
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QCOMPARE(holdings(), before);
    m_imports->disconnect(this);
    QVERIFY(import(path).has_value()); // a cancelled import does not stand in the way of the next
}

void tst_ImportService::cancel_beforeItsTurn_answersCancelled()
{
    const QString path = write(u"a.log"_s, logLine("16/Jun/2026:10:00:00", "/a/").repeated(100'000));
    const auto first = m_imports->run({m_fixture->brand, path, {}, false});
    const auto second = m_imports->run({m_fixture->brand, path, {}, false});
    m_imports->cancel();
    const auto firstAnswer = tests::answerOf(first);
    const auto secondAnswer = tests::answerOf(second);
    QVERIFY(!firstAnswer && firstAnswer.error().code == ErrorCode::Cancelled);
    QVERIFY(!secondAnswer && secondAnswer.error().code == ErrorCode::Cancelled);
}

void tst_ImportService::error_ofTheFile_keepsNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("code");
    QTest::newRow("missing") << QByteArray() << QString() << int(ErrorCode::FileUnreadable);
    QTest::newRow("web page") << QByteArray("<html>502</html>") << QString() << int(ErrorCode::WrongFormat);
    QTest::newRow("binary") << QByteArray("\x00\x01\x02", 3) << QString() << int(ErrorCode::WrongFormat);
    QTest::newRow("words taken for a log")
        << QByteArray("a\nb\n") << u"access-log"_s << int(ErrorCode::WrongFormat);
    QTest::newRow("unknown format") << QByteArray("a\nb\n") << u"papyrus"_s
                                    << int(ErrorCode::InvalidArgument);
    QTest::newRow("truncated gzip") << QByteArray("\x1f\x8b\x08\x00\x00") << QString()
                                    << int(ErrorCode::WrongFormat);
}

void tst_ImportService::error_ofTheFile_keepsNothing()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, format);
    QFETCH(int, code);
    const QStringList before = holdings();
    const QString path
        = content.isEmpty() ? m_fixture->folder.filePath(u"none"_s) : write(u"file"_s, content);
    const auto report = import(path, false, format);
    QVERIFY(!report.has_value());
    QCOMPARE(int(report.error().code), code);
    QCOMPARE(holdings(), before);
    const auto noBrand = tests::answerOf(m_imports->run(
        {domain::BrandId(999), write(u"a.log"_s, logLine("16/Jun/2026:10:00:00", "/a/")), {}, false}));
    QVERIFY(!noBrand.has_value());
    QCOMPARE(noBrand.error().code, ErrorCode::NotFound);
}

void tst_ImportService::junk_ofAGigabyte_isRefusedAndSaid()
{
    const QString path = write(u"junk.log"_s, {});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(1024LL * 1024 * 1024));
    const auto report = import(path);
    QVERIFY(!report.has_value());
    QCOMPARE(report.error().code, ErrorCode::WrongFormat);
}

void tst_ImportService::event_isWrittenOnce()
{
    const auto report = import(write(u"a.log"_s, logLine("16/Jun/2026:10:00:00", "/a/")));
    QVERIFY(report.has_value());
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM event WHERE action = 'import.run'"_s).toInt(), 1);
    QCOMPARE(m_fixture->value(u"SELECT object_id FROM event WHERE action = 'import.run'"_s).toLongLong(),
             report->import.value);
}

QTEST_GUILESS_MAIN(tst_ImportService)
#include "tst_importservice.moc"
