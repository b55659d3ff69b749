// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zonedtime.h"
#include "core/domain/calendarpost.h"

#include <QAbstractItemView>
#include <QDate>
#include <QHash>
#include <QTime>

#include <optional>

namespace ruche::ui {

class CalendarController;
class CampaignBars;
class CampaignList;
class PlanOverlay;
class PostListModel;
class PostThumbnails;
struct PostChip;

/// What month, week, agenda and board share: posts as places on a canvas, chosen one by one, by Ctrl and
/// Shift, or by a band drawn around them; dragged, moved by keys, opened, read whole. A view says where each
/// post is (arrange()), paints, and tells what a drop would do. What is to be done is asked for by signals,
/// always for all chosen posts. Thread: GUI.
class PostView : public QAbstractItemView
{
    Q_OBJECT
public:
    PostView(CalendarController &controller, PostListModel &model, QWidget *parent = nullptr);

    /// What is painted behind the posts; null for nothing.
    void setOverlay(const PlanOverlay *overlay);
    /// Where pictures come from; null for none.
    void setThumbnails(PostThumbnails *thumbnails);
    /// Whose bars stand above the days; views that have none leave them out.
    void setCampaigns(CampaignList *campaigns);
    /// The bars; null before setCampaigns().
    [[nodiscard]] CampaignBars *bars() const { return m_bars; }
    [[nodiscard]] domain::PostId currentPost() const;
    /// In the order of the rows; the current one alone when none is selected.
    [[nodiscard]] QList<domain::PostId> selectedPosts() const;
    [[nodiscard]] int selectedCount() const;
    /// Makes it the only one selected; nothing when it is not here.
    void selectPost(domain::PostId post);
    /// Shows the day and chooses its first post.
    virtual void goTo(QDate day) = 0;
    /// Brings its first sensible place into sight when it is shown for the first time.
    virtual void showUsualPlace() { }

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    /// Those that belong to what is shown.
    void selectAll() override;

signals:
    void openRequested(ruche::domain::PostId post);
    void newPostRequested(QDate day, QTime time);
    /// By keys: days and minutes of the wall clock.
    void shiftRequested(const QList<ruche::domain::PostId> &posts, int days, int minutes);
    /// The grabbed post comes first. Without `time` each keeps its own.
    void dropRequested(const QList<ruche::domain::PostId> &posts, QDate day, QTime time, bool copy);
    void removeRequested(const QList<ruche::domain::PostId> &posts);
    /// The "+3" of a day.
    void wholeDayRequested(QDate day, const QPoint &globalPos);
    /// Why a drop there would be refused; empty when it would not.
    void statusChanged(const QString &text);
    /// The pointer or keys ask for the menu of a post.
    void menuRequested(ruche::domain::PostId post, const QPoint &globalPos);
    /// The whole post is wanted beside `place`, in global coordinates; an invalid id ends that.
    void previewRequested(ruche::domain::PostId post, const QRect &place, bool byKey);
    void selectedChanged();

protected:
    /// A post on the canvas; its coordinates do not depend on scrolling.
    struct Place
    {
        int row = 0;
        QRect rect;
    };

    /// Where each shown post is, for the present size. Called when something changed.
    [[nodiscard]] virtual QList<Place> arrange() const = 0;
    /// Of the canvas, after arrange(); the viewport's when nothing scrolls.
    [[nodiscard]] virtual QSize canvasSize() const { return viewport()->size(); }
    /// How far Shift and an arrow move a post; 0 leaves the key to the selection.
    [[nodiscard]] virtual int daysOfShift(int key) const;
    /// What a drop at `pos` (in the viewport) would do: nothing when there is no target, the reason when it
    /// is refused, an empty text when it is fine. The view remembers the target and paints it anew when it
    /// is another one. As it stands here, targets are days, or days and times.
    [[nodiscard]] virtual std::optional<QString>
    considerDrop(const QList<domain::PostId> &posts, const QPoint &pos, bool copy);
    virtual void finishDrop(const QList<domain::PostId> &posts, bool copy);
    /// The drag went away, or is over.
    virtual void forgetDrop() { m_drop = {}; }

    /// A day that posts may be dropped on; with a time where the view has times.
    struct DropPlace
    {
        QDate day;
        QTime time;

