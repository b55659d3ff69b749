// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctlprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;

/// Posting times, repeating posts, key dates and calendar files from the command line.
class tst_RuchectlPlanning : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void slot_add_list_next_remove();
    void slot_bad_isWrongUsage_data();
    void slot_bad_isWrongUsage();
    void series_add_list_remove();
    void series_hostileRule_isWrongUsage_withASentence_data();
    void series_hostileRule_isWrongUsage_withASentence();
    void series_preview_keepsTheHour();
    void keydate_list_add_remove();
    void calendar_export_import_isUnchanged_movedMoves();
    void calendar_import_foreignFile_dryRunChangesNothing();
    void calendar_import_badFile_isOne();
    void calendar_check_andBestTimes_answer();

private:
    QStringList ids(const CtlRun &run) const
    {
        QStringList found;
        for (const QJsonObject &object : run.objects())
            found << object.value("id"_L1).toString();
        return found;
    }
    Ctl m_ctl; ///< on the sample
    QString m_account;
};

void tst_RuchectlPlanning::initTestCase()
{
    const QString file = m_ctl.path(u"sample.ruche"_s);
    QCOMPARE(m_ctl.json({u"workspace"_s, u"sample"_s, file}).status, 0);
    m_ctl.setWorkspace(file);
    for (const QJsonObject &account : m_ctl.json({u"account"_s, u"list"_s}).objects()) {
        if (m_account.isEmpty() && account.value("brand"_L1).toString() == "b1"_L1)
            m_account = account.value("id"_L1).toString();
    }
    QVERIFY(!m_account.isEmpty());
}

void tst_RuchectlPlanning::slot_add_list_next_remove()
{
    const CtlRun added = m_ctl.json(
        {u"slot"_s, u"add"_s, u"--account"_s, m_account, u"--day"_s, u"mon,thu"_s, u"--time"_s, u"03:07"_s});
    QVERIFY2(added.status == 0, added.told());
    QCOMPARE(added.objects().size(), 2);
    QCOMPARE(added.objects().first().value("weekday"_L1).toInt(), 1);
    QCOMPARE(added.objects().last().value("time"_L1).toString(), u"03:07"_s);
    const CtlRun next = m_ctl.json({u"slot"_s, u"next"_s, u"--account"_s, m_account, u"--count"_s, u"3"_s});
    QVERIFY2(next.status == 0, next.told());
    QCOMPARE(next.objects().size(), 3);
    for (const QJsonObject &slot : next.objects())
        QVERIFY(slot.value("at"_L1).toString().contains("T03:07:00"_L1));
    QCOMPARE(m_ctl.run(QStringList{u"slot"_s, u"remove"_s} + ids(added)).status, 0);
    QVERIFY(m_ctl.json({u"slot"_s, u"list"_s, u"--account"_s, m_account}).objects().isEmpty());
}

void tst_RuchectlPlanning::slot_bad_isWrongUsage_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("time");
    QTest::newRow("eighth day") << u"8"_s << u"09:00"_s;
    QTest::newRow("no day") << u"someday"_s << u"09:00"_s;
    QTest::newRow("no time") << u"mon"_s << u"25:00"_s;
}

void tst_RuchectlPlanning::slot_bad_isWrongUsage()
{
    QFETCH(QString, day);
    QFETCH(QString, time);
    const CtlRun run
        = m_ctl.json({u"slot"_s, u"add"_s, u"--account"_s, m_account, u"--day"_s, day, u"--time"_s, time});
    QCOMPARE(run.status, 2);
    QCOMPARE(run.code(), u"invalidArgument"_s);
}

void tst_RuchectlPlanning::series_add_list_remove()
{
    const CtlRun added = m_ctl.json({u"series"_s,
                                     u"add"_s,
                                     u"--brand"_s,
                                     u"b1"_s,
                                     u"--account"_s,
                                     m_account,
                                     u"--text"_s,
                                     u"Chaque semaine"_s,
                                     u"--at"_s,
                                     u"2020-01-01T09:00"_s,
                                     u"--rule"_s,
                                     u"FREQ=WEEKLY"_s});
    QVERIFY2(added.status == 0, added.told());
    const QString id = added.object().value("id"_L1).toString();
    QVERIFY(id.startsWith(u'r'));
    const auto made = [this] {
        int count = 0;
        for (const QJsonObject &post :
             m_ctl.json({u"post"_s, u"list"_s, u"--state"_s, u"scheduled"_s}).objects())
            count += post.value("text"_L1).toString() == "Chaque semaine"_L1 ? 1 : 0;
        return count;
    };
    QCOMPARE(made(), 8);
    QCOMPARE(ids(m_ctl.json({u"series"_s, u"list"_s})), QStringList{id});
    QCOMPARE(m_ctl.json({u"series"_s, u"extend"_s}).object().value("created"_L1).toInt(-1), 0);
    QCOMPARE(m_ctl.run({u"series"_s, u"remove"_s, id}).status, 0);
    QCOMPARE(made(), 0);
    QCOMPARE(m_ctl.json({u"series"_s, u"remove"_s, id}).code(), u"notFound"_s);
}

