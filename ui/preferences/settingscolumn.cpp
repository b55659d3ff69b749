// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/settingscolumn.h"

#include "ui/common/plainlabel.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ruche::ui {

QVBoxLayout *settingsColumn(QWidget *pane)
{
    constexpr int widest = 520;
    auto *const holder = new QWidget(pane);
    holder->setMaximumWidth(scaled(widest));
    auto *const column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto *const row = new QHBoxLayout(pane);
    row->setContentsMargins(
        metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    row->addWidget(holder, 1);
    row->addStretch();
    return column;
}

PlainLabel *settingsTitle(PlainLabel *label)
{
    label->setTextSize(TextSize::Title, QFont::DemiBold);
    return label;
}

} // namespace ruche::ui
