// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/memberservice.h"
#include "core/services/postservice.h"
#include "core/services/searchservice.h"
#include "core/storage/messagerepository.h"
#include "tests/services/servicefixture.h"

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using services::SearchHit;
using services::SearchIn;

class tst_SearchService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void find_eachKind_hasWhatARowShows();
    void find_accentsCaseAndPrefix_areIgnored();
    void find_newestFirst_atMostTheLimitOfEach();
    void find_keepsToBrandsAndScope();
    void find_whatIsGone_isNotFound();
    void find_signsAndOperators_areWords_data();
    void find_signsAndOperators_areWords();

private:
    void receive(const QString &remote, const QString &author, const QString &text, int minutesAgo = 60);
    domain::PostId write(const QString &title, const QString &text);
    QList<SearchHit> find(const QString &words,
                          services::SearchScope scope
                          = SearchIn::Messages | SearchIn::Posts | SearchIn::Members,
                          const QList<domain::BrandId> &brands = {},
                          int limit = 10)
    {
        return answerOf(m_search->find(words, brands, scope, limit)).value();
    }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::SearchService> m_search;
    std::unique_ptr<services::PostService> m_posts;
};

void tst_SearchService::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_search = std::make_unique<services::SearchService>(m_fixture->storage);
    m_posts = std::make_unique<services::PostService>(m_fixture->storage);
}

void tst_SearchService::cleanup()
{
    m_posts.reset();
    m_search.reset();
    m_fixture.reset();
}

void tst_SearchService::receive(const QString &remote,
                                const QString &author,
                                const QString &text,
                                int minutesAgo)
{
    domain::IncomingMessage message;
    message.id = {remote};
    message.thread = {remote};
    message.author = {u"name:"_s + author};
    message.authorName = author;
    message.text = text;
    message.writtenAt = m_fixture->clock.now().addSecs(-60LL * minutesAgo);
    domain::Account known;
    known.id = m_fixture->account;
    known.brand = m_fixture->brand;
    known.network = u"fake"_s;
    QVERIFY(m_fixture->write([known, message, now = m_fixture->clock.now()](storage::Connection &connection) {
        return storage::messages::storeMessages(connection, known, {message}, now);
    }));
}

domain::PostId tst_SearchService::write(const QString &title, const QString &text)
{
    services::PostDraft draft;
    draft.brand = m_fixture->brand;
    draft.accounts = {m_fixture->account};
    draft.title = title;
    draft.text = text;
    return answerOf(m_posts->add(draft)).value().id;
}

void tst_SearchService::find_eachKind_hasWhatARowShows()
{
    receive(u"c1"_s, u"Élodie"_s, u"Le phare est-il ouvert dimanche ?"_s);
    const domain::PostId post = write(u"Le phare rouvre"_s, u"Venez le voir."_s);
    const auto hits = find(u"phare"_s);
    QCOMPARE(hits.size(), 2);
    QCOMPARE(hits.first().kind, SearchIn::Posts);
    QCOMPARE(hits.first().id, post.value);
    QCOMPARE(hits.first().title, u"Le phare rouvre"_s);
    QCOMPARE(hits.first().postState, domain::PostState::Draft);
    QCOMPARE(hits.last().kind, SearchIn::Messages);
    QCOMPARE(hits.last().title, u"Élodie"_s);
    QVERIFY(hits.last().excerpt.contains(u"phare"_s));
    QCOMPARE(hits.last().conversation.value,
             m_fixture->value(u"SELECT conversation_id FROM message"_s).toLongLong());
    QCOMPARE(hits.last().brand, m_fixture->brand);
    const auto people = find(u"elodie"_s, SearchIn::Members);
    QCOMPARE(people.size(), 1);
    QCOMPARE(people.first().title, u"Élodie"_s);
    QCOMPARE(people.first().id, m_fixture->value(u"SELECT id FROM member"_s).toLongLong());
}

