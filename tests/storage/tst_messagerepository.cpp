// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"
#include "core/storage/conversationrepository.h"
#include "core/storage/memberrepository.h"
#include "core/storage/messagerepository.h"
#include "core/storage/messagesearch.h"
#include "core/storage/messagesearchbatch.h"
#include "core/storage/migrator.h"
#include "core/storage/searchexcerpt.h"
#include "core/storage/searchrepository.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace ruche;
using namespace ruche::storage;
using namespace Qt::Literals::StringLiterals;

class tst_MessageRepository : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void store_newMessages_makeConversationAndMember();
    void store_theSameAgain_changesNothing();
    void store_theSameSecond_givesAscendingIds();
    void store_olderArrivesLate_keepsTheNewestShown();
    void store_twiceInABatch_keepsTheLast();
    void store_newIncoming_reopensWhatWasDone();
    void store_ownNewest_waitsForThem();
    void store_ownOlder_changesNoState();
    void store_history_isDone();
    void store_spam_isNotTodoAndMakesNoMember();
    void store_spamAmongAnswers_doesNotHideTheQuestion();
    void store_approvedLater_becomesTodoWithMember();
    void store_gone_hidesWhatIsKnownOnly();
    void store_changedText_isFoundByItsNewWordsOnly();
    void store_withHeldSearch_isFoundWhenThatIsWritten();
    void store_changedWhileHeld_isFoundByItsNewWordsOnly();
    void searchBatch_tooMuchText_isWrittenAtOnce();
    void store_commentsOfAPost_areCounted();
    void store_hostileTexts_areKeptWhole_data();
    void store_hostileTexts_areKeptWhole();
    void store_impossibleTimes_getValidIds();
    void store_afterErasure_doesNotBringWordsBack();
    void erase_leavesNoWordInTheFile();
    void refresh_member_countsAfterEachBatch();
    void excerpt_isCutBetweenCharacters();
    void lists_useTheirIndexes_data();
    void lists_useTheirIndexes();
    void search_anythingTyped_neitherFailsNorInjects_data();
    void search_anythingTyped_neitherFailsNorInjects();
    void search_wordsPhrasesPrefixes_matchAsSaid();
    void searchExcerpt_longText_isCutAroundTheWord();

private:
    [[nodiscard]] domain::IncomingMessage
    comment(const QString &id, int minutesAgo, const QString &text = u"Bonjour"_s) const;
    [[nodiscard]] domain::StoreCounts store(const QList<domain::IncomingMessage> &messages);
    [[nodiscard]] domain::Conversation conversation(const QString &thread);
    [[nodiscard]] QVariant value(const QString &sql)
    {
        return m_connection->value(sql).value_or(QVariant(u"none"_s));
    }
    [[nodiscard]] int hits(const QString &words);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
    QString m_path;
    domain::Account m_account;
    const QDateTime m_now = QDateTime(QDate(2026, 6, 16), QTime(8, 0), Qt::UTC);
};

void tst_MessageRepository::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"w.ruche"_s);
    auto opened = Connection::open(m_path, Access::ReadWrite);
    QVERIFY(opened);
    m_connection = std::move(*opened);
    QVERIFY(m_connection->execute(u"PRAGMA synchronous=OFF"_s)); // nothing here outlives the test
    QVERIFY(Migrator::migrate(*m_connection, m_path, m_now));
    QVERIFY(m_connection->change(
        u"INSERT INTO brand (id, name, color, zone, created_at) VALUES (1, 'B', '#0369A1', 'UTC', 0)"_s));
    QVERIFY(m_connection->change(u"INSERT INTO account (id, brand_id, network, url, created_at) "
                                 "VALUES (1, 1, 'wordpress', 'https://b.example', 0)"_s));
    m_account.id = domain::AccountId(1);
    m_account.brand = domain::BrandId(1);
    m_account.network = u"wordpress"_s;
}

void tst_MessageRepository::cleanup()
{
    m_connection.reset();
    m_folder.reset();
}

domain::IncomingMessage
tst_MessageRepository::comment(const QString &id, int minutesAgo, const QString &text) const
{
    domain::IncomingMessage message;
    message.id = {id};
    message.thread = {u"t"_s};
    message.author = {u"mail:lea@example.org"_s};
    message.authorName = u"Léa Ménard"_s;
    message.authorEmail = u"lea@example.org"_s;
    message.text = text;
    message.writtenAt = m_now.addSecs(-60 * minutesAgo);
    return message;
}

