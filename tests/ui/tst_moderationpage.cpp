// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/inboxservice.h"
#include "core/services/moderationqueue.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/samplefixture.h"
#include "ui/common/sidelist.h"
#include "ui/moderation/decisionbutton.h"
#include "ui/moderation/highlighttext.h"
#include "ui/moderation/moderationcontroller.h"
#include "ui/moderation/moderationpage.h"
#include "ui/moderation/reviewlist.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;
using domain::MessageId;

class tst_ModerationPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::SampleFixture> f;
    std::unique_ptr<ModerationPage> page;

    ModerationController &controller() const { return page->controller(); }
    template <typename T> T *child(const QString &name) const { return page->findChild<T *>(name); }
    ReviewList *list() const { return child<ReviewList>(u"reviewList"_s); }
    QString moderationOf(MessageId id)
    {
        const auto conversation = test::answered(f->workspace.inbox().conversationOf(id));
        const auto thread = test::answered(f->workspace.inbox().thread(*conversation));
        for (const domain::Message &message : thread->messages) {
            if (message.id == id)
                return domain::moderationName(message.moderation);
        }
        return {};
    }
    MessageId messageOf(const QString &author)
    {
        services::ModerationQueue queue(f->workspace.storage());
        const auto ids = test::answered(queue.ids({}));
        const auto rows = test::answered(queue.rows(*ids));
        for (const domain::ReviewItem &item : *rows) {
            if (item.author == author)
                return item.message;
        }
        return {};
    }
    bool openMessage(const QString &author)
    {
        controller().open(messageOf(author));
        return QTest::qWaitFor([this] { return controller().detail().has_value(); }, 5000);
    }
    void press(Qt::Key key) { QTest::keyClick(list(), key); }

