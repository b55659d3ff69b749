// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sanctionkeeper.h"

#include "core/domain/moderationcapability.h"
#include "core/services/backoff.h"
#include "core/services/connectorpool.h"
#include "core/services/storage.h"
#include "core/storage/accountrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

constexpr int mostAtOnce = 200; ///< of one round; the rest is for the next
constexpr int sanctionAuthSeconds = 900;

/// When a failed one is tried again; nothing for what no repeat can mend.
std::optional<QDateTime> nextTry(const Error &error, int attempts, const QDateTime &now)
{
    switch (error.code) {
    case ErrorCode::Forbidden:
    case ErrorCode::Invalid:
    case ErrorCode::Gone:
    case ErrorCode::InsecureTransport:
    case ErrorCode::Unsupported:
    case ErrorCode::NotFound:
        return std::nullopt;
    case ErrorCode::Auth:
        return now.addSecs(sanctionAuthSeconds); // it waits for the account to be connected again
    default:
        return retryTime(now, attempts, error);
    }
}

} // namespace

struct SanctionKeeper::Run
{
    storage::sanctions::Work work;
    domain::Account account;
    int told = 0;
    async::Answer<int> answer;
};

SanctionKeeper::SanctionKeeper(Storage &storage, ConnectorPool &connectors)
    : m_storage(storage)
    , m_connectors(connectors)
{
}

SanctionKeeper::~SanctionKeeper() = default;

QFuture<Result<int>> SanctionKeeper::keepDue()
{
    auto run = std::make_shared<Run>();
    next(run);
    return run->answer.future();
}

void SanctionKeeper::next(const RunPtr &run)
{
    struct Next
    {
        std::optional<storage::sanctions::Work> work;
        domain::Account account;
    };
    if (run->told >= mostAtOnce) {
        run->answer.finish(run->told);
        return;
    }
    const auto claimed = m_storage.write([owner = m_storage.owner(), now = m_storage.clock().now()](
                                             storage::Connection &connection) -> Result<Next> {
        Next next;
        RUCHE_TRY_ASSIGN(next.work, storage::sanctions::claimNext(connection, owner, now, claimTime));
        if (next.work) {
            RUCHE_TRY_ASSIGN(next.account,
                             storage::accounts::read(connection, next.work->sanction.account, now));
        }
        return next;
    });
    async::deliver(claimed, this, [this, run](const Result<Next> &next) {
        if (!next || !next->work) {
            run->answer.finish(next ? Result<int>(run->told) : Result<int>(fail(next.error())));
            return;
        }
        run->work = *next->work;
        run->account = next->account;
        async::deliver(m_connectors.connectorOf(run->account),
                       this,
                       [this, run](const Result<std::shared_ptr<connectors::Connector>> &connector) {
                           if (connector)
                               tell(run, *connector);
                           else
                               store(run, fail(connector.error()));
                       });
    });
}

void SanctionKeeper::tell(const RunPtr &run, const std::shared_ptr<connectors::Connector> &connector)
{
    const storage::sanctions::Work &work = run->work;
    const domain::SanctionKind kind = work.sanction.kind;
    connectors::SanctionOrder order{work.sanction.author, kind, std::nullopt, work.sanction.reason};
    if (run->account.capabilities.testFlag(domain::timedCapabilityFor(kind)))
        order.until = work.until;
    const auto told = work.stands ? connector->sanction(order) : connector->lift(work.sanction.author, kind);
    ++run->told;
    // The connector is held while its call is under way.
    async::deliver(told, this, [this, run, connector](const Result<void> &result) { store(run, result); });
}

void SanctionKeeper::store(const RunPtr &run, const Result<void> &told)
{
    if (!told && told.error().code == ErrorCode::Auth)
        m_connectors.drop(run->account.id);
    const auto stored
        = m_storage.write([work = run->work, told, owner = m_storage.owner(), now = m_storage.clock().now()](
                              storage::Connection &connection) -> Result<void> {
              if (told)
                  return storage::sanctions::settle(connection, work, owner);
              const Error &error = told.error();
              if (error.code == ErrorCode::Auth)
                  RUCHE_TRY(
                      storage::accounts::noteFailure(connection, work.sanction.account, error, std::nullopt));
              return storage::sanctions::fail(
                  connection, work, owner, error, nextTry(error, work.attempts, now));
          });
    async::deliver(stored, this, [this, run](const Result<void> &result) {
        if (result)
            next(run);
        else
            run->answer.finish(fail(result.error()));
    });
}

} // namespace ruche::services
