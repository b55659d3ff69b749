// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/storage/storagethread.h"

#include <QString>

namespace ruche::services {

/// What every service reads and writes with: the two storage threads of the open workspace, the clock, and the name under
/// which this process claims work.
class Storage
{
public:
    Storage(storage::StorageThread &writer, storage::StorageThread &reader, const Clock &clock, QString owner);

    /// A job `Result<T>(storage::Connection &)` in one write transaction; one service operation is one such job.
    template<typename Job>
    [[nodiscard]] auto write(Job job) const
    {
        return m_writer.write(std::move(job));
    }
    /// A job on the read-only connection. It sees every write whose future has been answered.
    template<typename Job>
    [[nodiscard]] auto read(Job job) const
    {
        return m_reader.run(std::move(job));
    }
    /// A job on the writing thread, outside a transaction: what manages its own (imports in batches, VACUUM).
    template<typename Job>
    [[nodiscard]] auto exclusive(Job job) const
    {
        return m_writer.run(std::move(job));
    }

    [[nodiscard]] const Clock &clock() const { return m_clock; }
    /// Unique to this process: "host:pid:random".
    [[nodiscard]] const QString &owner() const { return m_owner; }
    [[nodiscard]] storage::StorageThread &writer() const { return m_writer; }

private:
    storage::StorageThread &m_writer;
    storage::StorageThread &m_reader;
    const Clock &m_clock;
    QString m_owner;
};

} // namespace ruche::services
