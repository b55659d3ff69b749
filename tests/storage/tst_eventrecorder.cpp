// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/workspacefile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ruche;
using namespace ruche::storage;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 6, 16), QTime(8, 0), Qt::UTC);

} // namespace

class tst_EventRecorder : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void undo_changedColumns_putsThemBack();
    void undo_otherColumnChangedSince_keepsThatChange();
    void undo_sameColumnChangedSince_isRefusedWhole();
    void undo_addedRow_removesIt_redo_bringsItBack();
    void undo_removedRowWithChildren_bringsBoth();
    void undo_twice_isAConflict();
    void values_bigIntegersNullsAndText_surviveTheTrip();
    void undo_rowThatWentBackByItself_isNoObstacle();
    void recent_newestFirst();

private:
    Result<domain::EventId> rename(const QString &name, const QString &color);
    QVariant at(const QString &sql) { return m_connection->value(sql).value_or(QVariant(u"none"_s)); }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

void tst_EventRecorder::init()
{
    m_connection.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"w.ruche"_s);
    auto opened = Connection::open(path, Access::ReadWrite);
    QVERIFY(opened);
    m_connection = *std::move(opened);
    QVERIFY(workspacefile::initialise(*m_connection, path, u"W"_s, now));
    QVERIFY(m_connection->change(u"INSERT INTO brand (id, name, color, zone, created_at) "
                                 "VALUES (1, 'Cap Pertuis', '#0369A1', 'Europe/Paris', 1780000000123)"_s));
}

Result<domain::EventId> tst_EventRecorder::rename(const QString &name, const QString &color)
{
    EventRecorder recorder(*m_connection, u"brand.update"_s, now);
    RUCHE_TRY(recorder.watch(u"brand"_s, u"id"_s, 1));
    RUCHE_TRY(m_connection->change(u"UPDATE brand SET name = :name, color = :color WHERE id = 1"_s,
                                   {{u":name"_s, name}, {u":color"_s, color}}));
    return recorder.finish(domain::BrandId(1), 1);
}

void tst_EventRecorder::undo_changedColumns_putsThemBack()
{
    const auto event = rename(u"L’Étale"_s, u"#BE185D"_s);
    QVERIFY(event);
    const auto undone = events::undo(*m_connection, *event, now);
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
    QCOMPARE(at(u"SELECT name FROM brand"_s).toString(), u"Cap Pertuis"_s);
    QCOMPARE(at(u"SELECT color FROM brand"_s).toString(), u"#0369A1"_s);
    QVERIFY(events::redo(*m_connection, *event));
    QCOMPARE(at(u"SELECT name FROM brand"_s).toString(), u"L’Étale"_s);
}

void tst_EventRecorder::undo_otherColumnChangedSince_keepsThatChange()
{
    const auto event = rename(u"Other"_s, u"#0369A1"_s);
    QVERIFY(m_connection->change(u"UPDATE brand SET zone = 'Asia/Kolkata'"_s));
    QVERIFY(events::undo(*m_connection, *event, now));
    QCOMPARE(at(u"SELECT zone FROM brand"_s).toString(), u"Asia/Kolkata"_s);
    QCOMPARE(at(u"SELECT name FROM brand"_s).toString(), u"Cap Pertuis"_s);
}

void tst_EventRecorder::undo_sameColumnChangedSince_isRefusedWhole()
{
    const auto event = rename(u"Other"_s, u"#BE185D"_s);
    QVERIFY(m_connection->change(u"UPDATE brand SET name = 'Third'"_s));
    const auto undone = events::undo(*m_connection, *event, now);
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, ErrorCode::Refused);
    QCOMPARE(at(u"SELECT color FROM brand"_s).toString(), u"#BE185D"_s);
}

void tst_EventRecorder::undo_addedRow_removesIt_redo_bringsItBack()
{
    EventRecorder recorder(*m_connection, u"objective.add"_s, now);
    QVERIFY(recorder.watch(u"objective"_s, u"brand_id"_s, 1));
    QVERIFY(m_connection->change(
        u"INSERT INTO objective (id, brand_id, name, metric, start_value, target_value, start_day, "
        "end_day, created_at) VALUES (5, 1, 'Visits', 'pageViews', 0, 12000.5, 20260601, 20260630, 1)"_s));
    const auto event = recorder.finish(domain::BrandId(1), 5);
    QVERIFY(event);
    QVERIFY(events::undo(*m_connection, *event, now));
    QCOMPARE(at(u"SELECT count(*) FROM objective"_s).toInt(), 0);
    QVERIFY(events::redo(*m_connection, *event));
    QCOMPARE(at(u"SELECT target_value FROM objective WHERE id = 5"_s).toDouble(), 12000.5);
}

