// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/carerule.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::domain;

class tst_CareRule : public QObject
{
    Q_OBJECT
private slots:
    void matches_data();
    void matches();
    void json_isTheSameAgain();
    void json_wrong_namesTheMember_data();
    void json_wrong_namesTheMember();

private:
    static QJsonObject object(const QByteArray &json) { return QJsonDocument::fromJson(json).object(); }
    static RuleFacts facts(const QString &text)
    {
        RuleFacts facts;
        facts.text = text;
        facts.language = u"fr"_s;
        facts.network = u"wordpress"_s;
        facts.sentiment = Sentiment::Label::Negative;
        facts.authorTags = {u"VIP"_s};
        return facts;
    }
};

void tst_CareRule::matches_data()
{
    QTest::addColumn<QByteArray>("when");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const char *when, const QString &text, bool expected) {
        QTest::newRow(name) << QByteArray(when) << text << expected;
    };
    row("word", "\"words\":[\"remboursé\"]", u"Je veux être REMBOURSE !"_s, true);
    row("word inside", "\"words\":[\"rem\"]", u"remboursé"_s, false);
    row("beginning", "\"words\":[\"rembours*\"]", u"un remboursement"_s, true);
    row("beginning inside", "\"words\":[\"bours*\"]", u"un remboursement"_s, false);
    row("second occurrence", "\"words\":[\"art\"]", u"partir pour l’art"_s, true);
    row("phrase", "\"words\":[\"c'est cassé\"]", u"Bof… c’est   cassé"_s, true);
    row("one of", "\"words\":[\"no\",\"cassé\"]", u"cassé"_s, true);
    row("none of", "\"words\":[\"no\",\"yes\"]", u"cassé"_s, false);
    row("language", "\"languages\":[\"en\",\"FR\"]", u"x"_s, true);
    row("other language", "\"languages\":[\"en\"]", u"x"_s, false);
    row("network", "\"networks\":[\"bluesky\"]", u"x"_s, false);
    row("kind", "\"kinds\":[\"comment\",\"review\"]", u"x"_s, true);
    row("other kind", "\"kinds\":[\"direct\"]", u"x"_s, false);
    row("sentiment", "\"sentiment\":\"negative\"", u"x"_s, true);
    row("other sentiment", "\"sentiment\":\"positive\"", u"x"_s, false);
    row("segment", "\"authorTag\":\"vip\"", u"x"_s, true);
    row("other segment", "\"authorTag\":\"press\"", u"x"_s, false);
    row("question", "\"question\":true", u"Est-ce ouvert ?"_s, true);
    row("no question", "\"question\":false", u"Est-ce ouvert ?"_s, false);
    row("link", "\"link\":true", u"voyez https://x.example"_s, true);
    row("no link", "\"link\":true", u"voyez là"_s, false);
    row("emoji", "\"onlyEmoji\":true", u"😍 😍!"_s, true);
    row("not only emoji", "\"onlyEmoji\":true", u"ok 😍"_s, false);
    row("no emoji", "\"onlyEmoji\":true", u"…"_s, false);
    row("long", "\"longerThan\":5", u"abcdef"_s, true);
    row("not long", "\"longerThan\":5", u"abcde"_s, false);
    row("an emoji is one", "\"shorterThan\":2", u"👨‍👩‍👧"_s, true);
    row("not short", "\"shorterThan\":3", u"abc"_s, false);
    row("all together", "\"words\":[\"cassé\"],\"languages\":[\"en\"]", u"cassé"_s, false);
}

void tst_CareRule::matches()
{
    QFETCH(QByteArray, when);
    QFETCH(QString, text);
    QFETCH(bool, expected);
    const auto rule = ruleFromJson(object("{" + when + ",\"then\":{\"done\":true}}"));
    QVERIFY(rule);
    QCOMPARE(domain::matches(rule->when, facts(text)), expected);
}

void tst_CareRule::json_isTheSameAgain()
{
    const QByteArray json
        = "{\"words\":[\"a b\",\"c*\"],\"languages\":[\"fr\"],\"networks\":[\"x\"],\"kinds\":[\"review\"],"
          "\"sentiment\":\"neutral\",\"authorTag\":\"VIP\",\"question\":false,\"link\":true,"
          "\"onlyEmoji\":true,\"longerThan\":3,\"shorterThan\":9,\"then\":{\"labels\":[\"SAV\"],"
          "\"priority\":\"urgent\",\"hide\":true,\"done\":true,\"alert\":true}}";
    const auto rule = ruleFromJson(object(json));
    QVERIFY(rule);
    QCOMPARE(ruleToJson(*rule), object(json));
    QCOMPARE(*ruleFromJson(ruleToJson(*rule)), *rule);
}

void tst_CareRule::json_wrong_namesTheMember_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("subject");
    const QByteArray done = ",\"then\":{\"done\":true}}";
    QTest::newRow("nothing asked") << QByteArray("{\"then\":{\"done\":true}}") << u"when"_s;
    QTest::newRow("asked for no") << "{\"onlyEmoji\":false" + done << u"when"_s;
    QTest::newRow("nothing done") << QByteArray("{\"words\":[\"a\"]}") << u"then"_s;
    QTest::newRow("undone") << QByteArray("{\"words\":[\"a\"],\"then\":{\"done\":false}}") << u"then"_s;
    QTest::newRow("unknown") << "{\"wrods\":[\"a\"]" + done << u"wrods"_s;
    QTest::newRow("unknown action") << QByteArray("{\"words\":[\"a\"],\"then\":{\"ban\":true}}") << u"ban"_s;
    QTest::newRow("empty word") << "{\"words\":[\" \"]" + done << u"words"_s;
    QTest::newRow("no list") << "{\"words\":\"a\"" + done << u"words"_s;
    QTest::newRow("kind") << "{\"kinds\":[\"letter\"]" + done << u"kinds"_s;
    QTest::newRow("length") << "{\"longerThan\":-1" + done << u"longerThan"_s;
    QTest::newRow("sentiment") << "{\"sentiment\":\"angry\"" + done << u"sentiment"_s;
}

void tst_CareRule::json_wrong_namesTheMember()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, subject);
    const auto rule = ruleFromJson(object(json));
    QVERIFY(!rule);
    QCOMPARE(rule.error().subject, subject);
}

QTEST_APPLESS_MAIN(tst_CareRule)
#include "tst_carerule.moc"
