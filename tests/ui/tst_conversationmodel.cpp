// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationdelegate.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/conversationmodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;
using domain::ConversationId;

namespace {

QList<ConversationId> idsOf(const QList<int> &numbers)
{
    QList<ConversationId> ids;
    for (const int number : numbers)
        ids.append(ConversationId(number));
    return ids;
}

QList<ConversationId> countDown(int count)
{
    QList<ConversationId> ids;
    for (int i = count; i > 0; --i)
        ids.append(ConversationId(i));
    return ids;
}

domain::Conversation conversationOf(ConversationId id)
{
    domain::Conversation row;
    row.id = id;
    row.author = u"Author %1"_s.arg(id.value);
    row.excerpt = u"Words of %1"_s.arg(id.value);
    row.network = u"wordpress"_s;
    row.writtenAt = QDateTime(QDate(2026, 6, 16), QTime(8, 0), Qt::UTC);
    return row;
}

/// Answers at once with made-up rows, as the service would a moment later.
void answerRequests(ConversationModel &model)
{
    QObject::connect(
        &model, &ConversationModel::rowsWanted, &model, [&model](const QList<ConversationId> &ids) {
            QList<domain::Conversation> rows;
            for (const ConversationId id : ids)
                rows.append(conversationOf(id));
            model.answered(ids, rows);
        });
}

} // namespace

class tst_ConversationModel : public QObject
{
    Q_OBJECT

private slots:
    void steps_leadFromOneListToTheOther_data()
    {
        QTest::addColumn<QList<int>>("before");
        QTest::addColumn<QList<int>>("after");
        QTest::newRow("same") << QList{1, 2, 3} << QList{1, 2, 3};
        QTest::newRow("new one on top") << QList{1, 2, 3} << QList{9, 1, 2, 3};
        QTest::newRow("one moves to the top") << QList{1, 2, 3, 4} << QList{3, 1, 2, 4};
        QTest::newRow("some go, some come") << QList{1, 2, 3, 4, 5} << QList{7, 2, 8, 5, 9};
        QTest::newRow("all go") << QList{1, 2} << QList<int>{};
        QTest::newRow("first ones come") << QList<int>{} << QList{1, 2};
        QTest::newRow("turned round") << QList{1, 2, 3, 4} << QList{4, 3, 2, 1};
    }

    void steps_leadFromOneListToTheOther()
    {
        QFETCH(QList<int>, before);
        QFETCH(QList<int>, after);
        const FixedClock clock(QDateTime(QDate(2026, 6, 16), QTime(9, 0), Qt::UTC));
        ConversationModel model(clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setIds(idsOf(before));
        model.setIds(idsOf(after));
        QCOMPARE(model.ids(), idsOf(after));
        QCOMPARE(resets.size(), 0);
    }

    void moveToTop_keepsPersistentIndexOfTheOthers()
    {
        const FixedClock clock(QDateTime(QDate(2026, 6, 16), QTime(9, 0), Qt::UTC));
        ConversationModel model(clock);
        model.setIds(idsOf({1, 2, 3, 4}));
        const QPersistentModelIndex second(model.index(1));
        model.setIds(idsOf({4, 1, 2, 3}));
        QCOMPARE(second.row(), 2);
        QCOMPARE(model.idAt(second.row()), ConversationId(2));
    }

    void rows_areAskedForByPageOnce()
    {
        const FixedClock clock(QDateTime(QDate(2026, 6, 16), QTime(9, 0), Qt::UTC));
        ConversationModel model(clock);
        model.setIds(countDown(1000));
        QSignalSpy wanted(&model, &ConversationModel::rowsWanted);
        const int role = static_cast<int>(ConversationModel::Role::Row);
        QVERIFY(!model.index(150).data(role).isValid());
        QVERIFY(!model.index(160).data(role).isValid());
        QCOMPARE(wanted.size(), 1);
        const auto asked = wanted.first().first().value<QList<ConversationId>>();
        QCOMPARE(asked.size(), 100);
        QCOMPARE(asked.first(), model.idAt(100));
        model.answered(asked, {conversationOf(model.idAt(150))});
        QCOMPARE(model.index(150).data().toString(), u"Author %1"_s.arg(model.idAt(150).value));
        model.index(160).data(role); // gone in the store: not asked for again and again
        QCOMPARE(wanted.size(), 1);
    }

    void invalidate_showsTheOldRowUntilTheNewComes()
    {
        const FixedClock clock(QDateTime(QDate(2026, 6, 16), QTime(9, 0), Qt::UTC));
        ConversationModel model(clock);
        model.reset(idsOf({1}), {conversationOf(ConversationId(1))});
        QSignalSpy wanted(&model, &ConversationModel::rowsWanted);
        model.invalidate();
        QCOMPARE(model.index(0).data().toString(), u"Author 1"_s);
        QCOMPARE(wanted.size(), 1);
        domain::Conversation renamed = conversationOf(ConversationId(1));
        renamed.author = u"Lou"_s;
        model.answered(idsOf({1}), {renamed});
        QCOMPARE(model.index(0).data().toString(), u"Lou"_s);
    }

    void twoMillionIds_areListedAtOnceAndFollowAChange()
    {
        const FixedClock clock(QDateTime(QDate(2026, 6, 16), QTime(9, 0), Qt::UTC));
        ConversationModel model(clock);
        answerRequests(model);
        QList<ConversationId> ids = countDown(2'000'000);
        model.setIds(ids);
        QCOMPARE(model.rowCount(), 2'000'000);
        QVERIFY(model.index(1'999'999).data().toString().startsWith(u"Author"));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        ids.prepend(ConversationId(2'000'001));
        ids.removeAt(500);
        model.setIds(ids);
        QCOMPARE(model.ids(), ids);
        QCOMPARE(resets.size(), 0);
    }

    void ticks_ofRowsThatLeave_areDropped()
    {
        const FixedClock clock(QDateTime(QDate(2026, 6, 16), QTime(9, 0), Qt::UTC));
        ConversationModel model(clock);
        model.setIds(idsOf({1, 2, 3, 4}));
        model.tickRange(3, 1);
        QCOMPARE(model.ticked().size(), 3);
        QSignalSpy changed(&model, &ConversationModel::tickedChanged);
        model.setIds(idsOf({1, 2}));
        QCOMPARE(model.ticked(), QSet{ConversationId(2)});
        QCOMPARE(changed.size(), 1);
    }

    void accessibleText_saysAuthorStateAndWords()
    {
        const FixedClock clock(QDateTime(QDate(2026, 6, 16), QTime(9, 0), Qt::UTC));
        ConversationModel model(clock);
        domain::Brand brand;
        brand.id = domain::BrandId(1);
        brand.name = u"Cap Pertuis"_s;
        brand.zone = u"Europe/Paris"_s;
        model.setBrands({brand});
        domain::Conversation row = conversationOf(ConversationId(1));
        row.brand = brand.id;
        row.isQuestion = true;
        row.labels = {u"SAV"_s};
        row.moderation = domain::Moderation::Held;
        row.sentiment = domain::Sentiment{domain::Sentiment::Label::Negative, -0.4, u"x"_s, false};
        model.reset({row.id}, {row});
        const QString said = model.index(0).data(Qt::AccessibleTextRole).toString();
        for (const QString &part : {u"Author 1"_s,
                                    u"wordpress"_s,
                                    u"Cap Pertuis"_s,
                                    u"10:00"_s,
                                    u"Negative"_s,
                                    u"Question"_s,
                                    u"Held"_s,
                                    u"SAV"_s,
                                    u"Words of 1"_s})
            QVERIFY2(said.contains(part), qPrintable(part + u" in "_s + said));
    }

    void layout_partsDoNotOverlapAndStayInside_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 328;
        QTest::newRow("compact") << 300;
        QTest::newRow("least") << 280;
    }