void tst_EventRecorder::undo_removedRowWithChildren_bringsBoth()
{
    QVERIFY(m_connection->execute(u"INSERT INTO tag (id, brand_id, name) VALUES (1, 1, 'VIP')"_s));
    QVERIFY(m_connection->execute(
        u"INSERT INTO member (id, brand_id, name, first_seen_at) VALUES (9, 1, 'Lou', 1)"_s));
    QVERIFY(m_connection->execute(u"INSERT INTO member_tag (member_id, tag_id) VALUES (9, 1)"_s));
    EventRecorder recorder(*m_connection, u"member.tags"_s, now);
    QVERIFY(recorder.watch(u"member_tag"_s, u"member_id"_s, 9)); // the child is watched before its parent
    QVERIFY(recorder.watch(u"member"_s, u"id"_s, 9));
    QVERIFY(m_connection->execute(u"DELETE FROM member_tag"_s));
    QVERIFY(m_connection->execute(u"DELETE FROM member"_s));
    const auto event = recorder.finish(domain::BrandId(1), 9);
    const auto transaction = Transaction::begin(*m_connection);
    QVERIFY(events::undo(*m_connection, *event, now));
    QVERIFY((*transaction)->commit());
    QCOMPARE(at(u"SELECT count(*) FROM member_tag JOIN member ON member.id = member_tag.member_id"_s).toInt(),
             1);
}

void tst_EventRecorder::undo_twice_isAConflict()
{
    const auto event = rename(u"Other"_s, u"#0369A1"_s);
    QVERIFY(events::undo(*m_connection, *event, now));
    QCOMPARE(events::undo(*m_connection, *event, now).error().code, ErrorCode::Conflict);
    QCOMPARE(events::undo(*m_connection, domain::EventId(999), now).error().code, ErrorCode::NotFound);
    QVERIFY(events::redo(*m_connection, *event));
    QCOMPARE(events::redo(*m_connection, *event).error().code, ErrorCode::Conflict);
}

void tst_EventRecorder::values_bigIntegersNullsAndText_surviveTheTrip()
{
    EventRecorder recorder(*m_connection, u"brand.archive"_s, now);
    QVERIFY(recorder.watch(u"brand"_s, u"id"_s, 1));
    QVERIFY(
        m_connection->execute(u"UPDATE brand SET archived_at = 9007199254740993, name = '42'"_s)); // 2^53 + 1
    const auto event = recorder.finish(domain::BrandId(1), 1);
    QVERIFY(events::undo(*m_connection, *event, now));
    QVERIFY(at(u"SELECT archived_at FROM brand"_s).isNull());
    QVERIFY(events::redo(*m_connection, *event));
    QCOMPARE(at(u"SELECT archived_at FROM brand"_s).toLongLong(), 9007199254740993LL);
    QCOMPARE(at(u"SELECT typeof(name) FROM brand"_s).toString(), u"text"_s);
}

void tst_EventRecorder::undo_rowThatWentBackByItself_isNoObstacle()
{
    QVERIFY(m_connection->execute(
        u"INSERT INTO tag (id, brand_id, name) VALUES (1, 1, 'a'), (2, 1, 'b')"_s));
    EventRecorder recorder(*m_connection, u"brand.tags"_s, now);
    QVERIFY(recorder.watch(u"tag"_s, u"brand_id"_s, 1));
    QVERIFY(m_connection->execute(u"UPDATE tag SET name = name || '-new'"_s));
    QVERIFY(m_connection->execute(u"INSERT INTO tag (id, brand_id, name) VALUES (3, 1, 'c')"_s));
    const auto event = recorder.finish(domain::BrandId(1), 1);
    QVERIFY(m_connection->execute(u"UPDATE tag SET name = 'a' WHERE id = 1"_s));
    QVERIFY(m_connection->execute(u"DELETE FROM tag WHERE id = 3"_s));
    QVERIFY(events::undo(*m_connection, *event, now));
    QCOMPARE(at(u"SELECT group_concat(name) FROM tag"_s).toString(), u"a,b"_s);
    QVERIFY(events::redo(*m_connection, *event));
    QCOMPARE(at(u"SELECT group_concat(name) FROM tag"_s).toString(), u"a-new,b-new,c"_s);
    // A third value is somebody's work.
    QVERIFY(m_connection->execute(u"UPDATE tag SET name = 'else' WHERE id = 2"_s));
    QCOMPARE(events::undo(*m_connection, *event, now).error().code, ErrorCode::Refused);
    QCOMPARE(at(u"SELECT group_concat(name) FROM tag"_s).toString(), u"a-new,else,c"_s);
}

void tst_EventRecorder::recent_newestFirst()
{
    QVERIFY(rename(u"A"_s, u"#0369A1"_s));
    QVERIFY(rename(u"B"_s, u"#0369A1"_s));
    const auto list = events::recent(*m_connection, 10);
    QCOMPARE(list->size(), 2);
    QVERIFY(list->at(0).id > list->at(1).id);
    QCOMPARE(list->at(0).action, u"brand.update"_s);
    QCOMPARE(list->at(0).brand, domain::BrandId(1));
}

QTEST_GUILESS_MAIN(tst_EventRecorder)
#include "tst_eventrecorder.moc"