domain::StoreCounts tst_MessageRepository::store(const QList<domain::IncomingMessage> &messages)
{
    const auto counts = messages::storeMessages(*m_connection, m_account, messages, m_now);
    if (!counts)
        qWarning() << counts.error().detail;
    return counts.value_or(domain::StoreCounts{-1, -1, -1, -1});
}

domain::Conversation tst_MessageRepository::conversation(const QString &thread)
{
    const auto id
        = m_connection->value(u"SELECT id FROM conversation WHERE remote_id = :t"_s, {{u":t"_s, thread}});
    if (!id)
        return {};
    return conversations::read(*m_connection, domain::ConversationId(id->toLongLong()))
        .value_or(domain::Conversation());
}

int tst_MessageRepository::hits(const QString &words)
{
    const auto found = search::messages(*m_connection, words, {}, 50);
    if (!found)
        qWarning() << found.error().detail;
    return found ? int(found->size()) : -1;
}

void tst_MessageRepository::store_newMessages_makeConversationAndMember()
{
    const auto counts
        = store({comment(u"1"_s, 30, u"La veste est belle"_s), comment(u"2"_s, 20, u"Où l’acheter ?"_s)});
    QCOMPARE(counts, (domain::StoreCounts{2, 0, 0, 0}));
    const domain::Conversation row = conversation(u"t"_s);
    QCOMPARE(row.messageCount, 2);
    QCOMPARE(row.state, domain::ConversationState::New);
    QCOMPARE(row.excerpt, u"Où l’acheter ?"_s);
    QCOMPARE(row.author, u"Léa Ménard"_s);
    QVERIFY(row.isQuestion);
    QCOMPARE(row.writtenAt, m_now.addSecs(-60 * 20));
    QCOMPARE(value(u"SELECT todo FROM conversation"_s).toInt(), 1);
    const auto member = members::read(*m_connection, row.member);
    QVERIFY(member);
    QCOMPARE(member->name, u"Léa Ménard"_s);
    QCOMPARE(member->messageCount, 2);
    QCOMPARE(member->firstSeenAt, m_now.addSecs(-60 * 30));
    QCOMPARE(member->lastActiveAt, std::optional(m_now.addSecs(-60 * 20)));
    QCOMPARE(member->score, domain::engagementScore(2, member->lastActiveAt, m_now));
    QCOMPARE(member->identities.size(), 1);
    QCOMPARE(member->identities.constFirst().email, u"lea@example.org"_s);
}

void tst_MessageRepository::store_theSameAgain_changesNothing()
{
    const QList<domain::IncomingMessage> batch{comment(u"1"_s, 30), comment(u"2"_s, 20)};
    QCOMPARE(store(batch).created, 2);
    const auto before = conversation(u"t"_s);
    QCOMPARE(store(batch), (domain::StoreCounts{0, 0, 0, 2}));
    QCOMPARE(conversation(u"t"_s), before);
    QCOMPARE(value(u"SELECT count(*) FROM message"_s).toInt(), 2);
    QCOMPARE(value(u"SELECT message_count FROM member"_s).toInt(), 2);
}

void tst_MessageRepository::store_theSameSecond_givesAscendingIds()
{
    QList<domain::IncomingMessage> batch;
    for (int i = 0; i < 300; ++i)
        batch << comment(QString::number(i), 5);
    QCOMPARE(store(batch).created, 300);
    QCOMPARE(store({comment(u"later"_s, 5)}).created, 1);
    QCOMPARE(value(u"SELECT count(DISTINCT id) FROM message"_s).toInt(), 301);
    QCOMPARE(value(u"SELECT count(DISTINCT id >> 20) FROM message"_s).toInt(), 1);
    QCOMPARE(value(u"SELECT remote_id FROM message ORDER BY id DESC LIMIT 1"_s).toString(), u"later"_s);
    QCOMPARE(value(u"SELECT remote_id FROM message ORDER BY id LIMIT 1"_s).toString(), u"0"_s);
}

void tst_MessageRepository::store_olderArrivesLate_keepsTheNewestShown()
{
    QCOMPARE(store({comment(u"2"_s, 10, u"the newer"_s)}).created, 1);
    QCOMPARE(store({comment(u"1"_s, 60, u"the older"_s)}).created, 1);
    const auto row = conversation(u"t"_s);
    QCOMPARE(row.excerpt, u"the newer"_s);
    QCOMPARE(row.messageCount, 2);
    QCOMPARE(row.state, domain::ConversationState::New);
}

