// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/question.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using ruche::domain::looksLikeQuestion;

class tst_Question : public QObject
{
    Q_OBJECT
private slots:
    void text_ofEitherLanguage_isAQuestionOrNot_data();
    void text_ofEitherLanguage_isAQuestionOrNot();
    void opening_inAnyCaseAndAfterASentence_isSeen_data();
    void opening_inAnyCaseAndAfterASentence_isSeen();
};

void tst_Question::text_ofEitherLanguage_isAQuestionOrNot_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("question");
    QTest::newRow("mark") << u"Livraison gratuite ?"_s << true;
    QTest::newRow("wide mark") << u"可以吗？"_s << true;
    QTest::newRow("arabic mark") << u"متى؟"_s << true;
    QTest::newRow("mark within an address") << u"Voir https://a.example/?p=3 merci"_s << false;
    QTest::newRow("mark after an address") << u"C'est www.a.example ? Merci"_s << true;
    QTest::newRow("statement opened by quand") << u"Quand il pleut je reste ici"_s << false;
    QTest::newRow("comment as a noun") << u"Comment section is closed"_s << false;
    QTest::newRow("word only begins so") << u"Candy is sweet"_s << false;
    QTest::newRow("one letter") << u"e"_s << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("spaces") << u"   \n "_s << false;
    QTest::newRow("opening beyond the beginning") << QString(2000, u'a') + u". How do I pay"_s << false;
}

void tst_Question::text_ofEitherLanguage_isAQuestionOrNot()
{
    QFETCH(const QString, text);
    QFETCH(const bool, question);
    QCOMPARE(looksLikeQuestion(text), question);
}

void tst_Question::opening_inAnyCaseAndAfterASentence_isSeen_data()
{
    QTest::addColumn<QString>("opening");
    const QStringList openings{u"est-ce que vous ouvrez"_s, u"qu’est-ce que c'est"_s, u"combien de jours"_s,
                               u"pourquoi tant de haine"_s, u"comment faire"_s,       u"où est le magasin"_s,
                               u"quelles sont les"_s,       u"savez-vous si"_s,       u"avez-vous reçu"_s,
                               u"pouvez-vous répondre"_s,   u"peut-on venir"_s,       u"y a-t-il un bus"_s,
                               u"livrez-vous en Corse"_s,   u"how do I pay"_s,        u"what time do you"_s,
                               u"where can I find"_s,       u"why is it so"_s,        u"who are you"_s,
                               u"is there a bus"_s,         u"are there any left"_s,  u"can you help"_s,
                               u"could you send it"_s,      u"do you ship"_s,         u"does it work"_s,
                               u"will it rain"_s,           u"would it fit"_s};
    for (const QString &opening : openings)
        QTest::newRow(qPrintable(opening)) << opening;
}

void tst_Question::opening_inAnyCaseAndAfterASentence_isSeen()
{
    QFETCH(const QString, opening);
    QVERIFY(looksLikeQuestion(opening));
    QVERIFY(looksLikeQuestion(opening.toUpper()));
    QVERIFY(looksLikeQuestion(u" \t\u00a0"_s + opening));
    QVERIFY(looksLikeQuestion(u"Bonjour. "_s + opening));
    QVERIFY(looksLikeQuestion(u"Hello!\n"_s + opening));
    QVERIFY(!looksLikeQuestion(u"Hello, "_s + opening));
}

QTEST_APPLESS_MAIN(tst_Question)
#include "tst_question.moc"
