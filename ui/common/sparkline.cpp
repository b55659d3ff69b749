// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/sparkline.h"

#include "ui/common/format.h"
#include "ui/common/painting.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

Sparkline::Sparkline(QWidget *parent)
    : QWidget(parent)
{
}

void Sparkline::setValues(const QList<double> &values, const QString &sentence)
{
    m_values = values;
    QStringList words;
    for (const double value : values)
        words.append(format::decimal(value));
    setAccessibleName(sentence.arg(words.join(u", "_s)));
    setToolTip(accessibleName());
    update();
}

QSize Sparkline::sizeHint() const
{
    return {scaled(84), scaled(26)};
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSparkline(&painter, rect(), m_values, Theme::of(this).accent);
}

} // namespace ruche::ui
