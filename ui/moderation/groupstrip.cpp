// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moderation/groupstrip.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

GroupStrip::GroupStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel(this))
    , m_next(new QPushButton(this))
    , m_tick(new QPushButton(this))
{
    setObjectName(u"groupStrip"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(40, 2, 8, 3);
    row->setSpacing(6);
    m_text->setTextSize(TextSize::Small);
    m_text->setEliding(true);
    row->addWidget(m_text, 1);
    m_next->setObjectName(u"nextGroup"_s);
    m_tick->setObjectName(u"tickGroup"_s);
    for (QPushButton *button : {m_next, m_tick}) {
        setButtonKind(button, "quiet", true);
        row->addWidget(button);
    }
    connect(m_tick, &QPushButton::clicked, this, [this] { emit tickRequested(m_shown); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        m_shown = (m_shown + 1) % int(m_groups.size());
        show();
    });
    hide();
}

void GroupStrip::setGroups(const QList<services::ReviewGroup> &groups)
{
    m_groups = groups;
    if (m_shown >= groups.size())
        m_shown = 0;
    show();
}

void GroupStrip::show()
{
    setVisible(!m_groups.isEmpty());
    if (m_groups.isEmpty())
        return;
    const services::ReviewGroup &group = m_groups.at(m_shown);
    const auto count = static_cast<int>(group.messages.size());
    QString what;
    switch (group.kind) {
    case services::ReviewGroup::Kind::Text:
        what = tr("%n near-identical message(s)", nullptr, count);
        break;
    case services::ReviewGroup::Kind::Link:
        what = tr("%n message(s) with a link to %1", nullptr, count).arg(group.shared);
        break;
    case services::ReviewGroup::Kind::Author:
        what = tr("%n message(s) of one person", nullptr, count);
        break;
    }
    const auto length = std::chrono::seconds(group.from.secsTo(group.to));
    what = tr("%1 within %2").arg(what, format::duration(std::max(length, std::chrono::seconds(60))));
    if (!group.subject.isEmpty())
        what = tr("%1, under “%2”").arg(what, group.subject);
    m_text->setText(what);
    m_tick->setText(tr("Select the %n", nullptr, count));
    m_tick->setAccessibleName(u"%1: %2"_s.arg(m_tick->text(), what));
    m_next->setText(tr("Next wave"));
    m_next->setVisible(m_groups.size() > 1);
    setAccessibleName(what);
}

void GroupStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        show();
}

void GroupStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.sunken);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    const int side = scaled(15);
    paintIcon(&painter, QRectF(16, (height() - side) / 2.0, side, side), u"merge"_s, theme.text2);
}

} // namespace ruche::ui
