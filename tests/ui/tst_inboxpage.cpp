// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/incoming.h"
#include "core/services/accountservice.h"
#include "core/services/careservice.h"
#include "core/services/historyservice.h"
#include "core/services/inboxservice.h"
#include "core/services/outboxservice.h"
#include "core/services/storage.h"
#include "core/storage/connection.h"
#include "core/storage/messagerepository.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/samplefixture.h"
#include "ui/common/networkglyph.h"
#include "ui/common/sidelist.h"
#include "ui/inbox/carewords.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/inboxcontroller.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/replybox.h"
#include "ui/inbox/threadview.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;
using domain::ConversationId;

class tst_InboxPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::SampleFixture> f;
    std::unique_ptr<InboxPage> page;

    InboxController &controller() const { return page->controller(); }
    template <typename T> T *child(const QString &name) const { return page->findChild<T *>(name); }
    QWidget *list() const { return child<ConversationList>(u"conversationList"_s); }

    services::Thread stored(ConversationId id)
    {
        return test::answered(f->workspace.inbox().thread(id)).value_or(services::Thread());
    }
    domain::Capabilities capabilities(domain::AccountId id) const
    {
        const auto account = controller().account(id);
        return account ? account->capabilities : domain::Capabilities();
    }
    bool openOneThatMayBeAnswered()
    {
        for (int row = 0; row < controller().list().rowCount(); ++row) {
            controller().open(controller().list().idAt(row));
            if (!QTest::qWaitFor([this] { return controller().thread().has_value(); }, 5000))
                return false;
            if (capabilities(controller().thread()->conversation.account).testFlag(domain::Capability::Reply))
                return true;
        }
        return false;
    }
    void type(const QString &text)
    {
        auto *edit = child<QPlainTextEdit>(u"replyText"_s);
        QTRY_VERIFY(edit->hasFocus());
        edit->insertPlainText(text);
    }

