// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/campaigncolours.h"

#include "ui/common/theme.h"

#include <QComboBox>
#include <QPainter>
#include <QPixmap>

namespace ruche::ui {

namespace {

constexpr int swatchSide = 14;

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto part = [share](int a, int b) { return int(a + (b - a) * share); };
    return {part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue())};
}

} // namespace

QColor campaignInk(domain::CampaignColour colour, const Theme &theme)
{
    switch (colour) {
    case domain::CampaignColour::Amber:
        return theme.brand.at(4);
    case domain::CampaignColour::Teal:
        return theme.approved.text;
    case domain::CampaignColour::Blue:
        return theme.brand.at(0);
    case domain::CampaignColour::Violet:
        return theme.brand.at(2);
    case domain::CampaignColour::Rose:
        return theme.brand.at(1);
    case domain::CampaignColour::Green:
        return theme.published.text;
    case domain::CampaignColour::Grey:
        break;
    }
    return theme.brand.at(7);
}

QColor campaignFill(domain::CampaignColour colour, const Theme &theme)
{
    return mixed(theme.surface, campaignInk(colour, theme), theme.dark ? 0.3 : 0.18);
}

QString CampaignColours::nameOf(domain::CampaignColour colour)
{
    switch (colour) {
    case domain::CampaignColour::Amber:
        return tr("Amber");
    case domain::CampaignColour::Teal:
        return tr("Teal");
    case domain::CampaignColour::Blue:
        return tr("Blue");
    case domain::CampaignColour::Violet:
        return tr("Violet");
    case domain::CampaignColour::Rose:
        return tr("Pink");
    case domain::CampaignColour::Green:
        return tr("Green");
    case domain::CampaignColour::Grey:
        return tr("Grey");
    }
    return {};
}

QIcon CampaignColours::swatch(domain::CampaignColour colour, const QWidget *widget)
{
    const qreal ratio = widget->devicePixelRatioF();
    QPixmap pixmap(QSize(swatchSide, swatchSide) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(campaignInk(colour, Theme::of(widget)));
    painter.drawRoundedRect(QRectF(1, 1, swatchSide - 2, swatchSide - 2), 3, 3);
    return QIcon(pixmap);
}

void CampaignColours::fill(QComboBox *box, domain::CampaignColour chosen)
{
    for (const domain::CampaignColour colour : domain::campaignColours()) {
        box->addItem(swatch(colour, box), nameOf(colour), int(colour));
        if (colour == chosen)
            box->setCurrentIndex(box->count() - 1);
    }
}

} // namespace ruche::ui