    void layout_partsDoNotOverlapAndStayInside()
    {
        QFETCH(int, width);
        domain::Conversation row = conversationOf(ConversationId(1));
        row.author = u"Marie-Claude Pérot de la Fontaine des Ormes"_s;
        row.isQuestion = true;
        row.labels = {u"Garanties et retours"_s, u"Presse"_s, u"Rochefort"_s, u"À rappeler"_s};
        row.sentiment = domain::Sentiment{};
        const QRect rect(0, 92, width, 92);
        const ConversationRowLayout layout = layoutConversationRow(row, u"yesterday"_s, rect);
        QVERIFY(layout.network.right() < layout.time.left());
        QVERIFY(layout.author.right() < layout.dot.left());
        for (const QRect &part :
             {layout.avatar, layout.author, layout.time, layout.excerpt, layout.sentiment})
            QVERIFY(rect.contains(part));
        QVERIFY(!layout.chips.isEmpty());
        for (const auto &chip : layout.chips)
            QVERIFY(rect.contains(chip.rect));
        QVERIFY(layout.chips.last().text.startsWith(u'+'));
    }

    void list_keysAndMouse_tickAndOpen()
    {
        const FixedClock clock(QDateTime(QDate(2026, 6, 16), QTime(9, 0), Qt::UTC));
        ConversationModel model(clock);
        answerRequests(model);
        model.setIds(countDown(30));
        ConversationList list(model);
        list.resize(328, 600);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        QSignalSpy opened(&list, &ConversationList::openRequested);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(model.index(2)).center());
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.last().first().value<ConversationId>(), model.idAt(2));
        QVERIFY(model.ticked().isEmpty());
        QTest::keyClick(&list, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(model.ticked(), (QSet{model.idAt(2), model.idAt(3)}));
        QTest::mouseClick(
            list.viewport(), Qt::LeftButton, Qt::ControlModifier, list.visualRect(model.index(5)).center());
        QCOMPARE(model.ticked().size(), 3);
        const QRect box = list.visualRect(model.index(5));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, box.topLeft() + QPoint(26, 24));
        QCOMPARE(model.ticked().size(), 2);
        QTest::mouseClick(
            list.viewport(), Qt::LeftButton, Qt::ShiftModifier, list.visualRect(model.index(4)).center());
        QVERIFY(model.ticked().contains(model.idAt(4)));
        QTest::keyClick(&list, Qt::Key_Escape);
        QVERIFY(model.ticked().isEmpty());
        QTest::keyClick(&list, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(model.ticked().size(), 30);
    }

    void list_rowsComeAbove_whatIsReadStaysInPlace()
    {
        const FixedClock clock(QDateTime(QDate(2026, 6, 16), QTime(9, 0), Qt::UTC));
        ConversationModel model(clock);
        answerRequests(model);
        model.setIds(countDown(200));
        ConversationList list(model);
        list.resize(328, 600);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        list.setOpened(model.idAt(50));
        list.verticalScrollBar()->setValue(50 * 92 - 100);
        const ConversationId opened = model.idAt(50);
        const int before = list.visualRect(model.index(50)).top();
        QSignalSpy requests(&list, &ConversationList::openRequested);
        QList<ConversationId> ids = countDown(203);
        ids.removeAt(20);
        list.keepPlace();
        model.setIds(ids);
        list.restorePlace(opened);
        QCOMPARE(list.visualRect(model.index(model.rowOf(opened))).top(), before);
        QCOMPARE(list.currentIndex().row(), model.rowOf(opened));
        QCOMPARE(requests.size(), 0);
    }
};

QTEST_MAIN(tst_ConversationModel)
#include "tst_conversationmodel.moc"
