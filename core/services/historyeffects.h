// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/storage/eventrecorder.h"

#include <QDateTime>

/// What hangs on an undone or redone event besides its rows: the outbox, full text, sums. Runs in the transaction of the undo.
/// Thread: storage.
namespace ruche::services::history {

/// Takes back what the event queued for a network, when it has not left. Errors: Refused when a reply is out or leaving.
[[nodiscard]] Result<void> beforeUndo(storage::Connection &connection, domain::EventId event, const QDateTime &now);
/// What a redo needs first. Errors: Refused for what was sent and cannot be sent by a redo (a reply).
[[nodiscard]] Result<void> beforeRedo(storage::Connection &connection, domain::EventId event, const QDateTime &now);
/// Brings what is derived from the rows up to date, and queues for the network what must follow them there.
[[nodiscard]] Result<void> refresh(storage::Connection &connection, const storage::StoredEvent &event, const QDateTime &now);

} // namespace ruche::services::history
