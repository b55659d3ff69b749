// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/moderationqueue.h"

#include "core/domain/outbox.h"
#include "core/storage/brandfilter.h"
#include "core/storage/connection.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/messageid.h"
#include "core/storage/rulingrepository.h"
#include "core/storage/values.h"
#include "core/storage/watchrepository.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::moderationqueue {

namespace {

using domain::ReviewItem;
using domain::ReviewKind;
using domain::ReviewReason;
using domain::ReviewState;

int thousandths(double value)
{
    return int(std::lround(std::clamp(value, 0.0, 1.0) * 1000));
}

QString reasonsJson(const QList<ReviewReason> &reasons)
{
    QJsonArray array;
    for (const ReviewReason &reason : reasons)
        array.append(QJsonArray{domain::reviewKindName(reason.kind),
                                reason.name,
                                reason.detail,
                                std::round(reason.share * 1000) / 1000,
                                qint64(reason.from),
                                qint64(reason.length)});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<ReviewReason> reasonsFrom(const QString &json)
{
    QList<ReviewReason> reasons;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : array) {
        const QJsonArray one = value.toArray();
        const auto kind = domain::reviewKindFromName(one.at(0).toString());
        if (kind)
            reasons << ReviewReason{*kind,
                                    one.at(1).toString(),
                                    one.at(2).toString(),
                                    one.at(3).toDouble(),
                                    qsizetype(one.at(4).toInteger()),
                                    qsizetype(one.at(5).toInteger())};
    }
    return reasons;
}

/// All that says where a message stands.
struct Facts
{
    bool incoming = false;
    domain::BrandId brand;
    domain::AccountId account;
    domain::Moderation moderation = domain::Moderation::Approved;
    QString text;
    int spam = 0; ///< thousandths, of these very words
    int words = 0;
    bool harmless = false;
    std::optional<domain::ModerationAction> ruled; ///< by a person, on these very words
    QList<domain::Flag> flags;
};

Result<std::optional<Facts>> factsOf(Connection &connection, domain::MessageId id)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            u"SELECT m.direction, m.brand_id, m.account_id, m.moderation, m.body, coalesce(r.spam, 0), "
            "coalesce(r.words, 0), coalesce(r.text_hash, ''), coalesce(h.text_hash, '') FROM message m "
            "LEFT JOIN review_item r ON r.message_id = m.id LEFT JOIN judged_harmless h ON "
            "h.message_id = m.id WHERE m.id = :id"_s,
            {{u":id"_s, id.value}}));
    if (!query->next()) {
        query->finish();
        return std::optional<Facts>();
    }
    Facts facts;
    facts.incoming = query->value(0).toString() == "incoming"_L1;
    facts.brand = domain::BrandId(query->value(1).toLongLong());
    facts.account = domain::AccountId(query->value(2).toLongLong());
    facts.moderation
        = domain::moderationFromName(query->value(3).toString()).value_or(domain::Moderation::Approved);
    facts.text = query->value(4).toString();
    const QString hash = hashOf(facts.text);
    if (query->value(7).toString() == hash) {
        facts.spam = query->value(5).toInt();
        facts.words = query->value(6).toInt();
    }
    facts.harmless = query->value(8).toString() == hash;
    query->finish();
    RUCHE_TRY_ASSIGN(QSqlQuery *const rulings,
                     connection.run(u"SELECT j.action, j.body FROM ruling_message j JOIN ruling r ON "
                                    "r.id = j.ruling_id WHERE j.message_id = :id AND r.undone = 0 AND "
                                    "r.automatic = 0 AND j.action IS NOT NULL ORDER BY r.id DESC LIMIT 1"_s,
                                    {{u":id"_s, id.value}}));
    if (rulings->next() && rulings->value(1).toString() == facts.text)
        facts.ruled = domain::actionFromName(rulings->value(0).toString());
    rulings->finish();
    RUCHE_TRY_ASSIGN(facts.flags, rulings::flagsOf(connection, id));
    return std::optional<Facts>(facts);
}

/// Where a message stands, and for what.
struct Place
{
    ReviewState state = ReviewState::Done;
    ReviewKind kind = ReviewKind::Held;
    int severity = 0;
};

