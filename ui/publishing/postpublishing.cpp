// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publishing/postpublishing.h"

#include "core/base/async.h"
#include "core/services/publishdesk.h"
#include "core/services/publisher.h"
#include "core/services/workspace.h"
#include "core/text/publishtext.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/publishing/publishguide.h"
#include "ui/publishing/publishwords.h"
#include "ui/shell/pagecontext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int shownAttempts = 3;

bool isToReconnect(const domain::PublishWarning &warning)
{
    return warning.kind == domain::PublishWarning::Kind::ToReconnect
        || warning.kind == domain::PublishWarning::Kind::SignInEnds;
}

} // namespace

PostPublishing::PostPublishing(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_log(context.workspace().storage())
    , m_coalesce(new QTimer(this))
    , m_warned(new PlainLabel(this))
    , m_reconnect(new QPushButton(this))
    , m_title(new PlainLabel(this))
    , m_lines(new PlainLabel(this))
    , m_byHand(new QPushButton(this))
    , m_all(new QPushButton(this))
{
    setObjectName(u"postPublishing"_s);
    m_warned->setInk(PlainLabel::Ink::Warn);
    m_warned->setTextSize(TextSize::Small);
    m_warned->setWordWrap(true);
    m_warned->setObjectName(u"postWarnings"_s);
    m_title->setTextSize(TextSize::Small, QFont::DemiBold);
    m_lines->setTextSize(TextSize::Small);
    m_lines->setInk(PlainLabel::Ink::Secondary);
    m_lines->setWordWrap(true);
    m_lines->setObjectName(u"postAttempts"_s);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_reconnect->setObjectName(u"reconnectAccount"_s);
    m_reconnect->setIcon(icon(u"key"_s));
    m_byHand->setObjectName(u"postByHand"_s);
    m_all->setObjectName(u"allAttempts"_s);
    setButtonKind(m_reconnect, "secondary", true);
    setButtonKind(m_byHand, "secondary", true);
    setButtonKind(m_all, "quiet", true);
    auto *const buttons = new QVBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_byHand, 0, Qt::AlignLeft);
    buttons->addWidget(m_all, 0, Qt::AlignLeft);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_warned);
    column->addWidget(m_reconnect, 0, Qt::AlignLeft);
    column->addWidget(m_title);
    column->addWidget(m_lines);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(m_reconnect, &QPushButton::clicked, this, [this] {
        const auto found = std::find_if(m_warnings.begin(), m_warnings.end(), isToReconnect);
        if (found != m_warnings.end())
            m_context.openPage(pages::settings, u"reconnect/"_s + found->account.text());
    });
    connect(m_byHand, &QPushButton::clicked, this, [this] {
        if (PublishGuide *const guide = PublishGuide::of(m_context))
            guide->postByHand(m_post);
    });
    connect(m_all, &QPushButton::clicked, this, [this] {
        if (PublishGuide *const guide = PublishGuide::of(m_context))
            guide->showLog(m_post);
    });
    m_coalesce->setSingleShot(true);
    m_coalesce->setInterval(std::chrono::milliseconds(150));
    connect(m_coalesce, &QTimer::timeout, this, &PostPublishing::reload);
    connect(&context.workspace(), &services::Workspace::changed, this, [this](domain::Changes changes) {
        using enum domain::Change;
        if (m_post.isValid() && (changes & (domain::Changes(Posts) | Accounts)) && !m_coalesce->isActive())
            m_coalesce->start();
    });
    retranslate();
}

void PostPublishing::setPost(domain::PostId post)
{
    if (post == m_post)
        return;
    m_post = post;
    m_warnings.clear();
    m_attempts.clear();
    m_byHandPossible = false;
    showFound();
    reload();
}

void PostPublishing::reload()
{
    const int generation = ++m_generation;
    m_open = 0;
    if (!m_post.isValid())
        return;
    m_open = 3;
    services::PublishDesk &desk = m_context.workspace().publisher().desk();
    const auto take = [this, generation](const auto &fill) {
        if (generation != m_generation)
            return;
        fill();
        if (--m_open == 0)
            showFound();
    };
    async::deliver(
        desk.preflight(m_post), this, [this, take](const Result<QList<domain::PublishWarning>> &found) {
            take([&] { m_warnings = found.value_or(QList<domain::PublishWarning>()); });
        });
    async::deliver(desk.byHand(m_post), this, [this, take](const Result<QList<services::HandPost>> &found) {
        take([&] { m_byHandPossible = found && !found->isEmpty(); });
    });
    domain::PublishLogQuery query;
    query.post = m_post;
    query.limit = shownAttempts;
    async::deliver(m_log.find(query), this, [this, take](const Result<QList<domain::PublishLogRow>> &found) {
        take([&] { m_attempts = found.value_or(QList<domain::PublishLogRow>()); });
    });
}

QString PostPublishing::attemptLine(const domain::PublishLogRow &row) const
{
    const QString when = format::nearDayAndTime(
        row.attempt.startedAt, PublishGuide::zoneOf(m_context, row.brand), m_context.clock().now());
    //: When, how it ended, and what came back: "today, 18:30 · Sent · The network took it."
    return tr("%1 · %2 · %3")
        .arg(when,
             publishwords::attemptName(row.attempt.state),
             row.url.isEmpty() ? publishwords::attemptText(row) : row.url.toString());
}

void PostPublishing::showFound()
{
    QStringList warned;
    for (const domain::PublishWarning &warning : std::as_const(m_warnings)) {
        const QString text = text::warningText(warning);
        if (warning.kind != domain::PublishWarning::Kind::ByHand && !warned.contains(text))
            warned << text;
    }
    m_warned->setText(warned.join(u'\n'));
    m_warned->setVisible(!warned.isEmpty());
    m_reconnect->setVisible(std::any_of(m_warnings.begin(), m_warnings.end(), isToReconnect));
    QStringList lines;
    for (const domain::PublishLogRow &row : std::as_const(m_attempts))
        lines << attemptLine(row);
    m_lines->setText(lines.join(u'\n'));
    m_lines->setVisible(!lines.isEmpty());
    m_title->setVisible(!lines.isEmpty());
    const bool guided = PublishGuide::of(m_context) != nullptr;
    m_all->setVisible(guided && !lines.isEmpty());
    m_byHand->setVisible(guided && m_byHandPossible);
}

void PostPublishing::retranslate()
{
    m_reconnect->setText(tr("Reconnect the account…"));
    m_title->setText(tr("Attempts to send it"));
    m_byHand->setText(tr("Post by hand…"));
    m_all->setText(tr("All attempts…"));
    showFound();
}

void PostPublishing::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ruche::ui
