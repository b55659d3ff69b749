// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/brandservice.h"
#include "core/services/calendarservice.h"
#include "core/services/historyeffects.h"
#include "core/services/labelservice.h"
#include "core/services/planningservice.h"
#include "core/services/postservice.h"
#include "tests/services/servicefixture.h"

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using domain::Pillar;

/// What posts are about: pillars, tags, and what is listed by them. Now is Tuesday 16 June 2026, 08:00 UTC.
class tst_LabelService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void pillar_added_isListed_undone_isGone();
    void pillar_badValues_areRefused_data();
    void pillar_badValues_areRefused();
    void setPillars_addsChangesAndRemoves_isOneStep_undone_isAsBefore();
    void pillar_removed_postsAreAboutNone_undone_haveItAgain();
    void setPillar_replaces_undone_isBack();
    void setPillar_ofAnotherBrand_changesNothing();
    void changeTags_ofSeveral_isOneStep_undone_isAsBefore();
    void tags_cleaned_data();
    void tags_cleaned();
    void tags_mostUsedFirst_withoutTheTrash();
    void list_byLabels_findsThosePosts();
    void exportCalendar_byLabels_holdsThosePosts();
    void counts_byPillar_ofTheTime();

private:
    Pillar pillar(const QString &name, int share = 0)
    {
        Pillar made;
        made.brand = m_fixture->brand;
        made.name = name;
        made.colour = domain::CampaignColour::Blue;
        made.share = share;
        const auto saved = answerOf(m_labels->savePillar(made));
        return saved ? saved->pillar : Pillar();
    }
    domain::PostId post(const QString &text, int days = 0)
    {
        services::PostDraft draft;
        draft.brand = m_fixture->brand;
        draft.accounts = {m_fixture->account};
        draft.text = text;
        draft.plannedFor
            = ZonedTime{QDateTime(QDate(2026, 6, 16).addDays(days), {18, 0}, Qt::UTC), u"Europe/Paris"_s};
        return answerOf(services::PostService(m_fixture->storage).add(draft))->id;
    }
    domain::PostLabels of(domain::PostId id) { return answerOf(m_labels->ofPosts({id}))->constFirst(); }
    QStringList listed(const domain::LabelQuery &labels)
    {
        QStringList titles;
        const auto posts = answerOf(services::CalendarService(m_fixture->storage).list({}, labels));
        for (const domain::CalendarPost &one : posts.value_or(QList<domain::CalendarPost>()))
            titles << one.title;
        return titles;
    }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::LabelService> m_labels;
};

void tst_LabelService::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_labels = std::make_unique<services::LabelService>(m_fixture->storage);
}

void tst_LabelService::cleanup()
{
    m_labels.reset();
    m_fixture.reset();
}

void tst_LabelService::pillar_added_isListed_undone_isGone()
{
    const Pillar advice = pillar(u" Conseils  de mer "_s, 35);
    QVERIFY(advice.id.isValid());
    QCOMPARE(advice.name, u"Conseils de mer"_s);
    QCOMPARE(*answerOf(m_labels->pillars({m_fixture->brand})), QList<Pillar>{advice});
    Pillar changed = advice;
    changed.share = 40;
    changed.colour = domain::CampaignColour::Rose;
    const auto saved = answerOf(m_labels->savePillar(changed));
    QVERIFY(saved);
    QCOMPARE(*answerOf(m_labels->pillars({})), QList<Pillar>{changed});
    QVERIFY(m_fixture->undo(saved->event));
    QCOMPARE(*answerOf(m_labels->pillars({})), QList<Pillar>{advice});
    Pillar other = advice;
    other.id = {};
    other.name = u"Produits"_s;
    const auto second = answerOf(m_labels->savePillar(other));
    QVERIFY(second);
    QVERIFY(m_fixture->undo(second->event));
    QCOMPARE(*answerOf(m_labels->pillars({})), QList<Pillar>{advice});
}

void tst_LabelService::pillar_badValues_areRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("share");
    QTest::addColumn<int>("code");
    QTest::newRow("no name") << u"  "_s << 10 << int(ErrorCode::InvalidArgument);
    QTest::newRow("too long") << QString(81, u'a') << 10 << int(ErrorCode::InvalidArgument);
    QTest::newRow("too much") << u"Produits"_s << 101 << int(ErrorCode::InvalidArgument);
    QTest::newRow("less than nothing") << u"Produits"_s << -1 << int(ErrorCode::InvalidArgument);
    QTest::newRow("taken") << u"conseils"_s << 10 << int(ErrorCode::AlreadyExists);
}

void tst_LabelService::pillar_badValues_areRefused()
{
    QFETCH(QString, name);
    QFETCH(int, share);
    QFETCH(int, code);
    QVERIFY(pillar(u"Conseils"_s).id.isValid());
    Pillar bad;
    bad.brand = m_fixture->brand;
    bad.name = name;
    bad.share = share;
    const auto saved = answerOf(m_labels->savePillar(bad));
    QVERIFY(!saved);
    QCOMPARE(int(saved.error().code), code);
    QCOMPARE(answerOf(m_labels->pillars({}))->size(), 1);
}

