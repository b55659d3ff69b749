// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/heldcarrier.h"

#include "core/services/backoff.h"
#include "core/services/connectorpool.h"
#include "core/services/reviewjobs.h"
#include "core/services/sendrules.h"
#include "core/services/storage.h"
#include "core/services/variantdraft.h"
#include "core/storage/accountrepository.h"
#include "core/storage/postrepository.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

namespace held = storage::held;

/// What is known of it when the work begins.
struct Leased
{
    domain::Post post;
    domain::Variant variant;
    domain::Account account;
    connectors::Draft draft;
    bool refused = false; ///< what it is now may not go out without approval
};

Result<std::optional<Leased>> leaseHeld(storage::Connection &connection,
                                        const held::Difference &difference,
                                        const QString &owner,
                                        const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const bool ours,
                     held::lease(connection, difference.open.attempt.id, owner, now, Publisher::claimTime));
    if (!ours)
        return std::nullopt;
    Leased leased;
    RUCHE_TRY_ASSIGN(leased.account, storage::accounts::read(connection, difference.open.account, now));
    RUCHE_TRY_ASSIGN(leased.post, storage::posts::read(connection, difference.open.post));
    RUCHE_TRY_ASSIGN(leased.variant,
                     storage::posts::readVariant(connection, difference.open.attempt.variant));
    if (!difference.withdraw) {
        RUCHE_TRY_ASSIGN(const auto refusal, reviewjobs::refusal(connection, leased.post));
        leased.refused = refusal.has_value();
        if (leased.refused)
            RUCHE_TRY(reviewjobs::hold(connection, leased.post, now));
    }
    RUCHE_TRY_ASSIGN(leased.draft, variantDraft(connection, leased.post, leased.variant));
    return leased;
}

/// Whether new words can be told as they are: files that the network does not have yet would have to be put
/// there first, and networks throw away what is attached to what they replace.
bool canBeTold(const held::Difference &difference, const Leased &leased)
{
    return leased.account.capabilities.testFlag(domain::Capability::EditPost)
        && (!difference.words || leased.post.media.isEmpty());
}

} // namespace

struct HeldCarrier::Run
{
    held::Difference difference;
    Leased leased;
    std::shared_ptr<connectors::Connector> connector;
    async::Answer<std::optional<SendOutcome>> answer;
    bool withdraws = false;
    int questions = 0;
};

/// More than these within one go mean that the network says now this, now that.
constexpr int mostQuestions = 3;

HeldCarrier::HeldCarrier(Storage &storage, ConnectorPool &connectors, Publisher::StepHook hook)
    : m_storage(storage)
    , m_connectors(connectors)
    , m_hook(std::move(hook))
{
}

void HeldCarrier::step(const char *name) const
{
    if (m_hook)
        m_hook(QString::fromLatin1(name));
}

HeldCarrier::Future HeldCarrier::carry(const held::Difference &difference)
{
    auto run = std::make_shared<Run>();
    run->difference = difference;
    const auto leased = m_storage.write(
        [difference, owner = m_storage.owner(), now = m_storage.clock().now()](
            storage::Connection &connection) { return leaseHeld(connection, difference, owner, now); });
    async::deliver(leased, this, [this, run](const Result<std::optional<Leased>> &result) {
        if (!result || !*result) {
            run->answer.finish(result ? Result<std::optional<SendOutcome>>(std::nullopt)
                                      : Result<std::optional<SendOutcome>>(fail(result.error())));
            return;
        }
        run->leased = **result;
        run->withdraws = run->difference.withdraw || run->leased.refused
            || !canBeTold(run->difference, run->leased);
        async::deliver(m_connectors.connectorOf(run->leased.account),
                       this,
                       [this, run](const Result<std::shared_ptr<connectors::Connector>> &connector) {
                           if (!connector) {
                               storeProblem(run, connector.error());
                               return;
                           }
                           run->connector = *connector;
                           askFirst(run);
                       });
    });
    return run->answer.future();
}

void HeldCarrier::askFirst(const RunPtr &run)
{
    step("held");
    // At its time, as the network knows it, it may be out: then it stays there.
    if (m_storage.clock().now() >= run->difference.open.attempt.slot)
        findOut(run);
    else if (run->withdraws)
        withdraw(run);
    else
        tell(run);
}

void HeldCarrier::tell(const RunPtr &run)
{
    const auto told = run->connector->updatePost(run->leased.variant.remoteId, run->leased.draft);
    step("held-leaving");
    async::deliver(told, this, [this, run](const Result<connectors::Receipt> &receipt) {
        step("held-answered");
        if (receipt && receipt->published)
            storeOut(run, *receipt);
        else if (receipt && !receipt->withdrawn)
            storeCarried(run, *receipt);
        else if (receipt || receipt.error().code == ErrorCode::Gone)
            storeWithdrawn(run); // not there any more: handed over anew
        else if (isCertainFailure(receipt.error().code) && !passesByItself(receipt.error().code)
                 && receipt.error().code != ErrorCode::Auth)
            withdraw(run); // not in this way: so out with it, and in again
        else
            storeProblem(run, receipt.error());
    });
}

