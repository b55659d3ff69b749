// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of CalendarPage, and what it asks.
#include "core/domain/network.h"
#include "core/services/accountservice.h"
#include "core/text/names.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/planoverlay.h"
#include "ui/calendar/postview.h"
#include "ui/common/chip.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/prompts.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/publishing/publishguide.h"
#include "ui/review/reviewactions.h"
#include "ui/shell/pagecontext.h"

#include <QMenu>

#include <algorithm>
#include <cstdlib>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int longestShift = 365;

QString nameOfNetwork(const QString &key)
{
    for (const domain::NetworkInfo &network : services::AccountService::networks()) {
        if (network.key == key)
            return network.name;
    }
    return key;
}

} // namespace

void CalendarPage::showBrandMenu()
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const domain::Brand &brand : m_controller->brands()) {
        QAction *const action = menu->addAction(brand.name);
        action->setCheckable(true);
        action->setChecked(!m_controller->filter().hiddenBrands.contains(brand.id));
        connect(action, &QAction::toggled, this, [this, id = brand.id](bool shown) {
            CalendarFilter filter = m_controller->filter();
            if (shown)
                filter.hiddenBrands.remove(id);
            else
                filter.hiddenBrands.insert(id);
            m_controller->setFilter(filter);
        });
    }
    menu->popup(menuPlace(m_brandFilter));
}

void CalendarPage::showNetworkMenu()
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &network : m_controller->allNetworks()) {
        QAction *const action = menu->addAction(icon(networkIconName(network)), nameOfNetwork(network));
        action->setCheckable(true);
        action->setChecked(!m_controller->filter().hiddenNetworks.contains(network));
        connect(action, &QAction::toggled, this, [this, network](bool shown) {
            CalendarFilter filter = m_controller->filter();
            if (shown)
                filter.hiddenNetworks.remove(network);
            else
                filter.hiddenNetworks.insert(network);
            m_controller->setFilter(filter);
        });
    }
    menu->popup(menuPlace(m_networkFilter));
}

void CalendarPage::showStateMenu()
{
    using enum domain::PostState;
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const domain::PostState state :
         {Draft, InReview, Approved, Scheduled, HandedOff, Sending, Uncertain, Published, Failed, Missed}) {
        QAction *const action = menu->addAction(
            icon(statusIconName(state), Theme::of(this).status(state).text), text::name(state));
        action->setCheckable(true);
        action->setChecked(m_controller->filter().states.contains(state));
        connect(action, &QAction::toggled, this, [this, state](bool on) {
            CalendarFilter filter = m_controller->filter();
            filter.states.removeAll(state);
            if (on)
                filter.states << state;
            m_controller->setFilter(filter);
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("All statuses")), &QAction::triggered, this, [this] {
        CalendarFilter filter = m_controller->filter();
        filter.states.clear();
        m_controller->setFilter(filter);
    });
    menu->popup(menuPlace(m_stateFilter));
}

