// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctlprocess.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;

/// The command line as scripts know it: statuses, shapes of lines, errors; and what bad input does.
class tst_Ruchectl : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();

    void help_namesEveryCommand();
    void version_isPrinted();
    void wrongUsage_isTwo_andSaysWhat_data();
    void wrongUsage_isTwo_andSaysWhat();
    void unknownId_isOne_andNotFound_data();
    void unknownId_isOne_andNotFound();
    void badFile_isOne_andStaysAsItWas_data();
    void badFile_isOne_andStaysAsItWas();
    void locale_errorsAreFrench();

    void workspace_init_describes_existingIsKept();
    void workspace_check_backup_restore();
    void workspace_default_isInTheDataFolder();
    void brand_add_list_archive();
    void account_secretIsNeverPrinted_norTakenFromAnArgument();
    void account_plainHttpElsewhere_isRefused();

    void sampleLists_haveTheirFields_data();
    void sampleLists_haveTheirFields();
    void sampleObjects_haveTheirFields_data();
    void sampleObjects_haveTheirFields();
    void pageViews_monthsOfThePeriod();
    void audience_bestFirst_unknownIsNull();
    void objective_add_list();

    void fullDisk_isOne();
    void agent_endsAtInterrupt_withTheFileInUse();

private:
    Ctl m_ctl;
    Ctl m_sample; ///< always works on the sample
};

namespace {

const QRegularExpression
    withOffset(u"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?[+-]\\d{2}:\\d{2}$"_s);

QByteArray fileHash(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
}

} // namespace

void tst_Ruchectl::initTestCase()
{
    const QString file = m_sample.path(u"sample.ruche"_s);
    const CtlRun made = m_sample.json({u"workspace"_s, u"sample"_s, file});
    QVERIFY2(made.status == 0, made.told());
    QVERIFY(made.object().value("sample"_L1).toBool());
    QCOMPARE(made.object().value("counts"_L1).toObject().value("brands"_L1).toInt(), 2);
    m_sample.setWorkspace(file);
}

void tst_Ruchectl::help_namesEveryCommand()
{
    const CtlRun help = m_ctl.run({u"--help"_s});
    QCOMPARE(help.status, 0);
    QVERIFY(help.err.isEmpty());
    const QStringList commands{u"workspace init"_s,
                               u"workspace info"_s,
                               u"workspace check"_s,
                               u"workspace backup"_s,
                               u"workspace restore"_s,
                               u"workspace sample"_s,
                               u"brand add"_s,
                               u"brand list"_s,
                               u"brand archive"_s,
                               u"account networks"_s,
                               u"account add"_s,
                               u"account list"_s,
                               u"account test"_s,
                               u"account remove"_s,
                               u"sync"_s,
                               u"import"_s,
                               u"post add"_s,
                               u"post list"_s,
                               u"post show"_s,
                               u"post reschedule"_s,
                               u"post delete"_s,
                               u"publish"_s,
                               u"agent"_s,
                               u"inbox list"_s,
                               u"inbox show"_s,
                               u"inbox reply"_s,
                               u"inbox note"_s,
                               u"inbox done"_s,
                               u"inbox snooze"_s,
                               u"inbox label"_s,
                               u"inbox moderate"_s,
                               u"search"_s,
                               u"member list"_s,
                               u"member show"_s,
                               u"member merge"_s,
                               u"member export"_s,
                               u"member erase"_s,
                               u"stats page-views"_s,
                               u"stats comments-per-article"_s,
                               u"stats engagement"_s,
                               u"stats sentiment"_s,
                               u"stats response-times"_s,
                               u"objective list"_s,
                               u"objective add"_s,
                               u"audience advise"_s,
                               u"sentiment"_s,
                               u"sentiment run"_s,
                               u"sentiment correct"_s,
                               u"language"_s};
    for (const QString &command : commands) {
        const QRegularExpression line(u"^ +%1( |$)"_s.arg(command), QRegularExpression::MultilineOption);
        QVERIFY2(line.match(help.out).hasMatch(), qPrintable(command));
        QCOMPARE(m_ctl.run(command.split(u' ') << u"--help"_s).status, 0);
    }
    const CtlRun one = m_ctl.run({u"help"_s, u"inbox"_s, u"reply"_s});
    QCOMPARE(one.status, 0);
    QVERIFY(one.out.contains(u"--text"_s) && !one.out.contains(u"publish"_s));
    QCOMPARE(m_ctl.run({}).status, 2);
}

