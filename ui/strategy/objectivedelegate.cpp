// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/objectivedelegate.h"

#include "ui/common/objectivetext.h"
#include "ui/common/painting.h"
#include "ui/strategy/objectivesmodel.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

void ObjectiveDelegate::paint(QPainter *painter,
                              const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const PainterState state(painter);
    const Theme &theme = Theme::of(option.widget);
    const QRect &rect = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(rect, selected ? theme.soft : theme.surface);
    if (selected && index.column() == 0)
        painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.accent);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    const auto status = index.data(int(ObjectivesModel::Role::Status)).value<services::ObjectiveStatus>();
    const QString text = index.data(Qt::DisplayRole).toString();
    const QRect area = rect.adjusted(index.column() == 0 ? metrics::rowPadding : 8, 0, -8, 0);
    const QFont base = ui::font(TextSize::Base);
    switch (index.column()) {
    case ObjectivesModel::Name: {
        const int line = scaled(18);
        const int top = rect.center().y() - line;
        paintDot(painter,
                 QRectF(area.left(), top, 8, line),
                 theme.brandColor(index.data(int(ObjectivesModel::Role::BrandColor)).toString()));
        paintElided(painter,
                    QRect(area.left() + 16, top, area.width() - 16, line),
                    text,
                    ui::font(TextSize::Base, QFont::DemiBold),
                    theme.text);
        paintElided(painter,
                    QRect(area.left() + 16, top + line, area.width() - 16, line),
                    status.objective.purpose,
                    ui::font(TextSize::Small),
                    theme.text2);
        break;
    }
    case ObjectivesModel::Bar:
        paintProgress(painter,
                      area.adjusted(0, 0, -8, 0),
                      status.progress.reached,
                      domain::isShare(status.objective.metric) ? -1 : status.progress.elapsed,
                      theme);
        break;
    case ObjectivesModel::Reached:
        paintTabular(painter, area, text, ui::font(TextSize::Base, QFont::DemiBold), theme.text);
        break;
    case ObjectivesModel::Target:
        paintTabular(painter, area, text, base, theme.text2);
        break;
    case ObjectivesModel::Trend:
        paintSparkline(painter, QRectF(area).adjusted(0, 8, -8, -8), status.trend.mid(0, 60), theme.text2);
        break;
    case ObjectivesModel::Forecast:
        paintElided(painter,
                    area,
                    objectivetext::mark(status.progress.pace) + u' ' + text,
                    ui::font(TextSize::Base, QFont::DemiBold),
                    objectivetext::ink(status.progress.pace, theme));
        break;
    default:
        paintElided(painter, area, text, base, theme.text2);
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, rect, 0, theme, -2);
}

} // namespace ruche::ui
