// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historyservice.h"
#include "core/services/memberservice.h"
#include "core/storage/memberrepository.h"
#include "core/storage/messagerepository.h"
#include "tests/services/servicefixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using domain::MemberId;

class tst_MemberService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void merge_movesAll_undoPutsEachBack_redoMergesAgain();
    void merge_refused_changesNothing();
    void tagsAndNotes_areStored_andUndone();
    void export_holdsAllThatIsKnown();
    void erase_leavesNothingInTheFile_andKeepsTheCounts();
    void erase_ofWhoWasMerged_takesBothNamesAway();
    void erase_theNextSync_bringsNoWordBack();
    void lists_groupsSearchAndOrder();
    void detail_hasWhatTheDrawerShows();

private:
    /// A comment; the author's remote id makes the person.
    void receive(const QString &remote, const QString &author, const QString &text, int daysAgo = 1);
    MemberId member(const QString &name)
    {
        return MemberId(
            m_fixture->value(u"SELECT id FROM member WHERE name = '%1'"_s.arg(name)).toLongLong());
    }
    /// Who wrote a comment.
    QString authorOf(const QString &remote)
    {
        return m_fixture
            ->value(u"SELECT m.name FROM message g JOIN identity i ON i.id = g.identity_id "
                    "JOIN member m ON m.id = i.member_id WHERE g.remote_id = '%1'"_s.arg(remote))
            .toString();
    }
    int number(const QString &sql) { return m_fixture->value(sql).toInt(); }
    /// Whether the file or its log has the words in them.
    bool fileHolds(const QByteArray &words)
    {
        for (const QString &end : {QString(), u"-wal"_s}) {
            QFile file(m_fixture->path + end);
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words))
                return true;
        }
        return false;
    }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::MemberService> m_members;
    std::unique_ptr<services::HistoryService> m_history;
};

void tst_MemberService::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_members = std::make_unique<services::MemberService>(m_fixture->storage);
    m_history = std::make_unique<services::HistoryService>(m_fixture->storage, m_fixture->pool);
    receive(u"c1"_s, u"Léa"_s, u"Bonjour, est-ce ouvert ?"_s);
    receive(u"c2"_s, u"Léa"_s, u"Merci"_s);
    receive(u"c3"_s, u"Lea M."_s, u"Quelle belle photo"_s);
    receive(u"c4"_s, u"Zoé"_s, u"Trop cher"_s, 70);
}

void tst_MemberService::cleanup()
{
    m_history.reset();
    m_members.reset();
    m_fixture.reset();
}

void tst_MemberService::receive(const QString &remote,
                                const QString &author,
                                const QString &text,
                                int daysAgo)
{
    domain::IncomingMessage message;
    message.id = {remote};
    message.thread = {remote};
    message.author = {u"mail:"_s + author.toLower()};
    message.authorName = author;
    message.authorEmail = author.toLower().remove(u' ') + u"@example.org"_s;
    message.text = text;
    message.writtenAt = m_fixture->clock.now().addDays(-daysAgo);
    domain::Account known;
    known.id = m_fixture->account;
    known.brand = m_fixture->brand;
    known.network = u"fake"_s;
    QVERIFY(m_fixture->write([known, message, now = m_fixture->clock.now()](storage::Connection &connection) {
        return storage::messages::storeMessages(connection, known, {message}, now);
    }));
}

