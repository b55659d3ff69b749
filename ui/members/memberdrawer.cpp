// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/memberdrawer.h"

#include "core/base/zonedtime.h"
#include "ui/commands/commandregistry.h"
#include "ui/common/avatar.h"
#include "ui/common/chip.h"
#include "ui/common/drawer.h"
#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/messagerow.h"
#include "ui/common/networkglyph.h"
#include "ui/common/painting.h"
#include "ui/common/plainlabel.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/sparkline.h"
#include "ui/common/style.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

/// A part of the drawer, with a line above it.
class DrawerPart final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(QRect(0, 0, width(), 1), Theme::of(this).line);
    }
};

QVBoxLayout *addPart(QVBoxLayout *column, QWidget *parent)
{
    auto *part = new DrawerPart(parent);
    auto *inside = new QVBoxLayout(part);
    inside->setContentsMargins(16, 13, 16, 12);
    inside->setSpacing(8);
    column->addWidget(part);
    return inside;
}

PlainLabel *drawerLabel(TextSize size, PlainLabel::Ink ink, QWidget *parent, const QString &text = {})
{
    auto *label = new PlainLabel(text, parent);
    label->setTextSize(size);
    label->setInk(ink);
    return label;
}

} // namespace

MemberDrawer::MemberDrawer(CommandRegistry &commands, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_clock(clock)
    , m_drawer(new Drawer(this))
    , m_avatar(new Avatar({}, 44, this))
    , m_since(drawerLabel(TextSize::Small, PlainLabel::Ink::Meta, this))
    , m_tabs(new SegmentedControl(this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(u"memberDrawer"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_drawer);
    m_drawer->header()->insertWidget(0, m_avatar);
    m_drawer->header()->setSpacing(12);
    connect(m_drawer, &Drawer::closed, this, [this] {
        hide();
        emit closed();
    });
    QVBoxLayout *column = m_drawer->content();
    makeActions(column);
    makeFigures(column);
    auto *tabs = addPart(column, this);
    m_tabs->setObjectName(u"memberTabs"_s);
    m_tabs->addSegment(u"timeline"_s, {});
    m_tabs->addSegment(u"notes"_s, {});
    m_tabs->addSegment(u"identities"_s, {});
    m_tabs->setCompact(true);
    connect(m_tabs, &SegmentedControl::currentChanged, this, &MemberDrawer::showTab);
    tabs->addWidget(m_tabs, 0, Qt::AlignLeft);
    tabs->setContentsMargins(16, 13, 16, 4);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);
    makeData(column);
    retranslate();
}

void MemberDrawer::makeActions(QVBoxLayout *column)
{
    auto *box = new QWidget(this);
    auto *inside = new QVBoxLayout(box);
    inside->setContentsMargins(16, 0, 16, 12);
    inside->setSpacing(10);
    inside->addWidget(m_since);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto button = [&](const QString &iconName, const QString &command) {
        auto *made = new QPushButton(box);
        made->setObjectName(command);
        made->setIcon(icon(iconName));
        setButtonKind(made, "secondary", true);
        connect(made, &QPushButton::clicked, this, [this, command] { m_commands.run(command); });
        row->addWidget(made, 1);
        return made;
    };
    m_tag = button(u"tag"_s, u"members.label"_s);
    m_note = button(u"note"_s, u"members.note"_s);
    m_merge = button(u"merge"_s, u"members.merge"_s);
    inside->addLayout(row);
    m_tagBox = new QWidget(box);
    m_tags = new FlowLayout(m_tagBox);
    inside->addWidget(m_tagBox);
    column->addWidget(box);
}

void MemberDrawer::makeFigures(QVBoxLayout *column)
{
    QVBoxLayout *part = addPart(column, this);
    auto *row = new QHBoxLayout;
    const auto figure = [&](PlainLabel *&label, PlainLabel *&value) {
        auto *pair = new QVBoxLayout;
        pair->setSpacing(0);
        label = drawerLabel(TextSize::Meta, PlainLabel::Ink::Meta, this);
        value = new PlainLabel(this);
        value->setTextSize(TextSize::Title, QFont::DemiBold);
        pair->addWidget(label);
        pair->addWidget(value);
        row->addLayout(pair, 2);
    };
    figure(m_scoreLabel, m_score);
    figure(m_messagesLabel, m_messages);
    figure(m_repliesLabel, m_replies);
    auto *pair = new QVBoxLayout;
    pair->setSpacing(0);
    m_monthsLabel = drawerLabel(TextSize::Meta, PlainLabel::Ink::Meta, this);
    m_months = new Sparkline(this);
    pair->addWidget(m_monthsLabel);
    pair->addWidget(m_months, 1);
    row->addLayout(pair, 3);
    part->addLayout(row);
}

void MemberDrawer::makeData(QVBoxLayout *column)
{
    QVBoxLayout *part = addPart(column, this);
    m_dataTitle = new PlainLabel(this);
    m_dataTitle->setTextSize(TextSize::Small, QFont::DemiBold);
    part->addWidget(m_dataTitle);
    m_dataText = drawerLabel(TextSize::Small, PlainLabel::Ink::Secondary, this);
    m_dataText->setWordWrap(true);
    part->addWidget(m_dataText);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto button = [&](const QString &iconName, const QString &command, const char *kind) {
        auto *made = new QPushButton(this);
        made->setObjectName(command);
        made->setIcon(icon(iconName));
        setButtonKind(made, kind, true);
        connect(made, &QPushButton::clicked, this, [this, command] { m_commands.run(command); });
        row->addWidget(made);
        return made;
    };
    m_export = button(u"download"_s, u"members.export"_s, "secondary");
    m_erase = button(u"trash"_s, u"members.erase"_s, "danger");
    row->addStretch(1);
    part->addLayout(row);
}

void MemberDrawer::retranslate()
{
    m_tag->setText(tr("Tag"));
    m_note->setText(tr("Note"));
    m_merge->setText(tr("Merge…"));
    m_scoreLabel->setText(tr("Score"));
    m_messagesLabel->setText(tr("Messages"));
    m_repliesLabel->setText(tr("Replies"));
    m_monthsLabel->setText(tr("Over 12 months"));
    m_tabs->setSegmentText(u"timeline"_s, tr("Timeline"));
    m_tabs->setSegmentText(u"notes"_s, tr("Notes"));
    m_tabs->setSegmentText(u"identities"_s, tr("Identities"));
    m_dataTitle->setText(tr("Personal data"));
    m_dataText->setText(tr("Everything held on this person, to hand over or to remove on request."));
    m_export->setText(tr("Export…"));
    m_erase->setText(tr("Erase…"));
    setDetail(m_detail, m_zone);
}

void MemberDrawer::open()
{
    show();
    m_drawer->open();
}

void MemberDrawer::setDetail(const std::optional<services::MemberDetail> &detail, const QString &zone)
{
    m_detail = detail;
    m_zone = zone;
    m_tags->clear();
    if (!detail) {
        m_scroll->setWidget(new QWidget);
        return;
    }
    const domain::Member &member = detail->member;
    m_drawer->setTitle(member.name);
    m_avatar->setName(member.name);
    m_since->setText(member.firstSeenAt.isValid()
                         ? tr("Since %1").arg(format::month(dayIn(member.firstSeenAt, zone)))
                         : QString());
    m_score->setText(format::number(member.score));
    m_messages->setText(format::number(member.messageCount));
    m_replies->setText(format::number(detail->replies));
    QList<double> months;
    for (const int count : detail->messagesByMonth)
        months.append(count);
    m_months->setValues(months, tr("Messages by month: %1"));
    for (const QString &tag : member.tags) {
        auto *chip = new Chip(tag, ChipKind::Label, m_tagBox);
        chip->setRemovable(true);
        chip->setAccessibleName(tr("Remove the tag %1").arg(tag));
        connect(chip, &Chip::removeRequested, this, [this, tag] { emit tagRemoved(tag); });
        m_tags->addWidget(chip);
        chip->show();
    }
    m_tagBox->setVisible(!member.tags.isEmpty());
    m_tabs->setSegmentCount(u"notes"_s,
                            detail->notes.isEmpty() ? QString() : format::number(detail->notes.size()));
    m_tabs->setSegmentCount(u"identities"_s, format::number(member.identities.size()));
    showTab();
}

void MemberDrawer::showTab()
{
    if (!m_detail)
        return;
    const QString tab = m_tabs->current();
    QWidget *content = tab == "notes"_L1 ? notes() : (tab == "identities"_L1 ? identities() : timeline());
    m_scroll->setWidget(content); // deletes the former one
    content->setAutoFillBackground(false);
}

QWidget *MemberDrawer::emptyTab(const QString &text) const
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 8, 16, 8);
    column->addWidget(drawerLabel(TextSize::Small, PlainLabel::Ink::Meta, content, text));
    column->addStretch(1);
    return content;
}

