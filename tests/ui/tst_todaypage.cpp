// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historyservice.h"
#include "core/services/inboxservice.h"
#include "core/services/postservice.h"
#include "core/services/publisher.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/samplefixture.h"
#include "ui/today/failurestrip.h"
#include "ui/today/newsline.h"
#include "ui/today/timelinemodel.h"
#include "ui/today/todaycontroller.h"
#include "ui/today/todaypage.h"
#include "ui/today/tododelegate.h"
#include "ui/today/todomodel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QBuffer>
#include <QImage>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;

class tst_TodayPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::SampleFixture> f;
    std::unique_ptr<TodayPage> page;

    template <typename T> T *child(const QString &name) const { return page->findChild<T *>(name); }
    QListView *todo() const { return child<QListView>(u"toAnswer"_s); }
    QListView *timeline() const { return child<QListView>(u"timeline"_s); }
    const TodoModel *todoModel() const { return qobject_cast<const TodoModel *>(todo()->model()); }

    bool openSample()
    {
        f = std::make_unique<test::SampleFixture>();
        if (!f->open())
            return false;
        page = std::make_unique<TodayPage>(f->context);
        f->show(*page, pages::today);
        return QTest::qWaitFor([this] { return todo()->model()->rowCount() > 0; }, 10000);
    }

    domain::ConversationId chosen() const { return todoModel()->conversationAt(todo()->currentIndex()); }

    domain::ConversationState stateOf(domain::ConversationId id)
    {
        const auto rows = test::answered(f->workspace.inbox().rows({id}));
        return rows && !rows->isEmpty() ? rows->constFirst().state : domain::ConversationState::Waiting;
    }

    /// A post whose time passed while nothing was running.
    domain::PostId missOne()
    {
        const domain::Brand &brand = f->brands.constFirst();
        domain::PostQuery query;
        query.brands = {brand.id};
        const auto posts = test::answered(f->workspace.posts().list(query));
        domain::AccountId account;
        for (const domain::Post &post : posts.value_or(QList<domain::Post>())) {
            if (!post.variants.isEmpty())
                account = post.variants.constFirst().account;
        }
        services::PostDraft draft;
        draft.brand = brand.id;
        draft.accounts = {account};
        draft.title = u"Left behind"_s;
        draft.text = u"Text"_s;
        draft.plannedFor = fromUtc(f->clock.now().addSecs(600), brand.zone);
        const auto added = test::answered(f->workspace.posts().add(draft));
        if (!added)
            return {};
        f->clock.advanceMs(3600 * 1000);
        (void)test::answered(f->workspace.publisher().publishDue(), 20000);
        return added->id;
    }

