// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/moodrepository.h"

#include "core/storage/connection.h"
#include "core/storage/conversationrepository.h"
#include "core/storage/messageid.h"
#include "core/storage/moodsql.h"
#include "core/storage/nativestatement.h"
#include "core/storage/values.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::moods {

namespace {

using domain::Mood;
using domain::Sentiment;

constexpr qsizetype mostEvidence = 8; ///< pieces kept: the strongest tell why, the rest is noise
constexpr double weakestEvidence = 0.05;

QJsonArray jsonOf(const domain::MoodEvidence &piece)
{
    QJsonArray array{piece.start, piece.length, std::round(piece.weight * 100) / 100};
    if (piece.negatorStart >= 0) {
        array.append(piece.negatorStart);
        array.append(piece.negatorLength);
    }
    return array;
}

/// [[start, length, weight, start and length of the negator], …], the strongest first.
QByteArray evidenceJson(QList<domain::MoodEvidence> evidence)
{
    std::stable_sort(evidence.begin(), evidence.end(), [](const auto &a, const auto &b) {
        return std::abs(a.weight) > std::abs(b.weight);
    });
    QJsonArray array;
    for (const domain::MoodEvidence &piece : std::as_const(evidence)) {
        if (array.size() >= mostEvidence || std::abs(piece.weight) < weakestEvidence)
            break;
        array.append(jsonOf(piece));
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QList<domain::MoodEvidence> evidenceFrom(const QString &json)
{
    QList<domain::MoodEvidence> evidence;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : array) {
        const QJsonArray piece = value.toArray();
        if (piece.size() < 3)
            continue; // of an engine that quoted otherwise
        domain::MoodEvidence one{piece.at(0).toInt(), piece.at(1).toInt(), piece.at(2).toDouble(), -1, 0};
        if (piece.size() >= 5) {
            one.negatorStart = piece.at(3).toInt();
            one.negatorLength = piece.at(4).toInt();
        }
        evidence << one;
    }
    return evidence;
}

/// Writes one batch of readings.
class MoodWriter
{
public:
    MoodWriter(Connection &connection, const QDateTime &now)
        : m_nowMs(now.toMSecsSinceEpoch())
        , m_before(connection,
                   "SELECT s.engine, s.label, s.confidence, s.score, k.label, m.language, "
                   "coalesce(i.member_id, 0) FROM message m LEFT JOIN identity i ON i.id = m.identity_id "_ba
                       + moodsql::join(u"m"_s).toUtf8() + "WHERE m.id = ?1")
        , m_removeOthers(connection, "DELETE FROM sentiment WHERE message_id = ?1 AND engine <> ?2")
        , m_put(connection,
                "INSERT INTO sentiment (message_id, engine, label, score, confidence, evidence, made_at) "
                "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (message_id, engine) DO UPDATE SET "
                "label = excluded.label, score = excluded.score, confidence = excluded.confidence, "
                "evidence = excluded.evidence, made_at = excluded.made_at")
        , m_setLanguage(connection, "UPDATE message SET language = ?2 WHERE id = ?1")
        , m_setConversation(
              connection,
              "UPDATE conversation SET language = ?2, sentiment = ?3, sentiment_score = ?4 "
              "WHERE id = (SELECT conversation_id FROM message WHERE id = ?1) AND newest_id = ?1")
        , m_addNegatives(connection, "UPDATE member SET negative_count = negative_count + ?2 WHERE id = ?1")
        , m_takeOut(connection, "DELETE FROM mood_queue WHERE message_id = ?1")
    {
    }

    [[nodiscard]] Result<void> store(const Mood &reading);
    [[nodiscard]] Result<void> takeOut(domain::MessageId id) { return m_takeOut.change({id.value}); }
    [[nodiscard]] Result<void> finish();
    [[nodiscard]] int changed() const { return m_changed; }

private:
    qint64 m_nowMs;
    int m_changed = 0;
    QHash<qint64, qint64> m_negatives; ///< by member, what their figure changes by
    NativeStatement m_before;
    NativeStatement m_removeOthers;
    NativeStatement m_put;
    NativeStatement m_setLanguage;
    NativeStatement m_setConversation;
    NativeStatement m_addNegatives;
    NativeStatement m_takeOut;
};

Result<void> MoodWriter::store(const Mood &reading)
{
    const qint64 id = reading.message.value;
    RUCHE_TRY(takeOut(reading.message));
    RUCHE_TRY_ASSIGN(const bool found, m_before.run({id}));
    if (!found)
        return {};
    Mood before;
    before.engine = m_before.text(0);
    before.isRead = !before.engine.isEmpty();
    before.label = conversations::sentimentFrom(m_before.text(1));
    before.confidence = m_before.real(2);
    before.score = m_before.real(3);
    if (!m_before.isNull(4))
        before.corrected = conversations::sentimentFrom(m_before.text(4));
    before.language = m_before.text(5);
    const qint64 member = m_before.number(6);
    m_before.reset();
    Mood now = reading;
    now.corrected = before.corrected;
    if (now.isRead == before.isRead && now.engine == before.engine && now.language == before.language
        && now.label == before.label && now.confidence == before.confidence && now.score == before.score)
        return {};
    ++m_changed;
    const QByteArray engine = reading.engine.toUtf8();
    RUCHE_TRY(m_removeOthers.change({id, reading.isRead ? QByteArrayView(engine) : QByteArrayView("")}));
    if (reading.isRead) {
        const QByteArray label = domain::sentimentName(reading.label).toUtf8();
        const QByteArray evidence = evidenceJson(reading.evidence);
        RUCHE_TRY(m_put.change({id, engine, label, reading.score, reading.confidence, evidence, m_nowMs}));
    }
    const QByteArray language = reading.language.toUtf8();
    if (now.language != before.language)
        RUCHE_TRY(m_setLanguage.change({id, language}));
    const auto counted = now.counted();
    const QByteArray word = counted ? domain::sentimentName(*counted).toUtf8() : QByteArray();
    const double score = now.corrected ? double(static_cast<int>(*now.corrected) - 1) : now.score;
    RUCHE_TRY(m_setConversation.change(
        {id,
         language,
         counted ? NativeStatement::Value(QByteArrayView(word)) : NativeStatement::Value(),
         counted ? NativeStatement::Value(score) : NativeStatement::Value()}));
    const qint64 more = (counted == Sentiment::Label::Negative ? 1 : 0)
        - (before.counted() == Sentiment::Label::Negative ? 1 : 0);
    if (member != 0 && more != 0)
        m_negatives[member] += more;
    return {};
}

Result<void> MoodWriter::finish()
{
    for (auto it = m_negatives.cbegin(); it != m_negatives.cend(); ++it)
        RUCHE_TRY(m_addNegatives.change({it.key(), it.value()}));
    return {};
}

} // namespace

Result<bool> useEngine(Connection &connection, const QString &version)
{
    RUCHE_TRY_ASSIGN(const int changed,
                     connection.change(u"INSERT INTO mood_engine (one, version) VALUES (1, :version) "
                                       "ON CONFLICT (one) DO UPDATE SET version = excluded.version "
                                       "WHERE mood_engine.version <> excluded.version"_s,
                                       {{u":version"_s, version}}));
    if (changed == 0)
        return false;
    RUCHE_TRY(connection.change(
        u"INSERT INTO mood_queue (message_id) SELECT id FROM message WHERE direction = 'incoming' "
        "AND body <> '' ON CONFLICT DO NOTHING"_s));
    return true;
}

Result<QString> engine(Connection &connection)
{
    RUCHE_TRY_ASSIGN(
        const QVariant version,
        connection.value(u"SELECT coalesce((SELECT version FROM mood_engine WHERE one = 1), '')"_s));
    return version.toString();
}

Result<QList<Unread>> next(Connection &connection, int limit)
{
    NativeStatement newest(connection,
                           "SELECT q.message_id, coalesce(m.brand_id, 0), CASE WHEN m.direction = 'incoming' "
                           "THEN m.body ELSE '' END FROM mood_queue q LEFT JOIN message m "
                           "ON m.id = q.message_id ORDER BY q.message_id DESC LIMIT ?1");
    QList<Unread> unread;
    RUCHE_TRY_ASSIGN(bool more, newest.run({qint64(limit)}));
    while (more) {
        unread << Unread{
            domain::MessageId(newest.number(0)), domain::BrandId(newest.number(1)), newest.text(2)};
        RUCHE_TRY_ASSIGN(more, newest.next());
    }
    return unread;
}

Result<qint64> left(Connection &connection)
{
    RUCHE_TRY_ASSIGN(const QVariant count, connection.value(u"SELECT count(*) FROM mood_queue"_s));
    return count.toLongLong();
}

Result<void> readAgain(Connection &connection, domain::BrandId brand, std::optional<int> limit)
{
    RUCHE_TRY(connection.change(
        u"INSERT INTO mood_queue (message_id) SELECT id FROM message WHERE brand_id = :brand "
        "AND direction = 'incoming' AND body <> '' ORDER BY id DESC LIMIT :limit ON CONFLICT DO NOTHING"_s,
        {{u":brand"_s, brand.value}, {u":limit"_s, limit.value_or(-1)}}));
    return {};
}

Result<int> store(Connection &connection,
                  const QList<Mood> &readings,
                  const QList<domain::MessageId> &nothing,
                  const QDateTime &now)
{
    MoodWriter writer(connection, now);
    for (const Mood &reading : readings)
        RUCHE_TRY(writer.store(reading));
    for (const domain::MessageId id : nothing)
        RUCHE_TRY(writer.takeOut(id));
    RUCHE_TRY(writer.finish());
    return writer.changed();
}

Result<QList<Mood>> ofMessages(Connection &connection, const QList<domain::MessageId> &ids)
{
    static const QString sql
        = u"SELECT m.language, s.label, s.score, s.confidence, s.engine, s.evidence, k.label "
          "FROM message m %1 WHERE m.id = :id"_s.arg(moodsql::join(u"m"_s));
    QList<Mood> all;
    for (const domain::MessageId id : ids) {
        Mood mood;
        mood.message = id;
        RUCHE_TRY_ASSIGN(QSqlQuery *const query, connection.run(sql, {{u":id"_s, id.value}}));
        if (query->next()) {
            mood.language = query->value(0).toString();
            mood.isRead = !query->value(1).isNull();
            mood.label = conversations::sentimentFrom(query->value(1).toString());
            mood.score = query->value(2).toDouble();
            mood.confidence = query->value(3).toDouble();
            mood.engine = query->value(4).toString();
            mood.evidence = evidenceFrom(query->value(5).toString());
            if (!query->value(6).isNull())
                mood.corrected = conversations::sentimentFrom(query->value(6).toString());
        }
        query->finish();
        all << mood;
    }
    return all;
}

Result<QStringList>
negativeTexts(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs, int limit)
{
    static const QString sql
        = u"SELECT m.body FROM message m %1 WHERE m.brand_id = :brand AND m.id >= :from AND m.id < :to "
          "AND m.direction = 'incoming' AND m.moderation = 'approved' AND %2 = 'negative' "
          "ORDER BY m.id DESC LIMIT :limit"_s.arg(moodsql::join(u"m"_s), moodsql::counted());
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(sql,
                                    {{u":brand"_s, brand.value},
                                     {u":from"_s, messageid::firstAt(fromMs)},
                                     {u":to"_s, messageid::firstAt(toMs)},
                                     {u":limit"_s, limit}}));
    QStringList texts;
    while (query->next())
        texts << query->value(0).toString();
    query->finish();
    return texts;
}

