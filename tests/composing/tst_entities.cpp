// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/entities.h"

#include <QTest>

using namespace ruche::composing;
using namespace Qt::Literals::StringLiterals;

class tst_Entities : public QObject
{
    Q_OBJECT
private slots:
    void find_inText_isWhatReadersSee_data();
    void find_inText_isWhatReadersSee();
    void mention_withServer_keepsTheName();
};

void tst_Entities::find_inText_isWhatReadersSee_data()
{
    using enum Scheme;
    QTest::addColumn<QString>("text");
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("nothing") << u"Bonjour à tous."_s << Required << QStringList();
    QTest::newRow("in a sentence") << u"Lisez https://mer.example.com/a?b=1. Merci"_s << Required
                                   << QStringList{u"https://mer.example.com/a?b=1"_s};
    QTest::newRow("in brackets") << u"(https://fr.wikipedia.org/wiki/Sel_(chimie))"_s << Required
                                 << QStringList{u"https://fr.wikipedia.org/wiki/Sel_(chimie)"_s};
    QTest::newRow("capitals") << u"HTTPS://EXAMPLE.COM"_s << Required
                              << QStringList{u"HTTPS://EXAMPLE.COM"_s};
    QTest::newRow("no known end") << u"http://serveur.interne/x"_s << Required << QStringList();
    QTest::newRow("bare, scheme required") << u"example.com"_s << Required << QStringList();
    QTest::newRow("bare") << u"Voir example.com, et example.co.uk/x !"_s << Optional
                          << QStringList{u"example.com"_s, u"example.co.uk/x"_s};
    QTest::newRow("bare, unknown end") << u"fichier.txt et 3.14"_s << Optional << QStringList();
    QTest::newRow("mail") << u"ecrire@example.com"_s << Optional << QStringList();
    QTest::newRow("mention") << u"Merci @lea !"_s << Required << QStringList{u"@lea"_s};
    QTest::newRow("mention elsewhere")
        << u"@lea@mer.example: oui"_s << Required << QStringList{u"@lea@mer.example"_s};
    QTest::newRow("handle") << u"salut @lea.bsky.social."_s << Optional << QStringList{u"@lea.bsky.social"_s};
    QTest::newRow("tags") << u"#Été #2026 #a_b #ＭＥＲ ＃port"_s << Required
                          << QStringList{u"#Été"_s, u"#a_b"_s, u"#ＭＥＲ"_s, u"＃port"_s};
    QTest::newRow("fragment") << u"https://example.com/#sel et #sel"_s << Required
                              << QStringList{u"https://example.com/#sel"_s, u"#sel"_s};
}

void tst_Entities::find_inText_isWhatReadersSee()
{
    QFETCH(QString, text);
    QFETCH(Scheme, scheme);
    QFETCH(QStringList, expected);
    QStringList found;
    for (const Entity &entity : findEntities(text, scheme))
        found << text.mid(entity.start, entity.length);
    QCOMPARE(found, expected);
}

void tst_Entities::mention_withServer_keepsTheName()
{
    const QList<Entity> found = findEntities(u"@alice@example.social hi");
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().kept, 6);
    QCOMPARE(found.first().length, 21);
}

QTEST_GUILESS_MAIN(tst_Entities)
#include "tst_entities.moc"
