// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QStackedLayout;
class QTableView;
class QTimer;
class QToolButton;

namespace ruche::ui {

class EmptyState;
class MemberDrawer;
class MembersController;
class PageRegistry;
class PlainLabel;
class SearchField;
class SideList;
class SkeletonList;
class Splitter;

/// The people of the community: groups, a table to sort and search, and one person in the drawer.
class MembersPage final : public Page
{
    Q_OBJECT
public:
    explicit MembersPage(PageContext &context, QWidget *parent = nullptr);
    ~MembersPage() override;

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
    [[nodiscard]] MembersController &controller() const { return *m_controller; }

protected:
    void retranslate() override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *makeTablePane();
    void makeTable(QWidget *parent);
    void connectController();
    void addCommands();
    void showGroups();
    void showListState();
    void showEmpty();
    void showDetail();
    void selectCurrent();
    void showGroupMenu();
    void showTagMenu();
    void showContextMenu(const QPoint &globalPosition);
    void askTag();
    void askNote();
    void askMerge();
    void askExport();
    void askErase();

    MembersController *m_controller;
    Splitter *m_splitter;
    SideList *m_groups;
    QToolButton *m_groupButton;
    SearchField *m_search;
    QTimer *m_searchDelay;
    PlainLabel *m_results;
    QTableView *m_table;
    QStackedLayout *m_stack;
    SkeletonList *m_skeleton;
    EmptyState *m_empty;
    MemberDrawer *m_drawer;
    bool m_compact = false;
    bool m_quiet = false;
};

/// Adds the members to the pages of the window.
void registerMembersPage(PageRegistry &registry);

} // namespace ruche::ui
