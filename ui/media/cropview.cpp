// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/media/cropview.h"

#include "core/media/crops.h"
#include "ui/common/painting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr double gripSize = 14;
constexpr int viewMargin = 8;

} // namespace

CropView::CropView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(280, 210);
}

void CropView::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

void CropView::setRatio(const QString &ratio)
{
    m_ratio = ratio;
    update();
}

void CropView::setArea(const QRectF &area)
{
    m_area = area;
    update();
}

void CropView::setFocusPoint(const std::optional<QPointF> &point)
{
    m_focus = point;
    update();
}

QRectF CropView::shown() const
{
    if (m_picture.isNull())
        return {};
    const QRectF room = QRectF(rect()).adjusted(viewMargin, viewMargin, -viewMargin, -viewMargin);
    const QSizeF size = QSizeF(m_picture.size()).scaled(room.size(), Qt::KeepAspectRatio);
    return {room.center().x() - size.width() / 2,
            room.center().y() - size.height() / 2,
            size.width(),
            size.height()};
}

QRectF CropView::areaOnScreen() const
{
    const QRectF all = shown();
    return {all.x() + m_area.x() * all.width(),
            all.y() + m_area.y() * all.height(),
            m_area.width() * all.width(),
            m_area.height() * all.height()};
}

QPointF CropView::fractionAt(const QPointF &position) const
{
    const QRectF all = shown();
    if (all.isEmpty())
        return {0.5, 0.5};
    return {std::clamp((position.x() - all.x()) / all.width(), 0.0, 1.0),
            std::clamp((position.y() - all.y()) / all.height(), 0.0, 1.0)};
}

CropView::Grip CropView::gripAt(const QPointF &position) const
{
    const QRectF area = areaOnScreen();
    const auto near = [&position](const QPointF &corner) {
        return QRectF(corner.x() - gripSize, corner.y() - gripSize, 2 * gripSize, 2 * gripSize)
            .contains(position);
    };
    if (near(area.bottomRight()))
        return Grip::BottomRight;
    if (near(area.topLeft()))
        return Grip::TopLeft;
    if (near(area.topRight()))
        return Grip::TopRight;
    if (near(area.bottomLeft()))
        return Grip::BottomLeft;
    return area.contains(position) ? Grip::Move : Grip::None;
}

void CropView::change(const QRectF &area)
{
    const QRectF next = media::bounded(area, m_picture.size(), m_ratio);
    if (m_picture.isNull() || next == m_area)
        return;
    m_area = next;
    update();
    emit areaChanged(m_area);
}

void CropView::drag(const QPointF &to)
{
    const QPointF by = fractionAt(to) - fractionAt(m_from);
    if (m_grip == Grip::Move) {
        change(m_start.translated(by));
        return;
    }
    const bool left = m_grip == Grip::TopLeft || m_grip == Grip::BottomLeft;
    const bool top = m_grip == Grip::TopLeft || m_grip == Grip::TopRight;
    constexpr double least = 0.02;
    double width = std::max(least, m_start.width() + (left ? -by.x() : by.x()));
    double height = std::max(least, m_start.height() + (top ? -by.y() : by.y()));
    // The opposite corner stays; with a shape the area ends where the picture does.
    width = std::min(width, left ? m_start.right() : 1 - m_start.left());
    height = std::min(height, top ? m_start.bottom() : 1 - m_start.top());
    if (const auto shape = media::ratioValue(m_ratio)) {
        const double inFractions = *shape * m_picture.height() / m_picture.width();
        width = std::min(width, (top ? m_start.bottom() : 1 - m_start.top()) * inFractions);
        height = width / inFractions;
    }
    change({left ? m_start.right() - width : m_start.left(),
            top ? m_start.bottom() - height : m_start.top(),
            width,
            height});
}

void CropView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_picture.isNull())
        return;
    m_grip = gripAt(event->position());
    m_from = event->position();
    m_start = m_area;
}

void CropView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_grip != Grip::None) {
        drag(event->position());
        return;
    }
    switch (gripAt(event->position())) {
    case Grip::TopLeft:
    case Grip::BottomRight:
        setCursor(Qt::SizeFDiagCursor);
        break;
    case Grip::TopRight:
    case Grip::BottomLeft:
        setCursor(Qt::SizeBDiagCursor);
        break;
    case Grip::Move:
        setCursor(Qt::SizeAllCursor);
        break;
    case Grip::None:
        unsetCursor();
        break;
    }
}

void CropView::mouseReleaseEvent(QMouseEvent *)
{
    m_grip = Grip::None;
}

void CropView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_picture.isNull() || !shown().contains(event->position()))
        return;
    m_focus = fractionAt(event->position());
    update();
    emit focusPointChanged();
}

void CropView::keyPressEvent(QKeyEvent *event)
{
    constexpr double step = 0.01;
    const bool grows = event->modifiers().testFlag(Qt::ShiftModifier);
    double x = 0;
    double y = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        x = -step;
        break;
    case Qt::Key_Right:
        x = step;
        break;
    case Qt::Key_Up:
        y = -step;
        break;
    case Qt::Key_Down:
        y = step;
        break;
    case Qt::Key_P:
        m_focus = m_area.center();
        update();
        emit focusPointChanged();
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (!grows) {
        change(m_area.translated(x, y));
        return;
    }
    const bool shaped = media::ratioValue(m_ratio).has_value();
    const double by = x + y;
    change({m_area.x(),
            m_area.y(),
            std::max(step, m_area.width() + (shaped ? by : x)),
            std::max(step, m_area.height() + (shaped ? by : y))});
}

void CropView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), theme.sunken);
    if (m_picture.isNull())
        return;
    const QRectF all = shown();
    painter.drawImage(all, m_picture);
    const QRectF area = areaOnScreen();
    QPainterPath outside;
    outside.addRect(all);
    outside.addRect(area);
    QColor veil = theme.scrim;
    veil.setAlphaF(0.6F);
    painter.fillPath(outside, veil);
    painter.setPen(QPen(theme.onAccent, 3));
    painter.drawRect(area);
    painter.setPen(QPen(theme.accent, 1.5));
    painter.drawRect(area);
    for (const QPointF &corner : {area.topLeft(), area.topRight(), area.bottomLeft(), area.bottomRight()}) {
        painter.setBrush(theme.surface);
        painter.drawRect(QRectF(corner.x() - 4, corner.y() - 4, 8, 8));
    }
    if (m_focus) {
        const QPointF at(all.x() + m_focus->x() * all.width(), all.y() + m_focus->y() * all.height());
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.surface, 4));
        painter.drawEllipse(at, 9, 9);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawEllipse(at, 9, 9);
        painter.setBrush(theme.accent);
        painter.drawEllipse(at, 2, 2);
    }
    if (hasFocus())
        paintFocusRing(&painter, rect(), 0, theme, -2);
}

} // namespace ruche::ui
