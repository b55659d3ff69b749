// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QList>

class QGridLayout;
class QHBoxLayout;
class QListView;
class QPushButton;
class QScrollArea;
class QStackedLayout;
class QTimer;
class QVBoxLayout;

namespace ruche::ui {

class Card;
class EmptyState;
class FailureStrip;
class ReviewStrip;
class NewsLine;
class ObjectiveItem;
class PageRegistry;
class PlainLabel;
class PostThumbnails;
class SkeletonList;
class TimelineModel;
class TodayController;
class TodoDelegate;
class TodoModel;
struct TodayFailure;

/// Today: what failed, the posts of the day, who waits for an answer, where the objectives stand.
class TodayPage final : public Page
{
    Q_OBJECT
public:
    explicit TodayPage(PageContext &context, QWidget *parent = nullptr);
    ~TodayPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    void activate() override;
    void deactivate() override;
    void setBrands(const QList<domain::Brand> &brands) override;
    void setCompact(bool compact) override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] bool isLoading() const override;

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTimeline();
    void buildToAnswer();
    void buildSide();
    void connectStrip();
    void addCommands();
    void arrange();
    void place();
    void updatePosts();
    /// Keys go to the people who wait, as soon as they are there.
    void focusList();
    void updateToAnswer();
    void updateObjectives();
    void updateSteps();
    void updateNews();
    void tick();
    void askPresence(const TodayFailure &failure, bool there);
    void askPublish(const TodayFailure &failure);
    void showLater(const TodayFailure &failure, QWidget *below);
    void askTime(const TodayFailure &failure, const QString &zone);
    void showTodoMenu(const QPoint &at);
    /// The conversation that keys act on: the chosen one, else the one that waits longest.
    [[nodiscard]] domain::ConversationId currentConversation() const;
    void openConversation(domain::ConversationId conversation);

    TodayController *m_controller;
    PostThumbnails *m_thumbnails;
    TimelineModel *m_timelineModel;
    TodoModel *m_todoModel;
    TodoDelegate *m_todoDelegate;
    QTimer *m_minute;
    QScrollArea *m_scroll;
    QWidget *m_body;
    FailureStrip *m_strip;
    ReviewStrip *m_reviews;
    NewsLine *m_news;
    QGridLayout *m_grid;

    Card *m_timelineCard;
    QListView *m_timeline;
    EmptyState *m_timelineEmpty;
    SkeletonList *m_timelineSkeleton;
    QStackedLayout *m_timelineStack;
    QPushButton *m_calendarButton;
    PlainLabel *m_timelineFoot;

    Card *m_todoCard;
    QListView *m_todo;
    EmptyState *m_todoEmpty;
    SkeletonList *m_todoSkeleton;
    QStackedLayout *m_todoStack;
    PlainLabel *m_todoFoot;
    QPushButton *m_sequence;
    domain::ConversationId m_keptConversation; ///< chosen before the list was made anew

    QWidget *m_side;
    Card *m_stepsCard;
    QVBoxLayout *m_steps;
    Card *m_objectivesCard;
    QVBoxLayout *m_objectiveRows;
    QPushButton *m_strategyButton;
    QPushButton *m_allObjectives;
    bool m_windowCompact = false;
    bool m_compact = false; ///< the window is, or the page is too narrow for all columns
};

void registerTodayPage(PageRegistry &registry);

} // namespace ruche::ui
