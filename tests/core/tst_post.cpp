// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/post.h"

#include <QTest>

using namespace ruche::domain;

class tst_Post : public QObject
{
    Q_OBJECT
private slots:
    void combinedState_ofVariants_showsWhatNeedsAPerson_data();
    void combinedState_ofVariants_showsWhatNeedsAPerson();
    void isEditable_onceOnItsWay_isFalse();
    void stateName_everyState_roundTrips();
};

void tst_Post::combinedState_ofVariants_showsWhatNeedsAPerson_data()
{
    QTest::addColumn<QList<int>>("states");
    QTest::addColumn<int>("combined");
    const auto n = [](PostState state) { return int(state); };
    QTest::newRow("all out") << QList<int> {n(PostState::Published), n(PostState::Published)} << n(PostState::Published);
    QTest::newRow("one failed, one out")
        << QList<int> {n(PostState::Failed), n(PostState::Published)} << n(PostState::PartlyPublished);
    QTest::newRow("one failed, one waiting") << QList<int> {n(PostState::Failed), n(PostState::Scheduled)} << n(PostState::Failed);
    QTest::newRow("one unclear") << QList<int> {n(PostState::Published), n(PostState::Uncertain)} << n(PostState::Uncertain);
    QTest::newRow("one out, one waiting")
        << QList<int> {n(PostState::Published), n(PostState::Scheduled)} << n(PostState::PartlyPublished);
    QTest::newRow("drafts") << QList<int> {n(PostState::Draft)} << n(PostState::Draft);
}

void tst_Post::combinedState_ofVariants_showsWhatNeedsAPerson()
{
    QFETCH(QList<int>, states);
    QFETCH(int, combined);
    QList<Variant> variants;
    for (const int state : states) {
        Variant variant;
        variant.state = PostState(state);
        variants << variant;
    }
    QCOMPARE(int(combinedState(variants, PostState::Draft)), combined);
}

void tst_Post::isEditable_onceOnItsWay_isFalse()
{
    Post post;
    for (const PostState state : {PostState::Draft, PostState::Scheduled, PostState::Failed, PostState::Missed}) {
        post.state = state;
        QVERIFY(isEditable(post));
    }
    for (const PostState state : {PostState::Sending, PostState::Uncertain, PostState::Published}) {
        post.state = state;
        QVERIFY(!isEditable(post));
    }
    post.state = PostState::Draft;
    post.origin = PostOrigin::Remote;
    QVERIFY(!isEditable(post));
}

void tst_Post::stateName_everyState_roundTrips()
{
    for (int value = int(PostState::Draft); value <= int(PostState::Missed); ++value) {
        const QString name = stateName(PostState(value));
        QVERIFY(!name.isEmpty());
        QCOMPARE(stateFromName(name), PostState(value));
    }
    QVERIFY(!stateFromName(QStringLiteral("gone fishing")));
}

QTEST_GUILESS_MAIN(tst_Post)
#include "tst_post.moc"
