// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/checkup.h"

#include <QTest>

using namespace ruche;
using namespace ruche::planning;
using namespace Qt::Literals::StringLiterals;
using Kind = Finding::Kind;

namespace {

const QDateTime begin(QDate(2026, 6, 1), QTime(0, 0), Qt::UTC);
const domain::AccountId account(1);

/// A post so many days and minutes after the beginning.
PlannedPost post(qint64 id, double days, const QString &text = {})
{
    PlannedPost made;
    made.post = domain::PostId(id);
    made.account = account;
    made.instant = begin.addSecs(qint64(days * 24 * 3600));
    made.text = text.isEmpty() ? QString::number(id) : text;
    return made;
}

QList<Finding> found(const QList<PlannedPost> &posts, int days, const CheckupRules &rules = {})
{
    return checkup(posts, {{account, domain::BrandId(1)}}, begin, begin.addDays(days), rules);
}

constexpr double minute = 1.0 / (24 * 60);

} // namespace

class tst_Checkup : public QObject
{
    Q_OBJECT
private slots:
    void gap_longerThanTheRule_isFound_notJustAsLong();
    void gap_beginsWithThePostBeforeTheStretch();
    void gap_accountWithoutPosts_isOneOverAll();
    void clash_postsWithinMinutes_areOne();
    void clash_ofWhatIsOut_isNotSaid();
    void sameText_caseMarksAndAddressesDoNotCount();
    void sameText_farApart_orOfASeries_isFine();
    void sameText_beforeTheStretch_counts();
    void textKey_ofMarksAlone_isNothing();
};

void tst_Checkup::gap_longerThanTheRule_isFound_notJustAsLong()
{
    QVERIFY(found({post(1, 1), post(2, 7)}, 10).isEmpty());
    const auto gaps = found({post(1, 1), post(2, 7 + minute)}, 10);
    QCOMPARE(gaps.size(), 1);
    QCOMPARE(gaps.first().kind, Kind::Gap);
    QCOMPARE(gaps.first().from, begin.addDays(1));
    QCOMPARE(gaps.first().account, account);
    QCOMPARE(gaps.first().brand, domain::BrandId(1));
    QVERIFY(gaps.first().posts.isEmpty());
    QVERIFY(found({post(1, 1), post(2, 7 + minute)}, 10, {.gapDays = 7}).isEmpty());
    QCOMPARE(found({post(1, 1)}, 8).first().to, begin.addDays(8)); // to the end
}

void tst_Checkup::gap_beginsWithThePostBeforeTheStretch()
{
    const auto gaps = found({post(1, -5), post(2, 2)}, 3);
    QCOMPARE(gaps.size(), 1);
    QCOMPARE(gaps.first().from, begin.addDays(-5));
    QCOMPARE(gaps.first().to, begin.addDays(2));
    QVERIFY(found({post(1, -3), post(2, 2)}, 3).isEmpty());
}

void tst_Checkup::gap_accountWithoutPosts_isOneOverAll()
{
    const auto gaps = found({}, 30);
    QCOMPARE(gaps.size(), 1);
    QCOMPARE(gaps.first().from, begin);
    QCOMPARE(gaps.first().to, begin.addDays(30));
    QVERIFY(checkup({post(1, 3)}, {}, begin, begin.addDays(30)).isEmpty()); // no account to look at
}

void tst_Checkup::clash_postsWithinMinutes_areOne()
{
    const auto clashes
        = found({post(3, 1 + 15 * minute), post(1, 1), post(2, 1 + 10 * minute), post(4, 2)}, 3);
    QCOMPARE(clashes.size(), 1);
    QCOMPARE(clashes.first().kind, Kind::Clash);
    QCOMPARE(clashes.first().posts,
             QList<domain::PostId>({domain::PostId(1), domain::PostId(2), domain::PostId(3)}));
    QVERIFY(found({post(1, 1), post(2, 1 + 21 * minute)}, 3).isEmpty());
    PlannedPost elsewhere = post(2, 1);
    elsewhere.account = domain::AccountId(2);
    QVERIFY(found({post(1, 1), elsewhere}, 3).isEmpty());
}

void tst_Checkup::clash_ofWhatIsOut_isNotSaid()
{
    PlannedPost out = post(1, 1);
    out.isOut = true;
    PlannedPost alsoOut = post(2, 1);
    alsoOut.isOut = true;
    QVERIFY(found({out, alsoOut}, 3).isEmpty());
    QCOMPARE(found({out, post(3, 1)}, 3).size(), 1);
}

void tst_Checkup::sameText_caseMarksAndAddressesDoNotCount()
{
    const auto same = found({post(1, 1, u"Le marché, c’est dimanche ! https://a.example/1"_s),
                             post(2, 3, u"le MARCHÉ c’est  dimanche https://a.example/2"_s),
                             post(3, 5, u"Le marché, c’est samedi !"_s)},
                            6);
    QCOMPARE(same.size(), 1);
    QCOMPARE(same.first().kind, Kind::SameText);
    QCOMPARE(same.first().posts, QList<domain::PostId>({domain::PostId(1), domain::PostId(2)}));
}

void tst_Checkup::sameText_farApart_orOfASeries_isFine()
{
    const CheckupRules rules{.gapDays = 100};
    QVERIFY(found({post(1, 1, u"a"_s), post(2, 31.5, u"a"_s)}, 40, rules).isEmpty());
    QCOMPARE(found({post(1, 1, u"a"_s), post(2, 31, u"a"_s)}, 40, rules).size(), 1);
    PlannedPost first = post(1, 1, u"a"_s);
    PlannedPost second = post(2, 8, u"a"_s);
    first.series = second.series = domain::SeriesId(1);
    QVERIFY(found({first, second}, 9, rules).isEmpty());
    second.series = domain::SeriesId(2);
    QCOMPARE(found({first, second}, 9, rules).size(), 1);
}

void tst_Checkup::sameText_beforeTheStretch_counts()
{
    const auto same = found({post(1, -2, u"a"_s), post(2, 3, u"a"_s)}, 4);
    QCOMPARE(same.size(), 1);
    QCOMPARE(same.first().from, begin.addDays(-2));
    QVERIFY(found({post(1, -4, u"a"_s), post(2, -2, u"a"_s), post(3, 1)}, 4).isEmpty());
}

void tst_Checkup::textKey_ofMarksAlone_isNothing()
{
    QCOMPARE(textKey(u"— … !"_s), QString());
    QVERIFY(found({post(1, 1, u"…"_s), post(2, 2, u"!"_s)}, 3).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Checkup)
#include "tst_checkup.moc"
