// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/attemptsettler.h"

#include "core/services/connectorpool.h"
#include "core/services/sendrules.h"
#include "core/services/storage.h"
#include "core/services/variantdraft.h"
#include "core/storage/accountrepository.h"
#include "core/storage/postrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

SendOutcome settledOutcome(const storage::attempts::Open &open, domain::PostState state)
{
    return {.post = open.post,
            .variant = open.attempt.variant,
            .account = open.account,
            .state = state,
            .url = {},
            .error = std::nullopt};
}

/// Whom to ask, and about what: of a thread, about the first part that is not on record.
struct SettlerQuestion
{
    domain::Account account;
    connectors::Draft draft;
    QList<storage::parts::Part> parts;
};

Result<SettlerQuestion>
questionAbout(storage::Connection &connection, const storage::attempts::Open &open, const QDateTime &now)
{
    SettlerQuestion question;
    RUCHE_TRY_ASSIGN(question.account, storage::accounts::read(connection, open.account, now));
    RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, open.post));
    RUCHE_TRY_ASSIGN(const domain::Variant variant,
                     storage::posts::readVariant(connection, open.attempt.variant));
    RUCHE_TRY_ASSIGN(question.draft, variantDraft(connection, post, variant));
    RUCHE_TRY_ASSIGN(question.parts, storage::parts::list(connection, variant.id));
    if (const qsizetype part = nextPart(question.parts); part < question.parts.size())
        question.draft = partDraft(question.draft, question.parts, part);
    return question;
}

/// It is there. Of a thread one part more is; it is whole with the last, else it goes on with the next.
Result<std::optional<SendOutcome>> applyPresence(storage::Connection &connection,
                                                 const storage::attempts::Open &open,
                                                 const std::optional<connectors::Receipt> &receipt,
                                                 const QDateTime &now)
{
    const domain::VariantId variant = open.attempt.variant;
    RUCHE_TRY_ASSIGN(QList<storage::parts::Part> parts, storage::parts::list(connection, variant));
    const qsizetype part = nextPart(parts);
    if (receipt && part < parts.size()) {
        RUCHE_TRY(storage::parts::setSent(connection, variant, int(part), outcomeOf(*receipt), now));
        RUCHE_TRY_ASSIGN(parts, storage::parts::list(connection, variant));
    }
    if (nextPart(parts) < parts.size()) {
        RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, open.post));
        const Error rest{ErrorCode::Uncertain, u"resolved: the rest of the thread is to come"_s, {}, {}};
        const domain::PostState state = stateAfterAbsence(post.plannedAt, now);
        RUCHE_TRY_ASSIGN(
            const bool settled,
            storage::attempts::setFailed(connection, open.attempt.id, rest, state, std::nullopt, now));
        SendOutcome outcome = settledOutcome(open, state);
        outcome.error = rest;
        return settled ? std::optional(outcome) : std::nullopt;
    }
    const storage::attempts::Outcome sent = parts.isEmpty()
        ? outcomeOf(receipt.value_or(connectors::Receipt()))
        : storage::attempts::Outcome{
            .remoteId = parts.first().remote, .url = parts.first().url, .published = true, .at = now};
    RUCHE_TRY_ASSIGN(const bool stored, storage::attempts::setSent(connection, open.attempt.id, sent, now));
    if (!stored)
        return std::nullopt;
    SendOutcome outcome
        = settledOutcome(open, sent.published ? domain::PostState::Published : domain::PostState::HandedOff);
    outcome.url = sent.url;
    return outcome;
}

/// It is not there: free to be sent again while its plan stands.
Result<std::optional<SendOutcome>>
applyAbsence(storage::Connection &connection, const storage::attempts::Open &open, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, open.post));
    const Error absent{ErrorCode::Uncertain, u"resolved: it did not arrive"_s, {}, std::nullopt};
    SendOutcome outcome = settledOutcome(open, stateAfterAbsence(post.plannedAt, now));
    outcome.error = absent;
    RUCHE_TRY_ASSIGN(
        const bool settled,
        storage::attempts::setFailed(connection, open.attempt.id, absent, outcome.state, std::nullopt, now));
    return settled ? std::optional(outcome) : std::nullopt;
}

/// What to do with the answer to a question, in one transaction.
Result<std::optional<SendOutcome>> applyAnswer(storage::Connection &connection,
                                               const storage::attempts::Open &open,
                                               const Result<std::optional<connectors::Receipt>> &found,
                                               const QDateTime &askedAt,
                                               const QDateTime &now)
{
    using domain::PostState;
    if (found && *found)
        return applyPresence(connection, open, *found, now);
    // Attempts keep the instant since which they are uncertain as the end of their claim.
    QDateTime since = open.attempt.claimedUntil;
    if (since > now) {
        // The clock was ahead then. What it said would keep the absence from being believed until it is
        // there.
        since = now;
        RUCHE_TRY(storage::attempts::setUncertainSince(connection, open.attempt.id, now));
    }
    SendOutcome outcome = settledOutcome(open, PostState::Uncertain);
    if (!found) {
        if (found.error().code == ErrorCode::Auth)
            RUCHE_TRY(storage::accounts::noteFailure(connection, open.account, found.error(), std::nullopt));
        RUCHE_TRY(storage::attempts::postpone(
            connection, open.attempt.variant, found.error(), nextQuestion(since, now, found.error())));
        outcome.error = found.error();
        return outcome;
    }
    const QDateTime believedAt = since.addSecs(absenceAfter.count());
    if (askedAt < believedAt) {
        const Error unknown{ErrorCode::Uncertain, u"not there yet"_s, {}, std::nullopt};
        RUCHE_TRY(storage::attempts::postpone(connection, open.attempt.variant, unknown, believedAt));
        outcome.error = unknown;
        return outcome;
    }
    return applyAbsence(connection, open, now);
}

