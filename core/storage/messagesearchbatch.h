// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/nativestatement.h"

#include <QByteArray>
#include <QByteArrayView>

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
    [[nodiscard]] Result<void> add(qint64 id, QByteArrayView body, QByteArrayView author);
    [[nodiscard]] Result<void> write();

private:
    struct Row
    {
        qint64 id = 0;
        qsizetype at = 0; ///< in m_texts: the body, then the author's name
        qsizetype body = 0; ///< bytes
        qsizetype author = 0; ///< bytes
    };

    const qsizetype m_most;
    std::vector<Row> m_rows;
    QByteArray m_texts; ///< of all rows: memory is asked for a few times, not twice a row
    NativeStatement m_insert;
};

} // namespace ruche::storage
