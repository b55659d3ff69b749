// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarcontroller.h"

#include "core/base/async.h"
#include "core/services/accountservice.h"
#include "core/services/postservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/common/format.h"
#include "ui/common/sharedzone.h"

#include <QLocale>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

const QTime usualTime(9, 0); // of a draft that is dropped on a day
constexpr int timelineBefore = 2; // weeks before that of the day
constexpr int timelineStep = 4; // weeks

} // namespace

CalendarController::CalendarController(services::Workspace &workspace, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_calendar(workspace.storage())
    , m_clock(clock)
{
    m_day = today();
    m_month = QDate(m_day.year(), m_day.month(), 1);
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
    emit brandsChanged();
    reload();
}

void CalendarController::setFilter(const CalendarFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    emit filterChanged();
    reload();
}

QStringList CalendarController::allNetworks() const
{
    QStringList networks;
    for (const domain::Account &account : m_accounts) {
        const bool shown = std::any_of(m_brands.begin(), m_brands.end(), [&](const domain::Brand &brand) {
            return brand.id == account.brand;
        });
        if (shown && !networks.contains(account.network))
            networks << account.network;
    }
    networks.sort();
    return networks;
}

void CalendarController::setView(CalendarView view)
{
    if (view == m_view)
        return;
    m_view = view;
    emit viewChanged();
}

void CalendarController::setDay(QDate day)
{
    const QDate first(day.year(), day.month(), 1);
    const bool another = first != m_month;
    if (!day.isValid() || (day == m_day && !another))
        return;
    m_day = day;
    m_month = first;
    emit dayChanged();
    if (another) {
        emit monthChanged();
        reload();
    }
}

void CalendarController::chooseDay(QDate day)
{
    if (day == m_day || day < firstShown() || day > lastShown())
        return;
    m_day = day;
    emit dayChanged();
}

void CalendarController::setMonth(QDate anyDay)
{
    const QDate first(anyDay.year(), anyDay.month(), 1);
    if (first == m_month || !first.isValid())
        return;
    const QDate now = today();
    setDay(now >= first && now < first.addMonths(1) ? now : first);
}

void CalendarController::step(int by)
{
    if (m_view == CalendarView::Week)
        setDay(m_day.addDays(qint64(by) * 7));
    else if (m_view == CalendarView::Timeline)
        setDay(m_day.addDays(qint64(by) * 7 * timelineStep));
    else
        setMonth(m_month.addMonths(by));
}

QDate CalendarController::today() const
{
    return dayIn(m_clock.now(), sharedZone(m_brands));
}

QTime CalendarController::timeNow() const
{
    return fromUtc(m_clock.now(), sharedZone(m_brands)).wall.time();
}

QDate CalendarController::firstShown() const
{
    const int first = int(QLocale().firstDayOfWeek());
    return m_month.addDays(-((m_month.dayOfWeek() - first + 7) % 7));
}

QDate CalendarController::weekStart() const
{
    const int first = int(QLocale().firstDayOfWeek());
    return m_day.addDays(-((m_day.dayOfWeek() - first + 7) % 7));
}

QDate CalendarController::timelineStart() const
{
    return weekStart().addDays(-7 * timelineBefore);
}

QDate CalendarController::timelineEnd() const
{
    return timelineStart().addDays(7 * timelineWeeks - 1);
}

QDate CalendarController::periodStart() const
{
    if (m_view == CalendarView::Timeline)
        return timelineStart();
    return m_view == CalendarView::Week ? weekStart() : m_month;
}

QDate CalendarController::periodEnd() const
{
    if (m_view == CalendarView::Timeline)
        return timelineEnd();
    return m_view == CalendarView::Week ? weekStart().addDays(6) : m_month.addMonths(1).addDays(-1);
}

int CalendarController::weekNumber(QDate first)
{
    // ISO 8601 numbers a week by its Thursday.
    return first.addDays(4 - first.dayOfWeek() + (first.dayOfWeek() == 7 ? 7 : 0)).weekNumber();
}

QString CalendarController::periodText() const
{
    QString text = format::month(m_month);
    if (m_view == CalendarView::Timeline)
        text = tr("%1 – %2", "first and last day")
                   .arg(format::shortDate(periodStart(), periodStart()), format::shortDate(periodEnd()));
    if (m_view == CalendarView::Week) {
        const QDate first = periodStart();
        const QDate last = periodEnd();
        const QString end = u"%1 %2"_s.arg(last.day()).arg(format::month(last));
        text = first.month() == last.month()
            ? tr("%1 – %2", "days of a week: 15 – 21 June 2026").arg(QString::number(first.day()), end)
            : tr("%1 – %2", "days of a week: 29 Jun – 5 July 2026").arg(format::shortDate(first, first), end);
    }
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

QString CalendarController::shortPeriodText() const
{
    if (m_view != CalendarView::Week && m_view != CalendarView::Timeline)
        return periodText();
    return tr("%1 – %2", "first and last day")
        .arg(format::shortDate(periodStart(), periodStart()), format::shortDate(periodEnd(), periodStart()));
}

QString CalendarController::summary() const
{
    if (m_view == CalendarView::Week)
        return tr("Week %1, %n post(s)", nullptr, postsInPeriod()).arg(weekNumber(weekStart()));
    if (m_view == CalendarView::Timeline)
        return tr("%n week(s)", nullptr, timelineWeeks);
    return tr("%n post(s) in %1", nullptr, postsInPeriod()).arg(format::month(m_month));
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

int CalendarController::postsInPeriod() const
{
    const QDate first = periodStart();
    const QDate last = periodEnd();
    qsizetype count = 0;
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        if (const auto rows = m_rowsOfDay.constFind(day); rows != m_rowsOfDay.constEnd())
            count += rows->size();
    }
    return int(count);
}

const domain::Brand *CalendarController::brandOf(const domain::CalendarPost &post) const
{
    for (const domain::Brand &brand : m_brands) {
        if (brand.id == post.brand)
            return &brand;
    }
    return nullptr;
}

QStringList CalendarController::networksOf(const domain::CalendarPost &post) const
{
    QStringList networks;
    for (const domain::AccountId id : post.accounts) {
        const auto account = m_accounts.constFind(id);
        const QString network = account == m_accounts.constEnd() ? QString() : account->network;
        if (!network.isEmpty() && !networks.contains(network))
            networks << network;
    }
    return networks;
}

QStringList CalendarController::accountsOf(const domain::CalendarPost &post) const
{
    QStringList names;
    for (const domain::AccountId id : post.accounts) {
        if (const auto account = m_accounts.constFind(id); account != m_accounts.constEnd())
            names << (account->displayName.isEmpty() ? account->handle : account->displayName);
    }
    return names;
}

QList<domain::Account> CalendarController::accountsOfBrand(domain::BrandId brand) const
{
    QList<domain::Account> accounts;
    for (const domain::Account &account : m_accounts) {
        if (account.brand == brand)
            accounts << account;
    }
    std::sort(accounts.begin(), accounts.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    return accounts;
}

bool CalendarController::isByHand(const domain::CalendarPost &post) const
{
    return std::any_of(post.accounts.begin(), post.accounts.end(), [this](domain::AccountId account) {
        return m_accounts.value(account).capabilities.testFlag(domain::Capability::Assisted);
    });
}

QString CalendarController::accountName(domain::AccountId account) const
{
    const auto found = m_accounts.constFind(account);
    if (found == m_accounts.constEnd())
        return {};
    return found->displayName.isEmpty() ? found->handle : found->displayName;
}

BoardColumn CalendarController::columnOf(const domain::CalendarPost &post)
{
    return post.isIdea ? BoardColumn::Idea : columnOf(post.state);
}

BoardColumn CalendarController::columnOf(domain::PostState state)
{
    switch (state) {
    case domain::PostState::Draft:
        return BoardColumn::Draft;
    case domain::PostState::InReview:
        return BoardColumn::Review;
    case domain::PostState::Approved:
        return BoardColumn::Approved;
    case domain::PostState::Scheduled:
    case domain::PostState::HandedOff:
    case domain::PostState::Sending:
        return BoardColumn::Scheduled;
    case domain::PostState::Published:
        return BoardColumn::Published;
    case domain::PostState::Uncertain:
    case domain::PostState::PartlyPublished:
    case domain::PostState::Failed:
    case domain::PostState::Missed:
        return BoardColumn::Attention;
    }
    return BoardColumn::Attention;
}

MoveRefusal CalendarController::refusalOfState(const domain::CalendarPost &post) const
{
    using enum domain::PostState;
    if (post.state == Published || post.state == PartlyPublished)
        return MoveRefusal::Published;
    if (post.state == Sending || post.state == Uncertain)
        return MoveRefusal::Sending;
    return domain::isEditable(post) ? MoveRefusal::None : MoveRefusal::NotOurs;
}

MoveRefusal CalendarController::refusal(const domain::CalendarPost &post, QDate day) const
{
    if (const MoveRefusal why = refusalOfState(post); why != MoveRefusal::None)
        return why;
    const auto at = toUtc(plannedOn(post, day));
    return !at || *at <= m_clock.now() ? MoveRefusal::PastDay : MoveRefusal::None;
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
    case MoveRefusal::NoDate:
        return tr("It has no date yet: drag it onto a day, or press D.");
    case MoveRefusal::NoAccount:
        return tr("It has no account to go out on: open it and choose one.");
    case MoveRefusal::Review:
        return tr("Decide first what becomes of its sending: give it another time, or make it a draft.");
    case MoveRefusal::Sent:
        return tr("A post comes here by being sent, not by hand.");
    case MoveRefusal::Idea:
        return tr("A post that has a text or a date is no idea any more.");
    case MoveRefusal::NoText:
        return tr("It is an idea: open it and write its text first.");
    }
    return {};
}

QString CalendarController::refusalText(const MovePlan &plan) const
{
    const QString why = refusalText(plan.refusal);
    const domain::CalendarPost *const post = find(plan.refused);
    if (why.isEmpty() || plan.moves.size() < 2 || !post)
        return why;
    return tr("“%1”: %2").arg(post->title, why);
}

ZonedTime CalendarController::plannedOn(const domain::CalendarPost &post, QDate day) const
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

const domain::CalendarPost *CalendarController::find(domain::PostId post) const
{
    if (const auto place = m_places.constFind(post); place != m_places.constEnd())
        return &m_posts.at(*place);
    const auto found = std::find_if(
        m_drafts.begin(), m_drafts.end(), [post](const domain::CalendarPost &p) { return p.id == post; });
    return found != m_drafts.end() ? &*found : nullptr;
}

void CalendarController::reloadAccounts()
{
    async::deliver(
        m_workspace.accounts().list(), this, [this](const Result<QList<domain::Account>> &accounts) {
            if (!accounts)
                return;
            m_accounts.clear();
            for (const domain::Account &account : *accounts)
                m_accounts.insert(account.id, account);
            if (m_filter.hiddenNetworks.isEmpty())
                emit changed();
            else
                reload(); // which accounts are meant was not known before
        });
}

void CalendarController::narrow(domain::PostQuery &query) const
{
    for (const domain::Brand &brand : m_brands) {
        if (!m_filter.hiddenBrands.contains(brand.id))
            query.brands << brand.id;
    }
    query.campaigns = m_filter.campaigns.values();
    std::sort(query.campaigns.begin(), query.campaigns.end());
    query.words = m_filter.words;
    if (m_filter.hiddenNetworks.isEmpty() && m_filter.accounts.isEmpty())
        return;
    for (const domain::Account &account : m_accounts) {
        const bool named = m_filter.accounts.isEmpty() || m_filter.accounts.contains(account.id);
        if (named && !m_filter.hiddenNetworks.contains(account.network))
            query.accounts << account.id;
    }
    if (query.accounts.isEmpty())
        query.brands.clear(); // nothing is left: an empty list would ask nothing
}

domain::PostQuery CalendarController::shownPosts() const
{
    domain::PostQuery query;
    narrow(query);
    query.states = m_filter.states;
    return query;
}

void CalendarController::setPosts(const QList<domain::CalendarPost> &posts)
{
    m_posts = posts;
    m_places.clear();
    m_places.reserve(m_posts.size());
    m_rowsOfDay.clear();
    for (qsizetype i = 0; i < posts.size(); ++i) {
        m_places.insert(posts.at(i).id, i);
        if (posts.at(i).day.isValid())
            m_rowsOfDay[posts.at(i).day] << int(i);
    }
}

void CalendarController::reload()
{
    const int generation = ++m_generation;
    domain::PostQuery query;
    narrow(query);
    if (query.brands.isEmpty()) {
        setPosts({});
        m_drafts.clear();
        m_loading = 0;
        emit changed();
        return;
    }
    domain::PostQuery drafts = query;
    drafts.withoutDate = true;
    // A day more at each end: a brand's zone may be ahead of or behind this machine's.
    query.from = startOfDay(firstShown().addDays(-1), u"UTC"_s);
    query.to = startOfDay(lastShown().addDays(2), u"UTC"_s);
    query.states = m_filter.states;
    // What the views place and what find() knows change together, once both are there.
    struct Answers
    {
        Result<QList<domain::CalendarPost>> posts;
        Result<QList<domain::CalendarPost>> drafts;
    };
    const auto answers = std::make_shared<Answers>();
    const auto take = [this, generation, answers](Result<QList<domain::CalendarPost>> Answers::*which) {
        return [this, generation, answers, which](const Result<QList<domain::CalendarPost>> &posts) {
            if (generation != m_generation)
                return;
            (*answers).*which = posts;
            if (--m_loading > 0)
                return;
            if (answers->posts)
                setPosts(*answers->posts);
            else
                emit refused(text::errorText(answers->posts.error()).message);
            if (answers->drafts)
                m_drafts = *answers->drafts;
            emit changed();
        };
    };
    m_loading = 2;
    async::deliver(m_calendar.list(query, m_filter.labels), this, take(&Answers::posts));
    async::deliver(m_calendar.list(drafts, m_filter.labels), this, take(&Answers::drafts));
}

} // namespace ruche::ui