private slots:
    void init()
    {
        f = std::make_unique<test::SampleFixture>();
        QVERIFY(f->open());
        page = std::make_unique<ModerationPage>(f->context);
        f->show(*page, pages::moderation);
        QTRY_VERIFY(controller().list().rowCount() > 8);
        QTRY_VERIFY(controller().detail().has_value());
        list()->setFocus();
    }
    void cleanup()
    {
        page.reset();
        f.reset();
    }

    void queue_riskiestFirst_withReasons()
    {
        const QAbstractItemModelTester tester(&controller().list());
        const services::ReviewDetail &detail = *controller().detail();
        QVERIFY(detail.item.severity > 0.8);
        QVERIFY(!detail.item.reasons.isEmpty());
        auto *text = child<HighlightText>(u"reviewText"_s);
        QVERIFY(text && !text->spans().isEmpty());
        QVERIFY(child<QLabel>(u"reviewScore"_s));
        QVERIFY(!controller().list().index(0).data(Qt::AccessibleTextRole).toString().isEmpty());
    }

    void decision_saysWhatItDoes_beforeItIsPressed()
    {
        for (const QString &name : {u"approve"_s, u"hide"_s, u"delete"_s, u"spam"_s, u"ignore"_s}) {
            auto *button = child<DecisionButton>(u"decision.moderation."_s + name);
            QVERIFY(button);
            QVERIFY2(!button->consequence().isEmpty(), qPrintable(name));
        }
        // A site cannot mute anybody: that is said, not found out.
        QVERIFY(!child<QCheckBox>(u"muteBox"_s)->isEnabled());
        QVERIFY(child<QLabel>(u"sanctionConsequence"_s)->text().contains(u"WordPress"_s));
    }

    void spamKey_takesItAway_andGoesOn()
    {
        const MessageId first = controller().current();
        press(Qt::Key_S);
        QTRY_COMPARE(moderationOf(first), u"spam"_s);
        QTRY_VERIFY(!controller().list().ids().contains(first));
        QVERIFY(controller().current().isValid() && controller().current() != first);
        QVERIFY(!f->toasts.isEmpty());
    }

    void key_pressedTwice_isOneDecision()
    {
        QVERIFY(openMessage(u"Bernard L."_s));
        child<QCheckBox>(u"strikeBox"_s)->setChecked(true);
        QSignalSpy decided(&controller(), &ModerationController::decided);
        press(Qt::Key_H);
        press(Qt::Key_H);
        press(Qt::Key_I);
        QTRY_COMPARE(decided.size(), 1);
        services::ModerationQueue queue(f->workspace.storage());
        const auto log = test::answered(queue.log({}, 5));
        QCOMPARE(log->size(), 1);
        QCOMPARE(log->first().strikes.size(), 1);
        QVERIFY(f->events.isEmpty());
    }

    void approve_ofTickedRowsNotLoaded_isOneDecision()
    {
        const QList<MessageId> all = controller().list().ids();
        controller().list().tickOnly(all);
        controller().list().invalidate(); // no row is known now
        DecisionExtras extras;
        extras.note = u"Relu"_s;
        controller().setExtras(extras);
        QSignalSpy decided(&controller(), &ModerationController::decided);
        QSignalSpy failed(&controller(), &ModerationController::failed);
        controller().decide(domain::ModerationAction::Approve);
        QTRY_VERIFY(decided.size() + failed.size() == 1);
        QCOMPARE(failed.size(), 0);
        for (const MessageId id : all)
            QCOMPARE(moderationOf(id), u"approved"_s);
        QTRY_COMPARE(controller().list().rowCount(), 0);
    }

    void ban_isOfWhomTheQuestionNamed_andFailedIsNotKept()
    {
        QVERIFY(openMessage(u"Bernard L."_s));
        const MessageId named = controller().current();
        QSignalSpy decided(&controller(), &ModerationController::decided);
        QSignalSpy failed(&controller(), &ModerationController::failed);
        DecisionExtras ban;
        ban.sanction = domain::SanctionKind::Ban;
        controller().decide(std::nullopt, {named}, ban); // a site bans nobody
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!controller().extras().sanction);
        DecisionExtras strike;
        strike.strike = true;
        controller().open(controller().neighbour(controller().list().rowOf(named) == 0 ? 1 : -1));
        controller().decide(std::nullopt, {named}, strike);
        QTRY_COMPARE(decided.size(), 1);
        services::ModerationQueue queue(f->workspace.storage());
        QCOMPARE(test::answered(queue.log({}, 5))->first().messages.first().message, named);
    }

    void appeal_left_keepsNothing_andReversedOnlyWithTheUndo()
    {
        press(Qt::Key_S);
        QTRY_VERIFY(!f->toasts.isEmpty());
        controller().setView(ModerationView::Log);
        auto *table = child<QTableView>(u"rulingTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        services::ModerationQueue queue(f->workspace.storage());
        const domain::RulingId ruling = test::answered(queue.log({}, 5))->first().id;
        f->prompts.answerText(u"Ce n’était pas moi"_s);
        f->prompts.answerConfirm(false);
        child<QPushButton>(u"appealRuling"_s)->click();
        QTRY_COMPARE(f->prompts.confirmations().size(), 1);
        QVERIFY(!test::answered(queue.appeal(ruling))->has_value());
        f->prompts.answerText(u"Ce n’était pas moi"_s);
        f->prompts.answerConfirm(true, true);
        child<QPushButton>(u"appealRuling"_s)->click();
        QTRY_VERIFY(test::answered(queue.appeal(ruling))->has_value());
        QCOMPARE((*test::answered(queue.appeal(ruling)))->outcome, domain::Appeal::Outcome::Reversed);
        QVERIFY(test::answered(queue.log({}, 5))->first().undone);
    }

    void undo_bringsItBack()
    {
        const MessageId first = controller().current();
        QSignalSpy decided(&controller(), &ModerationController::decided);
        press(Qt::Key_Delete);
        QTRY_COMPARE(decided.size(), 1);
        QCOMPARE(moderationOf(first), u"trashed"_s);
        controller().undo(decided.first().at(1).value<QList<domain::RulingId>>());
        QTRY_VERIFY(controller().list().ids().contains(first));
    }

    void severalActions_areOneDecision()
    {
        QVERIFY(openMessage(u"Bernard L."_s));
        const MessageId message = controller().current();
        auto *rule = child<QComboBox>(u"charterRule"_s);
        QTRY_VERIFY(rule->count() > 1);
        const QString ruleName = rule->itemText(1);
        rule->setCurrentIndex(1);
        child<QCheckBox>(u"warnBox"_s)->setChecked(true);
        QVERIFY(child<QLineEdit>(u"warningText"_s)->text().contains(u"Bande de voleurs"_s));
        child<QCheckBox>(u"strikeBox"_s)->setChecked(true);
        child<QLineEdit>(u"decisionNote"_s)->setText(u"Deuxième fois"_s);
        QTest::mouseClick(child<DecisionButton>(u"decision.moderation.hide"_s), Qt::LeftButton);
        QTRY_COMPARE(moderationOf(message), u"held"_s);
        services::ModerationQueue queue(f->workspace.storage());
        const auto log = test::answered(queue.log({}, 5));
        QVERIFY(log && log->size() == 1);
        QVERIFY(log->first().warning.contains(u"Bande de voleurs"_s));
        QCOMPARE(log->first().strikes.size(), 1);
        QCOMPARE(log->first().note, u"Deuxième fois"_s);
        QCOMPARE(log->first().rule, ruleName);
    }

    void warningAlone_leavesItOpen()
    {
        QVERIFY(openMessage(u"Bernard L."_s));
        const MessageId message = controller().current();
        child<QCheckBox>(u"strikeBox"_s)->setChecked(true);
        auto *alone = child<QPushButton>(u"decideAlone"_s);
        QVERIFY(alone->isEnabled());
        QSignalSpy decided(&controller(), &ModerationController::decided);
        alone->click();
        QTRY_COMPARE(decided.size(), 1);
        QVERIFY(controller().list().ids().contains(message));
        QCOMPARE(controller().current(), message);
        QTRY_VERIFY(controller().detail() && controller().detail()->person.standing.strikes == 1);
    }

    void ladder_isProposedBesideThePerson()
    {
        QVERIFY(openMessage(u"Bernard L."_s));
        auto *proposal = child<QLabel>(u"ladderProposal"_s);
        QVERIFY(proposal);
        QVERIFY(proposal->text().contains(u"Warn"_s));
    }

    void wave_isDecidedAtOnce()
    {
        QTRY_VERIFY(!controller().groups().isEmpty());
        auto *tick = child<QPushButton>(u"tickGroup"_s);
        QVERIFY(tick && tick->isVisible());
        tick->click();
        const auto ticked = controller().list().ticked();
        QCOMPARE(ticked.size(), 5);
        auto *spam = child<QAbstractButton>(u"bulk.moderation.spam"_s);
        QVERIFY(spam && spam->isVisible() && spam->width() >= spam->sizeHint().width());
        press(Qt::Key_S);
        QTRY_VERIFY(!controller().list().ids().contains(*ticked.begin()));
        for (const MessageId id : ticked)
            QCOMPARE(moderationOf(id), u"spam"_s);
    }

    void ignoreKey_foldsItAway_undoably()
    {
        QVERIFY(openMessage(u"Yann Le Goff"_s));
        const MessageId message = controller().current();
        press(Qt::Key_I);
        QTRY_VERIFY(!controller().list().ids().contains(message));
        QCOMPARE(moderationOf(message), u"approved"_s);
        QCOMPARE(f->events.size(), 1);
    }

    void filter_byReason_keepsThose()
    {
        const int all = controller().list().rowCount();
        controller().setKind(domain::ReviewKind::Words);
        QTRY_VERIFY(controller().list().rowCount() < all);
        QTRY_VERIFY(controller().detail() && controller().detail()->item.kind == domain::ReviewKind::Words);
    }

    void log_showsAndExports()
    {
        press(Qt::Key_S);
        QTRY_VERIFY(!f->toasts.isEmpty());
        controller().setView(ModerationView::Log);
        auto *table = child<QTableView>(u"rulingTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        const QString path = f->folder.filePath(u"log.csv"_s);
        f->prompts.answerFiles({path});
        child<QPushButton>(u"exportLog"_s)->click();
        QTRY_VERIFY(QFile::exists(path));
        child<QLineEdit>(u"logFilter"_s)->setText(u"nobody at all"_s);
        QCOMPARE(table->model()->rowCount(), 0);
    }

    void record_isSavedForAnAppeal()
    {
        QVERIFY(openMessage(u"Bernard L."_s));
        const QString path = f->folder.filePath(u"record.txt"_s);
        f->prompts.answerFiles({path});
        child<QPushButton>(u"saveRecord"_s)->click();
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(file.readAll()).contains(u"Bernard L."_s));
    }

    void rules_wordIsAdded_andTried()
    {
        controller().setView(ModerationView::Rules);
        auto *table = child<QTableView>(u"watchedWords"_s);
        QTRY_VERIFY(table->model()->rowCount() > 20);
        const int before = table->model()->rowCount();
        child<QLineEdit>(u"newWord"_s)->setText(u"contrefaçon"_s);
        child<QPushButton>(u"addWord"_s)->click();
        QTRY_COMPARE(table->model()->rowCount(), before + 1);
        auto *test = child<QPlainTextEdit>(u"wordTest"_s);
        test->setPlainText(u"C’est une c0ntrefacon !"_s);
        QCOMPARE(test->extraSelections().size(), 1);
        QVERIFY(child<QLabel>(u"wordsFound"_s)->text().contains(u"1"_s));
        child<QLineEdit>(u"newWord"_s)->setText(u"contrefaçon"_s);
        child<QPushButton>(u"addWord"_s)->click();
        QTRY_VERIFY(child<QLabel>(u"wordProblem"_s)->isVisible());
    }

    void rules_threshold_saysHowManyItWouldHold()
    {
        controller().setView(ModerationView::Rules);
        auto *slider = child<QSlider>(u"thresholdSlider"_s);
        auto *holds = child<QLabel>(u"wouldHold"_s);
        QTRY_VERIFY(holds->text().contains(u"last"_s));
        const QString before = holds->text();
        slider->setValue(5);
        QVERIFY(holds->text() != before);
        services::ModerationQueue queue(f->workspace.storage());
        QTRY_COMPARE(*test::answered(queue.threshold(f->brands.first().id)), 0.05);
    }

    void compact_enterShowsTheReason()
    {
        page->setCompact(true);
        QVERIFY(!child<SideList>(u"moderationViews"_s)->isVisible());
        QVERIFY(!child<QWidget>(u"reasonPane"_s)->isVisible());
        press(Qt::Key_Return);
        QTRY_VERIFY(child<QWidget>(u"reasonPane"_s)->isVisible());
    }

    void everything_hasAName()
    {
        QCOMPARE(test::namelessWidgets(page.get()), QStringList());
        controller().setView(ModerationView::Rules);
        QTRY_VERIFY(child<QTableView>(u"watchedWords"_s)->isVisible());
        QCOMPARE(test::namelessWidgets(page.get()), QStringList());
    }
};

QTEST_MAIN(tst_ModerationPage)
#include "tst_moderationpage.moc"
