// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"
#include "core/storage/conversationfacets.h"
#include "core/storage/conversationrepository.h"
#include "core/storage/migrator.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <memory>
#include <random>

using namespace ruche;
using namespace ruche::storage;
using namespace Qt::Literals::StringLiterals;

/// Lists of conversations in a workspace of random ones, each compared with what a look at every single one
/// finds.
class tst_ConversationList : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void facet_everyCombination_isWhatTheDatabaseComputes();
    void ids_randomQueries_findWhatALookAtEachFinds();
    void ids_label_rareOrCommon_findsTheNewest_data();
    void ids_label_rareOrCommon_findsTheNewest();
    void ids_labelAfterChanges_followsTheNewestMessage();
    void ids_wordOfMany_inFewConversations_findsThem();
    void ids_archivedBrand_isNotAmongAll();
    void counts_all_agreeWithTheLists();

private:
    struct Row
    {
        qint64 id = 0;
        qint64 newest = 0;
        domain::BrandId brand;
        domain::AccountId account;
        domain::ConversationState state = domain::ConversationState::New;
        domain::Moderation moderation = domain::Moderation::Approved;
        bool isQuestion = false;
        std::optional<domain::Sentiment::Label> sentiment;
        QStringList labels;
        QString author;
        QString body;
    };

    void execute(const QString &sql, std::initializer_list<Connection::Binding> bindings = {});
    void insert(const Row &row);
    [[nodiscard]] static bool matches(const Row &row, const domain::ConversationQuery &query);
    [[nodiscard]] QList<qint64> expected(const domain::ConversationQuery &query, int limit) const;
    [[nodiscard]] QList<qint64> found(const domain::ConversationQuery &query, int limit);
    [[nodiscard]] int below(int end) { return int(m_dice() % unsigned(end)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
    QList<Row> m_rows;
    std::mt19937 m_dice{20260616};
};

namespace {

constexpr int conversationCount = 1500;
constexpr std::array<QStringView, 3> networks{u"wordpress", u"mastodon", u"wordpress"};
constexpr std::array<QStringView, 4> authors{u"Ana Silva", u"Bruno Roy", u"Chloé Petit", u"Dora Klein"};

QString nullOr(const std::optional<domain::Sentiment::Label> &label)
{
    return label ? domain::sentimentName(*label) : QString();
}

} // namespace

void tst_ConversationList::execute(const QString &sql, std::initializer_list<Connection::Binding> bindings)
{
    const auto done = m_connection->change(sql, bindings);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
}

void tst_ConversationList::insert(const Row &row)
{
    execute(
        u"INSERT INTO conversation (id, brand_id, account_id, kind, remote_id, state, todo, newest_id, "
        u"member_id, "
        "moderation, is_question, sentiment) VALUES (:id, :brand, :account, 'comment', :remote, :state, 0, "
        ":newest, :member, :moderation, :question, :sentiment)"_s,
        {{u":id"_s, row.id},
         {u":brand"_s, row.brand.value},
         {u":account"_s, row.account.value},
         {u":remote"_s, QString::number(row.id)},
         {u":state"_s, domain::stateName(row.state)},
         {u":newest"_s, row.newest},
         {u":member"_s,
          qint64(1 + std::distance(authors.begin(), std::find(authors.begin(), authors.end(), row.author)))},
         {u":moderation"_s, domain::moderationName(row.moderation)},
         {u":question"_s, row.isQuestion ? 1 : 0},
         {u":sentiment"_s, nullOr(row.sentiment)}});
    execute(
        u"INSERT INTO message (id, conversation_id, account_id, brand_id, kind, direction, moderation, "
        u"remote_id, "
        "body, received_at) VALUES (:id, :conversation, :account, :brand, 'comment', 'incoming', 'approved', "
        ":remote, :body, 0)"_s,
        {{u":id"_s, row.newest},
         {u":conversation"_s, row.id},
         {u":account"_s, row.account.value},
         {u":brand"_s, row.brand.value},
         {u":remote"_s, QString::number(row.id)},
         {u":body"_s, row.body}});
    for (const QString &label : row.labels) {
        execute(u"INSERT INTO conversation_tag (conversation_id, tag_id) SELECT :id, id FROM tag WHERE name "
                u"= :name "
                "AND brand_id = :brand"_s,
                {{u":id"_s, row.id}, {u":name"_s, label}, {u":brand"_s, row.brand.value}});
    }
}

void tst_ConversationList::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"w.ruche"_s);
    auto opened = Connection::open(path, Access::ReadWrite);
    QVERIFY(opened);
    m_connection = std::move(*opened);
    QVERIFY(Migrator::migrate(*m_connection, path, QDateTime(QDate(2026, 6, 16), QTime(10, 0), Qt::UTC)));
    QVERIFY(m_connection->beginImmediate());
    for (int brand = 1; brand <= 3; ++brand) {
        execute(u"INSERT INTO brand (id, name, color, zone, created_at, archived_at) VALUES (:id, :name, "
                u"'#0369a1', "
                "'UTC', 0, :archived)"_s,
                {{u":id"_s, brand},
                 {u":name"_s, QString::number(brand)},
                 {u":archived"_s, brand == 3 ? QVariant(1) : QVariant()}});
        for (int i = 0; i < 3; ++i)
            execute(
                u"INSERT INTO account (id, brand_id, network, url, created_at) VALUES (:id, :brand, :network, :url, 0)"_s,
                {{u":id"_s, brand * 10 + i},
                 {u":brand"_s, brand},
                 {u":network"_s, networks.at(size_t(i)).toString()},
                 {u":url"_s, QString::number(i)}});
        for (const QString &label : {u"rare"_s, u"common"_s})
            execute(u"INSERT INTO tag (brand_id, name) VALUES (:brand, :name)"_s,
                    {{u":brand"_s, brand}, {u":name"_s, label}});
    }
    for (size_t i = 0; i < authors.size(); ++i) {
        execute(u"INSERT INTO member (id, brand_id, name, first_seen_at) VALUES (:id, 1, :name, 0)"_s,
                {{u":id"_s, int(i) + 1}, {u":name"_s, authors.at(i).toString()}});
        execute(u"INSERT INTO member_fts (rowid, names) VALUES (:id, :name)"_s,
                {{u":id"_s, int(i) + 1}, {u":name"_s, authors.at(i).toString()}});
    }
    for (int i = 1; i <= conversationCount; ++i) {
        Row row;
        row.id = i;
        row.newest = qint64((i * 7919) % 10007) << 20;
        row.brand = domain::BrandId(1 + below(20) / 9); // the third, archived, has a tenth
        row.account = domain::AccountId(row.brand.value * 10 + below(3));
        row.state = domain::ConversationState(below(3) == 0 ? below(5) : 4);
        row.moderation = domain::Moderation(below(3) == 0 ? below(5) : 0);
        row.isQuestion = below(4) == 0;
        if (below(3) > 0)
            row.sentiment = domain::Sentiment::Label(below(3));
        if (below(300) == 0)
            row.labels << u"rare"_s;
        if (below(3) == 0)
            row.labels << u"common"_s;
        row.author = authors.at(size_t(below(4))).toString();
        row.body = below(2) == 0 ? u"merci beaucoup"_s : u"merciers et drapiers"_s;
        if (below(100) == 0)
            row.body += u" introuvable"_s;
        m_rows << row;
        insert(row);
    }
    execute(
        u"INSERT INTO message_fts (rowid, body, author_name) SELECT id, body, author_name FROM message ORDER BY id"_s);
    QVERIFY(m_connection->commit());
}

