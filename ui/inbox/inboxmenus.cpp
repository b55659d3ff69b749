// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxmenus.h"

#include "core/base/zonedtime.h"
#include "ui/commands/commandregistry.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/prompts.h"
#include "ui/inbox/carewords.h"
#include "ui/inbox/inboxcontroller.h"
#include "ui/shell/pagecontext.h"

#include <QActionGroup>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

/// When people start to work: "tomorrow" and "Monday" mean that hour.
constexpr int morningHour = 9;
constexpr int eveningHour = 18;

const QString &snoozePattern()
{
    static const QString pattern = u"yyyy-MM-dd HH:mm"_s;
    return pattern;
}

} // namespace

InboxMenus::InboxMenus(InboxController &controller, PageContext &context, QWidget *host)
    : QObject(host)
    , m_controller(controller)
    , m_context(context)
    , m_host(host)
{
}

QMenu *InboxMenus::makeMenu(const QString &name)
{
    auto *menu = new QMenu(m_host);
    menu->setObjectName(name);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

QString InboxMenus::zone() const
{
    const auto &thread = m_controller.thread();
    const QString zone = thread ? m_controller.zoneOf(thread->conversation.brand) : QString();
    return zone.isEmpty() ? systemZone() : zone;
}

QDateTime InboxMenus::nowThere() const
{
    return fromUtc(m_context.clock().now(), zone()).wall;
}

void InboxMenus::addTime(QMenu *menu, const QString &text, const QDateTime &wall, const TimeChosen &chosen)
{
    QAction *action = menu->addAction(text, this, [this, wall, chosen] {
        if (const auto at = toUtc(ZonedTime{wall, zone()}))
            chosen(*at);
    });
    const QDate today = nowThere().date();
    action->setProperty("keys",
                        wall.date() == today
                            ? format::time(wall.time())
                            : u"%1, %2"_s.arg(format::weekdayAndDay(wall.date()), format::time(wall.time())));
}

void InboxMenus::addTimes(QMenu *menu, const TimeChosen &chosen, const std::function<void()> &ask)
{
    const QDateTime now = nowThere();
    const QDate today = now.date();
    const auto at = [](QDate day, int hour) { return QDateTime(day, QTime(hour, 0), Qt::UTC); };
    const QDateTime wallNow(today, QTime(now.time().hour(), now.time().minute()), Qt::UTC);
    addTime(menu, tr("In one hour"), wallNow.addSecs(3600), chosen);
    if (now.time().hour() < eveningHour - 1)
        addTime(menu, tr("This evening"), at(today, eveningHour), chosen);
    addTime(menu, tr("Tomorrow morning"), at(today.addDays(1), morningHour), chosen);
    const int toMonday = 8 - today.dayOfWeek();
    if (toMonday > 1)
        addTime(menu, tr("Next Monday"), at(today.addDays(toMonday), morningHour), chosen);
    menu->addSeparator();
    menu->addAction(tr("Date and time…"), this, ask);
}

void InboxMenus::showSnooze(const QPoint &globalPosition)
{
    if (m_controller.targets().isEmpty())
        return;
    QMenu *menu = makeMenu(u"snoozeMenu"_s);
    const TimeChosen snooze = [this](const QDateTime &until) {
        m_controller.setState(domain::ConversationState::Snoozed, until);
    };
    addTimes(
        menu, snooze, [this, snooze] { askTime(tr("Show the conversation again"), tr("Snooze"), snooze); });
    menu->popup(globalPosition);
}

void InboxMenus::showSendLater(const QPoint &globalPosition, const TimeChosen &send)
{
    QMenu *menu = makeMenu(u"sendLaterMenu"_s);
    addTimes(menu, send, [this, send] { askTime(tr("Send the reply later"), tr("Send then"), send); });
    menu->popup(globalPosition);
}

void InboxMenus::askTime(const QString &title, const QString &confirm, const TimeChosen &chosen)
{
    TextQuestion question;
    question.title = title;
    question.label = tr("Date and time (%1)").arg(zone());
    question.value = QDateTime(nowThere().date().addDays(1), QTime(morningHour, 0)).toString(snoozePattern());
    question.confirmText = confirm;
    question.problem = [this](const QString &text) {
        const QDateTime wall = QDateTime::fromString(text.trimmed(), snoozePattern());
        if (!wall.isValid())
            return tr("Write it like 2026-06-16 09:00.");
        const auto at = toUtc(ZonedTime{wall, zone()});
        return at && *at > m_context.clock().now() ? QString() : tr("This moment has passed.");
    };
    m_context.prompts().askText(m_host, question, [this, chosen](const std::optional<QString> &text) {
        if (!text)
            return;
        const QDateTime wall = QDateTime::fromString(text->trimmed(), snoozePattern());
        if (const auto at = toUtc(ZonedTime{wall, zone()}))
            chosen(*at);
    });
}

void InboxMenus::showLabels(const QPoint &globalPosition)
{
    if (m_controller.targets().isEmpty())
        return;
    QMenu *menu = makeMenu(u"labelMenu"_s);
    const QStringList set = m_controller.labelsOfTargets();
    QStringList known = m_controller.knownLabels();
    for (const QString &label : set) {
        if (!known.contains(label))
            known.append(label);
    }
    for (const QString &label : known) {
        QString shown = label;
        QAction *action = menu->addAction(shown.replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(set.contains(label));
        connect(
            action, &QAction::triggered, this, [this, label](bool on) { m_controller.setLabel(label, on); });
    }
    if (!known.isEmpty())
        menu->addSeparator();
    menu->addAction(icon(u"plus"_s), tr("New label…"), this, &InboxMenus::askLabel);
    menu->popup(globalPosition);
}

void InboxMenus::askLabel()
{
    TextQuestion question;
    question.title = tr("New label");
    question.label = tr("Name");
    question.confirmText = tr("Add label");
    question.problem = [](const QString &text) {
        return text.trimmed().isEmpty() ? tr("A label needs a name.") : QString();
    };
    m_context.prompts().askText(m_host, question, [this](const std::optional<QString> &text) {
        if (text)
            m_controller.setLabel(*text, true);
    });
}

void InboxMenus::showViews(const QPoint &globalPosition)
{
    QMenu *menu = makeMenu(u"viewMenu"_s);
    menu->addAction(
        icon(u"reputation"_s), tr("Moderation queue"), this, [this] { m_context.openPage(u"moderation"_s); });
    menu->addSeparator();
    auto *group = new QActionGroup(menu);
    for (const InboxView view : inboxViews()) {
        QAction *action = menu->addAction(icon(inboxViewIcon(view)), inboxViewTitle(view));
        action->setCheckable(true);
        action->setChecked(view == m_controller.view());
        const int count = inboxViewCount(view, m_controller.counts(), m_controller.dueCounts());
        action->setProperty("keys", count > 0 ? format::number(count) : QString());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, view] { m_controller.setView(view); });
    }
    menu->popup(globalPosition);
}

