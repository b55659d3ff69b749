// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctlprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;

/// `ruchectl import`: what it reports, what a repeat does, and files that are something else.
class tst_Ruchectl_Import : public QObject
{
    Q_OBJECT
private slots:
    void import_accessLog_reportsRows_repeatCountsNothingTwice();
    void import_overlappingLog_saysWhy();
    void import_wordPressExport_skipped_repeat_dryRun();
    void import_badFiles_data();
    void import_badFiles();

private:
    Ctl m_ctl;
};

namespace {

const QRegularExpression
    withOffset(u"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?[+-]\\d{2}:\\d{2}$"_s);

QByteArray logLine(const QByteArray &time, const QByteArray &page)
{
    return "203.0.113.7 - - [" + time + " +0000] \"GET " + page
        + " HTTP/1.1\" 200 1234 \"-\" \"Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 "
          "Firefox/126.0\"\n";
}

} // namespace

void tst_Ruchectl_Import::import_accessLog_reportsRows_repeatCountsNothingTwice()
{
    const QStringList here{u"--workspace"_s, m_ctl.newWorkspace(u"log.ruche"_s)};
    const QString log = QStringLiteral(RUCHE_TEST_DATA "/importers/access.log");
    const QStringList import = here + QStringList{u"import"_s, log, u"--brand"_s, u"b1"_s};
    const QStringList views = here
        + QStringList{u"stats"_s,
                      u"page-views"_s,
                      u"--by"_s,
                      u"month"_s,
                      u"--from"_s,
                      u"2026-05"_s,
                      u"--to"_s,
                      u"2026-07"_s};

    const CtlRun rehearsal = m_ctl.json(import + QStringList{u"--dry-run"_s});
    QVERIFY2(rehearsal.status == 3, rehearsal.told());
    QVERIFY(rehearsal.object().value("dryRun"_L1).toBool());
    QVERIFY(rehearsal.object().value("id"_L1).isNull());

    const CtlRun first = m_ctl.json(import);
    QVERIFY2(first.status == 3, first.told()); // one line is none
    const QJsonObject report = first.object();
    QCOMPARE(report.value("format"_L1).toString(), u"access-log"_s);
    QCOMPARE(report.value("created"_L1), rehearsal.object().value("created"_L1));
    QCOMPARE(report.value("created"_L1).toInt(), 7);
    QCOMPARE(report.value("updated"_L1).toInt(-1), 0);
    QCOMPARE(report.value("unchanged"_L1).toInt(-1), 0);
    QCOMPARE(report.value("rejected"_L1).toInt(), 1);
    QCOMPARE(report.value("skipped"_L1).toInt(-1), 0);
    const QJsonObject row = report.value("rejectedRows"_L1).toArray().first().toObject();
    QCOMPARE(row.value("row"_L1).toInt(), 14);
    QVERIFY(!row.value("reason"_L1).toString().isEmpty());
    QCOMPARE(first.errors().size(), 1); // each failed item is named
    QVERIFY(first.errors().first().value("message"_L1).toString().contains(u"14"_s));

    const CtlRun figures = m_ctl.json(views);
    QVERIFY(figures.objects().size() == 3);
    const CtlRun again = m_ctl.json(import);
    QVERIFY2(again.status == 0, again.told());
    QCOMPARE(again.object().value("created"_L1).toInt(-1), 0);
    QCOMPARE(again.object().value("updated"_L1).toInt(-1), 0);
    QCOMPARE(again.object().value("unchanged"_L1).toInt(-1), 7);
    QVERIFY(withOffset.match(again.object().value("importedBefore"_L1).toString()).hasMatch());
    QCOMPARE(m_ctl.json(views).out, figures.out);
    const CtlRun plain = m_ctl.run(import);
    QCOMPARE(plain.status, 0);
    QVERIFY2(plain.err.contains(u"access.log"_s) && plain.err.contains(u"nothing is counted twice"_s),
             plain.told());
}

void tst_Ruchectl_Import::import_overlappingLog_saysWhy()
{
    const QStringList here{u"--workspace"_s, m_ctl.newWorkspace(u"overlap.ruche"_s)};
    const QString whole = m_ctl.write(
        u"whole.log"_s, logLine("15/Jun/2026:10:00:00", "/a/") + logLine("18/Jun/2026:10:00:00", "/a/"));
    const QString inside = m_ctl.write(
        u"inside.log"_s, logLine("16/Jun/2026:10:00:00", "/b/") + logLine("17/Jun/2026:10:00:00", "/b/"));
    QCOMPARE(m_ctl.run(here + QStringList{u"import"_s, whole, u"--brand"_s, u"b1"_s}).status, 0);
    const CtlRun refused = m_ctl.run(here + QStringList{u"import"_s, inside, u"--brand"_s, u"b1"_s});
    QVERIFY2(refused.status == 1, refused.told());
    QVERIFY2(refused.err.contains(u"“inside.log” covers a time"_s), refused.told());
    QCOMPARE(m_ctl.json(here + QStringList{u"import"_s, inside, u"--brand"_s, u"b1"_s}).code(),
             u"alreadyExists"_s);
}

