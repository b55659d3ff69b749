// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/outboxservice.h"

#include "core/base/async.h"
#include "core/base/log.h"
#include "core/services/backoff.h"
#include "core/services/connectorpool.h"
#include "core/services/pagestore.h"
#include "core/services/sanctionkeeper.h"
#include "core/services/storage.h"
#include "core/storage/accountrepository.h"
#include "core/storage/conversationrepository.h"
#include "core/storage/messagerepository.h"
#include "core/storage/outboxrepository.h"
#include "core/storage/sanctionrepository.h"

#include <QHash>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

namespace outbox = storage::outbox;

constexpr std::chrono::milliseconds outboxClaim = std::chrono::minutes(3);
/// A reply that is nowhere is believed not to have arrived when it left that long ago.
constexpr std::chrono::milliseconds outboxAskAfter = std::chrono::seconds(60);
constexpr std::chrono::milliseconds outboxLongestSleep = std::chrono::seconds(30);
constexpr std::chrono::milliseconds outboxShortestSleep{200};
constexpr std::chrono::milliseconds outboxPause
    = std::chrono::seconds(5); ///< between two looks at what cannot leave
constexpr int authRetrySeconds = 900;
constexpr int pagesToLookAt = 50;
constexpr int messagesToLookAt = 100;

/// How one try ended, to be written in one transaction.
struct Settlement
{
    OutboxState state = OutboxState::Sent;
    std::optional<Error> problem = std::nullopt;
    std::optional<QDateTime> notBefore = std::nullopt;
    std::optional<domain::IncomingMessage> reply = std::nullopt; ///< to be stored
    std::optional<domain::Moderation> moderation = std::nullopt; ///< what the message is now
};

Result<std::optional<OutboxEntry>> writeSettlement(storage::Connection &connection,
                                                   const outbox::Claim &claim,
                                                   const domain::Account &account,
                                                   const Settlement &settlement,
                                                   const QString &owner,
                                                   const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const bool ours,
                     outbox::settle(connection,
                                    claim.entry.id,
                                    owner,
                                    settlement.state,
                                    settlement.problem,
                                    settlement.notBefore,
                                    now));
    // A reply that is out is stored even when the claim was lost meanwhile.
    if (settlement.reply && !settlement.reply->id.isEmpty()) {
        // It belongs to the conversation that it answers. A network need not know its top: a connector that
        // was made for this reply has not seen the comments above the answered one.
        domain::IncomingMessage reply = *settlement.reply;
        if (!claim.thread.isEmpty())
            reply.thread = claim.thread;
        RUCHE_TRY(storage::messages::storeMessages(connection, account, {reply}, now));
    }
    if (!ours)
        return std::nullopt;
    if (settlement.moderation)
        RUCHE_TRY(outbox::showAs(connection, claim.entry.id, *settlement.moderation));
    else if (settlement.state == OutboxState::Failed)
        RUCHE_TRY(outbox::showPrevious(connection, claim.entry.id));
    if (settlement.problem && settlement.problem->code == ErrorCode::Auth)
        RUCHE_TRY(storage::accounts::noteFailure(connection, account.id, *settlement.problem, std::nullopt));
    return outbox::read(connection, claim.entry.id);
}

/// Who was to get the answer that was taken back still waits for one.
Result<void> reopenUnanswered(storage::Connection &connection, domain::OutboxId id)
{
    RUCHE_TRY_ASSIGN(const OutboxEntry entry, outbox::read(connection, id));
    if (!entry.isReply)
        return {};
    RUCHE_TRY_ASSIGN(const QList<OutboxEntry> pending, outbox::pendingOf(connection, entry.conversation));
    const bool another
        = std::any_of(pending.begin(), pending.end(), [](const OutboxEntry &one) { return one.isReply; });
    RUCHE_TRY_ASSIGN(const domain::Conversation conversation,
                     storage::conversations::read(connection, entry.conversation));
    using enum domain::ConversationState;
    if (another || (conversation.state != Waiting && conversation.state != Done))
        return {};
    return storage::conversations::setState(connection, conversation.id, Open, std::nullopt);
}

QString comparable(const QString &text)
{
    return text.simplified();
}

