// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historyservice.h"
#include "core/services/inboxservice.h"
#include "core/services/moodservice.h"
#include "core/services/storage.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/moodrepository.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/samplefixture.h"
#include "ui/common/chip.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/inboxcontroller.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/moodbar.h"
#include "ui/inbox/moodcontroller.h"
#include "ui/inbox/moodstrip.h"
#include "ui/inbox/threadview.h"

#include <QAbstractButton>
#include <QItemSelectionModel>
#include <QToolButton>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;
using domain::MoodState;
using Label = domain::Sentiment::Label;

class tst_InboxMood : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::SampleFixture> f;
    std::unique_ptr<services::MoodService> moods;
    std::unique_ptr<InboxPage> page;

    MoodBar *bar() const { return page->findChild<MoodBar *>(u"moodBar"_s); }
    MoodController &mood() const { return bar()->controller(); }
    QWidget *list() const { return page->findChild<ConversationList *>(u"conversationList"_s); }
    domain::Mood stored()
    {
        return test::answered(moods->moods({mood().message()->id})).value().constFirst();
    }
    void store(const domain::Mood &reading)
    {
        const auto now = f->clock.now();
        QVERIFY(test::answered(f->workspace.storage().write([reading, now](storage::Connection &connection) {
            storage::events::announce(connection, domain::Change::Messages);
            return storage::moods::store(connection, {reading}, {}, now).map([](int) {});
        })));
    }
    QStringList words() const
    {
        QStringList shown;
        for (const Chip *chip : bar()->findChildren<Chip *>(u"moodWord"_s)) {
            if (!chip->isHidden())
                shown << chip->text();
        }
        return shown;
    }

