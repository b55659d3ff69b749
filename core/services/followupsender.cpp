// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/followupsender.h"

#include "core/base/log.h"
#include "core/services/backoff.h"
#include "core/services/connectorpool.h"
#include "core/services/sendrules.h"
#include "core/services/storage.h"
#include "core/storage/accountrepository.h"
#include "core/storage/postrepository.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

namespace followups = storage::followups;

constexpr std::chrono::milliseconds followUpClaim = Publisher::claimTime;
constexpr int mostTries = 8; ///< of what passes by itself, but did not

/// What a claim found, and what it is sent with.
struct ClaimedFollowUp
{
    followups::Claim claim;
    domain::Account account;
    connectors::Draft draft;
};

Result<std::optional<ClaimedFollowUp>> claimFollowUp(storage::Connection &connection,
                                                     const followups::Due &due,
                                                     const QString &owner,
                                                     const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const auto claim,
                     followups::claim(connection, due, owner, now, now.addMSecs(followUpClaim.count())));
    if (!claim)
        return std::nullopt;
    ClaimedFollowUp claimed{.claim = *claim, .account = {}, .draft = {}};
    RUCHE_TRY_ASSIGN(claimed.account, storage::accounts::read(connection, due.account, now));
    RUCHE_TRY_ASSIGN(const domain::Variant variant, storage::posts::readVariant(connection, due.variant));
    claimed.draft.key = claim->key;
    claimed.draft.text = claim->text;
    claimed.draft.thread = connectors::ThreadPlace{.root = due.post, .parent = due.post};
    claimed.draft.firstTriedAt = claim->firstTriedAt;
    claimed.draft.options = variant.options;
    return claimed;
}

} // namespace

struct FollowUpSender::Round
{
    QList<followups::Due> waiting;
    int sent = 0;
    async::Answer<int> answer;
};

struct FollowUpSender::Run
{
    RoundPtr round;
    followups::Due due;
    ClaimedFollowUp claimed;
    std::shared_ptr<connectors::Connector> connector;

    [[nodiscard]] bool answersPosts() const
    {
        return claimed.account.capabilities.testFlag(domain::Capability::Thread);
    }
};

FollowUpSender::FollowUpSender(Storage &storage, ConnectorPool &connectors, Publisher::StepHook hook)
    : m_storage(storage)
    , m_connectors(connectors)
    , m_hook(std::move(hook))
{
}

FollowUpSender::~FollowUpSender() = default;

void FollowUpSender::step(const char *name) const
{
    if (m_hook)
        m_hook(QString::fromLatin1(name));
}

QFuture<Result<int>> FollowUpSender::sendDue()
{
    auto round = std::make_shared<Round>();
    if (m_busy) { // the round under way, or the next one, has them
        round->answer.finish(0);
        return round->answer.future();
    }
    m_busy = true;
    const auto due = m_storage.write(
        [now = m_storage.clock().now()](storage::Connection &connection) -> Result<QList<followups::Due>> {
            RUCHE_TRY(followups::markLate(connection, now, lateWindow));
            return followups::due(connection, now, lateWindow);
        });
    async::deliver(due, this, [this, round](const Result<QList<followups::Due>> &found) {
        if (!found) {
            m_busy = false;
            round->answer.finish(fail(found.error()));
            return;
        }
        round->waiting = *found;
        next(round);
    });
    return round->answer.future();
}

void FollowUpSender::next(const RoundPtr &round)
{
    if (round->waiting.isEmpty()) {
        m_busy = false;
        round->answer.finish(round->sent);
        return;
    }
    auto run = std::make_shared<Run>();
    run->round = round;
    run->due = round->waiting.takeFirst();
    const auto claimed = m_storage.write(
        [due = run->due, owner = m_storage.owner(), now = m_storage.clock().now()](
            storage::Connection &connection) { return claimFollowUp(connection, due, owner, now); });
    async::deliver(claimed, this, [this, run](const Result<std::optional<ClaimedFollowUp>> &result) {
        if (!result || !*result) {
            if (!result)
                qCWarning(lcPublish).noquote()
                    << "follow-up:" << codeName(result.error().code) << result.error().detail;
            next(run->round);
            return;
        }
        run->claimed = **result;
        step("followUp/claimed");
        go(run);
    });
}

void FollowUpSender::go(const RunPtr &run)
{
    async::deliver(m_connectors.connectorOf(run->claimed.account),
                   this,
                   [this, run](const Result<std::shared_ptr<connectors::Connector>> &connector) {
                       if (!connector) {
                           onFailed(run, connector.error(), false);
                           return;
                       }
                       run->connector = *connector;
                       if (run->claimed.claim.uncertain || !run->claimed.draft.key.isEmpty())
                           ask(run);
                       else
                           begin(run);
                   });
}