Place placeOf(const Facts &facts, int threshold)
{
    Place place;
    const bool held = facts.moderation == domain::Moderation::Held;
    int reported = 0;
    for (const domain::Flag &flag : facts.flags) {
        if (flag.reason != domain::FlagReason::HeldByNetwork)
            reported = std::max(reported, thousandths(domain::reportWeight(flag.reason)));
    }
    const bool spam = facts.spam >= threshold;
    place.severity = held ? thousandths(domain::reportWeight(domain::FlagReason::HeldByNetwork)) : 0;
    const auto heavier = [&place](ReviewKind kind, int weight) {
        if (weight > place.severity) {
            place.kind = kind;
            place.severity = weight;
        }
    };
    heavier(ReviewKind::Reported, reported);
    heavier(ReviewKind::Words, facts.words);
    // Below the threshold a score still sorts what waits for another reason.
    heavier(ReviewKind::Spam, facts.spam);
    const bool shown = facts.incoming && (held || facts.moderation == domain::Moderation::Approved);
    const bool asks = held || reported > 0 || facts.words > 0 || spam;
    if (!shown || !asks)
        return place;
    if (facts.ruled && domain::resultOf(*facts.ruled) == facts.moderation)
        place.state = held ? ReviewState::Hidden : ReviewState::Done;
    else if (!facts.harmless || (held && facts.text.isEmpty()))
        place.state = ReviewState::Check;
    return place;
}

/// Whether anything of a message is worth keeping among the items.
bool isItem(const Facts &facts, const Place &place)
{
    return facts.incoming && (place.state != ReviewState::Done || facts.spam > 0 || facts.words > 0);
}

ReviewItem itemFrom(const QSqlQuery &query)
{
    ReviewItem item;
    item.message = domain::MessageId(query.value(0).toLongLong());
    item.brand = domain::BrandId(query.value(1).toLongLong());
    item.account = domain::AccountId(query.value(2).toLongLong());
    item.conversation = domain::ConversationId(query.value(3).toLongLong());
    item.identity = domain::IdentityId(query.value(4).toLongLong());
    item.member = domain::MemberId(query.value(5).toLongLong());
    item.network = query.value(6).toString();
    item.author = query.value(7).toString();
    item.text = query.value(8).toString();
    item.subject = query.value(9).toString();
    item.moderation
        = domain::moderationFromName(query.value(10).toString()).value_or(domain::Moderation::Approved);
    item.state = domain::reviewStateFromName(query.value(11).toString());
    item.kind = domain::reviewKindFromName(query.value(12).toString()).value_or(ReviewKind::Held);
    item.severity = query.value(13).toInt() / 1000.0;
    item.spam = query.value(14).toInt() / 1000.0;
    item.words = query.value(15).toInt() / 1000.0;
    item.reasons = reasonsFrom(query.value(16).toString());
    item.reports = query.value(17).toInt();
    for (const auto kind : {domain::MessageKind::Comment,
                            domain::MessageKind::Mention,
                            domain::MessageKind::Direct,
                            domain::MessageKind::Topic,
                            domain::MessageKind::Review}) {
        if (domain::kindName(kind) == query.value(18).toString())
            item.messageKind = kind;
    }
    item.writtenAt = QDateTime::fromMSecsSinceEpoch(messageid::timeOf(item.message.value), Qt::UTC);
    return item;
}

} // namespace

