// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QPainter>

namespace ruche::ui {

Page::Page(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
}

Page::~Page() = default;

void Page::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        emit titleChanged();
    }
}

void Page::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(this).canvas);
}

} // namespace ruche::ui