void tst_RuchectlPlanning::series_hostileRule_isWrongUsage_withASentence_data()
{
    QTest::addColumn<QString>("rule");
    QTest::newRow("each second") << u"FREQ=SECONDLY"_s;
    QTest::newRow("a billion") << u"FREQ=DAILY;COUNT=1000000000"_s;
    QTest::newRow("words") << u"every Tuesday"_s;
}

void tst_RuchectlPlanning::series_hostileRule_isWrongUsage_withASentence()
{
    QFETCH(QString, rule);
    const CtlRun run
        = m_ctl.run({u"series"_s, u"preview"_s, u"--at"_s, u"2030-01-01T09:00"_s, u"--rule"_s, rule});
    QCOMPARE(run.status, 2);
    QVERIFY(run.err.contains(rule));
}

void tst_RuchectlPlanning::series_preview_keepsTheHour()
{
    const CtlRun run = m_ctl.json({u"series"_s,
                                   u"preview"_s,
                                   u"--brand"_s,
                                   u"b1"_s,
                                   u"--at"_s,
                                   u"2030-03-30T09:00"_s,
                                   u"--rule"_s,
                                   u"RRULE:FREQ=DAILY"_s,
                                   u"--count"_s,
                                   u"2"_s});
    QVERIFY2(run.status == 0, run.told());
    QCOMPARE(run.objects().first().value("at"_L1).toString(), u"2030-03-30T09:00:00+01:00"_s);
    QCOMPARE(run.objects().last().value("at"_L1).toString(), u"2030-03-31T09:00:00+02:00"_s);
}

void tst_RuchectlPlanning::keydate_list_add_remove()
{
    const QStringList list{u"keydate"_s, u"list"_s, u"--from"_s, u"2027-05-01"_s, u"--to"_s, u"2027-05-31"_s};
    const CtlRun holidays = m_ctl.json(list + QStringList{u"--kind"_s, u"holiday"_s});
    QVERIFY2(holidays.status == 0, holidays.told());
    QStringList keys;
    for (const QJsonObject &date : holidays.objects())
        keys << date.value("key"_L1).toString();
    QCOMPARE(keys, QStringList({u"labour-day"_s, u"ascension"_s, u"victory-1945"_s, u"whit-monday"_s}));
    const CtlRun added = m_ctl.json(
        {u"keydate"_s, u"add"_s, u"Fête du port"_s, u"--on"_s, u"SA>=05-10"_s, u"--days"_s, u"2"_s});
    QVERIFY2(added.status == 0, added.told());
    const QString id = added.object().value("id"_L1).toString();
    const CtlRun own = m_ctl.json(list + QStringList{u"--kind"_s, u"own"_s});
    QCOMPARE(ids(own), QStringList{id});
    QCOMPARE(own.object().value("from"_L1).toString(), u"2027-05-15"_s);
    QCOMPARE(own.object().value("to"_L1).toString(), u"2027-05-16"_s);
    QCOMPARE(m_ctl.run({u"keydate"_s, u"add"_s, u"x"_s, u"--on"_s, u"02-30"_s}).status, 2);
    QCOMPARE(m_ctl.run({u"keydate"_s, u"remove"_s, id}).status, 0);
    QVERIFY(m_ctl.json(list + QStringList{u"--kind"_s, u"own"_s}).objects().isEmpty());
}

void tst_RuchectlPlanning::calendar_export_import_isUnchanged_movedMoves()
{
    const CtlRun post = m_ctl.json({u"post"_s,
                                    u"add"_s,
                                    u"--brand"_s,
                                    u"b1"_s,
                                    u"--account"_s,
                                    m_account,
                                    u"--text"_s,
                                    u"Rendez-vous, à 9 h ; venez !"_s,
                                    u"--at"_s,
                                    u"2030-03-31T09:00"_s});
    QVERIFY2(post.status == 0, post.told());
    const QString id = post.object().value("id"_L1).toString();
    const QString file = m_ctl.path(u"plan.ics"_s);
    const CtlRun out = m_ctl.json(
        {u"calendar"_s, u"export"_s, u"-o"_s, file, u"--brand"_s, u"b1"_s, u"--from"_s, u"2030-01-01"_s});
    QVERIFY2(out.status == 0, out.told());
    QCOMPARE(out.object().value("events"_L1).toInt(), 1);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QByteArray content = written.readAll();
    QVERIFY(content.contains("DTSTART:20300331T070000Z\r\n"));
    QVERIFY(content.contains("SUMMARY:Rendez-vous\\, à 9 h \\; venez !\r\n"));
    const CtlRun same = m_ctl.json({u"calendar"_s, u"import"_s, file, u"--brand"_s, u"b1"_s});
    QVERIFY2(same.status == 0, same.told());
    QCOMPARE(same.object().value("unchanged"_L1).toInt(), 1);
    QCOMPARE(same.object().value("created"_L1).toInt(), 0);
    content.replace("20300331T070000Z", "20300401T070000Z");
    const CtlRun moved = m_ctl.json(
        {u"calendar"_s, u"import"_s, m_ctl.write(u"moved.ics"_s, content), u"--brand"_s, u"b1"_s});
    QCOMPARE(moved.object().value("moved"_L1).toInt(), 1);
    QCOMPARE(m_ctl.json({u"post"_s, u"show"_s, id}).object().value("scheduledAt"_L1).toString(),
             u"2030-04-01T09:00:00+02:00"_s);
}