QWidget *MemberDrawer::timeline() const
{
    if (m_detail->recent.isEmpty())
        return emptyTab(tr("No message yet."));
    QHash<domain::IdentityId, QString> networks;
    for (const domain::Identity &identity : m_detail->member.identities)
        networks.insert(identity.id, identity.network);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(10, 4, 10, 8);
    column->setSpacing(0);
    const QDate today = dayIn(m_clock.now(), m_zone);
    for (qsizetype i = 0; i < m_detail->recent.size(); ++i) {
        const domain::Message &message = m_detail->recent.at(i);
        const QDateTime wall = fromUtc(message.writtenAt, m_zone).wall;
        auto *row = new MessageRow(networks.value(message.author),
                                   m_detail->sentiments.value(i),
                                   message.text.left(240),
                                   wall.date() == today ? format::time(wall.time())
                                                        : format::shortDate(wall.date(), today),
                                   2,
                                   content);
        connect(
            row, &QAbstractButton::clicked, this, [self = const_cast<MemberDrawer *>(this), id = message.id] {
                emit self->messageRequested(id);
            });
        column->addWidget(row);
    }
    column->addStretch(1);
    return content;
}

QWidget *MemberDrawer::notes() const
{
    if (m_detail->notes.isEmpty())
        return emptyTab(tr("No note yet. Only your team reads them."));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(2);
    const QDate today = dayIn(m_clock.now(), m_zone);
    for (const domain::Note &note : m_detail->notes) {
        auto *text = drawerLabel(TextSize::Small, PlainLabel::Ink::Text, content, note.text);
        text->setWordWrap(true);
        column->addWidget(text);
        const QString when = format::shortDate(dayIn(note.writtenAt, m_zone), today);
        column->addWidget(drawerLabel(TextSize::Meta,
                                      PlainLabel::Ink::Meta,
                                      content,
                                      note.author.isEmpty() ? when : u"%1, %2"_s.arg(note.author, when)));
        column->addSpacing(8);
    }
    column->addStretch(1);
    return content;
}

QWidget *MemberDrawer::identities() const
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    for (const domain::Identity &identity : m_detail->member.identities) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        auto *glyph = new NetworkGlyph(identity.network, content);
        row->addWidget(glyph, 0, Qt::AlignTop);
        auto *lines = new QVBoxLayout;
        lines->setSpacing(0);
        QStringList words{
            identity.displayName, identity.handle, identity.email, identity.url.toDisplayString()};
        words.removeAll(QString());
        words.removeDuplicates();
        for (qsizetype i = 0; i < words.size(); ++i) {
            auto *label = drawerLabel(TextSize::Small,
                                      i == 0 ? PlainLabel::Ink::Text : PlainLabel::Ink::Meta,
                                      content,
                                      words.at(i));
            label->setEliding(true, Qt::ElideMiddle);
            lines->addWidget(label);
        }
        row->addLayout(lines, 1);
        if (!identity.role.isEmpty())
            row->addWidget(new Chip(identity.role, ChipKind::Label, content), 0, Qt::AlignTop);
        column->addLayout(row);
    }
    column->addStretch(1);
    return content;
}

} // namespace ruche::ui
