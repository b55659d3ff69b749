// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/memberservice.h"

#include "core/base/async.h"
#include "core/services/storage.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/memberrepository.h"
#include "core/storage/messagerepository.h"
#include "core/storage/messagesearch.h"
#include "core/storage/noterepository.h"
#include "core/storage/tagrepository.h"

#include <QJsonArray>

#include <limits>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

constexpr int recentLimit = 50;

Result<MemberDetail> readDetail(storage::Connection &connection, domain::MemberId id, const QDateTime &now)
{
    MemberDetail detail;
    RUCHE_TRY_ASSIGN(detail.member, storage::members::read(connection, id));
    RUCHE_TRY_ASSIGN(detail.recent, storage::messages::ofMember(connection, id, recentLimit));
    QList<domain::MessageId> ids;
    for (const domain::Message &message : std::as_const(detail.recent))
        ids << message.id;
    RUCHE_TRY_ASSIGN(detail.sentiments, storage::messages::sentiments(connection, ids));
    RUCHE_TRY_ASSIGN(detail.notes, storage::notes::ofMember(connection, id));
    RUCHE_TRY_ASSIGN(detail.messagesByMonth, storage::members::messagesByMonth(connection, id, now));
    RUCHE_TRY_ASSIGN(detail.replies, storage::members::replyCount(connection, id));
    return detail;
}

QString isoUtc(const QDateTime &instant)
{
    return instant.toUTC().toString(Qt::ISODate);
}

Result<QJsonObject> readExport(storage::Connection &connection, domain::MemberId id)
{
    RUCHE_TRY_ASSIGN(const domain::Member member, storage::members::read(connection, id));
    RUCHE_TRY_ASSIGN(const QList<domain::Message> all,
                     storage::messages::ofMember(connection, id, std::numeric_limits<int>::max()));
    RUCHE_TRY_ASSIGN(const QList<domain::Note> notes, storage::notes::ofMember(connection, id));
    QJsonArray identities;
    for (const domain::Identity &identity : member.identities) {
        identities.append(QJsonObject{{u"network"_s, identity.network},
                                      {u"remoteId"_s, identity.remoteId.value},
                                      {u"handle"_s, identity.handle},
                                      {u"name"_s, identity.displayName},
                                      {u"email"_s, identity.email},
                                      {u"url"_s, identity.url.toString()},
                                      {u"role"_s, identity.role}});
    }
    QList<domain::MessageId> ids;
    for (const domain::Message &message : all)
        ids << message.id;
    RUCHE_TRY_ASSIGN(const auto moods, storage::messages::sentiments(connection, ids));
    QJsonArray messages;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const domain::Message &message = all.at(i);
        QJsonObject object{{u"id"_s, message.id.text()},
                           {u"text"_s, message.text},
                           {u"writtenAt"_s, isoUtc(message.writtenAt)},
                           {u"moderation"_s, domain::moderationName(message.moderation)},
                           {u"url"_s, message.url.toString()}};
        if (moods.at(i))
            object.insert(u"sentiment"_s, domain::sentimentName(moods.at(i)->label));
        messages.append(object);
    }
    QJsonArray noteList;
    for (const domain::Note &note : notes)
        noteList.append(QJsonObject{{u"text"_s, note.text}, {u"writtenAt"_s, isoUtc(note.writtenAt)}});
    return QJsonObject{
        {u"id"_s, member.id.text()},
        {u"name"_s, member.name},
        {u"firstSeenAt"_s, isoUtc(member.firstSeenAt)},
        {u"lastActiveAt"_s, member.lastActiveAt ? QJsonValue(isoUtc(*member.lastActiveAt)) : QJsonValue()},
        {u"score"_s, member.score},
        {u"tags"_s, QJsonArray::fromStringList(member.tags)},
        {u"identities"_s, identities},
        {u"messages"_s, messages},
        {u"notes"_s, noteList}};
}

Result<domain::EventId> recordMerge(storage::Connection &connection,
                                    domain::MemberId keep,
                                    domain::MemberId other,
                                    const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const domain::Member kept, storage::members::read(connection, keep));
    storage::EventRecorder recorder(connection, u"member.merge"_s, now);
    for (const qint64 id : {keep.value, other.value}) {
        RUCHE_TRY(recorder.watch(u"member"_s, u"id"_s, id));
        RUCHE_TRY(recorder.watch(u"member_tag"_s, u"member_id"_s, id));
    }
    // Rows that move are seen where they were: a row watched by its former owner is still the same row by its
    // key.
    for (const QString &table : {u"identity"_s, u"conversation"_s, u"note"_s})
        RUCHE_TRY(recorder.watchMoving(table, u"member_id"_s, other.value));
    RUCHE_TRY(storage::members::merge(connection, keep, other, now));
    return recorder.finish(kept.brand, keep.value);
}

} // namespace

