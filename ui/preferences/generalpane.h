// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace ruche::services {
struct WorkspaceInfo;
}

namespace ruche::ui {

class PageContext;
class PlainLabel;

/// Settings › General: the workspace file, its backup and its check. Thread: GUI.
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
    PlainLabel *m_title;
    PlainLabel *m_info;
    QPushButton *m_backup;
    QPushButton *m_check;
};

} // namespace ruche::ui
