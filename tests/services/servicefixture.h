// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/account.h"
#include "core/domain/brand.h"
#include "core/services/connectorpool.h"
#include "core/services/storage.h"
#include "core/settings/memorysecretstore.h"
#include "core/storage/connection.h"
#include "core/storage/storagethread.h"
#include "tests/services/fakenetwork.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace ruche::tests {

/// Waits for an answer while events run, as the window's loop does; Cancelled when none comes in 2 min.
template <typename T> Result<T> answerOf(const QFuture<Result<T>> &future)
{
    QElapsedTimer timer;
    timer.start();
    while (!future.isFinished() && timer.elapsed() < 120000)
        QTest::qWait(1);
    if (!future.isFinished() || future.resultCount() == 0)
        return fail(ErrorCode::Cancelled, QStringLiteral("no answer"));
    return future.resultAt(0);
}

/// A new workspace with a brand and an account on the fake network, at 2026-06-16 08:00 UTC.
class ServiceFixture
{
public:
    ServiceFixture();

    /// Runs a job on the writing connection, in a transaction.
    template <typename Job> auto write(Job job) { return answerOf(storage.write(std::move(job))); }
    /// One value of the workspace, by SQL.
    [[nodiscard]] QVariant value(const QString &sql);
    /// Puts an event back, as the history does.
    [[nodiscard]] Result<void> undo(domain::EventId event);
    /// Another account of the brand, connected.
    [[nodiscard]] domain::AccountId addAccount(const QString &host);
    /// A second pair of threads on the same file, as another process has.
    struct Other
    {
        storage::StorageThread writer{storage::Access::ReadWrite};
        storage::StorageThread reader{storage::Access::ReadOnly};
        std::unique_ptr<services::Storage> storage;
    };
    [[nodiscard]] std::unique_ptr<Other> openAgain(const QString &owner);

    QTemporaryDir folder;
    QString path;
    FixedClock clock;
    FakeNetwork network;
    settings::MemorySecretStore secrets;
    storage::StorageThread writer{storage::Access::ReadWrite};
    storage::StorageThread reader{storage::Access::ReadOnly};
    services::Storage storage;
    services::ConnectorPool pool;
    domain::BrandId brand;
    domain::AccountId account;
};

} // namespace ruche::tests