void tst_LabelService::setPillars_addsChangesAndRemoves_isOneStep_undone_isAsBefore()
{
    const Pillar advice = pillar(u"Conseils"_s, 40);
    const Pillar goods = pillar(u"Produits"_s, 30);
    const Pillar gone = pillar(u"Promo"_s, 30);
    Pillar first = advice;
    first.name = u"Produits"_s; // they change their names with each other
    Pillar second = goods;
    second.name = u"Conseils"_s;
    Pillar fresh;
    fresh.name = u"Coulisses"_s;
    fresh.share = 15;
    const auto event = answerOf(m_labels->setPillars(m_fixture->brand, {first, second, fresh}));
    QVERIFY(event);
    const auto now = answerOf(m_labels->pillars({m_fixture->brand}));
    QCOMPARE(now->size(), 3);
    QCOMPARE(now->at(0), first);
    QCOMPARE(now->at(1), second);
    QCOMPARE(now->at(2).name, u"Coulisses"_s);
    QCOMPARE(now->at(2).brand, m_fixture->brand);
    QVERIFY(m_fixture->undo(*event));
    QCOMPARE(*answerOf(m_labels->pillars({m_fixture->brand})), (QList<Pillar>{advice, goods, gone}));
    Pillar twice = fresh;
    QCOMPARE(answerOf(m_labels->setPillars(m_fixture->brand, {fresh, twice})).error().code,
             ErrorCode::AlreadyExists);
    QCOMPARE(*answerOf(m_labels->pillars({m_fixture->brand})), (QList<Pillar>{advice, goods, gone}));
}

void tst_LabelService::pillar_removed_postsAreAboutNone_undone_haveItAgain()
{
    const Pillar advice = pillar(u"Conseils"_s);
    const domain::PostId one = post(u"A"_s);
    QVERIFY(answerOf(m_labels->setPillar({one}, advice.id)));
    const auto removed = answerOf(m_labels->removePillar(advice.id));
    QVERIFY(removed);
    QVERIFY(answerOf(m_labels->pillars({}))->isEmpty());
    QVERIFY(!of(one).pillar.isValid());
    QCOMPARE(listed({{advice.id}, {}}), QStringList());
    QVERIFY(m_fixture->undo(*removed));
    QCOMPARE(of(one).pillar, advice.id);
    QCOMPARE(listed({{advice.id}, {}}), QStringList{u"A"_s});
}

void tst_LabelService::setPillar_replaces_undone_isBack()
{
    const Pillar advice = pillar(u"Conseils"_s);
    const Pillar goods = pillar(u"Produits"_s);
    const QList<domain::PostId> both{post(u"A"_s), post(u"B"_s)};
    QVERIFY(answerOf(m_labels->setPillar(both, advice.id)));
    const auto event = answerOf(m_labels->setPillar(both, goods.id));
    QVERIFY(event);
    QCOMPARE(of(both.at(1)).pillar, goods.id);
    QVERIFY(m_fixture->undo(*event));
    QCOMPARE(of(both.at(0)).pillar, advice.id);
    QCOMPARE(of(both.at(1)).pillar, advice.id);
    QVERIFY(answerOf(m_labels->setPillar(both, {})));
    QVERIFY(!of(both.at(0)).pillar.isValid());
}

