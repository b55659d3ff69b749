// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/campaign.h"
#include "core/domain/planning.h"
#include "ui/shell/page.h"

#include <QList>

#include <functional>

class QMenu;
class QStackedWidget;
class QToolButton;

namespace ruche::domain {
struct CalendarPost;
struct PostNames;
}

namespace ruche::services {
struct CalendarImport;
struct CalendarImportRequest;
} // namespace ruche::services

namespace ruche::ui {

class AgendaView;
class BoardView;
class BulkBar;
class CalendarController;
class CampaignList;
class Chip;
class DraftTray;
class KeyDatesPane;
class LabelList;
class MonthView;
class PageRegistry;
class PlainLabel;
class PlanOverlay;
class PostDetails;
class PostListModel;
class PostPreview;
class PostPublishing;
class PostView;
class RepeatActions;
class ReviewActions;
class SearchField;
class SegmentedControl;
class Surface;
class PostThumbnails;
class TimelineView;
class TipBar;
class WeekView;
struct MovePlan;

/// Calendar: the same posts as a month, a week, a list and a board, their toolbar, the tray of drafts, and
/// beside the week the chosen post. View and filter are kept for each workspace.
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
    void focusSearch() override;
    [[nodiscard]] bool isLoading() const override;

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void buildInspector();
    void connectViews();
    void connectView(PostView *view);
    void addCommands();
    void addViewCommands();
    void arrange();
    void updateSelection();
    void fillBulkBar();
    void placeOverlays();
    void showView();
    void stepView(int by);
    void restore();
    void keep() const;
    void setDense(bool dense);

    // In calendartoolbar.cpp
    void buildToolbar();
    void updateToolbar();
    void updateChips();
    /// Shortens and hides what does not fit, so that the switch of views is never pushed out.
    void fitToolbar();
    /// Below a button, or below that of the filters while it is hidden.
    [[nodiscard]] QPoint menuPlace(const QWidget *button) const;

    // In campaignmenus.cpp
    void connectCampaigns();
    void openCampaign(domain::CampaignId campaign);
    void newCampaign();
    void askCampaign(const domain::Campaign &campaign);
    void showMoreCampaigns(const QList<domain::CampaignId> &campaigns, const QPoint &globalPos);
    void showCampaignMenu();
    void showCampaigns();
    void addCampaignsTo(QMenu *menu, const QList<domain::PostId> &posts);
    /// The one brand of all these posts; invalid when there are several, or no post.
    [[nodiscard]] domain::BrandId postsBrand(const QList<domain::PostId> &posts) const;
    void addCampaignCommands();

    // In calendarlabels.cpp
    void connectLabels();
    void addLabelsTo(QMenu *menu, const QList<domain::PostId> &posts);
    void addLabelFilters(QMenu *menu);
    void askTags(const QList<domain::PostId> &posts);
    void showLabelMenu();
    void showPillars();
    void showQueue();
    void updateLabelChip();
    void addLabelCommands();
    /// All that a written filter may name.
    [[nodiscard]] domain::PostNames filterNames() const;

    // In calendarmenus.cpp
    void showBrandMenu();
    void showNetworkMenu();
    void showStateMenu();
    void showPostMenu(domain::PostId post, const QPoint &globalPos);
    void addReviewCommands();
    /// The brand of these posts, else that of the switcher; invalid when there are several.
    [[nodiscard]] domain::BrandId brandFor(const QList<domain::PostId> &posts) const;
    void showWholeDay(QDate day, const QPoint &globalPos);
    void askDate(const QList<domain::PostId> &posts);
    void askDay(const QList<domain::PostId> &posts);
    void askRemove(const QList<domain::PostId> &posts);
    void askSoon(const MovePlan &plan, bool copy, const std::function<void()> &then);
    void askShift();
    void showFindings();

