// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accessibility.h"
#include "tests/ui/composerfixture.h"
#include "ui/composer/composercontroller.h"
#include "ui/composer/counterbar.h"
#include "ui/composer/previewview.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFrame>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;

/// One post for several networks, written with keys and mouse; what counts is what is stored.
class tst_ComposerVariants : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::ComposerFixture> f;

    QPushButton *fixButton(const QString &text) const
    {
        for (QPushButton *const button : f->page->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }

    void write(const QString &heading, const QString &words)
    {
        f->title()->setFocus();
        QTest::keyClicks(f->title(), heading);
        f->type(words);
    }

    void save() { QTest::keyClick(f->text(), Qt::Key_S, Qt::ControlModifier); }

private slots:
    void init()
    {
        f = std::make_unique<test::ComposerFixture>();
        QVERIFY(f->open());
        f->choose({f->blog, f->bluesky, f->mastodon});
        QCOMPARE(f->tabs()->count(), 4);
    }
    void cleanup() { f.reset(); }

    void networkTab_edited_makesItsOwnWords()
    {
        write(u"Three gestures"_s, u"For all"_s);
        f->clickTab(2); // Bluesky: the accounts stand in the order in which they were connected
        QCOMPARE(f->tabs()->tabText(2), u"Bluesky"_s);
        QCOMPARE(f->text()->toPlainText(), u"For all"_s);
        f->text()->moveCursor(QTextCursor::End);
        f->type(u" and shorter"_s);
        save();
        QTRY_VERIFY(f->variant(u"Three gestures"_s, f->bluesky)
                    && f->variant(u"Three gestures"_s, f->bluesky)->text.has_value());
        QCOMPARE(*f->variant(u"Three gestures"_s, f->bluesky)->text, u"For all and shorter"_s);
        QVERIFY(!f->variant(u"Three gestures"_s, f->mastodon)->text);
        QCOMPARE(f->stored(u"Three gestures"_s)->text, u"For all"_s);
        QVERIFY(f->tabs()->accessibleTabName(2).contains(u"own"_s));
        QVERIFY(!f->tabs()->accessibleTabName(3).contains(u"own"_s));

        // The common text goes on without it.
        f->clickTab(0);
        QCOMPARE(f->text()->toPlainText(), u"For all"_s);
        f->text()->moveCursor(QTextCursor::End);
        f->type(u"!"_s);
        f->clickTab(2);
        QCOMPARE(f->text()->toPlainText(), u"For all and shorter"_s);
        f->clickTab(3);
        QCOMPARE(f->text()->toPlainText(), u"For all!"_s);
    }

    void schedule_whileADraftIsBeingSaved_isNotLost()
    {
        auto *const controller = f->page->findChild<ComposerController *>();
        QTest::keyClicks(f->title(), u"On its way"_s);
        f->type(u"Words"_s);
        const QDateTime later = f->sample.clock.now().addDays(1);
        controller->setPlannedFor(fromUtc(later, f->brand.zone));
        QTRY_VERIFY(controller->canSchedule());
        controller->saveDraft(); // as the autosave does
        QVERIFY(controller->isBusy());
        QVERIFY(controller->canSchedule());
        QSignalSpy scheduled(controller, &ComposerController::scheduled);
        controller->schedule();
        QVERIFY(!controller->canSchedule()); // once is enough
        QTRY_COMPARE(scheduled.size(), 1);
        const std::optional<domain::Post> stored = f->stored(u"On its way"_s);
        QVERIFY(stored);
        QCOMPARE(stored->state, domain::PostState::Scheduled);
    }

    void backToCommon_removesTheWords()
    {
        write(u"Back again"_s, u"Common"_s);
        f->clickTab(3);
        auto *const back = f->child<QPushButton>(u"backToCommon"_s);
        QVERIFY(!back->isVisible());
        f->type(u"Own "_s);
        save();
        QTRY_VERIFY(f->variant(u"Back again"_s, f->mastodon)
                    && f->variant(u"Back again"_s, f->mastodon)->text.has_value());
        QVERIFY(back->isVisible());
        f->click(back);
        QCOMPARE(f->text()->toPlainText(), u"Common"_s);
        QVERIFY(!back->isVisible());
        save();
        QTRY_VERIFY(!f->variant(u"Back again"_s, f->mastodon)->text);
    }

    void ctrlTab_goesThroughTheNetworks()
    {
        write(u"Round"_s, u"Text"_s);
        for (const int expected : {1, 2, 3, 0}) {
            QTest::keyClick(f->text(), Qt::Key_Tab, Qt::ControlModifier);
            QCOMPARE(f->tabs()->currentIndex(), expected);
            QVERIFY(f->text()->hasFocus());
        }
    }

    void unchosenAccount_takesItsTabAway()
    {
        f->clickTab(2);
        f->choose({f->blog, f->mastodon});
        QCOMPARE(f->tabs()->count(), 3);
        QCOMPARE(f->tabs()->currentIndex(), 0);
    }

    void counters_countByEachNetworksRule()
    {
        const QString words = u"See https://example.com/a/very/long/path?x=1 🇫🇷"_s; // 4 + 40 + 1 + 1
        f->text()->setPlainText(words);
        QTRY_VERIFY(f->child<QToolButton>(u"counter-"_s + f->bluesky.text()));
        QCOMPARE(f->child<QToolButton>(u"counter-"_s + f->bluesky.text())->text(), u"46 / 300"_s);
        QCOMPARE(f->child<QToolButton>(u"counter-"_s + f->mastodon.text())->text(), u"29 / 500"_s);
        f->click(f->child<QToolButton>(u"counter-"_s + f->mastodon.text()));
        auto *const popup = f->page->findChild<QFrame *>(u"sum"_s);
        QVERIFY(popup && popup->isVisible());
        QStringList lines;
        for (const QLabel *const label : popup->findChildren<QLabel *>())
            lines << label->text();
        QVERIFY2(lines.join(u'|').contains(u"23"_s), qPrintable(lines.join(u'|')));
        QVERIFY(lines.join(u'|').contains(u"500"_s));
        QTest::keyClick(popup, Qt::Key_Escape);
        QTRY_VERIFY(!f->page->findChild<QFrame *>(u"sum"_s));
    }

    void counters_withoutRoom_goIntoTheNextLine()
    {
        CounterBar bar;
        QList<Counter> counters;
        for (int i = 1; i <= 4; ++i) {
            composing::TextLength length;
            length.length = 1234;
            length.limit = 300;
            counters << Counter{domain::AccountId(i), u"bluesky"_s, u"@somebody"_s, length};
        }
        bar.setCounters(counters);
        const auto buttons = bar.findChildren<QToolButton *>();
        QCOMPARE(buttons.size(), 4);
        const int wide = 2 * buttons.constFirst()->sizeHint().width() + 10;
        bar.resize(wide, bar.heightForWidth(wide));
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        QVERIFY(buttons.at(2)->y() > buttons.at(0)->y());
        for (const QToolButton *const button : buttons) {
            QCOMPARE(button->size(), button->sizeHint()); // whole, not cut off
            QVERIFY(bar.rect().contains(button->geometry()));
        }
        QCOMPARE(buttons.at(1)->geometry().right(), bar.rect().right()); // at the right, as before
    }

    void counter_nearTheEnd_isAnnounced()
    {
        f->choose({f->bluesky});
        auto *const bar = f->page->findChild<CounterBar *>();
        QSignalSpy said(bar, &CounterBar::announced);
        f->text()->setPlainText(QString(279, u'a'));
        QCOMPARE(said.size(), 0);
        f->text()->moveCursor(QTextCursor::End);
        f->type(u"a"_s); // 20 left
        QCOMPARE(said.size(), 1);
        QVERIFY(said.last().first().toString().contains(u"20"_s));
        f->type(u"a"_s);
        QCOMPARE(said.size(), 1); // once
        f->text()->setPlainText(QString(301, u'a'));
        QCOMPARE(said.size(), 2);
        QVERIFY(said.last().first().toString().contains(u'1'));
    }

    void tooLong_isSplitByItsButton()
    {
        write(u"A thread"_s, {});
        const QString sentence = u"Here is a sentence of some length to be read. "_s;
        f->text()->setPlainText(sentence.repeated(8).trimmed());
        QTRY_VERIFY(fixButton(u"Make a thread"_s));
        QVERIFY(f->tabs()->accessibleTabName(2).contains(u"367 / 300"_s));
        f->click(fixButton(u"Make a thread"_s));
        QVERIFY(!fixButton(u"Make a thread"_s));
        QCOMPARE(f->tabs()->currentIndex(), 2); // where the new words are
        save();
        QTRY_VERIFY(f->variant(u"A thread"_s, f->bluesky)
                    && f->variant(u"A thread"_s, f->bluesky)->text.has_value());
        QCOMPARE(f->variant(u"A thread"_s, f->bluesky)->text->count(u"\n---\n"_s), 1);
        QCOMPARE(f->stored(u"A thread"_s)->text, sentence.repeated(8).trimmed());
        auto *const preview = f->page->findChild<PreviewView *>();
        QCOMPARE(preview->content().parts.size(), 2);
        QVERIFY(preview->content().parts.first().endsWith(u"1/2"_s));
    }

    void f8_goesToTheProblemInTheText()
    {
        f->choose({f->blog, f->bluesky});
        write(u"Too long"_s, {});
        f->text()->setPlainText(QString(300, u'a') + u" zzz"_s);
        QTest::keyClick(f->text(), Qt::Key_F8);
        QCOMPARE(f->tabs()->currentIndex(), 2);
        QCOMPARE(f->text()->textCursor().selectedText(), u" zzz"_s);
        QTest::keyClick(f->text(), Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(f->text()->textCursor().selectedText(), u" zzz"_s); // the only one
    }

    void trackers_areCleanedByTheirButton()
    {
        write(u"Clean"_s, {});
        f->text()->setPlainText(u"https://example.com/?id=3&fbclid=abc"_s);
        QTRY_VERIFY(fixButton(u"Clean"_s));
        f->click(fixButton(u"Clean"_s));
        QCOMPARE(f->text()->toPlainText(), u"https://example.com/?id=3"_s);
        QVERIFY(!fixButton(u"Clean"_s));
        f->text()->undo();
        QCOMPARE(f->text()->toPlainText(), u"https://example.com/?id=3&fbclid=abc"_s);
    }

    void blockedAccount_isLeftOutAfterAsking()
    {
        write(u"For two"_s, {});
        f->text()->setPlainText(QString(400, u'a'));
        f->click(f->child<QCheckBox>(u"dated"_s));
        auto *const schedule = f->child<QPushButton>(u"schedule"_s);
        QVERIFY(schedule->isEnabled());
        f->sample.prompts.answerConfirm(true);
        f->click(schedule);
        QCOMPARE(f->sample.prompts.confirmations().size(), 1);
        QVERIFY(f->sample.prompts.confirmations().constFirst().text.contains(u"Bluesky"_s));
        QTRY_VERIFY(f->stored(u"For two"_s)
                    && f->stored(u"For two"_s)->state == domain::PostState::Scheduled);
        QCOMPARE(f->stored(u"For two"_s)->variants.size(), 2);
        QVERIFY(!f->variant(u"For two"_s, f->bluesky));
    }

    void onlyBlockedAccounts_cannotBeScheduled()
    {
        f->choose({f->bluesky});
        write(u"None"_s, {});
        f->text()->setPlainText(QString(400, u'a'));
        f->click(f->child<QCheckBox>(u"dated"_s));
        QVERIFY(!f->child<QPushButton>(u"schedule"_s)->isEnabled());
        QTRY_VERIFY(fixButton(u"Make a thread"_s));
        f->click(fixButton(u"Make a thread"_s));
        QVERIFY(f->child<QPushButton>(u"schedule"_s)->isEnabled());
    }

    void options_areThoseOfTheAccount_andStored()
    {
        write(u"Quietly"_s, u"Words"_s);
        f->clickTab(2);
        QVERIFY(!f->child<QLineEdit>(u"contentWarning"_s)->isVisible()); // Bluesky has none
        QVERIFY(f->child<QComboBox>(u"language"_s)->isVisible());
        f->clickTab(3);
        auto *const warning = f->child<QLineEdit>(u"contentWarning"_s);
        QVERIFY(warning->isVisible());
        warning->setFocus();
        QTest::keyClicks(warning, u"Storm"_s);
        auto *const visibility = f->child<QComboBox>(u"visibility"_s);
        visibility->setFocus();
        QTest::keyClick(visibility, Qt::Key_Down);
        auto *const delivery = f->child<QComboBox>(u"delivery"_s);
        delivery->setFocus();
        QTest::keyClick(delivery, Qt::Key_Down);
        auto *const language = f->child<QComboBox>(u"language"_s);
        language->setFocus();
        QTest::keyClick(language, Qt::Key_Down);
        f->click(f->child<QCheckBox>(u"sensitive"_s));
        save();
        QTRY_VERIFY(f->variant(u"Quietly"_s, f->mastodon)
                    && f->variant(u"Quietly"_s, f->mastodon)->options.sensitiveMedia);
        const auto variant = f->variant(u"Quietly"_s, f->mastodon);
        QCOMPARE(variant->options.contentWarning, u"Storm"_s);
        QCOMPARE(variant->options.visibility, domain::Visibility::Unlisted);
        QCOMPARE(variant->options.language, u"fr"_s);
        QCOMPARE(variant->delivery, domain::Delivery::Native);
        QVERIFY(!variant->text);
        QCOMPARE(f->variant(u"Quietly"_s, f->bluesky)->options, domain::PostOptions());

        const domain::PostId id = f->stored(u"Quietly"_s)->id;
        f->page.reset();
        QVERIFY(f->newPage());
        f->page->openObject(OpenPost{id});
        QTRY_COMPARE(f->title()->text(), u"Quietly"_s);
        f->clickTab(3);
        QCOMPARE(f->child<QLineEdit>(u"contentWarning"_s)->text(), u"Storm"_s);
    }

    void compact_thePreviewIsATab()
    {
        f->page->setCompact(true);
        f->page->resize(968, 648);
        write(u"Narrow"_s, u"Words"_s);
        auto *const preview = f->page->findChild<PreviewView *>();
        QVERIFY(!preview->isVisible());
        QCOMPARE(f->tabs()->count(), 5);
        f->clickTab(4);
        QTRY_VERIFY(preview->isVisible());
        QVERIFY(!f->text()->isVisible());
        f->clickTab(0);
        QVERIFY(f->text()->isVisible());
        f->page->setCompact(false);
        QCOMPARE(f->tabs()->count(), 4);
        QTRY_VERIFY(preview->isVisible() && f->text()->isVisible());
    }

    void everything_hasAName()
    {
        f->clickTab(3);
        f->text()->setPlainText(QString(600, u'a'));
        const QStringList nameless = test::namelessWidgets(f->page.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }
};

QTEST_MAIN(tst_ComposerVariants)
#include "tst_composervariants.moc"