/// Whether the reply was read by a sync since.
Result<bool> isStored(storage::Connection &connection, const outbox::Claim &claim)
{
    RUCHE_TRY_ASSIGN(
        const QList<domain::Message> messages,
        storage::messages::ofConversation(connection, claim.entry.conversation, messagesToLookAt));
    const QDateTime earliest = claim.createdAt.addSecs(-600); // the network's clock may differ
    return std::any_of(messages.begin(), messages.end(), [&](const domain::Message &message) {
        return message.direction == domain::Direction::Outgoing && message.writtenAt >= earliest
            && comparable(message.text) == comparable(claim.entry.text);
    });
}

bool isTheReply(const connectors::RemoteMessage &message, const outbox::Claim &claim)
{
    return message.own && message.parent == claim.message
        && comparable(message.text) == comparable(claim.entry.text)
        && message.writtenAt >= claim.createdAt.addSecs(-600);
}

} // namespace

class OutboxService::Private
{
public:
    /// One flush: a lane for each account, in order within it.
    struct Flush
    {
        QList<domain::AccountId> waiting;
        int active = 0;
        QList<OutboxEntry> entries;
        async::Answer<QList<OutboxEntry>> answer;
    };
    using FlushPtr = std::shared_ptr<Flush>;

    /// One entry on its way.
    struct Try
    {
        FlushPtr flush;
        outbox::Claim claim;
        domain::Account account;
        std::shared_ptr<connectors::Connector> connector;
        QString cursor;
        int pages = 0;
    };
    using TryPtr = std::shared_ptr<Try>;

    Private(OutboxService *service, Storage &usedStorage, ConnectorPool &usedConnectors)
        : q(service)
        , storage(usedStorage)
        , connectors(usedConnectors)
        , keeper(usedStorage, usedConnectors)
    {
        timer.setSingleShot(true);
    }

    void openLanes(const FlushPtr &flush);
    void claimNext(const FlushPtr &flush, domain::AccountId account);
    void closeLane(const FlushPtr &flush);
    void go(const TryPtr &attempt);
    void send(const TryPtr &attempt);
    void reply(const TryPtr &attempt);
    void moderate(const TryPtr &attempt, domain::ModerationAction action);
    void lookInWorkspace(const TryPtr &attempt);
    void lookOnNetwork(const TryPtr &attempt);
    void onLookedAt(const TryPtr &attempt, const connectors::Page &page);
    void sendAgain(const TryPtr &attempt);
    void onError(const TryPtr &attempt, const Error &error);
    void settle(const TryPtr &attempt, const Settlement &settlement);
    void tick();
    void arm(std::chrono::milliseconds shortest);

    OutboxService *q;
    Storage &storage;
    ConnectorPool &connectors;
    SanctionKeeper keeper;
    QTimer timer;
    bool automatic = false;
    bool ticking = false;
    int flushes = 0; ///< under way
};

void OutboxService::Private::openLanes(const FlushPtr &flush)
{
    constexpr int lanes = 4;
    while (flush->active < lanes && !flush->waiting.isEmpty()) {
        ++flush->active;
        claimNext(flush, flush->waiting.takeFirst());
    }
    if (flush->active > 0)
        return;
    // What is said to people goes before what is done to them.
    async::deliver(keeper.keepDue(), q, [this, flush](const Result<int> &kept) {
        if (!kept)
            qCWarning(lcPublish).noquote()
                << "sanctions:" << codeName(kept.error().code) << kept.error().detail;
        --flushes;
        flush->answer.finish(flush->entries);
    });
}

void OutboxService::Private::closeLane(const FlushPtr &flush)
{
    --flush->active;
    openLanes(flush);
}