void tst_MessageRepository::store_twiceInABatch_keepsTheLast()
{
    QCOMPARE(store({comment(u"1"_s, 10, u"first"_s), comment(u"1"_s, 10, u"second"_s)}),
             (domain::StoreCounts{1, 0, 0, 1}));
    QCOMPARE(conversation(u"t"_s).excerpt, u"second"_s);
}

void tst_MessageRepository::store_newIncoming_reopensWhatWasDone()
{
    QCOMPARE(store({comment(u"1"_s, 30)}).created, 1);
    const auto id = conversation(u"t"_s).id;
    QVERIFY(conversations::setState(*m_connection, id, domain::ConversationState::Done, std::nullopt));
    QCOMPARE(store({comment(u"0"_s, 60, u"older, came late"_s)}).created, 1);
    QCOMPARE(conversation(u"t"_s).state, domain::ConversationState::Done);
    QCOMPARE(store({comment(u"2"_s, 10)}).created, 1);
    QCOMPARE(conversation(u"t"_s).state, domain::ConversationState::Open);

    QVERIFY(conversations::setState(*m_connection, id, domain::ConversationState::Snoozed, m_now.addDays(3)));
    QCOMPARE(store({comment(u"3"_s, 5)}).created, 1);
    QCOMPARE(conversation(u"t"_s).state, domain::ConversationState::Open);
    QVERIFY(!conversation(u"t"_s).snoozedUntil);
    QCOMPARE(value(u"SELECT todo FROM conversation"_s).toInt(), 1);
}

void tst_MessageRepository::store_ownNewest_waitsForThem()
{
    QCOMPARE(store({comment(u"1"_s, 30, u"Une question ?"_s)}).created, 1);
    auto own = comment(u"2"_s, 10, u"Notre réponse"_s);
    own.own = true;
    own.author = {};
    QCOMPARE(store({own}).created, 1);
    const auto row = conversation(u"t"_s);
    QCOMPARE(row.state, domain::ConversationState::Waiting);
    QCOMPARE(row.excerpt, u"Une question ?"_s);
    QCOMPARE(row.messageCount, 2);
    QCOMPARE(value(u"SELECT todo FROM conversation"_s).toInt(), 0);
    QCOMPARE(value(u"SELECT direction FROM message ORDER BY id DESC LIMIT 1"_s).toString(), u"outgoing"_s);
}

void tst_MessageRepository::store_ownOlder_changesNoState()
{
    QCOMPARE(store({comment(u"2"_s, 10)}).created, 1);
    auto own = comment(u"1"_s, 30);
    own.own = true;
    QCOMPARE(store({own}).created, 1);
    QCOMPARE(conversation(u"t"_s).state, domain::ConversationState::New);
}

void tst_MessageRepository::store_history_isDone()
{
    const int year = 365 * 24 * 60;
    QCOMPARE(store({comment(u"1"_s, year), comment(u"2"_s, year - 60)}).created, 2);
    QCOMPARE(conversation(u"t"_s).state, domain::ConversationState::Done);
    auto held = comment(u"3"_s, year);
    held.thread = {u"held"_s};
    held.moderation = domain::Moderation::Held;
    QCOMPARE(store({held}).created, 1);
    QCOMPARE(conversation(u"held"_s).state, domain::ConversationState::New);
}

void tst_MessageRepository::store_spam_isNotTodoAndMakesNoMember()
{
    auto spam = comment(u"1"_s, 10);
    spam.moderation = domain::Moderation::Spam;
    QCOMPARE(store({spam}).created, 1);
    QCOMPARE(value(u"SELECT todo FROM conversation"_s).toInt(), 0);
    QCOMPARE(value(u"SELECT count(*) FROM member"_s).toInt(), 0);
    domain::ConversationQuery query;
    query.states = {domain::ConversationState::New};
    QCOMPARE(conversations::ids(*m_connection, query, 0)->size(), 0);
    query.states = {};
    query.moderations = {domain::Moderation::Spam};
    QCOMPARE(conversations::ids(*m_connection, query, 0)->size(), 1);
    QCOMPARE(conversations::counts(*m_connection, {})->spam, 1);
}

