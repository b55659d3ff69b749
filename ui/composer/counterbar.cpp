// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/counterbar.h"

#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/composer/problemtext.h"

#include <QAccessible>
#include <QFrame>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int littleRoom = 20;

/// "313 / 300", or the length alone.
QString figures(const composing::TextLength &length)
{
    const bool bytes = length.byteLimit > 0 && length.bytes > length.byteLimit;
    if (bytes)
        return problemtext::length(length);
    return length.limit == 0
        ? format::number(length.length)
        : CounterBar::tr("%1 / %2").arg(format::number(length.length), format::number(length.limit));
}

} // namespace

CounterBar::CounterBar(QWidget *parent)
    : QWidget(parent)
    , m_row(new FlowLayout(this, 2))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setAtRight(true);
}

CounterBar::Room CounterBar::roomOf(const composing::TextLength &length)
{
    if (!length.fits())
        return Room::None;
    return length.limit > 0 && length.remaining() <= littleRoom ? Room::Little : Room::Enough;
}

void CounterBar::setCounters(const QList<Counter> &counters)
{
    if (counters == m_counters)
        return;
    m_counters = counters;
    updateButtons();
}

void CounterBar::retranslate()
{
    updateButtons();
}

void CounterBar::updateButtons()
{
    while (m_buttons.size() > m_counters.size()) {
        QToolButton *const button = m_buttons.takeLast();
        button->hide();
        button->deleteLater();
    }
    while (m_buttons.size() < m_counters.size()) {
        auto *const button = new QToolButton(this);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        setButtonKind(button, "quiet", true);
        const qsizetype index = m_buttons.size();
        connect(button, &QToolButton::clicked, this, [this, index] {
            if (index < m_counters.size())
                explain(m_counters.at(index).account);
        });
        m_buttons << button;
        m_row->addWidget(button);
    }
    const Theme &theme = Theme::of(this);
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const Counter &counter = m_counters.at(i);
        QToolButton *const button = m_buttons.at(i);
        const Room room = roomOf(counter.length);
        button->setObjectName(u"counter-"_s + counter.account.text());
        button->setText(room == Room::None ? problemtext::length(counter.length) : figures(counter.length));
        const QColor ink = room == Room::None ? theme.failed.text
            : room == Room::Little            ? theme.warn
                                              : theme.text2;
        QPalette palette = this->palette();
        palette.setColor(QPalette::ButtonText, ink);
        button->setPalette(palette);
        button->setIcon(room == Room::None ? icon(u"warning"_s, ink)
                                           : icon(networkIconName(counter.network), ink));
        button->setAccessibleName(
            tr("%1: %2. How it is counted").arg(counter.name, problemtext::length(counter.length)));
        button->setToolTip(button->accessibleName());
        announce(button, counter, room);
    }
}

void CounterBar::announce(QToolButton *button, const Counter &counter, Room room)
{
    const Room before = m_rooms.value(counter.account, Room::Enough);
    m_rooms.insert(counter.account, room);
    if (room == before || room == Room::Enough)
        return;
    const QString said = room == Room::None
        ? tr("%1: %2").arg(counter.name, problemtext::length(counter.length))
        : tr("%1: %n character(s) left", nullptr, counter.length.remaining()).arg(counter.name);
    button->setAccessibleDescription(said);
    QAccessibleEvent event(button, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    emit announced(said);
}

void CounterBar::explain(domain::AccountId account)
{
    const auto found = std::find_if(m_counters.begin(), m_counters.end(), [account](const Counter &one) {
        return one.account == account;
    });
    if (found == m_counters.end())
        return;
    auto *const popup = new QFrame(this, Qt::Popup);
    popup->setObjectName(u"sum"_s);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *const column = new QVBoxLayout(popup);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    auto *const heading = new PlainLabel(found->name, popup);
    heading->setTextSize(TextSize::Base, QFont::DemiBold);
    column->addWidget(heading);
    const QStringList lines = problemtext::sum(found->length);
    for (const QString &line : lines)
        column->addWidget(new PlainLabel(line, popup));
    popup->setAccessibleName(found->name + u": "_s + lines.join(u' '));
    popup->adjustSize();
    popup->move(mapToGlobal(QPoint(width() - popup->width(), -popup->height() - 4)));
    popup->show();
    popup->setFocus();
}

} // namespace ruche::ui
