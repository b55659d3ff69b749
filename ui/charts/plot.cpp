// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot.h"

#include "ui/common/painting.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

Plot::Plot(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumHeight(scaled(120));
}

Plot::~Plot() = default;

void Plot::setName(const QString &name)
{
    m_name = name;
    say();
}

void Plot::setSummary(const QString &summary)
{
    m_summary = summary;
    setAccessibleDescription(summary);
}

void Plot::setPoints(const QStringList &points)
{
    m_points = points;
    if (m_current >= points.size())
        m_current = -1;
    say();
    update();
}

void Plot::say()
{
    const QString name = m_current >= 0 ? m_name + u": "_s + m_points.at(m_current) : m_name;
    if (name == accessibleName())
        return;
    setAccessibleName(name);
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void Plot::setCurrentPoint(int point)
{
    const int last = int(m_points.size()) - 1;
    const int next = last < 0 ? -1 : std::clamp(point, -1, last);
    if (next == m_current)
        return;
    m_current = next;
    say();
    restyle();
    update();
    if (m_current >= 0 && hasFocus()) {
        const QRect at = pointRect(m_current);
        QToolTip::showText(
            mapToGlobal(at.topRight() + QPoint(4, -8)), m_points.at(m_current).toHtmlEscaped(), this);
    }
    emit currentPointChanged(m_current);
}

void Plot::keyPressEvent(QKeyEvent *event)
{
    const int step = rowStep();
    switch (event->key()) {
    case Qt::Key_Right:
        setCurrentPoint(m_current + 1);
        return;
    case Qt::Key_Left:
        setCurrentPoint(std::max(0, m_current - 1));
        return;
    case Qt::Key_Home:
        setCurrentPoint(0);
        return;
    case Qt::Key_End:
        setCurrentPoint(int(m_points.size()) - 1);
        return;
    case Qt::Key_Down:
    case Qt::Key_Up: {
        const int next = m_current + (event->key() == Qt::Key_Down ? step : -step);
        if (step > 0 && m_current >= 0) {
            if (next >= 0 && next < m_points.size())
                setCurrentPoint(next);
            return;
        }
        break;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0) {
            emit pointActivated(m_current);
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void Plot::mouseMoveEvent(QMouseEvent *event)
{
    const int point = pointAt(event->position().toPoint());
    if (point >= 0 && point < m_points.size())
        QToolTip::showText(event->globalPosition().toPoint(), m_points.at(point).toHtmlEscaped(), this);
    else
        QToolTip::hideText();
    setCursor(point >= 0 && m_opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void Plot::mouseReleaseEvent(QMouseEvent *event)
{
    const int point = pointAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || point < 0 || point >= m_points.size())
        return;
    setCurrentPoint(point);
    emit pointActivated(point);
}

void Plot::paintCurrent(QPainter *painter) const
{
    if (!hasFocus())
        return;
    const Theme &theme = Theme::of(this);
    if (m_current >= 0)
        paintFocusRing(painter, pointRect(m_current), 3, theme, 1);
    paintFocusRing(painter, rect(), metrics::radiusSmall, theme, -2);
}

void Plot::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    restyle();
    update();
}

void Plot::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    QToolTip::hideText();
    restyle();
    update();
}

void Plot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::FontChange)
        restyle();
}

} // namespace ruche::ui
