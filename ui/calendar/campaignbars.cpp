// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/campaignbars.h"

#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int campaignBarHeight = 18;
constexpr int campaignBarGap = 2;
constexpr int edgeGrip = 7; // px at each end that take hold of that end alone
constexpr int roomForMark = 12;

/// "+2": the campaigns of a row without a lane.
class MoreCampaigns final : public QAbstractButton
{
public:
    using QAbstractButton::QAbstractButton;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::of(this);
        if (underMouse())
            paintFrame(&painter, rect(), metrics::radiusTiny, theme.hover, theme.hover);
        paintElided(
            &painter, rect(), text(), ui::font(TextSize::Meta, QFont::Medium), theme.text2, Qt::AlignCenter);
        if (hasFocus())
            paintFocusRing(&painter, rect(), metrics::radiusTiny, theme, -2);
    }
};

} // namespace

CampaignBar::CampaignBar(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::ClickFocus);
    setMouseTracking(true);
    setObjectName(u"campaignBar"_s);
}

void CampaignBar::setCampaign(const domain::Campaign &campaign,
                              const QString &description,
                              bool before,
                              bool after)
{
    m_campaign = campaign;
    m_before = before;
    m_after = after;
    setText(campaign.name);
    setAccessibleName(description);
    setToolTip(description);
    update();
}

CampaignEdge CampaignBar::edgeAt(const QPoint &pos) const
{
    if (!m_before && pos.x() < edgeGrip)
        return CampaignEdge::Start;
    return !m_after && pos.x() >= width() - edgeGrip ? CampaignEdge::End : CampaignEdge::Whole;
}

QDate CampaignBar::dayUnder(const QPoint &pos) const
{
    return m_dayAt ? m_dayAt(mapToParent(pos)) : QDate();
}

void CampaignBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const QColor ink = campaignInk(m_campaign.colour, theme);
    QPainterPath shape;
    const QRectF whole = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    // An end that goes on is cut straight.
    shape.addRoundedRect(
        whole.adjusted(m_before ? -8 : 0, 0, m_after ? 8 : 0, 0), metrics::radiusTiny, metrics::radiusTiny);
    painter.setPen(QPen(ink, 1));
    painter.setBrush(campaignFill(m_campaign.colour, theme));
    painter.drawPath(shape);
    int left = 8;
    int right = 6;
    if (m_before) {
        paintIcon(&painter, QRectF(2, (height() - 10) / 2.0, 10, 10), u"chevron-left"_s, theme.text);
        left = roomForMark + 2;
    } else {
        painter.fillRect(QRect(1, 1, 3, height() - 2), ink);
    }
    if (m_after) {
        paintIcon(
            &painter, QRectF(width() - 12, (height() - 10) / 2.0, 10, 10), u"chevron-right"_s, theme.text);
        right = roomForMark + 2;
    }
    const QString said = m_dragging
        ? CampaignList::daysText(CampaignList::moved(m_campaign, m_edge, m_days).startDay,
                                 CampaignList::moved(m_campaign, m_edge, m_days).endDay)
        : text();
    paintElided(&painter,
                rect().adjusted(left, 0, -right, 0),
                said,
                ui::font(TextSize::Meta, QFont::Medium),
                theme.text);
    if (hasFocus() || m_dragging)
        paintFocusRing(&painter, rect(), metrics::radiusTiny, theme, -2);
}

void CampaignBar::keyPressEvent(QKeyEvent *event)
{
    const bool left = event->key() == Qt::Key_Left;
    const bool right = event->key() == Qt::Key_Right;
    if (event->key() == Qt::Key_Escape) {
        if (m_pressedDay.isValid())
            endDrag();
        else
            emit leaveRequested();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        emit stepRequested(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    if (!left && !right) {
        QAbstractButton::keyPressEvent(event);
        return;
    }
    const int days = left ? -1 : 1;
    const Qt::KeyboardModifiers keys = event->modifiers() & ~Qt::KeypadModifier;
    if (keys == Qt::NoModifier)
        emit stepRequested(days);
    else if (keys == Qt::ShiftModifier)
        emit shiftRequested(m_campaign.id, CampaignEdge::Whole, days);
    else if (keys == Qt::AltModifier)
        emit shiftRequested(m_campaign.id, CampaignEdge::Start, days);
    else if (keys == Qt::ControlModifier)
        emit shiftRequested(m_campaign.id, CampaignEdge::End, days);
    else
        QAbstractButton::keyPressEvent(event);
}

void CampaignBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        m_pressed = event->pos();
        m_pressedDay = dayUnder(event->pos());
        m_edge = edgeAt(event->pos());
        m_days = 0;
    }
    QAbstractButton::mousePressEvent(event);
}