void tst_LabelService::setPillar_ofAnotherBrand_changesNothing()
{
    domain::Brand brand;
    brand.name = u"Other"_s;
    brand.zone = u"Europe/Paris"_s;
    const auto other = answerOf(services::BrandService(m_fixture->storage).add(brand));
    QVERIFY(other);
    Pillar theirs;
    theirs.brand = other->id;
    theirs.name = u"Theirs"_s;
    const auto saved = answerOf(m_labels->savePillar(theirs));
    QVERIFY(saved);
    const domain::PostId one = post(u"A"_s);
    QCOMPARE(answerOf(m_labels->setPillar({one}, saved->pillar.id)).error().code, ErrorCode::InvalidArgument);
    QVERIFY(!of(one).pillar.isValid());
    QCOMPARE(answerOf(m_labels->setPillar({}, saved->pillar.id)).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(answerOf(m_labels->setPillar({one}, domain::PillarId(99))).error().code, ErrorCode::NotFound);
}

void tst_LabelService::changeTags_ofSeveral_isOneStep_undone_isAsBefore()
{
    const QList<domain::PostId> both{post(u"A"_s), post(u"B"_s)};
    QVERIFY(answerOf(m_labels->changeTags({both.at(0)}, {u"été"_s, u"Port"_s}, {})));
    const auto event = answerOf(m_labels->changeTags(both, {u"#promo"_s, u"port"_s}, {u"Été"_s}));
    QVERIFY(event);
    QCOMPARE(of(both.at(0)).tags, QStringList({u"Port"_s, u"promo"_s}));
    QCOMPARE(of(both.at(1)).tags, QStringList({u"port"_s, u"promo"_s}));
    QVERIFY(m_fixture->undo(*event));
    QCOMPARE(of(both.at(0)).tags, QStringList({u"Port"_s, u"été"_s}));
    QVERIFY(of(both.at(1)).tags.isEmpty());
}

void tst_LabelService::tags_cleaned_data()
{
    QTest::addColumn<QStringList>("typed");
    QTest::addColumn<QStringList>("kept");
    QTest::newRow("by name") << QStringList{u"b"_s, u"a"_s} << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("marks and spaces")
        << QStringList{u" ##La  Rochelle "_s, u"#"_s, u""_s} << QStringList{u"La Rochelle"_s};
    QTest::newRow("twice") << QStringList{u"Aube"_s, u"aube"_s} << QStringList{u"Aube"_s};
    QTest::newRow("long") << QStringList{QString(70, u'a')} << QStringList{QString(60, u'a')};
}

void tst_LabelService::tags_cleaned()
{
    QFETCH(QStringList, typed);
    QFETCH(QStringList, kept);
    QCOMPARE(services::LabelService::cleanTags(typed), kept);
}

void tst_LabelService::tags_mostUsedFirst_withoutTheTrash()
{
    const QList<domain::PostId> three{post(u"A"_s), post(u"B"_s), post(u"C"_s)};
    QVERIFY(answerOf(m_labels->changeTags(three.mid(0, 2), {u"zoo"_s}, {})));
    QVERIFY(answerOf(m_labels->changeTags({three.at(0)}, {u"aube"_s}, {})));
    QVERIFY(answerOf(m_labels->changeTags({three.at(2)}, {u"gone"_s}, {})));
    QVERIFY(answerOf(services::PostService(m_fixture->storage).removeAll({three.at(2)})));
    QCOMPARE(*answerOf(m_labels->tags({m_fixture->brand})), QStringList({u"zoo"_s, u"aube"_s}));
}

void tst_LabelService::list_byLabels_findsThosePosts()
{
    const Pillar advice = pillar(u"Conseils"_s);
    const Pillar goods = pillar(u"Produits"_s);
    const domain::PostId a = post(u"A"_s, 0);
    const domain::PostId b = post(u"B"_s, 1);
    post(u"C"_s, 2);
    QVERIFY(answerOf(m_labels->setPillar({a}, advice.id)));
    QVERIFY(answerOf(m_labels->setPillar({b}, goods.id)));
    QVERIFY(answerOf(m_labels->changeTags({a, b}, {u"Été"_s}, {})));
    QVERIFY(answerOf(m_labels->changeTags({b}, {u"promo"_s}, {})));
    QCOMPARE(listed({}), QStringList({u"A"_s, u"B"_s, u"C"_s}));
    QCOMPARE(listed({{advice.id}, {}}), QStringList{u"A"_s});
    QCOMPARE(listed({{advice.id, goods.id}, {}}), QStringList({u"A"_s, u"B"_s}));
    QCOMPARE(listed({{domain::PillarId()}, {}}), QStringList{u"C"_s});
    QCOMPARE(listed({{domain::PillarId(), goods.id}, {}}), QStringList({u"B"_s, u"C"_s}));
    QCOMPARE(listed({{}, {u"été"_s}}), QStringList({u"A"_s, u"B"_s}));
    QCOMPARE(listed({{advice.id}, {u"promo"_s}}), QStringList());
    QCOMPARE(listed({{}, {u"no such tag"_s}}), QStringList());
}

void tst_LabelService::exportCalendar_byLabels_holdsThosePosts()
{
    const domain::PostId a = post(u"Avec"_s);
    post(u"Sans"_s, 1);
    QVERIFY(answerOf(m_labels->changeTags({a}, {u"été"_s}, {})));
    services::PlanningService planning(m_fixture->storage);
    const auto file = answerOf(planning.exportCalendar({}, {{}, {u"été"_s}}));
    QVERIFY(file);
    QVERIFY(file->contains("Avec"));
    QVERIFY(!file->contains("Sans"));
    QVERIFY(answerOf(planning.exportCalendar({}))->contains("Sans"));
}

void tst_LabelService::counts_byPillar_ofTheTime()
{
    const Pillar advice = pillar(u"Conseils"_s);
    const QList<domain::PostId> posts{post(u"A"_s), post(u"B"_s), post(u"C"_s), post(u"Later"_s, 40)};
    QVERIFY(answerOf(m_labels->setPillar({posts.at(0), posts.at(1), posts.at(3)}, advice.id)));
    const QDateTime from(QDate(2026, 6, 1), QTime(0, 0), Qt::UTC);
    const auto counts = answerOf(m_labels->counts({m_fixture->brand}, from, from.addDays(30)));
    QVERIFY(counts);
    QCOMPARE(*counts,
             (QList<domain::PillarCount>{{m_fixture->brand, {}, 1}, {m_fixture->brand, advice.id, 2}}));
}

QTEST_GUILESS_MAIN(tst_LabelService)
#include "tst_labelservice.moc"
