// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/crisisservice.h"
#include "tests/services/servicefixture.h"

using namespace ruche;
using namespace ruche::tests;
using namespace ruche::services;
using namespace Qt::Literals::StringLiterals;
using Kind = domain::CrisisEntry::Kind;

class tst_CrisisService : public QObject
{
    Q_OBJECT

private slots:
    void begin_makesTheOnlyOneOfTheBrand();
    void everything_writesItsLine();
    void tasks_areDoneOnce_bySomebody();
    void ended_takesNothingMore_andStaysListed();
};

void tst_CrisisService::begin_makesTheOnlyOneOfTheBrand()
{
    ServiceFixture fixture;
    CrisisService service(fixture.storage);
    QVERIFY(!answerOf(service.open(fixture.brand)).value());
    QCOMPARE(answerOf(service.begin(fixture.brand, u" "_s, {})).error().code, ErrorCode::InvalidArgument);
    const auto begun = answerOf(service.begin(fixture.brand, u"Brioche"_s, {u"Facts"_s, u"Speaker"_s}));
    QVERIFY(begun.has_value());
    QCOMPARE(begun->tasks.size(), 2);
    QCOMPARE(begun->tasks.constLast().task, u"Speaker"_s);
    QCOMPARE(begun->log.constFirst().kind, Kind::Began);
    QCOMPARE(answerOf(service.begin(fixture.brand, u"Again"_s, {})).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(answerOf(service.open(fixture.brand)).value()->id, begun->id);
}

void tst_CrisisService::everything_writesItsLine()
{
    ServiceFixture fixture;
    CrisisService service(fixture.storage);
    const domain::CrisisId id = answerOf(service.begin(fixture.brand, u"Brioche"_s, {}))->id;
    fixture.clock.advanceMs(60000);
    QVERIFY(answerOf(service.note(id, Kind::Decision, u"We speak at noon"_s)).has_value());
    QCOMPARE(answerOf(service.note(id, Kind::Note, u"  "_s)).error().code, ErrorCode::InvalidArgument);
    fixture.clock.advanceMs(60000);
    QVERIFY(answerOf(service.setStatement(id, u"We are looking into it."_s)).has_value());
    // The same words again are nothing new.
    const auto now = answerOf(service.setStatement(id, u"We are looking into it. "_s));
    QCOMPARE(now->log.size(), 3);
    QCOMPARE(now->log.at(1).text, u"We speak at noon"_s);
    QCOMPARE(now->log.constLast().kind, Kind::Statement);
    QCOMPARE(now->statement, u"We are looking into it."_s);
    QVERIFY(now->log.at(1).at < now->log.at(2).at);
}

void tst_CrisisService::tasks_areDoneOnce_bySomebody()
{
    ServiceFixture fixture;
    CrisisService service(fixture.storage);
    const domain::CrisisId id = answerOf(service.begin(fixture.brand, u"Brioche"_s, {u"Facts"_s}))->id;
    auto now = answerOf(service.addTask(id, u"Call the shop"_s));
    QCOMPARE(now->tasks.size(), 2);
    const qint64 task = now->tasks.constLast().id;
    now = answerOf(service.setTask(id, task, u"Léa"_s, false));
    QCOMPARE(now->tasks.constLast().person, u"Léa"_s);
    QCOMPARE(now->log.size(), 1);
    now = answerOf(service.setTask(id, task, u"Léa"_s, true));
    QVERIFY(now->tasks.constLast().doneAt.has_value());
    QCOMPARE(now->log.constLast().text, u"Call the shop (Léa)"_s);
    now = answerOf(service.setTask(id, task, u"Léa"_s, true));
    QCOMPARE(now->log.size(), 2);
    QCOMPARE(answerOf(service.setTask(id, 999, {}, true)).error().code, ErrorCode::NotFound);
}

void tst_CrisisService::ended_takesNothingMore_andStaysListed()
{
    ServiceFixture fixture;
    CrisisService service(fixture.storage);
    const domain::CrisisId id = answerOf(service.begin(fixture.brand, u"Brioche"_s, {u"Facts"_s}))->id;
    const auto ended = answerOf(service.end(id, u"Answer sooner"_s));
    QVERIFY(ended->endedAt.has_value());
    QCOMPARE(ended->log.constLast().text, u"Answer sooner"_s);
    QCOMPARE(answerOf(service.note(id, Kind::Note, u"late"_s)).error().code, ErrorCode::Refused);
    QCOMPARE(answerOf(service.end(id, {})).error().code, ErrorCode::Refused);
    QVERIFY(!answerOf(service.open(fixture.brand)).value());
    QVERIFY(answerOf(service.begin(fixture.brand, u"Another"_s, {})).has_value());
    QCOMPARE(answerOf(service.list(fixture.brand, 10))->size(), 2);
}

QTEST_GUILESS_MAIN(tst_CrisisService)
#include "tst_crisisservice.moc"