        friend bool operator==(const DropPlace &, const DropPlace &) = default;
    };
    /// What lies under the pointer while something is dragged.
    struct Drop
    {
        DropPlace place; ///< without a day while nothing is dragged
        bool copies = false;
        QString refusal;
        QString text; ///< what the view says beside it
    };
    [[nodiscard]] const Drop &drop() const { return m_drop; }
    /// Whether what is dragged may be dropped on that day, which is under the pointer.
    [[nodiscard]] bool isDropDay(QDate day) const
    {
        return day == m_drop.place.day && m_drop.refusal.isEmpty();
    }
    [[nodiscard]] virtual std::optional<DropPlace> dropPlaceAt(const QPoint &pos) const;
    /// What says where the grabbed post would go; `to` is its new time.
    [[nodiscard]] virtual QString
    dropText(const domain::CalendarPost &grabbed, const ZonedTime &to, bool copy) const;
    /// Of the viewport, what a target is painted on.
    [[nodiscard]] virtual QRect dropArea(const DropPlace &place) const;
    /// Of the viewport, what looks another way with the second than with the first: a frame of a drag paints
    /// this and no more.
    [[nodiscard]] virtual QRegion dropChange(const Drop &before, const Drop &after) const;
    /// The dashed place that a dropped post would take.
    void paintDropSlot(QPainter *painter, const QRect &slot) const;

    /// Puts the bars of campaigns where they belong, after arrange().
    virtual void placeBars() { }
    [[nodiscard]] CampaignList *campaigns() const { return m_campaigns; }
    /// Where an empty place was pressed.
    virtual void pressedBeside(const QPoint &pos) { Q_UNUSED(pos) }

    [[nodiscard]] CalendarController &controller() const { return m_controller; }
    [[nodiscard]] const PlanOverlay *overlay() const { return m_overlay; }
    [[nodiscard]] QStringList keyDatesOn(QDate day) const;
    [[nodiscard]] PostListModel &posts() const { return m_posts; }
    [[nodiscard]] const QList<Place> &places() const;
    /// The places have to be computed anew: at once, or when it is shown.
    void invalidate();
    [[nodiscard]] QPoint scrolled() const { return {horizontalOffset(), verticalOffset()}; }
    [[nodiscard]] PostChip chipOf(int row) const;
    /// Its first picture, cut to that size; null while there is none, or none yet.
    [[nodiscard]] QPixmap pictureOf(int row, QSize size) const;
    [[nodiscard]] bool hasPicture(int row) const;
    /// As a chip, with its picture when there is room for one.
    void paintPost(QPainter *painter, const QRect &rect, int row, bool small) const;
    /// Makes a row the only one selected; −1 selects nothing.
    void choose(int row);
    /// Painted over everything: the band that selects.
    void paintBand(QPainter *painter) const;
    /// Where in the grabbed post the pointer holds it.
    [[nodiscard]] QPoint grip() const { return m_grip; }
    /// The next place from the current one in a direction; −1 when there is none.
    [[nodiscard]] int rowTowards(CursorAction action) const;

    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void startDrag(Qt::DropActions supported) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void updateGeometries() override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

    [[nodiscard]] int horizontalOffset() const override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    /// After the rows were loaded anew, when the current post is gone.
    virtual void currentIsGone() { }

private:
    void keepSelection();
    void restoreSelection();
    bool actOnKey(QKeyEvent *event);
    void drawBand(const QPoint &to);
    void placeAnew();

    CalendarController &m_controller;
    PostListModel &m_posts;
    const PlanOverlay *m_overlay = nullptr;
    PostThumbnails *m_thumbnails = nullptr;
    CampaignList *m_campaigns = nullptr;
    CampaignBars *m_bars = nullptr;
    mutable QList<Place> m_places;
    mutable QHash<int, qsizetype> m_placeOfRow;
    mutable bool m_arranged = false;
    bool m_late = false; ///< something changed while it was hidden
    QList<domain::PostId> m_dragged;
    QPoint m_grip;
    Drop m_drop;
    QList<domain::PostId> m_keptSelection;
    domain::PostId m_kept;
    std::optional<QPoint> m_bandFrom; ///< on the canvas, while the button is held beside the posts
    QList<domain::PostId> m_bandKept; ///< chosen before, with Ctrl or Shift
    QRect m_band; ///< on the viewport, while it is drawn
};

} // namespace ruche::ui
