// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QListView>

namespace ruche::ui {

class ConversationDelegate;
class ConversationModel;

/// The list of the inbox: one row is read, any number may be ticked (box, X, Ctrl or Shift with click or
/// arrows). Keeps what the user looks at in its place while rows come and go. One tab stop. Thread: GUI.
class ConversationList final : public QListView
{
    Q_OBJECT
public:
    explicit ConversationList(ConversationModel &model, QWidget *parent = nullptr);

    /// Shows which one is read; says nothing.
    void setOpened(domain::ConversationId id);
    /// To be called around changes of the model.
    void keepPlace();
    void restorePlace(domain::ConversationId opened);
    void toggleTick(int row);

signals:
    void openRequested(ruche::domain::ConversationId id);
    /// Enter or double-click: the reader wants to go on in the thread.
    void readRequested();
    void contextMenuWanted(const QPoint &globalPosition);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void extendTo(int row);

    ConversationModel &m_model;
    ConversationDelegate *m_delegate;
    domain::ConversationId m_place;
    int m_placeOffset = 0;
    int m_anchor = -1;
    bool m_quiet = false;
};

} // namespace ruche::ui
