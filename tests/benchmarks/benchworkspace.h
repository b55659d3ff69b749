// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/account.h"
#include "core/domain/incoming.h"
#include "core/services/storage.h"
#include "core/storage/storagethread.h"
#include "tests/benchmarks/measure.h"

#include <QList>
#include <QTemporaryDir>

#include <memory>

namespace ruche::bench {

/// Three brands that share the data evenly, and one that hardly has any: lists must be quick for that one
/// too.
constexpr int bigBrands = 3;
constexpr int allBrands = bigBrands + 1;

/// A workspace in a temporary folder with four brands, each with one account, on the two storage threads that
/// services use. Everything made is the same in each run.
class BenchWorkspace
{
public:
    BenchWorkspace();
    ~BenchWorkspace();

    [[nodiscard]] services::Storage &storage() { return *m_storage; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString besides(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] const QDateTime &now() const { return m_now; }
    [[nodiscard]] domain::BrandId brand(int index) const { return m_accounts.at(index).brand; }
    [[nodiscard]] const domain::Account &account(int index) const { return m_accounts.at(index); }
    /// Of message number `index` of `total`: mostly the big brands in turn, one in 10 000 the small one.
    [[nodiscard]] int brandOf(qint64 index) const
    {
        return index % 10'000 == 0 ? bigBrands : int(index / 2 % bigBrands);
    }

    /// Message number `index`: two in a conversation, one author for every twenty, 90 seconds apart. A word
    /// of three
    /// ("merci") is in a third of them.
    [[nodiscard]] domain::IncomingMessage message(qint64 index, qint64 total) const;
    /// Stores messages [first, last) as an import does: in one transaction, in batches. Answers the
    /// time spent in storing.
    Spent store(qint64 first, qint64 last, qint64 total);

    /// Runs a statement on the writing thread, to shape the data.
    void execute(const QString &sql);

private:
    QTemporaryDir m_folder;
    QString m_path;
    QDateTime m_now;
    FixedClock m_clock;
    std::unique_ptr<storage::StorageThread> m_writer;
    std::unique_ptr<storage::StorageThread> m_reader;
    std::unique_ptr<services::Storage> m_storage;
    QList<domain::Account> m_accounts;
};

/// The value of an answered future; ends the program with the error's detail otherwise.
template <typename T> T valueOf(QFuture<Result<T>> future);
[[noreturn]] void endWith(const Error &error);

template <typename T> T valueOf(QFuture<Result<T>> future)
{
    future.waitForFinished();
    Result<T> result = future.resultAt(0);
    if (!result)
        endWith(result.error());
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace ruche::bench
