// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ruche;
using namespace ruche::settings;
using namespace Qt::Literals::StringLiterals;

class tst_Settings : public QObject
{
    Q_OBJECT
private slots:
    void setting_nothingStored_givesItsDefault();
    void setting_written_survivesAReopen();
    void setting_outOfRange_isRefusedAndKept();
    void setting_editedByHandToNonsense_givesItsDefault_data();
    void setting_editedByHandToNonsense_givesItsDefault();
    void store_sameValueAgain_isNoChange();
    void store_unwritableFile_saysSo();
    void recentWorkspaces_rememberAndForget_keepOrderAndLimit();
    void splitterStates_ofTwoPages_areApart();

private:
    [[nodiscard]] QString freshPath() { return m_folder.filePath(u"%1.ini"_s.arg(++m_count)); }

    QTemporaryDir m_folder;
    int m_count = 0;
};

void tst_Settings::setting_nothingStored_givesItsDefault()
{
    const SettingsStore store(freshPath());
    QCOMPARE(language().read(store), QString());
    QCOMPARE(theme().read(store), Theme::System);
    QCOMPARE(rail().read(store), Rail::Automatic);
    QCOMPARE(textSize().read(store), 100);
    QCOMPARE(singleLetterKeys().read(store), true);
    QVERIFY(recentWorkspaces().read(store).isEmpty());
}

void tst_Settings::setting_written_survivesAReopen()
{
    const QString path = freshPath();
    {
        SettingsStore store(path);
        QVERIFY(language().write(store, u"fr"_s));
        QVERIFY(theme().write(store, Theme::Dark));
        QVERIFY(rail().write(store, Rail::Wide));
        QVERIFY(textSize().write(store, 150));
        QVERIFY(singleLetterKeys().write(store, false));
        QVERIFY(windowGeometry().write(store, QByteArray::fromHex("00ff10")));
        QVERIFY(store.flush());
    }
    SettingsStore store(path);
    QCOMPARE(language().read(store), u"fr"_s);
    QCOMPARE(theme().read(store), Theme::Dark);
    QCOMPARE(rail().read(store), Rail::Wide);
    QCOMPARE(textSize().read(store), 150);
    QCOMPARE(singleLetterKeys().read(store), false);
    QCOMPARE(windowGeometry().read(store), QByteArray::fromHex("00ff10"));
    theme().reset(store);
    QCOMPARE(theme().read(store), Theme::System);
}

void tst_Settings::setting_outOfRange_isRefusedAndKept()
{
    SettingsStore store(freshPath());
    QVERIFY(textSize().write(store, 130));
    for (const int percent : {89, 201}) {
        const Result<void> refused = textSize().write(store, percent);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(refused.error().subject, textSize().key);
    }
    QVERIFY(!language().write(store, u"klingon"_s));
    QCOMPARE(textSize().read(store), 130);
}

void tst_Settings::setting_editedByHandToNonsense_givesItsDefault_data()
{
    QTest::addColumn<QByteArray>("ini");
    QTest::newRow("words where numbers stand") << QByteArray("[appearance]\ntextSize=many\n");
    QTest::newRow("number out of range") << QByteArray("[appearance]\ntextSize=900\n");
    QTest::newRow("unknown theme") << QByteArray("[appearance]\ntheme=pink\n");
    QTest::newRow("unknown language") << QByteArray("[general]\nlanguage=xx\n");
    QTest::newRow("not a truth value") << QByteArray("[keyboard]\nsingleLetterKeys=perhaps\n");
}

void tst_Settings::setting_editedByHandToNonsense_givesItsDefault()
{
    QFETCH(QByteArray, ini);
    const QString path = freshPath();
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(ini);
    file.close();
    const SettingsStore store(path);
    QCOMPARE(textSize().read(store), 100);
    QCOMPARE(theme().read(store), Theme::System);
    QCOMPARE(language().read(store), QString());
    QCOMPARE(singleLetterKeys().read(store), true);
}

void tst_Settings::store_sameValueAgain_isNoChange()
{
    SettingsStore store(freshPath());
    QSignalSpy changes(&store, &SettingsStore::changed);
    QVERIFY(textSize().write(store, 112));
    QVERIFY(textSize().write(store, 112));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().first().toString(), textSize().key);
    textSize().reset(store);
    textSize().reset(store);
    QCOMPARE(changes.count(), 2);
}

void tst_Settings::store_unwritableFile_saysSo()
{
    // A folder stands where the file should be.
    const QString path = freshPath();
    QVERIFY(QDir().mkpath(path));
    SettingsStore store(path);
    QVERIFY(textSize().write(store, 112));
    const Result<void> flushed = store.flush();
    QVERIFY(!flushed);
    QCOMPARE(flushed.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(flushed.error().subject, path);
}

void tst_Settings::recentWorkspaces_rememberAndForget_keepOrderAndLimit()
{
    const QString path = freshPath();
    SettingsStore store(path);
    for (int number = 1; number <= 12; ++number)
        rememberWorkspace(store, u"/data/%1.ruche"_s.arg(number));
    rememberWorkspace(store, u"/data/./5.ruche"_s);
    rememberWorkspace(store, QString());
    QVERIFY(store.flush());

    QStringList recent = recentWorkspaces().read(store);
    QCOMPARE(recent.size(), 10);
    QCOMPARE(recent.at(0), u"/data/5.ruche"_s);
    QCOMPARE(recent.at(1), u"/data/12.ruche"_s);
    QCOMPARE(recent.count(u"/data/5.ruche"_s), 1);
    QVERIFY(!recent.contains(u"/data/1.ruche"_s));
    QCOMPARE(lastWorkspace().read(store), u"/data/5.ruche"_s);

    forgetWorkspace(store, u"/data/5.ruche"_s);
    QVERIFY(!recentWorkspaces().read(store).contains(u"/data/5.ruche"_s));
    QCOMPARE(lastWorkspace().read(store), QString());
}

void tst_Settings::splitterStates_ofTwoPages_areApart()
{
    SettingsStore store(freshPath());
    QVERIFY(splitterState(u"inbox"_s).write(store, "wide"_ba));
    QVERIFY(splitterState(u"members"_s).write(store, "narrow"_ba));
    QCOMPARE(splitterState(u"inbox"_s).read(store), "wide"_ba);
    QCOMPARE(splitterState(u"members"_s).read(store), "narrow"_ba);
    QVERIFY(splitterState(u"calendar"_s).read(store).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_settings.moc"
