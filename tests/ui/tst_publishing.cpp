// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historyservice.h"
#include "core/services/planningservice.h"
#include "core/services/publishlog.h"
#include "core/storage/allowancerepository.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/publishingfixture.h"
#include "ui/publishing/handfiles.h"
#include "ui/publishing/handpostcontroller.h"
#include "ui/publishing/handpostsheet.h"
#include "ui/publishing/healthsheet.h"
#include "ui/publishing/missedcontroller.h"
#include "ui/publishing/missedsheet.h"
#include "ui/publishing/pausesheet.h"
#include "ui/publishing/pausestrip.h"
#include "ui/publishing/postpublishing.h"
#include "ui/publishing/publishlogmodel.h"
#include "ui/publishing/publishlogsheet.h"
#include "ui/today/failurestrip.h"
#include "ui/today/todaycontroller.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;
using Kind = domain::PublishMatter::Kind;

/// Keeps what was to be opened in a browser.
class OpenedAddresses : public QObject
{
    Q_OBJECT
public slots:
    void open(const QUrl &url) { list.append(url); }

public:
    QList<QUrl> list;
};

class tst_Publishing : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::PublishingFixture> f;
    std::unique_ptr<QWidget> window;
    std::unique_ptr<PublishNotices> notices;
    PublishGuide *guide = nullptr;
    QList<QStringList> desktop;

    bool waitFor(int matters)
    {
        return QTest::qWaitFor(
            [this, matters] { return notices->isKnown() && notices->matters().size() == matters; }, 10000);
    }
    void look(const char *name, QWidget *widget)
    {
        // For people: what a sheet looks like, where a folder is named.
        const QString folder = qEnvironmentVariable("RUCHE_TEST_PICTURES");
        if (folder.isEmpty())
            return;
        QTest::qWait(200);
        QVERIFY(widget->grab().save(folder + u'/' + QString::fromLatin1(name) + u".png"_s));
    }
    HandPostSheet *handSheet() const { return window->findChild<HandPostSheet *>(); }
    MissedSheet *missedSheet() const { return window->findChild<MissedSheet *>(); }
    template <typename T> static T *child(QWidget *of, const QString &name)
    {
        return of->findChild<T *>(name);
    }
    static void click(QWidget *of, const QString &name)
    {
        auto *const button = child<QPushButton>(of, name);
        QVERIFY2(button, qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static QByteArray picture()
    {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }

private slots:
    void init()
    {
        f = std::make_unique<test::PublishingFixture>();
        QVERIFY(f->open());
        window = std::make_unique<QWidget>();
        window->resize(1024, 700);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        notices = std::make_unique<PublishNotices>(f->workspace, f->clock);
        guide = new PublishGuide(f->context, *notices, *window);
        desktop.clear();
        guide->setDesktop([this](const QString &title, const QString &text) {
            desktop.append({title, text});
        });
        QTRY_VERIFY(notices->isKnown());
    }
    void cleanup()
    {
        window.reset();
        f.reset();
        notices.reset();
    }

    void byHand_isToldOnce_andStaysUntilPosted()
    {
        const domain::Post post = f->plan(f->instagram.id, 5, u"Portes ouvertes"_s);
        QSignalSpy told(notices.get(), &PublishNotices::told);
        QSignalSpy badge(&f->context, &PageContext::badgeChanged);
        f->pass(5);
        QVERIFY(waitFor(1));
        QCOMPARE(notices->matters().first().kind, Kind::ByHand);
        QCOMPARE(told.size(), 1);
        QCOMPARE(f->toasts.size(), 1);
        QVERIFY(f->toasts.first().text.contains(u"Portes ouvertes"_s));
        QVERIFY(f->toasts.first().text.contains(u"@cap.mer"_s));
        QVERIFY(f->toasts.first().alert);
        QCOMPARE(badge.last().at(1).toInt(), 1);
        f->pass(1);
        notices->reload();
        QTest::qWait(0);
        QVERIFY(waitFor(1));
        QCOMPARE(f->toasts.size(), 1);
        f->toasts.first().action();
        QTRY_VERIFY(handSheet() && handSheet()->controller().current());
        QVERIFY(test::answered(f->workspace.publisher().desk().markPosted(
            post.id, f->instagram.id, u"https://www.instagram.com/p/1/"_s)));
        QVERIFY(waitFor(0));
        QTRY_COMPARE(badge.last().at(1).toInt(), 0);
        QTRY_VERIFY(!handSheet());
    }

    void windowNotInFront_isToldOnTheDesktop()
    {
        QWidget other;
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        (void)f->plan(f->instagram.id, 5, u"Portes ouvertes"_s);
        f->pass(5);
        QVERIFY(waitFor(1));
        QCOMPARE(desktop.size(), 1);
        QVERIFY(desktop.first().last().contains(u"Portes ouvertes"_s));
    }

    void windowInFront_isNotToldOnTheDesktop()
    {
        (void)f->plan(f->instagram.id, 5, u"Portes ouvertes"_s);
        f->pass(5);
        QVERIFY(waitFor(1));
        QVERIFY(desktop.isEmpty());
    }

    void later_isToldAgain()
    {
        (void)f->plan(f->instagram.id, 5, u"Portes ouvertes"_s);
        f->pass(5);
        QVERIFY(waitFor(1));
        guide->postByHand();
        QTRY_VERIFY(handSheet() && handSheet()->controller().current());
        click(handSheet(), u"remindLater"_s);
        QTRY_VERIFY(!handSheet());
        QCOMPARE(notices->matters().size(), 1); // it still waits
        f->clock.advanceMs(9 * 60000);
        notices->checkReminders();
        QCOMPARE(f->toasts.size(), 1);
        f->clock.advanceMs(61000);
        notices->checkReminders();
        QCOMPARE(f->toasts.size(), 2);
        notices->checkReminders();
        QCOMPARE(f->toasts.size(), 2);
    }

    void handSheet_copiesTextAndTitle_storesTheLink()
    {
        const domain::Post post = f->plan(f->instagram.id, 5, u"Portes ouvertes"_s);
        f->pass(5);
        QVERIFY(waitFor(1));
        QVERIFY(f->commands.run(u"publish.byHand"_s));
        QTRY_VERIFY(handSheet() && handSheet()->controller().current());
        HandPostSheet *const sheet = handSheet();
        QCOMPARE(test::namelessWidgets(sheet), QStringList());
        look("hand", sheet);
        click(sheet, u"copyText"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), post.text);
        click(sheet, u"copyTitle"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), post.title);
        QVERIFY(child<QLabel>(sheet, u"siteAddress"_s)->text().startsWith(u"https://www.instagram.com"_s));
        auto *const link = child<QLineEdit>(sheet, u"postLink"_s);
        link->setFocus();
        QTest::keyClicks(link, u"https://elsewhere.example/p/1"_s);
        QTest::keyClick(link, Qt::Key_Return, Qt::ControlModifier);
        const auto saysSo = [sheet](const QString &words) {
            const auto labels = sheet->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        QTRY_VERIFY(saysSo(u"elsewhere.example"_s));
        QCOMPARE(f->read(post).state, domain::PostState::Scheduled);
        look("hand-refused", sheet);
        link->clear();
        QTest::keyClicks(link, u"instagram"_s);
        QTest::keyClick(link, Qt::Key_Return);
        QTRY_VERIFY(saysSo(u"https://"_s));
        link->clear();
        QTest::keyClicks(link, u"https://www.instagram.com/p/abc/"_s);
        click(sheet, u"markPosted"_s);
        QTRY_COMPARE(f->read(post).state, domain::PostState::Published);
        QCOMPARE(f->read(post).variants.first().remoteUrl, QUrl(u"https://www.instagram.com/p/abc/"_s));
        QTRY_VERIFY(!handSheet());
    }

    void handSheet_opensTheSite()
    {
        OpenedAddresses opened;
        QDesktopServices::setUrlHandler(u"https"_s, &opened, "open");
        const domain::Post post = f->plan(f->instagram.id, 600, u"Demain"_s);
        guide->postByHand(post.id); // before its time, on demand
        QTRY_VERIFY(handSheet() && handSheet()->controller().current());
        click(handSheet(), u"openSite"_s);
        QDesktopServices::unsetUrlHandler(u"https"_s);
        QCOMPARE(opened.list, QList<QUrl>{QUrl(u"https://www.instagram.com/"_s)});
    }

    void handSheet_filesAreThereToBeDragged_andGoneAfterwards()
    {
        const domain::Post post = f->plan(
            f->instagram.id,
            5,
            u"Avec images"_s,
            {{u"voile.png"_s, u"Une voile"_s, picture()}, {u"notes.pdf"_s, u"Notes"_s, "%PDF-1.4"}});
        guide->postByHand(post.id);
        QTRY_VERIFY(handSheet() && handSheet()->controller().files() == HandPostController::Files::There);
        auto *const files = handSheet()->findChild<HandFiles *>();
        QCOMPARE(files->count(), 2);
        QCOMPARE(files->urls().size(), 2);
        look("hand-files", handSheet());
        const QStringList paths = handSheet()->controller().paths();
        for (const QString &path : paths)
            QVERIFY(QFileInfo::exists(path));
        files->setFocus();
        QTest::keyClick(files, Qt::Key_End); // one of them
        QTest::keyClick(files, Qt::Key_C, Qt::ControlModifier);
        const QMimeData *const held = QGuiApplication::clipboard()->mimeData();
        QVERIFY(held->hasUrls());
        QCOMPARE(held->urls(), QList<QUrl>{QUrl::fromLocalFile(paths.last())});
        const QString folder = handSheet()->controller().folder();
        QVERIFY(QFileInfo::exists(folder));
        QTest::keyClick(handSheet(), Qt::Key_Escape);
        QTRY_VERIFY(!handSheet());
        QVERIFY(!QFileInfo::exists(folder));
    }

    void handSheet_severalWait_oneAfterTheOther()
    {
        const domain::Post first = f->plan(f->instagram.id, 5, u"Un"_s);
        const domain::Post second = f->plan(f->instagram.id, 6, u"Deux"_s);
        f->pass(6);
        QVERIFY(waitFor(2));
        guide->postByHand();
        QTRY_VERIFY(handSheet() && handSheet()->controller().count() == 2);
        QCOMPARE(handSheet()->controller().current()->post, first.id);
        click(handSheet(), u"nextHandPost"_s);
        QCOMPARE(handSheet()->controller().current()->post, second.id);
        QTest::keyClicks(child<QLineEdit>(handSheet(), u"postLink"_s), u"https://www.instagram.com/p/2/"_s);
        QTest::keyClick(handSheet(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(f->read(second).state, domain::PostState::Published);
        QTRY_COMPARE(handSheet()->controller().count(), 1);
        QCOMPARE(handSheet()->controller().current()->post, first.id);
        QVERIFY(child<QLineEdit>(handSheet(), u"postLink"_s)->text().isEmpty());
    }

    void handSheet_nothingDue_saysSo()
    {
        guide->postByHand();
        QTRY_VERIFY(handSheet() && handSheet()->controller().isKnown());
        look("hand-empty", handSheet());
        QVERIFY(!child<QPushButton>(handSheet(), u"markPosted"_s)->isVisible());
        QTest::keyClick(handSheet(), Qt::Key_Escape);
        QTRY_VERIFY(!handSheet());
    }

    void missed_opensByItself_once()
    {
        (void)f->plan(f->blog, 5, u"Le chantier"_s);
        f->pass(120);
        QTRY_VERIFY(missedSheet() && missedSheet()->controller().rows().size() == 1);
        QVERIFY(f->toasts.isEmpty()); // the sheet says it
        QCOMPARE(test::namelessWidgets(missedSheet()), QStringList());
        look("missed-one", missedSheet());
        QTest::keyClick(missedSheet(), Qt::Key_Escape);
        QTRY_VERIFY(!missedSheet());
        notices->reload();
        QTest::qWait(300);
        QVERIFY(!missedSheet());
    }

    void missed_atStart_opensByItself()
    {
        (void)f->plan(f->blog, 5, u"Le chantier"_s);
        f->pass(120);
        QTRY_VERIFY(missedSheet());
        delete missedSheet();
        PublishNotices again(f->workspace, f->clock);
        QSignalSpy found(&again, &PublishNotices::missedFound);
        QTRY_COMPARE(found.size(), 1);
    }

    void missed_nextDay_isStored_andUndone()
    {
        const domain::Post post = f->plan(f->blog, 5, u"Le chantier"_s);
        f->pass(120);
        QTRY_VERIFY(missedSheet() && missedSheet()->controller().rows().size() == 1);
        click(missedSheet(), u"nextDay"_s);
        QTRY_COMPARE(f->events.size(), 1);
        const domain::Post moved = f->read(post);
        QCOMPARE(moved.state, domain::PostState::Scheduled);
        QCOMPARE(moved.plannedFor->wall, post.plannedFor->wall.addDays(1));
        QTRY_VERIFY(missedSheet()->controller().rows().isEmpty());
        look("missed-none", missedSheet());
        QVERIFY(test::answered(f->workspace.history().undo(f->events.first())));
        QCOMPARE(f->read(post).plannedFor->wall, post.plannedFor->wall);
    }

    void missed_skip_isADraft()
    {
        const domain::Post post = f->plan(f->blog, 5, u"Le chantier"_s);
        f->pass(120);
        QTRY_VERIFY(missedSheet() && missedSheet()->controller().rows().size() == 1);
        auto *const skip = child<QPushButton>(missedSheet(), u"skip"_s);
        skip->setFocus();
        QTest::keyClick(skip, Qt::Key_Space);
        QTRY_COMPARE(f->read(post).state, domain::PostState::Draft);
        QVERIFY(!f->read(post).plannedFor);
        QTRY_COMPARE(f->events.size(), 1);
    }

    void missed_nextSlot_needsSlots()
    {
        const domain::Post first = f->plan(f->blog, 5, u"Un"_s);
        const domain::Post second = f->plan(f->blog, 6, u"Deux"_s);
        f->pass(120);
        QTRY_VERIFY(missedSheet() && missedSheet()->controller().rows().size() == 2);
        look("missed-two", missedSheet());
        click(missedSheet(), u"nextSlotAll"_s);
        QTRY_VERIFY(child<QLabel>(missedSheet(), u"missedProblem"_s)->isVisible());
        QCOMPARE(f->read(first).state, domain::PostState::Missed);
        QList<domain::Slot> slots_;
        for (int day = 1; day <= 7; ++day) {
            domain::Slot slot;
            slot.account = f->blog;
            slot.weekday = day;
            slot.time = QTime(18, 30);
            slots_ << slot;
        }
        QVERIFY(test::answered(f->workspace.planning().addSlots(slots_)));
        click(missedSheet(), u"nextSlotAll"_s);
        QTRY_COMPARE(f->events.size(), 1); // one step for both
        const domain::Post one = f->read(first);
        const domain::Post two = f->read(second);
        QCOMPARE(one.state, domain::PostState::Scheduled);
        QCOMPARE(two.state, domain::PostState::Scheduled);
        QCOMPARE(one.plannedFor->wall.time(), QTime(18, 30));
        QCOMPARE(two.plannedFor->wall.time(), QTime(18, 30));
        QVERIFY(one.plannedAt != two.plannedAt);
    }

    void missed_publishAll_asksFirst_andSaysWhatFailed()
    {
        const domain::Post first = f->plan(f->blog, 5, u"Un"_s);
        (void)f->plan(f->blog, 6, u"Deux"_s);
        f->pass(120);
        QTRY_VERIFY(missedSheet() && missedSheet()->controller().rows().size() == 2);
        const qsizetype before = f->transport.sent().size();
        f->prompts.answerConfirm(false);
        click(missedSheet(), u"publishAll"_s);
        QCOMPARE(f->prompts.confirmations().size(), 1);
        QTest::qWait(50);
        QCOMPARE(f->transport.sent().size(), before);
        f->prompts.answerConfirm(true);
        click(missedSheet(), u"publishAll"_s);
        QTRY_VERIFY(child<QLabel>(missedSheet(), u"missedProblem"_s)->isVisible()); // the site is not there
        QTRY_VERIFY(!test::answered(f->workspace.posts().log(first.id))->isEmpty());
    }

    void pause_needsAReason_isStored_shownAndEnded()
    {
        PauseStrip strip(*notices);
        const domain::Post post = f->plan(f->blog, 5, u"Le chantier"_s);
        QVERIFY(!f->commands.isEnabled(u"publish.resume"_s));
        QVERIFY(f->commands.run(u"publish.pause"_s));
        auto *const sheet = window->findChild<PauseSheet *>();
        QVERIFY(sheet);
        QCOMPARE(test::namelessWidgets(sheet), QStringList());
        QCOMPARE(child<QComboBox>(sheet, u"pauseScope"_s)->count(), 2);
        click(sheet, u"pauseNow"_s);
        QVERIFY(test::answered(f->workspace.publisher().desk().pauses(true))->isEmpty());
        QTest::keyClicks(child<QLineEdit>(sheet, u"pauseReason"_s), u"Incident au port"_s);
        look("pause", sheet);
        QTest::keyClick(child<QLineEdit>(sheet, u"pauseReason"_s), Qt::Key_Return);
        QTRY_COMPARE(test::answered(f->workspace.publisher().desk().pauses(true))->size(), 1);
        QTRY_VERIFY(!window->findChild<PauseSheet *>());
        QTRY_COMPARE(notices->pauses().size(), 1);
        strip.resize(900, 60);
        strip.show();
        auto *const resume = child<QPushButton>(&strip, u"resumePublishing"_s);
        QVERIFY(resume && resume->isVisible());
        const auto labels = strip.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(u"Incident au port"_s);
        }));
        look("pause-strip", &strip);
        f->pass(30);
        QTRY_COMPARE(notices->matters().size(), 1);
        QVERIFY(!missedSheet()); // nobody has to decide before the pause ends
        QVERIFY(f->transport.sent().isEmpty());
        QTest::mouseClick(resume, Qt::LeftButton);
        QTRY_VERIFY(!f->toasts.isEmpty() && f->toasts.last().text.contains(u"1"_s));
        QTRY_VERIFY(test::answered(f->workspace.publisher().desk().pauses(true))->isEmpty());
        QTRY_COMPARE(f->read(post).state, domain::PostState::Missed);
        QTRY_VERIFY(missedSheet() && missedSheet()->controller().rows().size() == 1);
        QVERIFY(missedSheet()->controller().rows().first().byPause);
        QTRY_VERIFY(!strip.isVisible());
    }

    void log_isSearched_readAndExported()
    {
        const domain::Post post = f->plan(f->instagram.id, 5, u"Portes ouvertes"_s);
        const domain::Post other = f->plan(f->instagram.id, 6, u"Été au port"_s);
        f->pass(6);
        for (const domain::Post &one : {post, other}) {
            QVERIFY(test::answered(f->workspace.publisher().desk().markPosted(
                one.id, f->instagram.id, u"https://www.instagram.com/p/%1/"_s.arg(one.id.value))));
        }
        QVERIFY(f->commands.run(u"publish.log"_s));
        auto *const sheet = window->findChild<PublishLogSheet *>();
        QVERIFY(sheet);
        QTRY_COMPARE(sheet->model().rowCount(), 2);
        const QAbstractItemModelTester tester(&sheet->model());
        QCOMPARE(test::namelessWidgets(sheet), QStringList());
        auto *const words = child<QLineEdit>(sheet, u"logWords"_s);
        QTest::keyClicks(words, u"ete"_s);
        QTRY_COMPARE(sheet->model().rowCount(), 1);
        auto *const details = child<QLabel>(sheet, u"logDetails"_s);
        QTRY_VERIFY(details->text().contains(u"https://www.instagram.com/p/%1/"_s.arg(other.id.value)));
        QVERIFY(details->text().contains(u"By a person"_s));
        QVERIFY(details->text().contains(u"10:0"_s)); // in the time of the brand
        QVERIFY(details->text().contains(u"Le chantier"_s));
        look("log", sheet);
        click(sheet, u"copyDetails"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), details->text());
        const QString path = f->folder.filePath(u"log.csv"_s);
        f->prompts.answerFiles({path});
        click(sheet, u"exportLog"_s);
        QTRY_VERIFY(child<QLabel>(sheet, u"logSaid"_s)->text().contains(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QVERIFY(written.contains("Été au port"));
        QVERIFY(!written.contains("Portes ouvertes"));
        QTest::keyClicks(words, u"xyz"_s);
        QTRY_COMPARE(sheet->model().rowCount(), 0);
        look("log-nothing", sheet);
        words->clear();
        auto *const state = child<QComboBox>(sheet, u"logState"_s);
        state->setFocus();
        QTest::keyClick(state, Qt::Key_Down); // sent
        QTRY_COMPARE(sheet->model().rowCount(), 2);
        QTest::keyClick(state, Qt::Key_Down); // not taken
        QTRY_COMPARE(sheet->model().rowCount(), 0);
        QTest::keyClick(sheet, Qt::Key_Escape);
        QTRY_VERIFY(!window->findChild<PublishLogSheet *>());
    }

    void log_ofOnePost_thenOfAll()
    {
        const domain::Post post = f->plan(f->instagram.id, 5, u"Portes ouvertes"_s);
        (void)f->plan(f->blog, 5, u"Le chantier"_s);
        f->pass(6);
        QVERIFY(test::answered(f->workspace.publisher().desk().markPosted(
            post.id, f->instagram.id, u"https://www.instagram.com/p/1/"_s)));
        guide->showLog(post.id);
        auto *const sheet = window->findChild<PublishLogSheet *>();
        QTRY_COMPARE(sheet->model().rowCount(), 1);
        click(sheet, u"wholeLog"_s);
        QTRY_VERIFY(sheet->model().rowCount() > 1);
    }

    void health_namesWhatIsBroken_andLeadsToTheSignIn()
    {
        (void)f->plan(f->blog, 600, u"Le chantier"_s);
        const domain::AccountId blog = f->blog;
        QVERIFY(test::answered(
            f->workspace.storage().write([blog](storage::Connection &connection) -> Result<int> {
                return connection.change(u"UPDATE account SET problem_code = 'auth', problem_detail = "
                                         "'401 rest_not_logged_in' WHERE id = %1"_s.arg(blog.value));
            })));
        QVERIFY(f->commands.run(u"publish.health"_s));
        auto *const sheet = window->findChild<HealthSheet *>();
        QTRY_VERIFY(sheet->isKnown());
        QCOMPARE(test::namelessWidgets(sheet), QStringList());
        QVERIFY(!sheet->findChild<QLabel *>(u"rawAnswer"_s));
        look("health", sheet);
        click(sheet, u"raw-"_s + blog.text());
        QTRY_VERIFY(sheet->findChild<QLabel *>(u"rawAnswer"_s));
        QVERIFY(sheet->findChild<QLabel *>(u"rawAnswer"_s)->text().contains(u"401 rest_not_logged_in"_s));
        look("health-raw", sheet);
        click(sheet, u"reconnect-"_s + blog.text());
        QTRY_COMPARE(f->intents.size(), 1);
        QCOMPARE(std::get<OpenPage>(f->intents.first()).section, u"reconnect/"_s + blog.text());
        QTRY_VERIFY(!window->findChild<HealthSheet *>());
    }

    void health_signInThatEndsSoon_isRedBefore()
    {
        const domain::AccountId blog = f->blog;
        const QDateTime now = f->clock.now();
        QVERIFY(test::answered(
            f->workspace.storage().write([blog, now](storage::Connection &connection) -> Result<void> {
                RUCHE_TRY(
                    storage::allowances::setAllowance(connection, blog, {50, 12, 1, now.addSecs(3600), now}));
                return storage::allowances::setSignInEnd(connection, blog, now.addDays(3), now);
            })));
        QVERIFY(f->commands.run(u"publish.health"_s));
        auto *const sheet = window->findChild<HealthSheet *>();
        QTRY_VERIFY(sheet->isKnown());
        auto *const end = sheet->findChild<QLabel *>(u"signInEnd"_s);
        QVERIFY(end && end->text().contains(u"reconnect"_s));
        const auto labels = sheet->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(u"12 of 50"_s);
        }));
        click(sheet, u"reconnect-"_s + blog.text());
        QTRY_COMPARE(f->intents.size(), 1);
    }

    void postSection_showsWarningsAttemptsAndWaysOn()
    {
        const domain::Post byHand = f->plan(f->instagram.id, 600, u"Portes ouvertes"_s);
        const domain::Post sent = f->plan(f->instagram.id, 5, u"Hier"_s);
        QVERIFY(test::answered(f->workspace.publisher().desk().markPosted(
            sent.id, f->instagram.id, u"https://www.instagram.com/p/1/"_s)));
        PostPublishing section(f->context);
        section.resize(292, 300);
        section.show();
        section.setPost(byHand.id);
        auto *const post = child<QPushButton>(&section, u"postByHand"_s);
        QTRY_VERIFY(post->isVisible());
        QVERIFY(!child<QLabel>(&section, u"postAttempts"_s)->isVisible());
        QVERIFY(!child<QPushButton>(&section, u"allAttempts"_s)->isVisible());
        QTest::mouseClick(post, Qt::LeftButton);
        QTRY_VERIFY(handSheet() && handSheet()->controller().current());
        QCOMPARE(handSheet()->controller().current()->post, byHand.id);
        section.setPost(sent.id);
        QTRY_VERIFY(child<QLabel>(&section, u"postAttempts"_s)->isVisible());
        QVERIFY(child<QLabel>(&section, u"postAttempts"_s)->text().contains(u"instagram.com/p/1/"_s));
        QVERIFY(!post->isVisible());
        QTest::mouseClick(child<QPushButton>(&section, u"allAttempts"_s), Qt::LeftButton);
        QTRY_COMPARE(window->findChild<PublishLogSheet *>()->model().rowCount(), 1);
        // One that cannot leave as things are.
        const domain::Post blocked = f->plan(f->blog, 600, u"Le chantier"_s);
        const domain::AccountId blog = f->blog;
        QVERIFY(test::answered(
            f->workspace.storage().write([blog](storage::Connection &connection) -> Result<int> {
                return connection.change(
                    u"UPDATE account SET problem_code = 'auth' WHERE id = %1"_s.arg(blog.value));
            })));
        section.setPost(blocked.id);
        QTRY_VERIFY(child<QLabel>(&section, u"postWarnings"_s)->isVisible());
        look("post-section", &section);
        QTest::mouseClick(child<QPushButton>(&section, u"reconnectAccount"_s), Qt::LeftButton);
        QTRY_COMPARE(f->intents.size(), 1);
        section.setPost({});
        QVERIFY(!child<QLabel>(&section, u"postWarnings"_s)->isVisible());
    }

    void today_showsWhatIsDueByHand_untilItIsPosted()
    {
        const domain::Post post = f->plan(f->instagram.id, 5, u"Portes ouvertes"_s);
        TodayController controller(f->workspace, f->clock);
        controller.setBrands({f->brand});
        QTRY_VERIFY(!controller.isLoadingPosts());
        QVERIFY(controller.failures().isEmpty());
        f->pass(5);
        QTRY_COMPARE(controller.failures().size(), 1);
        QCOMPARE(controller.failures().first().what, TodayFailure::What::ByHand);
        QVERIFY(controller.failures().first().reason.contains(u"@cap.mer"_s));
        FailureStrip strip;
        strip.resize(900, 100);
        strip.setFailures(controller.failures(), {{f->brand.id, f->brand}});
        strip.show();
        QCOMPARE(test::namelessWidgets(&strip), QStringList());
        look("today-strip", &strip);
        QSignalSpy asked(&strip, &FailureStrip::byHandRequested);
        click(&strip, u"postByHand"_s);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<domain::PostId>(), post.id);
        QVERIFY(test::answered(f->workspace.publisher().desk().markPosted(
            post.id, f->instagram.id, u"https://www.instagram.com/p/1/"_s)));
        QTRY_VERIFY(controller.failures().isEmpty());
    }

    void today_showsWhatIsLate_andWhatWillNotLeave()
    {
        (void)f->plan(f->blog, 5, u"En retard"_s);
        const domain::Post warned = f->plan(f->blog, 60, u"Sans accès"_s);
        const domain::AccountId blog = f->blog;
        QVERIFY(test::answered(
            f->workspace.storage().write([blog](storage::Connection &connection) -> Result<int> {
                return connection.change(
                    u"UPDATE account SET problem_code = 'auth' WHERE id = %1"_s.arg(blog.value));
            })));
        f->clock.advanceMs(8 * 60000);
        QVERIFY(test::answered(f->workspace.publisher().desk().look(), 20000));
        TodayController controller(f->workspace, f->clock);
        controller.setBrands({f->brand});
        QTRY_VERIFY(controller.failures().size() >= 3); // and the account itself
        QCOMPARE(controller.failures().at(0).what, TodayFailure::What::Failed);
        QCOMPARE(controller.failures().at(0).title, u"En retard"_s);
        QCOMPARE(controller.failures().at(1).what, TodayFailure::What::Warned);
        QCOMPARE(controller.failures().at(1).post, warned.id);
        QTRY_COMPARE(notices->count(), 3);
    }

    void failure_isTold_withTheWayToToday()
    {
        (void)f->plan(f->blog, 5, u"Le chantier"_s);
        f->pass(6); // leaves, and the site is not there
        QVERIFY(waitFor(1));
        QVERIFY(notices->matters().first().kind == Kind::Failed
                || notices->matters().first().kind == Kind::Uncertain
                || notices->matters().first().kind == Kind::Late);
        QTRY_COMPARE(f->toasts.size(), 1);
        f->toasts.first().action();
        QTRY_COMPARE(f->intents.size(), 1);
        QCOMPARE(pageOf(f->intents.first()), pages::today);
    }

    void sheets_fitTheSmallestWindow_andTheOtherLanguage()
    {
        (void)f->plan(f->blog, 5, u"Le chantier"_s);
        (void)f->plan(
            f->instagram.id, 5, u"Portes ouvertes"_s, {{u"voile.png"_s, u"Une voile"_s, picture()}});
        f->pass(120);
        guide->postByHand();
        QTRY_VERIFY(handSheet() && handSheet()->controller().current());
        QTRY_VERIFY(missedSheet() && missedSheet()->controller().isKnown());
        guide->askPause();
        f->theme.setChoice(ThemeChoice::Dark);
        const QList<QDialog *> sheets = window->findChildren<QDialog *>();
        QCOMPARE(sheets.size(), 3);
        for (QDialog *const sheet : sheets) {
            QVERIFY2(sheet->width() <= 1000 && sheet->height() <= 660, qPrintable(sheet->objectName()));
            QVERIFY(sheet->minimumSizeHint().width() <= sheet->width());
            QEvent changed(QEvent::LanguageChange);
            QCoreApplication::sendEvent(sheet, &changed);
            QVERIFY(!sheet->windowTitle().isEmpty());
            look(qPrintable(sheet->objectName() + u"-dark"_s), sheet);
        }
        f->theme.setChoice(ThemeChoice::Light);
    }
};

QTEST_MAIN(tst_Publishing)
#include "tst_publishing.moc"
