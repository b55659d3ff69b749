// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/syncservice.h"

#include "core/base/async.h"
#include "core/base/log.h"
#include "core/connectors/connectorregistry.h"
#include "core/services/backoff.h"
#include "core/services/connectorpool.h"
#include "core/services/pagestore.h"
#include "core/services/storage.h"
#include "core/storage/accountrepository.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTimer>

#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

constexpr int accountsAtOnce = 2;
constexpr std::chrono::milliseconds syncLease = std::chrono::minutes(3);
constexpr std::chrono::milliseconds syncTick = std::chrono::seconds(15);
constexpr int defaultPollSeconds = 300;

/// One account being read, or waiting for its turn.
struct SyncRun
{
    domain::Account account;
    std::shared_ptr<connectors::Connector> connector;
    QList<connectors::Stream> streams; ///< still to be read, the current one first
    QHash<connectors::Stream, QString> cursors;
    bool restarted = false; ///< the current stream was begun anew, its cursor being too old
    bool cancelled = false;
    bool leased = false;
    SyncOutcome outcome;
    int done = 0;
    std::optional<Error> streamProblem; ///< of a stream that was left out
    QList<async::Answer<SyncOutcome>> waiting;
};

struct SyncStart
{
    domain::Account account;
    std::optional<Error> refusal; ///< why it is not read now
    QHash<connectors::Stream, QString> cursors;
};

/// Whether the account may be read now, and from where; takes the right to read it.
Result<SyncStart>
beginSync(storage::Connection &connection, domain::AccountId id, const QString &owner, const QDateTime &now)
{
    SyncStart start;
    RUCHE_TRY_ASSIGN(start.account, storage::accounts::read(connection, id, now));
    const auto refuse = [&start](ErrorCode code, const QString &detail) {
        start.refusal = Error{code, detail, start.account.handle, std::nullopt};
        return start;
    };
    if (start.account.removedAt)
        return refuse(ErrorCode::NotFound, u"disconnected"_s);
    if (start.account.state == domain::AccountState::Paused)
        return refuse(ErrorCode::Refused, u"paused"_s);
    const bool told = start.account.problem && start.account.problem->code == ErrorCode::Rate;
    if (told && start.account.retryAt && *start.account.retryAt > now) {
        refuse(ErrorCode::Rate, start.account.problem->detail);
        start.refusal->retryAfter = std::chrono::seconds(now.secsTo(*start.account.retryAt) + 1);
        return start;
    }
    RUCHE_TRY_ASSIGN(
        const bool claimed,
        storage::accounts::claimSync(connection, id, owner, now, now.addMSecs(syncLease.count())));
    if (!claimed)
        return refuse(ErrorCode::Busy, u"another program reads this account"_s);
    for (const connectors::Stream stream : streamsOf(start.account.capabilities)) {
        RUCHE_TRY_ASSIGN(start.cursors[stream],
                         storage::accounts::cursor(connection, id, streamName(stream)));
    }
    return start;
}

/// Objects and cursor of a page, in one transaction; only while the account is ours to read.
Result<domain::StoreCounts> storeSyncPage(storage::Connection &connection,
                                          const domain::Account &account,
                                          connectors::Stream stream,
                                          const connectors::Page &page,
                                          const QString &owner,
                                          const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        const bool ours,
        storage::accounts::renewSync(connection, account.id, owner, now.addMSecs(syncLease.count())));
    if (!ours)
        return fail(ErrorCode::Busy, u"another program has begun to read this account"_s, account.handle);
    RUCHE_TRY_ASSIGN(const domain::StoreCounts counts, storePage(connection, account, page, now));
    RUCHE_TRY(storage::accounts::setCursor(connection, account.id, streamName(stream), page.cursor, now));
    return counts;
}

