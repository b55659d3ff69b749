// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctlprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;

/// `ruchectl sentiment …` and `language`, as a shell runs them.
class tst_RuchectlMood : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void sentiment_eachLine_saysLabelLanguageAndScore();
    void sentiment_explain_givesTheWords();
    void language_eachLine();
    void wrongUsage_isTwo_data();
    void wrongUsage_isTwo();
    void run_inParts_byTwoProcesses_readsEachMessageOnce();
    void run_killed_goesOn();
    void correct_isShownInTheInbox_andTakenBack();
    void words_areSetListedAndRemoved();

private:
    /// A fresh copy of the sample, nothing of it read.
    [[nodiscard]] QStringList sample(const QString &name)
    {
        const QString file = m_ctl.path(name);
        QFile::copy(m_ctl.path(u"sample.ruche"_s), file);
        return {u"--workspace"_s, file};
    }
    [[nodiscard]] int left(const QStringList &here)
    {
        return m_ctl.json(here + QStringList{u"sentiment"_s, u"status"_s})
            .object()
            .value("left"_L1)
            .toInt(-1);
    }

    Ctl m_ctl;
};

void tst_RuchectlMood::initTestCase()
{
    const CtlRun made = m_ctl.run({u"workspace"_s, u"sample"_s, m_ctl.path(u"sample.ruche"_s)});
    QVERIFY2(made.status == 0, made.told());
}

void tst_RuchectlMood::sentiment_eachLine_saysLabelLanguageAndScore()
{
    const CtlRun run = m_ctl.json({u"sentiment"_s},
                                  "C'est nul, je suis très déçue.\r\n"
                                  "Thank you, this is wonderful, I love it!\n"
                                  "\n"
                                  "注文した商品がまだ届きません。いつ届きますか。教えてください。");
    QVERIFY2(run.status == 0, run.told());
    const QList<QJsonObject> lines = run.objects();
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(0).value("label"_L1).toString(), u"negative"_s);
    QCOMPARE(lines.at(0).value("language"_L1).toString(), u"fr"_s);
    QVERIFY(lines.at(0).value("score"_L1).toDouble() < 0);
    QVERIFY(lines.at(0).value("analysed"_L1).toBool());
    QVERIFY(!lines.at(0).contains("evidence"_L1));
    const QJsonObject shares = lines.at(0).value("probabilities"_L1).toObject();
    const double sum = shares.value("negative"_L1).toDouble() + shares.value("neutral"_L1).toDouble()
        + shares.value("positive"_L1).toDouble();
    QVERIFY(qAbs(sum - 1) < 1e-6);
    QCOMPARE(lines.at(1).value("label"_L1).toString(), u"positive"_s);
    QCOMPARE(lines.at(1).value("language"_L1).toString(), u"en"_s);
    for (const int i : {2, 3}) {
        QVERIFY(!lines.at(i).value("analysed"_L1).toBool(true));
        QVERIFY(lines.at(i).value("label"_L1).isNull());
        QVERIFY(lines.at(i).value("score"_L1).isNull());
    }
    QCOMPARE(lines.at(3).value("language"_L1).toString(), u"ja"_s);
}

void tst_RuchectlMood::sentiment_explain_givesTheWords()
{
    const CtlRun run
        = m_ctl.json({u"sentiment"_s, u"--explain"_s}, "Ce n'est vraiment pas terrible, c'est nul\n");
    QVERIFY2(run.status == 0, run.told());
    const QJsonArray evidence = run.object().value("evidence"_L1).toArray();
    QVERIFY(!evidence.isEmpty());
    bool found = false;
    for (const QJsonValue &value : evidence) {
        const QJsonObject piece = value.toObject();
        QVERIFY(!piece.value("text"_L1).toString().isEmpty());
        found = found
            || (piece.value("text"_L1).toString() == "nul"_L1 && piece.value("weight"_L1).toDouble() < 0);
    }
    QVERIFY(found);
}

void tst_RuchectlMood::language_eachLine()
{
    const QList<QJsonObject> lines
        = m_ctl.json({u"language"_s}, "Bonjour, où est ma commande ?\nWhere is my order, please?\n12 34\n")
              .objects();
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0).value("language"_L1).toString(), u"fr"_s);
    QCOMPARE(lines.at(1).value("language"_L1).toString(), u"en"_s);
    QCOMPARE(lines.at(2).value("language"_L1).toString(), u"und"_s);
    for (const QJsonObject &line : lines) {
        const double confidence = line.value("confidence"_L1).toDouble(-1);
        QVERIFY(confidence >= 0 && confidence <= 1);
    }
}

