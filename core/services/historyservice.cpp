// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historyservice.h"

#include "core/base/async.h"
#include "core/services/connectorpool.h"
#include "core/services/historyeffects.h"
#include "core/services/storage.h"
#include "core/storage/eventrecorder.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

HistoryEvent fromStored(const storage::StoredEvent &stored)
{
    HistoryEvent event;
    event.id = stored.id;
    event.action = stored.action;
    event.object = stored.object;
    event.count = stored.count;
    event.at = stored.at;
    event.undone = stored.undone;
    return event;
}

} // namespace

HistoryService::HistoryService(Storage &storage, ConnectorPool &connectors)
    : m_storage(storage)
    , m_connectors(connectors)
{
}

QFuture<Result<HistoryEvent>> HistoryService::refreshConnector(const QFuture<Result<HistoryEvent>> &done)
{
    async::Answer<HistoryEvent> answer;
    async::deliver(done, &m_connectors, [answer, &pool = m_connectors](const Result<HistoryEvent> &event) {
        if (!event || !event->action.startsWith("account."_L1)) {
            answer.finish(event);
            return;
        }
        const domain::AccountId account(event->object);
        pool.drop(account);
        if (event->undone || event->action != "account.disconnect"_L1) {
            answer.finish(event);
            return;
        }
        async::deliver(pool.removeSecret(account), &pool, [answer, event](const Result<void> &removed) {
            if (removed)
                answer.finish(event);
            else
                answer.finish(fail(removed.error()));
        });
    });
    return answer.future();
}

QFuture<Result<HistoryEvent>> HistoryService::undo(domain::EventId event)
{
    const QDateTime now = m_storage.clock().now();
    const auto done = m_storage.write([event, now](storage::Connection &connection) -> Result<HistoryEvent> {
        RUCHE_TRY(history::beforeUndo(connection, event, now));
        RUCHE_TRY_ASSIGN(const storage::StoredEvent stored, storage::events::undo(connection, event, now));
        RUCHE_TRY(history::refresh(connection, stored, now));
        return fromStored(stored);
    });
    return refreshConnector(done);
}

QFuture<Result<HistoryEvent>> HistoryService::redo(domain::EventId event)
{
    const QDateTime now = m_storage.clock().now();
    const auto done = m_storage.write([event, now](storage::Connection &connection) -> Result<HistoryEvent> {
        RUCHE_TRY(history::beforeRedo(connection, event, now));
        RUCHE_TRY_ASSIGN(const storage::StoredEvent stored, storage::events::redo(connection, event));
        RUCHE_TRY(history::refresh(connection, stored, now));
        return fromStored(stored);
    });
    return refreshConnector(done);
}

QFuture<Result<QList<HistoryEvent>>> HistoryService::recent(int limit)
{
    return m_storage.read([limit](storage::Connection &connection) -> Result<QList<HistoryEvent>> {
        RUCHE_TRY_ASSIGN(const QList<storage::StoredEvent> stored, storage::events::recent(connection, limit));
        QList<HistoryEvent> list;
        for (const storage::StoredEvent &event : stored)
            list << fromStored(event);
        return list;
    });
}

} // namespace ruche::services
