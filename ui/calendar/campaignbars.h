// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/campaignlanes.h"
#include "ui/calendar/campaignlist.h"
#include "ui/labels/campaigncolours.h"

#include <QAbstractButton>
#include <QObject>
#include <QPoint>
#include <QRect>

#include <functional>

namespace ruche::ui {

/// The piece of a campaign in one row of days. Enter and a click open it; the whole bar, or one of its ends,
/// can be dragged to other days, or moved by Shift (whole), Alt (first day) or Ctrl (last day) with ← and →.
/// Thread: GUI.
class CampaignBar final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit CampaignBar(QWidget *parent);

    void setCampaign(const domain::Campaign &campaign, const QString &description, bool before, bool after);
    [[nodiscard]] domain::CampaignId campaign() const { return m_campaign.id; }
    /// Which day lies under a point of the parent; invalid outside.
    void setDayAt(const std::function<QDate(const QPoint &)> &dayAt) { m_dayAt = dayAt; }

signals:
    void shiftRequested(ruche::domain::CampaignId campaign, ruche::ui::CampaignEdge edge, int days);
    /// Arrows without anything: the next bar, or the one before.
    void stepRequested(int by);
    void leaveRequested();
    /// What a drag would do, in words; empty when it is over.
    void statusChanged(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] CampaignEdge edgeAt(const QPoint &pos) const;
    [[nodiscard]] QDate dayUnder(const QPoint &pos) const;
    void endDrag();

    domain::Campaign m_campaign;
    bool m_before = false;
    bool m_after = false;
    std::function<QDate(const QPoint &)> m_dayAt;
    QPoint m_pressed;
    QDate m_pressedDay; ///< valid while the button is held
    CampaignEdge m_edge = CampaignEdge::Whole;
    bool m_dragging = false;
    int m_days = 0; ///< how far it was dragged
};

/// Keeps one CampaignBar for each bar of a view, and a "+2" for each row that has more. Thread: GUI.
class CampaignBars final : public QObject
{
    Q_OBJECT
public:
    /// `parent` is what the bars stand on.
    CampaignBars(CampaignList &campaigns, QWidget *parent);

    /// How a view says where things are, in coordinates of the parent.
    struct Geometry
    {
        std::function<QRect(const CampaignLanes::Bar &)> bar;
        std::function<QRect(int row)> more;
        std::function<QDate(const QPoint &)> dayAt;
    };
    void
    place(const QList<domain::Campaign> &campaigns, const CampaignLanes &lanes, const Geometry &geometry);
    /// In the order of Tab and arrows.
    [[nodiscard]] const QList<CampaignBar *> &bars() const { return m_bars; }

    /// Height of a bar and of the gap below it.
    [[nodiscard]] static int barHeight();
    [[nodiscard]] static int laneHeight();

signals:
    void openRequested(ruche::domain::CampaignId campaign);
    void moreRequested(const QList<ruche::domain::CampaignId> &campaigns, const QPoint &globalPos);
    void statusChanged(const QString &text);
    /// Esc on a bar.
    void leaveRequested();

private:
    [[nodiscard]] CampaignBar *makeBar();
    [[nodiscard]] QAbstractButton *makeMore();
    void step(CampaignBar *from, int by);

    CampaignList &m_campaigns;
    QWidget *m_parent;
    QList<CampaignBar *> m_bars;
    QList<QAbstractButton *> m_mores;
};

} // namespace ruche::ui
