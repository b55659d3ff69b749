// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historyservice.h"
#include "core/services/writingservice.h"
#include "core/settings/settings.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/composerfixture.h"
#include "ui/composer/spellhelp.h"

#include <QComboBox>
#include <QFile>
#include <QMenu>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;
using ruche::test::answered;

/// Spelling while one writes, with dictionaries of a few words.
class tst_ComposerSpelling : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir dictionaries;
    std::unique_ptr<settings::SettingsStore> store;
    std::unique_ptr<test::ComposerFixture> f;

    [[nodiscard]] bool write(const QString &name, const QByteArray &content)
    {
        QFile file(dictionaries.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

    [[nodiscard]] SpellMarks *marks() const { return f->text()->findChild<SpellMarks *>(); }

    [[nodiscard]] QStringList wrong() const
    {
        QStringList words;
        for (const SpellMarks::Mistake &mistake : marks()->mistakes())
            words << mistake.word;
        return words;
    }

    /// What is drawn with a wave.
    [[nodiscard]] QStringList waves() const
    {
        QStringList words;
        for (QTextBlock block = f->text()->document()->begin(); block.isValid(); block = block.next()) {
            QString word;
            int end = -1;
            for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
                if (range.format.underlineStyle() != QTextCharFormat::SpellCheckUnderline)
                    continue;
                if (range.start != end && !word.isEmpty())
                    words << std::exchange(word, QString());
                word += block.text().mid(range.start, range.length);
                end = range.start + range.length;
            }
            if (!word.isEmpty())
                words << word;
        }
        return words;
    }

    [[nodiscard]] QStringList words()
    {
        QStringList list;
        services::WritingService writing(f->sample.workspace.storage());
        for (const domain::KnownWord &word : answered(writing.words()).value_or(QList<domain::KnownWord>()))
            list << word.word;
        return list;
    }

    /// The menu at the caret, by its key.
    QMenu *openMenu()
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(0, 0), QPoint(0, 0));
        QApplication::sendEvent(f->text(), &event);
        QMenu *menu = nullptr;
        (void)QTest::qWaitFor([&] {
            menu = f->text()->findChild<QMenu *>(u"textMenu"_s);
            return menu && menu->isVisible();
        });
        return menu;
    }

    static void trigger(QMenu *menu, const QString &text)
    {
        for (QAction *const action : menu->actions()) {
            if (action->text() == text) {
                menu->setActiveAction(action);
                QTest::keyClick(menu, Qt::Key_Return);
                return;
            }
        }
        QFAIL(qPrintable(u"no action "_s + text));
    }

