// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QDateTime>
#include <QFuture>
#include <QList>

namespace ruche::services {

class Storage;
class ConnectorPool;

/// One user action. `action` is a stable word ("post.reschedule", "conversation.done"); the window words it.
struct HistoryEvent
{
    domain::EventId id;
    QString action;
    qint64 object = 0;
    int count = 1; ///< objects it touched
    QDateTime at;
    bool undone = false;
};

/// What was done, and back. Every user action of the other services writes its event, with what was before, in the same
/// transaction. What an undo or redo makes of an account is true for the very next call to its network. Thread: that of the
/// Workspace.
class HistoryService
{
public:
    HistoryService(Storage &storage, ConnectorPool &connectors);

    /// Puts back what was before. Errors: Refused (it has left for a network and cannot return, or later changes stand in
    /// the way), NotFound, Conflict (undone already).
    [[nodiscard]] QFuture<Result<HistoryEvent>> undo(domain::EventId event);
    /// Does an undone action again.
    [[nodiscard]] QFuture<Result<HistoryEvent>> redo(domain::EventId event);
    /// Newest first.
    [[nodiscard]] QFuture<Result<QList<HistoryEvent>>> recent(int limit);

private:
    /// Drops the connector of an account that was changed; a disconnect that is done again takes the secret away again.
    [[nodiscard]] QFuture<Result<HistoryEvent>> refreshConnector(const QFuture<Result<HistoryEvent>> &done);

    Storage &m_storage;
    ConnectorPool &m_connectors;
};

} // namespace ruche::services
