// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/domain/incoming.h"
#include "core/storage/memberrepository.h"
#include "core/storage/nativestatement.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace ruche::storage {

class Connection;

/// The authors of one batch of messages: each is looked up once, and made and counted once: five indexes of
/// members hang on the counts. First authorOf() and wrote() for the messages that will be stored, then
/// write(), the messages themselves, then count(). Thread: the connection's.
class PersonStore
{
public:
    PersonStore(Connection &connection,
                const domain::Account &account,
                const QDateTime &now,
                domain::ImportId import);

    /// Who wrote a message of others. Nobody when the network does not say, or calls it spam: those who send
    /// such are no members of a community. Somebody new is stored by write().
    [[nodiscard]] Result<members::Who> authorOf(const domain::IncomingMessage &incoming, qint64 writtenAtMs);
    /// Counts a message that will be stored.
    void wrote(const members::Who &author, qint64 messageId);
    /// Stores those who are new.
    [[nodiscard]] Result<void> write(const QDateTime &now);
    /// Brings counts, last activity and score of the others up to date; to be called when the messages are
    /// written.
    [[nodiscard]] Result<void> count(const QDateTime &now);

private:
    struct NewPerson
    {
        members::Who who;
        QByteArray remote;
        QByteArray name;
        QByteArray email;
        QByteArray url;
        qint64 firstSeen = 0; ///< UTC ms
        qint64 newest = 0; ///< UTC ms
        qint64 messages = 0;
        qint64 recent = 0;
    };
    [[nodiscard]] Result<members::Who> add(const domain::IncomingMessage &incoming, qint64 writtenAtMs);
    [[nodiscard]] Result<void> insert(const NewPerson &person, const QDateTime &now);

    Connection &m_connection;
    const domain::Account &m_account;
    const domain::ImportId m_import;
    const qint64 m_recentFrom; ///< the first message id that counts as recent
    QHash<QString, members::Who> m_known;
    QSet<qint64> m_members;
    std::vector<NewPerson> m_new; ///< in order of member
    QHash<qint64, size_t> m_newPlaces; ///< in m_new, by member
    qint64 m_lastMember = 0;
    qint64 m_lastIdentity = 0;
    NativeStatement m_find;
    NativeStatement m_insertMember;
    NativeStatement m_insertIdentity;
    NativeStatement m_insertNames;
    NativeStatement m_activity;
    NativeStatement m_update;
};

} // namespace ruche::storage