Result<void> correct(Connection &connection,
                     domain::MessageId id,
                     std::optional<Sentiment::Label> label,
                     const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        const QVariant there,
        connection.value(u"SELECT EXISTS (SELECT 1 FROM message WHERE id = :id)"_s, {{u":id"_s, id.value}}));
    if (!there.toBool())
        return fail(ErrorCode::NotFound, u"message"_s, id.text());
    if (!label) {
        RUCHE_TRY(connection.change(u"DELETE FROM sentiment_correction WHERE message_id = :id"_s,
                                    {{u":id"_s, id.value}}));
        return refresh(connection, id);
    }
    RUCHE_TRY_ASSIGN(const QList<Mood> moods, ofMessages(connection, {id}));
    const Mood &mood = moods.constFirst();
    // A second thought stands in the place of the first: what the engine had said by itself stays.
    RUCHE_TRY(connection.change(
        u"INSERT INTO sentiment_correction (message_id, label, corrected_at, was, language) VALUES (:id, "
        ":label, :now, :was, :language) ON CONFLICT (message_id) DO UPDATE SET label = excluded.label, "
        "corrected_at = excluded.corrected_at"_s,
        {{u":id"_s, id.value},
         {u":label"_s, domain::sentimentName(*label)},
         {u":now"_s, now.toMSecsSinceEpoch()},
         {u":was"_s, mood.isRead ? domain::sentimentName(mood.label) : u""_s},
         {u":language"_s, textOrEmpty(mood.language)}}));
    return refresh(connection, id);
}

