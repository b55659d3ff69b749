// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/watchservice.h"
#include "core/storage/messagerepository.h"
#include "tests/services/servicefixture.h"

#include <numeric>

using namespace ruche;
using namespace ruche::tests;
using namespace ruche::services;
using namespace Qt::Literals::StringLiterals;
using Kind = domain::Watch::Kind;

class tst_WatchService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void spellings_joinAndUndouble();
    void save_adds_changes_andIsUndone();
    void save_refusesWhatCannotBeLookedFor();
    void report_findsTermsWhole_withoutTheExcluded();
    void report_comparesWithThePeriodBefore();
    void report_ofAnotherBrand_countsNothing();
    void operators_inTerms_areWords();

private:
    struct Said
    {
        QString text;
        QDateTime at;
    };
    void say(const QList<Said> &all);
    [[nodiscard]] domain::Watch watch(const QString &name, const QStringList &terms) const;
    [[nodiscard]] WatchReport report() const;

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<WatchService> m_service;
};

void tst_WatchService::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_service = std::make_unique<WatchService>(m_fixture->storage);
}

void tst_WatchService::cleanup()
{
    m_service.reset();
    m_fixture.reset();
}

void tst_WatchService::say(const QList<Said> &all)
{
    domain::Account account;
    account.id = m_fixture->account;
    account.brand = m_fixture->brand;
    account.network = u"fake"_s;
    QList<domain::IncomingMessage> messages;
    for (const Said &said : all) {
        domain::IncomingMessage message;
        message.id = {QString::number(messages.size())};
        message.thread = message.id;
        message.author = {u"name:lea"_s};
        message.authorName = u"Maison"_s;
        message.text = said.text;
        message.writtenAt = said.at;
        messages << message;
    }
    const QDateTime now = m_fixture->clock.now();
    QVERIFY(m_fixture->write([=](storage::Connection &connection) {
        return storage::messages::storeMessages(connection, account, messages, now);
    }));
}

domain::Watch tst_WatchService::watch(const QString &name, const QStringList &terms) const
{
    domain::Watch watch;
    watch.brand = m_fixture->brand;
    watch.name = name;
    watch.terms = terms;
    return watch;
}

WatchReport tst_WatchService::report() const
{
    const QDate today = m_fixture->clock.now().date();
    return answerOf(m_service->report({{m_fixture->brand}, today.addDays(-6), today})).value();
}

void tst_WatchService::spellings_joinAndUndouble()
{
    QCOMPARE(domain::spellingsOf(u" Maison  Levain "_s),
             (QStringList{u"Maison Levain"_s, u"MaisonLevain"_s}));
    QCOMPARE(domain::spellingsOf(u"Cannelle"_s), (QStringList{u"Cannelle"_s, u"Canele"_s}));
    QVERIFY(domain::spellingsOf(u"  "_s).isEmpty());
}

void tst_WatchService::save_adds_changes_andIsUndone()
{
    const auto added = answerOf(m_service->save(watch(u"Levain"_s, {u"levain"_s, u"Levain"_s, u" "_s})));
    QVERIFY(added.has_value());
    QList<domain::Watch> list = answerOf(m_service->list({})).value();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.constFirst().terms, QStringList{u"levain"_s});
    domain::Watch changed = list.constFirst();
    changed.kind = Kind::Competitor;
    changed.name = u"Le Fournil"_s;
    const auto event = answerOf(m_service->save(changed));
    QVERIFY(event.has_value());
    QCOMPARE(answerOf(m_service->list({m_fixture->brand}))->constFirst().kind, Kind::Competitor);
    QVERIFY(m_fixture->undo(*event).has_value());
    QCOMPARE(answerOf(m_service->list({}))->constFirst().name, u"Levain"_s);
    const auto removed = answerOf(m_service->remove(list.constFirst().id));
    QVERIFY(removed.has_value());
    QVERIFY(answerOf(m_service->list({}))->isEmpty());
    QVERIFY(m_fixture->undo(*removed).has_value());
    QCOMPARE(answerOf(m_service->list({}))->size(), 1);
    QCOMPARE(answerOf(m_service->remove(domain::WatchId(99))).error().code, ErrorCode::NotFound);
}

