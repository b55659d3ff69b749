// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/networkglyph.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace ruche::ui {

NetworkGlyph::NetworkGlyph(const QString &network, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setNetwork(network);
}

void NetworkGlyph::setNetwork(const QString &network)
{
    m_network = network;
    setAccessibleName(network);
    setToolTip(network);
    update();
}

QSize NetworkGlyph::sizeHint() const
{
    return {scaled(14), scaled(16)};
}

void NetworkGlyph::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_network.isEmpty())
        paintIcon(&painter, rect(), networkIconName(m_network), Theme::of(this).text2);
}

} // namespace ruche::ui
