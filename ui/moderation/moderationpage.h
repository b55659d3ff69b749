// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"
#include "core/domain/reviewitem.h"
#include "ui/shell/page.h"

class QStackedLayout;
class QToolButton;

namespace ruche::ui {

class BulkBar;
class Chip;
class Drawer;
class EmptyState;
class GroupStrip;
class ModerationController;
class PageRegistry;
class PlainLabel;
class ReasonPane;
class ReviewList;
class RulesPane;
class RulingLog;
class SideList;
class SkeletonList;
class Splitter;
struct DecisionExtras;

namespace pages {
/// Reached from the inbox: it has no row of its own in the rail.
inline constexpr QLatin1StringView moderation("moderation");
} // namespace pages

/// What waits for a moderator over all brands and networks: the queue, why each message is in it, what can be
/// decided and what that will do; who is under a sanction, the rules, and the log. Below 1180 px the reasons
/// lie over the queue (Enter).
class ModerationPage final : public Page
{
    Q_OBJECT
public:
    explicit ModerationPage(PageContext &context, QWidget *parent = nullptr);
    ~ModerationPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    void activate() override;
    void deactivate() override;
    void setBrands(const QList<domain::Brand> &brands) override;
    void openObject(const Intent &intent) override;
    void setCompact(bool compact) override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] bool isLoading() const override;

    /// For tests.
    [[nodiscard]] ModerationController &controller() const { return *m_controller; }

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeListPane();
    QWidget *makeReasonSide();
    void addCommands();
    void connectController();
    void showViews();
    void showListState();
    void showEmpty();
    void showFilters();
    void showBulkBar();
    void showReason();
    void arrange();
    void chooseKind();
    void chooseNetwork();
    void chooseView();
    void decide(domain::ModerationAction action);
    void askBan();
    void confirmBan(const QList<domain::ReviewItem> &items, const DecisionExtras &extras);
    void move(int by);
    void saveRecord(domain::MemberId member, const QString &name);

    ModerationController *m_controller;
    Splitter *m_splitter;
    SideList *m_views;
    ReviewList *m_list = nullptr;
    QToolButton *m_viewButton = nullptr;
    PlainLabel *m_listTitle = nullptr;
    PlainLabel *m_listCount = nullptr;
    Chip *m_kindChip = nullptr;
    Chip *m_networkChip = nullptr;
    GroupStrip *m_groups = nullptr;
    QStackedLayout *m_stack = nullptr;
    SkeletonList *m_skeleton = nullptr;
    EmptyState *m_empty = nullptr;
    RulingLog *m_log = nullptr;
    RulesPane *m_rules = nullptr;
    QWidget *m_reasonSide = nullptr;
    QWidget *m_reasonHeader = nullptr;
    PlainLabel *m_reasonTitle = nullptr;
    ReasonPane *m_reason = nullptr;
    Drawer *m_drawer;
    BulkBar *m_bulk;
    bool m_windowCompact = false;
    bool m_compact = false; ///< the window is, or the page is too narrow for all panes
};

/// Adds the moderation queue to the pages of the window.
void registerModerationPage(PageRegistry &registry);

} // namespace ruche::ui