void tst_Ruchectl_Import::import_wordPressExport_skipped_repeat_dryRun()
{
    const QStringList here{u"--workspace"_s, m_ctl.newWorkspace(u"wxr.ruche"_s)};
    const QString file = QStringLiteral(RUCHE_TEST_DATA "/importers/export.xml");
    const QStringList import = here + QStringList{u"import"_s, file, u"--brand"_s, u"La mer"_s};
    const CtlRun first = m_ctl.json(import);
    QVERIFY2(first.status == 0, first.told());
    const QJsonObject report = first.object();
    QCOMPARE(report.value("format"_L1).toString(), u"wxr"_s);
    QCOMPARE(report.value("created"_L1).toInt(), 5);
    QCOMPARE(report.value("rejected"_L1).toInt(-1), 0);
    // The page and the picture are no articles.
    QVERIFY2(report.value("skipped"_L1).toInt() >= 2, first.told());
    QCOMPARE(report.value("skippedRows"_L1).toArray().size(), report.value("skipped"_L1).toInt());
    QCOMPARE(m_ctl.json(here + QStringList{u"post"_s, u"list"_s}).objects().size(), 2);
    const CtlRun again = m_ctl.json(import);
    QVERIFY2(again.status == 0, again.told());
    QCOMPARE(again.object().value("created"_L1).toInt(-1), 0);
    QCOMPARE(again.object().value("unchanged"_L1).toInt(), 5);
    QCOMPARE(m_ctl.json(import + QStringList{u"--dry-run"_s}).object().value("unchanged"_L1).toInt(), 5);
    QCOMPARE(m_ctl.json(here + QStringList{u"post"_s, u"list"_s}).objects().size(), 2);
    const QStringList other{u"--workspace"_s, m_ctl.newWorkspace(u"wxr2.ruche"_s)};
    const CtlRun plain
        = m_ctl.run(other + QStringList{u"import"_s, file, u"--brand"_s, u"b1"_s, u"--format"_s, u"wxr"_s});
    QCOMPARE(plain.status, 0);
    QVERIFY2(plain.out.contains(QRegularExpression(u"skipped +[2-9]"_s)), plain.told());
    QVERIFY2(plain.err.contains(u"Left out"_s), plain.told());
}

void tst_Ruchectl_Import::import_badFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QString log = QStringLiteral(RUCHE_TEST_DATA "/importers/access.log");
    QTest::newRow("missing") << m_ctl.path(u"nothing.log"_s) << QStringList{} << 1 << u"fileUnreadable"_s;
    QTest::newRow("folder") << m_ctl.path(u"home"_s) << QStringList{} << 1 << u"fileUnreadable"_s;
    QTest::newRow("empty") << m_ctl.write(u"empty.log"_s, {}) << QStringList{} << 1 << u"wrongFormat"_s;
    QTest::newRow("binary") << m_ctl.write(u"binary.log"_s, QByteArray(5000, '\0')) << QStringList{} << 1
                            << u"wrongFormat"_s;
    QTest::newRow("prose") << m_ctl.write(u"prose.log"_s, "Dear diary,\nit rained.\n") << QStringList{} << 1
                           << u"wrongFormat"_s;
    QTest::newRow("cut export") << m_ctl.write(
        u"cut.xml"_s,
        "<?xml version=\"1.0\"?><rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>"
        "<wp:wxr_version>1.2</wp:wxr_version><link>https://a.example</link><item><title>x")
                                << QStringList{} << 1 << u"wrongFormat"_s;
    QTest::newRow("unknown format") << log << QStringList{u"--format"_s, u"papyrus"_s} << 2
                                    << u"invalidArgument"_s;
    QTest::newRow("wrong format") << log << QStringList{u"--format"_s, u"wxr"_s} << 1 << u"wrongFormat"_s;
}

void tst_Ruchectl_Import::import_badFiles()
{
    QFETCH(const QString, file);
    QFETCH(const QStringList, more);
    QFETCH(const int, status);
    QFETCH(const QString, code);
    const QString workspace = m_ctl.path(u"badimports.ruche"_s);
    const QStringList here{u"--workspace"_s,
                           QFile::exists(workspace) ? workspace : m_ctl.newWorkspace(u"badimports.ruche"_s)};
    const CtlRun run = m_ctl.json(here + QStringList{u"import"_s, file, u"--brand"_s, u"b1"_s} + more);
    QVERIFY2(run.status == status, run.told());
    QVERIFY2(run.out.isEmpty(), run.told());
    QVERIFY2(run.code() == code, run.told());
    const QJsonObject counts
        = m_ctl.json(here + QStringList{u"workspace"_s, u"info"_s}).object().value("counts"_L1).toObject();
    QCOMPARE(counts.value("imports"_L1).toInt(-1), 0);
    QCOMPARE(counts.value("observations"_L1).toInt(-1), 0);
}

QTEST_GUILESS_MAIN(tst_Ruchectl_Import)
#include "tst_ruchectl_import.moc"