QString InboxMenus::orderTitle(InboxOrder order)
{
    switch (order) {
    case InboxOrder::Due:
        return tr("Next due first");
    case InboxOrder::Newest:
        return tr("Newest first");
    case InboxOrder::Oldest:
        return tr("Oldest first");
    }
    return {};
}

void InboxMenus::showSort(const QPoint &globalPosition)
{
    QMenu *menu = makeMenu(u"sortMenu"_s);
    auto *group = new QActionGroup(menu);
    for (const InboxOrder order : {InboxOrder::Due, InboxOrder::Newest, InboxOrder::Oldest}) {
        QAction *action = menu->addAction(orderTitle(order));
        action->setCheckable(true);
        action->setChecked(order == m_controller.order());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, order] { m_controller.setOrder(order); });
    }
    menu->addSeparator();
    for (const QString &id : {u"inbox.saveView"_s, u"inbox.removeView"_s})
        menu->addAction(m_context.commands().action(id, menu));
    menu->popup(globalPosition);
}

void InboxMenus::showPriority(const QPoint &globalPosition)
{
    if (m_controller.targets().isEmpty())
        return;
    QMenu *menu = makeMenu(u"priorityMenu"_s);
    auto *group = new QActionGroup(menu);
    const bool one = m_controller.list().ticked().isEmpty();
    using enum domain::Priority;
    for (const domain::Priority priority : {Urgent, High, Normal, Low}) {
        QAction *action = menu->addAction(priorityTitle(priority));
        action->setCheckable(true);
        action->setChecked(one && priority == m_controller.currentCare().priority);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, priority] { m_controller.setPriority(priority); });
    }
    menu->popup(globalPosition);
}

void InboxMenus::showActions(const QPoint &globalPosition)
{
    QMenu *menu = makeMenu(u"actionMenu"_s);
    CommandRegistry &commands = m_context.commands();
    const auto add = [&](const QString &id) { menu->addAction(commands.action(id, menu)); };
    for (const QString &id : {u"inbox.reply"_s, u"inbox.note"_s})
        add(id);
    menu->addSeparator();
    for (const QString &id :
         {u"inbox.done"_s, u"inbox.snooze"_s, u"inbox.label"_s, u"inbox.priority"_s, u"inbox.unread"_s})
        add(id);
    const domain::Capabilities can = m_controller.allowed();
    if (can.testAnyFlags(domain::Capabilities(domain::Capability::Approve) | domain::Capability::Hold
                         | domain::Capability::Spam | domain::Capability::Trash)) {
        menu->addSeparator();
        if (can.testFlag(domain::Capability::Approve))
            add(u"inbox.approve"_s);
        if (can.testFlag(domain::Capability::Hold))
            add(u"inbox.hold"_s);
        if (can.testFlag(domain::Capability::Spam))
            add(u"inbox.spam"_s);
        if (can.testFlag(domain::Capability::Trash))
            add(u"inbox.trash"_s);
    }
    menu->addSeparator();
    for (const QString &id : {u"inbox.tick"_s, u"inbox.member"_s, u"inbox.browser"_s})
        add(id);
    menu->popup(globalPosition);
}

} // namespace ruche::ui
