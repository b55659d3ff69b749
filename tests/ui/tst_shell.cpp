// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/outboxservice.h"
#include "core/settings/settings.h"
#include "core/text/languages.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/fakeshell.h"
#include "tests/ui/samplefixture.h"
#include "ui/commands/commandpalette.h"
#include "ui/common/splitter.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/shell/keptsizes.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/shell/rail.h"
#include "ui/shell/workspaceshellmodel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QSplitterHandle>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;

class tst_Shell : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_themes = new ThemeManager(*qApp, this);
        m_themes->setChoice(ThemeChoice::Light);
    }

    void init()
    {
        m_model = std::make_unique<test::FakeShellModel>();
        m_model->addBrand(1, u"Cap Pertuis"_s, u"#0369A1"_s, 12);
        m_model->addBrand(2, u"Maison Levain"_s, u"#BE185D"_s, 9);
        m_model->addBrand(3, u"Lanterne Noire"_s, u"#6D28D9"_s, 6);
        m_model->status = {SyncStatus::State::UpToDate, m_clock.now().addSecs(-120), 0};
        m_registry = std::make_unique<PageRegistry>();
        const auto add = [this](const QString &id, const QString &title, const QString &key, bool inRail) {
            PageEntry entry;
            entry.id = id;
            entry.title = [title] { return title; };
            entry.icon = id;
            entry.goKey = key;
            entry.inRail = inRail;
            entry.make = [id](PageContext &context, QWidget *parent) {
                return new test::FakePage(context, parent, id);
            };
            m_registry->add(entry);
        };
        add(u"today"_s, u"Today"_s, u"T"_s, true);
        add(u"calendar"_s, u"Calendar"_s, u"C"_s, true);
        add(u"inbox"_s, u"Inbox"_s, u"I"_s, true);
        add(u"members"_s, u"Members"_s, u"M"_s, true);
        add(u"composer"_s, u"Post"_s, {}, false);
        m_commands = std::make_unique<CommandRegistry>();
        m_context = std::make_unique<PageContext>(nullptr, m_clock, *m_commands, m_prompts, *m_themes);
        m_settings = std::make_unique<settings::SettingsStore>(m_folder.filePath(u"settings.ini"_s));
        m_state = std::make_unique<settings::SettingsStore>(m_folder.filePath(u"state.ini"_s));
        m_preferences = std::make_unique<Preferences>(*m_settings, *m_themes, m_language);
        m_preferences->setTheme(ThemeChoice::Light);
        m_preferences->setUserName(u"Camille Roux"_s);
        m_context->setPreferences(m_preferences.get());
        m_context->setWindowState(m_state.get());
        makeWindow();
    }

    void cleanup()
    {
        m_window.reset();
        m_context.reset();
        m_preferences.reset();
        settings::rail().reset(*m_state);
        m_commands.reset();
    }

    void window_inBothSizesAndThemes_isPainted()
    {
        m_context->badgeChanged(u"today"_s, 3, true);
        m_context->badgeChanged(u"inbox"_s, 27, true);
        for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            m_themes->setChoice(choice);
            const QString name = choice == ThemeChoice::Dark ? u"dark"_s : u"light"_s;
            m_window->resize(1440, 900);
            QCoreApplication::sendPostedEvents();
            QVERIFY(m_window->grab().save(u"shell-%1.png"_s.arg(name)));
            m_window->resize(1024, 700);
            QCoreApplication::sendPostedEvents();
            QVERIFY(m_window->grab().save(u"shell-compact-%1.png"_s.arg(name)));
            QCOMPARE(m_window->findChild<Rail *>()->width(), 56);
        }
        m_themes->setChoice(ThemeChoice::Light);
        m_window->resize(1440, 900);
        QTRY_COMPARE(m_window->findChild<Rail *>()->width(), 208);
    }

    void everything_hasAName()
    {
        const QStringList nameless = test::namelessWidgets(m_window.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
        m_model->status.state = SyncStatus::State::Trouble;
        m_model->status.accountsInTrouble = 2;
        emit m_model->syncChanged();
        const auto *sync = m_window->findChild<QAbstractButton *>(u"syncState"_s);
        QVERIFY(sync->accessibleName().contains(u"2"_s));
    }

    void navRow_clicked_opensThePageOnce()
    {
        QVERIFY(!m_window->page(u"inbox"_s));
        QTest::mouseClick(m_window->findChild<QAbstractButton *>(u"nav-inbox"_s), Qt::LeftButton);
        QCOMPARE(m_window->currentPage(), u"inbox"_s);
        const auto *inbox = static_cast<test::FakePage *>(m_window->page(u"inbox"_s));
        const auto *today = static_cast<test::FakePage *>(m_window->page(u"today"_s));
        QCOMPARE(inbox->activations, 1);
        QCOMPARE(today->deactivations, 1);
        QCOMPARE(inbox->brands.size(), 3);
        QVERIFY(!m_window->findChild<QAbstractButton *>(u"nav-composer"_s));
        QVERIFY(m_window->windowTitle().startsWith(u"inbox"_s));
    }

    void goSequence_opensPages_butNotWhileTyping()
    {
        QTest::keyClick(m_window->focusWidget(), Qt::Key_G);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_C);
        QCOMPARE(m_window->currentPage(), u"calendar"_s);
        auto *page = static_cast<test::FakePage *>(m_window->page(u"calendar"_s));
        page->field->setFocus();
        QTest::keyClicks(page->field, u"gi"_s);
        QCOMPARE(m_window->currentPage(), u"calendar"_s);
        QCOMPARE(page->field->text(), u"gi"_s);
    }

    void altDigits_switchBrands()
    {
        QTest::keyClick(m_window->focusWidget(), Qt::Key_2, Qt::AltModifier);
        QCOMPARE(m_context->currentBrand(), domain::BrandId(2));
        const auto *today = static_cast<test::FakePage *>(m_window->page(u"today"_s));
        QCOMPARE(today->brands.size(), 1);
        QCOMPARE(today->brands.first().name, u"Maison Levain"_s);
        QVERIFY(m_window->windowTitle().contains(u"Maison Levain"_s));
        QVERIFY(m_window->findChild<QWidget *>(u"brandBand"_s)->isVisible());
        QTest::keyClick(m_window->focusWidget(), Qt::Key_0, Qt::AltModifier);
        QCOMPARE(today->brands.size(), 3);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_9, Qt::AltModifier);
        QVERIFY(!m_context->currentBrand().isValid());
    }

    void brandRow_clickedTwice_goesBackToAll()
    {
        auto *row = m_window->findChild<QAbstractButton *>(u"brand-0"_s);
        QTest::mouseClick(row, Qt::LeftButton);
        QCOMPARE(m_context->currentBrand(), domain::BrandId(1));
        QTest::mouseClick(row, Qt::LeftButton);
        QVERIFY(!m_context->currentBrand().isValid());
    }

    void archivedBrand_wasShown_fallsBackToAll()
    {
        m_context->setCurrentBrand(domain::BrandId(3));
        m_model->rows.removeLast();
        emit m_model->brandsChanged();
        QVERIFY(!m_context->currentBrand().isValid());
        QCOMPARE(static_cast<test::FakePage *>(m_window->page(u"today"_s))->brands.size(), 2);
    }

    void intents_reachTheirPages()
    {
        m_context->openConversation(domain::ConversationId(88));
        QTRY_COMPARE(m_window->currentPage(), u"inbox"_s);
        const auto *inbox = static_cast<test::FakePage *>(m_window->page(u"inbox"_s));
        const auto *intent = std::get_if<OpenConversation>(&inbox->intents.last());
        QVERIFY(intent);
        QCOMPARE(intent->conversation, domain::ConversationId(88));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_N);
        QCOMPARE(m_window->currentPage(), u"composer"_s);
        m_context->openPage(u"no such page"_s);
        QTest::qWait(10);
        QCOMPARE(m_window->currentPage(), u"composer"_s);
    }

    void ctrlK_opensThePalette_whichKeepsTheKeys()
    {
        QTest::keyClick(m_window->focusWidget(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(m_window->commandPalette().isOpen());
        QTest::keyClicks(m_window->focusWidget(), u"memb"_s);
        m_window->grab().save(u"shell-palette.png"_s);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
        QVERIFY(!m_window->commandPalette().isOpen());
        QCOMPARE(m_window->currentPage(), u"members"_s);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_G);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_T);
        QCOMPARE(m_window->currentPage(), u"today"_s);
    }

    void f5AndButton_sync_theBrandShown()
    {
        QTest::keyClick(m_window->focusWidget(), Qt::Key_F5);
        m_context->setCurrentBrand(domain::BrandId(2));
        QTest::mouseClick(m_window->findChild<QAbstractButton *>(u"syncState"_s), Qt::LeftButton);
        QCOMPARE(m_model->synced, QList<domain::BrandId>({domain::BrandId(), domain::BrandId(2)}));
    }

    void ctrlZ_undoesTheToastFirst_thenTheHistory()
    {
        m_context->toastWithUndo(u"Done"_s, domain::EventId(5));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_model->undoneEvents, QList<domain::EventId>({domain::EventId(5)}));
        QCOMPARE(m_model->undos, 0);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_model->undos, 1);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_model->redos, 1);
    }

    void f6_goesRoundThePanes()
    {
        auto *page = static_cast<test::FakePage *>(m_window->page(u"today"_s));
        page->field->setFocus();
        QTest::keyClick(m_window->focusWidget(), Qt::Key_F6);
        QCOMPARE(m_window->focusWidget()->objectName(), u"nav-today"_s);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_F6);
        QCOMPARE(m_window->focusWidget()->objectName(), u"commandField"_s);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_F6);
        QCOMPARE(m_window->focusWidget(), page->field);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(m_window->focusWidget()->objectName(), u"commandField"_s);
    }

    void ctrlB_foldsTheRail()
    {
        const auto *rail = m_window->findChild<Rail *>();
        QTest::keyClick(m_window->focusWidget(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(rail->width(), 56);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(rail->width(), 208);
    }

    void foldedRail_isFoldedAtTheNextStart()
    {
        QTest::keyClick(m_window->focusWidget(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(settings::rail().read(*m_state), settings::Rail::Narrow);
        makeWindow();
        QCOMPARE(m_window->findChild<Rail *>()->width(), 56);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(settings::rail().read(*m_state), settings::Rail::Automatic);
        m_window->resize(1024, 700); // follows the window again
        QTRY_COMPARE(m_window->findChild<Rail *>()->width(), 56);
    }

    void panes_dragged_standThereAtTheNextStart()
    {
        const auto make = [this] {
            auto splitter = std::make_unique<Splitter>();
            for (int i = 0; i < 3; ++i)
                splitter->addWidget(new QWidget);
            splitter->resize(902, 300);
            splitter->setDefaultSizes({200, 500, 200});
            rememberSizes(splitter.get(), *m_context, u"test"_s);
            splitter->show();
            return splitter;
        };
        auto first = make();
        QCOMPARE(first->sizes(), QList<int>({200, 500, 200}));
        QTest::mousePress(first->handle(1), Qt::LeftButton);
        QTest::mouseMove(first->handle(1), first->handle(1)->rect().center() + QPoint(60, 0));
        QTest::mouseRelease(
            first->handle(1), Qt::LeftButton, {}, first->handle(1)->rect().center() + QPoint(60, 0));
        const QList<int> dragged = first->sizes();
        QVERIFY(dragged.at(0) > 240);
        first = make();
        QCOMPARE(first->sizes(), dragged);
        QTest::mouseDClick(first->handle(1), Qt::LeftButton);
        QCOMPARE(first->sizes(), QList<int>({200, 500, 200}));
        first = make();
        QCOMPARE(first->sizes(), QList<int>({200, 500, 200}));
    }

    void newPostArrow_offersEachBrandAndTheDrafts()
    {
        auto *const button = m_window->findChild<QToolButton *>(u"newPost"_s);
        QCOMPARE(button->popupMode(), QToolButton::MenuButtonPopup);
        QMenu *const menu = button->menu();
        emit menu->aboutToShow();
        QStringList texts;
        for (const QAction *const action : menu->actions()) {
            if (!action->isSeparator())
                texts.append(action->text());
        }
        QCOMPARE(texts.size(), 5);
        QVERIFY(texts.at(2).contains(u"Maison Levain"_s));
        emit menu->aboutToShow(); // opened again: not twice as long
        QCOMPARE(menu->actions().size(), 7);
        menu->actions().at(3)->trigger();
        QCOMPARE(m_window->currentPage(), u"composer"_s);
        const auto *const composer = static_cast<test::FakePage *>(m_window->page(u"composer"_s));
        QCOMPARE(std::get<NewPost>(composer->intents.last()).brand, domain::BrandId(2));
        menu->actions().last()->trigger();
        QVERIFY(m_window->commandPalette().isOpen());
        QTest::keyClicks(m_window->focusWidget(), u"gilet"_s);
        const auto *const typed = qobject_cast<const QLineEdit *>(m_window->focusWidget());
        QVERIFY(typed);
        QCOMPARE(typed->text(), u"#gilet"_s);
    }

    void textSize_changed_makesTheOtherPagesAnew()
    {
        m_window->open(OpenPage{u"inbox"_s, {}});
        m_window->open(OpenPage{u"today"_s, {}});
        const QPointer<Page> today = m_window->page(u"today"_s);
        QVERIFY(m_window->page(u"inbox"_s));
        m_preferences->setTextSize(150);
        QTRY_VERIFY(!m_window->page(u"inbox"_s));
        QCOMPARE(m_window->page(u"today"_s), today.data());
        m_window->open(OpenPage{u"inbox"_s, {}});
        QCOMPARE(m_window->currentPage(), u"inbox"_s);
        m_preferences->setTextSize(100);
    }

    void questionMark_showsTheSheetWithEveryKey()
    {
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Question, Qt::ShiftModifier);
        auto *sheet = m_window->findChild<QDialog *>(u"shortcutSheet"_s);
        QVERIFY(sheet);
        QStringList texts;
        for (const QLabel *label : sheet->findChildren<QLabel *>())
            texts.append(label->text());
        for (const Command *command : m_commands->applicable()) {
            if (!command->shortcuts.isEmpty())
                QVERIFY2(texts.contains(command->text), qPrintable(command->text));
        }
        sheet->close();
    }

    void themeButton_switchesWhileRunning()
    {
        QTest::mouseClick(m_window->findChild<QAbstractButton *>(u"themeToggle"_s), Qt::LeftButton);
        QVERIFY(Theme::of(m_window.get()).dark);
        QCOMPARE(settings::theme().read(*m_settings), settings::Theme::Dark);
        QTest::mouseClick(m_window->findChild<QAbstractButton *>(u"themeToggle"_s), Qt::LeftButton);
        QVERIFY(!Theme::of(m_window.get()).dark);
    }

    void sampleWorkspace_saysSo()
    {
        auto *banner = m_window->findChild<QWidget *>(u"sampleBanner"_s);
        QVERIFY(!banner->isVisible());
        m_model->sample = true;
        emit m_model->workspaceChanged();
        QVERIFY(banner->isVisible());
    }

    void failure_isToldInAToast()
    {
        emit m_model->failed(u"It has left for the network and cannot return."_s);
        const auto *host = m_window->findChild<ToastHost *>();
        QCOMPARE(host->toasts().size(), 1);
    }

    void refusalOfANetwork_isToldInAToast_andShown()
    {
        emit m_model->refused(u"Your reply did not go out."_s, domain::ConversationId(7));
        const auto *host = m_window->findChild<ToastHost *>();
        QCOMPARE(host->toasts().size(), 1);
        QVERIFY(!host->toasts().first()->findChildren<QAbstractButton *>().isEmpty());
        QTest::mouseClick(host->toasts().first()->findChildren<QAbstractButton *>().first(), Qt::LeftButton);
        QCOMPARE(m_window->currentPage(), u"inbox"_s);
    }

    void refusalInTheOutbox_isToldWithItsReason()
    {
        test::SampleFixture sample;
        QVERIFY(sample.open());
        WorkspaceShellModel model(sample.workspace);
        QSignalSpy refused(&model, &ShellModel::refused);
        domain::OutboxEntry entry;
        entry.conversation = domain::ConversationId(7);
        entry.state = domain::OutboxState::Sent;
        emit sample.workspace.outbox().settled(entry);
        QCOMPARE(refused.size(), 0);
        entry.state = domain::OutboxState::Failed;
        entry.problem = Error{ErrorCode::Refused, u"secret detail"_s, {}, std::nullopt};
        emit sample.workspace.outbox().settled(entry);
        QCOMPARE(refused.size(), 1);
        QVERIFY(refused.first().first().toString().contains(u"as it was"_s));
        QVERIFY(!refused.first().first().toString().contains(u"secret detail"_s));
        entry.isReply = true;
        emit sample.workspace.outbox().settled(entry);
        QVERIFY(refused.last().first().toString().contains(u"kept"_s));
        QCOMPARE(refused.last().at(1).value<domain::ConversationId>(), domain::ConversationId(7));
    }

    void language_switched_changesLocaleAndQtsTexts()
    {
        Language language(*qApp);
        language.setLanguage(u"fr"_s);
        QCOMPARE(QLocale().language(), QLocale::French);
        QCOMPARE(language.current(), u"fr"_s);
        language.setLanguage(u"en"_s);
        QCOMPARE(QLocale().language(), QLocale::English);
        language.setLanguage(u"klingon"_s);
        QCOMPARE(language.current(), text::systemLanguage());
    }

private:
    void makeWindow()
    {
        m_window = std::make_unique<MainWindow>(*m_registry, *m_model, *m_context);
        m_window->open(OpenPage{u"today"_s, {}});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    ThemeManager *m_themes = nullptr;
    FixedClock m_clock{QDateTime(QDate(2026, 6, 16), QTime(8, 42), Qt::UTC)};
    ScriptedPrompts m_prompts;
    QTemporaryDir m_folder;
    Language m_language{*qApp};
    std::unique_ptr<settings::SettingsStore> m_settings;
    std::unique_ptr<settings::SettingsStore> m_state;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<test::FakeShellModel> m_model;
    std::unique_ptr<PageRegistry> m_registry;
    std::unique_ptr<CommandRegistry> m_commands;
    std::unique_ptr<PageContext> m_context;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(tst_Shell)
#include "tst_shell.moc"
