// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/inboxview.h"

#include <QDateTime>
#include <QObject>
#include <QPoint>
#include <QString>

#include <functional>

class QMenu;
class QWidget;

namespace ruche::ui {

class InboxController;
class PageContext;

/// The menus of the inbox: when to see a conversation again, its labels, and everything that can be done with
/// it. Thread: GUI.
class InboxMenus final : public QObject
{
    Q_OBJECT
public:
    /// Gets the instant, in UTC.
    using TimeChosen = std::function<void(const QDateTime &)>;

    /// `host` is the page: menus and questions belong to it.
    InboxMenus(InboxController &controller, PageContext &context, QWidget *host);

    void showSnooze(const QPoint &globalPosition);
    /// When the reply that is written is to leave: `send` gets the instant.
    void showSendLater(const QPoint &globalPosition, const TimeChosen &send);
    void showLabels(const QPoint &globalPosition);
    /// Views, for the compact layout.
    void showViews(const QPoint &globalPosition);
    void showSort(const QPoint &globalPosition);
    void showPriority(const QPoint &globalPosition);
    [[nodiscard]] static QString orderTitle(InboxOrder order);
    /// All commands that apply to the targets.
    void showActions(const QPoint &globalPosition);

private:
    [[nodiscard]] QMenu *makeMenu(const QString &name);
    void addTime(QMenu *menu, const QString &text, const QDateTime &wall, const TimeChosen &chosen);
    void addTimes(QMenu *menu, const TimeChosen &chosen, const std::function<void()> &ask);
    void askTime(const QString &title, const QString &confirm, const TimeChosen &chosen);
    void askLabel();
    /// Zone of the brand of what is read.
    [[nodiscard]] QString zone() const;
    [[nodiscard]] QDateTime nowThere() const;

    InboxController &m_controller;
    PageContext &m_context;
    QWidget *m_host;
};

} // namespace ruche::ui