void tst_ConversationList::facet_everyCombination_isWhatTheDatabaseComputes()
{
    using domain::ConversationState;
    using domain::Moderation;
    using Label = domain::Sentiment::Label;
    QVERIFY(m_connection->beginImmediate());
    QSet<int> facets;
    for (int number = 0; number < conversationfacets::count; ++number) {
        const auto state = ConversationState(number / 40);
        const auto moderation = Moderation(number / 8 % 5);
        const bool question = number / 4 % 2 == 1;
        const auto sentiment = number % 4 == 0 ? std::nullopt : std::optional(Label(number % 4 - 1));
        execute(u"UPDATE conversation SET state = :state, moderation = :moderation, is_question = :question, "
                "sentiment = :sentiment WHERE id = 1"_s,
                {{u":state"_s, domain::stateName(state)},
                 {u":moderation"_s, domain::moderationName(moderation)},
                 {u":question"_s, question ? 1 : 0},
                 {u":sentiment"_s, nullOr(sentiment)}});
        const int facet = conversationfacets::of(state, moderation, question, sentiment);
        QCOMPARE(m_connection->value(u"SELECT facet FROM conversation WHERE id = 1"_s)->toInt(), facet);
        QCOMPARE(conversationfacets::stateOf(facet), state);
        QCOMPARE(conversationfacets::moderationOf(facet), moderation);
        QCOMPARE(conversationfacets::isQuestion(facet), question);
        QCOMPARE(conversationfacets::isNegative(facet), sentiment == Label::Negative);
        facets.insert(facet);
    }
    QCOMPARE(facets.size(), conversationfacets::count);
    m_connection->rollback();
}