private slots:
    void init()
    {
        f = std::make_unique<test::SampleFixture>();
        QVERIFY(f->open());
        moods = std::make_unique<services::MoodService>(f->workspace.storage());
        QVERIFY(test::answered(moods->run(), 120000).has_value());
        page = std::make_unique<InboxPage>(f->context);
        f->show(*page, pages::inbox);
        QTRY_VERIFY(page->controller().thread().has_value());
        QTRY_VERIFY(mood().mood().has_value());
        list()->setFocus();
    }

    void cleanup()
    {
        page.reset();
        moods.reset();
        f.reset();
    }

    void bar_showsWhatWasRead_andTheWordsThatDecided()
    {
        const domain::Mood read = stored();
        QVERIFY(read.isRead);
        QCOMPARE(read.engine, moods->progress().engine);
        QCOMPARE(*mood().mood(), read);
        QVERIFY(!bar()->sentence().isEmpty());
        QVERIFY(!read.evidence.isEmpty());
        const domain::MoodEvidence &strongest = read.evidence.constFirst();
        const QString word = mood().message()->text.mid(strongest.start, strongest.length);
        QTRY_VERIFY2(!words().isEmpty() && words().constFirst().contains(word),
                     qPrintable(words().join(u'|')));
    }

    void narrow_showsFewerWords()
    {
        QTRY_VERIFY(!words().isEmpty());
        const int wide = int(words().size());
        QVERIFY(bar()->minimumSizeHint().width() < 300);
        bar()->resize(300, bar()->height());
        QVERIFY(words().size() < wide);
    }

    void keys_correct_keepIt_andUndoTakesItBack()
    {
        const domain::Mood before = stored();
        const Label other = before.counted() == Label::Negative ? Label::Positive : Label::Negative;
        QTest::keyClick(list(), other == Label::Negative ? '-' : '+');
        QTRY_COMPARE(f->events.size(), 1);
        QCOMPARE(stored().corrected, std::optional(other));
        QTRY_COMPARE(mood().mood()->corrected, std::optional(other));
        QVERIFY(page->findChild<QToolButton *>(other == Label::Negative ? u"inbox.moodNegative"_s
                                                                        : u"inbox.moodPositive"_s)
                    ->isChecked());
        const domain::ConversationId id = page->controller().current();
        QTRY_COMPARE(page->controller().thread()->conversation.sentiment->label, other);
        QVERIFY(test::answered(f->workspace.history().undo(f->events.first())).has_value());
        QCOMPARE(stored().counted(), before.counted());
        QTRY_VERIFY(!mood().mood()->corrected);
        QCOMPARE(page->controller().current(), id);
    }

    void sameKeyAgain_takesItBack()
    {
        QTest::keyClick(list(), '=');
        QTRY_COMPARE(mood().mood()->corrected, std::optional(Label::Neutral));
        QTest::keyClick(list(), '=');
        QTRY_VERIFY(!mood().mood()->corrected);
        QVERIFY(!stored().corrected);
    }

    void button_corrects()
    {
        auto *button = page->findChild<QToolButton *>(u"inbox.moodNeutral"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(mood().mood()->corrected, std::optional(Label::Neutral));
        QTRY_VERIFY(button->isChecked());
    }

    void unsureAndNotAnalysed_areSaid()
    {
        domain::Mood unsure = stored();
        unsure.isRead = true;
        unsure.label = Label::Negative;
        unsure.language = u"fr"_s;
        unsure.engine = moods->progress().engine;
        unsure.confidence = 0.41;
        store(unsure);
        QTRY_VERIFY2(bar()->sentence().contains(u"nsure"_s), qPrintable(bar()->sentence()));
        QVERIFY(bar()->sentence().contains(u"41"_s));
        domain::Mood foreign;
        foreign.message = unsure.message;
        foreign.language = u"ja"_s;
        store(foreign);
        QTRY_VERIFY2(bar()->sentence().contains(u"日本語"_s), qPrintable(bar()->sentence()));
        QVERIFY(words().isEmpty());
        QCOMPARE(mood().mood()->state(), MoodState::NotAnalysed);
    }

    void chosenMessage_isTheOneThatCounts()
    {
        // A conversation with two messages of others.
        auto *view = page->findChild<ThreadView *>(u"threadView"_s);
        for (int row = 0; row < page->controller().list().rowCount(); ++row) {
            page->controller().open(page->controller().list().idAt(row));
            QTRY_VERIFY(page->controller().thread().has_value());
            const services::Thread &thread = *page->controller().thread();
            for (int i = 0; i < view->model()->rowCount(); ++i) {
                const auto item
                    = view->model()->index(i, 0).data(int(ThreadModel::Role::Item)).value<ThreadItem>();
                if (item.kind != ThreadItem::Kind::Message || item.own
                    || item.id == thread.conversation.newest.value)
                    continue;
                view->setFocus();
                QTRY_VERIFY(view->hasFocus());
                view->setCurrentIndex(view->model()->index(i, 0));
                QTRY_COMPARE(mood().message()->id.value, item.id);
                QTRY_VERIFY(mood().mood().has_value());
                QTest::keyClick(view, '=');
                QTRY_COMPARE(f->events.size(), 1);
                QCOMPARE(stored().corrected, std::optional(Label::Neutral));
                return;
            }
        }
        QSKIP("the sample has no such conversation");
    }

    void everything_hasAName() { QCOMPARE(test::namelessWidgets(bar()), QStringList()); }

    void strip_showsStopsAndGoesOn()
    {
        QVERIFY(test::answered(f->workspace.storage().write([](storage::Connection &connection) {
            return storage::moods::useEngine(connection, u"0-OLD"_s).map([](bool) {});
        })));
        services::MoodService working(f->workspace.storage());
        MoodStrip strip(working);
        auto *button = strip.findChild<QAbstractButton *>(u"moodStripButton"_s);
        QVERIFY(strip.isHidden());
        working.setAutomatic(true);
        QTRY_VERIFY(working.progress().isRunning);
        button->click();
        QTRY_VERIFY(!working.progress().isRunning);
        QVERIFY(!strip.isHidden());
        const qint64 left = test::answered(working.state()).value().left;
        QVERIFY(left > 0);
        button->click();
        QTRY_COMPARE(test::answered(working.state()).value().left, 0);
        QTRY_VERIFY(strip.isHidden());
    }
};

QTEST_MAIN(tst_InboxMood)
#include "tst_inboxmood.moc"