void tst_Ruchectl::version_isPrinted()
{
    const CtlRun version = m_ctl.run({u"--version"_s});
    QCOMPARE(version.status, 0);
    QVERIFY(QRegularExpression(u"^ruchectl \\d+\\.\\d+"_s).match(version.out).hasMatch());
}

void tst_Ruchectl::wrongUsage_isTwo_andSaysWhat_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("names");
    const auto row = [](const QString &line, const QString &names) {
        QTest::newRow(qPrintable(line)) << line.split(u' ', Qt::SkipEmptyParts) << names;
    };
    row(u"dance"_s, u"dance"_s);
    row(u"inbox"_s, u"inbox"_s);
    row(u"inbox dance"_s, u"inbox dance"_s);
    row(u"brand list extra"_s, u"extra"_s);
    row(u"brand add Café Lila"_s, u"Lila"_s);
    row(u"inbox list --limt 3"_s, u"--limt"_s);
    row(u"inbox list --limit"_s, u"--limit"_s);
    row(u"inbox list --limit x"_s, u"--limit"_s);
    row(u"inbox list --limit 0"_s, u"--limit"_s);
    row(u"inbox list --limit 99999999999"_s, u"--limit"_s);
    row(u"inbox list --limit 1 --limit 2"_s, u"--limit"_s);
    row(u"inbox list --query is:nonsense"_s, u"is:nonsense"_s);
    row(u"inbox show"_s, u"ID"_s);
    row(u"inbox show p1"_s, u"p1"_s);
    row(u"inbox reply c1"_s, u"--text"_s);
    row(u"inbox snooze c1"_s, u"--until"_s);
    row(u"inbox snooze c1 --until soon"_s, u"soon"_s);
    row(u"inbox moderate c1"_s, u"--action"_s);
    row(u"inbox moderate c1 --action dance"_s, u"dance"_s);
    row(u"inbox moderate --action spam"_s, u"ID"_s);
    row(u"post show c1"_s, u"c1"_s);
    row(u"post add --text x"_s, u"--brand"_s);
    row(u"post add --brand b1 --text x --text-file y"_s, u"--text-file"_s);
    row(u"post add --brand b1 --text x --alt y"_s, u"--alt"_s);
    row(u"post add --brand b1 --account p1 --text x"_s, u"p1"_s);
    row(u"post add --brand b1 --account a1 --text x --at tomorrow"_s, u"tomorrow"_s);
    row(u"post add --brand b1 --account a1 --text x --state published"_s, u"--state"_s);
    row(u"post add --brand b1 --account a1 --text x --state scheduled"_s, u"--at"_s);
    row(u"post list --state dancing"_s, u"dancing"_s);
    row(u"post list --from june"_s, u"june"_s);
    row(u"post reschedule p1"_s, u"--at"_s);
    row(u"publish"_s, u"--due"_s);
    row(u"account add --brand b1 --network wordpress"_s, u"--url"_s);
    row(u"account add --brand b1 --network nix --url https://a.example"_s, u"nix"_s);
    row(u"account add --brand b1 --network wordpress --url https://a.example"_s, u"--user"_s);
    row(u"account test u1"_s, u"u1"_s);
    row(u"member show c1"_s, u"c1"_s);
    row(u"member list --limit -3"_s, u"--limit"_s);
    row(u"search"_s, u"QUERY"_s);
    row(u"search x --in people"_s, u"people"_s);
    row(u"stats page-views --by day"_s, u"--by"_s);
    row(u"stats page-views --from 2026-13-01"_s, u"--from"_s);
    row(u"stats page-views --from 2026-05-01 --to 2026-04-01"_s, u"--to"_s);
    row(u"objective add X --brand b1 --metric pageViews --to 2027-01-01"_s, u"--target"_s);
    row(u"objective add X --brand b1 --metric dance --target 5 --to 2027-01-01"_s, u"--metric"_s);
    row(u"objective add X --brand b1 --metric pageViews --target inf --to 2027-01-01"_s, u"--target"_s);
    row(u"objective add X --brand b1 --metric pageViews --target nan --to 2027-01-01"_s, u"--target"_s);
    row(u"audience advise --age young"_s, u"--age"_s);
    row(u"audience advise --country Atlantis"_s, u"ATLANTIS"_s);
    row(u"import"_s, u"FILE"_s);
    row(u"import x.log"_s, u"--brand"_s);
    row(u"workspace init"_s, u"FILE"_s);
    row(u"workspace backup"_s, u"DEST"_s);
    row(u"--locale de brand list"_s, u"--locale"_s);
    row(u"--workspace= brand list"_s, u"--workspace"_s);
}

