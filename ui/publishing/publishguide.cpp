// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publishing/publishguide.h"

#include "core/base/zonedtime.h"
#include "ui/commands/commandregistry.h"
#include "ui/common/toasthost.h"
#include "ui/publishing/handpostsheet.h"
#include "ui/publishing/healthsheet.h"
#include "ui/publishing/missedsheet.h"
#include "ui/publishing/pausesheet.h"
#include "ui/publishing/publishlogsheet.h"
#include "ui/publishing/publishnotices.h"
#include "ui/publishing/publishwords.h"
#include "ui/shell/pagecontext.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

using MatterKind = domain::PublishMatter::Kind;
/// More at once are told as one.
constexpr qsizetype mostToasts = 2;
constexpr std::chrono::minutes remindAfter{10};

/// The window, or a sheet of it.
bool isInFront(const QWidget &window)
{
    const QWidget *active = QApplication::activeWindow();
    while (active && active != &window)
        active = active->parentWidget();
    return active != nullptr;
}

} // namespace

PublishGuide::PublishGuide(PageContext &context, PublishNotices &notices, QWidget &window)
    : QObject(&context)
    , m_context(context)
    , m_notices(notices)
    , m_window(window)
{
    window.installEventFilter(this);
    connect(&notices, &PublishNotices::told, this, &PublishGuide::tell);
    connect(&notices, &PublishNotices::missedFound, this, &PublishGuide::showMissed);
    connect(&notices, &PublishNotices::changed, this, &PublishGuide::updateBadge);
    connect(&notices, &PublishNotices::failed, &context, &PageContext::toastError);
    connect(&notices, &PublishNotices::paused, this, [this](domain::BrandId brand) {
        const QString name = m_notices.brandName(brand);
        m_context.toast(
            {name.isEmpty() ? tr("Publishing is paused.") : tr("Publishing is paused for %1.").arg(name),
             {},
             {},
             {},
             false});
    });
    connect(&notices, &PublishNotices::resumed, this, [this](domain::BrandId, int missed) {
        m_context.toast({missed > 0
                             ? tr("Publishing goes on. %n post(s) came due meanwhile.", nullptr, missed)
                             : tr("Publishing goes on. Nothing came due meanwhile."),
                         {},
                         {},
                         {},
                         false});
        if (missed > 0)
            showMissed();
    });
    addCommands();
    updateBadge();
}

PublishGuide::~PublishGuide() = default;

PublishGuide *PublishGuide::of(const PageContext &context)
{
    return context.findChild<PublishGuide *>(QString(), Qt::FindDirectChildrenOnly);
}

QString PublishGuide::zoneOf(const PageContext &context, domain::BrandId brand)
{
    const PublishGuide *const guide = of(context);
    return guide ? guide->notices().zoneOf(brand) : systemZone();
}

bool PublishGuide::eventFilter(QObject *object, QEvent *event)
{
    if (object == &m_window && event->type() == QEvent::LanguageChange)
        addCommands();
    return QObject::eventFilter(object, event);
}

void PublishGuide::addCommands()
{
    const auto add = [this](const QString &id,
                            const QString &text,
                            const QString &icon,
                            std::function<void()> run,
                            std::function<QString()> hint = {},
                            std::function<bool()> enabled = {}) {
        Command command;
        command.id = id;
        command.text = text;
        command.icon = icon;
        command.run = std::move(run);
        command.hint = std::move(hint);
        command.enabled = std::move(enabled);
        m_context.commands().add(this, command);
    };
    const auto waiting = [this](MatterKind kind) {
        const auto &matters = m_notices.matters();
        const auto count = std::count_if(
            matters.begin(), matters.end(), [kind](const auto &matter) { return matter.kind == kind; });
        return count == 0 ? QString() : tr("%n waiting", nullptr, int(count));
    };
    add(
        u"publish.byHand"_s,
        tr("Post by hand…"),
        u"share"_s,
        [this] { postByHand(); },
        [waiting] { return waiting(MatterKind::ByHand); });
    add(
        u"publish.missed"_s,
        tr("Missed while away…"),
        u"history"_s,
        [this] { showMissed(); },
        [waiting] { return waiting(MatterKind::Missed); });
    add(u"publish.log"_s, tr("Publish log"), u"list"_s, [this] { showLog(); });
    add(u"publish.health"_s, tr("Health of the accounts"), u"plug"_s, [this] { showHealth(); });
    add(u"publish.pause"_s, tr("Pause publishing…"), u"pause"_s, [this] {
        askPause(m_context.currentBrand());
    });
    add(
        u"publish.resume"_s,
        tr("Resume publishing"),
        u"play"_s,
        [this] {
            const auto pauses = m_notices.pauses();
            for (const services::PublishPause &pause : pauses)
                m_notices.resume(pause.brand);
        },
        {},
        [this] { return !m_notices.pauses().isEmpty(); });
}