QString hashOf(const QString &text)
{
    const QByteArray all = QCryptographicHash::hash(text.simplified().toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(all.left(16).toHex());
}

Result<void> settle(Connection &connection, domain::MessageId id)
{
    RUCHE_TRY_ASSIGN(const std::optional<Facts> facts, factsOf(connection, id));
    if (!facts)
        return {};
    RUCHE_TRY_ASSIGN(const double threshold, watch::threshold(connection, facts->brand));
    const Place place = placeOf(*facts, thousandths(threshold));
    if (!isItem(*facts, place)) {
        RUCHE_TRY_ASSIGN(
            const int removed,
            connection.change(u"DELETE FROM review_item WHERE message_id = :id"_s, {{u":id"_s, id.value}}));
        if (removed > 0)
            connection.touch(domain::Change::Messages);
        return {};
    }
    RUCHE_TRY_ASSIGN(
        const int changed,
        connection.change(
            u"INSERT INTO review_item (message_id, brand_id, account_id, state, kind, severity) "
            "VALUES (:id, :brand, :account, :state, :kind, :severity) ON CONFLICT (message_id) DO UPDATE SET "
            "state = excluded.state, kind = excluded.kind, severity = excluded.severity "
            "WHERE review_item.state <> excluded.state OR review_item.kind <> excluded.kind "
            "OR review_item.severity <> excluded.severity"_s,
            {{u":id"_s, id.value},
             {u":brand"_s, facts->brand.value},
             {u":account"_s, facts->account.value},
             {u":state"_s, domain::reviewStateName(place.state)},
             {u":kind"_s, domain::reviewKindName(place.kind)},
             {u":severity"_s, place.severity}}));
    if (changed > 0)
        connection.touch(domain::Change::Messages);
    return {};
}

Result<void> settleBetween(Connection &connection, domain::BrandId brand, double before, double after)
{
    QList<domain::MessageId> all;
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT message_id FROM review_item WHERE brand_id = :brand "
                                    "AND spam >= :low AND spam < :high"_s,
                                    {{u":brand"_s, brand.value},
                                     {u":low"_s, thousandths(std::min(before, after))},
                                     {u":high"_s, thousandths(std::max(before, after))}}));
    while (query->next())
        all << domain::MessageId(query->value(0).toLongLong());
    query->finish();
    for (const domain::MessageId id : std::as_const(all))
        RUCHE_TRY(settle(connection, id));
    return {};
}

Result<bool> isJudged(Connection &connection, domain::MessageId message)
{
    RUCHE_TRY_ASSIGN(
        const QVariant judged,
        connection.value(u"SELECT EXISTS (SELECT 1 FROM judged_harmless WHERE message_id = m.id) OR EXISTS "
                         "(SELECT 1 FROM outbox o WHERE o.conversation_id = m.conversation_id AND "
                         "o.message_id = m.id AND o.kind = :kind) FROM message m WHERE m.id = :id"_s,
                         {{u":id"_s, message.value}, {u":kind"_s, u"moderate"_s}}));
    return judged.toBool();
}

Result<bool> wasRead(Connection &connection, domain::MessageId message)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT r.text_hash, m.body FROM review_item r JOIN message m ON "
                                    "m.id = r.message_id WHERE r.message_id = :id"_s,
                                    {{u":id"_s, message.value}}));
    const bool read = query->next() && query->value(0).toString() == hashOf(query->value(1).toString());
    query->finish();
    return read;
}

Result<void> store(Connection &connection, const domain::ReviewReading &reading)
{
    RUCHE_TRY(watch::takeOut(connection, reading.message));
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT brand_id, account_id, body FROM message WHERE id = :id"_s,
                                    {{u":id"_s, reading.message.value}}));
    if (!query->next()) {
        query->finish();
        return {};
    }
    const qint64 brand = query->value(0).toLongLong();
    const qint64 account = query->value(1).toLongLong();
    const QString hash = hashOf(query->value(2).toString());
    query->finish();
    if (thousandths(reading.spam) == 0 && thousandths(reading.words) == 0) {
        // Nearly all that comes in: no row is made, only to be taken away again.
        RUCHE_TRY(connection.change(u"UPDATE review_item SET spam = 0, words = 0, reasons = :reasons, "
                                    "text_hash = :hash, engine = :engine WHERE message_id = :id"_s,
                                    {{u":id"_s, reading.message.value},
                                     {u":reasons"_s, reasonsJson(reading.reasons)},
                                     {u":hash"_s, hash},
                                     {u":engine"_s, textOrEmpty(reading.engine)}}));
        return settle(connection, reading.message);
    }
    RUCHE_TRY(connection.change(
        u"INSERT INTO review_item (message_id, brand_id, account_id, state, kind, severity, spam, words, "
        "reasons, text_hash, engine) VALUES (:id, :brand, :account, 'done', 'spam', 0, :spam, :words, "
        ":reasons, :hash, :engine) ON CONFLICT (message_id) DO UPDATE SET spam = excluded.spam, "
        "words = excluded.words, reasons = excluded.reasons, text_hash = excluded.text_hash, "
        "engine = excluded.engine"_s,
        {{u":id"_s, reading.message.value},
         {u":brand"_s, brand},
         {u":account"_s, account},
         {u":spam"_s, thousandths(reading.spam)},
         {u":words"_s, thousandths(reading.words)},
         {u":reasons"_s, reasonsJson(reading.reasons)},
         {u":hash"_s, hash},
         {u":engine"_s, textOrEmpty(reading.engine)}}));
    return settle(connection, reading.message);
}

