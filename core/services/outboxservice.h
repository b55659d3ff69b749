// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/outbox.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace ruche::services {

class Storage;
class ConnectorPool;

using domain::OutboxEntry;
using domain::OutboxState;

/// Sends what the inbox queued, in order for each account, at most once (claims as Publisher does). A reply
/// whose answer was lost is looked for among the conversation's messages before it may leave again. A
/// moderation that the network refuses for good is no longer shown as done: the message is what it was, and
/// the entry stays with its problem until it is tried again or cancelled. After that it tells networks of
/// sanctions that are due (see RulingService). Thread: that of the Workspace.
class OutboxService final : public QObject
{
    Q_OBJECT
public:
    OutboxService(Storage &storage, ConnectorPool &connectors, QObject *parent = nullptr);
    ~OutboxService() override;

    /// What has not been sent: waiting, failed, uncertain; oldest first.
    [[nodiscard]] QFuture<Result<QList<OutboxEntry>>> pending();
    /// Sends all whose time has come; answers with what was tried.
    [[nodiscard]] QFuture<Result<QList<OutboxEntry>>> flush();
    /// All that one action of the user queued, whatever became of it, oldest first.
    [[nodiscard]] QFuture<Result<QList<OutboxEntry>>> ofEvent(domain::EventId event);
    /// Whether a flush is under way.
    [[nodiscard]] bool isSending() const;
    /// Tries a failed one again at the next flush. Errors: NotFound, Refused (sent).
    [[nodiscard]] QFuture<Result<void>> retry(domain::OutboxId entry);
    /// Takes back what has not left; a message that was to be moderated is shown as it was, a conversation whose only answer
    /// it was is open again. Errors: Refused (sending or sent).
    [[nodiscard]] QFuture<Result<void>> cancel(domain::OutboxId entry);
    /// Flushes by itself as times come.
    void setAutomatic(bool on);

signals:
    void settled(const ruche::services::OutboxEntry &entry);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ruche::services