Result<void> refresh(Connection &connection, domain::MessageId id)
{
    RUCHE_TRY(refreshConversation(connection, id));
    RUCHE_TRY_ASSIGN(const QVariant member,
                     connection.value(u"SELECT coalesce((SELECT i.member_id FROM message m JOIN identity i "
                                      "ON i.id = m.identity_id WHERE m.id = :id), 0)"_s,
                                      {{u":id"_s, id.value}}));
    static const QString recount
        = u"UPDATE member SET negative_count = (%1) WHERE id = :member"_s.arg(moodsql::negativesOfMember());
    if (member.toLongLong() != 0)
        RUCHE_TRY(connection.change(recount, {{u":member"_s, member}}));
    connection.touch(domain::Change::Messages | domain::Change::Members);
    return {};
}

Result<void> refreshConversation(Connection &connection, domain::MessageId id)
{
    static const QString sql
        = u"UPDATE conversation SET (sentiment, sentiment_score) = "
          "(SELECT n.label, CASE WHEN n.label IS NOT NULL THEN n.score END FROM (SELECT %1 AS label, %2 AS "
          "score "
          "FROM message m %3 WHERE m.id = :id) n) "
          "WHERE id = (SELECT conversation_id FROM message WHERE id = :id) AND newest_id = :id"_s.arg(
              moodsql::counted(), moodsql::score(), moodsql::join(u"m"_s));
    return connection.change(sql, {{u":id"_s, id.value}}).map([](int) {});
}

