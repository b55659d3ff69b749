// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaycontroller.h"

#include "core/base/async.h"
#include "core/base/htmltext.h"
#include "core/services/accountservice.h"
#include "core/services/analyticsservice.h"
#include "core/services/inboxservice.h"
#include "core/services/postservice.h"
#include "core/services/publishdesk.h"
#include "core/services/publisher.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/common/format.h"
#include "ui/common/sharedzone.h"
#include "ui/publishing/publishwords.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

// When what was put off comes back.
QTime morning()
{
    return {9, 0};
}

std::optional<QDateTime> todayShownAt(const domain::Post &post)
{
    for (const domain::Variant &variant : post.variants) {
        if (variant.publishedAt)
            return variant.publishedAt;
    }
    return post.plannedAt;
}

/// The title, or the beginning of the text.
QString todayTitleOf(const domain::Post &post)
{
    if (!post.title.trimmed().isEmpty())
        return post.title.trimmed();
    const QString text = html::toPlainText(QStringView(post.text).left(400)).simplified();
    return text.isEmpty() ? TodayController::tr("Post without a text") : text.left(120);
}

} // namespace

TodayController::TodayController(services::Workspace &workspace, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_log(workspace.storage())
    , m_coalesce(new QTimer(this))
{
    // A sync commits many times a second; asking once after a few is enough.
    m_coalesce->setSingleShot(true);
    m_coalesce->setInterval(std::chrono::milliseconds(120));
    connect(m_coalesce, &QTimer::timeout, this, [this] {
        const domain::Changes changes = m_pending;
        m_pending = {};
        onChanged(changes);
    });
    connect(&m_workspace, &services::Workspace::changed, this, [this](domain::Changes changes) {
        m_pending |= changes;
        if (!m_coalesce->isActive())
            m_coalesce->start();
    });
}

TodayController::~TodayController() = default;

void TodayController::setBrands(const QList<domain::Brand> &brands)
{
    m_brands = brands;
    m_brandsKnown = true;
    ++m_generation;
    reload();
}

domain::Brand TodayController::brand(domain::BrandId id) const
{
    const auto found
        = std::find_if(m_brands.begin(), m_brands.end(), [id](const domain::Brand &b) { return b.id == id; });
    return found != m_brands.end() ? *found : domain::Brand();
}

QDate TodayController::today() const
{
    return dayIn(m_clock.now(), zone());
}

QString TodayController::zone() const
{
    return sharedZone(m_brands);
}

QList<domain::BrandId> TodayController::brandIds() const
{
    QList<domain::BrandId> ids;
    for (const domain::Brand &brand : m_brands)
        ids << brand.id;
    return ids;
}

void TodayController::reload()
{
    if (m_brandsKnown)
        onChanged(domain::Change::Everything);
}

void TodayController::onChanged(domain::Changes changes)
{
    using enum domain::Change;
    if (!m_brandsKnown)
        return;
    if (changes & Accounts)
        reloadAccounts();
    if (changes & (domain::Changes(Posts) | Accounts)) {
        reloadFailures();
        reloadTimeline();
    }
    if (changes & Messages) {
        reloadToAnswer();
        reloadFacts();
    }
    if (changes & (domain::Changes(Objectives) | Metrics | Messages | Posts))
        reloadObjectives();
    if (changes & (domain::Changes(Brands) | Accounts | Posts))
        reloadSteps();
    if (changes & (domain::Changes(Messages) | Posts | Members))
        reloadNews();
}

void TodayController::reloadAccounts()
{
    if (m_brands.isEmpty()) {
        m_accountTroubles.clear();
        mergeFailures();
        return;
    }
    async::deliver(
        m_workspace.accounts().list(brandIds()),
        this,
        [this, generation = m_generation](const Result<QList<domain::Account>> &accounts) {
            if (generation != m_generation || !accounts)
                return;
            m_networks.clear();
            m_accountTroubles.clear();
            for (const domain::Account &account : *accounts) {
                m_networks.insert(account.id, account.network);
                const bool reconnect = account.state == domain::AccountState::ToReconnect;
                if (account.removedAt || (!reconnect && account.state != domain::AccountState::Failing))
                    continue;
                TodayFailure failure;
                failure.account = account.id;
                failure.brand = account.brand;
                failure.network = account.network;
                failure.title = account.displayName.isEmpty() ? account.handle : account.displayName;
                if (failure.title.isEmpty())
                    failure.title = account.url.host();
                failure.reason = reconnect
                    ? tr("The network no longer accepts the sign-in. Planned posts wait until you reconnect.")
                    : account.problem ? text::errorText(*account.problem).message
                                      : tr("It could not be read. Ruche tries again by itself.");
                m_accountTroubles << failure;
            }
            mergeFailures();
        });
}

TodayFailure TodayController::failureOf(const domain::Post &post) const
{
    TodayFailure failure;
    failure.post = post.id;
    failure.brand = post.brand;
    failure.title = todayTitleOf(post);
    failure.state = post.state;
    failure.mayReschedule = domain::isEditable(post);
    for (const domain::Variant &variant : post.variants) {
        if (failure.network.isEmpty() || variant.problem)
            failure.network = m_networks.value(variant.account);
        if (variant.problem)
            failure.reason = text::errorText(*variant.problem).message;
        if (variant.state == domain::PostState::Uncertain && variant.problem
            && variant.problem->code == ErrorCode::Unsupported)
            failure.unclear = variant.account;
    }
    const QString zone = brand(post.brand).zone;
    const QString planned
        = post.plannedAt ? format::nearDayAndTime(*post.plannedAt, zone, m_clock.now()) : QString();
    if (post.state == domain::PostState::Missed) {
        failure.reason
            = tr("Its time passed while nothing could send it: it was planned for %1.").arg(planned);
    } else if (failure.unclear.isValid()) {
        failure.reason
            = tr("No clear answer came, and this network cannot be asked. Look there whether it is "
                 "out: nothing is sent again until you say.");
    } else if (post.state == domain::PostState::Uncertain) {
        failure.reason = tr(
            "No clear answer came. Ruche asks the network whether it is out before anything is sent again.");
    } else {
        if (failure.reason.isEmpty())
            failure.reason = tr("It could not be sent.");
        if (!planned.isEmpty())
            failure.reason = tr("%1 Planned for %2.").arg(failure.reason, planned);
    }
    return failure;
}

void TodayController::mergeFailures()
{
    QList<TodayFailure> failures;
    for (const domain::Post &post : std::as_const(m_failedPosts))
        failures << failureOf(post);
    addMatters(failures);
    failures << m_accountTroubles;
    m_failures = failures;
    emit postsChanged();
}

void TodayController::addMatters(QList<TodayFailure> &failures) const
{
    using Kind = domain::PublishMatter::Kind;
    for (const domain::PublishMatter &matter : m_matters) {
        const bool isLate = matter.kind == Kind::Late;
        const bool ofHere
            = std::any_of(m_brands.begin(), m_brands.end(), [&matter](const domain::Brand &one) {
                  return one.id == matter.brand;
              });
        const bool known
            = std::any_of(failures.begin(), failures.end(), [&matter](const TodayFailure &other) {
                  return other.post == matter.post;
              });
        if (!ofHere || known || !(isLate || matter.kind == Kind::ByHand || matter.kind == Kind::Warned))
            continue;
        TodayFailure failure;
        failure.what = isLate             ? TodayFailure::What::Failed
            : matter.kind == Kind::ByHand ? TodayFailure::What::ByHand
                                          : TodayFailure::What::Warned;
        failure.post = matter.post;
        failure.brand = matter.brand;
        failure.network = matter.account.network;
        failure.title = publishwords::titleOf(matter);
        failure.reason = publishwords::reasonOf(matter, brand(matter.brand).zone, m_clock.now());
        failure.state = isLate ? domain::PostState::Missed : domain::PostState::Scheduled;
        failure.mayReschedule = isLate;
        // What a person has to do now comes first, what is only to come last.
        if (failure.what == TodayFailure::What::ByHand)
            failures.prepend(failure);
        else
            failures << failure;
    }
}

void TodayController::reloadFailures()
{
    async::deliver(m_log.matters(), this, [this](const Result<QList<domain::PublishMatter>> &matters) {
        if (!matters || *matters == m_matters)
            return;
        m_matters = *matters;
        mergeFailures();
    });
    if (m_brands.isEmpty()) {
        m_failedPosts.clear();
        mergeFailures();
        return;
    }
    domain::PostQuery query;
    query.brands = brandIds();
    query.states = {domain::PostState::Failed,
                    domain::PostState::Missed,
                    domain::PostState::Uncertain,
                    domain::PostState::PartlyPublished};
    async::deliver(m_workspace.posts().list(query),
                   this,
                   [this, generation = m_generation](const Result<QList<domain::Post>> &posts) {
                       if (generation != m_generation)
                           return;
                       if (posts) {
                           m_failedPosts = *posts;
                           mergeFailures();
                       } else {
                           emit failed(text::errorText(posts.error()).message);
                       }
                   });
}

void TodayController::reloadTimeline()
{
    const auto finish = [this](const QList<domain::Post> &posts) {
        m_timeline.clear();
        m_facts.tomorrowPosts = 0;
        m_facts.tomorrowFirst.reset();
        for (const domain::Post &post : posts) {
            const auto at = todayShownAt(post);
            if (!at)
                continue;
            const QString zone = brand(post.brand).zone;
            const QDate ofBrand = dayIn(m_clock.now(), zone);
            const ZonedTime wall = fromUtc(*at, zone);
            if (wall.wall.date() == ofBrand.addDays(1) && post.state != domain::PostState::Published) {
                ++m_facts.tomorrowPosts;
                if (!m_facts.tomorrowFirst || wall.wall.time() < *m_facts.tomorrowFirst)
                    m_facts.tomorrowFirst = wall.wall.time();
            }
            if (wall.wall.date() != ofBrand)
                continue;
            TodayEntry entry{post.id,
                             post.updatedAt,
                             post.brand,
                             *at,
                             wall.wall.time(),
                             todayTitleOf(post),
                             post.state,
                             {}};
            for (const domain::Variant &variant : post.variants) {
                const QString network = m_networks.value(variant.account);
                if (!network.isEmpty() && !entry.networks.contains(network))
                    entry.networks << network;
            }
            m_timeline << entry;
        }
        std::stable_sort(m_timeline.begin(), m_timeline.end(), [](const TodayEntry &a, const TodayEntry &b) {
            return a.at < b.at;
        });
        m_postsKnown = true;
        emit postsChanged();
    };
    if (m_brands.isEmpty()) {
        finish({});
        return;
    }
    domain::PostQuery query;
    query.brands = brandIds();
    // Wide enough for every zone; finish() keeps those of the brand's day.
    query.from = m_clock.now().addDays(-2);
    query.to = m_clock.now().addDays(3);
    async::deliver(m_workspace.posts().list(query),
                   this,
                   [this, finish, generation = m_generation](const Result<QList<domain::Post>> &posts) {
                       if (generation != m_generation)
                           return;
                       if (posts)
                           finish(*posts);
                       else
                           emit failed(text::errorText(posts.error()).message);
                   });
}

void TodayController::reloadToAnswer()
{
    if (m_brands.isEmpty()) {
        m_toAnswer.clear();
        m_toAnswerCount = 0;
        m_toAnswerKnown = true;
        emit toAnswerChanged();
        return;
    }
    domain::ConversationQuery query;
    query.brands = brandIds();
    query.states = {domain::ConversationState::New, domain::ConversationState::Open};
    query.oldestFirst = true;
    async::deliver(m_workspace.inbox().firstPage(query, mostToAnswer),
                   this,
                   [this, generation = m_generation](const Result<QList<domain::Conversation>> &rows) {
                       if (generation != m_generation)
                           return;
                       if (rows) {
                           m_toAnswer = *rows;
                           m_toAnswerKnown = true;
                           m_toAnswerCount = std::max(m_toAnswerCount, int(m_toAnswer.size()));
                           emit toAnswerChanged();
                       } else {
                           emit failed(text::errorText(rows.error()).message);
                       }
                   });
    async::deliver(m_workspace.inbox().counts(brandIds()),
                   this,
                   [this, generation = m_generation](const Result<services::InboxCounts> &counts) {
                       if (generation != m_generation || !counts)
                           return;
                       m_toAnswerCount = counts->toAnswer;
                       emit toAnswerChanged();
                   });
}

void TodayController::reloadObjectives()
{
    if (m_brands.isEmpty()) {
        m_objectives.clear();
        emit objectivesChanged();
        return;
    }
    async::deliver(m_workspace.objectives().list(brandIds()),
                   this,
                   [this, generation = m_generation](const Result<QList<services::ObjectiveStatus>> &list) {
                       if (generation != m_generation || !list)
                           return;
                       m_objectives.clear();
                       for (const services::ObjectiveStatus &status : *list) {
                           const domain::Objective &objective = status.objective;
                           if (objective.startDay <= today() && objective.endDay >= today())
                               m_objectives << status;
                       }
                       emit objectivesChanged();
                   });
}

void TodayController::reloadFacts()
{
    if (m_brands.isEmpty()) {
        m_facts.medianMinutes.reset();
        return;
    }
    const services::Period period{brandIds(), today(), today()};
    async::deliver(m_workspace.analytics().responseTimes(period),
                   this,
                   [this, generation = m_generation](const Result<services::ResponseTimes> &times) {
                       if (generation != m_generation || !times)
                           return;
                       m_facts.medianMinutes = times->medianMinutes;
                       emit toAnswerChanged();
                   });
}

void TodayController::reloadNews()
{
    async::deliver(m_workspace.news().news(brandIds()),
                   this,
                   [this, generation = m_generation](const Result<services::News> &news) {
                       if (generation != m_generation || !news || m_news == *news)
                           return;
                       m_news = *news;
                       emit newsChanged();
                   });
}

void TodayController::reloadSteps()
{
    m_steps.hasBrand = !m_brands.isEmpty();
    if (!m_steps.hasBrand) {
        m_steps = {true, false, false, false};
        emit stepsChanged();
        return;
    }
    async::deliver(m_workspace.accounts().list(brandIds()),
                   this,
                   [this, generation = m_generation](const Result<QList<domain::Account>> &accounts) {
                       if (generation != m_generation || !accounts)
                           return;
                       m_steps.hasAccount = !accounts->isEmpty();
                       domain::PostQuery any;
                       any.brands = brandIds();
                       any.limit = 1;
                       async::deliver(m_workspace.posts().list(any),
                                      this,
                                      [this, generation](const Result<QList<domain::Post>> &posts) {
                                          if (generation != m_generation || !posts)
                                              return;
                                          m_steps.hasPost = !posts->isEmpty();
                                          m_steps.known = true;
                                          emit stepsChanged();
                                      });
                   });
}

void TodayController::publishNow(domain::PostId post)
{
    async::deliver(m_workspace.publisher().publishNow(post),
                   this,
                   [this](const Result<QList<services::SendOutcome>> &outcomes) {
                       if (!outcomes) {
                           emit failed(text::errorText(outcomes.error()).message);
                           return;
                       }
                       for (const services::SendOutcome &outcome : *outcomes) {
                           if (outcome.error) {
                               emit failed(text::errorText(*outcome.error).message);
                               return;
                           }
                       }
                       emit said(tr("The post is out."));
                   });
}

void TodayController::settleByWord(const TodayFailure &failure, const std::optional<QString> &address)
{
    const QString done = address ? tr("It counts as out.") : tr("It may be sent again.");
    async::deliver(m_workspace.publisher().desk().settleByWord(failure.post, failure.unclear, address),
                   this,
                   [this, done](const Result<domain::Post> &settled) {
                       if (settled)
                           emit said(done);
                       else
                           emit failed(text::errorText(settled.error()).message);
                   });
}

void TodayController::reschedule(domain::PostId post, const ZonedTime &time)
{
    const QString text = tr("Planned for %1, %2.")
                             .arg(format::weekdayAndDay(time.wall.date()), format::time(time.wall.time()));
    async::deliver(
        m_workspace.posts().reschedule(post, time), this, [this, text](const Result<domain::EventId> &event) {
            if (event)
                emit undoable(text, *event);
            else
                emit failed(text::errorText(event.error()).message);
        });
}

void TodayController::markDone(domain::ConversationId conversation)
{
    async::deliver(m_workspace.inbox().setState({conversation}, domain::ConversationState::Done),
                   this,
                   [this](const Result<domain::EventId> &event) {
                       if (event)
                           emit undoable(tr("Marked as done."), *event);
                       else
                           emit failed(text::errorText(event.error()).message);
                   });
}

void TodayController::snooze(domain::ConversationId conversation)
{
    const auto found
        = std::find_if(m_toAnswer.begin(), m_toAnswer.end(), [conversation](const domain::Conversation &c) {
              return c.id == conversation;
          });
    if (found == m_toAnswer.end())
        return;
    const QString zone = brand(found->brand).zone;
    const QDate tomorrow = dayIn(m_clock.now(), zone).addDays(1);
    const auto until = toUtc({QDateTime(tomorrow, morning(), Qt::UTC), zone});
    if (!until) {
        emit failed(text::errorText(until.error()).message);
        return;
    }
    async::deliver(m_workspace.inbox().setState({conversation}, domain::ConversationState::Snoozed, *until),
                   this,
                   [this](const Result<domain::EventId> &event) {
                       if (event)
                           emit undoable(tr("Comes back tomorrow at %1.").arg(format::time(morning())),
                                         *event);
                       else
                           emit failed(text::errorText(event.error()).message);
                   });
}

} // namespace ruche::ui
