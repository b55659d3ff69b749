// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/personstore.h"

#include "core/domain/member.h"
#include "core/storage/connection.h"
#include "core/storage/membersearch.h"
#include "core/storage/messageid.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage {

PersonStore::PersonStore(Connection &connection, const domain::Account &account, domain::ImportId import)
    : m_connection(connection)
    , m_account(account)
    , m_import(import)
    , m_find(connection, "SELECT id, member_id, email FROM identity WHERE account_id = ?1 AND remote_id = ?2")
    , m_insertMember(connection,
                     "INSERT INTO member (brand_id, name, first_seen_at, import_id) VALUES (?1, ?2, ?3, ?4)")
    , m_insertIdentity(
          connection,
          "INSERT INTO identity (member_id, account_id, remote_id, display_name, email, url, import_id) "
          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
    , m_insertNames(connection, membersearch::insertStatement())
    , m_activity(
          connection,
          "SELECT count(*), count(CASE WHEN g.id >= ?2 THEN 1 END), max(g.id), min(g.id) FROM message g "
          "WHERE g.identity_id IN (SELECT id FROM identity WHERE member_id = ?1)")
    , m_update(connection,
               "UPDATE member SET message_count = ?2, recent_count = ?3, last_active_at = ?4, "
               "first_seen_at = min(first_seen_at, ?5), score = ?6 WHERE id = ?1")
{
}

Result<members::Who> PersonStore::add(const domain::IncomingMessage &incoming, qint64 writtenAtMs)
{
    const QByteArray name = incoming.authorName.trimmed().toUtf8();
    const NativeStatement::Value import
        = m_import.isValid() ? NativeStatement::Value(m_import.value) : NativeStatement::Value();
    members::Who who;
    RUCHE_TRY_ASSIGN(who.member.value,
                     m_insertMember.insert({m_account.brand.value, name, writtenAtMs, import}));
    RUCHE_TRY_ASSIGN(who.identity.value,
                     m_insertIdentity.insert({who.member.value,
                                              m_account.id.value,
                                              incoming.author.value.toUtf8(),
                                              name,
                                              incoming.authorEmail.toUtf8(),
                                              incoming.authorUrl.toString().toUtf8(),
                                              import}));
    m_newNames.emplace_back(who.member.value, name + ' ' + incoming.authorEmail.toUtf8());
    return who;
}

Result<members::Who> PersonStore::authorOf(const domain::IncomingMessage &incoming, qint64 writtenAtMs)
{
    if (incoming.own || incoming.author.isEmpty() || incoming.moderation == domain::Moderation::Spam)
        return members::Who();
    if (const auto known = m_known.constFind(incoming.author.value); known != m_known.constEnd())
        return *known;
    RUCHE_TRY_ASSIGN(const bool found, m_find.run({m_account.id.value, incoming.author.value.toUtf8()}));
    members::Who who;
    bool learns = false;
    if (found) {
        who = {domain::IdentityId(m_find.number(0)), domain::MemberId(m_find.number(1))};
        learns = m_find.text(2).isEmpty() && !incoming.authorEmail.isEmpty();
    }
    m_find.reset();
    if (!found) {
        RUCHE_TRY_ASSIGN(who, add(incoming, writtenAtMs));
    } else if (learns) {
        domain::IncomingMember person;
        person.id = incoming.author;
        person.name = incoming.authorName;
        person.email = incoming.authorEmail;
        RUCHE_TRY(members::resolve(
            m_connection, m_account, person, QDateTime::fromMSecsSinceEpoch(writtenAtMs, Qt::UTC), m_import));
        RUCHE_TRY(writeNames());
        RUCHE_TRY(members::reindex(m_connection, who.member));
    }
    m_known.insert(incoming.author.value, who);
    m_members.insert(who.member.value);
    return who;
}

/// All at once: a row of the full text search that comes between other writes is written out by itself.
Result<void> PersonStore::writeNames()
{
    for (const auto &[member, names] : m_newNames)
        RUCHE_TRY(m_insertNames.change({member, names}));
    m_newNames.clear();
    return {};
}

Result<void> PersonStore::count(const QDateTime &now)
{
    RUCHE_TRY(writeNames());
    const qint64 recentFrom = messageid::firstAt(now.addDays(-members::recentDays).toMSecsSinceEpoch());
    QList<qint64> ordered(m_members.begin(), m_members.end());
    std::sort(ordered.begin(), ordered.end());
    for (const qint64 member : std::as_const(ordered)) {
        RUCHE_TRY(m_activity.run({member, recentFrom}));
        const qint64 messages = m_activity.number(0);
        const qint64 recent = m_activity.number(1);
        const qint64 newest = messageid::timeOf(m_activity.number(2));
        const qint64 oldest = messageid::timeOf(m_activity.number(3));
        m_activity.reset();
        if (messages == 0)
            continue;
        const QDateTime active = QDateTime::fromMSecsSinceEpoch(newest, Qt::UTC);
        RUCHE_TRY(m_update.change({member,
                                   messages,
                                   recent,
                                   newest,
                                   oldest,
                                   qint64(domain::engagementScore(int(recent), active, now))}));
    }
    if (!ordered.isEmpty())
        m_connection.touch(domain::Change::Members);
    return {};
}

} // namespace ruche::storage