void CampaignBar::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressedDay.isValid() || !(event->buttons() & Qt::LeftButton)) {
        setCursor(edgeAt(event->pos()) == CampaignEdge::Whole ? Qt::PointingHandCursor : Qt::SizeHorCursor);
        return;
    }
    if (!m_dragging && (event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    setDown(false); // letting go of it is no click
    const QDate day = dayUnder(event->pos());
    if (day.isValid())
        m_days = int(m_pressedDay.daysTo(day));
    const domain::Campaign to = CampaignList::moved(m_campaign, m_edge, m_days);
    emit statusChanged(u"%1: %2"_s.arg(to.name, CampaignList::daysText(to.startDay, to.endDay)));
    update();
}

void CampaignBar::mouseReleaseEvent(QMouseEvent *event)
{
    const bool dragged = m_dragging && event->button() == Qt::LeftButton;
    const int days = m_days;
    const CampaignEdge edge = m_edge;
    if (event->button() == Qt::LeftButton)
        endDrag();
    QAbstractButton::mouseReleaseEvent(event);
    if (dragged && days != 0)
        emit shiftRequested(m_campaign.id, edge, days);
}

void CampaignBar::endDrag()
{
    const bool dragged = std::exchange(m_dragging, false);
    m_pressedDay = {};
    m_days = 0;
    if (dragged) {
        setDown(false);
        emit statusChanged({});
    }
    update();
}

CampaignBars::CampaignBars(CampaignList &campaigns, QWidget *parent)
    : QObject(parent)
    , m_campaigns(campaigns)
    , m_parent(parent)
{
}

int CampaignBars::barHeight()
{
    return scaled(campaignBarHeight);
}

int CampaignBars::laneHeight()
{
    return barHeight() + campaignBarGap;
}

CampaignBar *CampaignBars::makeBar()
{
    auto *const bar = new CampaignBar(m_parent);
    connect(bar, &CampaignBar::clicked, this, [this, bar] { emit openRequested(bar->campaign()); });
    connect(bar, &CampaignBar::shiftRequested, &m_campaigns, &CampaignList::shift);
    connect(bar, &CampaignBar::statusChanged, this, &CampaignBars::statusChanged);
    connect(bar, &CampaignBar::leaveRequested, this, &CampaignBars::leaveRequested);
    connect(bar, &CampaignBar::stepRequested, this, [this, bar](int by) { step(bar, by); });
    return bar;
}

QAbstractButton *CampaignBars::makeMore()
{
    auto *const more = new MoreCampaigns(m_parent);
    more->setObjectName(u"moreCampaigns"_s);
    more->setFocusPolicy(Qt::TabFocus);
    connect(more, &QAbstractButton::clicked, this, [this, more] {
        QList<domain::CampaignId> ids;
        for (const QVariant &id : more->property("campaigns").toList())
            ids << domain::CampaignId(id.toLongLong());
        emit moreRequested(ids, more->mapToGlobal(QPoint(0, more->height())));
    });
    return more;
}

void CampaignBars::step(CampaignBar *from, int by)
{
    const qsizetype to = m_bars.indexOf(from) + by;
    if (to >= 0 && to < m_bars.size())
        m_bars.at(to)->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

void CampaignBars::place(const QList<domain::Campaign> &campaigns,
                         const CampaignLanes &lanes,
                         const Geometry &geometry)
{
    // Bars stay with their campaign, so that the one in focus keeps it.
    QList<CampaignBar *> old = std::exchange(m_bars, {});
    for (const CampaignLanes::Bar &place : lanes.bars) {
        const domain::Campaign &campaign = campaigns.at(place.campaign);
        const auto same = std::find_if(
            old.begin(), old.end(), [&](const CampaignBar *bar) { return bar->campaign() == campaign.id; });
        CampaignBar *const bar = same == old.end() ? makeBar() : *same;
        if (same != old.end())
            old.erase(same);
        bar->setCampaign(campaign, m_campaigns.description(campaign.id), place.before, place.after);
        bar->setDayAt(geometry.dayAt);
        bar->setGeometry(geometry.bar(place));
        bar->setFocusPolicy(m_bars.isEmpty() ? Qt::StrongFocus
                                             : Qt::ClickFocus); // one tab stop, arrows inside
        bar->show();
        m_bars << bar;
    }
    for (CampaignBar *const bar : std::as_const(old)) {
        bar->hide();
        bar->deleteLater();
    }
    qsizetype used = 0;
    for (qsizetype row = 0; row < lanes.hidden.size(); ++row) {
        const QList<int> &hidden = lanes.hidden.at(row);
        if (hidden.isEmpty())
            continue;
        if (used == m_mores.size())
            m_mores << makeMore();
        QAbstractButton *const more = m_mores.at(used++);
        QVariantList ids;
        for (const int index : hidden)
            ids << campaigns.at(index).id.value;
        more->setProperty("campaigns", ids);
        more->setText(u"+%1"_s.arg(hidden.size()));
        const QString name = tr("%n more campaign(s)", nullptr, int(hidden.size()));
        more->setAccessibleName(name);
        more->setToolTip(name);
        more->setGeometry(geometry.more(int(row)));
        more->show();
    }
    for (; used < m_mores.size(); ++used)
        m_mores.at(used)->hide();
}

} // namespace ruche::ui