void CalendarPage::showPostMenu(domain::PostId post, const QPoint &globalPos)
{
    const domain::CalendarPost *const found = m_controller->find(post);
    if (!found)
        return;
    QList<domain::PostId> chosen = view()->selectedPosts();
    if (!chosen.contains(post))
        chosen = {post};
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, const std::function<void()> &run) {
        connect(menu->addAction(text), &QAction::triggered, this, run);
    };
    add(tr("Open"), [this, post] { context().openPost(post); });
    if (domain::isEditable(*found)) {
        add(tr("Choose the date…"), [this, chosen] { askDate(chosen); });
        if (chosen.size() == 1 && found->plannedFor)
            add(tr("Repeat…"), [this, chosen] { askRepeat(chosen); });
        add(tr("Move to the next free slot"), [this, chosen] { m_controller->moveToNextSlots(chosen); });
        if (found->plannedFor) {
            add(tr("Move one day later"),
                [this, chosen] { m_controller->run(m_controller->planShift(chosen, 1, 0)); });
            add(tr("Move to the drafts without a date"),
                [this, chosen] { m_controller->unschedule(chosen); });
        }
        const bool isDraft = found->state == domain::PostState::Draft;
        if (isDraft && found->plannedFor && !found->accounts.isEmpty())
            add(tr("Schedule"),
                [this, chosen] { m_controller->moveToColumn(chosen, BoardColumn::Scheduled); });
        else if (!isDraft)
            add(tr("Make it a draft again"),
                [this, chosen] { m_controller->moveToColumn(chosen, BoardColumn::Draft); });
    }
    if (PublishGuide *const guide = PublishGuide::of(context())) {
        if (domain::isEditable(*found) && m_controller->isByHand(*found))
            add(tr("Post by hand…"), [guide, post] { guide->postByHand(post); });
        if (found->state != domain::PostState::Draft)
            add(tr("Attempts to send it…"), [guide, post] { guide->showLog(post); });
    }
    addCampaignsTo(menu, chosen);
    addLabelsTo(menu, chosen);
    if (found->day.isValid())
        add(tr("Copy to the next day"), [this, chosen, day = found->day] {
            const QDate next = std::max(day, m_controller->today()).addDays(1);
            m_controller->run(m_controller->planDrop(chosen, next, std::nullopt, true), true);
        });
    if (domain::isEditable(*found)) {
        menu->addSeparator();
        m_reviews->addTo(menu, brandFor(chosen), chosen);
        menu->addSeparator();
        add(tr("Move the post to the trash…"), [this, chosen] { askRemove(chosen); });
    }
    menu->popup(globalPos);
}

void CalendarPage::showWholeDay(QDate day, const QPoint &globalPos)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(format::longDate(day));
    for (const int row : m_controller->rowsOf(day)) {
        const domain::CalendarPost &post = m_controller->posts().at(row);
        QString label = post.title;
        label = u"%1  %2"_s.arg(format::time(post.time), label.left(60)).replace(u'&', u"&&"_s);
        QAction *const action = menu->addAction(
            icon(statusIconName(post.state), Theme::of(this).status(post.state).text), label);
        connect(action, &QAction::triggered, this, [this, id = post.id] { context().openPost(id); });
    }
    menu->popup(globalPos);
}

void CalendarPage::showFindings()
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const planning::Finding &finding : m_overlay->findings()) {
        const QString text = m_overlay->textOf(finding).replace(u'&', u"&&"_s);
        connect(menu->addAction(icon(u"warning"_s), text),
                &QAction::triggered,
                this,
                [this, day = m_overlay->dayOf(finding)] { view()->goTo(day); });
    }
    menu->popup(m_findings->mapToGlobal(QPoint(0, m_findings->height() + 4)));
}

void CalendarPage::askDate(const QList<domain::PostId> &posts)
{
    if (posts.size() > 1) {
        askDay(posts);
        return;
    }
    const domain::CalendarPost *const found
        = posts.isEmpty() ? nullptr : m_controller->find(posts.constFirst());
    if (!found)
        return;
    if (!domain::isEditable(*found)) {
        context().toast(
            {CalendarController::refusalText(m_controller->refusal(*found, m_controller->today())),
             {},
             {},
             {},
             false});
        return;
    }
    const domain::Brand *const brand = m_controller->brandOf(*found);
    const QString zone = brand ? brand->zone : systemZone();
    const ZonedTime proposal
        = found->plannedFor ? *found->plannedFor : m_controller->plannedOn(*found, m_controller->day());
    TextQuestion question;
    question.title = tr("When should it go out?");
    question.label = tr("Date and time, time of %1").arg(zone);
    question.value = proposal.wall.toString(u"yyyy-MM-dd HH:mm"_s);
    question.confirmText = tr("Move");
    question.problem = [zone, clock = &context().clock()](const QString &text) -> QString {
        const auto time = parseIso(text, zone);
        const auto utc = time ? toUtc(*time) : Result<QDateTime>(fail(ErrorCode::InvalidArgument));
        if (!utc)
            return tr("Write it as 2026-06-18 18:30.");
        return *utc <= clock->now() ? tr("That time is in the past.") : QString();
    };
    context().prompts().askText(
        this, question, [this, post = found->id, zone](const std::optional<QString> &text) {
            if (!text)
                return;
            if (const auto time = parseIso(*text, zone))
                m_controller->setTime(post, *time);
        });
}