Result<QList<domain::MessageId>> ids(Connection &connection, const domain::ReviewQuery &query, int limit)
{
    // A brand at a time: each is one walk along the index, and the merge is small.
    RUCHE_TRY_ASSIGN(const QList<domain::BrandId> brands, brandfilter::brands(connection, query.brands));
    QString sql = u"SELECT severity, message_id FROM review_item WHERE brand_id = :brand AND "
                  "state = :state"_s;
    if (query.kind)
        sql += u" AND kind = :kind"_s;
    if (!query.network.isEmpty())
        sql += u" AND account_id IN (SELECT id FROM account WHERE network = :network)"_s;
    sql += u" ORDER BY severity DESC, message_id LIMIT :limit"_s;
    QList<std::pair<int, qint64>> found;
    for (const domain::BrandId brand : brands) {
        QSqlQuery &walk = connection.prepared(sql);
        walk.bindValue(u":brand"_s, brand.value);
        walk.bindValue(u":state"_s, domain::reviewStateName(query.state));
        if (query.kind)
            walk.bindValue(u":kind"_s, domain::reviewKindName(*query.kind));
        if (!query.network.isEmpty())
            walk.bindValue(u":network"_s, query.network);
        walk.bindValue(u":limit"_s, limit);
        if (!walk.exec())
            return fail(errorOf(walk));
        while (walk.next())
            found << std::pair(-walk.value(0).toInt(), walk.value(1).toLongLong());
        walk.finish();
    }
    std::sort(found.begin(), found.end());
    QList<domain::MessageId> all;
    for (const auto &[severity, id] : std::as_const(found)) {
        if (all.size() >= limit)
            break;
        all << domain::MessageId(id);
    }
    return all;
}

Result<QList<ReviewItem>> rows(Connection &connection, const QList<domain::MessageId> &ids)
{
    static const QString sql
        = u"SELECT r.message_id, r.brand_id, r.account_id, m.conversation_id, coalesce(m.identity_id, 0), "
          "coalesce(u.merged_into, u.id, 0), a.network, m.author_name, m.body, c.subject, m.moderation, "
          "r.state, r.kind, r.severity, r.spam, r.words, r.reasons, "
          "(SELECT count(*) FROM message_flag f WHERE f.message_id = m.id), m.kind "
          "FROM review_item r JOIN message m ON m.id = r.message_id "
          "JOIN conversation c ON c.id = m.conversation_id JOIN account a ON a.id = r.account_id "
          "LEFT JOIN identity i ON i.id = m.identity_id LEFT JOIN member u ON u.id = i.member_id "
          "WHERE r.message_id = :id"_s;
    QList<ReviewItem> items;
    for (const domain::MessageId id : ids) {
        RUCHE_TRY_ASSIGN(QSqlQuery *const query, connection.run(sql, {{u":id"_s, id.value}}));
        if (query->next())
            items << itemFrom(*query);
        query->finish();
    }
    return items;
}

Result<domain::ReviewCounts> counts(Connection &connection, const QList<domain::BrandId> &wanted)
{
    RUCHE_TRY_ASSIGN(const QList<domain::BrandId> brands, brandfilter::brands(connection, wanted));
    domain::ReviewCounts counts;
    for (const domain::BrandId brand : brands) {
        RUCHE_TRY_ASSIGN(
            QSqlQuery *const query,
            connection.run(u"SELECT state, kind, count(*) FROM review_item WHERE brand_id = :brand "
                           "AND state IN ('check', 'hidden') GROUP BY state, kind"_s,
                           {{u":brand"_s, brand.value}}));
        while (query->next()) {
            const int count = query->value(2).toInt();
            if (query->value(0).toString() == "hidden"_L1) {
                counts.hidden += count;
                continue;
            }
            counts.check += count;
            if (query->value(1).toString() == "spam"_L1)
                counts.spam += count;
        }
        query->finish();
    }
    return counts;
}