bool tst_ConversationList::matches(const Row &row, const domain::ConversationQuery &query)
{
    using enum domain::ConversationState;
    using domain::Moderation;
    const bool visible = row.moderation == Moderation::Approved || row.moderation == Moderation::Held;
    const bool onlyTodo = std::all_of(
        query.states.begin(), query.states.end(), [](auto state) { return state == New || state == Open; });
    if (!query.states.isEmpty() && query.moderations.isEmpty() && onlyTodo && !visible)
        return false;
    const QStringView network = networks.at(size_t(row.account.value % 10));
    return (query.brands.isEmpty() ? row.brand.value != 3 : query.brands.contains(row.brand))
        && (query.accounts.isEmpty() || query.accounts.contains(row.account))
        && (query.states.isEmpty() || query.states.contains(row.state))
        && (query.moderations.isEmpty() || query.moderations.contains(row.moderation))
        && (query.network.isEmpty() || query.network == network) && (!query.questionsOnly || row.isQuestion)
        && (!query.sentiment || query.sentiment == row.sentiment)
        && (query.label.isEmpty() || row.labels.contains(query.label))
        && (query.author.isEmpty() || row.author.startsWith(query.author))
        && (query.words.isEmpty() || row.body.split(u' ').contains(query.words));
}

QList<qint64> tst_ConversationList::expected(const domain::ConversationQuery &query, int limit) const
{
    QList<Row> rows;
    for (const Row &row : m_rows) {
        if (matches(row, query))
            rows << row;
    }
    std::sort(rows.begin(), rows.end(), [&query](const Row &a, const Row &b) {
        return query.oldestFirst ? a.newest < b.newest : b.newest < a.newest;
    });
    QList<qint64> ids;
    for (const Row &row : rows.mid(0, limit > 0 ? limit : -1))
        ids << row.id;
    return ids;
}

QList<qint64> tst_ConversationList::found(const domain::ConversationQuery &query, int limit)
{
    const auto list = conversations::ids(*m_connection, query, limit);
    if (!list) {
        qWarning() << list.error().detail;
        return {-1};
    }
    QList<qint64> ids;
    for (const domain::ConversationId id : *list)
        ids << id.value;
    return ids;
}

void tst_ConversationList::ids_randomQueries_findWhatALookAtEachFinds()
{
    int empty = 0;
    for (int round = 0; round < 500; ++round) {
        domain::ConversationQuery query;
        const auto sometimes = [this] { return below(4) == 0; };
        if (sometimes())
            query.brands = below(2) == 0 ? QList{domain::BrandId(1 + below(3))}
                                         : QList{domain::BrandId(1), domain::BrandId(2)};
        if (sometimes())
            query.accounts = {domain::AccountId(10 * (1 + below(2)) + below(3)), domain::AccountId(21)};
        if (below(2) == 0) {
            for (int i = below(3); i >= 0; --i)
                query.states << domain::ConversationState(below(5));
        }
        if (sometimes())
            query.moderations << domain::Moderation(below(5)) << domain::Moderation(below(5));
        if (sometimes())
            query.network = networks.at(size_t(below(2))).toString();
        if (sometimes())
            query.label = below(2) == 0 ? u"rare"_s : u"common"_s;
        if (sometimes())
            query.author
                = below(5) == 0 ? u"Nobody"_s : authors.at(size_t(below(4))).toString().left(4).trimmed();
        if (sometimes())
            query.words = below(2) == 0 ? u"merci"_s : u"introuvable"_s;
        query.questionsOnly = sometimes();
        if (sometimes())
            query.sentiment = domain::Sentiment::Label(below(3));
        query.oldestFirst = below(2) == 0;
        const int limit = below(3) == 0 ? 0 : 1 + below(60);
        const QList<qint64> wanted = expected(query, limit);
        QCOMPARE(found(query, limit), wanted);
        empty += wanted.isEmpty() ? 1 : 0;
    }
    QVERIFY2(empty < 400, qPrintable(QString::number(empty))); // else it shows little
}

void tst_ConversationList::ids_label_rareOrCommon_findsTheNewest_data()
{
    QTest::addColumn<QString>("label");
    QTest::newRow("rare") << u"rare"_s;
    QTest::newRow("common") << u"common"_s;
    QTest::newRow("none has it") << u"unknown"_s;
}

void tst_ConversationList::ids_label_rareOrCommon_findsTheNewest()
{
    QFETCH(const QString, label);
    domain::ConversationQuery query;
    query.label = label;
    for (const int limit : {0, 1, 50}) {
        const QList<qint64> wanted = expected(query, limit);
        QCOMPARE(wanted.isEmpty(), label == u"unknown"_s);
        QCOMPARE(found(query, limit), wanted);
    }
}

