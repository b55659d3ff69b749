// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/flowlayout.h"

#include <QWidget>

#include <algorithm>

namespace ruche::ui {

FlowLayout::FlowLayout(QWidget *parent, int gap)
    : QLayout(parent)
    , m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::clear()
{
    while (QLayoutItem *item = takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the one whose click led here
        }
        delete item;
    }
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

void FlowLayout::setAtRight(bool on)
{
    m_atRight = on;
    invalidate();
}

void FlowLayout::moveLine(const QList<QPair<QLayoutItem *, QSize>> &line, const QRect &area, int y) const
{
    int wide = -m_gap;
    for (const auto &[item, size] : line)
        wide += size.width() + m_gap;
    int x = m_atRight ? std::max(area.left(), area.right() + 1 - wide) : area.left();
    for (const auto &[item, size] : line) {
        item->setGeometry(QRect(QPoint(x, y), size));
        x += size.width() + m_gap;
    }
}

int FlowLayout::place(const QRect &rect, bool move) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    QList<QPair<QLayoutItem *, QSize>> line;
    int x = area.left();
    int y = area.top();
    int lineHeight = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint();
        size.setWidth(std::min(size.width(), std::max(1, area.width())));
        if (x > area.left() && x + size.width() > area.right() + 1) {
            if (move)
                moveLine(line, area, y);
            line.clear();
            x = area.left();
            y += lineHeight + m_gap;
            lineHeight = 0;
        }
        line.append({item, size});
        x += size.width() + m_gap;
        lineHeight = std::max(lineHeight, size.height());
    }
    if (move)
        moveLine(line, area, y);
    return y + lineHeight - rect.top() + contentsMargins().bottom();
}

} // namespace ruche::ui
