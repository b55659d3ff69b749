// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"
#include "ui/calendar/campaignlanes.h"
#include "ui/calendar/postview.h"

#include <QAbstractButton>

#include <array>

namespace ruche::ui {

/// A week of a brand in the timeline: how many posts it has, and below how they lie over its days. Thread:
/// GUI.
class WeekCountCell final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit WeekCountCell(QWidget *parent);

    /// `most` is the largest count of a day that is shown anywhere: the height of a full column.
    void setWeek(const domain::Brand &brand, QDate first, const std::array<int, 7> &counts, int most);
    [[nodiscard]] QDate first() const { return m_first; }
    [[nodiscard]] domain::BrandId brand() const { return m_brand; }
    [[nodiscard]] int posts() const;

signals:
    void arrowPressed(int columns, int rows);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    domain::BrandId m_brand;
    QDate m_first;
    std::array<int, 7> m_counts{};
    int m_most = 1;
    QString m_colour; ///< of the brand, as stored
};

/// Twelve weeks: the campaigns as bars, and below for each brand how many posts each week and day has. Enter
/// on a week opens it. No posts of its own. Thread: GUI.
class TimelineView final : public PostView
{
    Q_OBJECT
public:
    TimelineView(CalendarController &controller, PostListModel &model, QWidget *parent = nullptr);

    void goTo(QDate day) override;
    void selectAll() override { }
    void showUsualPlace() override;
    [[nodiscard]] const QList<WeekCountCell *> &cells() const { return m_cells; }

signals:
    void weekRequested(QDate first);

protected:
    [[nodiscard]] QList<Place> arrange() const override;
    [[nodiscard]] QSize canvasSize() const override;
    void placeBars() override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void load();
    void placeCells();
    [[nodiscard]] QList<domain::Brand> shownBrands() const;
    /// Of a day, counted from the first; 84 is the right edge.
    [[nodiscard]] int dayX(int day) const;
    [[nodiscard]] QDate dayAt(const QPoint &pos) const;
    [[nodiscard]] int lanesHeight() const;
    [[nodiscard]] int rowTop(int row) const;
    [[nodiscard]] WeekCountCell *currentCell() const;
    void paintHeader(QPainter *painter) const;

    mutable CampaignLanes m_lanes;
    QList<WeekCountCell *> m_cells; ///< brand by brand, week by week
};

} // namespace ruche::ui
