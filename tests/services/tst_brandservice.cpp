// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/brandservice.h"
#include "tests/services/servicefixture.h"

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;

class tst_BrandService : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_fixture = std::make_unique<ServiceFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void add_withoutColor_takesTheNextOfTheEight();
    void add_badValues_areRefused_data();
    void add_badValues_areRefused();
    void add_takenName_alreadyExists();
    void list_isInSwitcherOrder_withoutArchived();
    void update_undone_isAsBefore();
    void archive_twice_isRefused_undone_isBack();

private:
    static domain::Brand brand(const QString &name, const QString &zone = u"Europe/Paris"_s)
    {
        domain::Brand made;
        made.name = name;
        made.zone = zone;
        made.languages = {u"fr"_s, u"en"_s};
        return made;
    }
    std::unique_ptr<ServiceFixture> m_fixture;
};

void tst_BrandService::add_withoutColor_takesTheNextOfTheEight()
{
    services::BrandService service(m_fixture->storage);
    for (int i = 1; i <= 8; ++i) {
        const auto added = answerOf(service.add(brand(u"B%1"_s.arg(i))));
        QVERIFY(added);
        QCOMPARE(added->color, services::brandColors().at(i % 8));
        QCOMPARE(added->languages, QStringList({u"fr"_s, u"en"_s}));
    }
    QCOMPARE(QSet<QString>(services::brandColors().begin(), services::brandColors().end()).size(), 8);
}

void tst_BrandService::add_badValues_areRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("color");
    QTest::newRow("no name") << u"  "_s << u"Europe/Paris"_s << u"#112233"_s;
    QTest::newRow("unknown zone") << u"A"_s << u"Europe/Atlantis"_s << u"#112233"_s;
    QTest::newRow("bad colour") << u"A"_s << u"Europe/Paris"_s << u"red"_s;
}

void tst_BrandService::add_badValues_areRefused()
{
    QFETCH(const QString, name);
    QFETCH(const QString, zone);
    QFETCH(const QString, color);
    services::BrandService service(m_fixture->storage);
    domain::Brand bad = brand(name, zone);
    bad.color = color;
    const auto added = answerOf(service.add(bad));
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::InvalidArgument);
}

void tst_BrandService::add_takenName_alreadyExists()
{
    services::BrandService service(m_fixture->storage);
    const auto added = answerOf(service.add(brand(u" Cap  Pertuis "_s)));
    QCOMPARE(added.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(added.error().subject, u"Cap Pertuis"_s);
}

void tst_BrandService::list_isInSwitcherOrder_withoutArchived()
{
    services::BrandService service(m_fixture->storage);
    const auto zen = answerOf(service.add(brand(u"Zen"_s)));
    const auto alto = answerOf(service.add(brand(u"Alto"_s)));
    QVERIFY(answerOf(service.archive(zen->id)));
    const auto shown = answerOf(service.list());
    QCOMPARE(shown->size(), 2);
    QCOMPARE(shown->at(1).name, u"Alto"_s);
    QVERIFY(shown->at(1).position > shown->at(0).position);
    QCOMPARE(answerOf(service.list(true))->size(), 3);
    Q_UNUSED(alto)
}

void tst_BrandService::update_undone_isAsBefore()
{
    services::BrandService service(m_fixture->storage);
    domain::Brand changed = answerOf(service.list())->first();
    const domain::Brand before = changed;
    changed.name = u"Café Lila"_s;
    changed.zone = u"Asia/Kathmandu"_s;
    const auto event = answerOf(service.update(changed));
    QVERIFY(event);
    QCOMPARE(answerOf(service.list())->first(), changed);
    QVERIFY(m_fixture->undo(*event));
    QCOMPARE(answerOf(service.list())->first(), before);
}

void tst_BrandService::archive_twice_isRefused_undone_isBack()
{
    services::BrandService service(m_fixture->storage);
    const auto event = answerOf(service.archive(m_fixture->brand));
    QVERIFY(event);
    QVERIFY(answerOf(service.list())->isEmpty());
    QCOMPARE(answerOf(service.archive(m_fixture->brand)).error().code, ErrorCode::Refused);
    QVERIFY(m_fixture->undo(*event));
    QCOMPARE(answerOf(service.list())->size(), 1);
    QCOMPARE(answerOf(service.archive(domain::BrandId(99))).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(tst_BrandService)
#include "tst_brandservice.moc"