void tst_MessageRepository::store_spamAmongAnswers_doesNotHideTheQuestion()
{
    QCOMPARE(store({comment(u"1"_s, 30, u"Vous livrez en Corse ?"_s)}).created, 1);
    auto spam = comment(u"2"_s, 10, u"cheap watches"_s);
    spam.moderation = domain::Moderation::Spam;
    QCOMPARE(store({spam}).created, 1);
    const auto row = conversation(u"t"_s);
    QCOMPARE(row.excerpt, u"Vous livrez en Corse ?"_s);
    QCOMPARE(row.moderation, domain::Moderation::Approved);
    QCOMPARE(row.messageCount, 2);
}

void tst_MessageRepository::store_approvedLater_becomesTodoWithMember()
{
    auto spam = comment(u"1"_s, 10);
    spam.moderation = domain::Moderation::Spam;
    QCOMPARE(store({spam}).created, 1);
    QCOMPARE(store({comment(u"1"_s, 10)}), (domain::StoreCounts{0, 1, 0, 0}));
    QCOMPARE(value(u"SELECT todo FROM conversation"_s).toInt(), 1);
    QCOMPARE(value(u"SELECT message_count FROM member"_s).toInt(), 1);
    QVERIFY(conversation(u"t"_s).member.isValid());
}

void tst_MessageRepository::store_gone_hidesWhatIsKnownOnly()
{
    domain::IncomingMessage unknown;
    unknown.id = {u"99"_s};
    unknown.moderation = domain::Moderation::Gone;
    QCOMPARE(store({unknown}), (domain::StoreCounts{0, 0, 0, 1}));
    QCOMPARE(store({comment(u"1"_s, 10, u"encore là"_s)}).created, 1);
    domain::IncomingMessage gone;
    gone.id = {u"1"_s};
    gone.moderation = domain::Moderation::Gone;
    QCOMPARE(store({gone}), (domain::StoreCounts{0, 0, 1, 0}));
    const auto row = conversation(u"t"_s);
    QCOMPARE(row.moderation, domain::Moderation::Gone);
    QCOMPARE(row.excerpt, u"encore là"_s);
    QCOMPARE(value(u"SELECT todo FROM conversation"_s).toInt(), 0);
}

void tst_MessageRepository::store_changedText_isFoundByItsNewWordsOnly()
{
    QCOMPARE(store({comment(u"1"_s, 10, u"remboursement demandé"_s)}).created, 1);
    QCOMPARE(hits(u"remboursement"_s), 1);
    QCOMPARE(store({comment(u"1"_s, 10, u"tout va bien"_s)}), (domain::StoreCounts{0, 1, 0, 0}));
    QCOMPARE(hits(u"remboursement"_s), 0);
    QCOMPARE(hits(u"tout va"_s), 1);
    QCOMPARE(conversation(u"t"_s).excerpt, u"tout va bien"_s);
    QVERIFY(m_connection->execute(
        u"INSERT INTO message_fts (message_fts, rank) VALUES ('integrity-check', 1)"_s));
}

void tst_MessageRepository::store_withHeldSearch_isFoundWhenThatIsWritten()
{
    MessageSearchBatch search(*m_connection);
    // The second batch is older than the first, as the comments of one article after another are.
    for (const auto &batch : {QList{comment(u"1"_s, 10, u"livraison lente"_s)},
                              QList{comment(u"2"_s, 30, u"livraison rapide"_s)}}) {
        const auto counts = messages::storeMessages(*m_connection, m_account, batch, m_now, {}, &search);
        QVERIFY(counts);
        QCOMPARE(counts->created, 1);
    }
    QCOMPARE(hits(u"livraison"_s), 0);
    QVERIFY(search.write());
    QCOMPARE(hits(u"livraison"_s), 2);
    QVERIFY(search.write()); // holds nothing any more
    QCOMPARE(hits(u"livraison"_s), 2);
    QVERIFY(m_connection->execute(
        u"INSERT INTO message_fts (message_fts, rank) VALUES ('integrity-check', 1)"_s));
}