void tst_Ruchectl::wrongUsage_isTwo_andSaysWhat()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, names);
    const CtlRun plain = m_sample.run(arguments);
    QVERIFY2(plain.status == 2, plain.told());
    QVERIFY2(plain.out.isEmpty(), plain.told());
    QVERIFY2(plain.err.contains(names), plain.told());
    QCOMPARE(plain.err.count(u'\n'), 1);
    const CtlRun json = m_sample.json(arguments);
    QVERIFY2(json.status == 2, json.told());
    QVERIFY2(json.out.isEmpty(), json.told());
    QVERIFY2(json.errors().size() == 1, json.told());
    const QJsonObject error = json.errors().constFirst();
    QCOMPARE(error.value("code"_L1).toString(), u"invalidArgument"_s);
    QVERIFY2(error.value("message"_L1).toString().contains(names), json.told());
    QVERIFY(!error.value("hint"_L1).toString().isEmpty());
}

void tst_Ruchectl::unknownId_isOne_andNotFound_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const QString &line : {u"post show p99999"_s,
                                u"post reschedule p99999 --at 2030-01-01T09:00"_s,
                                u"post delete p99999"_s,
                                u"inbox show c99999"_s,
                                u"inbox show m99999"_s,
                                u"inbox note c99999 --text x"_s,
                                u"inbox done c99999"_s,
                                u"inbox snooze c99999 --until 2030-01-01T09:00"_s,
                                u"inbox label c99999 vip"_s,
                                u"inbox reply c99999 --text x"_s,
                                u"inbox moderate c99999 --action spam"_s,
                                u"inbox list --after c99999"_s,
                                u"member show u99999"_s,
                                u"member merge u99999 u99998"_s,
                                u"member export u99999"_s,
                                u"member erase u99999"_s,
                                u"account test a99999"_s,
                                u"account remove a99999"_s,
                                u"sync --account a99999"_s,
                                u"sync --brand b99999"_s,
                                u"brand archive b99999"_s,
                                u"stats page-views --brand nobody"_s})
        QTest::newRow(qPrintable(line)) << line.split(u' ');
}

void tst_Ruchectl::unknownId_isOne_andNotFound()
{
    QFETCH(const QStringList, arguments);
    const CtlRun json = m_sample.json(arguments);
    QVERIFY2(json.status == 1, json.told());
    QVERIFY2(json.out.isEmpty(), json.told());
    QVERIFY2(json.code() == "notFound"_L1, json.told());
}

