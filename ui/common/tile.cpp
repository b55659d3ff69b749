// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tile.h"

#include "ui/common/painting.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

Tile::Tile(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Tile::setData(const TileData &data)
{
    m_data = data;
    QStringList said{data.label, data.value};
    if (!data.delta.isEmpty())
        said.append((data.up ? u"▲ "_s : u"▼ "_s) + data.delta);
    setAccessibleName(said.join(u", "_s));
    setToolTip(data.source.toHtmlEscaped());
    update();
}

QSize Tile::sizeHint() const
{
    return {160, scaled(76)};
}

QSize Tile::minimumSizeHint() const
{
    return {110, scaled(76)};
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    paintFrame(&painter, rect(), metrics::radius, theme.surface, theme.line);
    const QRect content = rect().adjusted(12, 0, -12, 0);
    int y = scaled(8);
    paintElided(&painter,
                QRect(content.left(), y, content.width(), scaled(16)),
                m_data.label,
                ui::font(TextSize::Meta, QFont::Medium),
                theme.text2);
    y += scaled(16);
    QFont figure = ui::font(TextSize::Figure, QFont::DemiBold);
    const int used = paintElided(
        &painter, QRect(content.left(), y, content.width(), scaled(28)), m_data.value, figure, theme.text);
    const int sparkWidth = std::min(72, content.width() - used - 12);
    if (sparkWidth >= 32) {
        paintSparkline(&painter,
                       QRectF(content.right() + 1 - sparkWidth, y + scaled(4), sparkWidth, scaled(20)),
                       m_data.series,
                       theme.text2);
    }
    y += scaled(28);
    if (m_data.delta.isEmpty())
        return;
    QColor ink = theme.text3;
    if (m_data.trend == TileData::Trend::Better)
        ink = theme.positive;
    else if (m_data.trend == TileData::Trend::Worse)
        ink = theme.negative;
    paintElided(&painter,
                QRect(content.left(), y, content.width(), scaled(16)),
                (m_data.up ? u"▲ "_s : u"▼ "_s) + m_data.delta,
                ui::font(TextSize::Meta, QFont::DemiBold),
                ink);
}

} // namespace ruche::ui
