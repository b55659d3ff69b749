// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/variantsender.h"

#include "core/base/log.h"
#include "core/composing/postcheck.h"
#include "core/composing/threadsplit.h"
#include "core/connectors/nativelead.h"
#include "core/services/backoff.h"
#include "core/services/connectorpool.h"
#include "core/services/limitsinforce.h"
#include "core/services/outgoingmedia.h"
#include "core/services/reviewjobs.h"
#include "core/services/sendrules.h"
#include "core/services/storage.h"
#include "core/services/variantdraft.h"
#include "core/storage/accountrepository.h"
#include "core/storage/heldrepository.h"
#include "core/storage/pauserepository.h"
#include "core/storage/postrepository.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

namespace attempts = storage::attempts;
using domain::PostState;

constexpr std::chrono::milliseconds claimTime = Publisher::claimTime;
constexpr std::chrono::milliseconds lateWindow = Publisher::lateWindow;

/// What a claim found.
struct Claimed
{
    domain::AttemptId attempt;
    domain::Post post;
    domain::Variant variant;
    domain::Account account;
    QHash<domain::MediaId, domain::RemoteId> uploaded;
    connectors::Draft draft;
    QList<storage::parts::Part> parts; ///< of a thread; empty when it goes out whole
    bool handsOver = false; ///< the network is to hold it
    std::optional<Error> refusal; ///< it may not leave without approval: nothing was claimed
    QByteArray approved; ///< hash of what was approved, where that is asked for
};

/// Whether those who have to agree do; asked in the transaction of the claim, so that no edit comes between.
Result<void> askApproval(storage::Connection &connection, Claimed &claimed, bool wished, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const domain::ApprovalRule rule, storage::reviews::rule(connection, claimed.post.brand));
    RUCHE_TRY_ASSIGN(const auto review, storage::reviews::read(connection, claimed.post.id));
    if (rule.mode != domain::ApprovalMode::Required && !(review && review->open))
        return {};
    RUCHE_TRY_ASSIGN(const reviewjobs::Standing standing, reviewjobs::standing(connection, claimed.post));
    claimed.refusal = reviewjobs::refusal(standing);
    if (claimed.refusal && !wished)
        return reviewjobs::hold(connection, claimed.post, now);
    if (rule.mode == domain::ApprovalMode::Required)
        claimed.approved = standing.hash;
    else if (!standing.isApproved())
        return reviewjobs::noteLeft(connection, claimed.post, standing, now);
    return {};
}

/// Whether what was claimed is still what was approved, just before it leaves.
Result<bool> isStillApproved(storage::Connection &connection,
                             domain::PostId id,
                             const QByteArray &approved,
                             const QDateTime &now)
{
    if (approved.isEmpty())
        return true;
    RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, id));
    RUCHE_TRY_ASSIGN(const reviewjobs::Standing standing, reviewjobs::standing(connection, post));
    if (standing.hash == approved && !reviewjobs::refusal(standing))
        return true;
    if (reviewjobs::refusal(standing))
        RUCHE_TRY(reviewjobs::hold(connection, post, now));
    return false;
}

/// A person puts it there.
bool goesByHand(const Claimed &claimed)
{
    return claimed.variant.delivery == domain::Delivery::Assisted
        || claimed.account.capabilities.testFlag(domain::Capability::Assisted);
}

