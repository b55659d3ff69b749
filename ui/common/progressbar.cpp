// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/progressbar.h"

#include "ui/common/format.h"
#include "ui/common/painting.h"

#include <QEvent>
#include <QPainter>

namespace ruche::ui {

ProgressBar::ProgressBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void ProgressBar::setValue(double value, std::optional<double> target)
{
    m_value = value;
    m_target = target;
    retranslate();
    update();
}

void ProgressBar::setCritical(bool on)
{
    m_critical = on;
    update();
}

QSize ProgressBar::sizeHint() const
{
    return {120, 12};
}

void ProgressBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    paintProgress(&painter,
                  rect(),
                  m_value,
                  m_target.value_or(-1),
                  theme,
                  m_critical ? theme.failed.text : theme.accent);
}

void ProgressBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProgressBar::retranslate()
{
    const QString reached = format::percent(m_value * 100);
    setAccessibleName(m_target ? tr("%1, expected by now: %2").arg(reached, format::percent(*m_target * 100))
                               : reached);
    setToolTip(m_target ? accessibleName() : QString());
}

} // namespace ruche::ui