void HeldCarrier::withdraw(const RunPtr &run)
{
    run->withdraws = true;
    const auto deleted = run->connector->deletePost(run->leased.variant.remoteId);
    step("held-leaving");
    async::deliver(deleted, this, [this, run](const Result<void> &result) {
        step("held-answered");
        if (result)
            storeWithdrawn(run);
        else if (result.error().code == ErrorCode::Gone)
            findOut(run);
        else
            storeProblem(run, result.error());
    });
}

void HeldCarrier::findOut(const RunPtr &run)
{
    if (++run->questions > mostQuestions) {
        storeProblem(run, {ErrorCode::Transient, u"the network contradicts itself"_s, {}, std::nullopt});
        return;
    }
    async::deliver(run->connector->reconcile(run->leased.draft),
                   this,
                   [this, run](const Result<std::optional<connectors::Receipt>> &found) {
                       if (found)
                           onFound(run, *found);
                       else
                           storeProblem(run, found.error());
                   });
}

void HeldCarrier::onFound(const RunPtr &run, const std::optional<connectors::Receipt> &found)
{
    if (found && found->published) {
        storeOut(run, *found);
    } else if (!found || found->withdrawn) {
        storeWithdrawn(run);
    } else if (found->id != run->leased.variant.remoteId) {
        // An earlier change, whose answer was lost, gave it another name.
        run->leased.variant.remoteId = found->id;
        run->withdraws ? withdraw(run) : tell(run);
    } else if (run->withdraws) {
        withdraw(run);
    } else {
        tell(run);
    }
}

void HeldCarrier::storeOut(const RunPtr &run, const connectors::Receipt &receipt)
{
    const auto stored = m_storage.write(
        [difference = run->difference,
         revision = run->leased.post.revision,
         outcome = outcomeOf(receipt),
         now = m_storage.clock().now()](storage::Connection &connection) -> Result<void> {
            storage::attempts::Outcome out = outcome;
            if (!out.at.isValid())
                out.at = now;
            RUCHE_TRY(held::setCarried(connection, difference, out, difference.open.attempt.slot, revision));
            return storage::attempts::setHeldPublished(connection, difference.open.attempt.variant, out);
        });
    async::deliver(stored, this, [this, run, receipt](const Result<void> &result) {
        step("held-stored");
        if (!result) {
            run->answer.finish(fail(result.error()));
            return;
        }
        run->answer.finish(SendOutcome{.post = run->difference.open.post,
                                       .variant = run->difference.open.attempt.variant,
                                       .account = run->difference.open.account,
                                       .state = domain::PostState::Published,
                                       .url = receipt.url,
                                       .error = std::nullopt});
    });
}

void HeldCarrier::storeCarried(const RunPtr &run, const connectors::Receipt &receipt)
{
    const QDateTime slot = run->leased.post.plannedAt.value_or(run->difference.open.attempt.slot);
    const auto stored
        = m_storage.write([difference = run->difference,
                           revision = run->leased.post.revision,
                           outcome = outcomeOf(receipt),
                           slot,
                           owner = m_storage.owner(),
                           now = m_storage.clock().now()](storage::Connection &connection) -> Result<void> {
              RUCHE_TRY(held::setCarried(connection, difference, outcome, slot, revision));
              return held::giveBack(connection, difference.open.attempt.id, owner, now);
          });
    async::deliver(stored, this, [this, run](const Result<void> &result) {
        step("held-stored");
        run->answer.finish(result ? Result<std::optional<SendOutcome>>(std::nullopt)
                                  : Result<std::optional<SendOutcome>>(fail(result.error())));
    });
}

void HeldCarrier::storeWithdrawn(const RunPtr &run)
{
    const auto stored = m_storage.write(
        [open = run->difference.open, now = m_storage.clock().now()](storage::Connection &connection) {
            return held::setWithdrawn(connection, open, now);
        });
    async::deliver(stored, this, [this, run](const Result<void> &result) {
        step("held-stored");
        run->answer.finish(result ? Result<std::optional<SendOutcome>>(std::nullopt)
                                  : Result<std::optional<SendOutcome>>(fail(result.error())));
    });
}

void HeldCarrier::storeProblem(const RunPtr &run, const Error &error)
{
    if (error.code == ErrorCode::Auth)
        m_connectors.drop(run->leased.account.id);
    const QDateTime now = m_storage.clock().now();
    const auto stored = m_storage.write(
        [open = run->difference.open, error, at = retryTime(now, 4, error), owner = m_storage.owner(), now](
            storage::Connection &connection) -> Result<void> {
            if (error.code == ErrorCode::Auth)
                RUCHE_TRY(storage::accounts::noteFailure(connection, open.account, error, std::nullopt));
            RUCHE_TRY(held::postpone(connection, open.attempt.variant, error, at));
            return held::giveBack(connection, open.attempt.id, owner, now);
        });
    async::deliver(stored, this, [run](const Result<void> &result) {
        run->answer.finish(result ? Result<std::optional<SendOutcome>>(std::nullopt)
                                  : Result<std::optional<SendOutcome>>(fail(result.error())));
    });
}

} // namespace ruche::services
