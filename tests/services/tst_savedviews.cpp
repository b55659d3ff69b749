// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historyservice.h"
#include "core/services/savedviewservice.h"
#include "tests/services/servicefixture.h"

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;

class tst_SavedViews : public QObject
{
    Q_OBJECT
private slots:
    void views_areKept_changed_removed_andUndone();
};

void tst_SavedViews::views_areKept_changed_removed_andUndone()
{
    ServiceFixture fixture;
    services::SavedViewService views(fixture.storage);
    services::HistoryService history(fixture.storage, fixture.pool);
    QCOMPARE(answerOf(views.save(u" "_s, u"is:new"_s)).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(answerOf(views.save(u"Press"_s, u" "_s)).error().code, ErrorCode::InvalidArgument);
    QVERIFY(answerOf(views.save(u" Press  fair "_s, u"label:press  is:new"_s)));
    QVERIFY(answerOf(views.save(u"Abroad"_s, u"network:mastodon"_s)));
    auto list = *answerOf(views.list());
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.first().name, u"Press fair"_s);
    QCOMPARE(list.first().query, u"label:press is:new"_s);
    QCOMPARE(list.first().base, u"all"_s);
    const auto changed = answerOf(views.save(u"Press fair"_s, u"label:press"_s, u"overdue"_s));
    QCOMPARE(answerOf(views.list())->first().base, u"overdue"_s);
    QCOMPARE(answerOf(views.list())->first().query, u"label:press"_s);
    QCOMPARE(answerOf(views.list())->size(), 2);
    QVERIFY(answerOf(history.undo(*changed)));
    QCOMPARE(*answerOf(views.list()), list);
    const auto removed = answerOf(views.remove(list.first().id));
    QCOMPARE(answerOf(views.list())->size(), 1);
    QVERIFY(answerOf(history.undo(*removed)));
    QCOMPARE(*answerOf(views.list()), list);
    QCOMPARE(answerOf(views.remove(domain::SavedViewId(99))).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(tst_SavedViews)
#include "tst_savedviews.moc"
