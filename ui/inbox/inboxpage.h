// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QList>

#include <functional>

class QStackedLayout;
class QToolButton;
class QTimer;

namespace ruche::ui {

class BulkBar;
class ConversationList;
class Drawer;
class EmptyState;
class InboxController;
class InboxMenus;
class MemberPane;
class PageRegistry;
class PlainLabel;
class SearchField;
struct SideEntry;
class SideList;
class SkeletonList;
class Splitter;
class ThreadPane;

/// Conversations of all networks: views, list, the one that is read, who wrote it. Below 1180 px views become
/// a menu and the member lies over the page.
class InboxPage final : public Page
{
    Q_OBJECT
public:
    explicit InboxPage(PageContext &context, QWidget *parent = nullptr);
    ~InboxPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    void activate() override;
    void deactivate() override;
    void setBrands(const QList<domain::Brand> &brands) override;
    void openObject(const Intent &intent) override;
    void setCompact(bool compact) override;
    void focusSearch() override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] bool isLoading() const override;

    /// For tests.
    [[nodiscard]] InboxController &controller() const { return *m_controller; }

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeListPane();
    void arrange();
    void addCommands();
    void addModerationCommands();
    void connectController();
    void showViews();
    void addSavedViews(QList<SideEntry> &entries) const;
    void chooseView(const QString &id);
    void askViewName();
    void showListState();
    void showEmpty();
    void showBulkBar();
    void showMember();
    void openLink(const QString &address);
    void trash();
    void send(bool close);
    /// Sends what is written, or asks first when something happened since it was begun.
    void askWhenChanged(const std::function<void()> &send);
    void move(int by);

    InboxController *m_controller;
    InboxMenus *m_menus;
    Splitter *m_splitter;
    SideList *m_views;
    ConversationList *m_list;
    QToolButton *m_viewButton;
    PlainLabel *m_viewTitle;
    PlainLabel *m_viewCount;
    QToolButton *m_sort;
    SearchField *m_search;
    PlainLabel *m_searchProblem;
    QTimer *m_searchDelay;
    QStackedLayout *m_listStack;
    SkeletonList *m_skeleton;
    EmptyState *m_empty;
    ThreadPane *m_thread;
    MemberPane *m_member;
    Drawer *m_memberDrawer;
    BulkBar *m_bulk;
    bool m_windowCompact = false;
    bool m_compact = false; ///< the window is, or the page is too narrow for all panes
};

/// Adds the inbox to the pages of the window.
void registerInboxPage(PageRegistry &registry);

} // namespace ruche::ui