void tst_Ruchectl::badFile_isOne_andStaysAsItWas_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("code");
    QFile sample(m_sample.path(u"sample.ruche"_s));
    QVERIFY(sample.open(QIODevice::ReadOnly));
    const QByteArray good = sample.readAll();
    QTest::newRow("missing") << m_ctl.path(u"missing.ruche"_s) << u"fileUnreadable"_s;
    QTest::newRow("folder") << m_ctl.path(u"home"_s) << u"fileUnreadable"_s;
    QTest::newRow("text") << m_ctl.write(u"text.ruche"_s, "hello\n") << u"notAWorkspace"_s;
    QTest::newRow("empty") << m_ctl.write(u"empty.ruche"_s, {}) << u"notAWorkspace"_s;
    QTest::newRow("cut") << m_ctl.write(u"cut.ruche"_s, good.left(20'000)) << u"damaged"_s;
    QByteArray overwritten = good;
    overwritten.replace(80'000, 150'000, QByteArray(150'000, 'x'));
    QTest::newRow("overwritten") << m_ctl.write(u"overwritten.ruche"_s, overwritten) << u"damaged"_s;
    QByteArray newer = good;
    newer.replace(60, 4, QByteArray("\0\0\0\x63", 4)); // user_version in the header of SQLite
    QTest::newRow("newer") << m_ctl.write(u"newer.ruche"_s, newer) << u"newerFile"_s;
    QByteArray foreign = good;
    foreign.replace(68, 4, "abcd"); // application_id
    QTest::newRow("other database") << m_ctl.write(u"foreign.ruche"_s, foreign) << u"notAWorkspace"_s;
}

void tst_Ruchectl::badFile_isOne_andStaysAsItWas()
{
    QFETCH(const QString, file);
    QFETCH(const QString, code);
    const QByteArray before = fileHash(file);
    for (const QStringList &command : {QStringList{u"workspace"_s, u"info"_s},
                                       QStringList{u"workspace"_s, u"check"_s},
                                       QStringList{u"brand"_s, u"add"_s, u"X"_s}}) {
        const CtlRun json = m_ctl.json(QStringList{u"--workspace"_s, file} + command);
        QVERIFY2(json.status == 1, json.told());
        QVERIFY2(json.out.isEmpty(), json.told());
        QVERIFY2(json.code() == code, json.told());
        const CtlRun plain = m_ctl.run(QStringList{u"--workspace"_s, file} + command);
        QCOMPARE(plain.status, 1);
        QVERIFY2(plain.err.contains(file), plain.told());
    }
    QCOMPARE(fileHash(file), before);
}

void tst_Ruchectl::locale_errorsAreFrench()
{
    const QStringList arguments{u"--workspace"_s, m_ctl.path(u"missing.ruche"_s), u"brand"_s, u"list"_s};
    const CtlRun english = m_ctl.json(QStringList{u"--locale"_s, u"en"_s} + arguments);
    const CtlRun french = m_ctl.json(QStringList{u"--locale=fr"_s} + arguments);
    QCOMPARE(french.status, 1);
    QCOMPARE(french.code(), english.code());
    QVERIFY(french.err != english.err);
    QVERIFY2(french.err.contains(u"fichier"_s) || french.err.contains(u"peut"_s), french.told());
}

void tst_Ruchectl::workspace_init_describes_existingIsKept()
{
    const QString file = m_ctl.path(u"new folder/w.ruche"_s);
    const CtlRun made = m_ctl.json({u"workspace"_s, u"init"_s, file, u"--name"_s, u"Chez nous"_s});
    QVERIFY2(made.status == 0, made.told());
    const QJsonObject info = made.object();
    QCOMPARE(info.value("path"_L1).toString(), file);
    QCOMPARE(info.value("name"_L1).toString(), u"Chez nous"_s);
    QVERIFY(info.value("schemaVersion"_L1).toInt() > 0);
    QVERIFY(info.value("bytes"_L1).toInt() > 0);
    QCOMPARE(info.value("sample"_L1).toBool(true), false);
    const QJsonObject counts = info.value("counts"_L1).toObject();
    for (const QString &kind : {u"brands"_s, u"accounts"_s, u"posts"_s, u"messages"_s, u"members"_s}) {
        QVERIFY2(counts.contains(kind), qPrintable(kind));
        QCOMPARE(counts.value(kind).toInt(-1), 0);
    }
    const QByteArray before = fileHash(file);
    const CtlRun again = m_ctl.json({u"workspace"_s, u"init"_s, file});
    QCOMPARE(again.status, 1);
    QCOMPARE(again.code(), u"alreadyExists"_s);
    QCOMPARE(m_ctl.json({u"workspace"_s, u"sample"_s, file}).code(), u"alreadyExists"_s);
    QCOMPARE(fileHash(file), before);
    const CtlRun plain = m_ctl.run({u"--workspace"_s, file, u"workspace"_s, u"info"_s});
    QVERIFY2(QRegularExpression(u"^name +Chez nous$"_s, QRegularExpression::MultilineOption)
                 .match(plain.out)
                 .hasMatch(),
             plain.told());
}

void tst_Ruchectl::workspace_check_backup_restore()
{
    const QString file = m_ctl.newWorkspace(u"saved.ruche"_s);
    const QStringList here{u"--workspace"_s, file};
    QCOMPARE(m_ctl.run(here + QStringList{u"workspace"_s, u"check"_s}).status, 0);
    QVERIFY(m_ctl.json(here + QStringList{u"workspace"_s, u"check"_s}).object().value("sound"_L1).toBool());

    const QString copy = m_ctl.path(u"copy.ruche"_s);
    const CtlRun backup = m_ctl.json(here + QStringList{u"workspace"_s, u"backup"_s, copy});
    QVERIFY2(backup.status == 0, backup.told());
    QCOMPARE(backup.object().value("path"_L1).toString(), copy);
    QCOMPARE(m_ctl.json(here + QStringList{u"workspace"_s, u"backup"_s, copy}).code(), u"alreadyExists"_s);
    QCOMPARE(m_ctl.json(here + QStringList{u"workspace"_s, u"backup"_s, file}).status, 1);
    QCOMPARE(m_ctl.json(here + QStringList{u"workspace"_s, u"backup"_s, u"/nowhere/at/all.ruche"_s}).status,
             1);

    QCOMPARE(m_ctl.run(here + QStringList{u"brand"_s, u"add"_s, u"Later"_s}).status, 0);
    QCOMPARE(m_ctl.json(here + QStringList{u"brand"_s, u"list"_s}).objects().size(), 2);
    const QString text = m_ctl.write(u"no backup.ruche"_s, "hello");
    QCOMPARE(m_ctl.json(here + QStringList{u"workspace"_s, u"restore"_s, text}).code(), u"notAWorkspace"_s);
    QCOMPARE(m_ctl.json(here + QStringList{u"brand"_s, u"list"_s}).objects().size(), 2);
    const CtlRun restored = m_ctl.json(here + QStringList{u"workspace"_s, u"restore"_s, copy});
    QVERIFY2(restored.status == 0, restored.told());
    QCOMPARE(restored.object().value("counts"_L1).toObject().value("brands"_L1).toInt(), 1);
    QCOMPARE(m_ctl.json(here + QStringList{u"brand"_s, u"list"_s}).objects().size(), 1);
    QVERIFY(QFile::exists(copy));
}

void tst_Ruchectl::workspace_default_isInTheDataFolder()
{
    const Ctl fresh;
    const CtlRun none = fresh.json({u"brand"_s, u"list"_s});
    QCOMPARE(none.status, 1);
    QCOMPARE(none.code(), u"fileUnreadable"_s);
    QVERIFY2(none.err.contains(fresh.path(u"home"_s)), none.told());
}

void tst_Ruchectl::brand_add_list_archive()
{
    const QString file = m_ctl.path(u"brands.ruche"_s);
    QCOMPARE(m_ctl.run({u"workspace"_s, u"init"_s, file}).status, 0);
    const auto ctl = [&](const QString &line) {
        return m_ctl.json(QStringList{u"--workspace"_s, file, u"brand"_s} + line.split(u' '));
    };
    const QJsonObject brand
        = ctl(u"add Lila --timezone Europe/Paris --languages fr,en --color #0369A1"_s).object();
    QCOMPARE(brand.value("id"_L1).toString(), u"b1"_s);
    QCOMPARE(brand.value("name"_L1).toString(), u"Lila"_s);
    QCOMPARE(brand.value("timezone"_L1).toString(), u"Europe/Paris"_s);
    QCOMPARE(brand.value("languages"_L1).toArray(), QJsonArray({u"fr"_s, u"en"_s}));
    QCOMPARE(brand.value("color"_L1).toString(), u"#0369A1"_s);
    QCOMPARE(ctl(u"add Lila"_s).code(), u"alreadyExists"_s);
    QCOMPARE(ctl(u"add Nord --timezone Mars/Phobos"_s).status, 2);
    QCOMPARE(ctl(u"add Nord --color red"_s).status, 2);
    QCOMPARE(m_ctl.run({u"--workspace"_s, file, u"brand"_s, u"add"_s, u""_s}).status, 2);
    QCOMPARE(ctl(u"list"_s).objects(), QList<QJsonObject>{brand});
    QCOMPARE(ctl(u"archive Lila"_s).status, 0);
    QVERIFY(ctl(u"list"_s).object().value("archived"_L1).toBool());
    const CtlRun table = m_ctl.run({u"--workspace"_s, file, u"brand"_s, u"list"_s});
    const QStringList lines = table.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first().simplified(), u"id name timezone languages color archived"_s);
    QCOMPARE(lines.last().simplified(), u"b1 Lila Europe/Paris fr, en #0369A1 yes"_s);
}

void tst_Ruchectl::account_secretIsNeverPrinted_norTakenFromAnArgument()
{
    const QString file = m_ctl.newWorkspace(u"secret.ruche"_s);
    const QString secret = u"hunter2-hunter2"_s;
    const QStringList add{u"--workspace"_s,
                          file,
                          u"account"_s,
                          u"add"_s,
                          u"--brand"_s,
                          u"b1"_s,
                          u"--network"_s,
                          u"wordpress"_s,
                          u"--url"_s,
                          u"http://127.0.0.1:1"_s, // nobody listens there
                          u"--user"_s,
                          u"anna"_s};
    for (const QStringList &wrong :
         {QStringList{u"--secret="_s + secret}, QStringList{u"--secret-stdin="_s + secret}}) {
        for (const CtlRun &run : {m_ctl.run(add + wrong), m_ctl.json(add + wrong)}) {
            QCOMPARE(run.status, 2);
            QVERIFY2(!run.out.contains(secret) && !run.err.contains(secret), run.told());
        }
    }
    const CtlRun none = m_ctl.run(add);
    QCOMPARE(none.status, 2);
    QVERIFY2(none.err.contains(u"RUCHE_SECRET"_s), none.told());
    QCOMPARE(m_ctl.run(add + QStringList{u"--secret-stdin"_s}).status, 2);
    const CtlRun unreachable = m_ctl.json(add + QStringList{u"--secret-stdin"_s}, secret.toUtf8() + '\n');
    QVERIFY2(unreachable.status == 1, unreachable.told());
    QCOMPARE(unreachable.code(), u"transient"_s);
    QVERIFY(!unreachable.out.contains(secret) && !unreachable.err.contains(secret));
    QVERIFY(m_ctl.json({u"--workspace"_s, file, u"account"_s, u"list"_s}).objects().isEmpty());
}

void tst_Ruchectl::account_plainHttpElsewhere_isRefused()
{
    const QString file = m_ctl.newWorkspace(u"http.ruche"_s);
    const CtlRun plain = m_ctl.json({u"--workspace"_s,
                                     file,
                                     u"account"_s,
                                     u"add"_s,
                                     u"--brand"_s,
                                     u"La mer"_s,
                                     u"--network"_s,
                                     u"wordpress"_s,
                                     u"--url"_s,
                                     u"http://blog.example"_s,
                                     u"--user"_s,
                                     u"anna"_s,
                                     u"--secret-stdin"_s},
                                    "secret\n");
    QVERIFY2(plain.status == 1, plain.told());
    QCOMPARE(plain.code(), u"insecureTransport"_s);
}

void tst_Ruchectl::sampleLists_haveTheirFields_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("fields");
    QTest::newRow("inbox list")
        << u"inbox list --limit 20"_s
        << u"id brand account network kind author text createdAt state language sentiment"_s;
    QTest::newRow("post list") << u"post list"_s << u"id brand title text state scheduledAt variants"_s;
    QTest::newRow("stats page-views") << u"stats page-views --by month"_s << u"month views source"_s;
    QTest::newRow("stats comments-per-article")
        << u"stats comments-per-article"_s << u"article url publishedAt comments"_s;
    QTest::newRow("audience advise") << u"audience advise --age 25-34 --country FR"_s
                                     << u"network share population source year certainty"_s;
    QTest::newRow("member list") << u"member list --limit 20"_s
                                 << u"id name identities tags score lastActiveAt"_s;
    QTest::newRow("brand list") << u"brand list"_s << u"id name"_s;
    QTest::newRow("account list") << u"account list"_s << u"id brand network url state"_s;
    QTest::newRow("account networks") << u"account networks"_s << u"network capabilities"_s;
    QTest::newRow("objective list") << u"objective list"_s << u"id brand name"_s;
    QTest::newRow("stats sentiment") << u"stats sentiment"_s << u"day negative neutral positive"_s;
    QTest::newRow("search") << u"search pain --limit 20"_s << u"kind id at title excerpt"_s;
}

void tst_Ruchectl::sampleLists_haveTheirFields()
{
    QFETCH(const QString, command);
    QFETCH(const QString, fields);
    const QStringList words = command.split(u' ');
    const CtlRun json = m_sample.json(words);
    QVERIFY2(json.status == 0, json.told());
    QVERIFY(json.err.isEmpty());
    const QList<QJsonObject> objects = json.objects();
    QVERIFY2(!objects.isEmpty(), json.told());
    QCOMPARE(json.out.count(u'\n'), objects.size());
    for (const QJsonObject &object : objects) {
        for (const QString &field : fields.split(u' '))
            QVERIFY2(object.contains(field), qPrintable(field));
        for (const QString &field : object.keys()) {
            if (field.endsWith(u"At"_s) && object.value(field).isString())
                QVERIFY2(withOffset.match(object.value(field).toString()).hasMatch(),
                         qPrintable(object.value(field).toString()));
        }
    }
    // The table for people has a line an object, below its heads.
    const CtlRun plain = m_sample.run(words);
    QCOMPARE(plain.status, 0);
    QCOMPARE(plain.out.count(u'\n'), objects.size() + 1);
    QVERIFY(!plain.out.startsWith(u'{'));
}

void tst_Ruchectl::sampleObjects_haveTheirFields_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("fields");
    QTest::newRow("post show") << u"post show p5"_s << u"id brand title text state scheduledAt variants"_s;
    QTest::newRow("member show") << u"member show u5"_s << u"id name identities tags score lastActiveAt"_s;
    QTest::newRow("inbox show")
        << u"inbox show c5"_s
        << u"id brand account network kind author text createdAt state language sentiment messages notes"_s;
    QTest::newRow("stats engagement")
        << u"stats engagement"_s << u"pageViews comments commentsPerArticle formula"_s;
    QTest::newRow("stats response-times")
        << u"stats response-times"_s << u"answered medianMinutes percentile90Minutes"_s;
    QTest::newRow("workspace info") << u"workspace info"_s
                                    << u"path name schemaVersion bytes sample counts"_s;
}

