// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/statuspill.h"

#include "ui/common/painting.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>

namespace ruche::ui {

namespace {

struct StatusTr
{
    Q_DECLARE_TR_FUNCTIONS(ruche::ui::StatusPill)
};

} // namespace

QString statusText(domain::PostState state)
{
    using enum domain::PostState;
    switch (state) {
    case Draft:
        return StatusTr::tr("Draft");
    case InReview:
        return StatusTr::tr("In review");
    case Approved:
        return StatusTr::tr("Approved");
    case Scheduled:
        return StatusTr::tr("Scheduled");
    case HandedOff:
        return StatusTr::tr("Held by the network");
    case Sending:
        return StatusTr::tr("Sending");
    case Uncertain:
        return StatusTr::tr("To be checked");
    case Published:
        return StatusTr::tr("Published");
    case PartlyPublished:
        return StatusTr::tr("Partly published");
    case Failed:
        return StatusTr::tr("Failed");
    case Missed:
        return StatusTr::tr("Missed");
    }
    return {};
}

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
    return statusPillSize(m_iconOnly ? QString() : statusText(m_state));
}

void StatusPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStatusPill(
        &painter, QPoint(0, 0), m_state, m_iconOnly ? QString() : statusText(m_state), Theme::of(this));
}

void StatusPill::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StatusPill::retranslate()
{
    setAccessibleName(statusText(m_state));
    setToolTip(m_iconOnly ? statusText(m_state) : QString());
    updateGeometry();
    update();
}

} // namespace ruche::ui
