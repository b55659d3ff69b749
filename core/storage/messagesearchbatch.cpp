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

Result<void> MessageSearchBatch::add(qint64 id, QByteArrayView body, QByteArrayView author)
{
    m_rows.push_back({id, m_texts.size(), body.size(), author.size()});
    m_texts.append(body).append(author);
    const qsizetype held = m_texts.size() + qsizetype(m_rows.size() * sizeof(Row));
    return held < m_most ? Result<void>() : write();
}

Result<void> MessageSearchBatch::write()
{
    std::sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) { return a.id < b.id; });
    const QByteArrayView texts = m_texts;
    for (const Row &row : m_rows)
        RUCHE_TRY(m_insert.change(
            {row.id, texts.sliced(row.at, row.body), texts.sliced(row.at + row.body, row.author)}));
    m_rows.clear();
    m_texts.resize(0); // keeps the memory for the next ones
    return {};
}

} // namespace ruche::storage
