// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/bulkbar.h"

#include "ui/common/painting.h"
#include "ui/common/plainlabel.h"
#include "ui/common/toastbutton.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

BulkBar::BulkBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel(this))
    , m_actions(new QHBoxLayout)
    , m_clear(new ToastButton(tr("Clear"), this))
{
    setObjectName(u"bulkBar"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 4, 8, 4);
    row->setSpacing(8);
    m_text->setTextSize(TextSize::Base, QFont::Medium);
    m_text->setInk(PlainLabel::Ink::Toast);
    row->addWidget(m_text);
    m_actions->setSpacing(2);
    row->addLayout(m_actions);
    m_clear->setObjectName(u"bulkClear"_s);
    m_clear->setKeys(tr("Esc", "key hint"));
    connect(m_clear, &QAbstractButton::clicked, this, &BulkBar::cleared);
    row->addWidget(m_clear);
}

void BulkBar::setText(const QString &text)
{
    if (text == m_text->text())
        return;
    m_text->setText(text);
    setAccessibleName(text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

ToastButton *BulkBar::addAction(const QString &text, const QString &keys)
{
    auto *button = new ToastButton(text, this);
    button->setKeys(keys);
    m_actions->addWidget(button);
    button->show(); // placeIn() measures what is shown, before the layout would show it by itself
    return button;
}

void BulkBar::clearActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one whose click led here
        delete item;
    }
}

void BulkBar::placeIn(const QRect &area)
{
    layout()->activate();
    const int room = parentWidget()->width() - 16;
    const QSize size(std::min(sizeHint().width(), room), scaled(40));
    const int left
        = std::clamp(area.center().x() - size.width() / 2, 8, std::max(8, room + 8 - size.width()));
    setGeometry(QRect(QPoint(left, area.bottom() - metrics::pageMargin - size.height()), size));
    raise();
}

void BulkBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    paintFrame(&painter, rect(), metrics::radius, theme.toast, theme.dark ? theme.line2 : theme.toast);
}

void BulkBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_clear->setText(tr("Clear"));
        m_clear->setKeys(tr("Esc", "key hint"));
    }
}

} // namespace ruche::ui
