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

QTEST_GUILESS_MAIN(tst_PublisherKill)
#include "tst_publisherkill.moc"
