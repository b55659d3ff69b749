// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QList>

class QMenu;
class QToolButton;

namespace ruche::ui {

class CalendarController;
class Chip;
class DraftTray;
class EmptyState;
class MonthView;
class PageRegistry;
class PlainLabel;
class PostListModel;

/// Calendar: the month, its toolbar and the tray of drafts.
class CalendarPage final : public Page
{
    Q_OBJECT
public:
    explicit CalendarPage(PageContext &context, QWidget *parent = nullptr);
    ~CalendarPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    void activate() override;
    void setBrands(const QList<domain::Brand> &brands) override;
    void openObject(const Intent &intent) override;
    void setCompact(bool compact) override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] bool isLoading() const override;

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildToolbar();
    void connectMonth();
    void addCommands();
    void arrange();
    void updateToolbar();
    void showBrandMenu();
    void showStateMenu();
    void showPostMenu(domain::PostId post, const QPoint &globalPos);
    void showWholeDay(QDate day, const QPoint &globalPos);
    void askDate(domain::PostId post);
    void askRemove(domain::PostId post);
    void setTrayShown(bool shown);
    /// The post that keys act on: of the pane that has the focus.
    [[nodiscard]] domain::PostId currentPost() const;

    CalendarController *m_controller;
    PostListModel *m_monthModel;
    PostListModel *m_draftModel;
    QWidget *m_toolbar;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_today;
    PlainLabel *m_monthName;
    Chip *m_brandFilter;
    Chip *m_stateFilter;
    QToolButton *m_trayButton;
    PlainLabel *m_status;
    MonthView *m_month;
    DraftTray *m_tray;
    bool m_trayWanted = true;
    bool m_windowCompact = false;
    bool m_compact = false; ///< the window is, or the page is too narrow for days and tray
};

void registerCalendarPage(PageRegistry &registry);

} // namespace ruche::ui