/// Cuts the text into the parts of a thread where it is too long for one post. What was cut before stays once
/// a part is out.
Result<void> cutParts(storage::Connection &connection, Claimed &claimed)
{
    const domain::VariantId variant = claimed.variant.id;
    QStringList texts;
    if (claimed.account.capabilities.testFlag(domain::Capability::Thread)) {
        const domain::Limits limits = composing::limitsOf(claimed.account, limitsInForce());
        texts = composing::splitThread(claimed.draft.text,
                                       composing::limitsBeside(limits, claimed.draft.options.contentWarning));
    }
    RUCHE_TRY_ASSIGN(const auto before, storage::parts::list(connection, variant));
    // The key goes on with the words, as a whole or as the first part: it may be on the network under it.
    const QString key = before.isEmpty() ? claimed.draft.key : before.first().key;
    RUCHE_TRY(storage::parts::replace(connection, variant, texts.size() > 1 ? texts : QStringList()));
    RUCHE_TRY_ASSIGN(claimed.parts, storage::parts::list(connection, variant));
    if (claimed.parts.isEmpty()) {
        claimed.draft.key = key;
        if (texts.size() == 1)
            claimed.draft.text = texts.first();
    } else if (claimed.parts.first().key.isEmpty() && !key.isEmpty()) {
        RUCHE_TRY(storage::parts::setKey(connection, variant, 0, key));
        claimed.parts.first().key = key;
    }
    return {};
}

/// Reserves a variant if it is still to be sent: the last look at it and the claim are one transaction.
Result<std::optional<Claimed>> claimVariant(storage::Connection &connection,
                                            const attempts::Task &task,
                                            bool wished,
                                            const QString &owner,
                                            const QDateTime &now)
{
    Claimed claimed;
    RUCHE_TRY_ASSIGN(claimed.post, storage::posts::read(connection, task.post));
    RUCHE_TRY_ASSIGN(claimed.variant, storage::posts::readVariant(connection, task.variant));
    RUCHE_TRY_ASSIGN(claimed.account, storage::accounts::read(connection, task.account, now));
    if (claimed.post.deletedAt)
        return std::nullopt;
    if (claimed.account.removedAt || claimed.account.state == domain::AccountState::Paused) {
        if (wished)
            return fail(
                ErrorCode::Refused, u"the account is paused or disconnected"_s, claimed.account.handle);
        return std::nullopt;
    }
    RUCHE_TRY_ASSIGN(const bool silent, storage::pauses::isPaused(connection, claimed.post.brand));
    if (silent || goesByHand(claimed)) {
        if (wished)
            return fail(silent ? ErrorCode::Refused : ErrorCode::Unsupported,
                        silent ? u"publishing is paused"_s : u"this is posted by hand"_s,
                        claimed.account.handle);
        return std::nullopt;
    }
    const PostState state = claimed.variant.state;
    const std::optional<QDateTime> plannedAt = claimed.post.plannedAt;
    claimed.handsOver = !wished && isToHandOver(claimed.account, claimed.variant, plannedAt, now);
    const bool inTime = plannedAt && *plannedAt <= now && plannedAt->addMSecs(lateWindow.count()) >= now;
    const bool due = state == PostState::Scheduled && (claimed.handsOver || inTime);
    const bool sendable = state == PostState::Draft || state == PostState::InReview
        || state == PostState::Approved || state == PostState::Scheduled || state == PostState::Failed
        || state == PostState::Missed;
    if (wished ? !sendable : !due)
        return std::nullopt;
    RUCHE_TRY(askApproval(connection, claimed, wished, now));
    if (claimed.refusal)
        return claimed;
    RUCHE_TRY_ASSIGN(claimed.draft, variantDraft(connection, claimed.post, claimed.variant));
    RUCHE_TRY(cutParts(connection, claimed));
    if (claimed.handsOver && !claimed.parts.isEmpty()) {
        const Error note{ErrorCode::Unsupported, u"a thread cannot be held"_s, {}, std::nullopt};
        RUCHE_TRY(reviewjobs::carryOver(connection, claimed.post, now, [&] {
            return attempts::fallBackToDirect(connection, task.variant, note);
        }));
        return std::nullopt;
    }
    RUCHE_TRY_ASSIGN(
        const std::optional<domain::AttemptId> attempt,
        attempts::claim(connection, task.variant, task.slot, owner, now, now.addMSecs(claimTime.count())));
    if (!attempt)
        return std::nullopt;
    claimed.attempt = *attempt;
    RUCHE_TRY_ASSIGN(claimed.uploaded, attempts::uploaded(connection, task.variant));
    return claimed;
}

