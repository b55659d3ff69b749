// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/filenetwork.h"
#include "tests/services/killrounds.h"

#include <QSet>

#include <cstdio>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;

/// At most once, shown on processes that really die.
class tst_PublisherKill : public QObject
{
    Q_OBJECT
private slots:
    void fiftyKills_noneLostNoneTwice();
    void threads_noPartLostNoneTwice();
    void handOver_oneIsHeld_takenBackOnce();
};

void tst_PublisherKill::fiftyKills_noneLostNoneTwice()
{
    ServiceFixture fixture;
    const QString network = fixture.folder.filePath(u"network.txt"_s);
    KillRounds rounds(fixture, fixture.account, network);
    const QStringList places = KillRounds::places(false);
    QStringList titles;
    int cutShort = 0;
    for (int i = 0; rounds.kills() < 50 && i < 80; ++i) {
        const QString place = places.at(i % places.size());
        titles << u"Kill %1 %2"_s.arg(i).arg(place);
        const int before = rounds.kills();
        QVERIFY2(rounds.run(titles.last(), place), qPrintable(titles.last()));
        cutShort += rounds.kills() > before;
    }
    std::fputs(qPrintable(rounds.table()), stdout);
    QVERIFY(cutShort >= 50);
    const QStringList arrived = titlesIn(network);
    QCOMPARE(arrived, titles);
    QCOMPARE(QSet<QString>(arrived.begin(), arrived.end()).size(), titles.size());
    QCOMPARE(fixture.value(u"SELECT count(*) FROM attempt WHERE state = 'sent'"_s).toInt(),
             int(titles.size()));
    QCOMPARE(
        fixture.value(u"SELECT count(*) FROM attempt WHERE state IN ('claimed', 'sending', 'uncertain')"_s)
            .toInt(),
        0);
}

void tst_PublisherKill::threads_noPartLostNoneTwice()
{
    ServiceFixture fixture;
    fixture.network.capabilities |= domain::Capability::Thread;
    const domain::AccountId account = fixture.addAccount(u"threads.example"_s);
    const QString network = fixture.folder.filePath(u"network.txt"_s);
    KillRounds rounds(fixture, account, network);
    rounds.setChange([](services::PostDraft &draft) {
        draft.text = u"%1 a\n---\n%1 b\n---\n%1 c"_s.arg(draft.title);
    });
    const QStringList places = KillRounds::threadPlaces();
    QStringList expected;
    for (int i = 0; i < 2 * places.size(); ++i) {
        const QString title = u"T%1"_s.arg(i);
        QVERIFY2(rounds.run(title, places.at(i % places.size())), qPrintable(title));
        const QString first = u"%1 a 1/3"_s.arg(title);
        const QString second = u"%1 > %2 b 2/3"_s.arg(first, title);
        expected << first << second << u"%1 > %2 c 3/3"_s.arg(second, title);
    }
    std::fputs(qPrintable(rounds.table()), stdout);
    QVERIFY(rounds.kills() >= places.size());
    QCOMPARE(chainsIn(network), expected);
}

void tst_PublisherKill::handOver_oneIsHeld_takenBackOnce()
{
    ServiceFixture fixture;
    fixture.network.capabilities |= domain::Capability::ScheduleNatively | domain::Capability::DeletePost;
    const domain::AccountId account = fixture.addAccount(u"held.example"_s);
    const QString network = fixture.folder.filePath(u"network.txt"_s);
    KillRounds rounds(fixture, account, network);
    services::PostService posts(fixture.storage);
    const auto stateOf = [&posts](domain::PostId id) { return answerOf(posts.read(id))->variants.first(); };
    for (const QString &place : KillRounds::places(false) + KillRounds::heldPlaces()) {
        services::PostDraft draft;
        draft.brand = fixture.brand;
        draft.accounts = {account};
        draft.title = u"Held "_s + place;
        draft.text = u"one"_s;
        draft.variants[account].delivery = domain::Delivery::Native;
        draft.plannedFor = fromUtc(fixture.clock.now().addSecs(86400), u"UTC"_s);
        const auto post = answerOf(posts.add(draft));
        QVERIFY(post);
        const bool ofHeld = place.startsWith(u"held"_s);
        const auto isHeld = [&] { return stateOf(post->id).state == domain::PostState::HandedOff; };
        QVERIFY2(rounds.untilSettled(ofHeld ? QString() : place, isHeld), qPrintable(place));
        QCOMPARE(titlesIn(network), QStringList{draft.title});
        // Other words: it is taken back and handed over anew, cut at the same place.
        draft.text = u"two"_s;
        const auto known = answerOf(posts.read(post->id));
        QVERIFY(answerOf(posts.update(post->id, known->revision, draft)));
        const auto hasWords
            = [&] { return isHeld() && chainsIn(network) == QStringList{u"two"_s}; };
        QVERIFY2(rounds.untilSettled(place, hasWords), qPrintable(place));
        QVERIFY(answerOf(posts.unschedule(post->id)));
        const auto isGone = [&] { return stateOf(post->id).remoteId.isEmpty(); };
        QVERIFY2(rounds.untilSettled(ofHeld ? place : QString(), isGone), qPrintable(place));
        QCOMPARE(titlesIn(network), QStringList());
        QCOMPARE(stateOf(post->id).state, domain::PostState::Draft);
    }
    std::fputs(qPrintable(rounds.table()), stdout);
    QVERIFY(rounds.kills() >= 15);
}

QTEST_GUILESS_MAIN(tst_PublisherKill)
#include "tst_publisherkill.moc"
