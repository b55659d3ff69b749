// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threadpane.h"

#include "core/services/accountservice.h"
#include "core/text/names.h"
#include "ui/commands/commandregistry.h"
#include "ui/common/branddot.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/networkglyph.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/inbox/inboxcontroller.h"
#include "ui/inbox/replybox.h"
#include "ui/inbox/threadview.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <initializer_list>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

/// A strip with a line under it.
class PaneStrip final : public QWidget
{
public:
    PaneStrip(bool quiet, QWidget *parent)
        : QWidget(parent)
        , m_quiet(quiet)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(this);
        painter.fillRect(rect(), m_quiet ? theme.canvas : theme.surface);
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    }

private:
    bool m_quiet;
};

/// What a title gets before the buttons beside it may have words.
constexpr int titleRoom = 280;

struct ModerationButton
{
    const char *command;
    domain::Capability capability;
};

constexpr std::array moderationButtons{
    ModerationButton{"inbox.approve", domain::Capability::Approve},
    ModerationButton{"inbox.hold", domain::Capability::Hold},
    ModerationButton{"inbox.trash", domain::Capability::Trash},
    ModerationButton{"inbox.spam", domain::Capability::Spam},
};

} // namespace

ThreadPane::ThreadPane(InboxController &controller, CommandRegistry &commands, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_commands(commands)
    , m_content(new QWidget(this))
    , m_empty(new EmptyState(this))
    , m_header(new PaneStrip(false, m_content))
    , m_dot(new BrandDot({}, m_header))
    , m_network(new NetworkGlyph({}, m_header))
    , m_title(new PlainLabel(m_header))
    , m_member(new QToolButton(m_header))
    , m_done(new QPushButton(m_header))
    , m_snooze(new QToolButton(m_header))
    , m_more(new QToolButton(m_header))
    , m_column(new QVBoxLayout(m_content))
    , m_moderation(new PaneStrip(true, m_content))
    , m_moderationRow(new QHBoxLayout(m_moderation))
    , m_view(new ThreadView(controller.messages(), m_content))
    , m_reply(new ReplyBox(m_content))
{
    setObjectName(u"threadPane"_s);
    m_view->setObjectName(u"threadView"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_content);
    outer->addWidget(m_empty);

    auto *row = new QHBoxLayout(m_header);
    row->setContentsMargins(20, 0, 12, 0);
    row->setSpacing(8);
    m_header->setFixedHeight(scaled(metrics::paneHeader));
    row->addWidget(m_dot);
    row->addWidget(m_network);
    m_title->setTextSize(TextSize::Base, QFont::DemiBold);
    m_title->setEliding(true);
    m_title->setObjectName(u"threadTitle"_s);
    m_network->setObjectName(u"threadNetwork"_s);
    row->addWidget(m_title, 1);
    m_member->setIcon(icon(u"user"_s));
    m_member->setObjectName(u"threadMember"_s);
    setButtonKind(m_member, "quiet", true);
    m_member->hide();
    connect(m_member, &QToolButton::clicked, this, &ThreadPane::memberPaneRequested);
    row->addWidget(m_member);
    m_done->setObjectName(u"threadDone"_s);
    setButtonKind(m_done, "secondary", true);
    connect(m_done, &QPushButton::clicked, this, [this] { m_commands.run(u"inbox.done"_s); });
    row->addWidget(m_done);
    m_snooze->setIcon(icon(u"snooze"_s));
    m_snooze->setObjectName(u"threadSnooze"_s);
    setButtonKind(m_snooze, "quiet", true);
    connect(m_snooze, &QToolButton::clicked, this, [this] { m_commands.run(u"inbox.snooze"_s); });
    row->addWidget(m_snooze);
    m_more->setIcon(icon(u"more"_s));
    m_more->setObjectName(u"threadMore"_s);
    setButtonKind(m_more, "quiet", true);
    row->addWidget(m_more);

    m_moderationRow->setContentsMargins(12, 8, 12, 9);
    m_moderationRow->setSpacing(0);

    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_header);
    m_column->addWidget(m_moderation);
    m_column->addWidget(m_view, 1);
    auto *bottom = new QVBoxLayout;
    bottom->setContentsMargins(16, 8, 16, 16);
    bottom->addWidget(m_reply);
    m_column->addLayout(bottom);

    connect(m_reply, &ReplyBox::textEdited, this, [this](const QString &text) {
        m_controller.setDraft(m_reply->isNote(), text);
    });
    connect(m_reply, &ReplyBox::modeChanged, this, &ThreadPane::showDraft);
    connect(m_reply, &ReplyBox::sendRequested, this, [this] { m_commands.run(u"inbox.replyClose"_s); });
    connect(
        m_reply, &ReplyBox::sendKeepOpenRequested, this, [this] { m_commands.run(u"inbox.replyKeep"_s); });
    connect(m_reply, &ReplyBox::sendLaterRequested, this, [this] { m_commands.run(u"inbox.replyLater"_s); });
    connect(m_view, &ThreadView::retryRequested, &m_controller, &InboxController::retry);
    connect(m_view, &ThreadView::cancelRequested, &m_controller, &InboxController::cancel);
    connect(&m_controller, &InboxController::currentChanged, this, &ThreadPane::showCurrent);
    connect(&m_controller, &InboxController::threadChanged, this, &ThreadPane::showThread);
    connect(&m_controller, &InboxController::draftReplaced, this, &ThreadPane::showDraft);
    connect(&m_controller, &InboxController::accountsChanged, this, &ThreadPane::updateModeration);
    connect(&m_controller, &InboxController::listStateChanged, this, &ThreadPane::showCurrent);
    connect(&m_controller.list(), &ConversationModel::tickedChanged, this, &ThreadPane::updateActions);
    retranslate();
    showCurrent();
}

