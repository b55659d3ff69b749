// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/queryparser.h"

#include <QTest>

using namespace ruche;
using namespace ruche::domain;
using namespace Qt::Literals::StringLiterals;

class tst_QueryParser : public QObject
{
    Q_OBJECT
private slots:
    void parse_nothing_asksForEverything();
    void parse_filters_setTheirFields();
    void parse_is_takesEachWord_data();
    void parse_is_takesEachWord();
    void parse_brand_isFoundByPartOfItsNameOrId();
    void parse_words_keepPhrasesAndAddresses();
    void parse_quotedValue_mayHoldSpaces();
    void parse_mistake_namesItsPosition_data();
    void parse_mistake_namesItsPosition();
    void parse_hostileText_neverFailsBadly();
    void posts_campaign_isFoundByNameOrId_andWritten();
    void posts_aboutAndAccount_areRead_andWritten();

private:
    static Brand brand(qint64 id, const QString &name)
    {
        Brand brand;
        brand.id = BrandId(id);
        brand.name = name;
        return brand;
    }
    const QList<Brand> m_brands{brand(3, u"Café Lila"_s), brand(4, u"Cap Pertuis"_s), brand(5, u"Cap"_s)};
};

void tst_QueryParser::parse_nothing_asksForEverything()
{
    QCOMPARE(parseConversationQuery(u"  \t "_s, m_brands).value(), ConversationQuery());
}

void tst_QueryParser::parse_filters_setTheirFields()
{
    const auto query = parseConversationQuery(
        u"is:new IS:open is:held from:@ana network:WordPress label:SAV sentiment:neg remboursement"_s,
        m_brands);
    QVERIFY(query);
    QCOMPARE(query->states, (QList{ConversationState::New, ConversationState::Open}));
    QCOMPARE(query->moderations, QList{Moderation::Held});
    QCOMPARE(query->author, u"ana"_s);
    QCOMPARE(query->network, u"wordpress"_s);
    QCOMPARE(query->label, u"SAV"_s);
    QCOMPARE(query->sentiment, std::optional(Sentiment::Label::Negative));
    QCOMPARE(query->words, u"remboursement"_s);
    QVERIFY(!query->questionsOnly);
}

void tst_QueryParser::parse_is_takesEachWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("moderation");
    QTest::addColumn<bool>("question");
    QTest::newRow("waiting") << u"is:waiting"_s << int(ConversationState::Waiting) << -1 << false;
    QTest::newRow("snoozed") << u"is:snoozed"_s << int(ConversationState::Snoozed) << -1 << false;
    QTest::newRow("done") << u"is:done"_s << int(ConversationState::Done) << -1 << false;
    QTest::newRow("spam") << u"is:spam"_s << -1 << int(Moderation::Spam) << false;
    QTest::newRow("question") << u"is:question"_s << -1 << -1 << true;
}

void tst_QueryParser::parse_is_takesEachWord()
{
    QFETCH(QString, text);
    QFETCH(int, state);
    QFETCH(int, moderation);
    QFETCH(bool, question);
    const auto query = parseConversationQuery(text, {});
    QVERIFY(query);
    QCOMPARE(query->states.isEmpty() ? -1 : int(query->states.first()), state);
    QCOMPARE(query->moderations.isEmpty() ? -1 : int(query->moderations.first()), moderation);
    QCOMPARE(query->questionsOnly, question);
}

void tst_QueryParser::parse_brand_isFoundByPartOfItsNameOrId()
{
    QCOMPARE(parseConversationQuery(u"brand:cafe"_s, m_brands)->brands, QList{BrandId(3)});
    QCOMPARE(parseConversationQuery(u"brand:b4"_s, m_brands)->brands, QList{BrandId(4)});
    // The whole name of one wins over the part of another.
    QCOMPARE(parseConversationQuery(u"brand:cap"_s, m_brands)->brands, QList{BrandId(5)});
    QCOMPARE(parseConversationQuery(u"brand:lila brand:pertuis"_s, m_brands)->brands,
             (QList{BrandId(3), BrandId(4)}));
    QCOMPARE(parseConversationQuery(u"brand:\"café  lila\""_s, m_brands)->brands, QList{BrandId(3)});
}

void tst_QueryParser::parse_words_keepPhrasesAndAddresses()
{
    QCOMPARE(parseConversationQuery(u"veste \"de  quart\" 12:30 https://a.example/b"_s, {})->words,
             u"veste \"de quart\" 12:30 https://a.example/b"_s);
    QCOMPARE(parseConversationQuery(u"« à voir »"_s, {})->words, u"\"à voir\""_s);
    QCOMPARE(parseConversationQuery(u"\"half typed"_s, {})->words, u"\"half typed\""_s);
}

