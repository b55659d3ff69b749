// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/accountservice.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/samplefixture.h"
#include "ui/firstrun/firstrunwindow.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;
using ruche::test::answered;

/// The first run, each of its choices, by keys and mouse; what was chosen is read from the file that was
/// made.
class tst_FirstRun : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::SampleFixture> f;
    std::unique_ptr<FirstRunWindow> window;

    template <typename T> T *child(const QString &name) const { return window->findChild<T *>(name); }
    void click(const QString &name) { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    QString folder() const { return f->folder.path(); }

    /// What the program does when the window asks for a workspace.
    void makeWhatIsAsked()
    {
        connect(window.get(),
                &FirstRunWindow::createRequested,
                this,
                [this](const QString &path, const QString &name) {
                    if (answered(f->workspace.create(path, name)))
                        window->continueWith(f->workspace);
                });
    }

    void toBrand()
    {
        makeWhatIsAsked();
        QTest::keyClicks(child<QLineEdit>(u"workspaceName"_s), u"Atelier Salicorne"_s);
        click(u"next"_s);
        QTRY_COMPARE(window->step(), FirstRunWindow::Step::Brand);
    }

    void toAccounts()
    {
        toBrand();
        QTest::keyClicks(child<QLineEdit>(u"brandName"_s), u"Cap Pertuis"_s);
        QTest::keyClick(child<QLineEdit>(u"brandName"_s), Qt::Key_Return);
        QTRY_COMPARE(window->step(), FirstRunWindow::Step::Accounts);
    }

    QList<domain::Brand> brands()
    {
        return answered(f->workspace.brands().list()).value_or(QList<domain::Brand>());
    }

private slots:
    void init()
    {
        f = std::make_unique<test::SampleFixture>();
        window = std::make_unique<FirstRunWindow>(f->prompts, f->clock, folder());
        window->setLanguage(u"en"_s);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    void cleanup()
    {
        window.reset();
        f.reset();
    }

    void withoutAName_nothingIsMade()
    {
        QSignalSpy asked(window.get(), &FirstRunWindow::createRequested);
        click(u"next"_s);
        QCOMPARE(asked.size(), 0);
        QVERIFY(child<QLineEdit>(u"workspaceName"_s)->hasFocus());
        QVERIFY(!child<QLineEdit>(u"workspaceName"_s)->accessibleDescription().isEmpty());
        QVERIFY(QDir(folder()).entryList({u"*.ruche"_s}).isEmpty());
    }

    void name_confirmed_makesTheFile()
    {
        makeWhatIsAsked();
        auto *const name = child<QLineEdit>(u"workspaceName"_s);
        QVERIFY(name->hasFocus());
        QTest::keyClicks(name, u"Atelier / Salicorne"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(window->step(), FirstRunWindow::Step::Brand);
        const auto info = answered(f->workspace.info());
        QVERIFY(info);
        QCOMPARE(info->name, u"Atelier / Salicorne"_s);
        // What a file name cannot hold is not in it.
        QCOMPARE(QDir(folder()).entryList({u"*.ruche"_s}), QStringList{u"Atelier - Salicorne.ruche"_s});
        QVERIFY(brands().isEmpty());
    }

    void otherFolder_isWhereItGoes()
    {
        QVERIFY(QDir(folder()).mkdir(u"elsewhere"_s));
        makeWhatIsAsked();
        f->prompts.answerFiles({folder() + u"/elsewhere"_s});
        click(u"chooseFolder"_s);
        QTest::keyClicks(child<QLineEdit>(u"workspaceName"_s), u"Lila"_s);
        click(u"next"_s);
        QTRY_COMPARE(window->step(), FirstRunWindow::Step::Brand);
        QVERIFY(QFile::exists(folder() + u"/elsewhere/Lila.ruche"_s));
    }

    void brand_isStoredWithColourZoneAndLanguages()
    {
        toBrand();
        click(u"next"_s); // a brand needs a name
        QCOMPARE(window->step(), FirstRunWindow::Step::Brand);
        QVERIFY(brands().isEmpty());
        auto *const name = child<QLineEdit>(u"brandName"_s);
        QVERIFY(name->hasFocus());
        QTest::keyClicks(name, u"Cap Pertuis"_s);
        QToolButton *third = nullptr;
        for (QToolButton *const button : window->findChildren<QToolButton *>()) {
            if (button->accessibleName().startsWith(u"Colour 3 "_s))
                third = button;
        }
        QVERIFY(third);
        QTest::mouseClick(third, Qt::LeftButton);
        auto *const zone = child<QComboBox>(u"brandZone"_s);
        zone->setFocus();
        zone->lineEdit()->selectAll();
        QTest::keyClicks(zone->lineEdit(), u"Indian/Reunion"_s);
        auto *const languages = child<QLineEdit>(u"brandLanguages"_s);
        languages->setFocus();
        languages->selectAll();
        QTest::keyClicks(languages, u"fr, en"_s);
        click(u"next"_s);
        QTRY_COMPARE(window->step(), FirstRunWindow::Step::Accounts);
        const QList<domain::Brand> stored = brands();
        QCOMPARE(stored.size(), 1);
        QCOMPARE(stored.constFirst().name, u"Cap Pertuis"_s);
        QCOMPARE(stored.constFirst().color, services::brandColors().at(2));
        QCOMPARE(stored.constFirst().zone, u"Indian/Reunion"_s);
        QCOMPARE(stored.constFirst().languages, (QStringList{u"fr"_s, u"en"_s}));
    }

    void back_changesWhatWasMade_andMakesNothingTwice()
    {
        toBrand();
        QSignalSpy asked(window.get(), &FirstRunWindow::createRequested);
        QVERIFY(!child<QPushButton>(u"exploreSample"_s)->isVisible());
        click(u"back"_s);
        QCOMPARE(window->step(), FirstRunWindow::Step::Workspace);
        QVERIFY(!child<QPushButton>(u"back"_s)->isVisible());
        QVERIFY(!child<QPushButton>(u"chooseFolder"_s)->isVisible()); // the file is where it is
        auto *const workspaceName = child<QLineEdit>(u"workspaceName"_s);
        workspaceName->selectAll();
        QTest::keyClicks(workspaceName, u"Atelier Lila"_s);
        click(u"next"_s);
        QTRY_COMPARE(window->step(), FirstRunWindow::Step::Brand);
        QCOMPARE(asked.size(), 0);
        QCOMPARE(answered(f->workspace.info())->name, u"Atelier Lila"_s);
        auto *const name = child<QLineEdit>(u"brandName"_s);
        QTest::keyClicks(name, u"Cap Pertuis"_s);
        click(u"next"_s);
        QTRY_COMPARE(window->step(), FirstRunWindow::Step::Accounts);
        click(u"back"_s);
        QCOMPARE(window->step(), FirstRunWindow::Step::Brand);
        QCOMPARE(name->text(), u"Cap Pertuis"_s);
        name->selectAll();
        QTest::keyClicks(name, u"Maison Levain"_s);
        click(u"next"_s);
        QTRY_COMPARE(window->step(), FirstRunWindow::Step::Accounts);
        QCOMPARE(brands().size(), 1);
        QCOMPARE(brands().constFirst().name, u"Maison Levain"_s);
    }

    void unknownZone_isRefused()
    {
        toBrand();
        QTest::keyClicks(child<QLineEdit>(u"brandName"_s), u"Cap Pertuis"_s);
        child<QComboBox>(u"brandZone"_s)->setCurrentText(u"Europe/Atlantis"_s);
        click(u"next"_s);
        QCOMPARE(window->step(), FirstRunWindow::Step::Brand);
        QVERIFY(brands().isEmpty());
    }

    void later_leavesTheBrandForAnotherDay()
    {
        toBrand();
        QSignalSpy finished(window.get(), &FirstRunWindow::finished);
        click(u"later"_s);
        QCOMPARE(finished.size(), 1);
        QVERIFY(brands().isEmpty());
    }

    void feed_connected_isStored()
    {
        toAccounts();
        f->transport.answerAll([](const test::FakeTransport::Request &request) {
            test::FakeTransport::Response response;
            response.status = 200;
            response.url = request.url;
            response.body = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The sea</title>"
                            "<link>https://mer.example/</link><item><title>One</title><guid>1</guid>"
                            "<pubDate>Mon, 15 Jun 2026 10:00:00 GMT</pubDate></item></channel></rss>";
            return Result<test::FakeTransport::Response>(response);
        });
        auto *const network = child<QComboBox>(u"network"_s);
        network->setCurrentIndex(network->findData(u"rss"_s));
        auto *const url = child<QLineEdit>(u"url"_s);
        QVERIFY(url->hasFocus());
        QTest::keyClicks(url, u"https://mer.example/feed"_s);
        click(u"connect"_s);
        const auto accounts
            = [this] { return answered(f->workspace.accounts().list()).value_or(QList<domain::Account>()); };
        QTRY_COMPARE(accounts().size(), 1);
        QCOMPARE(accounts().constFirst().network, u"rss"_s);
        QCOMPARE(accounts().constFirst().brand, brands().constFirst().id);
        QTRY_VERIFY(child<QLabel>(u"connected"_s)->text().contains(accounts().constFirst().handle));
        QSignalSpy finished(window.get(), &FirstRunWindow::finished);
        click(u"next"_s);
        QCOMPARE(finished.size(), 1);
    }

    void withoutAnAddress_nothingIsAsked()
    {
        toAccounts();
        click(u"connect"_s);
        QVERIFY(f->transport.sent().isEmpty());
        QSignalSpy finished(window.get(), &FirstRunWindow::finished);
        click(u"later"_s);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(brands().size(), 1);
    }

    void sampleAndOpen_areAskedFor()
    {
        QSignalSpy sample(window.get(), &FirstRunWindow::sampleRequested);
        click(u"exploreSample"_s);
        QCOMPARE(sample.size(), 1);
        QSignalSpy open(window.get(), &FirstRunWindow::openRequested);
        click(u"openWorkspace"_s); // cancelled
        QCOMPARE(open.size(), 0);
        QVERIFY(answered(f->workspace.create(folder() + u"/old.ruche"_s, u"Old"_s)));
        f->prompts.answerFiles({folder() + u"/old.ruche"_s});
        click(u"openWorkspace"_s);
        QCOMPARE(open.size(), 1);
        QCOMPARE(open.constFirst().constFirst().toString(), folder() + u"/old.ruche"_s);
    }

    void language_chosen_isSaid()
    {
        QSignalSpy chosen(window.get(), &FirstRunWindow::languageChosen);
        auto *const language = child<QComboBox>(u"language"_s);
        QCOMPARE(language->currentData().toString(), u"en"_s);
        language->setFocus();
        QTest::keyClick(language, Qt::Key_Up);
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst().constFirst().toString(), u"fr"_s);
    }

    void everything_hasAName()
    {
        const auto nameless = [this] { return test::namelessWidgets(window.get()).join(u'\n'); };
        QVERIFY2(nameless().isEmpty(), qPrintable(nameless()));
        toBrand();
        QVERIFY2(nameless().isEmpty(), qPrintable(nameless()));
        QTest::keyClicks(child<QLineEdit>(u"brandName"_s), u"Cap Pertuis"_s);
        click(u"next"_s);
        QTRY_COMPARE(window->step(), FirstRunWindow::Step::Accounts);
        QVERIFY2(nameless().isEmpty(), qPrintable(nameless()));
    }
};

QTEST_MAIN(tst_FirstRun)
#include "tst_firstrun.moc"