void tst_MemberService::merge_movesAll_undoPutsEachBack_redoMergesAgain()
{
    const MemberId keep = member(u"Léa"_s);
    const MemberId other = member(u"Lea M."_s);
    QVERIFY(answerOf(m_members->setTags(other, {u"VIP"_s})));
    QVERIFY(answerOf(m_members->addNote(other, u"Rencontrée au marché"_s)));
    const auto event = answerOf(m_members->merge(keep, other));
    QVERIFY(event);
    const QString sums
        = u"SELECT message_count || '/' || (SELECT count(*) FROM identity i WHERE i.member_id = m.id) "
          "|| '/' || (SELECT count(*) FROM note n WHERE n.member_id = m.id) "
          "|| '/' || (SELECT count(*) FROM member_tag t WHERE t.member_id = m.id) "
          "|| '/' || (m.merged_into IS NOT NULL) FROM member m WHERE id = %1"_s;
    const auto sum = [&](MemberId id) { return m_fixture->value(sums.arg(id.value)).toString(); };
    QCOMPARE(sum(keep), u"3/2/1/1/0"_s);
    QCOMPARE(
        m_fixture->value(u"SELECT merged_into FROM member WHERE id = %1"_s.arg(other.value)).toLongLong(),
        keep.value);
    QCOMPARE(authorOf(u"c3"_s), u"Léa"_s);
    QCOMPARE(number(u"SELECT count(*) FROM conversation WHERE member_id = %1"_s.arg(keep.value)), 3);
    QCOMPARE(answerOf(m_members->ids({}))->size(), 2);

    QVERIFY(answerOf(m_history->undo(*event)));
    QCOMPARE(sum(keep), u"2/1/0/0/0"_s);
    QCOMPARE(sum(other), u"1/1/1/1/0"_s);
    QCOMPARE(authorOf(u"c3"_s), u"Lea M."_s);
    QCOMPARE(number(u"SELECT count(*) FROM conversation WHERE member_id = %1"_s.arg(other.value)), 1);
    QCOMPARE(answerOf(m_members->ids({}))->size(), 3);
    // Both are found by their own names again, and by those only.
    domain::MemberQuery query;
    query.words = u"\"Lea M\""_s;
    QCOMPARE(answerOf(m_members->ids(query)).value(), QList<MemberId>{other});

    QVERIFY(answerOf(m_history->redo(*event)));
    QCOMPARE(sum(keep), u"3/2/1/1/0"_s);
    QCOMPARE(authorOf(u"c3"_s), u"Léa"_s);
    QCOMPARE(answerOf(m_members->ids(query)).value(), QList<MemberId>{keep});
}