private slots:
    void news_ofTheTimeBetween_leadToTheirRows()
    {
        QVERIFY(openSample());
        auto *const line = page->findChild<NewsLine *>();
        QVERIFY(line);
        QVERIFY(!line->isVisible()); // a first visit has no time before it
        const QDateTime now = f->context.clock().now();
        line->setNews({.since = now.addDays(-1),
                       .messages = 12,
                       .published = 0,
                       .failed = 1,
                       .missed = 0,
                       .members = 3},
                      u"Europe/Paris"_s,
                      now);
        QVERIFY(line->isVisible());
        QVERIFY(!child<QPushButton>(u"newPosts"_s));
        QVERIFY(child<QPushButton>(u"newMessages"_s)->text().contains(u"12"_s));
        f->intents.clear();
        for (const QString &name : {u"newMessages"_s, u"newFailures"_s, u"newMembers"_s}) {
            QTRY_VERIFY(child<QPushButton>(name)->isVisible());
            QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton);
        }
        QTRY_COMPARE(f->intents.size(), 3);
        QCOMPARE(pageOf(f->intents.at(0)), pages::inbox);
        QCOMPARE(pageOf(f->intents.at(1)), pages::calendar);
        QCOMPARE(pageOf(f->intents.at(2)), pages::members);
        line->setNews({}, {}, now);
        QVERIFY(!line->isVisible());
    }

    void cleanup()
    {
        page.reset();
        f.reset();
    }

    void peopleWhoWait_comeLongestWaitFirst()
    {
        QVERIFY(openSample());
        QDateTime before;
        int people = 0;
        for (int row = 0; row < todoModel()->rowCount(); ++row) {
            const QModelIndex index = todoModel()->index(row);
            if (index.data(int(TodoModel::Role::IsHeading)).toBool())
                continue;
            const auto conversation
                = index.data(int(TodoModel::Role::Conversation)).value<domain::Conversation>();
            QVERIFY(!before.isValid() || before <= conversation.writtenAt);
            before = conversation.writtenAt;
            ++people;
            QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(conversation.author));
        }
        const auto counts = test::answered(f->workspace.inbox().counts({}));
        QVERIFY(counts);
        QCOMPARE(people, std::min(counts->toAnswer, TodayController::mostToAnswer));
        QVERIFY(chosen().isValid());
        QTRY_VERIFY(todo()->hasFocus()); // without a click
    }

    void replyAndEnterAndT_openTheConversation()
    {
        QVERIFY(openSample());
        todo()->setFocus();
        const domain::ConversationId first = chosen();
        const auto opened = [this] {
            const auto intent = std::get_if<OpenConversation>(&f->intents.last());
            return intent ? intent->conversation : domain::ConversationId();
        };
        QTest::keyClick(todo(), Qt::Key_R);
        QTRY_COMPARE(f->intents.size(), 1);
        QCOMPARE(opened(), first);
        QTest::keyClick(todo(), Qt::Key_Down);
        const domain::ConversationId second = chosen();
        QVERIFY(second != first);
        QTest::keyClick(todo(), Qt::Key_Return);
        QTRY_COMPARE(f->intents.size(), 2);
        QCOMPARE(opened(), second);
        QTest::keyClick(todo(), Qt::Key_T);
        QTRY_COMPARE(f->intents.size(), 3);
        QCOMPARE(opened(), first);
    }

    void replyButtonInTheChosenRow_clicked_opensIt()
    {
        QVERIFY(openSample());
        const QModelIndex index = todo()->currentIndex();
        QTRY_VERIFY(todo()->visualRect(index).height() > 90);
        const auto *const delegate = qobject_cast<TodoDelegate *>(todo()->itemDelegate());
        // The row may still be on its way to its place, so somebody would click again.
        QVERIFY(QTest::qWaitFor([&] {
            const QPoint button = delegate->buttonRect(todo()->visualRect(index)).center();
            QTest::mouseClick(todo()->viewport(), Qt::LeftButton, {}, button);
            return !f->intents.isEmpty();
        }));
        QVERIFY(std::holds_alternative<OpenConversation>(f->intents.last()));
    }

    void done_isStoredAndCanBeUndone()
    {
        QVERIFY(openSample());
        todo()->setFocus();
        const domain::ConversationId id = chosen();
        QTest::keyClick(todo(), Qt::Key_E);
        QTRY_COMPARE(f->events.size(), 1);
        QCOMPARE(stateOf(id), domain::ConversationState::Done);
        QTRY_VERIFY(!todoModel()->indexOf(id).isValid());
        QVERIFY(test::answered(f->workspace.history().undo(f->events.constFirst())));
        QTRY_VERIFY(todoModel()->indexOf(id).isValid());
        QVERIFY(stateOf(id) != domain::ConversationState::Done);
    }

    void snooze_putsItOffUntilTomorrow()
    {
        QVERIFY(openSample());
        todo()->setFocus();
        const domain::ConversationId id = chosen();
        QTest::keyClick(todo(), Qt::Key_Z);
        QTRY_COMPARE(f->events.size(), 1);
        const auto rows = test::answered(f->workspace.inbox().rows({id}));
        QVERIFY(rows && rows->size() == 1);
        QCOMPARE(rows->constFirst().state, domain::ConversationState::Snoozed);
        QVERIFY(rows->constFirst().snoozedUntil);
        QVERIFY(*rows->constFirst().snoozedUntil > f->clock.now().addSecs(12 * 3600));
    }

    void missedPost_isShownUntilItIsRescheduled()
    {
        QVERIFY(openSample());
        auto *const strip = child<FailureStrip>(u"failures"_s);
        QTRY_COMPARE(strip->shownRows(), FailureStrip::fewRows);
        const int before = strip->shownRows();
        const domain::PostId post = missOne();
        QVERIFY(post.isValid());
        QTRY_VERIFY(strip->isVisible());
        QTRY_VERIFY(strip->accessibleDescription().contains(u"Nothing is lost"_s));
        auto *const all = child<QPushButton>(u"showAllFailures"_s);
        QTRY_VERIFY(all->isVisible()); // the sample's own fill the few rows already
        QTest::mouseClick(all, Qt::LeftButton);
        QTRY_COMPARE(strip->shownRows(), before + 2); // the sample's four, and this one
        QPushButton *later = nullptr;
        for (QPushButton *const button : strip->findChildren<QPushButton *>(u"reschedule"_s)) {
            if (button->isVisible() && button->accessibleName().contains(u"Left behind"_s))
                later = button;
        }
        QVERIFY(later);
        QTest::mouseClick(later, Qt::LeftButton);
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = page->findChild<QMenu *>(u"laterMenu"_s)));
        menu->actions().constFirst()->trigger();
        menu->close();
        QTRY_COMPARE(f->events.size(), 1);
        const auto stored = test::answered(f->workspace.posts().read(post));
        QVERIFY(stored);
        QCOMPARE(stored->state, domain::PostState::Scheduled);
        QCOMPARE(stored->plannedAt->secsTo(f->clock.now().addSecs(3600)), 0);
    }

    void publishNow_asksFirst()
    {
        QVERIFY(openSample());
        const domain::PostId post = missOne();
        QVERIFY(post.isValid());
        auto *const strip = child<FailureStrip>(u"failures"_s);
        QPushButton *publish = nullptr;
        QTRY_VERIFY((publish = strip->findChild<QPushButton *>(u"publishNow"_s)));
        f->prompts.answerConfirm(false);
        QTest::mouseClick(publish, Qt::LeftButton);
        QTRY_COMPARE(f->prompts.confirmations().size(), 1);
        const auto stored = test::answered(f->workspace.posts().read(post));
        QVERIFY(stored);
        QCOMPARE(stored->state, domain::PostState::Missed);
    }

    void unclear_whereNobodyCanBeAsked_isSaidByAPerson()
    {
        QVERIFY(openSample());
        TodayFailure failure;
        failure.post = domain::PostId{7};
        failure.unclear = domain::AccountId{3};
        failure.title = u"Nobody knows"_s;
        failure.state = domain::PostState::Uncertain;
        auto *const strip = child<FailureStrip>(u"failures"_s);
        strip->setFailures({failure}, {});
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the rows of before
        QSignalSpy said(strip, &FailureStrip::presenceSaid);
        QVERIFY(!strip->findChild<QPushButton *>(u"publishNow"_s));
        // A word that may send twice is asked for once more, an address is asked for; neither is given here.
        f->prompts.answerConfirm(false);
        strip->findChild<QPushButton *>(u"isNotThere"_s)->click();
        QCOMPARE(said.takeFirst().at(1).toBool(), false);
        QCOMPARE(f->prompts.confirmations().size(), 1);
        f->prompts.answerText(std::nullopt);
        strip->findChild<QPushButton *>(u"isThere"_s)->click();
        QCOMPARE(said.takeFirst().at(1).toBool(), true);
        QCOMPARE(f->prompts.unanswered(), 0);
    }

    void timeline_hasThePresentMomentInItsPlace()
    {
        QVERIFY(openSample());
        TodayController controller(f->workspace, f->clock);
        TimelineModel model(controller);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const domain::Brand &brand = f->brands.constFirst();
        services::PostDraft draft;
        draft.brand = brand.id;
        draft.title = u"Later today"_s;
        draft.text = u"Text"_s;
        draft.asDraft = true;
        draft.plannedFor = fromUtc(f->clock.now().addSecs(1800), brand.zone);
        const auto added = test::answered(f->workspace.posts().add(draft));
        QVERIFY(added);
        controller.setBrands(f->brands);
        QTRY_VERIFY(model.indexOf(added->id).isValid());
        QVERIFY(model.nowRow() < model.indexOf(added->id).row());
        QVERIFY(!(model.flags(model.index(model.nowRow())) & Qt::ItemIsSelectable));
        // The sample's brands share a zone: its time stands at the line, as beside their posts.
        QCOMPARE(model.index(model.nowRow()).data(int(TimelineModel::Role::NowText)).toString(), u"11:00"_s);
        f->clock.advanceMs(3600 * 1000);
        model.tick();
        QVERIFY(model.nowRow() > model.indexOf(added->id).row());
    }

    void timeline_showsThePictureOfAPost()
    {
        QVERIFY(openSample());
        QImage green(40, 40, QImage::Format_RGB32);
        green.fill(Qt::green);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && green.save(&buffer, "PNG"));
        const domain::Brand &brand = f->brands.constFirst();
        services::PostDraft draft;
        draft.brand = brand.id;
        draft.title = u"With a picture"_s;
        draft.asDraft = true;
        draft.plannedFor = fromUtc(f->clock.now().addSecs(1800), brand.zone);
        draft.newMedia = {{u"green.png"_s, u"Green"_s, bytes}};
        const auto added = test::answered(f->workspace.posts().add(draft));
        QVERIFY(added);
        const auto *const model = qobject_cast<const TimelineModel *>(timeline()->model());
        QVERIFY(model);
        QTRY_VERIFY(model->indexOf(added->id).isValid());
        QTRY_VERIFY([&] {
            const QRect row = timeline()->visualRect(model->indexOf(added->id));
            const QImage seen = timeline()->viewport()->grab(row).toImage();
            for (int x = 0; x < seen.width(); ++x) {
                if (seen.pixelColor(x, seen.height() / 2) == QColor(Qt::green))
                    return true;
            }
            return false;
        }());
    }

    void models_passTheTester()
    {
        QVERIFY(openSample());
        TodayController controller(f->workspace, f->clock);
        TodoModel model(controller);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        controller.setBrands(f->brands);
        QTRY_VERIFY(model.rowCount() > 0);
        controller.setBrands({});
        QTRY_COMPARE(model.rowCount(), 0);
    }

    void emptyWorkspace_offersTheFirstSteps()
    {
        f = std::make_unique<test::SampleFixture>();
        QVERIFY(test::answered(f->workspace.create(f->folder.filePath(u"w.ruche"_s), u"Empty"_s)));
        page = std::make_unique<TodayPage>(f->context);
        f->show(*page, pages::today);
        auto *const brand = child<QPushButton>(u"stepBrand"_s);
        QTRY_VERIFY(child<QPushButton>(u"stepBrand"_s) && child<QPushButton>(u"stepBrand"_s)->isVisible());
        QTest::mouseClick(brand ? child<QPushButton>(u"stepBrand"_s) : brand, Qt::LeftButton);
        QTRY_COMPARE(f->intents.size(), 1);
        const auto *const intent = std::get_if<OpenPage>(&f->intents.constFirst());
        QVERIFY(intent && intent->page == QString(pages::settings));
        QVERIFY(!child<FailureStrip>(u"failures"_s)->isVisible());
    }

    void everything_hasAName()
    {
        QVERIFY(openSample());
        QVERIFY(missOne().isValid());
        QTRY_VERIFY(child<FailureStrip>(u"failures"_s)->isVisible());
        const QStringList nameless = test::namelessWidgets(page.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void page_inBothSizesAndThemes_fitsItsWidth()
    {
        QVERIFY(openSample());
        (void)missOne();
        for (const bool dark : {false, true}) {
            f->theme.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
            for (const bool compact : {false, true}) {
                page->setCompact(compact);
                // 982: a window of 1190 beside the wide rail.
                page->resize(compact ? QSize(968, 648) : dark ? QSize(982, 700) : QSize(1232, 848));
                QTRY_VERIFY(todo()->width() >= 380);
                QVERIFY(!page->grab().isNull());
                QVERIFY(timeline()->mapTo(page.get(), QPoint(timeline()->width(), 0)).x() <= page->width());
            }
        }
    }
};

QTEST_MAIN(tst_TodayPage)
#include "tst_todaypage.moc"