void tst_RuchectlMood::wrongUsage_isTwo_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command : {"sentiment correct",
                                "sentiment correct c3 --label negative",
                                "sentiment correct m3",
                                "sentiment correct m3 --label sad",
                                "sentiment run --limit 0",
                                "sentiment words",
                                "sentiment words --brand b1 --set mot",
                                "sentiment words --brand b1 --set mot=7",
                                "sentiment extra"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void tst_RuchectlMood::wrongUsage_isTwo()
{
    QFETCH(const QString, command);
    const QStringList here{u"--workspace"_s, m_ctl.path(u"sample.ruche"_s)};
    const CtlRun run = m_ctl.json(here + command.split(u' '));
    QVERIFY2(run.status == 2, run.told());
    QVERIFY2(!run.errors().isEmpty(), run.told());
}

void tst_RuchectlMood::run_inParts_byTwoProcesses_readsEachMessageOnce()
{
    const QStringList here = sample(u"two.ruche"_s);
    const int all = left(here);
    QVERIFY(all > 50);
    const CtlRun part = m_ctl.json(here + QStringList{u"sentiment"_s, u"run"_s, u"--limit"_s, u"10"_s});
    QVERIFY2(part.status == 0, part.told());
    QCOMPARE(part.object().value("read"_L1).toInt(), 10);
    QCOMPARE(part.object().value("left"_L1).toInt(), all - 10); // what is our own is nothing to read
    QCOMPARE(left(here), part.object().value("left"_L1).toInt());
    const int rest = left(here);
    const QStringList run = QStringList{u"--json"_s} + here + QStringList{u"sentiment"_s, u"run"_s};
    const auto one = m_ctl.start(run);
    const auto two = m_ctl.start(run);
    int read = 0;
    for (QProcess *process : {one.get(), two.get()}) {
        QVERIFY(process->waitForFinished(120'000));
        QCOMPARE(process->exitCode(), 0);
        read += QJsonDocument::fromJson(process->readAllStandardOutput()).object().value("read"_L1).toInt();
    }
    QCOMPARE(read, rest);
    QCOMPARE(left(here), 0);
    QStringList states;
    for (const QJsonObject &row :
         m_ctl.json(here + QStringList{u"inbox"_s, u"list"_s, u"--limit"_s, u"200"_s}).objects()) {
        const QString mood = row.value("mood"_L1).toString();
        states << mood;
        QCOMPARE(row.value("sentiment"_L1).isNull(), mood != "known"_L1);
    }
    QVERIFY(states.contains(u"known"_s));
}

void tst_RuchectlMood::run_killed_goesOn()
{
    const QStringList here = sample(u"killed.ruche"_s);
    const int all = left(here);
    const auto process = m_ctl.start(QStringList(here) + QStringList{u"sentiment"_s, u"run"_s});
    QVERIFY(process->waitForStarted());
    QTRY_VERIFY(left(here) < all || process->state() == QProcess::NotRunning);
    process->kill();
    QVERIFY(process->waitForFinished(60'000));
    const int rest = left(here);
    const CtlRun more = m_ctl.json(here + QStringList{u"sentiment"_s, u"run"_s});
    QCOMPARE(more.object().value("read"_L1).toInt(), rest);
    QCOMPARE(left(here), 0);
    QCOMPARE(m_ctl.run(here + QStringList{u"workspace"_s, u"check"_s}).status, 0);
}

void tst_RuchectlMood::correct_isShownInTheInbox_andTakenBack()
{
    const QStringList here = sample(u"correct.ruche"_s);
    QCOMPARE(m_ctl.run(here + QStringList{u"sentiment"_s, u"run"_s}).status, 0);
    const QStringList list{u"inbox"_s, u"list"_s, u"--limit"_s, u"200"_s};
    QJsonObject row;
    for (const QJsonObject &candidate : m_ctl.json(here + list).objects()) {
        if (candidate.value("sentiment"_L1).toString() == "negative"_L1)
            row = candidate;
    }
    QVERIFY(!row.isEmpty());
    const QString message = row.value("message"_L1).toString();
    const auto shown = [&] {
        for (const QJsonObject &candidate : m_ctl.json(here + list).objects()) {
            if (candidate.value("id"_L1) == row.value("id"_L1))
                return candidate.value("sentiment"_L1).toString();
        }
        return QString();
    };
    const auto correct = [&](const QString &label) {
        return m_ctl.run(here + QStringList{u"sentiment"_s, u"correct"_s, message, u"--label"_s, label});
    };
    QCOMPARE(correct(u"positive"_s).status, 0);
    QCOMPARE(shown(), u"positive"_s);
    const QStringList negatives{
        u"inbox"_s, u"list"_s, u"--query"_s, u"sentiment:neg"_s, u"--limit"_s, u"200"_s};
    for (const QJsonObject &candidate : m_ctl.json(here + negatives).objects())
        QVERIFY(candidate.value("id"_L1) != row.value("id"_L1));
    QCOMPARE(correct(u"none"_s).status, 0);
    QCOMPARE(shown(), u"negative"_s);
    QCOMPARE(
        m_ctl.run(here + QStringList{u"sentiment"_s, u"correct"_s, u"m4711"_s, u"--label"_s, u"neutral"_s})
            .status,
        1);
}

void tst_RuchectlMood::words_areSetListedAndRemoved()
{
    const QStringList here = sample(u"words.ruche"_s);
    const QStringList words{u"sentiment"_s, u"words"_s, u"--brand"_s, u"b1"_s};
    const CtlRun set
        = m_ctl.json(here + words + QStringList{u"--set"_s, u"Tueur=1"_s, u"--set"_s, u"bof bof=-0.5"_s});
    QVERIFY2(set.status == 0, set.told());
    QCOMPARE(set.objects(),
             (QList<QJsonObject>{{{u"word"_s, u"bof bof"_s}, {u"value"_s, -0.5}},
                                 {{u"word"_s, u"tueur"_s}, {u"value"_s, 1}}}));
    const CtlRun removed = m_ctl.json(here + words + QStringList{u"--remove"_s, u"TUEUR"_s});
    QCOMPARE(removed.objects().size(), 1);
    QCOMPARE(m_ctl.run(here + words + QStringList{u"--remove"_s, u"tueur"_s}).status, 1);
}

QTEST_GUILESS_MAIN(tst_RuchectlMood)
#include "tst_ruchectl_mood.moc"
