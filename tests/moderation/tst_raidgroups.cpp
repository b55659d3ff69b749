// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moderation/raidgroups.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace ruche::moderation;

/// What says nearly the same is one group, and what does not is none.
class tst_RaidGroups : public QObject
{
    Q_OBJECT
private slots:
    void texts_nearlyTheSame_areOneGroup();
    void texts_different_areNone();
    void texts_tooFew_areNone();
    void texts_veryShort_groupWhenEqual();
    void links_oneDomain_areAGroup();
    void author_manyMessages_areAGroup();
    void message_isInOneGroupOnly();
    void everything_theSame_isOneGroup();
    void manyMessages_raidsAreFoundAmongThem();
    void likeness_values();
};

void tst_RaidGroups::texts_nearlyTheSame_areOneGroup()
{
    const QList<RaidMessage> messages{
        {1, 10, u"GG pour la démo ! J’ai gagné 900 € en 2 jours avec cette méthode, lien dans ma bio 👉"_s},
        {2, 11, u"Bonjour, quand sort la version Linux ?"_s},
        {3, 12, u"gg pour la demo!! j'ai gagné 900€ en 2 jours avec cette méthode, lien dans ma bio"_s},
        {4, 13, u"Bien ! J\u200b’ai gagné 900 € en 2 jours avec cette méthode — lien dans ma bio 💸"_s},
        {5, 14, u"Le boss du chapitre 2 est trop dur pour moi"_s},
    };
    const auto groups = raidGroups(messages);
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.first().kind, RaidKind::Text);
    QCOMPARE(groups.first().ids, (QList<qint64>{1, 3, 4}));
    QCOMPARE(groups.first().authors, 3);
}

void tst_RaidGroups::texts_different_areNone()
{
    QVERIFY(raidGroups({{1, 1, u"J’adore cette boulangerie, le pain est parfait"_s},
                        {2, 2, u"J’adore ce jeu, la musique est parfaite"_s},
                        {3, 3, u"Le pain était froid et le service lent"_s},
                        {4, 4, {}},
                        {5, 5, u"!!!"_s},
                        {6, 6, u"…"_s}})
                .isEmpty());
    QVERIFY(raidGroups({}).isEmpty());
}

void tst_RaidGroups::texts_tooFew_areNone()
{
    const QList<RaidMessage> two{{1, 1, u"Achetez mes montres de luxe"_s},
                                 {2, 2, u"Achetez mes montres de luxe !"_s}};
    QVERIFY(raidGroups(two).isEmpty());
    QCOMPARE(raidGroups(two, 2).size(), 1);
}

void tst_RaidGroups::texts_veryShort_groupWhenEqual()
{
    const auto groups = raidGroups({{1, 1, u"Boo"_s}, {2, 2, u"boo!"_s}, {3, 3, u"BOO"_s}, {4, 4, u"Bof"_s}});
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.first().ids, (QList<qint64>{1, 2, 3}));
}

void tst_RaidGroups::links_oneDomain_areAGroup()
{
    const auto groups
        = raidGroups({{1, 1, u"Regardez ça : https://gagner-vite.example/a"_s},
                      {2, 2, u"Votre jeu est nul, venez plutôt sur www.gagner-vite.example"_s},
                      {3, 3, u"Moi j’ai tout compris grâce à http://gagner-vite.example/b?c=1 franchement"_s},
                      {4, 4, u"La notice : https://notice.example"_s}});
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.first().kind, RaidKind::Link);
    QCOMPARE(groups.first().shared, u"gagner-vite.example"_s);
    QCOMPARE(groups.first().ids.size(), 3);
}

void tst_RaidGroups::author_manyMessages_areAGroup()
{
    const auto groups = raidGroups({{1, 9, u"Nul."_s},
                                    {2, 9, u"Votre équipe est incompétente"_s},
                                    {3, 9, u"Rendez l’argent"_s},
                                    {4, 8, u"Bonne journée"_s}});
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.first().kind, RaidKind::Author);
    QCOMPARE(groups.first().authors, 1);
}

void tst_RaidGroups::message_isInOneGroupOnly()
{
    const QString same = u"Venez tous sur https://gagner-vite.example, c’est gratuit"_s;
    const auto groups
        = raidGroups({{1, 9, same},
                      {2, 9, same},
                      {3, 9, same},
                      {4, 9, u"Encore un lien https://gagner-vite.example/z pour rire un peu plus"_s}});
    QList<qint64> all;
    for (const RaidGroup &group : groups)
        all += group.ids;
    QCOMPARE(all, (QList<qint64>{1, 2, 3}));
}

void tst_RaidGroups::everything_theSame_isOneGroup()
{
    QList<RaidMessage> messages;
    for (int i = 1; i <= 3000; ++i)
        messages << RaidMessage{i, i, u"Boycottez cette marque, partagez ce message à tous vos amis"_s};
    const auto groups = raidGroups(messages);
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.first().ids.size(), 3000);
}

void tst_RaidGroups::manyMessages_raidsAreFoundAmongThem()
{
    QRandomGenerator random(7);
    const QStringList words
        = u"pain mer bateau voile jeu niveau boss stock taille retour colis adresse photo avis "
          "question merci samedi magasin prix couleur notice vidéo équipe version"_s.split(u' ');
    const auto chatter = [&] {
        QStringList text;
        for (int i = 0; i < 14; ++i)
            text << words.at(random.bounded(int(words.size()))) + QString::number(random.bounded(1000));
        return text.join(u' ');
    };
    QList<RaidMessage> messages;
    for (int i = 1; i <= 2000; ++i) {
        const bool raid = i % 20 == 0;
        messages << RaidMessage{
            i,
            i,
            raid ? u"Cette marque ment à ses clients depuis des années, signez la pétition avec nous ! %1"_s
                       .arg(i)
                 : chatter()};
    }
    const auto groups = raidGroups(messages);
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.first().ids.size(), 100);
    QVERIFY(std::all_of(
        groups.first().ids.begin(), groups.first().ids.end(), [](qint64 id) { return id % 20 == 0; }));
}

void tst_RaidGroups::likeness_values()
{
    QCOMPARE(likeness(u"Été à la mer"_s, u"ete a la MER !"_s), 1.0);
    QCOMPARE(likeness(u"abcdefgh"_s, u"ijklmnop"_s), 0.0);
    QCOMPARE(likeness({}, {}), 0.0);
    const double half = likeness(u"un deux trois quatre cinq six"_s, u"un deux trois quatre sept huit"_s);
    QVERIFY(half > 0.4 && half < 0.8);
}

QTEST_GUILESS_MAIN(tst_RaidGroups)
#include "tst_raidgroups.moc"