void tst_Ruchectl::sampleObjects_haveTheirFields()
{
    QFETCH(const QString, command);
    QFETCH(const QString, fields);
    const CtlRun json = m_sample.json(command.split(u' '));
    QVERIFY2(json.status == 0, json.told());
    const QJsonObject object = json.object();
    for (const QString &field : fields.split(u' '))
        QVERIFY2(object.contains(field), qPrintable(field));
    if (command.startsWith(u"post"_s)) {
        const QJsonObject variant = object.value("variants"_L1).toArray().first().toObject();
        for (const QString &field : {u"account"_s, u"state"_s, u"url"_s, u"attempts"_s})
            QVERIFY2(variant.contains(field), qPrintable(field));
    }
    if (command.startsWith(u"member"_s)) {
        const QJsonObject identity = object.value("identities"_L1).toArray().first().toObject();
        for (const QString &field : {u"network"_s, u"handle"_s, u"url"_s})
            QVERIFY2(identity.contains(field), qPrintable(field));
    }
    const CtlRun plain = m_sample.run(command.split(u' '));
    QCOMPARE(plain.status, 0);
    QVERIFY(!plain.out.isEmpty() && !plain.out.startsWith(u'{'));
}

void tst_Ruchectl::pageViews_monthsOfThePeriod()
{
    const CtlRun run = m_sample.json({u"stats"_s,
                                      u"page-views"_s,
                                      u"--by"_s,
                                      u"month"_s,
                                      u"--from"_s,
                                      u"2001-01"_s,
                                      u"--to"_s,
                                      u"2001-03"_s});
    const QList<QJsonObject> months = run.objects();
    QVERIFY2(months.size() == 3, run.told());
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(months.at(i).value("month"_L1).toString(), u"2001-0%1"_s.arg(i + 1));
        QVERIFY(months.at(i).value("views"_L1).isNull()); // nothing is known, which is not zero
        QVERIFY(months.at(i).value("source"_L1).isNull());
    }
}