void OutboxService::Private::claimNext(const FlushPtr &flush, domain::AccountId account)
{
    struct Next
    {
        std::optional<outbox::Claim> claim;
        domain::Account account;
    };
    const auto claimed = storage.write([account, owner = storage.owner(), now = storage.clock().now()](
                                           storage::Connection &connection) -> Result<Next> {
        Next next;
        RUCHE_TRY_ASSIGN(
            next.claim,
            outbox::claimNext(connection, account, owner, now, now.addMSecs(outboxClaim.count())));
        RUCHE_TRY_ASSIGN(next.account, storage::accounts::read(connection, account, now));
        return next;
    });
    async::deliver(claimed, q, [this, flush](const Result<Next> &next) {
        if (!next || !next->claim) {
            if (!next)
                qCWarning(lcPublish).noquote()
                    << "outbox:" << codeName(next.error().code) << next.error().detail;
            closeLane(flush);
            return;
        }
        auto attempt = std::make_shared<Try>();
        attempt->flush = flush;
        attempt->claim = *next->claim;
        attempt->account = next->account;
        go(attempt);
    });
}

void OutboxService::Private::go(const TryPtr &attempt)
{
    async::deliver(connectors.connectorOf(attempt->account),
                   q,
                   [this, attempt](const Result<std::shared_ptr<connectors::Connector>> &connector) {
                       if (!connector) {
                           onError(attempt, connector.error());
                           return;
                       }
                       attempt->connector = *connector;
                       const bool asks = attempt->claim.entry.state == OutboxState::Uncertain
                           && attempt->claim.entry.isReply;
                       if (asks)
                           lookInWorkspace(attempt);
                       else
                           send(attempt);
                   });
}

void OutboxService::Private::send(const TryPtr &attempt)
{
    if (attempt->claim.entry.isReply) {
        reply(attempt);
        return;
    }
    const auto action = domain::actionFromName(attempt->claim.entry.text);
    if (action)
        moderate(attempt, *action);
    else
        onError(attempt,
                Error{ErrorCode::Unsupported, u"unknown action"_s, attempt->claim.entry.text, std::nullopt});
}

void OutboxService::Private::reply(const TryPtr &attempt)
{
    const outbox::Claim &claim = attempt->claim;
    async::deliver(attempt->connector->reply(claim.post, claim.message, claim.entry.text),
                   q,
                   [this, attempt](const Result<connectors::RemoteMessage> &result) {
                       if (result)
                           settle(attempt, {.reply = toIncoming(*result)});
                       else
                           onError(attempt, result.error());
                   });
}

void OutboxService::Private::moderate(const TryPtr &attempt, domain::ModerationAction action)
{
    // Doing it twice is doing it once: no question needs to be asked before a repeat.
    async::deliver(attempt->connector->moderate(attempt->claim.message, action),
                   q,
                   [this, attempt, action](const Result<domain::Moderation> &result) {
                       if (result)
                           settle(attempt, {.moderation = *result});
                       else if (result.error().code == ErrorCode::Conflict)
                           settle(attempt, {.moderation = domain::resultOf(action)});
                       else if (result.error().code == ErrorCode::Gone
                                && action == domain::ModerationAction::Trash)
                           settle(attempt, {.moderation = domain::Moderation::Gone});
                       else if (result.error().code == ErrorCode::Gone)
                           settle(attempt,
                                  {.state = OutboxState::Failed,
                                   .problem = result.error(),
                                   .moderation = domain::Moderation::Gone});
                       else
                           onError(attempt, result.error());
                   });
}

void OutboxService::Private::lookInWorkspace(const TryPtr &attempt)
{
    struct Seen
    {
        bool stored = false;
        QString cursor;
    };
    const auto looked = storage.write(
        [claim = attempt->claim](storage::Connection &connection) -> Result<Seen> {
            Seen seen;
            RUCHE_TRY_ASSIGN(seen.stored, isStored(connection, claim));
            RUCHE_TRY_ASSIGN(seen.cursor,
                             storage::accounts::cursor(
                                 connection, claim.entry.account, streamName(connectors::Stream::Messages)));
            return seen;
        });
    async::deliver(looked, q, [this, attempt](const Result<Seen> &seen) {
        if (!seen) {
            onError(attempt, seen.error());
            return;
        }
        if (seen->stored) {
            settle(attempt, {});
            return;
        }
        attempt->cursor = seen->cursor;
        lookOnNetwork(attempt);
    });
}

