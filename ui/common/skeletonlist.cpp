// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/skeletonlist.h"

#include "ui/common/painting.h"

#include <QPainter>
#include <QTimer>

#include <array>
#include <chrono>

namespace ruche::ui {

SkeletonList::SkeletonList(int rowHeight, bool withAvatar, QWidget *parent)
    : QWidget(parent)
    , m_rowHeight(rowHeight)
    , m_withAvatar(withAvatar)
    , m_delay(new QTimer(this))
{
    m_delay->setSingleShot(true);
    m_delay->setInterval(std::chrono::milliseconds(300));
    connect(m_delay, &QTimer::timeout, this, [this] {
        m_shown = true;
        setAccessibleName(tr("Loading"));
        update();
    });
}

void SkeletonList::setLoading(bool on)
{
    if (on && !m_shown && !m_delay->isActive())
        m_delay->start();
    if (!on) {
        m_delay->stop();
        m_shown = false;
        setAccessibleName({});
        update();
    }
}

void SkeletonList::paintEvent(QPaintEvent *)
{
    if (!m_shown)
        return;
    static constexpr std::array<double, 4> first{0.42, 0.55, 0.34, 0.48};
    static constexpr std::array<double, 4> second{0.9, 0.82, 0.94, 0.74};
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const Theme &theme = Theme::of(this);
    const int left = metrics::rowPadding + (m_withAvatar ? 40 : 0);
    const int room = std::max(0, width() - left - metrics::rowPadding);
    for (int row = 0; row * m_rowHeight < height(); ++row) {
        const int y = row * m_rowHeight;
        const auto i = static_cast<size_t>(row) % first.size();
        painter.setBrush(theme.press);
        if (m_withAvatar)
            painter.drawEllipse(QRectF(metrics::rowPadding, y + 8, 28, 28));
        painter.drawRoundedRect(QRectF(left, y + 10, room * first.at(i), 10), 4, 4);
        painter.setBrush(theme.hover);
        if (m_rowHeight >= 40)
            painter.drawRoundedRect(QRectF(left, y + 26, room * second.at(i), 10), 4, 4);
    }
}

} // namespace ruche::ui