void tst_QueryParser::parse_quotedValue_mayHoldSpaces()
{
    const auto query = parseConversationQuery(u"label:\"to call back\" from:\"Léa M.\" merci"_s, {});
    QVERIFY(query);
    QCOMPARE(query->label, u"to call back"_s);
    QCOMPARE(query->author, u"Léa M."_s);
    QCOMPARE(query->words, u"merci"_s);
}

void tst_QueryParser::parse_mistake_namesItsPosition_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("subject");
    QTest::newRow("unknown filter") << u"merci colour:red"_s << u"colour:red (7)"_s;
    QTest::newRow("unknown word") << u"is:lost"_s << u"is:lost (1)"_s;
    QTest::newRow("nothing after the colon") << u"a  label: b"_s << u"label: (4)"_s;
    QTest::newRow("no such brand") << u"is:new brand:zoo"_s << u"brand:zoo (8)"_s;
    QTest::newRow("twice") << u"from:a from:b"_s << u"from:b (8)"_s;
    QTest::newRow("mood too short") << u"sentiment:ne"_s << u"sentiment:ne (1)"_s;
    QTest::newRow("two moods") << u"sentiment:neg sentiment:pos"_s << u"sentiment:pos (15)"_s;
}

void tst_QueryParser::parse_mistake_namesItsPosition()
{
    QFETCH(QString, text);
    QFETCH(QString, subject);
    const auto query = parseConversationQuery(text, m_brands);
    QVERIFY(!query);
    QCOMPARE(query.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(query.error().subject, subject);
}

void tst_QueryParser::parse_hostileText_neverFailsBadly()
{
    const QString nul = u"a"_s + QChar(0) + u"b \u202Ereversed\u202C"_s;
    QVERIFY(parseConversationQuery(nul, {}));
    QVERIFY(parseConversationQuery(u"'; DROP TABLE message; -- ) OR 1 = (1"_s, {}));
    QVERIFY(parseConversationQuery(QString(100'000, u'"'), {}));
    QCOMPARE(parseConversationQuery(u"\"\" \"\""_s, {})->words, QString());
    QVERIFY(!parseConversationQuery(QString(50'000, u'x') + u":y"_s, {}));
}

void tst_QueryParser::posts_campaign_isFoundByNameOrId_andWritten()
{
    QList<Campaign> campaigns(3);
    const QStringList names{u"Été"_s, u"Été indien"_s, u"Rentrée"_s};
    for (qsizetype i = 0; i < 3; ++i) {
        campaigns[i].id = CampaignId(i + 1);
        campaigns[i].name = names.at(i);
    }
    const auto found = [&](const QString &text) {
        return parsePostFilter(text, {m_brands, campaigns}).value_or(PostFilter()).campaigns;
    };
    QCOMPARE(found(u"campaign:ete"_s), QList{CampaignId(1)});
    QCOMPARE(found(u"campaign:indien"_s), QList{CampaignId(2)});
    QCOMPARE(found(u"campaign:\"été indien\" campaign:k3"_s), (QList{CampaignId(2), CampaignId(3)}));
    const auto unknown = parsePostFilter(u"is:draft campaign:hiver"_s, {m_brands, campaigns});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::InvalidArgument);
    QVERIFY(unknown.error().subject.contains(u"campaign:hiver (10)"_s));
    PostFilter filter;
    filter.campaigns = {CampaignId(3)};
    filter.words = u"pain"_s;
    QCOMPARE(parsePostFilter(postFilterText(filter), {m_brands, campaigns}).value(), filter);
}

void tst_QueryParser::posts_aboutAndAccount_areRead_andWritten()
{
    Pillar advice;
    advice.id = PillarId(7);
    advice.name = u"Conseils de mer"_s;
    Account forum;
    forum.id = AccountId(2);
    forum.handle = u"@cap@mer.example"_s;
    const PostNames names{m_brands, {}, {forum}, {advice}};
    const auto filter
        = parsePostFilter(u"pillar:conseils pillar:none tag:\"La Rochelle\" tag:aube account:mer"_s, names);
    QVERIFY(filter);
    QCOMPARE(filter->labels.pillars, (QList<PillarId>{PillarId(7), PillarId()}));
    QCOMPARE(filter->labels.tags, QStringList({u"La Rochelle"_s, u"aube"_s}));
    QCOMPARE(filter->accounts, QList<AccountId>{AccountId(2)});
    QCOMPARE(parsePostFilter(postFilterText(*filter), names).value(), *filter);
    QVERIFY(!parsePostFilter(u"pillar:promo"_s, names));
    QVERIFY(!parsePostFilter(u"account:nobody"_s, names));
}

QTEST_APPLESS_MAIN(tst_QueryParser)
#include "tst_queryparser.moc"