void OutboxService::Private::lookOnNetwork(const TryPtr &attempt)
{
    // From where the last sync ended: what is older is in the workspace.
    async::deliver(attempt->connector->pull(connectors::Stream::Messages, attempt->cursor),
                   q,
                   [this, attempt](const Result<connectors::Page> &page) {
                       if (page)
                           onLookedAt(attempt, *page);
                       else
                           settle(attempt,
                                  {.state = OutboxState::Uncertain,
                                   .problem = page.error(),
                                   .notBefore = retryTime(storage.clock().now(), 5, page.error())});
                   });
}

void OutboxService::Private::onLookedAt(const TryPtr &attempt, const connectors::Page &page)
{
    for (const connectors::RemoteMessage &message : page.messages) {
        if (isTheReply(message, attempt->claim)) {
            settle(attempt, {.reply = toIncoming(message)});
            return;
        }
    }
    ++attempt->pages;
    const bool goesOn = page.more && page.cursor != attempt->cursor;
    if (goesOn && attempt->pages >= pagesToLookAt) {
        const Error unknown{ErrorCode::Uncertain, u"too much to look through"_s, {}, std::nullopt};
        settle(attempt,
               {.state = OutboxState::Uncertain,
                .problem = unknown,
                .notBefore = storage.clock().now().addMSecs(outboxAskAfter.count())});
        return;
    }
    attempt->cursor = page.cursor;
    if (goesOn)
        lookOnNetwork(attempt);
    else
        sendAgain(attempt);
}

void OutboxService::Private::sendAgain(const TryPtr &attempt)
{
    const auto renewed = storage.write(
        [id = attempt->claim.entry.id,
         owner = storage.owner(),
         until = storage.clock().now().addMSecs(outboxClaim.count())](storage::Connection &connection) {
            return outbox::renew(connection, id, owner, until);
        });
    async::deliver(renewed, q, [this, attempt](const Result<bool> &ours) {
        if (ours && *ours)
            send(attempt);
        else
            closeLane(attempt->flush);
    });
}

void OutboxService::Private::onError(const TryPtr &attempt, const Error &error)
{
    const QDateTime now = storage.clock().now();
    const bool wasUncertain = attempt->claim.entry.state == OutboxState::Uncertain;
    Settlement settlement;
    settlement.problem = error;
    switch (error.code) {
    case ErrorCode::Transient:
    case ErrorCode::Rate:
    case ErrorCode::SecretsLocked:
        settlement.state = wasUncertain ? OutboxState::Uncertain : OutboxState::Waiting;
        settlement.notBefore = retryTime(now, attempt->claim.attempts, error);
        break;
    case ErrorCode::Auth:
        // It waits for the account to be connected again.
        settlement.state = wasUncertain ? OutboxState::Uncertain : OutboxState::Waiting;
        settlement.notBefore = now.addSecs(authRetrySeconds);
        connectors.drop(attempt->account.id);
        break;
    case ErrorCode::Forbidden:
    case ErrorCode::Invalid:
    case ErrorCode::Gone:
    case ErrorCode::InsecureTransport:
    case ErrorCode::Unsupported:
    case ErrorCode::NotFound:
        settlement.state = OutboxState::Failed;
        break;
    default:
        settlement.state = OutboxState::Uncertain;
        settlement.notBefore = now.addMSecs(outboxAskAfter.count());
        break;
    }
    settle(attempt, settlement);
}

void OutboxService::Private::settle(const TryPtr &attempt, const Settlement &settlement)
{
    const auto written = storage.write([claim = attempt->claim,
                                        account = attempt->account,
                                        settlement,
                                        owner = storage.owner(),
                                        now = storage.clock().now()](storage::Connection &connection) {
        return writeSettlement(connection, claim, account, settlement, owner, now);
    });
    const bool lineGoesOn = settlement.state == OutboxState::Sent || settlement.state == OutboxState::Failed;
    async::deliver(written, q, [this, attempt, lineGoesOn](const Result<std::optional<OutboxEntry>> &entry) {
        if (!entry) {
            qCWarning(lcPublish).noquote()
                << "outbox:" << codeName(entry.error().code) << entry.error().detail;
            closeLane(attempt->flush);
            return;
        }
        if (*entry) {
            attempt->flush->entries << **entry;
            emit q->settled(**entry);
        }
        if (lineGoesOn)
            claimNext(attempt->flush, attempt->account.id);
        else
            closeLane(attempt->flush);
    });
}

