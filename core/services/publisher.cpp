// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/publisher.h"

#include "core/base/async.h"
#include "core/base/log.h"
#include "core/services/attemptsettler.h"
#include "core/services/followupsender.h"
#include "core/services/heldcarrier.h"
#include "core/services/publishdesk.h"
#include "core/services/reviewjobs.h"
#include "core/services/sendrules.h"
#include "core/services/storage.h"
#include "core/services/variantsender.h"
#include "core/storage/accountrepository.h"
#include "core/storage/attemptrepository.h"
#include "core/storage/heldrepository.h"
#include "core/storage/postrepository.h"

#include <QHash>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

namespace attempts = storage::attempts;

constexpr std::chrono::milliseconds shortestSleep{
    200}; ///< so that a workspace in trouble is not asked without pause
constexpr std::chrono::milliseconds longestSleep = std::chrono::seconds(30);
constexpr std::chrono::milliseconds heldGrace = std::chrono::minutes(2);
constexpr int accountLanes = 4; ///< accounts sent to at once; one account is sent to in order

/// One thing to do for a variant.
struct Job
{
    enum class Kind { Send, Settle, CheckHeld, Carry };

    Kind kind = Kind::Send;
    attempts::Task task;
    attempts::Open open;
    storage::held::Difference difference;
    bool wished = false;
};

/// All that a round has to do.
struct Survey
{
    QList<attempts::Task> missed;
    QList<Job> jobs;
};

Job settleJob(const attempts::Open &open, bool wished)
{
    return {.kind = Job::Kind::Settle,
            .task = {.variant = open.attempt.variant,
                     .post = open.post,
                     .account = open.account,
                     .slot = open.attempt.slot},
            .open = open,
            .difference = {},
            .wished = wished};
}

Job sendJob(const attempts::Task &task, bool wished)
{
    return {.kind = Job::Kind::Send, .task = task, .open = {}, .difference = {}, .wished = wished};
}

/// What networks are to hold from now on: those whose own lead is kept.
Result<QList<attempts::Task>> handOvers(storage::Connection &connection, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QList<attempts::Task> chosen, attempts::toHandOver(connection, now));
    QHash<domain::AccountId, domain::Account> accounts;
    QList<attempts::Task> tasks;
    for (const attempts::Task &task : chosen) {
        if (!accounts.contains(task.account)) {
            RUCHE_TRY_ASSIGN(accounts[task.account],
                             storage::accounts::read(connection, task.account, now));
        }
        domain::Variant variant;
        variant.delivery = domain::Delivery::Native;
        if (isToHandOver(accounts.value(task.account), variant, task.slot, now))
            tasks << task;
    }
    return tasks;
}

Result<Survey> surveyDue(storage::Connection &connection, const QDateTime &now)
{
    Survey survey;
    RUCHE_TRY(attempts::releaseDead(connection, now, Publisher::claimTime, now));
    RUCHE_TRY(reviewjobs::release(connection, now));
    RUCHE_TRY_ASSIGN(const QList<attempts::Open> uncertain, attempts::uncertain(connection, now));
    for (const attempts::Open &open : uncertain)
        survey.jobs << settleJob(open, false);
    RUCHE_TRY_ASSIGN(survey.missed, attempts::markMissed(connection, now, Publisher::lateWindow));
    RUCHE_TRY_ASSIGN(const QList<attempts::Task> due, attempts::due(connection, now, Publisher::lateWindow));
    for (const attempts::Task &task : due)
        survey.jobs << sendJob(task, false);
    RUCHE_TRY_ASSIGN(const auto differences, storage::held::differences(connection, now));
    for (const storage::held::Difference &difference : differences) {
        Job job = settleJob(difference.open, false);
        job.kind = Job::Kind::Carry;
        job.difference = difference;
        survey.jobs << job;
    }
    RUCHE_TRY_ASSIGN(const QList<attempts::Task> handed, handOvers(connection, now));
    for (const attempts::Task &task : handed)
        survey.jobs << sendJob(task, false);
    RUCHE_TRY_ASSIGN(const QList<attempts::Open> held, attempts::heldPastTime(connection, now, heldGrace));
    for (const attempts::Open &open : held) {
        Job job = settleJob(open, false);
        job.kind = Job::Kind::CheckHeld;
        survey.jobs << job;
    }
    return survey;
}

/// When the next round has something to do; nothing when nothing waits.
Result<std::optional<QDateTime>> nextLook(storage::Connection &connection, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const auto differences, storage::held::differences(connection, now));
    RUCHE_TRY_ASSIGN(const auto handed, handOvers(connection, now));
    if (!differences.isEmpty() || !handed.isEmpty())
        return now;
    RUCHE_TRY_ASSIGN(const auto planned, attempts::nextTime(connection, now, Publisher::lateWindow));
    RUCHE_TRY_ASSIGN(const auto released, storage::reviews::nextRelease(connection, now));
    RUCHE_TRY_ASSIGN(const auto following,
                     storage::followups::nextTime(connection, now, FollowUpSender::lateWindow));
    std::optional<QDateTime> next = planned;
    for (const std::optional<QDateTime> &other : {released, following}) {
        if (other && (!next || *other < *next))
            next = other;
    }
    return next;
}

