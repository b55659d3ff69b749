// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/keymatch.h"

#include "ui/commands/commandregistry.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHash>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

struct KeyTr
{
    Q_DECLARE_TR_FUNCTIONS(ruche::ui::Shortcut)
};

/// The digit row of a French keyboard without Shift, from 0 to 9.
constexpr QStringView frenchDigits = u"à&é\"'(-è_ç";

const QHash<QString, int> &namedKeys()
{
    static const QHash<QString, int> keys{
        {u"up"_s, Qt::Key_Up},
        {u"down"_s, Qt::Key_Down},
        {u"left"_s, Qt::Key_Left},
        {u"right"_s, Qt::Key_Right},
        {u"home"_s, Qt::Key_Home},
        {u"end"_s, Qt::Key_End},
        {u"pgup"_s, Qt::Key_PageUp},
        {u"pgdown"_s, Qt::Key_PageDown},
        {u"return"_s, Qt::Key_Return},
        {u"enter"_s, Qt::Key_Return},
        {u"esc"_s, Qt::Key_Escape},
        {u"tab"_s, Qt::Key_Tab},
        {u"space"_s, Qt::Key_Space},
        {u"delete"_s, Qt::Key_Delete},
        {u"backspace"_s, Qt::Key_Backspace},
        {u"menu"_s, Qt::Key_Menu},
    };
    return keys;
}

KeyPress parsePress(const QString &text)
{
    KeyPress press;
    QStringList words = text.size() > 1 ? text.split(u'+', Qt::SkipEmptyParts) : QStringList{text};
    if (text.size() > 1 && text.endsWith(u'+'))
        words.append(u"+"_s);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString word = words.at(i).toLower();
        const bool last = i == words.size() - 1;
        if (!last) {
            if (word == "ctrl"_L1)
                press.modifiers |= Qt::ControlModifier;
            else if (word == "shift"_L1)
                press.modifiers |= Qt::ShiftModifier;
            else if (word == "alt"_L1)
                press.modifiers |= Qt::AltModifier;
            continue;
        }
        if (namedKeys().contains(word)) {
            press.key = namedKeys().value(word);
        } else if (word.size() > 1 && word.startsWith(u'f') && word.mid(1).toInt() > 0) {
            press.key = Qt::Key_F1 + word.mid(1).toInt() - 1;
        } else {
            press.text = word;
        }
    }
    return press;
}

/// A key as hints show it: a sign where keyboards carry one, else its word.
QString keyText(int key)
{
    static const QHash<int, QString> signs{{Qt::Key_Up, u"↑"_s},
                                           {Qt::Key_Down, u"↓"_s},
                                           {Qt::Key_Left, u"←"_s},
                                           {Qt::Key_Right, u"→"_s},
                                           {Qt::Key_Return, u"↵"_s},
                                           {Qt::Key_Backspace, u"⌫"_s}};
    struct Word
    {
        const char *text;
        const char *note;
    };
    static const QHash<int, Word> words{
        {Qt::Key_Escape, QT_TRANSLATE_NOOP3("ruche::ui::Shortcut", "Esc", "key")},
        {Qt::Key_Delete, QT_TRANSLATE_NOOP3("ruche::ui::Shortcut", "Del", "key")},
        {Qt::Key_Space, QT_TRANSLATE_NOOP3("ruche::ui::Shortcut", "Space", "key")},
        {Qt::Key_Home, QT_TRANSLATE_NOOP3("ruche::ui::Shortcut", "Home", "key")},
        {Qt::Key_PageUp, QT_TRANSLATE_NOOP3("ruche::ui::Shortcut", "Page up", "key")},
        {Qt::Key_PageDown, QT_TRANSLATE_NOOP3("ruche::ui::Shortcut", "Page down", "key")},
    };
    if (signs.contains(key))
        return signs.value(key);
    if (words.contains(key))
        return KeyTr::tr(words.value(key).text, words.value(key).note);
    return QKeySequence(key).toString(QKeySequence::NativeText);
}

} // namespace