Result<void>
markHarmless(Connection &connection, domain::MessageId id, const QString &by, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const std::optional<Facts> facts, factsOf(connection, id));
    if (!facts)
        return fail(ErrorCode::NotFound, u"message"_s, id.text());
    RUCHE_TRY(connection.change(
        u"INSERT INTO judged_harmless (message_id, text_hash, judged_by, judged_at) VALUES (:id, :hash, "
        ":by, :now) ON CONFLICT (message_id) DO UPDATE SET text_hash = excluded.text_hash, "
        "judged_by = excluded.judged_by, judged_at = excluded.judged_at"_s,
        {{u":id"_s, id.value},
         {u":hash"_s, hashOf(facts->text)},
         {u":by"_s, textOrEmpty(by.simplified())},
         {u":now"_s, toColumn(now)}}));
    return settle(connection, id);
}

Result<domain::EventId> judgeHarmless(Connection &connection,
                                      const QList<domain::MessageId> &messages,
                                      const QString &by,
                                      const QDateTime &now)
{
    if (messages.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"no message"_s);
    EventRecorder recorder(connection, u"queue.harmless"_s, now);
    for (const domain::MessageId id : messages)
        RUCHE_TRY(recorder.watch(u"judged_harmless"_s, u"message_id"_s, id.value));
    domain::BrandId brand;
    for (const domain::MessageId id : messages) {
        RUCHE_TRY_ASSIGN(const std::optional<Facts> facts, factsOf(connection, id));
        if (!facts)
            return fail(ErrorCode::NotFound, u"message"_s, id.text());
        if (!brand.isValid())
            brand = facts->brand;
        RUCHE_TRY(markHarmless(connection, id, by, now));
    }
    connection.touch(domain::Change::Messages | domain::Change::History);
    return recorder.finish(brand, messages.first().value, int(messages.size()));
}

Result<void> followHarmless(Connection &connection, domain::EventId event)
{
    RUCHE_TRY_ASSIGN(const QList<qint64> ids, events::rowIds(connection, event, u"judged_harmless"_s));
    for (const qint64 id : ids)
        RUCHE_TRY(settle(connection, domain::MessageId(id)));
    connection.touch(domain::Change::Messages);
    return {};
}

Result<void> saveAppeal(Connection &connection, const domain::Appeal &appeal)
{
    RUCHE_TRY(connection.change(
        u"INSERT INTO appeal (ruling_id, body, outcome, answer, answered_by, made_at, answered_at) "
        "VALUES (:ruling, :body, :outcome, :answer, :by, :made, :answered) ON CONFLICT (ruling_id) DO UPDATE "
        "SET body = excluded.body, outcome = excluded.outcome, answer = excluded.answer, "
        "answered_by = excluded.answered_by, answered_at = excluded.answered_at"_s,
        {{u":ruling"_s, appeal.ruling.value},
         {u":body"_s, textOrEmpty(appeal.text.trimmed())},
         {u":outcome"_s, domain::outcomeName(appeal.outcome)},
         {u":answer"_s, textOrEmpty(appeal.answer.trimmed())},
         {u":by"_s, textOrEmpty(appeal.answeredBy.simplified())},
         {u":made"_s, toColumn(appeal.madeAt)},
         {u":answered"_s, toColumn(appeal.answeredAt)}}));
    connection.touch(domain::Change::Messages | domain::Change::Members);
    return {};
}

Result<std::optional<domain::Appeal>> appealOf(Connection &connection, domain::RulingId ruling)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT body, outcome, answer, answered_by, made_at, answered_at FROM "
                                    "appeal WHERE ruling_id = :id"_s,
                                    {{u":id"_s, ruling.value}}));
    std::optional<domain::Appeal> appeal;
    if (query->next())
        appeal = domain::Appeal{
            ruling,
            query->value(0).toString(),
            domain::outcomeFromName(query->value(1).toString()).value_or(domain::Appeal::Outcome::Open),
            query->value(2).toString(),
            query->value(3).toString(),
            instantFrom(query->value(4)),
            optionalInstantFrom(query->value(5))};
    query->finish();
    return appeal;
}

} // namespace ruche::storage::moderationqueue
