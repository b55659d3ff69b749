// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/objectiveitem.h"

#include "ui/common/objectivetext.h"
#include "ui/common/painting.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

ObjectiveItem::ObjectiveItem(QWidget *parent)
    : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void ObjectiveItem::setObjective(const domain::Objective &objective,
                                 const domain::Progress &progress,
                                 const domain::Brand &brand,
                                 QDate today)
{
    m_objective = objective;
    m_progress = progress;
    m_brand = brand;
    m_today = today;
    updateTexts();
}

void ObjectiveItem::setDense(bool dense)
{
    m_dense = dense;
    updateGeometry();
    update();
}

void ObjectiveItem::updateTexts()
{
    const QString figures = tr("%1 of %2")
                                .arg(objectivetext::reached(m_objective, m_progress),
                                     objectivetext::value(m_objective.metric, m_objective.targetValue));
    const QString forecast = objectivetext::forecast(m_objective, m_progress, m_today);
    setAccessibleName(QStringList{m_objective.name, m_brand.name, figures, forecast}.join(u", "_s));
    setToolTip((m_objective.name + u'\n' + m_brand.name + u'\n' + forecast).toHtmlEscaped());
    update();
}

QSize ObjectiveItem::sizeHint() const
{
    return {260, scaled(m_dense ? 40 : 76)};
}

QSize ObjectiveItem::minimumSizeHint() const
{
    return {180, sizeHint().height()};
}

void ObjectiveItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    if (underMouse())
        painter.fillRect(rect(), theme.hover);
    const QRect area = rect().adjusted(metrics::rowPadding, 0, -metrics::rowPadding, 0);
    int y = m_dense ? scaled(4) : scaled(11);
    const int line = scaled(20);
    const QString target = u" / "_s + objectivetext::value(m_objective.metric, m_objective.targetValue);
    const QString current = objectivetext::reached(m_objective, m_progress);
    const QFont bold = ui::font(TextSize::Base, QFont::DemiBold);
    const QFont plain = ui::font(TextSize::Base);
    const int targetWidth = textWidth(plain, target) + 2;
    const int currentWidth = textWidth(bold, current) + 2;
    paintElided(&painter,
                QRect(area.right() - targetWidth, y, targetWidth + 1, line),
                target,
                plain,
                theme.text2,
                Qt::AlignRight | Qt::AlignVCenter);
    paintElided(&painter,
                QRect(area.right() - targetWidth - currentWidth, y, currentWidth, line),
                current,
                bold,
                theme.text,
                Qt::AlignRight | Qt::AlignVCenter);
    paintDot(&painter, QRectF(area.left(), y, 8, line), theme.brandColor(m_brand.color));
    paintElided(&painter,
                QRect(area.left() + 16, y, area.width() - 24 - targetWidth - currentWidth, line),
                m_objective.name,
                ui::font(TextSize::Base, QFont::Medium),
                theme.text);
    y += line;
    paintProgress(&painter,
                  QRectF(area.left(), y, area.width(), scaled(14)),
                  m_progress.reached,
                  domain::isShare(m_objective.metric) ? -1 : m_progress.elapsed,
                  theme);
    y += scaled(16);
    if (!m_dense) {
        paintElided(&painter,
                    QRect(area.left(), y, area.width(), scaled(18)),
                    objectivetext::mark(m_progress.pace) + u' '
                        + objectivetext::forecast(m_objective, m_progress, m_today),
                    ui::font(TextSize::Meta, QFont::Medium),
                    objectivetext::ink(m_progress.pace, theme));
    }
    if (hasFocus())
        paintFocusRing(&painter, rect(), metrics::radiusSmall, theme, -3);
}

void ObjectiveItem::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        updateTexts();
    else if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace ruche::ui
