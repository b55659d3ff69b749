// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctlprocess.h"

#include <QDateTime>
#include <QTest>

using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;

/// Promised answers and rules on the command line, on the sample.
class tst_Ruchectl_Care : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void plan_isShown_set_andChecked();
    void due_isInOrder_andFollowsThePriority();
    void rule_isTried_added_switched_andRemoved();

private:
    [[nodiscard]] CtlRun json(const QString &line) const { return m_ctl.json(line.split(u'|')); }

    Ctl m_ctl;
};

void tst_Ruchectl_Care::initTestCase()
{
    const QString file = m_ctl.path(u"sample.ruche"_s);
    QCOMPARE(m_ctl.run({u"workspace"_s, u"sample"_s, file}).status, 0);
    m_ctl.setWorkspace(file);
}

void tst_Ruchectl_Care::plan_isShown_set_andChecked()
{
    const CtlRun shown = json(u"care|plan|--brand|b1"_s);
    QVERIFY2(shown.status == 0, shown.told());
    QCOMPARE(shown.object().value("zone"_L1).toString(), u"Europe/Paris"_s);
    QVERIFY(!shown.object().value("targets"_L1).toObject().isEmpty());
    const QString file = m_ctl.write(
        u"plan.json"_s,
        "{\"hours\":{\"mon\":\"9-12:30, 14-18\"},\"holidays\":[\"2030-12-25\"],"
        "\"targets\":{\"normal\":{\"firstReply\":600,\"nextReply\":600},\"urgent\":{\"firstReply\":5,"
        "\"nextReply\":5}},\"warnMinutes\":10}");
    const CtlRun set = m_ctl.json({u"care"_s, u"plan"_s, u"--brand"_s, u"b1"_s, u"--file"_s, file});
    QVERIFY2(set.status == 0, set.told());
    QCOMPARE(set.object().value("hours"_L1).toObject().value("mon"_L1).toString(),
             u"9:00-12:30, 14:00-18:00"_s);
    QCOMPARE(json(u"care|plan|--brand|b1"_s).object(), set.object());
    const QString wrong = m_ctl.write(u"wrong.json"_s, "{\"hours\":{\"mon\":\"12-9\"}}");
    const CtlRun refused = m_ctl.json({u"care"_s, u"plan"_s, u"--brand"_s, u"b1"_s, u"--file"_s, wrong});
    QVERIFY(refused.status != 0);
    QCOMPARE(refused.code(), u"invalidArgument"_s);
    QCOMPARE(json(u"care|plan|--brand|b1"_s).object(), set.object());
    QCOMPARE(json(u"care|plan"_s).status, 2);
}

void tst_Ruchectl_Care::due_isInOrder_andFollowsThePriority()
{
    const QList<QJsonObject> due = json(u"inbox|due|--brand|b1|--limit|200"_s).objects();
    QVERIFY(due.size() > 2);
    for (qsizetype i = 1; i < due.size(); ++i) {
        const auto at = [&due](qsizetype row) {
            return QDateTime::fromString(due.at(row).value("dueAt"_L1).toString(), Qt::ISODate);
        };
        QVERIFY(at(i - 1).isValid() && at(i - 1) <= at(i));
    }
    const QString last = due.last().value("id"_L1).toString();
    const QString before = due.last().value("dueAt"_L1).toString();
    QCOMPARE(json(u"inbox|priority|%1|urgent"_s.arg(last)).status, 0);
    QJsonObject now;
    for (const QJsonObject &one : json(u"inbox|due|--brand|b1|--limit|200"_s).objects()) {
        if (one.value("id"_L1).toString() == last)
            now = one;
    }
    QCOMPARE(now.value("priority"_L1).toString(), u"urgent"_s);
    QVERIFY(QDateTime::fromString(now.value("dueAt"_L1).toString(), Qt::ISODate)
            < QDateTime::fromString(before, Qt::ISODate));
    QCOMPARE(json(u"inbox|priority|%1|huge"_s.arg(last)).status, 2);
    QCOMPARE(json(u"inbox|due|--limit|0"_s).status, 2);
    QCOMPARE(json(u"inbox|done|"_s + last).status, 0);
    for (const QJsonObject &one : json(u"inbox|due|--brand|b1|--limit|200"_s).objects())
        QVERIFY(one.value("id"_L1).toString() != last);
}

void tst_Ruchectl_Care::rule_isTried_added_switched_andRemoved()
{
    const QString file = m_ctl.write(
        u"rule.json"_s, "{\"question\":true,\"then\":{\"labels\":[\"Question\"],\"priority\":\"high\"}}");
    const CtlRun trial = m_ctl.json({u"rule"_s, u"try"_s, u"--file"_s, file});
    QVERIFY2(trial.status == 0, trial.told());
    const int looked = trial.object().value("looked"_L1).toInt();
    const int matched = trial.object().value("matched"_L1).toInt();
    QCOMPARE(looked, 1000);
    QVERIFY(matched > 0 && matched < looked);
    QVERIFY(json(u"rule|list"_s).objects().isEmpty()); // a trial keeps nothing
    const CtlRun added = m_ctl.json({u"rule"_s, u"add"_s, u"Label questions"_s, u"--file"_s, file});
    QVERIFY2(added.status == 0, added.told());
    const QString id = added.object().value("id"_L1).toString();
    QVERIFY(id.startsWith(u'y'));
    QCOMPARE(added.object().value("enabled"_L1).toBool(true), false);
    QCOMPARE(json(u"rule|try|"_s + id).object().value("matched"_L1).toInt(), matched);
    QCOMPARE(json(u"rule|enable|"_s + id).status, 0);
    QCOMPARE(json(u"rule|list"_s).objects().first().value("enabled"_L1).toBool(), true);
    QCOMPARE(json(u"rule|disable|"_s + id).status, 0);
    QVERIFY(json(u"rule|log"_s).objects().isEmpty());
    QCOMPARE(json(u"rule|undo|7"_s).code(), u"notFound"_s);
    QCOMPARE(json(u"rule|remove|"_s + id).status, 0);
    QVERIFY(json(u"rule|list"_s).objects().isEmpty());
    const QString wrong = m_ctl.write(u"wrong.json"_s, "{\"then\":{\"done\":true}}");
    QCOMPARE(m_ctl.json({u"rule"_s, u"try"_s, u"--file"_s, wrong}).code(), u"invalidArgument"_s);
}

QTEST_GUILESS_MAIN(tst_Ruchectl_Care)
#include "tst_ruchectl_care.moc"
