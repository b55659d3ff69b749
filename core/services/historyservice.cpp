// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historyservice.h"

#include "core/services/historyeffects.h"
#include "core/services/storage.h"
#include "core/storage/eventrecorder.h"

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

HistoryService::HistoryService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<HistoryEvent>> HistoryService::undo(domain::EventId event)
{
    const QDateTime now = m_storage.clock().now();
    return m_storage.write([event, now](storage::Connection &connection) -> Result<HistoryEvent> {
        RUCHE_TRY(history::beforeUndo(connection, event, now));
        RUCHE_TRY_ASSIGN(const storage::StoredEvent stored, storage::events::undo(connection, event, now));
        RUCHE_TRY(history::refresh(connection, stored, now));
        return fromStored(stored);
    });
}

QFuture<Result<HistoryEvent>> HistoryService::redo(domain::EventId event)
{
    const QDateTime now = m_storage.clock().now();
    return m_storage.write([event, now](storage::Connection &connection) -> Result<HistoryEvent> {
        RUCHE_TRY(history::beforeRedo(connection, event, now));
        RUCHE_TRY_ASSIGN(const storage::StoredEvent stored, storage::events::redo(connection, event));
        RUCHE_TRY(history::refresh(connection, stored, now));
        return fromStored(stored);
    });
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