Result<void>
noteRefusedCredentials(storage::Connection &connection, domain::AccountId account, const Error &error)
{
    if (error.code != ErrorCode::Auth)
        return {};
    return storage::accounts::noteFailure(connection, account, error, std::nullopt);
}

} // namespace

struct VariantSender::Run
{
    attempts::Task task;
    bool wished = false;
    Claimed claimed;
    qsizetype nextFile = 0;
    QHash<domain::MediaId, connectors::MediaUpload> carried; ///< files that go with the post
    qsizetype part = 0; ///< of a thread: the one that is next
    bool sending = false; ///< the create may have left

    [[nodiscard]] bool isThread() const { return !claimed.parts.isEmpty(); }
    /// What the network is asked for, and what it gets: the whole or a part.
    [[nodiscard]] connectors::Draft draft() const
    {
        return isThread() ? partDraft(claimed.draft, claimed.parts, part) : claimed.draft;
    }
    std::shared_ptr<connectors::Connector> connector;
    Answer answer;
};

VariantSender::VariantSender(Storage &storage, ConnectorPool &connectors, Publisher::StepHook hook)
    : m_storage(storage)
    , m_connectors(connectors)
    , m_hook(std::move(hook))
{
    m_heartbeat.setInterval(claimTime / 4);
    connect(&m_heartbeat, &QTimer::timeout, this, &VariantSender::renewClaims);
}

VariantSender::~VariantSender()
{
    // An orderly end frees at once what a crash would hold until its claim ends.
    for (const RunPtr &run : std::as_const(m_runs)) {
        (void)m_storage.write([id = run->claimed.attempt,
                               sending = run->sending,
                               now
                               = m_storage.clock().now()](storage::Connection &connection) -> Result<bool> {
            if (!sending)
                return attempts::setReleased(connection, id, now);
            const Error error{ErrorCode::Uncertain, u"the program ended while sending"_s, {}, std::nullopt};
            return attempts::setUncertain(connection, id, error, now, now);
        });
    }
}

void VariantSender::step(const char *name) const
{
    if (m_hook)
        m_hook(QString::fromLatin1(name));
}

void VariantSender::step(const RunPtr &run, const char *name) const
{
    // Later parts have places of their own: "leaving/2".
    const QString place = QString::fromLatin1(name);
    if (m_hook)
        m_hook(run->part == 0 ? place : u"%1/%2"_s.arg(place).arg(run->part + 1));
}

void VariantSender::renewClaims()
{
    for (const RunPtr &run : std::as_const(m_runs)) {
        (void)m_storage.write(
            [id = run->claimed.attempt,
             owner = m_storage.owner(),
             until = m_storage.clock().now().addMSecs(claimTime.count())](storage::Connection &connection) {
                return attempts::renew(connection, id, owner, until);
            });
    }
}

void VariantSender::finish(const RunPtr &run, std::optional<SendOutcome> outcome)
{
    m_runs.remove(run->claimed.attempt);
    if (m_runs.isEmpty())
        m_heartbeat.stop();
    run->connector.reset();
    run->answer.finish(std::move(outcome));
}

VariantSender::Future VariantSender::send(const attempts::Task &task, bool wished)
{
    auto run = std::make_shared<Run>();
    run->task = task;
    run->wished = wished;
    const auto claimed = m_storage.write(
        [task, wished, owner = m_storage.owner(), now = m_storage.clock().now()](
            storage::Connection &connection) { return claimVariant(connection, task, wished, owner, now); });
    async::deliver(claimed, this, [this, run](const Result<std::optional<Claimed>> &result) {
        if (!result) {
            run->answer.finish(SendOutcome{.post = run->task.post,
                                           .variant = run->task.variant,
                                           .account = run->task.account,
                                           .state = PostState::Failed,
                                           .url = {},
                                           .error = result.error()});
            return;
        }
        if (!*result) {
            run->answer.finish(std::nullopt);
            return;
        }
        run->claimed = **result;
        if (run->claimed.refusal) {
            run->answer.finish(
                SendOutcome{.post = run->task.post,
                            .variant = run->task.variant,
                            .account = run->task.account,
                            .state = run->wished ? run->claimed.variant.state : PostState::InReview,
                            .url = {},
                            .error = run->claimed.refusal});
            return;
        }
        m_runs.insert(run->claimed.attempt, run);
        if (!m_heartbeat.isActive())
            m_heartbeat.start();
        step("claimed");
        connectAndGo(run);
    });
    return run->answer.future();
}