void OutboxService::Private::tick()
{
    if (!automatic || ticking)
        return;
    ticking = true;
    async::deliver(q->flush(), q, [this](const Result<QList<OutboxEntry>> &) {
        ticking = false;
        arm(outboxPause);
    });
}

void OutboxService::Private::arm(std::chrono::milliseconds shortest)
{
    if (!automatic || ticking)
        return;
    const auto next = storage.read(
        [now = storage.clock().now()](storage::Connection &connection) -> Result<std::optional<QDateTime>> {
            RUCHE_TRY_ASSIGN(const auto entry, outbox::nextTime(connection));
            RUCHE_TRY_ASSIGN(const auto sanction, storage::sanctions::nextTime(connection, now));
            if (entry && sanction)
                return std::optional(std::min(*entry, *sanction));
            return entry ? entry : sanction;
        });
    async::deliver(next, q, [this, shortest](const Result<std::optional<QDateTime>> &at) {
        if (!automatic || ticking)
            return;
        qint64 sleep = outboxLongestSleep.count();
        if (at && *at)
            sleep = std::clamp<qint64>(storage.clock().now().msecsTo(**at), shortest.count(), sleep);
        if (!timer.isActive() || timer.remainingTime() > sleep)
            timer.start(int(sleep));
    });
}

OutboxService::OutboxService(Storage &storage, ConnectorPool &connectors, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, storage, connectors))
{
    connect(&d->timer, &QTimer::timeout, this, [this] { d->tick(); });
    connect(
        &storage.writer(),
        &storage::StorageThread::committed,
        this,
        [this](domain::Changes changes) {
            if (d->automatic && (changes & domain::Change::Outbox))
                d->arm(outboxShortestSleep);
        },
        Qt::QueuedConnection);
}

OutboxService::~OutboxService() = default;

QFuture<Result<QList<OutboxEntry>>> OutboxService::pending()
{
    return d->storage.read([](storage::Connection &connection) { return outbox::pending(connection); });
}

QFuture<Result<QList<OutboxEntry>>> OutboxService::flush()
{
    auto flush = std::make_shared<Private::Flush>();
    ++d->flushes;
    const auto due = d->storage.write([now = d->storage.clock().now()](storage::Connection &connection)
                                          -> Result<QList<domain::AccountId>> {
        RUCHE_TRY(outbox::releaseDead(
            connection, now, now.addMSecs(2 * outboxClaim.count()), now.addMSecs(outboxAskAfter.count())));
        return outbox::dueAccounts(connection, now);
    });
    async::deliver(due, this, [this, flush](const Result<QList<domain::AccountId>> &accounts) {
        if (!accounts) {
            --d->flushes;
            flush->answer.finish(fail(accounts.error()));
            return;
        }
        flush->waiting = *accounts;
        d->openLanes(flush);
    });
    return flush->answer.future();
}

QFuture<Result<QList<OutboxEntry>>> OutboxService::ofEvent(domain::EventId event)
{
    return d->storage.read(
        [event](storage::Connection &connection) { return outbox::ofEvent(connection, event); });
}

bool OutboxService::isSending() const
{
    return d->flushes > 0;
}

QFuture<Result<void>> OutboxService::retry(domain::OutboxId entry)
{
    return d->storage.write([entry, now = d->storage.clock().now()](storage::Connection &connection) {
        return outbox::retry(connection, entry, now);
    });
}

QFuture<Result<void>> OutboxService::cancel(domain::OutboxId entry)
{
    return d->storage.write([entry, now = d->storage.clock().now()](storage::Connection &connection) {
        return outbox::cancel(connection, entry, now)
            .and_then([&connection, entry] { return outbox::showPrevious(connection, entry); })
            .and_then([&connection, entry] { return reopenUnanswered(connection, entry); });
    });
}

void OutboxService::setAutomatic(bool on)
{
    d->automatic = on;
    if (on)
        d->tick();
    else
        d->timer.stop();
}

} // namespace ruche::services
