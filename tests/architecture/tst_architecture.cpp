// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace ruche::architecture;
using namespace Qt::Literals::StringLiterals;

namespace {

using Rule = QStringList (*)(const QString &, const QString &);

struct SourceFile
{
    QString path;
    QString content;
};

} // namespace

Q_DECLARE_METATYPE(Rule)

class tst_Architecture : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void rules_badSamples_areFound_data();
    void rules_badSamples_areFound();
    void rules_goodSamples_pass_data();
    void rules_goodSamples_pass();
    void edges_followTheLayers_data();
    void edges_followTheLayers();
    void tree_keepsTheRule_data();
    void tree_keepsTheRule();

private:
    QList<SourceFile> m_files;
};

void tst_Architecture::initTestCase()
{
    const QString root = QStringLiteral(RUCHE_SOURCE_DIR);
    for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s, u"tests"_s}) {
        QDirIterator files(
            root + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            m_files << SourceFile{file.fileName().mid(root.size() + 1), QString::fromUtf8(file.readAll())};
        }
    }
    QVERIFY(m_files.size() > 50);
}

void tst_Architecture::rules_badSamples_areFound_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("content");
    const QString spdx = u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
    const auto row = [](const char *title, Rule rule, const QString &path, const QString &content) {
        QTest::newRow(title) << rule << path << content;
    };
    row("edge upwards", forbiddenIncludes, u"core/domain/a.h"_s, u"#include \"core/services/b.h\"\n"_s);
    row("edge sideways",
        forbiddenIncludes,
        u"core/storage/a.cpp"_s,
        u"# include \"core/connectors/b.h\"\n"_s);
    row("page knows page", forbiddenIncludes, u"ui/inbox/a.cpp"_s, u"#include \"ui/members/b.h\"\n"_s);
    row("page knows storage", forbiddenIncludes, u"ui/inbox/a.cpp"_s, u"#include \"core/storage/b.h\"\n"_s);
    row("not from the root", forbiddenIncludes, u"core/base/a.cpp"_s, u"#include \"b.h\"\n"_s);
    row("module prefix", modulePrefixedIncludes, u"core/services/a.cpp"_s, u"#include <QtSql/QSqlQuery>\n"_s);
    row("query in services", sqlOutsideStorage, u"core/services/a.cpp"_s, u"QSqlQuery query;\n"_s);
    row("statement in ui", sqlOutsideStorage, u"ui/inbox/a.cpp"_s, u"run(\"SELECT 1\");\n"_s);
    row("request in ui", networkOutsideConnectors, u"ui/inbox/a.cpp"_s, u"QNetworkAccessManager net;\n"_s);
    row("colour in core", widgetsInCore, u"core/domain/a.h"_s, u"QColor color;\n"_s);
    row("own clock",
        clockBypassed,
        u"core/services/a.cpp"_s,
        u"auto n = QDateTime::currentDateTimeUtc();\n"_s);
    row("own date", clockBypassed, u"ui/today/a.cpp"_s, u"auto n = QDate::currentDate();\n"_s);
    row("waits", blockingCalls, u"ui/inbox/a.cpp"_s, u"future.waitForFinished();\n"_s);
    row("dialog loop", blockingCalls, u"ui/inbox/a.cpp"_s, u"dialog->exec();\n"_s);
    row("bound continuation", blockingCalls, u"core/services/a.cpp"_s, u"f.then(this, [] {});\n"_s);
    row("no licence", carelessForm, u"core/base/a.cpp"_s, u"int a;\n"_s);
    row("no guard", carelessForm, u"core/base/a.h"_s, spdx + u"int a;\n"_s);
    row("crowded macro", carelessForm, u"ui/a.cpp"_s, spdx + u"class A : public QObject { Q_OBJECT };\n"_s);
    row("string connection", carelessForm, u"ui/a.cpp"_s, spdx + u"connect(a, SIGNAL(b()), c, d);\n"_s);
    row("note to self", carelessForm, u"ui/a.cpp"_s, spdx + u"// "_s + u"TO"_s + u"DO later\n"_s);
    row("ignored code", carelessForm, u"ui/a.cpp"_s, spdx + u"#if 0\n#endif\n"_s);
    row("too long", carelessForm, u"ui/a.cpp"_s, spdx + u"\n"_s.repeated(800));
}

void tst_Architecture::rules_badSamples_areFound()
{
    QFETCH(Rule, rule);
    QFETCH(QString, path);
    QFETCH(QString, content);
    QCOMPARE(rule(path, content).size(), 1);
}