void tst_Ruchectl::audience_bestFirst_unknownIsNull()
{
    const QList<QJsonObject> advice
        = m_ctl.json({u"audience"_s, u"advise"_s, u"--age"_s, u"25-34"_s, u"--country"_s, u"fr"_s}).objects();
    bool unknownSeen = false;
    int known = 0;
    for (const QJsonObject &network : advice) {
        const bool unknown = network.value("share"_L1).isNull();
        QVERIFY(unknown || !unknownSeen); // those without a figure come last
        unknownSeen = unknownSeen || unknown;
        known += !unknown;
        for (const QLatin1StringView field : {"source"_L1, "year"_L1, "population"_L1, "certainty"_L1})
            QCOMPARE(network.value(field).isNull(), unknown);
    }
    QVERIFY(known >= 3 && unknownSeen);
    const CtlRun table
        = m_ctl.run({u"audience"_s, u"advise"_s, u"--age"_s, u"25-34"_s, u"--country"_s, u"FR"_s});
    QVERIFY(!table.out.contains(u"2,0"_s)); // a year is no amount
}

void tst_Ruchectl::objective_add_list()
{
    const QStringList here{u"--workspace"_s, m_ctl.newWorkspace(u"goals.ruche"_s), u"objective"_s};
    const CtlRun added = m_ctl.json(
        here
        + u"add|More readers|--brand|b1|--metric|pageViews|--target|5000|--from|2026-01-01|--to|2026-12-31"_s
              .split(u'|'));
    QVERIFY2(added.status == 0, added.told());
    QCOMPARE(added.object().value("id"_L1).toString(), u"o1"_s);
    QCOMPARE(added.object().value("name"_L1).toString(), u"More readers"_s);
    QCOMPARE(added.object().value("target"_L1).toDouble(), 5000.0);
    QVERIFY(added.object().value("current"_L1).isNull());
    QCOMPARE(m_ctl.json(here + QStringList{u"list"_s}).objects(), QList<QJsonObject>{added.object()});
}