Result<QList<Correction>> corrections(Connection &connection, domain::BrandId brand)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT m.body, k.language, k.was, k.label FROM sentiment_correction k "
                       "JOIN message m ON m.id = k.message_id WHERE m.brand_id = :brand AND k.was <> '' "
                       "AND k.was <> k.label ORDER BY k.message_id"_s,
                       {{u":brand"_s, brand.value}}));
    QList<Correction> all;
    while (query->next())
        all << Correction{query->value(0).toString(),
                          query->value(1).toString(),
                          conversations::sentimentFrom(query->value(2).toString()),
                          conversations::sentimentFrom(query->value(3).toString())};
    query->finish();
    return all;
}

Result<CorrectionCount> correctionCount(Connection &connection, domain::BrandId brand)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT count(*), count(CASE WHEN k.was <> k.label THEN 1 END) "
                                    "FROM sentiment_correction k JOIN message m ON m.id = k.message_id "
                                    "WHERE m.brand_id = :brand"_s,
                                    {{u":brand"_s, brand.value}}));
    CorrectionCount count;
    if (query->next())
        count = {query->value(0).toInt(), query->value(1).toInt()};
    query->finish();
    return count;
}

Result<QList<domain::BrandWord>> words(Connection &connection, domain::BrandId brand)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT word, valence FROM brand_word WHERE brand_id = :brand ORDER BY word"_s,
                       {{u":brand"_s, brand.value}}));
    QList<domain::BrandWord> all;
    while (query->next())
        all << domain::BrandWord{query->value(0).toString(), query->value(1).toDouble()};
    query->finish();
    return all;
}

Result<void> setWord(Connection &connection, domain::BrandId brand, const domain::BrandWord &word)
{
    return connection
        .change(u"INSERT INTO brand_word (brand_id, word, valence) VALUES (:brand, :word, :valence) "
                "ON CONFLICT (brand_id, word) DO UPDATE SET valence = excluded.valence"_s,
                {{u":brand"_s, brand.value}, {u":word"_s, word.word}, {u":valence"_s, word.valence}})
        .map([](int) {});
}

Result<void> removeWord(Connection &connection, domain::BrandId brand, const QString &word)
{
    RUCHE_TRY_ASSIGN(const int removed,
                     connection.change(u"DELETE FROM brand_word WHERE brand_id = :brand AND word = :word"_s,
                                       {{u":brand"_s, brand.value}, {u":word"_s, word}}));
    if (removed == 0)
        return fail(ErrorCode::NotFound, u"word of the brand"_s, word);
    return {};
}

Result<QString> teachingMark(Connection &connection, domain::BrandId brand)
{
    RUCHE_TRY_ASSIGN(
        const QVariant mark,
        connection.value(
            u"SELECT (SELECT count(*) || '.' || coalesce(sum(k.corrected_at), 0) || '.' "
            "|| coalesce(sum(k.message_id % 1000003 * length(k.label)), 0) FROM sentiment_correction k "
            "JOIN message m ON m.id = k.message_id WHERE m.brand_id = :brand) || '/' || "
            "(SELECT count(*) || '.' || coalesce(sum(id), 0) || '.' || coalesce(sum(id * valence), 0) "
            "FROM brand_word WHERE brand_id = :brand)"_s,
            {{u":brand"_s, brand.value}}));
    return mark.toString();
}

Result<QStringList> languagesOf(Connection &connection, domain::BrandId brand)
{
    RUCHE_TRY_ASSIGN(
        const QVariant languages,
        connection.value(u"SELECT coalesce((SELECT languages FROM brand WHERE id = :brand), '')"_s,
                         {{u":brand"_s, brand.value}}));
    return languages.toString().split(u',', Qt::SkipEmptyParts);
}

} // namespace ruche::storage::moods
