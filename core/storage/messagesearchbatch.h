// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/nativestatement.h"

#include <QByteArray>

#include <vector>

namespace ruche::storage {

class Connection;

/// Full text rows of new messages, held back and written in ascending order of their ids. SQLite closes a
/// part of the index whenever an id is lower than the one before, and merges the parts later: an import whose
/// batches overlap in time would write each word several times. So an import keeps one of these over all its
/// batches. What is held is in no index yet: write() before anything searches or takes away those messages,
/// and before the end of the transaction. Thread: the connection's.
class MessageSearchBatch
{
public:
    /// Bytes of text that are held before they are written.
    static constexpr qsizetype mostBytes = qsizetype(32) << 20;

    explicit MessageSearchBatch(Connection &connection, qsizetype most = mostBytes);

    /// Takes a message's texts (UTF-8); writes all that is held when that is too much.
    [[nodiscard]] Result<void> add(qint64 id, const QByteArray &body, const QByteArray &author);
    [[nodiscard]] Result<void> write();

private:
    struct Row
    {
        qint64 id = 0;
        QByteArray body;
        QByteArray author;
    };

    const qsizetype m_most;
    qsizetype m_bytes = 0;
    std::vector<Row> m_rows;
    NativeStatement m_insert;
};

} // namespace ruche::storage