void tst_RuchectlPlanning::calendar_import_foreignFile_dryRunChangesNothing()
{
    const QString file
        = m_ctl.write(u"foreign.ics"_s,
                      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
                      "BEGIN:VEVENT\r\nUID:day@x\r\nDTSTART;VALUE=DATE:20300701\r\n"
                      "DTEND;VALUE=DATE:20300703\r\nSUMMARY:Fermeture\r\nEND:VEVENT\r\n"
                      "BEGIN:VEVENT\r\nUID:time@x\r\nDTSTART;TZID=Europe/Paris:20300704T180000\r\n"
                      "SUMMARY:Vernissage\r\nEND:VEVENT\r\n"
                      "BEGIN:VEVENT\r\nUID:gone@x\r\nDTSTART:20300705T180000Z\r\nSTATUS:CANCELLED\r\n"
                      "SUMMARY:Annulé\r\nEND:VEVENT\r\n"
                      "END:VCALENDAR\r\n");
    const QStringList import{u"calendar"_s, u"import"_s, file, u"--brand"_s, u"b1"_s};
    for (const bool dry : {true, false}) {
        const CtlRun run = m_ctl.json(dry ? import + QStringList{u"--dry-run"_s} : import);
        QVERIFY2(run.status == 0, run.told());
        QCOMPARE(run.object().value("created"_L1).toInt(), 1);
        QCOMPARE(run.object().value("keyDates"_L1).toInt(), 1);
        QCOMPARE(run.object().value("skipped"_L1).toInt(), 1);
    }
    const CtlRun again = m_ctl.json(import);
    QCOMPARE(again.object().value("unchanged"_L1).toInt(), 2);
    const CtlRun dates = m_ctl.json({u"keydate"_s,
                                     u"list"_s,
                                     u"--from"_s,
                                     u"2030-07-02"_s,
                                     u"--to"_s,
                                     u"2030-07-02"_s,
                                     u"--kind"_s,
                                     u"own"_s});
    QCOMPARE(dates.object().value("name"_L1).toString(), u"Fermeture"_s);
    QStringList drafts;
    for (const QJsonObject &post : m_ctl.json({u"post"_s, u"list"_s, u"--from"_s, u"2030-07-01"_s}).objects())
        drafts << post.value("title"_L1).toString() + u' ' + post.value("state"_L1).toString();
    QCOMPARE(drafts, QStringList{u"Vernissage draft"_s});
}

void tst_RuchectlPlanning::calendar_import_badFile_isOne()
{
    const CtlRun run
        = m_ctl.json({u"calendar"_s, u"import"_s, m_ctl.write(u"no.ics"_s, "hello"), u"--brand"_s, u"b1"_s});
    QCOMPARE(run.status, 1);
    QCOMPARE(run.code(), u"wrongFormat"_s);
    QCOMPARE(
        m_ctl.json({u"calendar"_s, u"import"_s, m_ctl.path(u"absent.ics"_s), u"--brand"_s, u"b1"_s}).code(),
        u"fileUnreadable"_s);
}

void tst_RuchectlPlanning::calendar_check_andBestTimes_answer()
{
    const CtlRun check = m_ctl.json({u"calendar"_s,
                                     u"check"_s,
                                     u"--brand"_s,
                                     u"b1"_s,
                                     u"--from"_s,
                                     u"2031-01-01"_s,
                                     u"--to"_s,
                                     u"2031-01-31"_s});
    QVERIFY2(check.status == 0, check.told());
    QVERIFY(!check.objects().isEmpty());
    QCOMPARE(check.objects().first().value("kind"_L1).toString(), u"gap"_s);
    const CtlRun best = m_ctl.json({u"calendar"_s, u"best-times"_s, u"--brand"_s, u"b1"_s});
    QVERIFY2(best.status == 0, best.told());
    int posts = 0;
    for (const QJsonObject &cell : best.objects()) {
        posts += cell.value("n"_L1).toInt();
        QCOMPARE(cell.value("tooFew"_L1).toBool(), cell.value("n"_L1).toInt() < 5);
    }
    QVERIFY(posts > 0);
}

QTEST_GUILESS_MAIN(tst_RuchectlPlanning)
#include "tst_ruchectl_planning.moc"
