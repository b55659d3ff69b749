// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/memberpane.h"

#include "core/base/zonedtime.h"
#include "ui/common/avatar.h"
#include "ui/common/chip.h"
#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/messagerow.h"
#include "ui/common/networkglyph.h"
#include "ui/common/painting.h"
#include "ui/common/plainlabel.h"
#include "ui/common/sparkline.h"
#include "ui/common/style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

/// A part of the pane with a line under it.
class PaneSection final : public QWidget
{
public:
    explicit PaneSection(const QString &title)
        : m_column(new QVBoxLayout(this))
    {
        m_column->setContentsMargins(16, 12, 16, 13);
        m_column->setSpacing(6);
        if (title.isEmpty())
            return;
        auto *heading = new PlainLabel(title, this);
        heading->setTextSize(TextSize::Small, QFont::DemiBold);
        m_column->addWidget(heading);
    }
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), Theme::of(this).line);
    }

private:
    QVBoxLayout *m_column;
};

PlainLabel *paneLabel(const QString &text, TextSize size, PlainLabel::Ink ink, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    label->setTextSize(size);
    label->setInk(ink);
    return label;
}

} // namespace

MemberPane::MemberPane(const Clock &clock, QWidget *parent)
    : QScrollArea(parent)
    , m_clock(clock)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    build();
}

void MemberPane::setMember(const std::optional<services::MemberDetail> &detail, const QString &zone)
{
    m_detail = detail;
    m_zone = zone;
    build();
}

void MemberPane::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        build();
}

void MemberPane::paintEvent(QPaintEvent *event)
{
    QPainter(viewport()).fillRect(viewport()->rect(), Theme::of(this).canvas);
    QScrollArea::paintEvent(event);
}

void MemberPane::build()
{
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    setAccessibleName(m_detail ? tr("Member: %1").arg(m_detail->member.name) : tr("Member"));
    if (m_detail) {
        column->addWidget(header());
        column->addWidget(figures());
        if (!m_detail->member.tags.isEmpty())
            column->addWidget(tags());
        if (!m_detail->notes.isEmpty())
            column->addWidget(notes());
        if (!m_detail->recent.isEmpty())
            column->addWidget(history());
    }
    column->addStretch(1);
    setWidget(content); // deletes the former one
    content->setAutoFillBackground(false);
}

QWidget *MemberPane::header()
{
    const domain::Member &member = m_detail->member;
    auto *section = new PaneSection({});
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(new Avatar(member.name, 44, section));
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    auto *name = new PlainLabel(member.name, section);
    name->setObjectName(u"memberName"_s);
    name->setTextSize(TextSize::Reading, QFont::DemiBold);
    name->setEliding(true);
    names->addWidget(name);
    if (member.firstSeenAt.isValid()) {
        const QString since = tr("Since %1").arg(format::month(dayIn(member.firstSeenAt, m_zone)));
        auto *label = paneLabel(since, TextSize::Small, PlainLabel::Ink::Meta, section);
        label->setEliding(true);
        names->addWidget(label);
    }
    row->addLayout(names, 1);
    auto *open = new QToolButton(section);
    open->setObjectName(u"openMember"_s);
    open->setIcon(icon(u"external"_s));
    open->setAccessibleName(tr("Open %1 in Members").arg(member.name));
    open->setToolTip(open->accessibleName());
    setButtonKind(open, "quiet", true);
    connect(open, &QToolButton::clicked, this, [this, id = member.id] { emit memberRequested(id); });
    row->addWidget(open, 0, Qt::AlignTop);
    section->column()->addLayout(row);
    section->column()->addSpacing(2);
    for (const domain::Identity &identity : member.identities) {
        QString handle = identity.handle.isEmpty() ? identity.displayName : identity.handle;
        if (handle.isEmpty())
            handle = identity.email;
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        auto *glyph = new NetworkGlyph(identity.network, section);
        line->addWidget(glyph);
        auto *label = paneLabel(handle, TextSize::Small, PlainLabel::Ink::Secondary, section);
        label->setEliding(true);
        line->addWidget(label, 1);
        section->column()->addLayout(line);
    }
    return section;
}

QWidget *MemberPane::figures()
{
    auto *section = new PaneSection({});
    auto *row = new QHBoxLayout;
    const auto figure = [&](const QString &label, const QString &value) {
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(paneLabel(label, TextSize::Meta, PlainLabel::Ink::Meta, section));
        auto *number = new PlainLabel(value, section);
        number->setTextSize(TextSize::Title, QFont::DemiBold);
        column->addWidget(number);
        row->addLayout(column, 2);
    };
    figure(tr("Score"), format::number(m_detail->member.score));
    figure(tr("Messages"), format::number(m_detail->member.messageCount));
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(paneLabel(tr("Over 12 months"), TextSize::Meta, PlainLabel::Ink::Meta, section));
    auto *line = new Sparkline(section);
    QList<double> values;
    for (const int count : m_detail->messagesByMonth)
        values.append(count);
    line->setValues(values, tr("Messages by month: %1"));
    column->addWidget(line, 1);
    row->addLayout(column, 3);
    section->column()->addLayout(row);
    return section;
}

QWidget *MemberPane::tags()
{
    auto *section = new PaneSection(tr("Tags"));
    auto *flow = new FlowLayout;
    for (const QString &tag : m_detail->member.tags)
        flow->addWidget(new Chip(tag, ChipKind::Label, section));
    section->column()->addLayout(flow);
    return section;
}

QWidget *MemberPane::notes()
{
    auto *section = new PaneSection(tr("Notes of the team"));
    for (const domain::Note &note : m_detail->notes) {
        auto *text = paneLabel(note.text, TextSize::Small, PlainLabel::Ink::Secondary, section);
        text->setWordWrap(true);
        section->column()->addWidget(text);
        const QString when = format::shortDate(dayIn(note.writtenAt, m_zone), dayIn(m_clock.now(), m_zone));
        section->column()->addWidget(
            paneLabel(note.author.isEmpty() ? when : u"%1, %2"_s.arg(note.author, when),
                      TextSize::Meta,
                      PlainLabel::Ink::Meta,
                      section));
    }
    return section;
}

QWidget *MemberPane::history()
{
    constexpr qsizetype most = 12;
    auto *section = new PaneSection(tr("History"));
    section->column()->setContentsMargins(10, 12, 10, 13); // rows stand out by 6 px when pointed at
    if (auto *heading = section->column()->itemAt(0)->widget())
        heading->setContentsMargins(6, 0, 6, 4);
    QHash<domain::IdentityId, QString> networks;
    for (const domain::Identity &identity : m_detail->member.identities)
        networks.insert(identity.id, identity.network);
    const QDate today = dayIn(m_clock.now(), m_zone);
    for (qsizetype i = 0; i < std::min(most, m_detail->recent.size()); ++i) {
        const domain::Message &message = m_detail->recent.at(i);
        const QDate day = dayIn(message.writtenAt, m_zone);
        auto *row = new MessageRow(networks.value(message.author),
                                   m_detail->sentiments.value(i),
                                   message.text.left(120),
                                   day == today ? tr("today") : format::shortDate(day, today),
                                   1,
                                   section);
        connect(row, &QAbstractButton::clicked, this, [this, id = message.id] { emit messageRequested(id); });
        section->column()->addWidget(row);
    }
    section->column()->setSpacing(0);
    return section;
}

} // namespace ruche::ui
