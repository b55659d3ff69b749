// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/approvalpane.h"

#include "core/base/async.h"
#include "core/composing/worddiff.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "core/text/reviewtext.h"
#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/review/reviewactions.h"
#include "ui/shell/pagecontext.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextCursor>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr qsizetype shownSteps = 4;

void clearRows(QVBoxLayout *layout)
{
    while (QLayoutItem *const item = layout->takeAt(0)) {
        if (QWidget *const widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

/// A name that fits on a button.
QString shortName(const QString &name)
{
    constexpr qsizetype longest = 22;
    return name.size() <= longest ? name : name.left(longest - 1).trimmed() + QChar(0x2026);
}

/// What was said then, struck out, and what is said now, underlined.
QTextEdit *differenceView(const approval::FormChange &change, QWidget *parent)
{
    auto *const view = new QTextEdit(parent);
    view->setReadOnly(true);
    view->setObjectName(u"difference"_s);
    view->setFont(ui::font(TextSize::Small));
    const Theme &theme = Theme::of(parent);
    QTextCursor cursor(view->document());
    for (const composing::DiffPart &part : composing::wordDiff(change.before, change.after)) {
        QTextCharFormat look;
        look.setForeground(theme.text);
        if (part.kind == composing::DiffPart::Kind::Removed) {
            look.setForeground(theme.failed.text);
            look.setBackground(theme.failed.fill);
            look.setFontStrikeOut(true);
        } else if (part.kind == composing::DiffPart::Kind::Added) {
            look.setForeground(theme.approved.text);
            look.setBackground(theme.approved.fill);
            look.setFontUnderline(true);
        }
        cursor.insertText(part.text, look);
    }
    view->moveCursor(QTextCursor::Start);
    view->setFixedHeight(scaled(change.before.size() + change.after.size() > 80 ? 88 : 44));
    return view;
}

} // namespace

ApprovalPane::ApprovalPane(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_actions(new ReviewActions(context, this))
    , m_title(new PlainLabel(this))
    , m_status(new PlainLabel(this))
    , m_changes(new QVBoxLayout)
    , m_steps(new QVBoxLayout)
    , m_request(new QPushButton(this))
    , m_approve(new QPushButton(this))
    , m_ask(new QPushButton(this))
    , m_withdraw(new QPushButton(this))
    , m_commentsTitle(new PlainLabel(this))
    , m_comments(new QVBoxLayout)
    , m_words(new QPlainTextEdit(this))
    , m_forClient(new QCheckBox(this))
    , m_send(new QPushButton(this))
{
    for (PlainLabel *const title : {m_title, m_commentsTitle})
        title->setTextSize(TextSize::Base, QFont::DemiBold);
    m_status->setWordWrap(true);
    m_status->setObjectName(u"reviewStatus"_s);
    m_words->setObjectName(u"commentWords"_s);
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(scaled(60));
    m_forClient->setObjectName(u"commentForClient"_s);
    m_send->setObjectName(u"sendComment"_s);
    setButtonKind(m_send, "secondary", true);
    for (QVBoxLayout *const list : {m_changes, m_steps, m_comments})
        list->setSpacing(4);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_status);
    column->addLayout(m_changes);
    column->addLayout(m_steps);
    buildButtons(column);
    column->addSpacing(8);
    column->addWidget(m_commentsTitle);
    column->addLayout(m_comments);
    column->addWidget(m_words);
    column->addWidget(m_forClient);
    column->addWidget(m_send, 0, Qt::AlignLeft);

    connect(m_words, &QPlainTextEdit::textChanged, this, &ApprovalPane::updateButtons);
    connect(m_send, &QPushButton::clicked, this, &ApprovalPane::send);
    connect(m_actions, &ReviewActions::decided, this, [this] {
        reload();
        emit decided();
    });
    connect(&m_context.workspace(), &services::Workspace::changed, this, [this](domain::Changes changes) {
        if (changes & (domain::Change::Planning | domain::Change::Posts))
            reload();
    });
    retranslate();
}

void ApprovalPane::buildButtons(QVBoxLayout *column)
{
    m_request->setObjectName(u"requestReview"_s);
    m_approve->setObjectName(u"approvePost"_s);
    m_ask->setObjectName(u"askChanges"_s);
    m_withdraw->setObjectName(u"withdrawReview"_s);
    setButtonKind(m_request, "secondary", true);
    setButtonKind(m_approve, "secondary", true);
    setButtonKind(m_ask, "quiet", true);
    setButtonKind(m_withdraw, "quiet", true);
    auto *const flow = new FlowLayout;
    column->addLayout(flow);
    for (QPushButton *const button : {m_request, m_approve, m_ask, m_withdraw})
        flow->addWidget(button);
    const auto act = [this](QPushButton *button, const auto &run) {
        connect(button, &QPushButton::clicked, this, [this, run] {
            if (m_before && !m_before())
                m_context.toast(
                    {tr("Save the post first: what you typed is not stored yet."), {}, {}, {}, false});
            else if (m_post.isValid())
                run();
        });
    };
    act(m_request, [this] { m_actions->request({m_post}); });
    act(m_approve, [this] {
        m_actions->approve(
            {m_post}, m_review ? m_review->next : QString(), m_review ? m_review->hash : QByteArray());
    });
    act(m_ask, [this] { m_actions->askChanges({m_post}); });
    act(m_withdraw, [this] { m_actions->withdraw({m_post}); });
}

void ApprovalPane::retranslate()
{
    m_title->setText(tr("Approval"));
    m_request->setText(tr("Request review"));
    m_ask->setText(tr("Ask for changes…"));
    m_withdraw->setText(tr("Withdraw"));
    m_commentsTitle->setText(tr("Comments"));
    m_words->setPlaceholderText(tr("Say something about this post. The team alone reads it."));
    m_words->setAccessibleName(tr("New comment on this post"));
    m_forClient->setText(tr("The client reads it too"));
    m_send->setText(tr("Comment"));
    updateButtons();
    if (m_review)
        show(*m_review);
}

void ApprovalPane::setPost(domain::PostId post)
{
    if (post != m_post) {
        m_words->clear();
        m_review.reset();
        clearRows(m_changes);
        clearRows(m_steps);
        clearRows(m_comments);
    }
    m_post = post;
    reload();
}

void ApprovalPane::reload()
{
    const int generation = ++m_generation;
    if (!m_post.isValid()) {
        m_review.reset();
        m_status->setText(tr("Nothing is stored yet."));
        updateButtons();
        return;
    }
    services::ApprovalService approval(m_context.workspace().storage());
    async::deliver(approval.read(m_post), this, [this, generation](const Result<services::Review> &review) {
        if (generation != m_generation)
            return;
        if (review)
            show(*review);
        else
            m_status->setText(text::errorText(review.error()).message);
    });
}

QString ApprovalPane::timeOf(const QDateTime &at) const
{
    const auto &planned = m_review->post.plannedFor;
    return format::nearDayAndTime(at, planned ? planned->zone : systemZone(), m_context.clock().now());
}

PlainLabel *ApprovalPane::addLine(QVBoxLayout *layout, const QString &text, bool strong)
{
    auto *const label = new PlainLabel(text, this);
    label->setWordWrap(true);
    label->setTextSize(TextSize::Small, strong ? QFont::DemiBold : QFont::Normal);
    layout->addWidget(label);
    return label;
}

void ApprovalPane::show(const services::Review &review)
{
    m_review = review;
    QString status = text::statusText(review.status);
    const bool required = review.rule.mode == domain::ApprovalMode::Required;
    if (review.status != domain::ReviewStatus::Approved && !review.next.isEmpty())
        status += u' ' + tr("%1 is next.").arg(review.next);
    if (required && review.status != domain::ReviewStatus::Approved)
        status += u' ' + tr("It does not leave before it is approved.");
    else if (review.schedules && review.status != domain::ReviewStatus::Approved)
        status += u' ' + tr("It leaves at its time all the same.");
    m_status->setText(status);
    m_status->setAccessibleName(status);
    showChanges();
    showSteps();
    showComments();
    updateButtons();
}

void ApprovalPane::showChanges()
{
    clearRows(m_changes);
    for (const approval::FormChange &change : m_review->changes) {
        PlainLabel *const name = addLine(m_changes, text::partText(change.part), true);
        auto *const view = differenceView(change, this);
        view->setAccessibleName(tr("Changed since it was approved: %1").arg(name->text()));
        m_changes->addWidget(view);
    }
}

void ApprovalPane::showSteps()
{
    clearRows(m_steps);
    const QList<domain::ReviewDecision> &all = m_review->decisions;
    for (qsizetype i = std::max<qsizetype>(0, all.size() - shownSteps); i < all.size(); ++i) {
        const domain::ReviewDecision &decision = all.at(i);
        QString text = text::decisionText(decision);
        if (!decision.answer.isEmpty())
            text = tr("%1, in a review pack").arg(text);
        addLine(m_steps, text, true);
        QString below = timeOf(decision.at);
        if (!decision.comment.isEmpty())
            below += u'\n' + decision.comment;
        addLine(m_steps, below)->setInk(PlainLabel::Ink::Secondary);
    }
    const auto &names = m_review->rule.approvers;
    for (qsizetype level = m_review->levelsDone; level < names.size(); ++level)
        addLine(m_steps, tr("%1 has still to approve it.").arg(names.at(level)))
            ->setInk(PlainLabel::Ink::Meta);
}

void ApprovalPane::showComments()
{
    clearRows(m_comments);
    for (const domain::PostComment &comment : m_review->comments) {
        const bool first = !comment.parent.isValid();
        QString head = first ? comment.author : u"↳ "_s + comment.author;
        if (comment.audience == domain::PostComment::Audience::Client)
            head = tr("%1 · client").arg(head);
        if (comment.resolvedAt)
            head = tr("%1 · resolved").arg(head);
        addLine(m_comments, u"%1 · %2"_s.arg(head, timeOf(comment.createdAt)), true);
        PlainLabel *const words = addLine(m_comments, comment.text);
        words->setInk(comment.resolvedAt ? PlainLabel::Ink::Meta : PlainLabel::Ink::Text);
        if (!first)
            continue;
        auto *const resolve = new QPushButton(comment.resolvedAt ? tr("Reopen") : tr("Resolve"), this);
        resolve->setObjectName(u"resolve-"_s + comment.id.text());
        resolve->setAccessibleName(comment.resolvedAt ? tr("Reopen the comment of %1").arg(comment.author)
                                                      : tr("Resolve the comment of %1").arg(comment.author));
        setButtonKind(resolve, "quiet", true);
        m_comments->addWidget(resolve, 0, Qt::AlignLeft);
        connect(resolve, &QPushButton::clicked, this, [this, comment] {
            services::ApprovalService approval(m_context.workspace().storage());
            const bool resolves = !comment.resolvedAt;
            async::deliver(approval.setResolved(comment.id, resolves, m_actions->ownName()),
                           this,
                           [this, resolves](const Result<domain::EventId> &event) {
                               if (event)
                                   m_context.toastWithUndo(
                                       resolves ? tr("Comment resolved.") : tr("Comment reopened."), *event);
                               else
                                   m_context.toastError(text::errorText(event.error()).message);
                               reload();
                           });
        });
    }
}

void ApprovalPane::updateButtons()
{
    using domain::ReviewStatus;
    const bool known = m_review.has_value();
    const bool editable = known && domain::isEditable(m_review->post);
    const ReviewStatus status = known ? m_review->status : ReviewStatus::None;
    m_approve->setText(known && !m_review->next.isEmpty() ? tr("Approve as %1").arg(shortName(m_review->next))
                                                          : tr("Approve"));
    m_request->setEnabled(editable && status != ReviewStatus::Approved);
    m_approve->setEnabled(editable && status != ReviewStatus::Approved);
    m_ask->setEnabled(editable);
    m_withdraw->setEnabled(editable && known && (m_review->open || status == ReviewStatus::Approved));
    m_withdraw->setVisible(m_withdraw->isEnabled());
    m_send->setEnabled(known && !m_words->toPlainText().trimmed().isEmpty());
}

void ApprovalPane::send()
{
    using Audience = domain::PostComment::Audience;
    services::ApprovalService approval(m_context.workspace().storage());
    async::deliver(approval.comment(m_post,
                                    {},
                                    m_forClient->isChecked() ? Audience::Client : Audience::Internal,
                                    m_actions->ownName(),
                                    m_words->toPlainText()),
                   this,
                   [this](const Result<domain::EventId> &event) {
                       if (!event) {
                           m_context.toastError(text::errorText(event.error()).message);
                           return;
                       }
                       m_words->clear();
                       m_context.toastWithUndo(tr("Comment added."), *event);
                       reload();
                   });
}

} // namespace ruche::ui