    // In calendarplans.cpp
    void addPlanCommands();
    void showPlanMenu();
    void askKeyDate(const domain::StoredKeyDate &old, QDate day);
    void showOwnKeyDates();
    void newPostFor(const domain::KeyDate &date);
    void showSlots();
    void keepSlots(domain::AccountId account, const QList<domain::Slot> &weekSlots);
    void showBestTimes();
    void showFilterMenu();
    void showFilterMenu(const QList<domain::SavedFilter> &filters);
    /// What filters would offer that have no room in the toolbar.
    void addHiddenFilters(QMenu *menu);
    void applyFilter(const QString &query);
    void askFilterName(const QString &query);
    void askFilterText(const QString &query);
    void removeFilter(const domain::SavedFilter &filter);
    void toastFailure(const Error &error);

    // In calendarrepeat.cpp
    void askRepeat(const QList<domain::PostId> &posts);
    void addRepeatCommands();
    void askScopeOf(const MovePlan &plan);
    void askRemoveFrom(const domain::CalendarPost &post);

    // In calendarfiles.cpp
    void addFileCommands();
    /// That of the switcher or the only one, else the one that a menu is answered with.
    void withBrand(const std::function<void(const domain::Brand &)> &then);
    void askCalendarFile(const QString &title, const std::function<void(const QByteArray &)> &then);
    void askKeyDateFile();
    void askPostFile(const domain::Brand &brand);
    /// Says what the file would bring, and reads it in when that is confirmed.
    void
    askToRead(const QByteArray &content, const domain::Brand &brand, const services::CalendarImport &found);
    void tellNothingNew(const services::CalendarImport &found);
    void saveExport(const QString &path, const QByteArray &content);
    void readCalendarFile(const QByteArray &content, const services::CalendarImportRequest &request);
    void askExport();

    void showPreview(domain::PostId post, const QRect &place, bool byKey);
    /// What of publishing it waits for a person.
    [[nodiscard]] QStringList waitingOf(domain::PostId post) const;
    void setTrayShown(bool shown);
    void setInspectorShown(bool shown);
    void newPostOn(QDate day, QTime time);
    [[nodiscard]] PostView *view() const;
    /// The posts that keys and commands act on: of the pane that has the focus.
    [[nodiscard]] QList<domain::PostId> chosenPosts() const;

    CalendarController *m_controller;
    PostListModel *m_monthModel;
    PostListModel *m_boardModel;
    PostListModel *m_draftModel;
    QWidget *m_toolbar;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_today;
    PlainLabel *m_periodName;
    Chip *m_brandFilter;
    Chip *m_campaignFilter;
    Chip *m_labelFilter; ///< what is asked for of pillars, tags and accounts; only while something is
    Chip *m_networkFilter;
    Chip *m_stateFilter;
    Chip *m_findings;
    PlanOverlay *m_overlay;
    CampaignList *m_campaigns;
    LabelList *m_labels;
    PostThumbnails *m_thumbnails;
    SearchField *m_search;
    QToolButton *m_filterButton;
    QToolButton *m_planButton;
    QToolButton *m_density;
    QToolButton *m_trayButton;
    SegmentedControl *m_switch;
    QStackedWidget *m_views;
    MonthView *m_month;
    WeekView *m_week;
    AgendaView *m_agenda;
    BoardView *m_board;
    PostListModel *m_noPosts; ///< of the timeline, which has none of its own
    TimelineView *m_timeline;
    DraftTray *m_tray;
    KeyDatesPane *m_keyDates;
    Surface *m_inspector;
    PostDetails *m_details = nullptr;
    PostPublishing *m_publishing = nullptr;
    QToolButton *m_editPost = nullptr;
    QToolButton *m_closeInspector = nullptr;
    PostPreview *m_preview;
    BulkBar *m_bulk;
    RepeatActions *m_repeats;
    ReviewActions *m_reviews;
    TipBar *m_tip;
    QString m_workspace; ///< under which view and filter are kept; empty until it is known
    bool m_trayWanted = true;
    bool m_inspectorWanted = true;
    bool m_searching = false; ///< the field stands where the filters are
    bool m_dense = false;
    bool m_windowCompact = false;
    bool m_compact = false; ///< the window is, or the page is too narrow for days and tray
};

void registerCalendarPage(PageRegistry &registry);

} // namespace ruche::ui