void tst_Ruchectl::fullDisk_isOne()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("this system has no /dev/full");
    const auto process = m_sample.start({u"post"_s, u"list"_s});
    QVERIFY(process->waitForFinished(120'000));
    QCOMPARE(process->exitCode(), 0);
    QProcess full;
    full.setProcessEnvironment(process->processEnvironment());
    full.setStandardOutputFile(u"/dev/full"_s);
    full.start(process->program(), process->arguments());
    QVERIFY(full.waitForFinished(120'000));
    QCOMPARE(full.exitCode(), 1);
    QVERIFY(!full.readAllStandardError().isEmpty());
}

void tst_Ruchectl::agent_endsAtInterrupt_withTheFileInUse()
{
    const QString file = m_ctl.newWorkspace(u"agent.ruche"_s);
    const auto agent = m_ctl.start({u"--workspace"_s, file, u"agent"_s});
    agent->setReadChannel(QProcess::StandardError);
    QVERIFY(agent->waitForReadyRead(60'000)); // "On watch"
    QCOMPARE(agent->state(), QProcess::Running);
    QCOMPARE(m_ctl.run({u"--workspace"_s, file, u"brand"_s, u"add"_s, u"Meanwhile"_s}).status, 0);
    QCOMPARE(m_ctl.json({u"--workspace"_s, file, u"brand"_s, u"list"_s}).objects().size(), 2);
    agent->terminate();
    QVERIFY(agent->waitForFinished(60'000));
    QCOMPARE(agent->exitStatus(), QProcess::NormalExit);
    QCOMPARE(agent->exitCode(), 0);
    QCOMPARE(m_ctl.run({u"--workspace"_s, file, u"workspace"_s, u"check"_s}).status, 0);
}

QTEST_GUILESS_MAIN(tst_Ruchectl)
#include "tst_ruchectl.moc"
