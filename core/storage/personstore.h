// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/domain/incoming.h"
#include "core/storage/memberrepository.h"
#include "core/storage/nativestatement.h"

#include <QHash>
#include <QSet>

#include <utility>
#include <vector>

namespace ruche::storage {

class Connection;

/// The authors of one batch of messages: each is looked up once, made when unknown, and counted once at the
/// end. Thread: the connection's.
class PersonStore
{
public:
    PersonStore(Connection &connection, const domain::Account &account, domain::ImportId import);

    /// Who wrote a message of others. Nobody when the network does not say, or calls it spam: those who send
    /// such are no members of a community.
    [[nodiscard]] Result<members::Who> authorOf(const domain::IncomingMessage &incoming, qint64 writtenAtMs);
    /// Brings counts, last activity and score of all authors up to date; to be called when the messages are
    /// written.
    [[nodiscard]] Result<void> count(const QDateTime &now);

private:
    [[nodiscard]] Result<members::Who> add(const domain::IncomingMessage &incoming, qint64 writtenAtMs);
    [[nodiscard]] Result<void> writeNames();

    Connection &m_connection;
    const domain::Account &m_account;
    const domain::ImportId m_import;
    QHash<QString, members::Who> m_known;
    QSet<qint64> m_members;
    std::vector<std::pair<qint64, QByteArray>> m_newNames; ///< in order of member
    NativeStatement m_find;
    NativeStatement m_insertMember;
    NativeStatement m_insertIdentity;
    NativeStatement m_insertNames;
    NativeStatement m_activity;
    NativeStatement m_update;
};

} // namespace ruche::storage