void tst_SearchService::find_accentsCaseAndPrefix_areIgnored()
{
    receive(u"c1"_s, u"Léa"_s, u"Où est la CRÊPERIE près de l’été ?"_s);
    for (const QString &words :
         {u"creperie"_s, u"CRÊPERIE"_s, u"crêp"_s, u"ete creperie"_s, u"\"la creperie\""_s})
        QVERIFY2(find(words, SearchIn::Messages).size() == 1, qPrintable(words));
    for (const QString &words :
         {u"\"creperie la\""_s, u"creperie absente"_s, u"reperie"_s, QString(), u"  "_s})
        QVERIFY2(find(words, SearchIn::Messages).isEmpty(), qPrintable(words));
}

void tst_SearchService::find_newestFirst_atMostTheLimitOfEach()
{
    for (int i = 0; i < 5; ++i) {
        receive(u"c%1"_s.arg(i), u"Marin %1"_s.arg(i), u"Le phare, fois %1"_s.arg(i), 100 - i);
        write(u"Le phare %1"_s.arg(i), u"Texte"_s);
    }
    const auto hits = find(u"phare"_s, SearchIn::Messages | SearchIn::Posts, {}, 2);
    QCOMPARE(hits.size(), 4);
    QCOMPARE(hits.at(0).title, u"Le phare 4"_s);
    QCOMPARE(hits.at(2).title, u"Marin 4"_s);
    QCOMPARE(hits.at(3).title, u"Marin 3"_s);
}

void tst_SearchService::find_keepsToBrandsAndScope()
{
    receive(u"c1"_s, u"Phare"_s, u"Le phare"_s);
    write(u"Le phare"_s, u"Texte"_s);
    QCOMPARE(find(u"phare"_s).size(), 3);
    QCOMPARE(find(u"phare"_s, SearchIn::Posts).size(), 1);
    QCOMPARE(find(u"phare"_s, SearchIn::Messages | SearchIn::Members).size(), 2);
    QVERIFY(find(u"phare"_s, services::SearchScope()).isEmpty());
    QVERIFY(find(u"phare"_s, SearchIn::Posts | SearchIn::Messages | SearchIn::Members, {domain::BrandId(99)})
                .isEmpty());
    QVERIFY(m_fixture->write([](storage::Connection &connection) {
        return connection.change(u"UPDATE brand SET archived_at = 1"_s);
    }));
    QVERIFY(find(u"phare"_s).isEmpty());
}

void tst_SearchService::find_whatIsGone_isNotFound()
{
    receive(u"c1"_s, u"Phare"_s, u"Le phare"_s);
    const domain::PostId post = write(u"Le phare"_s, u"Texte"_s);
    services::MemberService members(m_fixture->storage);
    QVERIFY(
        answerOf(members.erase(domain::MemberId(m_fixture->value(u"SELECT id FROM member"_s).toLongLong()))));
    QVERIFY(answerOf(m_posts->remove(post)));
    QVERIFY(find(u"phare"_s).isEmpty());
}

void tst_SearchService::find_signsAndOperators_areWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("quote") << u"\"phare"_s;
    QTest::newRow("operator") << u"phare AND"_s;
    QTest::newRow("negation") << u"NOT phare"_s;
    QTest::newRow("near") << u"NEAR(phare)"_s;
    QTest::newRow("column") << u"body:phare"_s;
    QTest::newRow("star") << u"*"_s;
    QTest::newRow("brackets") << u"(((phare"_s;
    QTest::newRow("NUL") << u"phare"_s + QChar(0) + u"x"_s;
    QTest::newRow("SQL") << u"'; DROP TABLE message; --"_s;
}

void tst_SearchService::find_signsAndOperators_areWords()
{
    QFETCH(QString, words);
    receive(u"c1"_s, u"Léa"_s, u"Le phare"_s);
    for (const auto kind : {SearchIn::Messages, SearchIn::Posts, SearchIn::Members})
        QVERIFY(answerOf(m_search->find(words, {}, kind, 10)));
    QCOMPARE(find(u"phare"_s, SearchIn::Messages).size(), 1);
}

QTEST_GUILESS_MAIN(tst_SearchService)
#include "tst_searchservice.moc"