void tst_ConversationList::ids_labelAfterChanges_followsTheNewestMessage()
{
    domain::ConversationQuery query;
    query.label = u"rare"_s;
    const QList<qint64> before = found(query, 0);
    QVERIFY(before.size() > 2);
    QVERIFY(m_connection->beginImmediate());
    // A new message in the last one, a label taken off the first, and one given to another.
    execute(u"UPDATE conversation SET newest_id = :id WHERE id = :last"_s,
            {{u":id"_s, qint64(20'000) << 20}, {u":last"_s, before.last()}});
    execute(u"DELETE FROM conversation_tag WHERE conversation_id = :first"_s,
            {{u":first"_s, before.first()}});
    const qint64 other = m_connection
                             ->value(u"SELECT min(id) FROM conversation WHERE brand_id = 1 AND id NOT "
                                     "IN (SELECT conversation_id FROM conversation_tag)"_s)
                             ->toLongLong();
    execute(u"UPDATE conversation SET newest_id = :id WHERE id = :other"_s,
            {{u":id"_s, qint64(19'000) << 20}, {u":other"_s, other}});
    execute(u"INSERT INTO conversation_tag (conversation_id, tag_id) "
            "SELECT :other, id FROM tag WHERE name = 'rare' AND brand_id = 1"_s,
            {{u":other"_s, other}});
    QList<qint64> expected = before;
    expected.removeFirst();
    expected.removeLast();
    expected.prepend(other);
    expected.prepend(before.last());
    QCOMPARE(found(query, 0), expected);
    QCOMPARE(found(query, 2), expected.mid(0, 2));
    m_connection->rollback();
    QCOMPARE(found(query, 0), before);
}

void tst_ConversationList::ids_wordOfMany_inFewConversations_findsThem()
{
    // More messages with the word than are read before the few conversations of the list are looked up.
    QVERIFY(m_connection->beginImmediate());
    execute(
        u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000) INSERT INTO "
        u"message "
        "(id, conversation_id, account_id, brand_id, kind, direction, moderation, remote_id, body, "
        "received_at) "
        "SELECT 20000000000 + i, c.id, c.account_id, c.brand_id, 'comment', 'incoming', 'approved', 'x' || "
        "i, "
        "'merci', 0 FROM n JOIN (SELECT * FROM conversation WHERE facet = 160 AND brand_id = 1 LIMIT 1) AS c"_s);
    execute(u"INSERT INTO message_fts (rowid, body, author_name) SELECT id, body, author_name FROM message "
            "WHERE id > 20000000000 AND remote_id LIKE 'x%' ORDER BY id"_s);
    domain::ConversationQuery query;
    query.words = u"merci"_s;
    query.states = {domain::ConversationState::Snoozed};
    const QList<qint64> wanted = expected(query, 50);
    QVERIFY(wanted.size() > 3);
    QCOMPARE(found(query, 50), wanted);
    query.oldestFirst = true;
    QCOMPARE(found(query, 50), expected(query, 50));
    m_connection->rollback();
}

void tst_ConversationList::ids_archivedBrand_isNotAmongAll()
{
    domain::ConversationQuery query;
    const QList<qint64> all = found(query, 0);
    query.brands = {domain::BrandId(3)};
    const QList<qint64> archived = found(query, 0);
    QVERIFY(!archived.isEmpty());
    QVERIFY(!all.contains(archived.constFirst()));
}

void tst_ConversationList::counts_all_agreeWithTheLists()
{
    using enum domain::ConversationState;
    const auto counts = conversations::counts(*m_connection, {});
    QVERIFY(counts);
    domain::ConversationQuery query;
    QCOMPARE(counts->all, int(expected(query, 0).size()));
    query.states = {Done};
    QCOMPARE(counts->done, int(expected(query, 0).size()));
    query.states = {Snoozed};
    QCOMPARE(counts->snoozed, int(expected(query, 0).size()));
    query.states = {New};
    QCOMPARE(counts->fresh, int(expected(query, 0).size()));
    query.states = {New, Open};
    QCOMPARE(counts->toAnswer, int(expected(query, 0).size()));
    query.questionsOnly = true;
    QCOMPARE(counts->questions, int(expected(query, 0).size()));
    query.questionsOnly = false;
    query.sentiment = domain::Sentiment::Label::Negative;
    QCOMPARE(counts->negative, int(expected(query, 0).size()));
    query = {};
    query.moderations = {domain::Moderation::Held};
    QCOMPARE(counts->held, int(expected(query, 0).size()));
    query.moderations = {domain::Moderation::Spam};
    QCOMPARE(counts->spam, int(expected(query, 0).size()));
}

QTEST_GUILESS_MAIN(tst_ConversationList)
#include "tst_conversationlist.moc"