Result<void> endSync(storage::Connection &connection,
                     domain::AccountId id,
                     const std::optional<Error> &error,
                     const QString &owner,
                     const QDateTime &now)
{
    RUCHE_TRY(storage::accounts::releaseSync(connection, id, owner));
    if (!error)
        return storage::accounts::noteSuccess(connection, id, now);
    if (error->code == ErrorCode::Cancelled || error->code == ErrorCode::Busy)
        return {};
    if (error->code == ErrorCode::Auth)
        return storage::accounts::noteFailure(connection, id, *error, std::nullopt);
    RUCHE_TRY_ASSIGN(const int failures, storage::accounts::failures(connection, id));
    return storage::accounts::noteFailure(connection, id, *error, retryTime(now, failures, *error));
}

} // namespace

class SyncService::Private
{
public:
    using RunPtr = std::shared_ptr<SyncRun>;

    Private(SyncService *service, Storage &usedStorage, ConnectorPool &usedConnectors)
        : q(service)
        , storage(usedStorage)
        , connectors(usedConnectors)
    {
    }

    QFuture<Result<SyncOutcome>> sync(domain::AccountId id);
    void pump();
    void start(const RunPtr &run);
    void nextPage(const RunPtr &run);
    void store(const RunPtr &run, const connectors::Page &page);
    void onPullFailed(const RunPtr &run, const Error &error);
    void nextStream(const RunPtr &run);
    void finish(const RunPtr &run, std::optional<Error> error);
    void settle(const RunPtr &run);
    void tick();
    void considerAutomatic(const domain::Account &account);

    SyncService *q;
    Storage &storage;
    ConnectorPool &connectors;
    QList<RunPtr> queued;
    QHash<domain::AccountId, RunPtr> runs; ///< queued and active
    int active = 0;
    bool roundFailed = false;
    std::optional<QDateTime> lastComplete;
    QTimer timer;
    QHash<domain::AccountId, QDateTime> nextAt;
};

QFuture<Result<SyncOutcome>> SyncService::Private::sync(domain::AccountId id)
{
    async::Answer<SyncOutcome> answer;
    if (const RunPtr known = runs.value(id)) {
        known->waiting << answer;
        return answer.future();
    }
    auto run = std::make_shared<SyncRun>();
    run->account.id = id;
    run->outcome.account = id;
    run->waiting << answer;
    const bool wasIdle = runs.isEmpty();
    runs.insert(id, run);
    queued << run;
    if (wasIdle) {
        roundFailed = false;
        emit q->runningChanged(true);
    }
    pump();
    return answer.future();
}

void SyncService::Private::pump()
{
    while (active < accountsAtOnce && !queued.isEmpty()) {
        ++active;
        start(queued.takeFirst());
    }
}

void SyncService::Private::start(const RunPtr &run)
{
    if (run->cancelled) {
        finish(run, Error{ErrorCode::Cancelled, {}, {}, std::nullopt});
        return;
    }
    const auto begun = storage.write(
        [id = run->account.id, owner = storage.owner(), now = storage.clock().now()](
            storage::Connection &connection) { return beginSync(connection, id, owner, now); });
    async::deliver(begun, q, [this, run](const Result<SyncStart> &result) {
        if (!result) {
            run->outcome.error = result.error();
            settle(run);
            return;
        }
        run->account = result->account;
        run->outcome.network = result->account.network;
        if (result->refusal) {
            run->outcome.error = result->refusal;
            settle(run);
            return;
        }
        run->leased = true;
        run->cursors = result->cursors;
        run->streams = streamsOf(run->account.capabilities);
        async::deliver(connectors.connectorOf(run->account),
                       q,
                       [this, run](const Result<std::shared_ptr<connectors::Connector>> &connector) {
                           if (!connector) {
                               finish(run, connector.error());
                               return;
                           }
                           run->connector = *connector;
                           emit q->progressed({run->account.id, 0, std::nullopt});
                           nextPage(run);
                       });
    });
}

void SyncService::Private::nextPage(const RunPtr &run)
{
    if (run->cancelled) {
        finish(run, Error{ErrorCode::Cancelled, {}, {}, std::nullopt});
        return;
    }
    if (run->streams.isEmpty()) {
        finish(run, run->streamProblem);
        return;
    }
    const connectors::Stream stream = run->streams.first();
    async::deliver(run->connector->pull(stream, run->cursors.value(stream)),
                   q,
                   [this, run](const Result<connectors::Page> &page) {
                       if (page)
                           store(run, *page);
                       else
                           onPullFailed(run, page.error());
                   });
}