private slots:
    void initTestCase()
    {
        qputenv("RUCHE_DICTIONARIES", QFile::encodeName(dictionaries.path()));
        QVERIFY(write(u"fr.aff"_s, "SET UTF-8\nTRY aeioubt\n"));
        QVERIFY(write(u"fr.dic"_s, "8\nbateau\nécoute\nvoile\nle\nla\nun\nau\nvent\n"));
        QVERIFY(write(u"en_US.aff"_s, "SET UTF-8\nTRY aeiou\n"));
        QVERIFY(write(u"en_US.dic"_s, "6\nboat\nsail\nthe\na\nin\nwind\n"));
    }

    void init()
    {
        f = std::make_unique<test::ComposerFixture>();
        store = std::make_unique<settings::SettingsStore>(f->sample.folder.filePath(u"window.ini"_s));
        f->sample.context.setWindowState(store.get());
        QVERIFY(f->open());
        f->choose({f->bluesky});
        QVERIFY(marks());
        marks()->setLanguages({u"fr"_s, u"en"_s});
        SpellHelp *const help = f->text()->findChild<SpellHelp *>();
        QVERIFY(help);
        help->setChoice(u"fr"_s);
    }
    void cleanup()
    {
        f->page.reset();
        store.reset();
        f.reset();
    }

    void mistakes_areUnderlined_notTheWordThatIsTyped()
    {
        f->type(u"le batau au #vnt https://vnt.example vnt"_s);
        QTRY_COMPARE(wrong(), QStringList{u"batau"_s});
        QTRY_COMPARE(waves(), QStringList{u"batau"_s});
        f->type(u" "_s);
        QTRY_COMPARE(waves(), (QStringList{u"batau"_s, u"vnt"_s}));
        // A mistake that moves stays marked at once, and one that is put right does not.
        f->text()->moveCursor(QTextCursor::Start);
        f->type(u"la "_s);
        QCOMPARE(wrong(), (QStringList{u"batau"_s, u"vnt"_s}));
        QTextCursor cursor = f->text()->textCursor();
        cursor.setPosition(9);
        f->text()->setTextCursor(cursor);
        f->type(u"e"_s); // la le bateau
        QTRY_COMPARE(waves(), QStringList{u"vnt"_s});
        QCOMPARE(f->text()->toPlainText(), u"la le bateau au #vnt https://vnt.example vnt "_s);
    }

    void marks_areNoChangeOfThePost()
    {
        f->title()->setFocus();
        f->type(u"le batau "_s);
        QTRY_COMPARE(waves(), QStringList{u"batau"_s});
        QTRY_VERIFY(f->stored(QString()));
        const qint64 revision = f->stored(QString())->revision;
        marks()->setKnown({u"batau"_s});
        QTRY_VERIFY(waves().isEmpty());
        QTest::qWait(0);
        QCOMPARE(f->stored(QString())->revision, revision);
        QVERIFY(f->text()->document()->isUndoAvailable());
        QTest::keyClick(f->text(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(f->text()->toPlainText().size() < 9);
    }

    void f7_walksThroughMistakes_andSuggestionsReplace()
    {
        f->type(u"batau le vnt "_s);
        QTRY_COMPARE(wrong().size(), 2);
        f->text()->moveCursor(QTextCursor::Start);
        QTest::keyClick(f->text(), Qt::Key_F7);
        QCOMPARE(f->text()->textCursor().selectedText(), u"batau"_s);
        QTest::keyClick(f->text(), Qt::Key_F7);
        QCOMPARE(f->text()->textCursor().selectedText(), u"vnt"_s);
        QMenu *const menu = openMenu();
        QVERIFY(menu && menu->isVisible());
        trigger(menu, u"vent"_s);
        QCOMPARE(f->text()->toPlainText(), u"batau le vent "_s);
        QTRY_COMPARE(wrong(), QStringList{u"batau"_s});
        QTRY_VERIFY(f->stored(QString()) && f->stored(QString())->text == u"batau le vent "_s);
        QTest::keyClick(f->text(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f->text()->toPlainText(), u"batau le vnt "_s);
    }

    void word_isAdded_stored_andTakenBack()
    {
        f->type(u"le Pertuis vnt "_s);
        QTRY_COMPARE(wrong().size(), 2);
        f->text()->moveCursor(QTextCursor::Start);
        QTest::keyClick(f->text(), Qt::Key_F7);
        QMenu *const menu = openMenu();
        QVERIFY(menu && menu->isVisible());
        trigger(menu, u"Add “Pertuis” to your dictionary"_s);
        QTRY_COMPARE(words(), QStringList{u"Pertuis"_s});
        QTRY_COMPARE(wrong(), QStringList{u"vnt"_s});
        QCOMPARE(f->sample.toasts.constLast(), u"“Pertuis” is in your dictionary."_s);
        QVERIFY(answered(f->sample.workspace.history().undo(f->sample.events.constLast())));
        QCOMPARE(words(), QStringList());
        QTRY_COMPARE(wrong().size(), 2);
    }

    void ignoredWord_isRightInThisPostAlone()
    {
        f->type(u"vnt "_s);
        QTRY_COMPARE(wrong().size(), 1);
        f->text()->moveCursor(QTextCursor::Start);
        QMenu *const menu = openMenu();
        QVERIFY(menu && menu->isVisible());
        trigger(menu, u"Ignore in this post"_s);
        QTRY_COMPARE(wrong().size(), 0);
        QCOMPARE(words(), QStringList());
        f->page->openObject(NewPost{});
        QTRY_VERIFY(f->text()->toPlainText().isEmpty());
        f->type(u"vnt "_s);
        QTRY_COMPARE(wrong().size(), 1);
    }

    void language_followsTheAccount_andTheChoiceIsKept()
    {
        SpellHelp *const help = f->text()->findChild<SpellHelp *>();
        help->setChoice(u"auto"_s);
        f->clickTab(1);
        auto *const language = f->child<QComboBox>(u"language"_s);
        QVERIFY(language && language->isVisible());
        language->setFocus();
        language->setCurrentIndex(language->findData(u"en"_s));
        emit language->activated(language->currentIndex());
        f->type(u"the boat voile "_s);
        QTRY_COMPARE(wrong(), QStringList{u"voile"_s});
        help->setChoice(u"off"_s);
        QTRY_COMPARE(wrong(), QStringList());
        QCOMPARE(settings::spelling().read(*store), u"off"_s);
        QVERIFY(f->newPage());
        QCOMPARE(f->text()->findChild<SpellHelp *>()->choice(), u"off"_s);
    }

    void absentDictionary_isSaid()
    {
        SpellHelp *const help = f->text()->findChild<SpellHelp *>();
        help->setChoice(u"de"_s);
        f->type(u"Schiff "_s);
        QTRY_VERIFY(marks()->isSettled());
        QCOMPARE(wrong(), QStringList());
        QCOMPARE(help->missing(), QStringList{u"Deutsch"_s});
        QTest::keyClick(f->text(), Qt::Key_F7);
        QCOMPARE(f->sample.toasts.constLast(), u"This computer has no dictionary for Deutsch."_s);
        auto *const tool = f->child<QToolButton>(u"spelling"_s);
        QVERIFY(tool && tool->menu());
        emit tool->menu()->aboutToShow();
        QStringList rows;
        for (const QAction *const action : tool->menu()->actions())
            rows << action->text();
        QVERIFY(rows.contains(u"This computer has no dictionary for Deutsch."_s));
        QCOMPARE(test::namelessWidgets(f->page.get()), QStringList());
    }
};

QTEST_MAIN(tst_ComposerSpelling)
#include "tst_composerspelling.moc"