void VariantSender::connectAndGo(const RunPtr &run)
{
    async::deliver(m_connectors.connectorOf(run->claimed.account),
                   this,
                   [this, run](const Result<std::shared_ptr<connectors::Connector>> &connector) {
                       if (!connector) {
                           onNotSent(run, connector.error());
                           return;
                       }
                       run->connector = *connector;
                       uploadNext(run);
                   });
}

void VariantSender::uploadNext(const RunPtr &run)
{
    const QList<domain::Media> &files = run->claimed.post.media;
    while (run->nextFile < files.size()
           && (run->claimed.uploaded.contains(files.at(run->nextFile).id)
               || run->carried.contains(files.at(run->nextFile).id)))
        ++run->nextFile;
    if (run->nextFile >= files.size()) {
        askBeforeRepeat(run);
        return;
    }
    const domain::Media file = files.at(run->nextFile);
    async::deliver(outgoingMedia(m_storage, m_pictures, file, run->claimed.account),
                   this,
                   [this, run, file](const Result<connectors::MediaUpload> &media) {
                       if (!media) {
                           onNotSent(run, media.error());
                       } else if (run->connector->takesFilesWithPost()) {
                           run->carried.insert(file.id, *media);
                           uploadNext(run);
                       } else {
                           upload(run, file, *media);
                       }
                   });
}

void VariantSender::upload(const RunPtr &run, const domain::Media &file, const connectors::MediaUpload &media)
{
    async::deliver(
        run->connector->uploadMedia(media), this, [this, run, file](const Result<domain::RemoteId> &remote) {
            if (!remote) {
                onNotSent(run, remote.error());
                return;
            }
            const auto stored = m_storage.write([variant = run->task.variant,
                                                 media = file.id,
                                                 remote = *remote,
                                                 attempt = run->claimed.attempt,
                                                 owner = m_storage.owner(),
                                                 until = m_storage.clock().now().addMSecs(claimTime.count())](
                                                    storage::Connection &connection) -> Result<bool> {
                RUCHE_TRY(attempts::setUploaded(connection, variant, media, remote));
                return attempts::renew(connection, attempt, owner, until);
            });
            async::deliver(stored, this, [this, run, file, remote](const Result<bool> &ours) {
                if (!ours) {
                    onNotSent(run, ours.error());
                    return;
                }
                if (!*ours) {
                    finish(run, std::nullopt);
                    return;
                }
                step("uploaded");
                run->claimed.uploaded.insert(file.id, *remote);
                uploadNext(run);
            });
        });
}

void VariantSender::askBeforeRepeat(const RunPtr &run)
{
    // A key means that a create may have left before. It was found absent since; asking once more costs one
    // call, and a duplicate could not be taken back.
    attachMedia(run->claimed.draft, run->claimed.post.media, run->claimed.uploaded, run->carried);
    run->part = nextPart(run->claimed.parts);
    if (run->isThread() && run->part == run->claimed.parts.size()) {
        storeWhole(run);
        return;
    }
    const connectors::Draft draft = run->draft();
    // Where the network cannot be asked, a person has said that it is not there.
    if (draft.key.isEmpty() || !run->connector->findsWhatWasSent()) {
        beginSending(run);
        return;
    }
    async::deliver(run->connector->reconcile(draft),
                   this,
                   [this, run](const Result<std::optional<connectors::Receipt>> &found) {
                       if (!found)
                           onNotSent(run, found.error());
                       else if (*found)
                           onCreated(run, **found);
                       else
                           beginSending(run);
                   });
}

