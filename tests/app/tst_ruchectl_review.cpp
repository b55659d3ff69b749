// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctlprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;

/// Approval, review packs and their answers from the command line.
class tst_RuchectlReview : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void mode_isShownAndSet();
    void approve_askChanges_withdraw_list();
    void approve_otherVersion_isRefused();
    void export_import_dryRunFirst_thenOnce();
    void export_import_badUse_isWrongUsage_data();
    void export_import_badUse_isWrongUsage();

private:
    QString addPost(const QString &title)
    {
        const CtlRun run = m_ctl.json({u"post"_s,
                                       u"add"_s,
                                       u"--brand"_s,
                                       u"b1"_s,
                                       u"--account"_s,
                                       m_account,
                                       u"--title"_s,
                                       title,
                                       u"--text"_s,
                                       u"Bonjour"_s,
                                       u"--at"_s,
                                       u"2099-06-18T18:30"_s});
        return run.object().value("id"_L1).toString();
    }
    Ctl m_ctl; ///< on the sample
    QString m_account;
};

void tst_RuchectlReview::initTestCase()
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

void tst_RuchectlReview::mode_isShownAndSet()
{
    CtlRun run = m_ctl.json({u"review"_s, u"mode"_s, u"--brand"_s, u"b1"_s});
    QVERIFY2(run.status == 0, run.told());
    QCOMPARE(run.object().value("mode"_L1).toString(), u"none"_s);
    run = m_ctl.json({u"review"_s, u"mode"_s, u"--brand"_s, u"b1"_s, u"--set"_s, u"required"_s});
    QVERIFY2(run.status == 0, run.told());
    QCOMPARE(run.object().value("mode"_L1).toString(), u"required"_s);
    run = m_ctl.json({u"review"_s, u"mode"_s, u"--brand"_s, u"b1"_s, u"--set"_s, u"sometimes"_s});
    QCOMPARE(run.status, 2);
}

void tst_RuchectlReview::approve_askChanges_withdraw_list()
{
    const QString post = addPost(u"Un"_s);
    CtlRun run = m_ctl.json({u"review"_s, u"list"_s, u"--brand"_s, u"b1"_s});
    QVERIFY2(run.status == 0, run.told());
    QStringList waiting;
    for (const QJsonObject &object : run.objects())
        waiting << object.value("id"_L1).toString();
    QVERIFY(waiting.contains(post));
    run = m_ctl.json({u"post"_s, u"approve"_s, post, u"--by"_s, u"Éloïse"_s});
    QVERIFY2(run.status == 0, run.told());
    QCOMPARE(run.object().value("review"_L1).toString(), u"approved"_s);
    QCOMPARE(run.object().value("state"_L1).toString(), u"scheduled"_s);
    run = m_ctl.json({u"post"_s, u"approve"_s, post});
    QCOMPARE(run.status, 1);
    QCOMPARE(run.code(), u"refused"_s);
    run = m_ctl.json(
        {u"post"_s, u"ask-changes"_s, post, u"--comment"_s, u"Plus court"_s, u"--by"_s, u"Claire"_s});
    QVERIFY2(run.status == 0, run.told());
    QCOMPARE(run.object().value("review"_L1).toString(), u"changesAsked"_s);
    QCOMPARE(run.object().value("comments"_L1).toArray().size(), 1);
    run = m_ctl.json({u"post"_s, u"withdraw"_s, post});
    QCOMPARE(run.object().value("state"_L1).toString(), u"draft"_s);
    QCOMPARE(run.object().value("decisions"_L1).toArray().size(), 3);
}

void tst_RuchectlReview::approve_otherVersion_isRefused()
{
    const QString post = addPost(u"Deux"_s);
    const CtlRun run = m_ctl.json({u"post"_s, u"approve"_s, post, u"--hash"_s, QString(64, QChar(u'0'))});
    QCOMPARE(run.status, 1);
    QCOMPARE(run.code(), u"conflict"_s);
}

void tst_RuchectlReview::export_import_dryRunFirst_thenOnce()
{
    const QString post = addPost(u"Trois"_s);
    const QString html = m_ctl.path(u"review.html"_s);
    CtlRun run = m_ctl.json(
        {u"review"_s, u"export"_s, u"--brand"_s, u"b1"_s, u"--language"_s, u"fr"_s, u"-o"_s, html, post});
    QVERIFY2(run.status == 0, run.told());
    QCOMPARE(run.object().value("posts"_L1).toInt(), 1);
    const QString pack = run.object().value("pack"_L1).toString();
    QFile file(html);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll());
    const auto article
        = QRegularExpression(
              u"<article data-post=\"([^\"]*)\" data-hash=\"([^\"]*)\" data-seal=\"([^\"]*)\""_s)
              .match(page);
    QCOMPARE(article.captured(1), post);
    const QJsonObject row{{u"post"_s, post},
                          {u"hash"_s, article.captured(2)},
                          {u"seal"_s, article.captured(3)},
                          {u"decision"_s, u"approve"_s},
                          {u"comment"_s, u"Parfait"_s}};
    const QJsonObject answer{{u"format"_s, u"ruche-review"_s},
                             {u"version"_s, 1},
                             {u"pack"_s, pack},
                             {u"answer"_s, u"a1"_s},
                             {u"reviewer"_s, u"Claire"_s},
                             {u"posts"_s, QJsonArray{row}}};
    const QString path = m_ctl.write(u"claire.ruche-review"_s, QJsonDocument(answer).toJson());
    run = m_ctl.json({u"review"_s, u"import"_s, path, u"--dry-run"_s});
    QVERIFY2(run.status == 0, run.told());
    QCOMPARE(run.object().value("outcome"_L1).toString(), u"approves"_s);
    QCOMPARE(m_ctl.json({u"review"_s, u"show"_s, post}).object().value("review"_L1).toString(),
             u"inReview"_s);
    run = m_ctl.json({u"review"_s, u"import"_s, path});
    QVERIFY2(run.status == 0, run.told());
    QCOMPARE(m_ctl.json({u"review"_s, u"show"_s, post}).object().value("review"_L1).toString(),
             u"approved"_s);
    run = m_ctl.json({u"review"_s, u"import"_s, path});
    QCOMPARE(run.status, 0); // nothing of it is new
    QCOMPARE(run.object().value("outcome"_L1).toString(), u"already"_s);
}

void tst_RuchectlReview::export_import_badUse_isWrongUsage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::newRow("no file to write") << QStringList{u"export"_s, u"--brand"_s, u"b1"_s} << 2;
    QTest::newRow("a language that is none")
        << QStringList{u"export"_s, u"--brand"_s, u"b1"_s, u"--language"_s, u"de"_s, u"-o"_s, u"x.html"_s}
        << 2;
    QTest::newRow("no file to read") << QStringList{u"import"_s} << 2;
    QTest::newRow("a file that is not there") << QStringList{u"import"_s, u"/nowhere/x"_s} << 1;
    QTest::newRow("no post") << QStringList{u"show"_s, u"b1"_s} << 2;
}

void tst_RuchectlReview::export_import_badUse_isWrongUsage()
{
    QFETCH(QStringList, words);
    QFETCH(int, status);
    words.prepend(u"review"_s);
    const CtlRun run = m_ctl.run(words);
    QVERIFY2(run.status == status, run.told());
    QVERIFY(!run.err.isEmpty());
}

QTEST_GUILESS_MAIN(tst_RuchectlReview)
#include "tst_ruchectl_review.moc"