/// Until a network that still holds a post, or does not answer, is asked again.
constexpr std::chrono::minutes heldPause{2};

Result<std::optional<SendOutcome>> applyHeldAnswer(storage::Connection &connection,
                                                   const storage::attempts::Open &open,
                                                   const Result<std::optional<connectors::Receipt>> &found,
                                                   const QDateTime &now)
{
    if (found && *found && (*found)->published) {
        storage::attempts::Outcome held = outcomeOf(**found);
        if (!held.at.isValid())
            held.at = now;
        RUCHE_TRY(storage::attempts::setHeldPublished(connection, open.attempt.variant, held));
        SendOutcome outcome = settledOutcome(open, domain::PostState::Published);
        outcome.url = held.url;
        return outcome;
    }
    if (found && (!*found || (*found)->withdrawn)) {
        const bool there = found->has_value();
        SendOutcome outcome = settledOutcome(open, domain::PostState::Missed);
        outcome.error = Error{ErrorCode::Gone,
                              there ? u"it was taken back on the network: "_s + (*found)->status
                                    : u"the network does not have it any more"_s,
                              {},
                              std::nullopt};
        RUCHE_TRY_ASSIGN(
            const bool missed,
            storage::attempts::setHeldMissed(connection, open.attempt.id, *outcome.error, there, now));
        return missed ? std::optional(outcome) : std::nullopt;
    }
    const Error problem = found
        ? Error{ErrorCode::Transient, u"the network still holds it"_s, {}, std::nullopt}
        : found.error();
    RUCHE_TRY(storage::attempts::postpone(
        connection, open.attempt.variant, problem, now.addSecs(std::chrono::seconds(heldPause).count())));
    return std::nullopt;
}

} // namespace

Result<std::optional<SendOutcome>> settleByWord(storage::Connection &connection,
                                                const storage::attempts::Open &open,
                                                const std::optional<connectors::Receipt> &there,
                                                const QDateTime &now)
{
    return there ? applyPresence(connection, open, there, now) : applyAbsence(connection, open, now);
}

AttemptSettler::AttemptSettler(Storage &storage, ConnectorPool &connectors)
    : m_storage(storage)
    , m_connectors(connectors)
{
}

void AttemptSettler::ask(const storage::attempts::Open &open, const std::function<void(const Found &)> &then)
{
    const auto question
        = m_storage.read([open, now = m_storage.clock().now()](storage::Connection &connection) {
              return questionAbout(connection, open, now);
          });
    async::deliver(question, this, [this, then](const Result<SettlerQuestion> &known) {
        if (!known) {
            then(fail(known.error()));
            return;
        }
        async::deliver(m_connectors.connectorOf(known->account),
                       this,
                       [this, draft = known->draft, then](
                           const Result<std::shared_ptr<connectors::Connector>> &connector) {
                           if (!connector) {
                               then(fail(connector.error()));
                               return;
                           }
                           async::deliver((*connector)->reconcile(draft),
                                          this,
                                          [then, held = *connector](const Found &found) { then(found); });
                       });
    });
}

AttemptSettler::Future AttemptSettler::settle(const storage::attempts::Open &open)
{
    Answer answer;
    const QDateTime askedAt = m_storage.clock().now();
    const auto rest = m_storage.read([variant = open.attempt.variant](storage::Connection &connection) {
        return storage::parts::list(connection, variant);
    });
    async::deliver(
        rest, this, [this, open, answer, askedAt](const Result<QList<storage::parts::Part>> &parts) {
            // Nothing is to be asked when all parts are on record, or the next one never began.
            const qsizetype next = parts ? nextPart(*parts) : 0;
            const bool known = parts && !parts->isEmpty()
                && (next == parts->size() || (next > 0 && parts->at(next).key.isEmpty()));
            if (known)
                goOn(open, answer);
            else
                askAndApply(open, answer, askedAt);
        });
    return answer.future();
}

void AttemptSettler::goOn(const storage::attempts::Open &open, const Answer &answer)
{
    const auto applied
        = m_storage.write([open, now = m_storage.clock().now()](storage::Connection &connection) {
              return applyPresence(connection, open, std::nullopt, now);
          });
    async::deliver(applied, this, [answer](const Result<std::optional<SendOutcome>> &outcome) {
        answer.finish(outcome);
    });
}

void AttemptSettler::askAndApply(const storage::attempts::Open &open,
                                 const Answer &answer,
                                 const QDateTime &askedAt)
{
    ask(open, [this, open, answer, askedAt](const Found &found) {
        const auto applied = m_storage.write(
            [open, found, askedAt, now = m_storage.clock().now()](storage::Connection &connection) {
                return applyAnswer(connection, open, found, askedAt, now);
            });
        async::deliver(applied, this, [answer](const Result<std::optional<SendOutcome>> &outcome) {
            answer.finish(outcome);
        });
    });
}

AttemptSettler::Future AttemptSettler::checkHeld(const storage::attempts::Open &open)
{
    Answer answer;
    ask(open, [this, open, answer](const Found &found) {
        const auto applied
            = m_storage.write([open, found, now = m_storage.clock().now()](storage::Connection &connection) {
                  return applyHeldAnswer(connection, open, found, now);
              });
        async::deliver(applied, this, [answer](const Result<std::optional<SendOutcome>> &outcome) {
            answer.finish(outcome);
        });
    });
    return answer.future();
}

} // namespace ruche::services