void tst_MemberService::merge_refused_changesNothing()
{
    const MemberId keep = member(u"Léa"_s);
    QCOMPARE(answerOf(m_members->merge(keep, keep)).error().code, ErrorCode::Refused);
    QCOMPARE(answerOf(m_members->merge(keep, MemberId(99))).error().code, ErrorCode::NotFound);
    QVERIFY(m_fixture->write([](storage::Connection &connection) -> Result<void> {
        RUCHE_TRY(connection.change(u"INSERT INTO brand (id, name, color, zone, created_at) "
                                    "VALUES (50, 'Café Lila', '#0369A1', 'Europe/Paris', 1)"_s));
        RUCHE_TRY(connection.change(
            u"INSERT INTO member (id, brand_id, name, first_seen_at) VALUES (51, 50, 'Léa', 1)"_s));
        return {};
    }));
    QCOMPARE(answerOf(m_members->merge(keep, MemberId(51))).error().code, ErrorCode::Refused);
    QCOMPARE(number(u"SELECT count(*) FROM event"_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM member WHERE merged_into IS NOT NULL"_s), 0);
}

void tst_MemberService::tagsAndNotes_areStored_andUndone()
{
    const MemberId lea = member(u"Léa"_s);
    QVERIFY(answerOf(m_members->setTags(lea, {u"presse"_s, u"VIP"_s})));
    const auto event = answerOf(m_members->setTags(lea, {u"VIP"_s}));
    QCOMPARE(answerOf(m_members->tags({}))->size(), 1);
    QVERIFY(answerOf(m_history->undo(*event)));
    QCOMPARE(number(u"SELECT count(*) FROM member_tag"_s), 2);
    QCOMPARE(answerOf(m_members->tags({m_fixture->brand}))->size(), 2);

    QCOMPARE(answerOf(m_members->addNote(lea, u"\n "_s)).error().code, ErrorCode::InvalidArgument);
    const auto noted = answerOf(m_members->addNote(lea, u"  Aime la mer  "_s));
    QCOMPARE(m_fixture->value(u"SELECT body FROM note"_s).toString(), u"Aime la mer"_s);
    QVERIFY(answerOf(m_history->undo(*noted)));
    QCOMPARE(number(u"SELECT count(*) FROM note"_s), 0);
    QCOMPARE(answerOf(m_members->addNote(MemberId(99), u"x"_s)).error().code, ErrorCode::NotFound);
}

void tst_MemberService::export_holdsAllThatIsKnown()
{
    const MemberId lea = member(u"Léa"_s);
    QVERIFY(answerOf(m_members->setTags(lea, {u"VIP"_s})));
    QVERIFY(answerOf(m_members->addNote(lea, u"Aime la mer"_s)));
    QVERIFY(answerOf(m_members->merge(lea, member(u"Lea M."_s))));
    const auto data = answerOf(m_members->exportData(lea));
    QVERIFY(data);
    QCOMPARE(data->value("name"_L1).toString(), u"Léa"_s);
    QCOMPARE(data->value("tags"_L1).toArray().first().toString(), u"VIP"_s);
    QCOMPARE(data->value("identities"_L1).toArray().size(), 2);
    QCOMPARE(data->value("messages"_L1).toArray().size(), 3);
    QCOMPARE(data->value("notes"_L1).toArray().first().toObject().value("text"_L1).toString(),
             u"Aime la mer"_s);
    const QByteArray text = QJsonDocument(*data).toJson();
    for (const char *words : {"léa@example.org", "leam.@example.org", "est-ce ouvert", "Quelle belle photo"})
        QVERIFY2(text.contains(words), words);
    QVERIFY(!text.contains("Trop cher"));
    QCOMPARE(answerOf(m_members->exportData(MemberId(99))).error().code, ErrorCode::NotFound);
}

void tst_MemberService::erase_leavesNothingInTheFile_andKeepsTheCounts()
{
    const MemberId lea = member(u"Léa"_s);
    receive(u"c9"_s, u"Léa"_s, u"Xylophonique"_s);
    QVERIFY(answerOf(m_members->setTags(lea, {u"VIP"_s})));
    QVERIFY(answerOf(m_members->addNote(lea, u"Zygomatique"_s)));
    QVERIFY(m_fixture->write([](storage::Connection &connection) {
        return storage::messages::addSentiment(
            connection,
            domain::MessageId(
                connection.value(u"SELECT id FROM message WHERE remote_id = 'c9'"_s)->toLongLong()),
            {domain::Sentiment::Label::Positive, 0.5, u"test-1"_s, false},
            1,
            u"[\"Quetzalcoatl\"]"_s,
            QDateTime::fromMSecsSinceEpoch(1, Qt::UTC));
    }));
    QVERIFY(fileHolds("Xylophonique") && fileHolds("Zygomatique") && fileHolds("Quetzalcoatl"));
    QVERIFY(answerOf(m_members->erase(lea)));
    // Whatever was asked for after it has waited for the emptying of the log.
    QVERIFY(answerOf(m_fixture->storage.exclusive(
        [](storage::Connection &connection) { return connection.value(u"SELECT 1"_s); })));
    for (const char *words : {"Xylophonique",
                              "xylophonique",
                              "Zygomatique",
                              "Quetzalcoatl",
                              "quetzalcoatl",
                              "Léa",
                              "léa@example.org"})
        QVERIFY2(!fileHolds(words), words);
    QCOMPARE(answerOf(m_members->exportData(lea)).value().value("name"_L1).toString(), QString());
    QCOMPARE(number(u"SELECT count(*) FROM message"_s), 5);
    QCOMPARE(number(u"SELECT count(*) FROM conversation WHERE author_name = '' AND excerpt = ''"_s), 3);
    QCOMPARE(number(u"SELECT count(*) FROM note"_s) + number(u"SELECT count(*) FROM member_tag"_s), 0);
    QCOMPARE(m_fixture->value(u"SELECT action || object_id FROM event ORDER BY id DESC LIMIT 1"_s).toString(),
             u"member.erase0"_s);
    QVERIFY(!answerOf(m_members->ids({}))->contains(lea));
    domain::MemberQuery query;
    query.words = u"Léa"_s;
    QCOMPARE(answerOf(m_members->ids(query))->contains(lea), false);
    QCOMPARE(m_fixture->value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
}

void tst_MemberService::erase_ofWhoWasMerged_takesBothNamesAway()
{
    const MemberId keep = member(u"Zoé"_s);
    const MemberId other = member(u"Lea M."_s);
    QVERIFY(answerOf(m_members->addNote(other, u"Zygomatique"_s)));
    const auto event = answerOf(m_members->merge(keep, other));
    QVERIFY(answerOf(m_members->erase(keep)));
    QCOMPARE(number(u"SELECT count(*) FROM member WHERE name IN ('Zoé', 'Lea M.')"_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM member_fts WHERE member_fts MATCH 'Lea AND M'"_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM event WHERE before_json || after_json LIKE '%Lea M.%' "
                    "OR before_json || after_json LIKE '%Zygomatique%'"_s),
             0);
    // An undo of the merge brings nobody back.
    (void)answerOf(m_history->undo(*event));
    QCOMPARE(number(u"SELECT count(*) FROM member WHERE name IN ('Zoé', 'Lea M.')"_s), 0);
    QCOMPARE(answerOf(m_members->ids({}))->size(), 1);
}

void tst_MemberService::erase_theNextSync_bringsNoWordBack()
{
    QVERIFY(answerOf(m_members->erase(member(u"Zoé"_s))));
    receive(u"c4"_s, u"Zoé"_s, u"Trop cher"_s, 70);
    QCOMPARE(number(u"SELECT count(*) FROM message WHERE body LIKE '%cher%'"_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM member WHERE name = 'Zoé'"_s), 0);
}

void tst_MemberService::lists_groupsSearchAndOrder()
{
    const auto counts = answerOf(m_members->counts({m_fixture->brand}));
    QCOMPARE(counts->people, 3);
    QCOMPARE(counts->identities, 3);
    QCOMPARE(counts->newIn30Days, 2);
    QCOMPARE(counts->silent60Days, 1);
    domain::MemberQuery query;
    query.group = domain::MemberGroup::Silent60Days;
    QCOMPARE(answerOf(m_members->ids(query)).value(), QList<MemberId>{member(u"Zoé"_s)});
    query = {};
    query.sort = domain::MemberQuery::Sort::Messages;
    QCOMPARE(answerOf(m_members->firstPage(query, 1))->first().name, u"Léa"_s);
    query.descending = false;
    query.sort = domain::MemberQuery::Sort::LastActive;
    QCOMPARE(answerOf(m_members->firstPage(query, 1))->first().name, u"Zoé"_s);
    query = {};
    query.words = u"zoe"_s;
    QCOMPARE(answerOf(m_members->ids(query)).value(), QList<MemberId>{member(u"Zoé"_s)});
    query.words = u"léa@example.org"_s;
    QCOMPARE(answerOf(m_members->ids(query)).value(), QList<MemberId>{member(u"Léa"_s)});
    const auto rows = answerOf(m_members->rows({member(u"Zoé"_s), MemberId(99), member(u"Léa"_s)}));
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->first().name, u"Zoé"_s);
    QCOMPARE(rows->last().identities.first().email, u"léa@example.org"_s);
}

void tst_MemberService::detail_hasWhatTheDrawerShows()
{
    QVERIFY(answerOf(m_members->addNote(member(u"Léa"_s), u"Note"_s)));
    const auto detail = answerOf(m_members->detail(member(u"Léa"_s)));
    QVERIFY(detail);
    QCOMPARE(detail->recent.size(), 2);
    QCOMPARE(detail->recent.size(), detail->sentiments.size());
    QCOMPARE(detail->notes.first().text, u"Note"_s);
    QCOMPARE(detail->messagesByMonth.size(), 12);
    QCOMPARE(detail->messagesByMonth.last(), 2);
    QCOMPARE(detail->replies, 0);
    QCOMPARE(answerOf(m_members->detail(MemberId(99))).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(tst_MemberService)
#include "tst_memberservice.moc"
