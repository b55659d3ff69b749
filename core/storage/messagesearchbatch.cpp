// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/messagesearchbatch.h"

#include "core/storage/connection.h"
#include "core/storage/messagesearch.h"

#include <algorithm>

namespace ruche::storage {

MessageSearchBatch::MessageSearchBatch(Connection &connection, qsizetype most)
    : m_most(most)
    , m_insert(connection, messagesearch::insertStatement())
{
}

Result<void> MessageSearchBatch::add(qint64 id, const QByteArray &body, const QByteArray &author)
{
    m_rows.push_back({id, body, author});
    m_bytes += body.size() + author.size() + qsizetype(sizeof(Row));
    return m_bytes < m_most ? Result<void>() : write();
}

Result<void> MessageSearchBatch::write()
{
    std::sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) { return a.id < b.id; });
    for (const Row &row : m_rows)
        RUCHE_TRY(m_insert.change({row.id, row.body, row.author}));
    m_rows.clear();
    m_bytes = 0;
    return {};
}

} // namespace ruche::storage
