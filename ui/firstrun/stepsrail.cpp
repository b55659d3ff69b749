// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/stepsrail.h"

#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/theme.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int railMargin = 28;
constexpr int stepHeight = 58;
constexpr int discSize = 24;

} // namespace

StepsRail::StepsRail(QWidget *parent)
    : QWidget(parent)
{
    setFixedWidth(320);
}

void StepsRail::setSteps(const QStringList &titles, const QStringList &details, int current)
{
    m_titles = titles;
    m_details = details;
    m_current = current;
    setAccessibleName(titles.value(current));
    setAccessibleDescription(details.value(current));
    update();
}

void StepsRail::setPromise(const QString &text)
{
    m_promise = text;
    update();
}

void StepsRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.rail);
    painter.fillRect(width() - 1, 0, 1, height(), theme.line);
    applicationIcon().paint(&painter, QRect(railMargin, 30, 32, 32));
    paintElided(&painter,
                QRect(railMargin + 44, 30, 200, 32),
                u"Ruche"_s,
                ui::font(TextSize::Title, QFont::DemiBold),
                theme.text);

    int top = 108;
    for (qsizetype i = 0; i < m_titles.size(); ++i) {
        const QRectF disc(railMargin, top, discSize, discSize);
        if (i + 1 < m_titles.size()) {
            painter.setPen(QPen(theme.line2, 1));
            painter.drawLine(QPointF(disc.center().x(), disc.bottom() + 3),
                             QPointF(disc.center().x(), top + stepHeight - 3));
        }
        const bool done = i < m_current;
        const bool now = i == m_current;
        paintFrame(&painter,
                   disc,
                   discSize / 2.0,
                   now        ? theme.accent
                       : done ? theme.approved.fill
                              : theme.rail,
                   now        ? theme.accent
                       : done ? theme.approved.text
                              : theme.control);
        if (done)
            paintIcon(&painter, disc.adjusted(5, 5, -5, -5), u"check"_s, theme.approved.text);
        else
            paintElided(&painter,
                        disc.toRect(),
                        QString::number(i + 1),
                        ui::font(TextSize::Small, QFont::DemiBold),
                        now ? theme.onAccent : theme.text2,
                        Qt::AlignCenter);
        const int left = railMargin + discSize + 12;
        paintElided(&painter,
                    QRect(left, top - 2, width() - left - 16, 20),
                    m_titles.at(i),
                    ui::font(TextSize::Base, QFont::DemiBold),
                    theme.text);
        paintElided(&painter,
                    QRect(left, top + 16, width() - left - 16, 18),
                    m_details.value(i),
                    ui::font(TextSize::Small),
                    theme.text2);
        top += stepHeight;
    }
    if (height() > top + 140) {
        paintIcon(&painter, QRectF(railMargin, height() - 108, 14, 14), u"lock"_s, theme.text2);
        paintParagraph(&painter,
                       QRect(railMargin, height() - 86, width() - 2 * railMargin, 64),
                       m_promise,
                       ui::font(TextSize::Small),
                       theme.text2,
                       3,
                       scaled(18));
    }
}

} // namespace ruche::ui
