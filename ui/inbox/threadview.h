// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QListView>

namespace ruche::ui {

class ThreadDelegate;
class ThreadModel;
struct ThreadItem;

/// The messages of a conversation, newest at the bottom. Only says what the reader wants to do with one.
/// Thread: GUI.
class ThreadView final : public QListView
{
    Q_OBJECT
public:
    explicit ThreadView(ThreadModel &model, QWidget *parent = nullptr);

    /// Brings the newest into view.
    void showNewest();

signals:
    /// An address was clicked: to be asked about, with the whole of it shown.
    void linkActivated(const QString &address);
    void postActivated(ruche::domain::PostId post);
    void retryRequested(ruche::domain::OutboxId entry);
    void cancelRequested(ruche::domain::OutboxId entry);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void activate(const ThreadItem &item);

    ThreadModel &m_model;
    ThreadDelegate *m_delegate;
};

} // namespace ruche::ui
