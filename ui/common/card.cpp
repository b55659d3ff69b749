// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/card.h"

#include "ui/common/painting.h"
#include "ui/common/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace ruche::ui {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_header(new QWidget(this))
    , m_title(new PlainLabel(m_header))
    , m_count(new PlainLabel(m_header))
    , m_headerRow(new QHBoxLayout(m_header))
    , m_content(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    m_title->setTextSize(TextSize::Base, QFont::DemiBold);
    m_title->setEliding(true);
    m_count->setTextSize(TextSize::Small);
    m_count->setInk(PlainLabel::Ink::Meta);
    m_header->setFixedHeight(scaled(metrics::paneHeader));
    m_headerRow->setContentsMargins(metrics::cardPadding - 1, 0, metrics::cardPadding - 1, 0);
    m_headerRow->setSpacing(metrics::grid);
    m_headerRow->addWidget(m_title);
    m_headerRow->addWidget(m_count);
    m_headerRow->addStretch(1);
    column->addWidget(m_header);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(metrics::grid);
    column->addLayout(m_content, 1);
    setTitle(title);
    setCount({});
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_header->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setCount(const QString &count)
{
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
}

void Card::addHeaderWidget(QWidget *widget)
{
    m_headerRow->addWidget(widget);
}

void Card::setPadded(bool on)
{
    const int pad = on ? metrics::cardPadding - 1 : 0;
    m_content->setContentsMargins(pad, on && m_header->isHidden() ? pad : (on ? 4 : 0), pad, pad);
}

void Card::setHeaderLine(bool on)
{
    m_headerLine = on;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    paintFrame(&painter, rect(), metrics::radius, theme.surface, theme.line);
    if (m_headerLine && !m_header->isHidden())
        painter.fillRect(QRect(1, m_header->geometry().bottom(), width() - 2, 1), theme.line);
}

} // namespace ruche::ui