void tst_WatchService::save_refusesWhatCannotBeLookedFor()
{
    QCOMPARE(answerOf(m_service->save(watch(u" "_s, {u"a"_s}))).error().subject, u"name"_s);
    QCOMPARE(answerOf(m_service->save(watch(u"A"_s, {}))).error().subject, u"terms"_s);
    QCOMPARE(answerOf(m_service->save(watch(u"A"_s, {u"…!"_s}))).error().subject, u"terms"_s);
}

void tst_WatchService::report_findsTermsWhole_withoutTheExcluded()
{
    const QDateTime at = m_fixture->clock.now().addDays(-2);
    say({{u"La Maison Lévain, quel pain !"_s, at},
         {u"levain maison"_s, at.addSecs(60)},
         {u"Le levainier est passé"_s, at.addSecs(120)},
         {u"MAISON LEVAIN fermé, levain sec en vente"_s, at.addSecs(180)},
         {u"rien à voir"_s, at.addSecs(240)}});
    domain::Watch wanted = watch(u"Maison Levain"_s, {u"maison levain"_s, u"maisonlevain"_s});
    QVERIFY(answerOf(m_service->save(wanted)).has_value());
    wanted.name = u"Sans sec"_s;
    wanted.excluded = {u"levain sec"_s};
    QVERIFY(answerOf(m_service->save(wanted)).has_value());
    QVERIFY(answerOf(m_service->save(watch(u"Levain"_s, {u"levain"_s}))).has_value());
    const WatchReport found = report();
    QCOMPARE(found.messages, 5);
    QCOMPARE(found.networks, QStringList{u"fake"_s});
    QCOMPARE(found.watches.at(0).messages, 2);
    QCOMPARE(found.watches.at(1).messages, 1);
    QCOMPARE(found.watches.at(2).messages, 3); // not the levainier, and not the name of an author
    QCOMPARE(found.watches.at(2).newest.size(), 3);
}

void tst_WatchService::report_comparesWithThePeriodBefore()
{
    const QDateTime now = m_fixture->clock.now();
    say({{u"brioche"_s, now.addDays(-1)}, {u"brioche"_s, now.addDays(-6)}, {u"brioche"_s, now.addDays(-9)}});
    QVERIFY(answerOf(m_service->save(watch(u"Brioche"_s, {u"brioche"_s}))).has_value());
    const WatchFigure figure = report().watches.constFirst();
    QCOMPARE(figure.messages, 2);
    QCOMPARE(figure.before, 1);
    QCOMPARE(figure.series.size(), WatchService::parts);
    QCOMPARE(std::accumulate(figure.series.begin(), figure.series.end(), 0.0), 2.0);
    QVERIFY(figure.series.constFirst() == 1 || figure.series.at(1) == 1);
}

void tst_WatchService::report_ofAnotherBrand_countsNothing()
{
    say({{u"brioche"_s, m_fixture->clock.now().addDays(-1)}});
    domain::Watch other = watch(u"Brioche"_s, {u"brioche"_s});
    other.brand = domain::BrandId(m_fixture
                                      ->value(u"INSERT INTO brand (name, color, zone, created_at) VALUES "
                                              "('Other', '#000000', 'UTC', 0) RETURNING id"_s)
                                      .toLongLong());
    QVERIFY(other.brand.isValid());
    QVERIFY(answerOf(m_service->save(other)).has_value());
    QVERIFY(report().watches.isEmpty());
    const QDate today = m_fixture->clock.now().date();
    const auto all = answerOf(m_service->report({{}, today.addDays(-6), today}));
    QCOMPARE(all->watches.constFirst().messages, 0);
    QCOMPARE(answerOf(m_service->report({{}, today, today.addDays(-1)})).error().code,
             ErrorCode::InvalidArgument);
}

void tst_WatchService::operators_inTerms_areWords()
{
    say({{u"pain OR brioche"_s, m_fixture->clock.now().addDays(-1)},
         {u"pain"_s, m_fixture->clock.now().addDays(-1).addSecs(5)}});
    QVERIFY(answerOf(m_service->save(watch(u"Odd"_s, {u"pain\" OR brioche"_s, u"NOT) *"_s}))).has_value());
    QCOMPARE(report().watches.constFirst().messages, 1);
}

QTEST_GUILESS_MAIN(tst_WatchService)
#include "tst_watchservice.moc"