MemberService::MemberService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<MemberCounts>> MemberService::counts(const QList<domain::BrandId> &brands)
{
    const QDateTime now = m_storage.clock().now();
    return m_storage.read([brands, now](storage::Connection &connection) -> Result<MemberCounts> {
        RUCHE_TRY_ASSIGN(const auto found, storage::members::counts(connection, brands, now));
        return MemberCounts{found.people,
                            found.identities,
                            found.newIn30Days,
                            found.veryActive,
                            found.unhappy,
                            found.silent60Days};
    });
}

QFuture<Result<QList<domain::MemberId>>> MemberService::ids(const domain::MemberQuery &query, int limit)
{
    const QDateTime now = m_storage.clock().now();
    return m_storage.read([query, limit, now](storage::Connection &connection) {
        return storage::members::ids(connection, query, limit, now);
    });
}

QFuture<Result<QList<domain::Member>>> MemberService::rows(const QList<domain::MemberId> &ids)
{
    return m_storage.read(
        [ids](storage::Connection &connection) { return storage::members::rows(connection, ids); });
}

QFuture<Result<QList<domain::Member>>> MemberService::firstPage(const domain::MemberQuery &query, int limit)
{
    const QDateTime now = m_storage.clock().now();
    return m_storage.read(
        [query, limit, now](storage::Connection &connection) -> Result<QList<domain::Member>> {
            RUCHE_TRY_ASSIGN(const auto found, storage::members::ids(connection, query, limit, now));
            return storage::members::rows(connection, found);
        });
}

QFuture<Result<MemberDetail>> MemberService::detail(domain::MemberId member)
{
    const QDateTime now = m_storage.clock().now();
    return m_storage.read(
        [member, now](storage::Connection &connection) { return readDetail(connection, member, now); });
}

QFuture<Result<QStringList>> MemberService::tags(const QList<domain::BrandId> &brands)
{
    return m_storage.read(
        [brands](storage::Connection &connection) { return storage::tags::ofMembers(connection, brands); });
}

QFuture<Result<domain::EventId>> MemberService::setTags(domain::MemberId member, const QStringList &tags)
{
    const QDateTime now = m_storage.clock().now();
    return m_storage.write([=](storage::Connection &connection) -> Result<domain::EventId> {
        RUCHE_TRY_ASSIGN(const domain::Member row, storage::members::read(connection, member));
        storage::EventRecorder recorder(connection, u"member.tags"_s, now);
        RUCHE_TRY(recorder.watch(u"member_tag"_s, u"member_id"_s, member.value));
        RUCHE_TRY(storage::tags::setMemberTags(connection, row.brand, member, tags));
        return recorder.finish(row.brand, member.value);
    });
}

QFuture<Result<domain::EventId>> MemberService::addNote(domain::MemberId member, const QString &text)
{
    if (text.trimmed().isEmpty())
        return async::ready(Result<domain::EventId>(fail(ErrorCode::InvalidArgument, u"an empty note"_s)));
    const QDateTime now = m_storage.clock().now();
    return m_storage.write([=](storage::Connection &connection) -> Result<domain::EventId> {
        RUCHE_TRY_ASSIGN(const domain::Member row, storage::members::read(connection, member));
        storage::EventRecorder recorder(connection, u"member.note"_s, now);
        RUCHE_TRY(recorder.watch(u"note"_s, u"member_id"_s, member.value));
        RUCHE_TRY(storage::notes::add(connection, {{}, {}, member, text.trimmed(), {}, now}));
        return recorder.finish(row.brand, member.value);
    });
}

QFuture<Result<domain::EventId>> MemberService::merge(domain::MemberId keep, domain::MemberId other)
{
    const QDateTime now = m_storage.clock().now();
    return m_storage.write(
        [=](storage::Connection &connection) { return recordMerge(connection, keep, other, now); });
}

QFuture<Result<QJsonObject>> MemberService::exportData(domain::MemberId member)
{
    return m_storage.read(
        [member](storage::Connection &connection) { return readExport(connection, member); });
}

QFuture<Result<void>> MemberService::erase(domain::MemberId member)
{
    const QDateTime now = m_storage.clock().now();
    auto erased = m_storage.write([=](storage::Connection &connection) -> Result<void> {
        RUCHE_TRY_ASSIGN(const domain::Member row, storage::members::read(connection, member));
        RUCHE_TRY(storage::members::erase(connection, member, now));
        storage::EventRecorder recorder(connection, u"member.erase"_s, now);
        RUCHE_TRY(recorder.finish(row.brand, 0));
        return storage::messagesearch::purge(connection);
    });
    // What was written before must not stay readable in the log beside the file either.
    (void)m_storage.exclusive(
        [](storage::Connection &connection) { return storage::messagesearch::emptyLog(connection); });
    return erased;
}

} // namespace ruche::services
