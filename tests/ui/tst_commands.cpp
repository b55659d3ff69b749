// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commandregistry.h"
#include "ui/commands/keymatch.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche::ui;

namespace {

QKeyEvent key(int code, const QString &text, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    return QKeyEvent(QEvent::KeyPress, code, modifiers, text);
}

Command command(const QString &id, const QStringList &shortcuts, int *count, const QString &page = {})
{
    Command result;
    result.id = id;
    result.text = id;
    result.shortcuts = shortcuts;
    result.run = [count] { ++*count; };
    if (!page.isEmpty()) {
        result.scope = CommandScope::Page;
        result.page = page;
    }
    return result;
}

} // namespace

class tst_Commands : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_registry = std::make_unique<CommandRegistry>();
        m_runs = 0;
    }

    void plainLetter_inATextField_isText()
    {
        m_registry->add(this, command(u"post.new"_s, {u"N"_s}, &m_runs));
        QLineEdit field;
        QPushButton button;
        QVERIFY(!m_registry->match(key(Qt::Key_N, u"n"_s), &field, 0));
        QCOMPARE(m_registry->match(key(Qt::Key_N, u"n"_s), &button, 0), u"post.new"_s);
        QVERIFY(!m_registry->match(key(Qt::Key_N, u"N"_s, Qt::ShiftModifier), &button, 0));
        m_registry->setSingleKeys(false);
        QVERIFY(!m_registry->match(key(Qt::Key_N, u"n"_s), &button, 0));
    }

    void letter_isMatchedByCharacter_notByKey()
    {
        m_registry->add(this, command(u"assign"_s, {u"A"_s}, &m_runs));
        // An AZERTY keyboard gives "a" from the key that is Q elsewhere.
        QCOMPARE(m_registry->match(key(Qt::Key_A, u"a"_s), nullptr, 0), u"assign"_s);
        QVERIFY(!m_registry->match(key(Qt::Key_A, u"q"_s), nullptr, 0));
    }

    void questionMark_withOrWithoutShift_matches()
    {
        m_registry->add(this, command(u"help"_s, {u"?"_s}, &m_runs));
        QCOMPARE(m_registry->match(key(Qt::Key_Question, u"?"_s, Qt::ShiftModifier), nullptr, 0), u"help"_s);
        QCOMPARE(m_registry->match(key(Qt::Key_Question, u"?"_s), nullptr, 0), u"help"_s);
    }

    void sequence_withinTwoSeconds_matches()
    {
        m_registry->add(this, command(u"go.today"_s, {u"G T"_s}, &m_runs));
        m_registry->add(this, command(u"today.answer"_s, {u"T"_s}, &m_runs, u"today"_s));
        m_registry->setCurrentPage(u"today"_s);
        QVERIFY(!m_registry->match(key(Qt::Key_G, u"g"_s), nullptr, 0));
        QVERIFY(m_registry->isWaiting());
        QCOMPARE(m_registry->match(key(Qt::Key_T, u"t"_s), nullptr, 500), u"go.today"_s);
        QVERIFY(!m_registry->match(key(Qt::Key_G, u"g"_s), nullptr, 1000));
        QCOMPARE(m_registry->match(key(Qt::Key_T, u"t"_s), nullptr, 4000), u"today.answer"_s);
    }

    void altDigit_onAFrenchKeyboard_matches_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("digit") << int(Qt::Key_1) << u"1"_s << Qt::KeyboardModifiers(Qt::AltModifier);
        QTest::newRow("ampersand") << int(Qt::Key_Ampersand) << u"&"_s
                                   << Qt::KeyboardModifiers(Qt::AltModifier);
        QTest::newRow("with Shift") << int(Qt::Key_1) << u"1"_s
                                    << Qt::KeyboardModifiers(Qt::AltModifier | Qt::ShiftModifier);
    }

    void altDigit_onAFrenchKeyboard_matches()
    {
        QFETCH(int, code);
        QFETCH(QString, text);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        m_registry->add(this, command(u"brand.1"_s, {u"Alt+1"_s}, &m_runs));
        m_registry->add(this, command(u"brand.2"_s, {u"Alt+2"_s}, &m_runs));
        QCOMPARE(m_registry->match(key(code, text, modifiers), nullptr, 0), u"brand.1"_s);
    }

    void ctrlShortcut_inATextField_runs_exceptEditingKeys()
    {
        m_registry->add(this, command(u"palette"_s, {u"Ctrl+K"_s}, &m_runs));
        m_registry->add(this, command(u"undo"_s, {u"Ctrl+Z"_s}, &m_runs));
        QLineEdit field;
        QCOMPARE(m_registry->match(key(Qt::Key_K, u"\v"_s, Qt::ControlModifier), &field, 0), u"palette"_s);
        QVERIFY(!m_registry->match(key(Qt::Key_Z, u"\x1a"_s, Qt::ControlModifier), &field, 0));
        QCOMPARE(m_registry->match(key(Qt::Key_Z, u"\x1a"_s, Qt::ControlModifier), nullptr, 0), u"undo"_s);
        QVERIFY(!m_registry->match(
            key(Qt::Key_Z, u"\x1a"_s, Qt::ControlModifier | Qt::ShiftModifier), nullptr, 0));
    }

    void arrowsAndEnter_inAList_stayWithTheList()
    {
        m_registry->add(this, command(u"next"_s, {u"Down"_s, u"J"_s}, &m_runs));
        QListWidget list;
        QVERIFY(!m_registry->match(key(Qt::Key_Down, {}), &list, 0));
        QCOMPARE(m_registry->match(key(Qt::Key_J, u"j"_s), &list, 0), u"next"_s);
        QCOMPARE(m_registry->match(key(Qt::Key_Down, {}), nullptr, 0), u"next"_s);
    }

    void pageCommand_onAnotherPage_doesNotApply()
    {
        m_registry->add(this, command(u"inbox.done"_s, {u"E"_s}, &m_runs, u"inbox"_s));
        m_registry->add(this, command(u"export"_s, {u"E"_s}, &m_runs));
        m_registry->setCurrentPage(u"today"_s);
        QVERIFY(!m_registry->run(u"inbox.done"_s));
        QCOMPARE(m_registry->match(key(Qt::Key_E, u"e"_s), nullptr, 0), u"export"_s);
        m_registry->setCurrentPage(u"inbox"_s);
        QCOMPARE(m_registry->match(key(Qt::Key_E, u"e"_s), nullptr, 0), u"inbox.done"_s);
        QVERIFY(m_registry->run(u"inbox.done"_s));
        QCOMPARE(m_runs, 1);
    }

    void disabledCommand_neitherMatchesNorRuns()
    {
        bool on = false;
        Command c = command(u"x"_s, {u"X"_s}, &m_runs);
        c.enabled = [&on] { return on; };
        m_registry->add(this, c);
        QVERIFY(!m_registry->match(key(Qt::Key_X, u"x"_s), nullptr, 0));
        QVERIFY(!m_registry->run(u"x"_s));
        QObject owner;
        const QAction *action = m_registry->action(u"x"_s, &owner);
        QVERIFY(!action->isEnabled());
        on = true;
        m_registry->refresh();
        QVERIFY(action->isEnabled());
        const_cast<QAction *>(action)->trigger();
        QCOMPARE(m_runs, 1);
    }

    void owner_dies_takesItsCommandsAlong()
    {
        auto owner = std::make_unique<QObject>();
        m_registry->add(owner.get(), command(u"a"_s, {}, &m_runs));
        m_registry->add(this, command(u"b"_s, {}, &m_runs));
        QSignalSpy changed(m_registry.get(), &CommandRegistry::commandsChanged);
        owner.reset();
        QVERIFY(!m_registry->find(u"a"_s));
        QVERIFY(m_registry->find(u"b"_s));
        QCOMPARE(changed.size(), 1);
    }

    void addingTwice_replacesTheText()
    {
        m_registry->add(this, command(u"a"_s, {}, &m_runs));
        Command french = command(u"a"_s, {}, &m_runs);
        french.text = u"Nouvelle publication"_s;
        m_registry->add(this, french);
        QCOMPARE(m_registry->all().size(), 1);
        QCOMPARE(m_registry->find(u"a"_s)->text, u"Nouvelle publication"_s);
    }

    void shortcutText_reads_asOnAKeyboard()
    {
        QCOMPARE(shortcutText(u"Ctrl+K"_s), u"Ctrl K"_s);
        QCOMPARE(shortcutText(u"Ctrl+Shift+Z"_s), u"Ctrl Shift Z"_s);
        QCOMPARE(shortcutText(u"G T"_s), u"G then T"_s);
        QCOMPARE(shortcutText(u"Ctrl+Return"_s), u"Ctrl ↵"_s);
        QCOMPARE(shortcutText(u"F5"_s), u"F5"_s);
        QCOMPARE(shortcutText(u"Ctrl+,"_s), u"Ctrl ,"_s);
    }

private:
    std::unique_ptr<CommandRegistry> m_registry;
    int m_runs = 0;
};

QTEST_MAIN(tst_Commands)
#include "tst_commands.moc"