void CalendarPage::askDay(const QList<domain::PostId> &posts)
{
    TextQuestion question;
    question.title = tr("On which day should these %n post(s) go out?", nullptr, int(posts.size()));
    question.label = tr("Day; each keeps its time");
    question.value = std::max(m_controller->day(), m_controller->today()).toString(Qt::ISODate);
    question.confirmText = tr("Move");
    question.problem = [today = m_controller->today()](const QString &text) -> QString {
        const QDate day = QDate::fromString(text.trimmed(), Qt::ISODate);
        if (!day.isValid())
            return tr("Write it as 2026-06-18.");
        return day < today ? tr("That day is in the past.") : QString();
    };
    context().prompts().askText(this, question, [this, posts](const std::optional<QString> &text) {
        if (text)
            m_controller->run(m_controller->planDay(posts, QDate::fromString(text->trimmed(), Qt::ISODate)));
    });
}

void CalendarPage::askShift()
{
    const QDate day = m_controller->day();
    TextQuestion question;
    question.title = tr("Shift everything after %1").arg(format::longDate(day));
    question.label = tr("Days: 7 is a week later, -1 a day earlier");
    question.value = u"7"_s;
    question.confirmText = tr("Shift");
    question.problem = [](const QString &text) -> QString {
        bool good = false;
        const int days = text.trimmed().toInt(&good);
        return good && days != 0 && std::abs(days) <= longestShift
            ? QString()
            : tr("Write a number of days from 1 to %1, with a minus to go back.").arg(longestShift);
    };
    context().prompts().askText(this, question, [this, day](const std::optional<QString> &text) {
        if (text)
            m_controller->shiftAfter(day, text->trimmed().toInt());
    });
}

void CalendarPage::askSoon(const MovePlan &plan, bool copy, const std::function<void()> &then)
{
    Confirmation question;
    const int minutes = plan.minutesLeft.value_or(0);
    question.title = minutes < 1 ? tr("This goes out in less than a minute")
                                 : tr("This goes out in %n minute(s)", nullptr, minutes);
    question.text = tr("What is sent cannot be taken back from every network.");
    question.confirmText = copy ? tr("Copy it there") : tr("Move it there");
    context().prompts().confirm(this, question, [then](const ConfirmationAnswer &answer) {
        if (answer.confirmed)
            then();
    });
}

void CalendarPage::askRemove(const QList<domain::PostId> &posts)
{
    const domain::CalendarPost *const found
        = posts.isEmpty() ? nullptr : m_controller->find(posts.constFirst());
    if (!found)
        return;
    if (posts.size() == 1 && found->series.isValid()) {
        askRemoveFrom(*found);
        return;
    }
    Confirmation question;
    if (posts.size() == 1) {
        question.title = tr("Move this post to the trash?");
        question.text
            = tr("“%1” will not go out. What is on a network already stays there. You can undo this.")
                  .arg(found->title);
    } else {
        QStringList networks;
        for (const domain::PostId id : posts) {
            const domain::CalendarPost *const post = m_controller->find(id);
            for (const QString &network : post ? m_controller->networksOf(*post) : QStringList()) {
                if (!networks.contains(nameOfNetwork(network)))
                    networks << nameOfNetwork(network);
            }
        }
        question.title = tr("Move %n post(s) to the trash?", nullptr, int(posts.size()));
        question.text = networks.isEmpty()
            ? tr("They will not go out. You can undo this.")
            : tr("They will not go out on %1. What is on a network already stays there. You can undo this.")
                  .arg(networks.join(u", "_s));
    }
    question.confirmText = tr("Move to the trash");
    question.destructive = true;
    context().prompts().confirm(this, question, [this, posts](const ConfirmationAnswer &answer) {
        if (answer.confirmed)
            m_controller->remove(posts);
    });
}

} // namespace ruche::ui
