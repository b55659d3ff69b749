// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ruche::ui {

class FormField;
class PageContext;
class PlainLabel;
class Preferences;

/// Settings › Appearance: how the window calls its user, its language, theme, text size and keys. What is
/// chosen holds at once and is kept. Thread: GUI.
class AppearancePane final : public QWidget
{
    Q_OBJECT
public:
    explicit AppearancePane(PageContext &context, QWidget *parent = nullptr);
    void retranslate();

private:
    /// Shows what holds: it may have been chosen elsewhere, in a menu or on the command line.
    void update();

    Preferences *m_preferences; ///< null in a window without: nothing can be chosen then
    PlainLabel *m_title;
    QLineEdit *m_name;
    FormField *m_nameField;
    QComboBox *m_language;
    FormField *m_languageField;
    QComboBox *m_theme;
    FormField *m_themeField;
    QComboBox *m_textSize;
    FormField *m_textSizeField;
    PlainLabel *m_keysTitle;
    QCheckBox *m_singleKeys;
    PlainLabel *m_keysHelp;
};

} // namespace ruche::ui