Result<Survey> surveyPost(storage::Connection &connection, domain::PostId id, const QDateTime &now)
{
    using enum domain::PostState;
    RUCHE_TRY(attempts::releaseDead(connection, now, Publisher::claimTime, now));
    RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, id));
    if (post.deletedAt)
        return fail(ErrorCode::NotFound, u"in the trash"_s, id.text());
    Survey survey;
    RUCHE_TRY_ASSIGN(const QList<attempts::Open> uncertain, attempts::uncertain(connection, now, id));
    for (const attempts::Open &open : uncertain)
        survey.jobs << settleJob(open, true);
    for (const domain::Variant &variant : post.variants) {
        if (variant.state == Published || variant.state == HandedOff || variant.state == Sending
            || variant.state == Uncertain)
            continue;
        survey.jobs << sendJob(
            {.variant = variant.id, .post = id, .account = variant.account, .slot = now}, true);
    }
    if (post.origin == domain::PostOrigin::Remote || survey.jobs.isEmpty())
        return fail(ErrorCode::Refused, u"nothing of it is to be sent"_s, id.text());
    return survey;
}

} // namespace

class Publisher::Private
{
public:
    /// Jobs of one call, in a lane for each account.
    struct Round
    {
        QHash<domain::AccountId, QList<Job>> lanes;
        QList<domain::AccountId> waiting;
        int active = 0;
        QList<SendOutcome> outcomes;
        async::Answer<QList<SendOutcome>> answer;
    };
    using RoundPtr = std::shared_ptr<Round>;

    Private(Publisher *publisher, Storage &usedStorage, ConnectorPool &connectors, StepHook hook)
        : q(publisher)
        , storage(usedStorage)
        , sender(usedStorage, connectors, hook)
        , settler(usedStorage, connectors)
        , carrier(usedStorage, connectors, hook)
        , followUps(usedStorage, connectors, std::move(hook))
        , desk(usedStorage, connectors)
    {
        timer.setSingleShot(true);
    }

    QFuture<Result<QList<SendOutcome>>> run(const QFuture<Result<Survey>> &survey);
    void begin(const RoundPtr &round, const Survey &survey);
    void openLanes(const RoundPtr &round);
    void next(const RoundPtr &round, domain::AccountId lane);
    void onDone(const RoundPtr &round, const Job &job, const Result<std::optional<SendOutcome>> &result);
    void note(const RoundPtr &round, const SendOutcome &outcome);
    void tick();
    void arm();

    Publisher *q;
    Storage &storage;
    VariantSender sender;
    AttemptSettler settler;
    HeldCarrier carrier;
    FollowUpSender followUps;
    PublishDesk desk;
    QTimer timer;
    bool automatic = false;
    bool ticking = false;
    int rounds = 0;
};

QFuture<Result<QList<SendOutcome>>> Publisher::Private::run(const QFuture<Result<Survey>> &survey)
{
    auto round = std::make_shared<Round>();
    ++rounds;
    async::deliver(survey, q, [this, round](const Result<Survey> &result) {
        if (!result) {
            --rounds;
            round->answer.finish(fail(result.error()));
            return;
        }
        begin(round, *result);
    });
    return round->answer.future();
}

void Publisher::Private::begin(const RoundPtr &round, const Survey &survey)
{
    for (const attempts::Task &task : survey.missed) {
        note(round,
             SendOutcome{.post = task.post,
                         .variant = task.variant,
                         .account = task.account,
                         .state = domain::PostState::Missed,
                         .url = {},
                         .error = std::nullopt});
    }
    for (const Job &job : survey.jobs) {
        if (!round->lanes.contains(job.task.account))
            round->waiting << job.task.account;
        round->lanes[job.task.account] << job;
    }
    openLanes(round);
}

void Publisher::Private::openLanes(const RoundPtr &round)
{
    while (round->active < accountLanes && !round->waiting.isEmpty()) {
        ++round->active;
        next(round, round->waiting.takeFirst());
    }
    if (round->active == 0) {
        --rounds;
        round->answer.finish(round->outcomes);
    }
}

void Publisher::Private::next(const RoundPtr &round, domain::AccountId lane)
{
    QList<Job> &jobs = round->lanes[lane];
    if (jobs.isEmpty()) {
        --round->active;
        openLanes(round);
        return;
    }
    const Job job = jobs.takeFirst();
    const auto done = job.kind == Job::Kind::Send ? sender.send(job.task, job.wished)
        : job.kind == Job::Kind::Settle           ? settler.settle(job.open)
        : job.kind == Job::Kind::Carry            ? carrier.carry(job.difference)
                                                  : settler.checkHeld(job.open);
    async::deliver(done, q, [this, round, job, lane](const Result<std::optional<SendOutcome>> &result) {
        onDone(round, job, result);
        next(round, lane);
    });
}

