// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruche/options.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;

class tst_Options : public QObject
{
    Q_OBJECT

private slots:
    void nothing_isTheDefault()
    {
        const auto options = app::parseOptions({});
        QVERIFY(options);
        QVERIFY(options->workspace.isEmpty());
        QVERIFY(!options->theme);
        QCOMPARE(options->size, QSize(1440, 900));
    }

    void allOptions_bothWritings_areRead()
    {
        const auto options = app::parseOptions({u"--workspace"_s,
                                                u"/tmp/a.ruche"_s,
                                                u"--locale=fr"_s,
                                                u"--theme"_s,
                                                u"dark"_s,
                                                u"--tour=out"_s,
                                                u"--size"_s,
                                                u"1024x700"_s});
        QVERIFY(options);
        QCOMPARE(options->workspace, u"/tmp/a.ruche"_s);
        QCOMPARE(options->locale, u"fr"_s);
        QCOMPARE(options->theme, ui::ThemeChoice::Dark);
        QCOMPARE(options->tourFolder, u"out"_s);
        QCOMPARE(options->size, QSize(1024, 700));
    }

    void bareFile_isTheWorkspace()
    {
        QCOMPARE(app::parseOptions({u"/tmp/a.ruche"_s})->workspace, u"/tmp/a.ruche"_s);
    }

    void wrongValue_namesTheOption_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("subject");
        QTest::newRow("theme") << QStringList{u"--theme"_s, u"pink"_s} << u"--theme"_s;
        QTest::newRow("language") << QStringList{u"--locale"_s, u"klingon"_s} << u"--locale"_s;
        QTest::newRow("size") << QStringList{u"--size"_s, u"large"_s} << u"--size"_s;
        QTest::newRow("no value") << QStringList{u"--tour"_s} << u"--tour"_s;
        QTest::newRow("unknown") << QStringList{u"--colour"_s, u"red"_s} << u"--colour"_s;
    }

    void wrongValue_namesTheOption()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, subject);
        const auto options = app::parseOptions(arguments);
        QVERIFY(!options);
        QCOMPARE(options.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(options.error().subject, subject);
    }

    void help_isAsked()
    {
        QVERIFY(app::parseOptions({u"--help"_s})->help);
        QVERIFY(app::usage().contains(u"--tour"_s));
    }
};

QTEST_APPLESS_MAIN(tst_Options)
#include "tst_options.moc"