void PublishGuide::updateBadge()
{
    emit m_context.badgeChanged(pages::today, m_notices.count(), true);
}

void PublishGuide::tell(const QList<domain::PublishMatter> &matters, bool atStart)
{
    QList<domain::PublishMatter> toTell;
    for (const domain::PublishMatter &matter : matters) {
        if (matter.kind != MatterKind::Missed) // these open their sheet
            toTell << matter;
    }
    if (m_desktop && !isInFront(m_window) && !matters.isEmpty()) {
        const QString more = matters.size() > 1 ? tr("%1 And %n more.", nullptr, int(matters.size()) - 1)
                                                      .arg(publishwords::noticeOf(matters.first()))
                                                : publishwords::noticeOf(matters.first());
        m_desktop(tr("Ruche: publishing needs you"), more);
    }
    if (toTell.isEmpty())
        return;
    if (!atStart && toTell.size() <= mostToasts) {
        for (const domain::PublishMatter &matter : std::as_const(toTell))
            tellOne(matter);
        return;
    }
    ToastMessage message;
    message.text = tr("%n post(s) wait for you.", nullptr, int(toTell.size()));
    message.alert = true;
    message.actionText = tr("Show");
    message.action = [this, only = toTell.size() == 1 ? std::optional(toTell.first()) : std::nullopt] {
        if (only)
            showMatter(*only);
        else
            m_context.openPage(pages::today);
    };
    m_context.toast(message);
}

void PublishGuide::tellOne(const domain::PublishMatter &matter)
{
    ToastMessage message;
    message.text = publishwords::noticeOf(matter);
    message.alert = true;
    message.actionText = matter.kind == MatterKind::ByHand ? tr("Post by hand") : tr("Show");
    message.action = [this, matter] { showMatter(matter); };
    m_context.toast(message);
}

void PublishGuide::showMatter(const domain::PublishMatter &matter)
{
    switch (matter.kind) {
    case MatterKind::ByHand:
        postByHand(matter.post);
        return;
    case MatterKind::Missed:
        showMissed();
        return;
    case MatterKind::Failed:
    case MatterKind::Uncertain:
    case MatterKind::Late:
        m_context.openPage(pages::today); // its row says what can be done
        return;
    case MatterKind::Warned:
        m_context.openPost(matter.post);
        return;
    }
}

void PublishGuide::raiseWindow()
{
    if (m_window.isMinimized())
        m_window.showNormal();
    m_window.raise();
    m_window.activateWindow();
}

void PublishGuide::postByHand(domain::PostId post)
{
    if (!m_hand) {
        m_hand = new HandPostSheet(m_context, &m_window);
        connect(m_hand, &HandPostSheet::laterRequested, this, [this](domain::VariantId variant) {
            m_notices.remindLater(variant, remindAfter);
        });
    }
    m_hand->showPost(post);
    m_hand->show();
    m_hand->raise();
    m_hand->activateWindow();
}

void PublishGuide::showMissed()
{
    if (!m_missed)
        m_missed = new MissedSheet(m_context, &m_window);
    m_missed->open();
    m_missed->raise();
}

void PublishGuide::showLog(domain::PostId post)
{
    (new PublishLogSheet(m_context, post, &m_window))->open();
}

void PublishGuide::showHealth()
{
    (new HealthSheet(m_context, &m_window))->open();
}

void PublishGuide::askPause(domain::BrandId brand)
{
    (new PauseSheet(m_notices, brand, &m_window))->open();
}

} // namespace ruche::ui
