// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace ruche::services {
struct WorkspaceInfo;
}
namespace ruche::settings {
class SettingsStore;
}

namespace ruche::ui {

class FormField;
class PageContext;
class PlainLabel;

/// Settings › General: language, appearance, keys; the workspace file, its backup and its check. What is
/// chosen holds at once. Thread: GUI.
class GeneralPane final : public QWidget
{
    Q_OBJECT
public:
    explicit GeneralPane(PageContext &context, QWidget *parent = nullptr);
    void reload();
    void retranslate();

private:
    void showInfo(const services::WorkspaceInfo &info);
    void backUp();
    void check();

    PageContext &m_context;
    PlainLabel *m_appearanceTitle;
    QComboBox *m_language;
    FormField *m_languageField;
    QComboBox *m_theme;
    FormField *m_themeField;
    QCheckBox *m_singleKeys;
    PlainLabel *m_workspaceTitle;
    PlainLabel *m_info;
    QPushButton *m_backup;
    QPushButton *m_check;
    bool m_updating = false;
};

} // namespace ruche::ui