void Publisher::Private::onDone(const RoundPtr &round,
                                const Job &job,
                                const Result<std::optional<SendOutcome>> &result)
{
    if (!result) {
        qCWarning(lcPublish).noquote()
            << job.task.variant.text() << codeName(result.error().code) << result.error().detail;
        note(round,
             SendOutcome{.post = job.task.post,
                         .variant = job.task.variant,
                         .account = job.task.account,
                         .state = domain::PostState::Failed,
                         .url = {},
                         .error = result.error()});
        return;
    }
    if (!*result) {
        // What was taken back only to be held otherwise goes in again at once.
        if (job.kind == Job::Kind::Carry)
            round->lanes[job.task.account].append(sendJob(job.task, false));
        return;
    }
    const SendOutcome outcome = **result;
    const bool free = outcome.state == domain::PostState::Scheduled
        || outcome.state == domain::PostState::Missed || outcome.state == domain::PostState::Failed;
    if (job.kind == Job::Kind::Settle && free
        && (job.wished || outcome.state == domain::PostState::Scheduled)) {
        // It certainly did not arrive: now it may leave, once.
        Job again = job;
        again.kind = Job::Kind::Send;
        if (job.wished)
            again.task.slot = storage.clock().now();
        round->lanes[job.task.account].prepend(again);
        return;
    }
    note(round, outcome);
}

void Publisher::Private::note(const RoundPtr &round, const SendOutcome &outcome)
{
    round->outcomes << outcome;
    emit q->sent(outcome);
}

void Publisher::Private::tick()
{
    if (!automatic || ticking)
        return;
    ticking = true;
    async::deliver(q->publishDue(), q, [this](const Result<QList<SendOutcome>> &) {
        async::deliver(desk.look(), q, [this](const Result<QList<domain::PublishWarning>> &) {
            ticking = false;
            arm();
        });
    });
}

void Publisher::Private::arm()
{
    if (!automatic || ticking)
        return;
    const auto planned = storage.read([now = storage.clock().now()](storage::Connection &connection) {
        return nextLook(connection, now);
    });
    async::deliver(planned, q, [this](const Result<std::optional<QDateTime>> &at) {
        if (!automatic || ticking)
            return;
        qint64 sleep = longestSleep.count();
        if (at && *at)
            sleep = std::clamp<qint64>(
                storage.clock().now().msecsTo(**at), shortestSleep.count(), longestSleep.count());
        // Never later than what is set: that may be for a post whose time has just come.
        if (!timer.isActive() || timer.remainingTime() > sleep)
            timer.start(int(sleep));
    });
}

Publisher::Publisher(Storage &storage, ConnectorPool &connectors, QObject *parent)
    : Publisher(storage, connectors, StepHook(), parent)
{
}

Publisher::Publisher(Storage &storage, ConnectorPool &connectors, StepHook hook, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, storage, connectors, std::move(hook)))
{
    connect(&d->timer, &QTimer::timeout, this, [this] { d->tick(); });
    connect(
        &storage.writer(),
        &storage::StorageThread::committed,
        this,
        [this](domain::Changes changes) {
            // A post planned for in a moment must not wait for the next look.
            if (d->automatic && (changes & domain::Change::Posts))
                d->arm();
        },
        Qt::QueuedConnection);
}

Publisher::~Publisher() = default;

QFuture<Result<QList<SendOutcome>>> Publisher::publishDue()
{
    const auto posts = d->run(d->storage.write([now = d->storage.clock().now()](
                                                   storage::Connection &connection) {
        return surveyDue(connection, now);
    }));
    // What follows posts comes after them, so that one that has just gone out gets its own at once.
    const async::Answer<QList<SendOutcome>> answer;
    async::deliver(posts, this, [this, answer](const Result<QList<SendOutcome>> &outcomes) {
        async::deliver(d->followUps.sendDue(), this, [answer, outcomes](const Result<int> &) {
            answer.finish(outcomes);
        });
    });
    return answer.future();
}

QFuture<Result<QList<SendOutcome>>> Publisher::publishNow(domain::PostId post)
{
    return d->run(d->storage.write([post, now = d->storage.clock().now()](storage::Connection &connection) {
        return surveyPost(connection, post, now);
    }));
}

void Publisher::setAutomatic(bool on)
{
    d->automatic = on;
    if (on)
        d->tick();
    else
        d->timer.stop();
}

void Publisher::setPictureMaker(std::shared_ptr<const media::PictureMaker> maker)
{
    d->desk.setPictureMaker(maker);
    d->sender.setPictureMaker(std::move(maker));
}

PublishDesk &Publisher::desk()
{
    return d->desk;
}

bool Publisher::isSending() const
{
    return d->rounds > 0;
}

} // namespace ruche::services
