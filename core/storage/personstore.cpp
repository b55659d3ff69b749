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

PersonStore::PersonStore(Connection &connection,
                         const domain::Account &account,
                         const QDateTime &now,
                         domain::ImportId import)
    : m_connection(connection)
    , m_account(account)
    , m_import(import)
    , m_recentFrom(messageid::firstAt(now.addDays(-members::recentDays).toMSecsSinceEpoch()))
    , m_find(connection, "SELECT id, member_id, email FROM identity WHERE account_id = ?1 AND remote_id = ?2")
    , m_insertMember(connection,
                     "INSERT INTO member (id, brand_id, name, first_seen_at, message_count, recent_count, "
                     "last_active_at, "
                     "score, import_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
    , m_insertIdentity(
          connection,
          "INSERT INTO identity (id, member_id, account_id, remote_id, display_name, email, url, import_id) "
          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
    , m_insertNames(connection, membersearch::insertStatement())
    , m_activity(connection,
                 "SELECT count(*), count(CASE WHEN g.id >= ?2 THEN 1 END), max(g.id), min(g.id) "
                 "FROM identity i JOIN message g ON g.identity_id = i.id WHERE i.member_id = ?1")
    , m_update(connection,
               "UPDATE member SET message_count = ?2, recent_count = ?3, last_active_at = ?4, "
               "first_seen_at = min(first_seen_at, ?5), score = ?6 WHERE id = ?1")
{
}

/// Ids are given here, as SQLite would, so that messages can name somebody who is not written yet.
Result<members::Who> PersonStore::add(const domain::IncomingMessage &incoming, qint64 writtenAtMs)
{
    if (m_new.empty()) {
        RUCHE_TRY_ASSIGN(const QVariant member,
                         m_connection.value(u"SELECT coalesce(max(id), 0) FROM member"_s));
        RUCHE_TRY_ASSIGN(const QVariant identity,
                         m_connection.value(u"SELECT coalesce(max(id), 0) FROM identity"_s));
        m_lastMember = member.toLongLong();
        m_lastIdentity = identity.toLongLong();
    }
    NewPerson person;
    person.who = {domain::IdentityId(++m_lastIdentity), domain::MemberId(++m_lastMember)};
    person.remote = incoming.author.value.toUtf8();
    person.name = incoming.authorName.trimmed().toUtf8();
    person.email = incoming.authorEmail.toUtf8();
    person.url = incoming.authorUrl.toString().toUtf8();
    person.firstSeen = writtenAtMs;
    m_newPlaces.insert(person.who.member.value, m_new.size());
    m_new.push_back(std::move(person));
    return m_new.back().who;
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
        RUCHE_TRY(members::reindex(m_connection, who.member));
    }
    m_known.insert(incoming.author.value, who);
    if (found)
        m_members.insert(who.member.value);
    return who;
}

void PersonStore::wrote(const members::Who &author, qint64 messageId)
{
    const auto place = m_newPlaces.constFind(author.member.value);
    if (place == m_newPlaces.constEnd())
        return;
    NewPerson &person = m_new.at(*place);
    const qint64 at = messageid::timeOf(messageId);
    ++person.messages;
    person.recent += messageId >= m_recentFrom ? 1 : 0;
    person.newest = std::max(person.newest, at);
    person.firstSeen = std::min(person.firstSeen, at);
}

Result<void> PersonStore::insert(const NewPerson &person, const QDateTime &now)
{
    using Value = NativeStatement::Value;
    const Value import = m_import.isValid() ? Value(m_import.value) : Value();
    const bool active = person.messages > 0;
    const QDateTime newest = QDateTime::fromMSecsSinceEpoch(person.newest, Qt::UTC);
    RUCHE_TRY(m_insertMember.change(
        {person.who.member.value,
         m_account.brand.value,
         person.name,
         person.firstSeen,
         person.messages,
         person.recent,
         active ? Value(person.newest) : Value(),
         active ? qint64(domain::engagementScore(int(person.recent), newest, now)) : qint64(0),
         import}));
    return m_insertIdentity.change({person.who.identity.value,
                                    person.who.member.value,
                                    m_account.id.value,
                                    person.remote,
                                    person.name,
                                    person.email,
                                    person.url,
                                    import});
}

Result<void> PersonStore::write(const QDateTime &now)
{
    if (m_new.empty())
        return {};
    for (const NewPerson &person : m_new) {
        RUCHE_TRY(insert(person, now));
        if (person.messages == 0) // known by a message that is stored already
            m_members.insert(person.who.member.value);
    }
    // Together: a row of the full text search that comes between other writes is written out by itself.
    for (const NewPerson &person : m_new)
        RUCHE_TRY(m_insertNames.change({person.who.member.value, person.name + ' ' + person.email}));
    m_new.clear();
    m_newPlaces.clear();
    m_connection.touch(domain::Change::Members);
    return {};
}

Result<void> PersonStore::count(const QDateTime &now)
{
    QList<qint64> ordered(m_members.begin(), m_members.end());
    std::sort(ordered.begin(), ordered.end());
    for (const qint64 member : std::as_const(ordered)) {
        RUCHE_TRY(m_activity.run({member, m_recentFrom}));
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