void tst_MessageRepository::store_changedWhileHeld_isFoundByItsNewWordsOnly()
{
    MessageSearchBatch search(*m_connection);
    QVERIFY(messages::storeMessages(
        *m_connection, m_account, {comment(u"1"_s, 10, u"remboursement demandé"_s)}, m_now, {}, &search));
    const auto changed = messages::storeMessages(
        *m_connection, m_account, {comment(u"1"_s, 10, u"tout va bien"_s)}, m_now, {}, &search);
    QVERIFY(changed);
    QCOMPARE(changed->updated, 1);
    QVERIFY(search.write());
    QCOMPARE(hits(u"remboursement"_s), 0);
    QCOMPARE(hits(u"tout va"_s), 1);
    QVERIFY(m_connection->execute(
        u"INSERT INTO message_fts (message_fts, rank) VALUES ('integrity-check', 1)"_s));
}

void tst_MessageRepository::searchBatch_tooMuchText_isWrittenAtOnce()
{
    MessageSearchBatch search(*m_connection, 1);
    QVERIFY(messages::storeMessages(
        *m_connection, m_account, {comment(u"1"_s, 10, u"livraison lente"_s)}, m_now, {}, &search));
    QCOMPARE(hits(u"livraison"_s), 1);
}

void tst_MessageRepository::store_commentsOfAPost_areCounted()
{
    QVERIFY(
        m_connection->change(u"INSERT INTO post (id, brand_id, title, state, origin, created_at, updated_at) "
                             "VALUES (7, 1, 'Veste Ré 3', 'published', 'remote', 0, 0)"_s));
    QVERIFY(m_connection->change(
        u"INSERT INTO variant (post_id, account_id, state, remote_id) VALUES (7, 1, 'published', 'p7')"_s));
    QList<domain::IncomingMessage> batch;
    for (int i = 0; i < 5; ++i) {
        batch << comment(QString::number(i), 10 + i);
        batch.last().post = {u"p7"_s};
        batch.last().thread = {u"t%1"_s.arg(i)};
    }
    batch[4].moderation = domain::Moderation::Held;
    QCOMPARE(store(batch).created, 5);
    QCOMPARE(value(u"SELECT comment_count FROM post"_s).toInt(), 4);
    QCOMPARE(conversation(u"t0"_s).post, domain::PostId(7));
    QCOMPARE(conversation(u"t0"_s).subject, u"Veste Ré 3"_s);
    batch[4].moderation = domain::Moderation::Approved;
    QCOMPARE(store(batch), (domain::StoreCounts{0, 1, 0, 4}));
    QCOMPARE(value(u"SELECT comment_count FROM post"_s).toInt(), 5);
}

void tst_MessageRepository::store_hostileTexts_areKeptWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    const QString nul = u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("nul") << nul << u"ab"_s;
    QTest::newRow("bidi") << u"\u202Egnirts\u202C عربي مرحبا"_s << u"\u202Egnirts\u202C عربي مرحبا"_s;
    QTest::newRow("lone surrogate") << (u"x"_s + QChar(0xD800) + u"y"_s) << u"x?y"_s;
    QTest::newRow("quotes") << u"'); DROP TABLE message; --\" OR 1=1"_s
                            << u"'); DROP TABLE message; --\" OR 1=1"_s;
    QTest::newRow("emoji") << u"👩‍👩‍👧‍👦🇫🇷"_s
                           << u"👩‍👩‍👧‍👦🇫🇷"_s;
    QTest::newRow("huge") << QString(2'000'000, u'é') << QString(2'000'000, u'é');
    QTest::newRow("empty") << QString() << QString();
}

void tst_MessageRepository::store_hostileTexts_areKeptWhole()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    auto message = comment(u"1"_s, 10, text);
    message.authorName = text.left(1000);
    QCOMPARE(store({message}).created, 1);
    QCOMPARE(store({message}).unchanged, 1);
    const auto stored = messages::find(*m_connection, m_account.id, {u"1"_s});
    QVERIFY(stored && *stored);
    QCOMPARE(messages::read(*m_connection, **stored)->text, kept);
    QVERIFY(conversation(u"t"_s).excerpt.size() <= 200);
    QVERIFY(m_connection->execute(
        u"INSERT INTO message_fts (message_fts, rank) VALUES ('integrity-check', 1)"_s));
}

