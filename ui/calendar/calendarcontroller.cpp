// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarcontroller.h"

#include "core/base/async.h"
#include "core/services/accountservice.h"
#include "core/services/postservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/common/format.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

const QTime usualTime(9, 0); // of a draft that is dropped on a day

std::optional<QDateTime> shownAt(const domain::Post &post)
{
    for (const domain::Variant &variant : post.variants) {
        if (variant.publishedAt)
            return variant.publishedAt;
    }
    return post.plannedAt;
}

bool needsAPerson(const domain::Post &post)
{
    using enum domain::PostState;
    return post.state == Failed || post.state == Missed || post.state == Uncertain
        || post.state == PartlyPublished;
}

} // namespace

CalendarController::CalendarController(services::Workspace &workspace, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
{
    const QDate day = today();
    m_month = QDate(day.year(), day.month(), 1);
    connect(&m_workspace, &services::Workspace::changed, this, [this](domain::Changes changes) {
        if (changes & domain::Change::Accounts)
            reloadAccounts();
        if (changes & (domain::Changes(domain::Change::Posts) | domain::Change::Brands))
            reload();
    });
    reloadAccounts();
}

void CalendarController::setBrands(const QList<domain::Brand> &brands)
{
    m_brands = brands;
    reload();
}

void CalendarController::setHiddenBrands(const QSet<domain::BrandId> &hidden)
{
    m_hidden = hidden;
    reload();
}

void CalendarController::setStates(const QList<domain::PostState> &states)
{
    m_states = states;
    reload();
}

void CalendarController::setMonth(QDate anyDay)
{
    const QDate first(anyDay.year(), anyDay.month(), 1);
    if (first == m_month || !first.isValid())
        return;
    m_month = first;
    emit monthChanged();
    reload();
}

QDate CalendarController::today() const
{
    return dayIn(m_clock.now(), m_brands.size() == 1 ? m_brands.constFirst().zone : systemZone());
}

QDate CalendarController::firstShown() const
{
    const int first = int(QLocale().firstDayOfWeek());
    return m_month.addDays(-((m_month.dayOfWeek() - first + 7) % 7));
}

int CalendarController::weeks() const
{
    const qint64 days = firstShown().daysTo(m_month.addMonths(1));
    return int((days + 6) / 7);
}

QDate CalendarController::lastShown() const
{
    return firstShown().addDays(qint64(weeks()) * 7 - 1);
}

int CalendarController::postsInMonth() const
{
    return int(std::count_if(m_posts.begin(), m_posts.end(), [this](const domain::Post &post) {
        const QDate day = dayOf(post);
        return day >= m_month && day < m_month.addMonths(1);
    }));
}

const domain::Brand *CalendarController::brandOf(const domain::Post &post) const
{
    for (const domain::Brand &brand : m_brands) {
        if (brand.id == post.brand)
            return &brand;
    }
    return nullptr;
}

QDate CalendarController::dayOf(const domain::Post &post) const
{
    const auto at = shownAt(post);
    const domain::Brand *const brand = brandOf(post);
    return at ? dayIn(*at, brand ? brand->zone : systemZone()) : QDate();
}

QTime CalendarController::timeOf(const domain::Post &post) const
{
    const auto at = shownAt(post);
    const domain::Brand *const brand = brandOf(post);
    return at ? fromUtc(*at, brand ? brand->zone : systemZone()).wall.time() : QTime();
}

QStringList CalendarController::networksOf(const domain::Post &post) const
{
    QStringList networks;
    for (const domain::Variant &variant : post.variants) {
        const QString network = m_networks.value(variant.account);
        if (!network.isEmpty() && !networks.contains(network))
            networks << network;
    }
    return networks;
}

MoveRefusal CalendarController::refusal(const domain::Post &post, QDate day) const
{
    using enum domain::PostState;
    if (post.state == Published || post.state == PartlyPublished)
        return MoveRefusal::Published;
    if (post.state == Sending || post.state == Uncertain)
        return MoveRefusal::Sending;
    if (!domain::isEditable(post))
        return MoveRefusal::NotOurs;
    const auto at = toUtc(plannedOn(post, day));
    if (!at || *at <= m_clock.now())
        return MoveRefusal::PastDay;
    return MoveRefusal::None;
}

QString CalendarController::refusalText(MoveRefusal refusal)
{
    switch (refusal) {
    case MoveRefusal::None:
        return {};
    case MoveRefusal::Published:
        return tr("It is published: it stays on its day.");
    case MoveRefusal::Sending:
        return tr("It is being sent: it cannot be moved now.");
    case MoveRefusal::NotOurs:
        return tr("It was written on the network: change its date there.");
    case MoveRefusal::PastDay:
        return tr("That time is in the past.");
    }
    return {};
}

ZonedTime CalendarController::plannedOn(const domain::Post &post, QDate day) const
{
    const domain::Brand *const brand = brandOf(post);
    const QString zone = brand ? brand->zone : systemZone();
    if (post.plannedFor)
        return {QDateTime(day, post.plannedFor->wall.time(), Qt::UTC), post.plannedFor->zone};
    QTime time = usualTime;
    const ZonedTime now = fromUtc(m_clock.now(), zone);
    if (now.wall.date() == day) {
        const int hour = std::min(23, now.wall.time().hour() + 2);
        time = QTime(hour, hour == 23 ? 59 : 0);
    }
    return {QDateTime(day, time, Qt::UTC), zone};
}

const domain::Post *CalendarController::find(domain::PostId post) const
{
    for (const QList<domain::Post> *const list : {&m_posts, &m_drafts}) {
        const auto found = std::find_if(
            list->begin(), list->end(), [post](const domain::Post &p) { return p.id == post; });
        if (found != list->end())
            return &*found;
    }
    return nullptr;
}

void CalendarController::moveTo(domain::PostId post, QDate day)
{
    const domain::Post *const found = find(post);
    if (!found || dayOf(*found) == day)
        return;
    if (const MoveRefusal why = refusal(*found, day); why != MoveRefusal::None) {
        emit refused(refusalText(why));
        return;
    }
    apply(post, plannedOn(*found, day));
}

void CalendarController::moveByMinutes(domain::PostId post, int minutes)
{
    const domain::Post *const found = find(post);
    if (!found || !found->plannedFor)
        return;
    if (const MoveRefusal why = refusal(*found, found->plannedFor->wall.date());
        why != MoveRefusal::None && why != MoveRefusal::PastDay) {
        emit refused(refusalText(why));
        return;
    }
    apply(post, {found->plannedFor->wall.addSecs(qint64(minutes) * 60), found->plannedFor->zone});
}

void CalendarController::setTime(domain::PostId post, const ZonedTime &time)
{
    apply(post, time);
}

void CalendarController::apply(domain::PostId post, const ZonedTime &time)
{
    const QString text
        = tr("Moved to %1, %2.").arg(format::weekdayAndDay(time.wall.date()), format::time(time.wall.time()));
    async::deliver(
        m_workspace.posts().reschedule(post, time), this, [this, text](const Result<domain::EventId> &event) {
            if (event)
                emit moved(text, *event);
            else
                emit refused(text::errorText(event.error()).message);
        });
}

void CalendarController::unschedule(domain::PostId post)
{
    async::deliver(m_workspace.posts().unschedule(post), this, [this](const Result<domain::EventId> &event) {
        if (event)
            emit moved(tr("Moved to the drafts without a date."), *event);
        else
            emit refused(text::errorText(event.error()).message);
    });
}

void CalendarController::remove(domain::PostId post)
{
    async::deliver(m_workspace.posts().remove(post), this, [this](const Result<domain::EventId> &event) {
        if (event)
            emit moved(tr("Post moved to the trash."), *event);
        else
            emit refused(text::errorText(event.error()).message);
    });
}

void CalendarController::reloadAccounts()
{
    async::deliver(
        m_workspace.accounts().list(), this, [this](const Result<QList<domain::Account>> &accounts) {
            if (!accounts)
                return;
            m_networks.clear();
            for (const domain::Account &account : *accounts)
                m_networks.insert(account.id, account.network);
            emit changed();
        });
}

void CalendarController::reload()
{
    const int generation = ++m_generation;
    domain::PostQuery query;
    for (const domain::Brand &brand : m_brands) {
        if (!m_hidden.contains(brand.id))
            query.brands << brand.id;
    }
    if (query.brands.isEmpty()) {
        m_posts.clear();
        m_drafts.clear();
        emit changed();
        return;
    }
    // A day more at each end: a brand's zone may be ahead of or behind this machine's.
    query.from = startOfDay(firstShown().addDays(-1), u"UTC"_s);
    query.to = startOfDay(lastShown().addDays(2), u"UTC"_s);
    query.states = m_states;
    m_loading = 2;
    async::deliver(
        m_workspace.posts().list(query), this, [this, generation](const Result<QList<domain::Post>> &posts) {
            if (generation != m_generation)
                return;
            --m_loading;
            if (posts) {
                m_posts = *posts;
                std::stable_sort(
                    m_posts.begin(), m_posts.end(), [](const domain::Post &a, const domain::Post &b) {
                        return needsAPerson(a) && !needsAPerson(b);
                    });
            } else {
                emit refused(text::errorText(posts.error()).message);
            }
            emit changed();
        });
    domain::PostQuery drafts;
    drafts.brands = query.brands;
    drafts.withoutDate = true;
    async::deliver(
        m_workspace.posts().list(drafts), this, [this, generation](const Result<QList<domain::Post>> &posts) {
            if (generation != m_generation)
                return;
            --m_loading;
            if (posts)
                m_drafts = *posts;
            emit changed();
        });
}

} // namespace ruche::ui