void tst_Architecture::rules_goodSamples_pass_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("content");
    const QString spdx = u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
    const auto row = [](const char *title, Rule rule, const QString &path, const QString &content) {
        QTest::newRow(title) << rule << path << content;
    };
    row("edge downwards", forbiddenIncludes, u"core/services/a.cpp"_s, u"#include \"core/storage/b.h\"\n"_s);
    row("own moc", forbiddenIncludes, u"ui/inbox/a.cpp"_s, u"#include \"a.moc\"\n"_s);
    row("include in a comment", forbiddenIncludes, u"core/base/a.h"_s, u"/* \n#include \"ui/b.h\" */\n"_s);
    row("plain header", modulePrefixedIncludes, u"core/storage/a.cpp"_s, u"#include <QSqlQuery>\n"_s);
    row("query in storage", sqlOutsideStorage, u"core/storage/a.cpp"_s, u"QSqlQuery q(\"SELECT 1\");\n"_s);
    row("query in a test", sqlOutsideStorage, u"tests/storage/a.cpp"_s, u"QSqlQuery q;\n"_s);
    row("word in prose", sqlOutsideStorage, u"ui/a/a.cpp"_s, u"tr(\"Select a brand\");\n"_s);
    row("named in a comment", clockBypassed, u"core/services/a.cpp"_s, u"// not currentDateTime()\n"_s);
    row("the clock", clockBypassed, u"core/base/clock.cpp"_s, u"return QDateTime::currentDateTimeUtc();\n"_s);
    row("named in a text", networkOutsideConnectors, u"ui/a/a.cpp"_s, u"f(\"QNetworkAccessManager\");\n"_s);
    row("program's loop", blockingCalls, u"app/ruche/main.cpp"_s, u"return application.exec();\n"_s);
    row("drag and drop", blockingCalls, u"ui/calendar/a.cpp"_s, u"drag->exec(Qt::MoveAction);\n"_s);
    row("free continuation", blockingCalls, u"core/services/a.cpp"_s, u"f.then([this] {});\n"_s);
    row("address in a text", carelessForm, u"ui/a.cpp"_s, spdx + u"f(\"https://a/*b\"); g('\"');\n"_s);
    row("own line", carelessForm, u"ui/a.cpp"_s, spdx + u"class A\n{\n    Q_OBJECT\n};\n"_s);
}

void tst_Architecture::rules_goodSamples_pass()
{
    QFETCH(Rule, rule);
    QFETCH(QString, path);
    QFETCH(QString, content);
    QCOMPARE(rule(path, content), QStringList());
}

void tst_Architecture::edges_followTheLayers_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *from, const char *to, bool allowed) {
        QTest::addRow("%s to %s", from, to)
            << QString::fromLatin1(from) << QString::fromLatin1(to) << allowed;
    };
    row("core/base", "core/domain", false);
    row("core/domain", "core/base", true);
    row("core/connectors", "core/storage", false);
    row("core/storage", "core/services", false);
    row("core/services", "core/connectors", true);
    row("core/services", "core/text", false);
    row("core/text", "core/domain", true);
    row("core/text", "core/services", false);
    row("core/services", "ui/common", false);
    row("ui/common", "ui/shell", false);
    row("ui/commands", "ui/common", true);
    row("ui/firstrun", "ui/accounts", true);
    row("ui/firstrun", "ui/preferences", false);
    row("ui/accounts", "ui/shell", false);
    row("ui/today", "ui/publishing", true);
    row("ui/publishing", "ui/shell", true);
    row("ui/publishing", "ui/today", false);
    row("ui/shell", "ui/publishing", false);
    row("ui/shell", "ui/inbox", false);
    row("ui/inbox", "ui/shell", true);
    row("ui/inbox", "ui/composer", false);
    row("ui/inbox", "core/services", true);
    row("ui/inbox", "core/connectors", false);
    row("ui/imaging", "core/media", true);
    row("ui/imaging", "core/services", false);
    row("core/media", "ui/imaging", false);
    row("core/services", "ui/imaging", false);
    row("ui/media", "ui/imaging", true);
    row("ui/media", "ui/shell", false);
    row("ui/inbox", "ui/media", true);
    row("app/ruchectl", "ui/imaging", true);
    row("app/ruche", "ui/inbox", true);
    row("app/ruche", "core/storage", false);
    row("app/ruchectl", "ui/common", false);
    row("app/ruchectl", "core/services", true);
    row("ui/inbox", "app/ruche", false);
    row("core/services", "tests", false);
    row("tests", "core/storage", true);
}

void tst_Architecture::edges_followTheLayers()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, allowed);
    QCOMPARE(mayInclude(from, to), allowed);
}

void tst_Architecture::tree_keepsTheRule_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::newRow("includes follow the layers") << Rule(forbiddenIncludes);
    QTest::newRow("no module before a Qt header") << Rule(modulePrefixedIncludes);
    QTest::newRow("SQL in storage alone") << Rule(sqlOutsideStorage);
    QTest::newRow("network in connectors alone") << Rule(networkOutsideConnectors);
    QTest::newRow("no window in core") << Rule(widgetsInCore);
    QTest::newRow("time from a clock") << Rule(clockBypassed);
    QTest::newRow("nothing blocks the window") << Rule(blockingCalls);
    QTest::newRow("form") << Rule(carelessForm);
}

void tst_Architecture::tree_keepsTheRule()
{
    QFETCH(Rule, rule);
    QStringList broken;
    for (const SourceFile &file : m_files) {
        for (const QString &found : rule(file.path, file.content))
            broken << file.path + u':' + found;
    }
    QVERIFY2(broken.isEmpty(), qPrintable(u'\n' + broken.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_Architecture)
#include "tst_architecture.moc"