void tst_MessageRepository::store_impossibleTimes_getValidIds()
{
    auto ancient = comment(u"1"_s, 0);
    ancient.writtenAt = QDateTime(QDate(1601, 1, 1), QTime(0, 0), Qt::UTC);
    auto distant = comment(u"2"_s, 0);
    distant.writtenAt = QDateTime(QDate(9999, 12, 31), QTime(0, 0), Qt::UTC);
    auto unknown = comment(u"3"_s, 0);
    unknown.writtenAt = QDateTime();
    QCOMPARE(store({distant, unknown, ancient}).created, 3);
    QCOMPARE(value(u"SELECT count(*) FROM message WHERE id > 0"_s).toInt(), 3);
    QCOMPARE(value(u"SELECT id >> 20 FROM message WHERE remote_id = '3'"_s).toLongLong(),
             m_now.toMSecsSinceEpoch());
}

void tst_MessageRepository::store_afterErasure_doesNotBringWordsBack()
{
    QCOMPARE(store({comment(u"1"_s, 10, u"mon secret"_s)}).created, 1);
    const auto member = conversation(u"t"_s).member;
    QVERIFY(members::erase(*m_connection, member, m_now));
    QCOMPARE(value(u"SELECT body FROM message"_s).toString(), QString());
    (void)store({comment(u"1"_s, 10, u"mon secret"_s)});
    QCOMPARE(value(u"SELECT body FROM message"_s).toString(), QString());
    QCOMPARE(hits(u"secret"_s), 0);
    QCOMPARE(value(u"SELECT count(*) FROM message"_s).toInt(), 1);
}

void tst_MessageRepository::erase_leavesNoWordInTheFile()
{
    QList<domain::IncomingMessage> batch;
    for (int i = 0; i < 50; ++i)
        batch << comment(QString::number(i), i, u"confidentiel zyxwvut %1"_s.arg(i));
    QCOMPARE(store(batch).created, 50);
    QVERIFY(members::erase(*m_connection, conversation(u"t"_s).member, m_now));
    QVERIFY(messagesearch::purge(*m_connection));
    QVERIFY(messagesearch::emptyLog(*m_connection));
    for (const QString &suffix : {QString(), u"-wal"_s}) {
        QFile file(m_path + suffix);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("zyxwvut"));
        QVERIFY(!bytes.contains("lea@example.org"));
    }
}

void tst_MessageRepository::refresh_member_countsAfterEachBatch()
{
    for (int i = 0; i < 5; ++i)
        QCOMPARE(store({comment(QString::number(i), 10 + i)}).created, 1);
    QCOMPARE(store({comment(u"old"_s, 200 * 24 * 60)}).created, 1);
    QCOMPARE(value(u"SELECT message_count FROM member"_s).toInt(), 6);
    QCOMPARE(value(u"SELECT recent_count FROM member"_s).toInt(), 5);
    QCOMPARE(value(u"SELECT count(*) FROM member"_s).toInt(), 1);
}

void tst_MessageRepository::excerpt_isCutBetweenCharacters()
{
    QCOMPARE(conversations::excerptOf(u"  a \n b  "_s), u"a b"_s);
    const QString family = u"👩‍👩‍👧‍👦"_s;
    const QString excerpt = conversations::excerptOf(QString(195, u'x') + family + u" more"_s);
    QCOMPARE(excerpt, QString(195, u'x'));
    QVERIFY(conversations::excerptOf(u"e"_s + QString(5000, QChar(0x0301))).size() <= 200);
}

void tst_MessageRepository::lists_useTheirIndexes_data()
{
    QTest::addColumn<QString>("condition");
    QTest::newRow("all") << QString();
    QTest::newRow("to answer") << u" AND c.todo = 1"_s;
    QTest::newRow("questions") << u" AND c.todo = 1 AND c.is_question = 1"_s;
    QTest::newRow("negative")
        << u" AND c.todo = 1 AND c.sentiment = 'negative' AND c.sentiment IS NOT NULL"_s;
    QTest::newRow("held") << u" AND c.moderation = 'held' AND c.moderation <> 'approved'"_s;
    QTest::newRow("done") << u" AND c.state = 'done'"_s;
}

void tst_MessageRepository::lists_useTheirIndexes()
{
    QFETCH(QString, condition);
    const auto plan = m_connection->run(u"EXPLAIN QUERY PLAN SELECT c.id, c.newest_id FROM conversation c "
                                        u"WHERE c.brand_id = 1%1 ORDER BY c.newest_id DESC "
                                        "LIMIT 50"_s.arg(condition));
    QVERIFY(plan);
    QString text;
    while ((*plan)->next())
        text += (*plan)->value(3).toString() + u'\n';
    (*plan)->finish();
    QVERIFY2(text.contains(u"USING"_s) && text.contains(u"INDEX conversation_"_s), qPrintable(text));
    QVERIFY2(!text.contains(u"TEMP B-TREE"_s), qPrintable(text));
}

