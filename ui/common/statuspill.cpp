// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/statuspill.h"

#include "core/text/names.h"
#include "ui/common/painting.h"

#include <QEvent>
#include <QPainter>

namespace ruche::ui {

StatusPill::StatusPill(domain::PostState state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
}

void StatusPill::setState(domain::PostState state)
{
    m_state = state;
    retranslate();
}

void StatusPill::setIconOnly(bool on)
{
    m_iconOnly = on;
    retranslate();
}

QSize StatusPill::sizeHint() const
{
    return statusPillSize(m_iconOnly ? QString() : text::name(m_state));
}

void StatusPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStatusPill(
        &painter, QPoint(0, 0), m_state, m_iconOnly ? QString() : text::name(m_state), Theme::of(this));
}

void StatusPill::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StatusPill::retranslate()
{
    setAccessibleName(text::name(m_state));
    setToolTip(m_iconOnly ? text::name(m_state) : QString());
    updateGeometry();
    update();
}

} // namespace ruche::ui