void VariantSender::beginSending(const RunPtr &run)
{
    connectors::Draft draft = run->draft();
    if (draft.key.isEmpty())
        draft.key = run->connector->makeKey(draft);
    if (run->isThread())
        run->claimed.parts[run->part].key = draft.key;
    else
        run->claimed.draft.key = draft.key;
    const auto begun
        = m_storage.write([attempt = run->claimed.attempt,
                           variant = run->task.variant,
                           key = draft.key,
                           // A thread has no key as a whole: a sync would take a part for it.
                           whole = run->isThread() ? QString() : draft.key,
                           part = int(run->part),
                           isThread = run->isThread(),
                           goesOn = run->sending,
                           post = run->task.post,
                           approved = run->claimed.approved,
                           owner = m_storage.owner(),
                           now = m_storage.clock().now()](storage::Connection &connection) -> Result<bool> {
              const QDateTime until = now.addMSecs(claimTime.count());
              if (!goesOn) {
                  RUCHE_TRY_ASSIGN(const bool agreed, isStillApproved(connection, post, approved, now));
                  if (!agreed) {
                      RUCHE_TRY(attempts::setReleased(connection, attempt, now));
                      return false;
                  }
              }
              if (isThread)
                  RUCHE_TRY(storage::parts::setKey(connection, variant, part, key));
              return goesOn ? attempts::renew(connection, attempt, owner, until)
                            : attempts::beginSending(connection, attempt, owner, whole, until);
          });
    async::deliver(begun, this, [this, run](const Result<bool> &ours) {
        if (!ours) {
            onNotSent(run, ours.error());
            return;
        }
        if (!*ours) {
            finish(run, std::nullopt);
            return;
        }
        step(run, "sending");
        create(run);
    });
}

void VariantSender::create(const RunPtr &run)
{
    run->sending = true;
    connectors::Draft draft = run->draft();
    if (!run->claimed.handsOver)
        draft.at.reset();
    const auto receipt = run->connector->publish(draft);
    step(run, "leaving");
    async::deliver(receipt, this, [this, run](const Result<connectors::Receipt> &result) {
        step(run, "answered");
        if (result)
            onCreated(run, *result);
        else if (isCertainFailure(result.error().code))
            onNotSent(run, result.error());
        else
            onUncertain(run, result.error());
    });
}

void VariantSender::onCreated(const RunPtr &run, const connectors::Receipt &receipt)
{
    if (run->isThread()) {
        storePart(run, receipt);
        return;
    }
    storeSent(run, outcomeOf(receipt));
}

void VariantSender::storePart(const RunPtr &run, const connectors::Receipt &receipt)
{
    const auto stored = m_storage.write([variant = run->task.variant,
                                         part = int(run->part),
                                         outcome = outcomeOf(receipt),
                                         now = m_storage.clock().now()](storage::Connection &connection) {
        return storage::parts::setSent(connection, variant, part, outcome, now);
    });
    async::deliver(stored, this, [this, run, receipt](const Result<void> &result) {
        if (!result) {
            onUncertain(run, result.error()); // it is out, but not on record: found by its key
            return;
        }
        run->claimed.parts[run->part].remote = receipt.id;
        run->claimed.parts[run->part].url = receipt.url;
        step(run, "part");
        if (++run->part < run->claimed.parts.size())
            beginNextPart(run);
        else
            storeWhole(run);
    });
}

void VariantSender::beginNextPart(const RunPtr &run)
{
    if (run->claimed.parts.at(run->part).key.isEmpty())
        beginSending(run);
    else
        askBeforeRepeat(run);
}

void VariantSender::storeWhole(const RunPtr &run)
{
    const storage::parts::Part &first = run->claimed.parts.first();
    storeSent(run,
              {.remoteId = first.remote, .url = first.url, .published = true, .at = m_storage.clock().now()});
}