void tst_MessageRepository::search_anythingTyped_neitherFailsNorInjects_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("operators") << u"AND OR NOT NEAR("_s;
    QTest::newRow("column filter") << u"author_name:lea"_s;
    QTest::newRow("caret, star, plus") << u"^bon* + -jour"_s;
    QTest::newRow("half quotes") << u"\"bon \" \"\"\" jour"_s;
    QTest::newRow("braces") << u"{body author_name} : x"_s;
    QTest::newRow("sql") << u"'; DELETE FROM message; --"_s;
    QTest::newRow("nothing but signs") << u"?!… 👍 ()"_s;
    QTest::newRow("nul") << (u"bon"_s + QChar(0) + u"jour"_s);
    QTest::newRow("very long") << QString(100'000, u'a');
    QTest::newRow("many words") << QString(u"bonjour "_s).repeated(500);
}

void tst_MessageRepository::search_anythingTyped_neitherFailsNorInjects()
{
    QFETCH(QString, words);
    QCOMPARE(store({comment(u"1"_s, 10, u"bonjour"_s)}).created, 1);
    QVERIFY(hits(words) >= 0);
    domain::ConversationQuery query;
    query.words = words;
    QVERIFY(conversations::ids(*m_connection, query, 50));
    query.words.clear();
    query.author = words;
    QVERIFY(conversations::ids(*m_connection, query, 50));
    query.author.clear();
    query.label = words;
    query.network = words;
    QVERIFY(conversations::ids(*m_connection, query, 50));
    domain::MemberQuery people;
    people.words = words;
    people.tag = words;
    QVERIFY(members::ids(*m_connection, people, 50, m_now));
    QCOMPARE(value(u"SELECT count(*) FROM message"_s).toInt(), 1);
}

void tst_MessageRepository::search_wordsPhrasesPrefixes_matchAsSaid()
{
    QCOMPARE(store({comment(u"1"_s, 30, u"La régate de l’été à Noël"_s),
                    comment(u"2"_s, 20, u"de la régate, rien"_s),
                    comment(u"3"_s, 10, u"Autre chose"_s)})
                 .created,
             3);
    QCOMPARE(hits(u"REGATE"_s), 2);
    QCOMPARE(hits(u"noel ete"_s), 1);
    QCOMPARE(hits(u"\"la régate\""_s), 2);
    QCOMPARE(hits(u"\"régate de\""_s), 1);
    QCOMPARE(hits(u"rég"_s), 2);
    QCOMPARE(hits(u"ré"_s), 0);
    const auto found = search::messages(*m_connection, u"regate"_s, {}, 1);
    QVERIFY(found);
    const auto newest = messages::read(*m_connection, found->constFirst().message);
    QVERIFY(newest);
    QCOMPARE(newest->remoteId.value, u"2"_s);
    QCOMPARE(found->constFirst().excerpt, u"de la régate, rien"_s);
}

void tst_MessageRepository::searchExcerpt_longText_isCutAroundTheWord()
{
    QStringList words;
    for (int i = 1; i <= 40; ++i)
        words << QString::number(i);
    words[29] = u"l’ÉTÉ,"_s;
    const QString text = words.join(u' ');
    // The elision is a word of its own, as in the index.
    QCOMPARE(SearchExcerpt(u"ete"_s).of(text), u"…23 24 25 26 27 28 29 l’ÉTÉ, 31 32 33 34 35 36 37…"_s);
    QCOMPARE(SearchExcerpt(u"nowhere"_s).of(text), u"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16…"_s);
    QCOMPARE(SearchExcerpt(u"\"39 40\""_s).of(text), u"…26 27 28 29 l’ÉTÉ, 31 32 33 34 35 36 37 38 39 40"_s);
    QCOMPARE(SearchExcerpt(u"cou"_s).of(u"Tout  court."_s), u"Tout court."_s);
    QCOMPARE(SearchExcerpt(u"ete"_s).of({}), QString());
}

QTEST_GUILESS_MAIN(tst_MessageRepository)
#include "tst_messagerepository.moc"