bool KeyPress::matches(const QKeyEvent &event) const
{
    const Qt::KeyboardModifiers pressed = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    if (key != 0) {
        const int pressedKey = event.key() == Qt::Key_Enter ? int(Qt::Key_Return)
            : event.key() == Qt::Key_Backtab                ? int(Qt::Key_Tab)
                                                            : event.key();
        return pressedKey == key && pressed == modifiers;
    }
    if (text.isEmpty())
        return false;
    const bool command = modifiers & (Qt::ControlModifier | Qt::AltModifier);
    if (!command) {
        // A character: Shift may be what makes it ("?"), except for letters, where it is a different key.
        if (pressed & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
            return false;
        const bool shift = pressed & Qt::ShiftModifier;
        const bool letter = text.at(0).isLetter();
        if (letter && shift != bool(modifiers & Qt::ShiftModifier))
            return false;
        return event.text().toLower() == text;
    }
    const bool digit = text.size() == 1 && text.at(0).isDigit();
    const Qt::KeyboardModifiers ignored = digit ? Qt::ShiftModifier : Qt::NoModifier;
    if ((pressed & ~ignored) != (modifiers & ~ignored))
        return false;
    // With Ctrl the text is a control character: compare the key, which Qt derives from the layout.
    const int code = event.key();
    if (code == text.at(0).toUpper().unicode())
        return true;
    if (digit)
        return code == frenchDigits.at(text.toInt()).toUpper().unicode()
            || event.text() == QString(frenchDigits.at(text.toInt()));
    return event.text().toLower() == text;
}

Shortcut Shortcut::parse(const QString &text)
{
    Shortcut result;
    const QStringList presses = text.split(u' ', Qt::SkipEmptyParts);
    if (presses.isEmpty())
        return result;
    result.m_first = parsePress(presses.first());
    if (presses.size() > 1) {
        result.m_second = parsePress(presses.at(1));
        result.m_sequence = true;
    }
    return result;
}

bool Shortcut::isPlain() const
{
    if (m_first.modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    return m_first.key < Qt::Key_F1 || m_first.key > Qt::Key_F35;
}

bool takesText(const QWidget *focus)
{
    if (!focus)
        return false;
    if (const auto *line = qobject_cast<const QLineEdit *>(focus))
        return !line->isReadOnly();
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(focus))
        return !plain->isReadOnly();
    if (const auto *edit = qobject_cast<const QTextEdit *>(focus))
        return !edit->isReadOnly();
    if (const auto *combo = qobject_cast<const QComboBox *>(focus))
        return combo->isEditable();
    return qobject_cast<const QAbstractSpinBox *>(focus) != nullptr;
}

bool focusWantsKey(const QWidget *focus, const QKeyEvent &event)
{
    const int key = event.key();
    const bool activate = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
    const bool move = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left || key == Qt::Key_Right
        || key == Qt::Key_Home || key == Qt::Key_End || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    if (qobject_cast<const QAbstractButton *>(focus))
        return activate;
    if (qobject_cast<const QAbstractItemView *>(focus))
        return activate || move;
    if (qobject_cast<const QComboBox *>(focus) || qobject_cast<const QAbstractSlider *>(focus))
        return activate || move;
    return false;
}

bool isEditingKey(const QKeyEvent &event)
{
    for (const QKeySequence::StandardKey key : {QKeySequence::Undo,
                                                QKeySequence::Redo,
                                                QKeySequence::Copy,
                                                QKeySequence::Cut,
                                                QKeySequence::Paste,
                                                QKeySequence::SelectAll}) {
        if (event.matches(key))
            return true;
    }
    return false;
}

bool isModifierKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_CapsLock:
        return true;
    default:
        return false;
    }
}

QString shortcutText(const QString &shortcut)
{
    const Shortcut keys = Shortcut::parse(shortcut);
    const auto one = [](const KeyPress &press) {
        QStringList words;
        if (press.modifiers & Qt::ControlModifier)
            words.append(KeyTr::tr("Ctrl", "key"));
        if (press.modifiers & Qt::AltModifier)
            words.append(KeyTr::tr("Alt", "key"));
        if (press.modifiers & Qt::ShiftModifier)
            words.append(KeyTr::tr("Shift", "key"));
        words.append(press.key == 0 ? press.text.toUpper() : keyText(press.key));
        return words.join(u' ');
    };
    if (keys.isSequence())
        //: two keys one after the other, G then T
        return KeyTr::tr("%1 then %2", "keys").arg(one(keys.first()), one(keys.second()));
    return one(keys.first());
}

} // namespace ruche::ui
