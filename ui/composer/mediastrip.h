// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace ruche::ui {

class ComposerController;
class PageContext;
class PlainLabel;

/// The pictures and files of the post being written, each with its alternative text. Files are added by the
/// button or dropped here. Thread: GUI.
class MediaStrip final : public QWidget
{
    Q_OBJECT
public:
    MediaStrip(ComposerController &controller, PageContext &context, QWidget *parent = nullptr);
    void retranslate();
    /// Asks for files.
    void choose();
    /// Into the alternative text of that file.
    void focusFile(qsizetype index);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void update();
    void addFiles(const QStringList &paths);

    ComposerController &m_controller;
    PageContext &m_context;
    PlainLabel *m_title;
    QPushButton *m_add;
    QVBoxLayout *m_rows;
    QStringList m_shown;
};

} // namespace ruche::ui