void SyncService::Private::store(const RunPtr &run, const connectors::Page &page)
{
    const connectors::Stream stream = run->streams.first();
    const auto stored = storage.write(
        [account = run->account, stream, page, owner = storage.owner(), now = storage.clock().now()](
            storage::Connection &connection) {
            return storeSyncPage(connection, account, stream, page, owner, now);
        });
    const bool stuck = page.more && page.cursor == run->cursors.value(stream);
    async::deliver(
        stored,
        q,
        [this, run, stream, stuck, cursor = page.cursor, more = page.more, total = page.total](
            const Result<domain::StoreCounts> &counts) {
            if (!counts) {
                finish(run, counts.error());
                return;
            }
            run->cursors[stream] = cursor;
            run->outcome.created += counts->created;
            run->outcome.updated += counts->updated;
            run->outcome.removed += counts->removed;
            run->done += counts->created + counts->updated + counts->removed + counts->unchanged;
            emit q->progressed({run->account.id, run->done, total});
            if (stuck) {
                onPullFailed(
                    run, Error{ErrorCode::MalformedAnswer, u"a page leads to itself"_s, {}, std::nullopt});
                return;
            }
            if (!more)
                nextStream(run);
            else
                nextPage(run);
        });
}

void SyncService::Private::nextStream(const RunPtr &run)
{
    run->streams.removeFirst();
    run->restarted = false;
    nextPage(run);
}

void SyncService::Private::onPullFailed(const RunPtr &run, const Error &error)
{
    const connectors::Stream stream = run->streams.first();
    switch (error.code) {
    case ErrorCode::Gone:
        if (!run->restarted && !run->cursors.value(stream).isEmpty()) {
            run->restarted = true;
            run->cursors[stream].clear();
            nextPage(run);
            return;
        }
        [[fallthrough]];
    case ErrorCode::Forbidden:
    case ErrorCode::MalformedAnswer:
    case ErrorCode::Invalid:
        // One stream that cannot be read does not stop the others.
        run->streamProblem = error;
        nextStream(run);
        return;
    case ErrorCode::Unsupported:
        nextStream(run);
        return;
    default:
        finish(run, error);
    }
}

void SyncService::Private::finish(const RunPtr &run, std::optional<Error> error)
{
    // A server that says when is obeyed as one that limits, whatever the status it says it with.
    if (error && error->code == ErrorCode::Transient && error->retryAfter)
        error->code = ErrorCode::Rate;
    if (error && error->code == ErrorCode::Auth)
        connectors.drop(run->account.id);
    run->outcome.error = error;
    if (!run->leased) {
        settle(run);
        return;
    }
    const auto ended = storage.write(
        [id = run->account.id, error, owner = storage.owner(), now = storage.clock().now()](
            storage::Connection &connection) { return endSync(connection, id, error, owner, now); });
    run->leased = false;
    async::deliver(ended, q, [this, run](const Result<void> &result) {
        if (!result && !run->outcome.error)
            run->outcome.error = result.error();
        settle(run);
    });
}

void SyncService::Private::settle(const RunPtr &run)
{
    const SyncOutcome outcome = run->outcome;
    if (outcome.error) {
        roundFailed = true;
        qCInfo(lcSync).noquote() << "account" << outcome.account.text() << codeName(outcome.error->code)
                                 << outcome.error->detail;
    }
    const auto info = connectors::networkInfo(outcome.network);
    const double seconds = info ? info->pollSeconds : defaultPollSeconds;
    const double jitter = 0.9 + 0.2 * QRandomGenerator::global()->generateDouble();
    nextAt[outcome.account] = storage.clock().now().addMSecs(qint64(seconds * 1000 * jitter));
    run->connector.reset();
    runs.remove(outcome.account);
    --active;
    const bool idle = runs.isEmpty();
    if (idle && !roundFailed)
        lastComplete = storage.clock().now();
    for (const async::Answer<SyncOutcome> &answer : std::as_const(run->waiting))
        answer.finish(outcome);
    emit q->accountFinished(outcome);
    if (idle)
        emit q->runningChanged(false);
    pump();
}