private slots:
    void init()
    {
        f = std::make_unique<test::SampleFixture>();
        QVERIFY(f->open());
        page = std::make_unique<InboxPage>(f->context);
        f->show(*page, pages::inbox);
        QTRY_VERIFY(controller().list().rowCount() > 5);
        QTRY_VERIFY(controller().thread().has_value());
        list()->setFocus();
    }

    void cleanup()
    {
        page.reset();
        f.reset();
    }

    void opens_onTheNewestThatWaits()
    {
        QCOMPARE(controller().current(), controller().list().idAt(0));
        QVERIFY(child<ThreadView>(u"threadView"_s)->model()->rowCount() > 0);
        QTRY_COMPARE(controller().counts().toAnswer, controller().list().rowCount());
        QVERIFY(page->subtitle().contains(QString::number(controller().counts().toAnswer)));
    }

    void views_showTheirCounts()
    {
        QTRY_VERIFY(controller().counts().all > 0);
        auto *views = child<SideList>(u"inboxViews"_s);
        QString count;
        for (const SideEntry &entry : views->entries()) {
            if (entry.id == "toAnswer"_L1)
                count = entry.count;
        }
        QCOMPARE(count, QString::number(controller().counts().toAnswer));
        views->setFocus();
        const int before = controller().list().rowCount();
        QTest::keyClick(views, Qt::Key_End);
        QCOMPARE(controller().view(), InboxView::All);
        QTRY_VERIFY(controller().list().rowCount() > before);
    }

    void keyE_marksDone_goesOn_andUndoBringsBack()
    {
        const ConversationId first = controller().current();
        const ConversationId second = controller().list().idAt(1);
        QTest::keyClick(list(), Qt::Key_E);
        QTRY_COMPARE(f->events.size(), 1);
        QCOMPARE(stored(first).conversation.state, domain::ConversationState::Done);
        QTRY_COMPARE(controller().current(), second);
        QTRY_COMPARE(controller().list().rowOf(first), -1);
        QVERIFY(test::answered(f->workspace.history().undo(f->events.first())).has_value());
        QTRY_COMPARE(controller().list().rowOf(first), 0);
        QCOMPARE(controller().current(), second);
    }

    void reply_ctrlReturn_queuesAndCloses()
    {
        QVERIFY(openOneThatMayBeAnswered());
        const ConversationId id = controller().current();
        QTest::keyClick(list(), Qt::Key_R);
        type(u"We send you a new one."_s);
        QTest::keyClick(child<QPlainTextEdit>(u"replyText"_s), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(f->events.size(), 1);
        const auto pending = test::answered(f->workspace.outbox().pending());
        QVERIFY(pending.has_value());
        const auto mine
            = std::find_if(pending->begin(), pending->end(), [id](const domain::OutboxEntry &entry) {
                  return entry.conversation == id && entry.isReply;
              });
        QVERIFY(mine != pending->end());
        QCOMPARE(mine->text, u"We send you a new one."_s);
        QVERIFY(mine->notBefore > f->clock.now());
        QCOMPARE(stored(id).conversation.state, domain::ConversationState::Done);
        QTRY_VERIFY(controller().current() != id);
        QVERIFY(child<QPlainTextEdit>(u"replyText"_s)->toPlainText().isEmpty());
    }

    void reply_keptOpen_showsItPendingAndTakenBackReturnsToTheBox()
    {
        QVERIFY(openOneThatMayBeAnswered());
        const ConversationId id = controller().current();
        QTest::keyClick(list(), Qt::Key_R);
        type(u"One moment please."_s);
        QTest::keyClick(
            child<QPlainTextEdit>(u"replyText"_s), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(controller().messages().items().last().kind == ThreadItem::Kind::Pending);
        QCOMPARE(controller().current(), id);
        QTRY_COMPARE(f->events.size(), 1);
        QVERIFY(test::answered(f->workspace.history().undo(f->events.first())).has_value());
        QTRY_VERIFY(controller().messages().items().last().kind != ThreadItem::Kind::Pending);
        QTRY_COMPARE(child<QPlainTextEdit>(u"replyText"_s)->toPlainText(), u"One moment please."_s);
    }

    void note_ctrlReturn_isStoredAndNothingLeaves()
    {
        const ConversationId id = controller().current();
        const auto before = stored(id).notes.size();
        const auto queued = test::answered(f->workspace.outbox().pending())->size();
        QTest::keyClick(list(), Qt::Key_I);
        QVERIFY(child<ReplyBox>(u"replyBox"_s)->isNote());
        type(u"Same batch as in May."_s);
        QTest::keyClick(child<QPlainTextEdit>(u"replyText"_s), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stored(id).notes.size(), before + 1);
        QCOMPARE(test::answered(f->workspace.outbox().pending())->size(), queued);
    }

    void drafts_stayWithTheirConversation()
    {
        QTest::keyClick(list(), Qt::Key_R);
        type(u"half a sent"_s);
        const ConversationId first = controller().current();
        controller().open(controller().list().idAt(1));
        QTRY_VERIFY(child<QPlainTextEdit>(u"replyText"_s)->toPlainText().isEmpty());
        controller().open(first);
        QTRY_COMPARE(child<QPlainTextEdit>(u"replyText"_s)->toPlainText(), u"half a sent"_s);
    }

    void reply_sendLater_waitsUntilThen_andTakenBackReturnsToTheBox()
    {
        QVERIFY(openOneThatMayBeAnswered());
        const ConversationId id = controller().current();
        QTest::keyClick(list(), Qt::Key_R);
        type(u"The workshop opens tomorrow."_s);
        auto *edit = child<QPlainTextEdit>(u"replyText"_s);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->objectName(), u"sendLaterMenu"_s);
        for (int i = 0; i < 3; ++i) // one hour, this evening, tomorrow morning
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(f->events.size(), 1);
        QVERIFY(f->toasts.last().contains(u"tomorrow"_s));
        QTRY_VERIFY(controller().current() != id);
        page->activateWindow(); // a closed menu does not do it on the offscreen platform
        QTRY_VERIFY(list()->hasFocus());
        const auto pending = test::answered(f->workspace.outbox().pending());
        const auto mine = std::find_if(pending->begin(), pending->end(), [id](const auto &entry) {
            return entry.conversation == id && entry.isReply;
        });
        QVERIFY(mine != pending->end());
        QCOMPARE(mine->notBefore, QDateTime(QDate(2026, 6, 17), QTime(7, 0), Qt::UTC)); // 9:00 in Paris
        QCOMPARE(stored(id).conversation.state, domain::ConversationState::Waiting);
        controller().open(id);
        QTRY_VERIFY(controller().thread().has_value());
        const ThreadItem waiting = controller().messages().items().last();
        QCOMPARE(waiting.kind, ThreadItem::Kind::Pending);
        QVERIFY(waiting.status.contains(u"tomorrow"_s));
        controller().cancel(domain::OutboxId(waiting.id));
        QTRY_COMPARE(edit->toPlainText(), u"The workshop opens tomorrow."_s);
        QTRY_COMPARE(stored(id).conversation.state, domain::ConversationState::Open);
    }

    void reply_takenBackWhileAnotherIsRead_isKeptForItsOwn()
    {
        QVERIFY(openOneThatMayBeAnswered());
        const ConversationId id = controller().current();
        const QDateTime tomorrow = f->clock.now().addDays(1);
        QVERIFY(test::answered(f->workspace.inbox().replyAt(id, u"Soon."_s, tomorrow)));
        const auto last = [this] { return controller().messages().items().last(); };
        QTRY_VERIFY(last().kind == ThreadItem::Kind::Pending);
        controller().cancel(domain::OutboxId(last().id));
        const ConversationId first = controller().list().idAt(0);
        controller().open(first == id ? controller().list().idAt(1) : first);
        QTRY_COMPARE(stored(id).conversation.state, domain::ConversationState::Open);
        controller().open(id);
        QTRY_COMPARE(controller().draft(false), u"Soon."_s);
    }

    void label_ofSeveral_isOneUndoableStep()
    {
        QTest::keyClick(list(), Qt::Key_A, Qt::ControlModifier);
        const QList<ConversationId> ids = controller().targets();
        QVERIFY(ids.size() > 5);
        controller().setLabel(u"Trade fair"_s, true);
        QTRY_COMPARE(f->events.size(), 1);
        QVERIFY(f->toasts.last().contains(QString::number(ids.size())));
        for (const ConversationId id : ids)
            QVERIFY(stored(id).conversation.labels.contains(u"Trade fair"_s));
        QVERIFY(test::answered(f->workspace.history().undo(f->events.first())).has_value());
        for (const ConversationId id : ids)
            QVERIFY(!stored(id).conversation.labels.contains(u"Trade fair"_s));
    }

    void shift_twentyConversations_clearedByKeysAlone()
    {
        QTRY_VERIFY(controller().counts().toAnswer >= 20);
        const int before = controller().counts().toAnswer;
        const auto press = [this](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
            QWidget *const popup = QApplication::activePopupWidget();
            QWidget *const to = popup ? popup : page->focusWidget();
            QVERIFY(to);
            QTest::keyClick(to, key, modifiers);
        };
        const auto write = [this, &press](const QString &text) {
            type(text);
            press(Qt::Key_Return, Qt::ControlModifier);
        };
        QHash<ConversationId, domain::ConversationState> expected;
        int replies = 0;
        for (int i = 0; i < 20; ++i) {
            QTRY_VERIFY(controller().thread().has_value());
            const ConversationId id = controller().current();
            page->activateWindow(); // a closed menu does not do it on the offscreen platform
            QTRY_VERIFY(list()->hasFocus());
            expected.insert(id, domain::ConversationState::Done);
            const auto can = capabilities(controller().thread()->conversation.account);
            const int events = static_cast<int>(f->events.size());
            switch (i % 5) {
            case 0:
                if (can.testFlag(domain::Capability::Reply)) {
                    press(Qt::Key_R);
                    write(u"Thank you, we look into it."_s);
                    ++replies;
                } else {
                    press(Qt::Key_E);
                }
                break;
            case 1:
                press(Qt::Key_J); // looked at the next, and back
                press(Qt::Key_K);
                QTRY_COMPARE(controller().current(), id);
                press(Qt::Key_E);
                break;
            case 2:
                press(Qt::Key_Z);
                press(Qt::Key_Down);
                press(Qt::Key_Return);
                expected.insert(id, domain::ConversationState::Snoozed);
                break;
            case 3:
                f->prompts.answerText(u"Seen %1"_s.arg(i));
                press(Qt::Key_L);
                press(Qt::Key_Up); // the last: a new label
                press(Qt::Key_Return);
                QTRY_COMPARE(f->events.size(), events + 1);
                press(Qt::Key_E);
                break;
            default:
                press(Qt::Key_I);
                write(u"Told the workshop."_s);
                QTRY_COMPARE(f->events.size(), events + 1);
                QTRY_VERIFY(list()->hasFocus());
                press(Qt::Key_E);
                break;
            }
            QTRY_VERIFY2(controller().current() != id, qPrintable(u"conversation %1"_s.arg(i)));
        }
        QVERIFY(replies > 0);
        for (auto it = expected.cbegin(); it != expected.cend(); ++it)
            QCOMPARE(stored(it.key()).conversation.state, it.value());
        QTRY_COMPARE(controller().counts().toAnswer, before - 20);
        QTRY_COMPARE(controller().list().rowCount(), before - 20);
    }

    void promises_listTheNextDueFirst_withCountdownAndReason()
    {
        services::CareService care(f->workspace.storage());
        domain::CarePlan plan;
        for (size_t day = 0; day < 5; ++day)
            plan.hours.week.at(day) = {{9 * 60, 12 * 60}, {14 * 60, 18 * 60}};
        plan.targets.at(size_t(domain::Priority::Normal)) = {300, 300, 0};
        plan.targets.at(size_t(domain::Priority::Urgent)) = {600, 600, 0};
        for (const domain::Brand &brand : f->brands)
            QVERIFY(test::answered(care.setPlan(brand.id, plan)).has_value());
        QVERIFY(test::answered(care.settle()).has_value());
        QTRY_VERIFY(controller().dueCounts().overdue > 0);
        const auto counts = test::answered(care.counts({}));
        QTRY_COMPARE(controller().dueCounts().overdue, counts->overdue);
        const ConversationModel &model = controller().list();
        const auto stage = [&model](int row) {
            return static_cast<DueStage>(
                model.data(model.index(row), static_cast<int>(ConversationModel::Role::Due)).toInt());
        };
        QTRY_VERIFY(stage(0) == DueStage::Late);
        const auto text
            = [&model](int row, int role) { return model.data(model.index(row), role).toString(); };
        QVERIFY(text(0, static_cast<int>(ConversationModel::Role::TimeText)).startsWith(QChar(0x2212)));
        QVERIFY(text(0, Qt::ToolTipRole).contains(u"due"_s));
        QVERIFY(text(0, Qt::AccessibleTextRole).contains(u"due"_s));
        const auto inOrder = [&model] {
            QDateTime before;
            for (int row = 0; row < model.rowCount(); ++row) {
                const auto clock = model.care(model.idAt(row)).clock;
                if (!clock)
                    break;
                if (before.isValid() && clock->due < before)
                    return false;
                before = clock->due;
            }
            return before.isValid();
        };
        QTRY_VERIFY(inOrder());
        QVERIFY(page->subtitle().contains(u"overdue"_s));
        controller().open(model.idAt(0));
        QTRY_VERIFY(std::any_of(
            controller().messages().items().begin(),
            controller().messages().items().end(),
            [](const ThreadItem &item) { return item.newest && item.status.contains(u"due"_s); }));
        // A key gives it another promise.
        const ConversationId id = controller().current();
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_P);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(f->events.size(), 1);
        QTRY_COMPARE(model.care(id).priority, domain::Priority::Urgent);
        controller().setView(InboxView::Overdue);
        QTRY_VERIFY(!controller().isLoading());
        QTRY_COMPARE(controller().list().rowCount(), controller().dueCounts().overdue);
    }

    void order_newestAndOldest_areByTime()
    {
        const auto first = [this](bool oldest) {
            domain::ConversationQuery query;
            query.states = {domain::ConversationState::New, domain::ConversationState::Open};
            query.oldestFirst = oldest;
            return test::answered(f->workspace.inbox().ids(query, 1))->constFirst();
        };
        controller().setOrder(InboxOrder::Newest);
        QTRY_VERIFY(!controller().isLoading());
        QCOMPARE(controller().list().idAt(0), first(false));
        controller().setOrder(InboxOrder::Oldest);
        QTRY_VERIFY(!controller().isLoading());
        QCOMPARE(controller().list().idAt(0), first(true));
    }

    void reply_whenSomebodyWroteMeanwhile_asksBeforeItIsSent()
    {
        QVERIFY(openOneThatMayBeAnswered());
        const domain::Conversation conversation = controller().thread()->conversation;
        const auto replies = [&] {
            const auto pending = test::answered(f->workspace.outbox().pending());
            return std::count_if(pending->begin(), pending->end(), [&](const domain::OutboxEntry &entry) {
                return entry.conversation == conversation.id && entry.isReply;
            });
        };
        const auto before = replies();
        QTest::keyClick(list(), Qt::Key_R);
        type(u"You may send it back."_s);
        auto *edit = child<QPlainTextEdit>(u"replyText"_s);
        domain::IncomingMessage message;
        message.id = {u"meanwhile"_s};
        message.author = {u"name:lea"_s};
        message.authorName = u"Léa"_s;
        message.text = u"Never mind, it works."_s;
        message.writtenAt = f->clock.now();
        const domain::Account account = *controller().account(conversation.account);
        QVERIFY(test::answered(
            f->workspace.storage().write([message, account, id = conversation.id, now = f->clock.now()](
                                             storage::Connection &connection) mutable -> Result<int> {
                RUCHE_TRY_ASSIGN(const QVariant thread,
                                 connection.value(u"SELECT remote_id FROM conversation WHERE id = :id"_s,
                                                  {{u":id"_s, id.value}}));
                message.thread = {thread.toString()};
                RUCHE_TRY(storage::messages::storeMessages(connection, account, {message}, now));
                return 1;
            })));
        QTRY_VERIFY(!controller().collision().isEmpty());
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f->prompts.confirmations().size(), 1);
        QVERIFY(f->prompts.confirmations().last().text.contains(u"Never mind"_s));
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(f->prompts.confirmations().size(), 2); // an answer for later is asked about too
        QCOMPARE(replies(), before); // not answered: cancelled
        QCOMPARE(edit->toPlainText(), u"You may send it back."_s);
        f->prompts.answerConfirm(true);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(replies(), before + 1);
    }

    void escape_inTheBox_goesBackToTheList()
    {
        QTest::keyClick(list(), Qt::Key_R);
        auto *edit = child<QPlainTextEdit>(u"replyText"_s);
        QTRY_VERIFY(edit->hasFocus());
        QTest::keyClick(edit, Qt::Key_Escape);
        QTRY_VERIFY(list()->hasFocus());
    }

    void letters_typedIntoTheBox_areNoCommands()
    {
        QTest::keyClick(list(), Qt::Key_R);
        auto *edit = child<QPlainTextEdit>(u"replyText"_s);
        QTRY_VERIFY(edit->hasFocus());
        QTest::keyClicks(edit, u"ezxal"_s);
        QCOMPARE(edit->toPlainText(), u"ezxal"_s);
        QVERIFY(f->events.isEmpty());
    }

    void moderation_offersWhatTheAccountAllows()
    {
        controller().setView(InboxView::Held);
        QTRY_VERIFY(controller().thread().has_value());
        const domain::Conversation held = controller().thread()->conversation;
        QCOMPARE(held.moderation, domain::Moderation::Held);
        const bool may = capabilities(held.account).testFlag(domain::Capability::Approve);
        QVERIFY(may);
        QVERIFY(child<QPushButton>(u"inbox.approve"_s));
        QTest::keyClick(list(), Qt::Key_A);
        QTRY_COMPARE(f->events.size(), 1);
        QCOMPARE(stored(held.id).messages.last().moderation, domain::Moderation::Approved);
        QTRY_VERIFY(controller().current() != held.id);
        const auto pending = test::answered(f->workspace.outbox().pending());
        QVERIFY(std::any_of(pending->begin(), pending->end(), [&](const domain::OutboxEntry &entry) {
            return entry.conversation == held.id && !entry.isReply && entry.text == "approve"_L1;
        }));
    }

    void ticked_severalAtOnce_oneEventAndTheBarGoes()
    {
        const ConversationId first = controller().list().idAt(0);
        const ConversationId second = controller().list().idAt(1);
        QTest::keyClick(list(), Qt::Key_X);
        QTest::keyClick(list(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(controller().list().ticked().size(), 2);
        auto *bar = child<QWidget>(u"bulkBar"_s);
        QVERIFY(bar->isVisible());
        QVERIFY(page->rect().contains(bar->geometry()));
        auto *done = child<QAbstractButton>(u"bulk.inbox.done"_s);
        QVERIFY(done);
        QTest::mouseClick(done, Qt::LeftButton);
        QTRY_COMPARE(f->events.size(), 1);
        QCOMPARE(stored(first).conversation.state, domain::ConversationState::Done);
        QCOMPARE(stored(second).conversation.state, domain::ConversationState::Done);
        QVERIFY(!bar->isVisible());
    }

    void trash_ofSeveral_asksWithTheCount()
    {
        controller().setView(InboxView::Spam);
        QTRY_VERIFY(controller().list().rowCount() >= 2 && !controller().isLoading());
        QTRY_VERIFY(controller().thread().has_value());
        list()->setFocus();
        controller().list().tickRange(0, 1);
        QTest::keyClick(list(), Qt::Key_Delete);
        QCOMPARE(f->prompts.confirmations().size(), 1);
        QVERIFY(f->prompts.confirmations().first().title.contains(u'2'));
        QVERIFY(f->prompts.confirmations().first().destructive);
        QVERIFY(f->events.isEmpty());
    }

    void snooze_tomorrow_isStoredInTheBrandsZone()
    {
        const ConversationId id = controller().current();
        QTest::keyClick(list(), Qt::Key_Z);
        auto *menu = child<QMenu>(u"snoozeMenu"_s);
        QVERIFY(menu);
        const QList<QAction *> actions = menu->actions();
        const auto tomorrow = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
            return action->text().contains(u"Tomorrow"_s);
        });
        QVERIFY(tomorrow != actions.end());
        (*tomorrow)->trigger();
        menu->close();
        QTRY_COMPARE(f->events.size(), 1);
        const domain::Conversation conversation = stored(id).conversation;
        QCOMPARE(conversation.state, domain::ConversationState::Snoozed);
        QCOMPARE(conversation.snoozedUntil, QDateTime(QDate(2026, 6, 17), QTime(7, 0), Qt::UTC));
    }

    void label_new_isStored()
    {
        const ConversationId id = controller().current();
        f->prompts.answerText(u"To call back"_s);
        QTest::keyClick(list(), Qt::Key_L);
        auto *menu = child<QMenu>(u"labelMenu"_s);
        QVERIFY(menu);
        menu->actions().last()->trigger();
        menu->close();
        QTRY_VERIFY(stored(id).conversation.labels.contains(u"To call back"_s));
    }

    void search_narrowsTheListAndSaysWhatItCannotRead()
    {
        const int before = controller().list().rowCount();
        auto *search = child<QLineEdit>(u"inboxSearch"_s);
        search->setFocus();
        QTest::keyClicks(search, u"is:held"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(!controller().isLoading());
        QVERIFY(controller().list().rowCount() < before);
        search->clear();
        QTest::keyClicks(search, u"is:nonsense"_s);
        QTest::keyClick(search, Qt::Key_Return);
        auto *problem = child<QLabel>(u"searchProblem"_s);
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(u"nonsense"_s));
        search->clear();
        QTRY_COMPARE(controller().list().rowCount(), before);
        QTRY_VERIFY(!problem->isVisible());
    }

    void search_savedAsAView_isInTheSidebarWithItsCount()
    {
        auto *search = child<QLineEdit>(u"inboxSearch"_s);
        auto *views = child<SideList>(u"inboxViews"_s);
        controller().setView(InboxView::All);
        search->setText(u"is:held"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(!controller().isLoading());
        const int held = controller().list().rowCount();
        QVERIFY(held > 0);
        f->prompts.answerText(u"Look at these"_s);
        QVERIFY(f->commands.run(u"inbox.saveView"_s));
        QTRY_COMPARE(controller().savedViews().size(), 1);
        QCOMPARE(controller().savedViews().first().query, u"is:held"_s);
        const QString id = controller().savedViews().first().id.text();
        const auto countShown = [views, id] {
            for (const SideEntry &entry : views->entries()) {
                if (entry.id == id)
                    return entry.count;
            }
            return u"absent"_s;
        };
        QTRY_COMPARE(countShown(), QString::number(held));
        QTRY_COMPARE(views->current(), id);
        // Elsewhere the search goes, and it comes back with the view.
        views->setFocus();
        QTest::keyClick(views, Qt::Key_Home);
        QTRY_VERIFY(search->text().isEmpty());
        QCOMPARE(controller().view(), InboxView::ToAnswer);
        QTRY_VERIFY(controller().search().isEmpty());
        emit views->chosen(id);
        QCOMPARE(search->text(), u"is:held"_s);
        QTRY_VERIFY(!controller().isLoading());
        QTRY_COMPARE(controller().list().rowCount(), held);
        QCOMPARE(controller().view(), InboxView::All);
        // Its count follows what is done.
        list()->setFocus();
        QTRY_VERIFY(controller().thread().has_value());
        QTest::keyClick(list(), Qt::Key_A);
        QTRY_COMPARE(countShown(), held > 1 ? QString::number(held - 1) : QString());
        QVERIFY(f->commands.run(u"inbox.removeView"_s));
        QTRY_VERIFY(controller().savedViews().isEmpty());
        QTRY_COMPARE(countShown(), u"absent"_s);
    }

    void search_withoutHit_offersToClear()
    {
        auto *search = child<QLineEdit>(u"inboxSearch"_s);
        search->setText(u"xyzzyplugh"_s);
        QTRY_COMPARE(controller().list().rowCount(), 0);
        QTRY_VERIFY(!list()->isVisible());
    }

    void address_isShownInFullBeforeItOpens()
    {
        f->prompts.answerConfirm(false);
        emit child<ThreadView>(u"threadView"_s)->linkActivated(u"https://cap.example/a?b=1"_s);
        QCOMPARE(f->prompts.confirmations().size(), 1);
        QCOMPARE(f->prompts.confirmations().first().text, u"https://cap.example/a?b=1"_s);
        emit child<ThreadView>(u"threadView"_s)->linkActivated(u"javascript:alert(1)"_s);
        emit child<ThreadView>(u"threadView"_s)->linkActivated(u"file:///etc/passwd"_s);
        QCOMPARE(f->prompts.confirmations().size(), 1);
    }

    void change_byAnother_showsWithoutMovingTheReader()
    {
        const ConversationId reading = controller().list().idAt(2);
        controller().open(reading);
        const ConversationId other = controller().list().idAt(0);
        QVERIFY(test::answered(f->workspace.inbox().setState({other}, domain::ConversationState::Done))
                    .has_value());
        QTRY_COMPARE(controller().list().rowOf(other), -1);
        QCOMPARE(controller().current(), reading);
        QCOMPARE(child<ConversationList>(u"conversationList"_s)->currentIndex().row(),
                 controller().list().rowOf(reading));
    }

    void intent_openConversation_readsIt()
    {
        const ConversationId id = controller().list().idAt(3);
        page->openObject(OpenConversation{id, {}});
        QTRY_VERIFY(controller().thread() && controller().thread()->conversation.id == id);
        page->openObject(OpenPage{pages::inbox, u"spam"_s});
        QCOMPARE(controller().view(), InboxView::Spam);
        // A view and what to search for in it.
        page->openObject(OpenPage{pages::inbox, u"all?sentiment:neg brioche"_s});
        QCOMPARE(controller().view(), InboxView::All);
        QCOMPARE(controller().search(), u"sentiment:neg brioche"_s);
        QCOMPARE(child<QLineEdit>(u"inboxSearch"_s)->text(), u"sentiment:neg brioche"_s);
    }

    void member_isShownBesideAndOpens()
    {
        QTRY_VERIFY(controller().member().has_value());
        QTRY_VERIFY(child<QToolButton>(u"openMember"_s));
        auto *open = child<QToolButton>(u"openMember"_s);
        QTest::mouseClick(open, Qt::LeftButton);
        QTRY_COMPARE(f->intents.size(), 1);
        QCOMPARE(std::get<OpenMember>(f->intents.first()).member, controller().member()->member.id);
    }

    void compact_viewsBecomeAMenu()
    {
        page->setCompact(true);
        page->resize(968, 648);
        QVERIFY(!child<SideList>(u"inboxViews"_s)->isVisible());
        auto *button = child<QToolButton>(u"viewButton"_s);
        QVERIFY(button->isVisible());
        QVERIFY(page->minimumSizeHint().width() <= 968);
        QTest::mouseClick(button, Qt::LeftButton);
        auto *menu = child<QMenu>(u"viewMenu"_s);
        QVERIFY(menu);
        menu->actions().last()->trigger();
        menu->close();
        QCOMPARE(controller().view(), InboxView::All);
        page->setCompact(false);
        QVERIFY(child<SideList>(u"inboxViews"_s)->isVisible());
    }

    void panes_tooWideForThePage_giveWay()
    {
        auto *const views = child<SideList>(u"inboxViews"_s);
        QVERIFY(views->isVisible());
        page->setMinimumSize(600, 400); // as in the window, which does not ask the page
        page->resize(982, 648); // a window of 1190 beside the wide rail
        QTRY_VERIFY(!views->isVisible());
        auto *const pane = child<QWidget>(u"threadPane"_s);
        QTRY_VERIFY(pane->mapTo(page.get(), QPoint(pane->width(), 0)).x() <= page->width());
        page->resize(1232, 848);
        QTRY_VERIFY(views->isVisible());
    }

    void threadHeader_narrow_leavesTheTitleItsRoom()
    {
        auto *const done = child<QPushButton>(u"threadDone"_s);
        auto *const pane = child<QWidget>(u"threadPane"_s);
        auto *const title = child<QLabel>(u"threadTitle"_s);
        page->resize(1600, 848);
        QTRY_VERIFY(pane->width() > 700);
        QVERIFY(!done->text().isEmpty());
        const QString name = done->accessibleName();
        QCOMPARE(name, done->text());
        page->resize(1104, 648); // four panes, just
        QTRY_VERIFY(pane->width() < 450);
        QVERIFY(done->text().isEmpty());
        QCOMPARE(done->accessibleName(), name);
        QTRY_VERIFY(title->width() > 180); // of 400
        const domain::ConversationId id = controller().current();
        QTest::mouseClick(done, Qt::LeftButton); // works as before
        QTRY_COMPARE(stored(id).conversation.state, domain::ConversationState::Done);
    }

    void glyph_followsTheTheme()
    {
        auto *const glyph = child<NetworkGlyph>(u"threadNetwork"_s);
        QVERIFY(glyph);
        f->theme.setChoice(ThemeChoice::Light);
        const QImage light = glyph->grab().toImage();
        f->theme.setChoice(ThemeChoice::Dark);
        QTRY_VERIFY(glyph->grab().toImage() != light);
        const QColor ink = Theme::of(glyph).text2;
        const QImage dark = glyph->grab().toImage();
        bool inked = false;
        for (int y = 0; y < dark.height(); ++y) {
            for (int x = 0; x < dark.width(); ++x)
                inked = inked || std::abs(dark.pixelColor(x, y).lightness() - ink.lightness()) < 24;
        }
        QVERIFY(inked);
        f->theme.setChoice(ThemeChoice::Light);
    }

    void everything_hasAName()
    {
        QTRY_VERIFY(controller().member().has_value());
        QCOMPARE(test::namelessWidgets(page.get()), QStringList());
        page->setCompact(true);
        QCOMPARE(test::namelessWidgets(page.get()), QStringList());
    }
};

QTEST_MAIN(tst_InboxPage)
#include "tst_inboxpage.moc"
