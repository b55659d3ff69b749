// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/careservice.h"

#include "core/base/log.h"
#include "core/services/storage.h"
#include "core/storage/carerepository.h"
#include "core/storage/conversationrepository.h"
#include "core/storage/eventrecorder.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

/// Conversations of one transaction: other writes wait this long at most.
constexpr int careBatch = 200;
constexpr int soonSeconds = 3600;

} // namespace

CareService::CareService(Storage &storage, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
{
}

QFuture<Result<domain::CarePlan>> CareService::plan(domain::BrandId brand)
{
    return m_storage.read(
        [brand](storage::Connection &connection) { return storage::care::plan(connection, brand); });
}

QFuture<Result<domain::EventId>> CareService::setPlan(domain::BrandId brand, const domain::CarePlan &plan)
{
    const QDateTime now = m_storage.clock().now();
    return m_storage.write([=](storage::Connection &connection) -> Result<domain::EventId> {
        RUCHE_TRY(storage::care::plan(connection, brand)); // there is such a brand
        storage::EventRecorder recorder(connection, u"care.plan"_s, now);
        RUCHE_TRY(recorder.watch(u"care_plan"_s, u"brand_id"_s, brand.value));
        RUCHE_TRY(storage::care::setPlan(connection, brand, plan));
        return recorder.finish(brand, brand.value);
    });
}

QFuture<Result<domain::EventId>> CareService::setPriority(const QList<domain::ConversationId> &conversations,
                                                          domain::Priority priority)
{
    const QDateTime now = m_storage.clock().now();
    return m_storage.write([=](storage::Connection &connection) -> Result<domain::EventId> {
        if (conversations.isEmpty())
            return fail(ErrorCode::InvalidArgument, u"no conversation"_s);
        RUCHE_TRY_ASSIGN(const domain::Conversation first,
                         storage::conversations::read(connection, conversations.constFirst()));
        storage::EventRecorder recorder(connection, u"care.priority"_s, now);
        for (const domain::ConversationId id : conversations)
            RUCHE_TRY(recorder.watch(u"conversation_care"_s, u"conversation_id"_s, id.value));
        for (const domain::ConversationId id : conversations)
            RUCHE_TRY(storage::care::setPriority(connection, id, priority));
        return recorder.finish(first.brand, first.id.value, int(conversations.size()));
    });
}

QFuture<Result<domain::CareById>> CareService::ofConversations(const QList<domain::ConversationId> &ids)
{
    return m_storage.read(
        [ids](storage::Connection &connection) { return storage::care::ofConversations(connection, ids); });
}

QFuture<Result<QList<domain::ConversationId>>> CareService::idsByDue(const domain::ConversationQuery &query,
                                                                     int limit)
{
    return m_storage.read([query, limit](storage::Connection &connection) {
        return storage::care::idsByDue(connection, query, limit, std::nullopt);
    });
}

QFuture<Result<QList<domain::ConversationId>>> CareService::overdue(const domain::ConversationQuery &query,
                                                                    int limit)
{
    return m_storage.read([query, limit, now = m_storage.clock().now()](storage::Connection &connection) {
        return storage::care::idsByDue(connection, query, limit, now);
    });
}

QFuture<Result<DueCounts>> CareService::counts(const QList<domain::BrandId> &brands)
{
    return m_storage.read(
        [brands, now = m_storage.clock().now()](storage::Connection &connection) -> Result<DueCounts> {
            DueCounts counts;
            RUCHE_TRY_ASSIGN(counts.overdue, storage::care::countDue(connection, brands, now));
            RUCHE_TRY_ASSIGN(const int soon,
                             storage::care::countDue(connection, brands, now.addSecs(soonSeconds)));
            counts.withinAnHour = soon - counts.overdue;
            return counts;
        });
}

QFuture<Result<int>> CareService::settle()
{
    const async::Answer<int> answer;
    settleNext(answer, 0);
    return answer.future();
}

void CareService::settleNext(const async::Answer<int> &answer, int done)
{
    const auto job
        = [](storage::Connection &connection) { return storage::care::settleQueue(connection, careBatch); };
    async::deliver(m_storage.write(job), this, [this, answer, done](const Result<int> &taken) {
        if (!taken)
            answer.finish(fail(taken.error()));
        else if (*taken < careBatch)
            answer.finish(done + *taken);
        else
            settleNext(answer, done + *taken);
    });
}

void CareService::setAutomatic(bool automatic)
{
    m_automatic = automatic;
    wake();
}

void CareService::wake()
{
    if (!m_automatic)
        return;
    if (m_settling) {
        m_wokenMeanwhile = true;
        return;
    }
    m_settling = true;
    // Only what is there is worth a transaction: the announcement of one wakes again.
    const auto look = [](storage::Connection &connection) { return storage::care::isQueueEmpty(connection); };
    const auto finished = [this] {
        m_settling = false;
        if (std::exchange(m_wokenMeanwhile, false))
            wake();
    };
    async::deliver(m_storage.read(look), this, [this, finished](const Result<bool> &empty) {
        if (!empty || *empty) {
            finished();
            return;
        }
        async::deliver(settle(), this, [finished](const Result<int> &settled) {
            if (!settled && settled.error().code != ErrorCode::Cancelled)
                qCWarning(lcStorage).noquote()
                    << "clocks:" << codeName(settled.error().code) << settled.error().detail;
            finished();
        });
    });
}

QFuture<Result<QList<domain::CareWarning>>> CareService::takeWarnings()
{
    // Mostly there are none: only what is there is worth a transaction.
    const async::Answer<QList<domain::CareWarning>> answer;
    const auto look = [now = m_storage.clock().now()](storage::Connection &connection) {
        return storage::care::warnings(connection, now);
    };
    async::deliver(m_storage.read(look), this, [this, answer](const Result<QList<domain::CareWarning>> &due) {
        if (!due || due->isEmpty()) {
            answer.finish(due);
            return;
        }
        const auto job = [now = m_storage.clock().now()](storage::Connection &connection) {
            return storage::care::takeWarnings(connection, now);
        };
        async::deliver(m_storage.write(job), this, [answer](const Result<QList<domain::CareWarning>> &taken) {
            answer.finish(taken);
        });
    });
    return answer.future();
}

} // namespace ruche::services