void SyncService::Private::tick()
{
    const auto listed = storage.read([now = storage.clock().now()](storage::Connection &connection) {
        return storage::accounts::readable(connection, {}, now);
    });
    async::deliver(listed, q, [this](const Result<QList<domain::Account>> &accounts) {
        if (!accounts || !timer.isActive())
            return;
        for (const domain::Account &account : *accounts)
            considerAutomatic(account);
    });
}

void SyncService::Private::considerAutomatic(const domain::Account &account)
{
    using enum domain::AccountState;
    const QDateTime now = storage.clock().now();
    const bool quiet = account.state == Paused || account.state == ToReconnect || account.state == Syncing;
    if (quiet || runs.contains(account.id) || (account.retryAt && *account.retryAt > now))
        return;
    const auto info = connectors::networkInfo(account.network);
    const int seconds = info ? info->pollSeconds : defaultPollSeconds;
    // Another program may have read it meanwhile: what it brought is here too.
    if (account.lastSyncAt && account.lastSyncAt->addMSecs(qint64(seconds) * 900) > now)
        return;
    // After a failure the backoff decides alone.
    if (!account.problem && nextAt.contains(account.id) && nextAt.value(account.id) > now)
        return;
    (void)sync(account.id);
}

SyncService::SyncService(Storage &storage, ConnectorPool &connectors, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, storage, connectors))
{
    d->timer.setInterval(syncTick);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->tick(); });
}

SyncService::~SyncService()
{
    // What was begun is free at once for the next program; the writing thread ends what it was asked for.
    for (const auto &run : std::as_const(d->runs)) {
        if (run->leased) {
            (void)d->storage.write(
                [id = run->account.id, owner = d->storage.owner()](storage::Connection &connection) {
                    return storage::accounts::releaseSync(connection, id, owner);
                });
        }
    }
}

QFuture<Result<QList<SyncOutcome>>> SyncService::syncBrands(const QList<domain::BrandId> &brands)
{
    async::Answer<QList<SyncOutcome>> answer;
    const auto listed
        = d->storage.read([brands, now = d->storage.clock().now()](storage::Connection &connection) {
              return storage::accounts::readable(connection, brands, now);
          });
    async::deliver(listed, this, [this, answer](const Result<QList<domain::Account>> &accounts) {
        if (!accounts) {
            answer.finish(fail(accounts.error()));
            return;
        }
        auto outcomes = std::make_shared<QHash<domain::AccountId, SyncOutcome>>();
        QList<domain::AccountId> order;
        for (const domain::Account &account : *accounts) {
            if (account.state != domain::AccountState::Paused)
                order << account.id;
        }
        if (order.isEmpty())
            answer.finish(QList<SyncOutcome>());
        for (const domain::AccountId id : std::as_const(order)) {
            async::deliver(
                d->sync(id), this, [answer, outcomes, order, id](const Result<SyncOutcome> &outcome) {
                    SyncOutcome one;
                    one.account = id;
                    if (outcome)
                        one = *outcome;
                    else
                        one.error = outcome.error();
                    outcomes->insert(id, one);
                    if (outcomes->size() < order.size())
                        return;
                    QList<SyncOutcome> all;
                    for (const domain::AccountId each : order)
                        all << outcomes->value(each);
                    answer.finish(all);
                });
        }
    });
    return answer.future();
}

QFuture<Result<SyncOutcome>> SyncService::syncAccount(domain::AccountId account)
{
    return d->sync(account);
}

void SyncService::cancel()
{
    for (const auto &run : std::as_const(d->runs))
        run->cancelled = true;
}

bool SyncService::isRunning() const
{
    return !d->runs.isEmpty();
}

std::optional<QDateTime> SyncService::lastCompleteAt() const
{
    return d->lastComplete;
}

void SyncService::setAutomatic(bool on)
{
    if (!on) {
        d->timer.stop();
        return;
    }
    d->timer.start();
    d->tick();
}

} // namespace ruche::services