void VariantSender::storeSent(const RunPtr &run, const attempts::Outcome &sent)
{
    const auto stored
        = m_storage.write([attempt = run->claimed.attempt,
                           variant = run->task.variant,
                           revision = run->claimed.post.revision,
                           sent,
                           now = m_storage.clock().now()](storage::Connection &connection) -> Result<bool> {
              if (!sent.published)
                  RUCHE_TRY(storage::held::noteHeld(connection, variant, revision));
              return attempts::setSent(connection, attempt, sent, now);
          });
    async::deliver(stored, this, [this, run, sent](const Result<bool> &result) {
        step("stored");
        SendOutcome outcome{.post = run->task.post,
                            .variant = run->task.variant,
                            .account = run->task.account,
                            .state = sent.published ? PostState::Published : PostState::HandedOff,
                            .url = sent.url,
                            .error = std::nullopt};
        if (!result) {
            // It is out, but not on record: the next settling finds it by its key.
            outcome.state = PostState::Uncertain;
            outcome.error = result.error();
        }
        finish(run, outcome);
    });
}

void VariantSender::onUncertain(const RunPtr &run, const Error &error)
{
    const Error problem{ErrorCode::Uncertain, error.detail, error.subject, std::nullopt};
    const QDateTime now = m_storage.clock().now();
    const auto stored
        = m_storage.write([attempt = run->claimed.attempt, problem, askAt = now.addSecs(5), now](
                              storage::Connection &connection) {
              return attempts::setUncertain(connection, attempt, problem, askAt, now);
          });
    async::deliver(stored, this, [this, run, problem](const Result<bool> &) {
        step("stored");
        finish(run,
               SendOutcome{.post = run->task.post,
                           .variant = run->task.variant,
                           .account = run->task.account,
                           .state = PostState::Uncertain,
                           .url = {},
                           .error = problem});
    });
}

void VariantSender::onNotSent(const RunPtr &run, const Error &error)
{
    const QDateTime now = m_storage.clock().now();
    const std::optional<QDateTime> plannedAt = run->claimed.post.plannedAt;
    // A wish that failed for a while leaves a plan that still stands as it was.
    const bool planStands = plannedAt && run->claimed.variant.state == PostState::Scheduled
        && stateAfterAbsence(plannedAt, now) == PostState::Scheduled;
    PostState next = PostState::Failed;
    std::optional<QDateTime> retryAt;
    // A server that does not hold posts gets this one at its time.
    const bool fallsBack = run->claimed.handsOver && error.code == ErrorCode::Unsupported;
    if (fallsBack)
        next = PostState::Scheduled;
    if (passesByItself(error.code) && (!run->wished || planStands)) {
        next = PostState::Scheduled;
        retryAt = retryTime(now, run->claimed.variant.attempts, error);
    }
    const auto stored = m_storage.write(
        [attempt = run->claimed.attempt, task = run->task, error, next, retryAt, fallsBack, now](
            storage::Connection &connection) -> Result<bool> {
            RUCHE_TRY(noteRefusedCredentials(connection, task.account, error));
            RUCHE_TRY_ASSIGN(const bool failed,
                             attempts::setFailed(connection, attempt, error, next, retryAt, now));
            if (failed && fallsBack) {
                RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, task.post));
                RUCHE_TRY(reviewjobs::carryOver(connection, post, now, [&] {
                    return attempts::fallBackToDirect(connection, task.variant, error);
                }));
            }
            return failed;
        });
    if (error.code == ErrorCode::Auth)
        m_connectors.drop(run->task.account);
    async::deliver(stored, this, [this, run, error, next](const Result<bool> &) {
        step("stored");
        finish(run,
               SendOutcome{.post = run->task.post,
                           .variant = run->task.variant,
                           .account = run->task.account,
                           .state = next,
                           .url = {},
                           .error = error});
    });
}

} // namespace ruche::services
