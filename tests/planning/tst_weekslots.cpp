// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/weekslots.h"

#include <QTest>

using namespace ruche;
using namespace ruche::planning;
using namespace Qt::Literals::StringLiterals;

namespace {

const domain::AccountId one(1);
const domain::AccountId two(2);

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text + u":00Z"_s, Qt::ISODate);
}

QStringList told(const Result<QList<FreeSlot>> &found)
{
    QStringList texts;
    for (const FreeSlot &slot : *found)
        texts << slot.instant.toString(u"MM-dd hh:mm"_s);
    return texts;
}

} // namespace

class tst_WeekSlots : public QObject
{
    Q_OBJECT
private slots:
    void freeSlots_areInOrder_afterTheMoment();
    void freeSlots_takenWithinMinutes_areLeftOut();
    void freeSlots_postOfAnotherAccount_takesNothing();
    void freeSlots_ofTwoAccounts_preferTheCommonOnes();
    void freeSlots_ofTwoAccountsWithoutCommonOnes_areAnyWhereNonePosts();
    void freeSlots_keepTheWallClock_acrossTheChange();
    void freeSlots_timeThatDoesNotExist_movesForward();
    void freeSlots_withoutSlots_areNone_unknownZoneFails();
};

void tst_WeekSlots::freeSlots_areInOrder_afterTheMoment()
{
    const QList<domain::Slot> slotList{{{}, one, 2, {9, 0}}, {{}, one, 2, {18, 0}}, {{}, one, 7, {9, 0}}};
    // Tuesday 16 June, 09:00 in Paris: the slot of that very minute is over.
    const auto found = freeSlots(slotList, {one}, {}, u"Europe/Paris"_s, utc(u"2026-06-16T07:00"_s), 4);
    QCOMPARE(told(found),
             QStringList({u"06-16 16:00"_s, u"06-21 07:00"_s, u"06-23 07:00"_s, u"06-23 16:00"_s}));
    QCOMPARE(found->first().time.wall, QDateTime(QDate(2026, 6, 16), QTime(18, 0), Qt::UTC));
    QCOMPARE(found->first().accounts, QList<domain::AccountId>{one});
}

void tst_WeekSlots::freeSlots_takenWithinMinutes_areLeftOut()
{
    const QList<domain::Slot> slotList{{{}, one, 2, {9, 0}}};
    const QDateTime after = utc(u"2026-06-16T00:00"_s);
    const auto firstWith = [&](const QString &taken) {
        return told(freeSlots(slotList, {one}, {{one, utc(taken)}}, u"UTC"_s, after, 1)).value(0);
    };
    QCOMPARE(firstWith(u"2026-06-16T09:00"_s), u"06-23 09:00"_s);
    QCOMPARE(firstWith(u"2026-06-16T09:09"_s), u"06-23 09:00"_s);
    QCOMPARE(firstWith(u"2026-06-16T08:51"_s), u"06-23 09:00"_s);
    QCOMPARE(firstWith(u"2026-06-16T09:10"_s), u"06-16 09:00"_s);
}

void tst_WeekSlots::freeSlots_postOfAnotherAccount_takesNothing()
{
    const QList<domain::Slot> slotList{{{}, one, 2, {9, 0}}};
    const QDateTime after = utc(u"2026-06-16T00:00"_s);
    QCOMPARE(told(freeSlots(slotList, {one}, {{two, utc(u"2026-06-16T09:00"_s)}}, u"UTC"_s, after, 1)),
             QStringList{u"06-16 09:00"_s});
}

void tst_WeekSlots::freeSlots_ofTwoAccounts_preferTheCommonOnes()
{
    const QList<domain::Slot> slotList{
        {{}, one, 2, {9, 0}}, {{}, one, 3, {12, 0}}, {{}, two, 3, {12, 0}}, {{}, two, 4, {9, 0}}};
    const auto found = freeSlots(
        slotList, {one, two}, {{two, utc(u"2026-06-17T12:00"_s)}}, u"UTC"_s, utc(u"2026-06-16T00:00"_s), 1);
    QCOMPARE(told(found), QStringList{u"06-24 12:00"_s});
    QCOMPARE(found->first().accounts.size(), 2);
}

void tst_WeekSlots::freeSlots_ofTwoAccountsWithoutCommonOnes_areAnyWhereNonePosts()
{
    const QList<domain::Slot> slotList{{{}, one, 2, {9, 0}}, {{}, two, 4, {9, 0}}};
    const auto found = freeSlots(
        slotList, {one, two}, {{two, utc(u"2026-06-16T09:00"_s)}}, u"UTC"_s, utc(u"2026-06-16T00:00"_s), 1);
    QCOMPARE(told(found), QStringList{u"06-18 09:00"_s});
    QCOMPARE(found->first().accounts, QList<domain::AccountId>{two});
}

void tst_WeekSlots::freeSlots_keepTheWallClock_acrossTheChange()
{
    const QList<domain::Slot> slotList{{{}, one, 6, {9, 0}}};
    QCOMPARE(told(freeSlots(slotList, {one}, {}, u"Europe/Paris"_s, utc(u"2026-10-20T00:00"_s), 2)),
             QStringList({u"10-24 07:00"_s, u"10-31 08:00"_s}));
    QCOMPARE(told(freeSlots(slotList, {one}, {}, u"Asia/Kolkata"_s, utc(u"2026-10-20T00:00"_s), 1)),
             QStringList{u"10-24 03:30"_s});
}

void tst_WeekSlots::freeSlots_timeThatDoesNotExist_movesForward()
{
    const QList<domain::Slot> slotList{{{}, one, 7, {2, 30}}};
    const auto found = freeSlots(slotList, {one}, {}, u"Europe/Paris"_s, utc(u"2026-03-28T00:00"_s), 1);
    QCOMPARE(told(found), QStringList{u"03-29 01:30"_s});
    QCOMPARE(found->first().time.wall.time(), QTime(3, 30));
}

void tst_WeekSlots::freeSlots_withoutSlots_areNone_unknownZoneFails()
{
    const QDateTime after = utc(u"2026-06-16T00:00"_s);
    QVERIFY(freeSlots({}, {one}, {}, u"UTC"_s, after, 5)->isEmpty());
    QVERIFY(freeSlots({{{}, two, 2, {9, 0}}}, {one}, {}, u"UTC"_s, after, 5)->isEmpty());
    QCOMPARE(freeSlots({}, {one}, {}, u"Mars/Olympus"_s, after, 5).error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(tst_WeekSlots)
#include "tst_weekslots.moc"
