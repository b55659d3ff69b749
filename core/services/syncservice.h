// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"

#include <QFuture>
#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace ruche::services {

class Storage;
class ConnectorPool;

/// How one account's sync went.
struct SyncOutcome
{
    domain::AccountId account;
    QString network;
    int created = 0;
    int updated = 0;
    int removed = 0;
    std::optional<Error> error; ///< what was stored before it stays; the next sync goes on from there
};

/// Under way, or nothing.
struct SyncProgress
{
    domain::AccountId account;
    int done = 0; ///< objects
    std::optional<int> total;
};

/// Reads the accounts: incrementally (a cursor a stream, stored with the objects of its page), resumably, at
/// each network's interval, and at once when asked. One account's failure never stops another; it is stored
/// with the account. A server's "later" is obeyed: such an account is not asked before its time, not even by
/// hand. Thread: that of the Workspace.
class SyncService final : public QObject
{
    Q_OBJECT
public:
    SyncService(Storage &storage, ConnectorPool &connectors, QObject *parent = nullptr);
    ~SyncService() override;

    /// All accounts of the brands (of all when empty), or just one. Answers when all are through. An account
    /// that is being read already is not read twice at the same time.
    [[nodiscard]] QFuture<Result<QList<SyncOutcome>>> syncBrands(const QList<domain::BrandId> &brands = {});
    [[nodiscard]] QFuture<Result<SyncOutcome>> syncAccount(domain::AccountId account);
    /// Ends what runs after the page it is at; outcomes then carry Cancelled.
    void cancel();

    [[nodiscard]] bool isRunning() const;
    /// When the last round ended without any error; for "up to date, 2 min ago".
    [[nodiscard]] std::optional<QDateTime> lastCompleteAt() const;

    /// Starts or stops reading at intervals (network's own, ±10 %).
    void setAutomatic(bool on);

signals:
    void runningChanged(bool running);
    void progressed(const ruche::services::SyncProgress &progress);
    void accountFinished(const ruche::services::SyncOutcome &outcome);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ruche::services
