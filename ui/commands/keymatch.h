// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QKeyEvent;
class QWidget;

namespace ruche::ui {

/// One key press as a shortcut names it: modifiers, and either a named key ("F6", "Delete", "Up") or a
/// character.
struct KeyPress
{
    Qt::KeyboardModifiers modifiers;
    int key = 0; ///< Qt::Key of a named key; 0 when `text` is matched
    QString text; ///< lower case character

    /// Named keys by their key; characters by what was typed, so that the keyboard's layout does not matter.
    /// Digits with Alt or Ctrl also match the unshifted digit row of a French keyboard (Alt+& is Alt+1).
    [[nodiscard]] bool matches(const QKeyEvent &event) const;
};

/// A shortcut of Command: one press, or two in sequence.
class Shortcut
{
public:
    /// "Ctrl+Shift+Z", "G T", "?". Unknown words make a shortcut that matches nothing.
    [[nodiscard]] static Shortcut parse(const QString &text);

    [[nodiscard]] const KeyPress &first() const { return m_first; }
    [[nodiscard]] const KeyPress &second() const { return m_second; }
    [[nodiscard]] bool isSequence() const { return m_sequence; }
    /// Without Ctrl, Alt or Meta, and not a function key: only meant where no text is typed.
    [[nodiscard]] bool isPlain() const;

private:
    KeyPress m_first;
    KeyPress m_second;
    bool m_sequence = false;
};

/// Whether typing goes into `focus`: line edits, text edits, spin boxes, editable combo boxes.
[[nodiscard]] bool takesText(const QWidget *focus);
/// Whether a focused control needs that plain key itself: Space and Enter on a button, arrows and Home in a
/// list.
[[nodiscard]] bool focusWantsKey(const QWidget *focus, const QKeyEvent &event);
/// Undo, copy, paste and the like: they belong to the text field that has the focus.
[[nodiscard]] bool isEditingKey(const QKeyEvent &event);
/// Shift, Ctrl and the like alone.
[[nodiscard]] bool isModifierKey(const QKeyEvent &event);

} // namespace ruche::ui
