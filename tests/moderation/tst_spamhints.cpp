// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moderation/spamhints.h"

#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace ruche::moderation;

namespace {

bool has(const SpamScore &score, SpamHint hint)
{
    return std::any_of(score.reasons.begin(), score.reasons.end(), [hint](const SpamReason &reason) {
        return reason.hint == hint;
    });
}

} // namespace

/// The score says how likely, and the reasons say why.
class tst_SpamHints : public QObject
{
    Q_OBJECT
private slots:
    void text_alone_givesHint_data();
    void text_alone_givesHint();
    void text_ordinary_hasNothing_data();
    void text_ordinary_hasNothing();
    void context_known_givesHint();
    void score_reasons_addUpToIt();
    void score_severalHints_outweighOne();
    void reason_place_isInTheText();
    void domains_links_areReduced();
};

void tst_SpamHints::text_alone_givesHint_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<SpamHint>("hint");
    QTest::newRow("French money") << u"J’ai gagné 900 € en 2 jours avec cette méthode"_s
                                  << SpamHint::MoneyPromise;
    QTest::newRow("English money") << u"I made $5,000 in one week!"_s << SpamHint::MoneyPromise;
    QTest::newRow("WhatsApp") << u"Contactez-moi sur WhatsApp"_s << SpamHint::ContactElsewhere;
    QTest::newRow("in private") << u"Demandez-moi comment en privé"_s << SpamHint::ContactElsewhere;
    QTest::newRow("short link") << u"Look at this https://bit.ly/3xYz, it is what I meant"_s
                                << SpamHint::ShortenedLink;
    QTest::newRow("only links") << u"http://a-shop.example/x http://b-shop.example/y"_s
                                << SpamHint::MostlyLinks;
    QTest::newRow("invisible") << u"Fr\u200bee gi\u200bfts"_s << SpamHint::InvisibleCharacters;
    QTest::newRow("look-alikes") << u"Fr\u0435\u0435 gifts"_s << SpamHint::DisguisedLetters;
    QTest::newRow("capitals") << u"CLIQUEZ ICI TOUT DE SUITE MAINTENANT"_s << SpamHint::Shouting;
}

void tst_SpamHints::text_alone_givesHint()
{
    QFETCH(QString, text);
    QFETCH(SpamHint, hint);
    const SpamScore score = spamScore(text, {});
    QVERIFY(has(score, hint));
    QVERIFY(score.value > 0 && score.value < 1);
}

void tst_SpamHints::text_ordinary_hasNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("price") << u"Le gilet coûte 89 €, livré en 2 jours ?"_s;
    QTest::newRow("question") << u"Bonjour, avez-vous la taille M en stock ?"_s;
    QTest::newRow("link among words")
        << u"Pour ceux que ça intéresse, la notice complète est sur https://cap-pertuis.example/notice"_s;
    QTest::newRow("Russian") << u"Спасибо за вашу работу"_s;
    QTest::newRow("emoji") << u"Bravo 👩‍👩‍👧‍👦 ❤️"_s;
    QTest::newRow("acronym") << u"OK, merci"_s;
    QTest::newRow("empty") << QString();
}

void tst_SpamHints::text_ordinary_hasNothing()
{
    QFETCH(QString, text);
    const SpamScore score = spamScore(text, {});
    QVERIFY2(score.reasons.isEmpty(),
             score.reasons.isEmpty() ? "" : qPrintable(spamHintName(score.reasons.first().hint)));
    QCOMPARE(score.value, 0.0);
}

void tst_SpamHints::context_known_givesHint()
{
    SpamContext context;
    context.sameTextByOthers = 8;
    context.accountDays = 2;
    context.messagesOfDay = 11;
    context.reportedDomains = {u"gagner-vite.example"_s};
    const SpamScore score = spamScore(u"Allez sur WWW.gagner-vite.example dès maintenant"_s, context);
    QVERIFY(has(score, SpamHint::RepeatedByOthers) && has(score, SpamHint::NewAccount)
            && has(score, SpamHint::ManyInADay) && has(score, SpamHint::ReportedDomain));
    QCOMPARE(score.reasons.first().detail, u"9"_s);
    // What is not known counts for nothing.
    QVERIFY(spamScore(u"Allez sur WWW.gagner-vite.example dès maintenant"_s, {}).reasons.isEmpty());
}

void tst_SpamHints::score_reasons_addUpToIt()
{
    SpamContext context;
    context.sameTextByOthers = 8;
    context.accountDays = 1;
    const SpamScore score = spamScore(u"900 € en 2 jours, WhatsApp, http://bit.ly/x"_s, context);
    QVERIFY(score.reasons.size() >= 4);
    double sum = 0;
    for (qsizetype i = 0; i < score.reasons.size(); ++i) {
        sum += score.reasons.at(i).share;
        QVERIFY(i == 0 || score.reasons.at(i - 1).share >= score.reasons.at(i).share);
    }
    QVERIFY(std::abs(sum - score.value) < 1e-9);
    QVERIFY(score.value > 0.9 && score.value < 1);
}

void tst_SpamHints::score_severalHints_outweighOne()
{
    SpamContext fresh;
    fresh.accountDays = 1;
    const double one = spamScore(u"Bonjour à tous"_s, fresh).value;
    QVERIFY(one > 0 && one < 0.3);
    QVERIFY(spamScore(u"Écrivez-moi sur Telegram"_s, fresh).value > one);
}

void tst_SpamHints::reason_place_isInTheText()
{
    const QString text = u"Déjà vu : j’ai gagné 900 € en 2 jours !"_s;
    const SpamScore score = spamScore(text, {});
    QCOMPARE(score.reasons.size(), 1);
    QVERIFY(
        text.mid(score.reasons.first().from, score.reasons.first().length).contains(u"900 € en 2 jours"_s));
}

void tst_SpamHints::domains_links_areReduced()
{
    QCOMPARE(domainsIn(u"https://www.A-b.example:8080/x?y=1, a-b.example et http://me@c.org."_s),
             (QStringList{u"a-b.example"_s, u"c.org"_s}));
    QVERIFY(domainsIn(u"Bonjour. Merci"_s).isEmpty());
}

QTEST_GUILESS_MAIN(tst_SpamHints)
#include "tst_spamhints.moc"