void FollowUpSender::ask(const RunPtr &run)
{
    const QDateTime askedAt = m_storage.clock().now();
    const QDateTime believedAt = run->claimed.claim.since.addSecs(absenceAfter.count());
    const auto goOn = [this, run, askedAt, believedAt] {
        if (run->claimed.claim.uncertain && askedAt < believedAt) {
            // A slow server may still be at it.
            store(run, {ErrorCode::Uncertain, u"not there yet"_s, {}, std::nullopt}, true, believedAt);
            return;
        }
        begin(run);
    };
    if (!run->answersPosts()) {
        goOn(); // a repeat of a comment is recognised
        return;
    }
    async::deliver(
        run->connector->reconcile(run->claimed.draft),
        this,
        [this, run, goOn](const Result<std::optional<connectors::Receipt>> &found) {
            if (!found && run->claimed.claim.uncertain)
                // A question without an answer leaves it as unknown as it was.
                store(run,
                      found.error(),
                      true,
                      nextQuestion(run->claimed.claim.since, m_storage.clock().now(), found.error()));
            else if (!found)
                onFailed(run, found.error(), false);
            else if (*found)
                onSent(run, (*found)->id, (*found)->url);
            else
                goOn();
        });
}

void FollowUpSender::begin(const RunPtr &run)
{
    if (run->claimed.draft.key.isEmpty() && run->answersPosts())
        run->claimed.draft.key = run->connector->makeKey(run->claimed.draft);
    const auto begun = m_storage.write([due = run->due,
                                        key = run->claimed.draft.key,
                                        owner = m_storage.owner(),
                                        now = m_storage.clock().now()](storage::Connection &connection) {
        return followups::beginSending(connection, due, owner, key, now, now.addMSecs(followUpClaim.count()));
    });
    async::deliver(begun, this, [this, run](const Result<bool> &ours) {
        if (!ours) {
            onFailed(run, ours.error(), false);
            return;
        }
        if (!*ours) {
            next(run->round);
            return;
        }
        step("followUp/sending");
        leave(run);
    });
}

void FollowUpSender::leave(const RunPtr &run)
{
    if (run->answersPosts()) {
        const auto receipt = run->connector->publish(run->claimed.draft);
        step("followUp/leaving");
        async::deliver(receipt, this, [this, run](const Result<connectors::Receipt> &result) {
            if (result)
                onSent(run, result->id, result->url);
            else
                onFailed(run, result.error(), true);
        });
        return;
    }
    const auto reply = run->connector->reply(run->due.post, {}, run->claimed.draft.text);
    step("followUp/leaving");
    async::deliver(reply, this, [this, run](const Result<connectors::RemoteMessage> &result) {
        if (result)
            onSent(run, result->id, result->url);
        else
            onFailed(run, result.error(), true);
    });
}

void FollowUpSender::onSent(const RunPtr &run, const domain::RemoteId &remote, const QUrl &url)
{
    const auto stored = m_storage.write(
        [due = run->due, remote, url, now = m_storage.clock().now()](storage::Connection &connection) {
            return followups::setSent(connection, due, remote, url, now);
        });
    async::deliver(stored, this, [this, run](const Result<bool> &result) {
        step("followUp/stored");
        // Not on record: its claim ends, and then it is found by its key.
        if (result)
            ++run->round->sent;
        next(run->round);
    });
}

void FollowUpSender::onFailed(const RunPtr &run, const Error &error, bool left)
{
    const QDateTime now = m_storage.clock().now();
    if (left && !isCertainFailure(error.code)) {
        store(run,
              {ErrorCode::Uncertain, error.detail, error.subject, std::nullopt},
              true,
              nextQuestion(run->claimed.claim.since, now, error));
        return;
    }
    std::optional<QDateTime> retryAt;
    if (passesByItself(error.code) && run->claimed.claim.tries < mostTries)
        retryAt = retryTime(now, run->claimed.claim.tries, error);
    store(run, error, false, retryAt);
}

void FollowUpSender::store(const RunPtr &run,
                           const Error &error,
                           bool uncertain,
                           const std::optional<QDateTime> &retryAt)
{
    const auto stored = m_storage.write(
        [due = run->due, error, uncertain, retryAt, owner = m_storage.owner(), now = m_storage.clock().now()](
            storage::Connection &connection) -> Result<bool> {
            if (error.code == ErrorCode::Auth)
                RUCHE_TRY(storage::accounts::noteFailure(connection, due.account, error, std::nullopt));
            return followups::setNotSent(connection, due, owner, error, uncertain, retryAt, now);
        });
    if (error.code == ErrorCode::Auth)
        m_connectors.drop(run->due.account);
    async::deliver(stored, this, [this, run](const Result<bool> &) {
        step("followUp/stored");
        next(run->round);
    });
}

} // namespace ruche::services