void ThreadPane::setMemberButtonVisible(bool visible)
{
    m_member->setVisible(visible);
    fitHeader();
}

void ThreadPane::addBar(QWidget *bar)
{
    m_column->insertWidget(m_column->indexOf(m_view) + 1, bar);
}

void ThreadPane::retranslate()
{
    m_member->setAccessibleName(tr("Show the member"));
    m_member->setToolTip(tr("Show the member"));
    m_snooze->setAccessibleName(tr("Snooze"));
    m_snooze->setToolTip(tr("Snooze (Z)"));
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    m_view->setAccessibleName(tr("Messages"));
    m_empty->setContent(u"chat"_s, tr("No conversation open"), tr("Choose one in the list to read it."));
    showThread();
}

void ThreadPane::showCurrent()
{
    const bool open = m_controller.current().isValid();
    m_content->setVisible(open);
    m_empty->setVisible(!open && m_controller.list().rowCount() > 0);
    if (m_shown != m_controller.current())
        m_reply->setNote(false);
    updateActions();
}

void ThreadPane::showThread()
{
    updateActions();
    const auto &thread = m_controller.thread();
    if (!thread)
        return;
    const domain::Conversation &conversation = thread->conversation;
    m_dot->setBrand(m_controller.list().brand(conversation.brand));
    m_network->setNetwork(conversation.network);
    m_title->setText(titleText());
    fitHeader();
    updateModeration();
    m_reply->setLimit(m_controller.replyLimit());
    if (conversation.id != m_shown) {
        m_shown = conversation.id;
        m_view->showNewest();
    }
}

QString ThreadPane::titleText() const
{
    const domain::Conversation &conversation = m_controller.thread()->conversation;
    const QString kind = text::name(conversation.kind);
    if (conversation.subject.isEmpty())
        return kind;
    //: kind of a conversation ("Comment") and the title of its post
    return tr("%1 on “%2”").arg(kind, conversation.subject);
}

void ThreadPane::showDraft()
{
    m_reply->setText(m_controller.draft(m_reply->isNote()));
}

void ThreadPane::updateModeration()
{
    const auto &thread = m_controller.thread();
    if (!thread)
        return;
    const auto account = m_controller.account(thread->conversation.account);
    const domain::Capabilities can = account ? account->capabilities : domain::Capabilities();
    while (QLayoutItem *item = m_moderationRow->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the one whose click led here
        }
        delete item;
    }
    bool any = false;
    for (const ModerationButton &entry : moderationButtons) {
        const QString id = QString::fromLatin1(entry.command);
        const Command *command = m_commands.find(id);
        if (!can.testFlag(entry.capability) || !command)
            continue;
        auto *button = new QPushButton(command->text, m_moderation);
        button->setObjectName(id);
        button->setIcon(icon(command->icon));
        button->setToolTip(u"%1 (%2)"_s.arg(command->text, m_commands.keysText(id)));
        setButtonKind(button, "quiet", true);
        connect(button, &QPushButton::clicked, this, [this, id] { m_commands.run(id); });
        m_moderationRow->addWidget(button);
        any = true;
    }
    m_moderationRow->addStretch(1);
    m_moderation->setVisible(any);
    const bool canReply = can.testFlag(domain::Capability::Reply);
    m_reply->setReplyAllowed(canReply, account ? tr("This account cannot answer from here.") : QString());
}

void ThreadPane::updateActions()
{
    const bool done = m_controller.targetsAreDone() && m_controller.list().ticked().isEmpty();
    m_doneText = done ? tr("Reopen") : tr("Mark done");
    m_done->setAccessibleName(m_doneText);
    m_done->setToolTip(done ? tr("Reopen (E)") : tr("Mark done (E)"));
    m_done->setIcon(icon(done ? u"undo"_s : u"check"_s));
    fitHeader();
}

void ThreadPane::fitHeader()
{
    // Where it is narrow the button gives its words (they stay in the tooltip) for those of the title.
    m_done->setText(m_doneText);
    int others = 20 + 12;
    for (const QWidget *const part :
         std::initializer_list<const QWidget *>{m_dot, m_network, m_member, m_done, m_snooze, m_more}) {
        if (!part->isHidden())
            others += part->sizeHint().width() + 8;
    }
    if (width() - others < std::min(scaled(titleRoom), m_title->sizeHint().width()))
        m_done->setText({});
}

void ThreadPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeader();
}

void ThreadPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(this).surface);
}

} // namespace ruche::ui
