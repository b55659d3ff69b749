// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/accountrepository.h"
#include "core/storage/connection.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/messagerepository.h"
#include "core/storage/migrator.h"
#include "core/storage/moderationqueue.h"
#include "core/storage/rulingrepository.h"
#include "core/storage/watchrepository.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace ruche;
using namespace ruche::storage;
using namespace Qt::Literals::StringLiterals;
using domain::Moderation;
using domain::ModerationAction;
using domain::ReviewKind;
using domain::ReviewQuery;
using domain::ReviewState;

/// Which messages wait for a moderator, in which order, and what makes them wait no more.
class tst_ModerationQueue : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void incoming_new_isToBeRead();
    void incoming_history_isNotRead();
    void queue_bySeverity_thenWhoWaitsLongest();
    void queue_filters_keepKindNetworkAndBrand();
    void queue_overBothBrands_isMerged();
    void score_belowThreshold_doesNotWait();
    void held_withoutReason_waits();
    void decision_onTheMessage_endsTheWait();
    void decision_hold_isShownAsHidden();
    void decision_undone_waitsAgain();
    void decision_warningOnly_keepsItOpen();
    void automaticHold_stillWaits();
    void harmless_furtherReports_changeNothing();
    void harmless_edited_waitsAgain();
    void harmless_undone_waitsAgain();
    void erasure_ofTheAuthor_leavesTheQueue();
    void words_twice_areRefused();
    void engine_other_readsRecentAgain();
    void appeal_isKeptWithItsOutcome();
    void plans_useTheIndex();

private:
    [[nodiscard]] domain::MessageId message(const QString &remote);
    void incoming(const QString &remote, const QString &text, const QDateTime &at, int account = 1);
    void read(const QString &remote, double spam, double words = 0);
    [[nodiscard]] QStringList waiting(const ReviewQuery &query = {});
    [[nodiscard]] QStringList plan(const QString &sql);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
    QDateTime m_now;
};

void tst_ModerationQueue::init()
{
    m_connection.reset();
    m_now = QDateTime(QDate(2026, 6, 16), QTime(8, 0), Qt::UTC);
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"w.ruche"_s);
    auto opened = Connection::open(path, Access::ReadWrite);
    QVERIFY(opened);
    m_connection = std::move(*opened);
    QVERIFY(m_connection->execute(u"PRAGMA synchronous=OFF"_s)); // nothing here outlives the test
    QVERIFY(Migrator::migrate(*m_connection, path, m_now));
    for (const int brand : {1, 2}) {
        QVERIFY(m_connection->change(u"INSERT INTO brand (id, name, color, zone, created_at) VALUES (:id, "
                                     ":name, '#0369A1', 'UTC', 0)"_s,
                                     {{u":id"_s, brand}, {u":name"_s, u"B%1"_s.arg(brand)}}));
        using enum domain::Capability;
        const domain::Capabilities all = Reply | Approve | Hold | Spam | Trash | Mute | Ban;
        QVERIFY(m_connection->change(
            u"INSERT INTO account (id, brand_id, network, url, handle, capabilities, created_at) VALUES "
            "(:id, :id, :network, 'https://b.example', 'b', :all, 0)"_s,
            {{u":id"_s, brand},
             {u":network"_s, brand == 1 ? u"discourse"_s : u"wordpress"_s},
             {u":all"_s, all.toInt()}}));
    }
    for (int i = 1; i <= 4; ++i)
        incoming(u"c%1"_s.arg(i), u"Text number %1"_s.arg(i), m_now.addSecs(-600 + i));
    incoming(u"d1"_s, u"In the other brand"_s, m_now.addSecs(-900), 2);
}

void tst_ModerationQueue::incoming(const QString &remote,
                                   const QString &text,
                                   const QDateTime &at,
                                   int account)
{
    const auto known = accounts::read(*m_connection, domain::AccountId(account), m_now);
    QVERIFY(known);
    domain::IncomingMessage one;
    one.id = {remote};
    one.thread = {u"t"_s + remote};
    one.author = {u"ann"_s};
    one.authorName = u"Ann"_s;
    one.text = text;
    one.writtenAt = at;
    QVERIFY(messages::storeMessages(*m_connection, *known, {one}, m_now));
}

domain::MessageId tst_ModerationQueue::message(const QString &remote)
{
    return domain::MessageId(
        m_connection->value(u"SELECT id FROM message WHERE remote_id = :id"_s, {{u":id"_s, remote}})
            .value()
            .toLongLong());
}

void tst_ModerationQueue::read(const QString &remote, double spam, double words)
{
    domain::ReviewReading reading;
    reading.message = message(remote);
    reading.spam = spam;
    reading.words = words;
    reading.reasons = {{ReviewKind::Spam, u"moneyPromise"_s, u"900"_s, spam, 0, 4}};
    reading.engine = u"test"_s;
    QVERIFY(moderationqueue::store(*m_connection, reading));
}

QStringList tst_ModerationQueue::waiting(const ReviewQuery &query)
{
    const auto ids = moderationqueue::ids(*m_connection, query, 100);
    QStringList remotes;
    for (const domain::MessageId id : ids.value())
        remotes << messages::read(*m_connection, id)->remoteId.value;
    return remotes;
}

QStringList tst_ModerationQueue::plan(const QString &sql)
{
    QStringList lines;
    const auto query = m_connection->run(u"EXPLAIN QUERY PLAN "_s + sql);
    while ((*query)->next())
        lines << (*query)->value(3).toString();
    (*query)->finish();
    return lines;
}

void tst_ModerationQueue::incoming_new_isToBeRead()
{
    const auto unread = watch::next(*m_connection, 10);
    QVERIFY(unread);
    QCOMPARE(unread->size(), 5);
    QCOMPARE(unread->first().id, message(u"c4"_s)); // the newest first
    QCOMPARE(unread->first().text, u"Text number 4"_s);
    QVERIFY(unread->first().authorSince);
    read(u"c4"_s, 0.1);
    QCOMPARE(watch::next(*m_connection, 10)->size(), 4);
}

void tst_ModerationQueue::incoming_history_isNotRead()
{
    incoming(u"old"_s, u"Years ago"_s, m_now.addDays(-400));
    QCOMPARE(watch::next(*m_connection, 10)->size(), 5);
    incoming(u"old"_s, u"Years ago, changed today"_s, m_now.addDays(-400));
    QCOMPARE(watch::next(*m_connection, 10)->size(), 6);
}

void tst_ModerationQueue::queue_bySeverity_thenWhoWaitsLongest()
{
    read(u"c1"_s, 0.7);
    read(u"c2"_s, 0.9);
    read(u"c3"_s, 0.7);
    read(u"c4"_s, 0, 0.8);
    QCOMPARE(waiting(), (QStringList{u"c2"_s, u"c4"_s, u"c1"_s, u"c3"_s}));
    const auto rows = moderationqueue::rows(*m_connection, {message(u"c2"_s)});
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().kind, ReviewKind::Spam);
    QCOMPARE(rows->first().spam, 0.9);
    QCOMPARE(rows->first().text, u"Text number 2"_s);
    QCOMPARE(rows->first().network, u"discourse"_s);
    QVERIFY(rows->first().member.isValid());
    QCOMPARE(rows->first().reasons.first().detail, u"900"_s);
    QCOMPARE(rows->first().reasons.first().length, 4);
}

void tst_ModerationQueue::queue_filters_keepKindNetworkAndBrand()
{
    read(u"c1"_s, 0.7);
    read(u"c2"_s, 0, 0.8);
    read(u"d1"_s, 0.9);
    QCOMPARE(waiting({.kind = ReviewKind::Words}), QStringList{u"c2"_s});
    QCOMPARE(waiting({.network = u"wordpress"_s}), QStringList{u"d1"_s});
    QCOMPARE(waiting({.brands = {domain::BrandId(1)}}), (QStringList{u"c2"_s, u"c1"_s}));
    const auto counts = moderationqueue::counts(*m_connection, {});
    QCOMPARE(counts->check, 3);
    QCOMPARE(counts->spam, 2);
    QCOMPARE(counts->hidden, 0);
}

void tst_ModerationQueue::queue_overBothBrands_isMerged()
{
    read(u"c1"_s, 0.7);
    read(u"d1"_s, 0.8);
    read(u"c2"_s, 0.9);
    QCOMPARE(waiting(), (QStringList{u"c2"_s, u"d1"_s, u"c1"_s}));
}

void tst_ModerationQueue::score_belowThreshold_doesNotWait()
{
    read(u"c1"_s, 0.5);
    QVERIFY(waiting().isEmpty());
    const double before = *watch::threshold(*m_connection, domain::BrandId(1));
    QVERIFY(watch::setThreshold(*m_connection, domain::BrandId(1), 0.5));
    QVERIFY(moderationqueue::settleBetween(*m_connection, domain::BrandId(1), before, 0.5));
    QCOMPARE(waiting(), QStringList{u"c1"_s});
    QVERIFY(watch::setThreshold(*m_connection, domain::BrandId(1), 0.501));
    QVERIFY(moderationqueue::settleBetween(*m_connection, domain::BrandId(1), 0.5, 0.501));
    QVERIFY(waiting().isEmpty());
}

void tst_ModerationQueue::held_withoutReason_waits()
{
    QVERIFY(messages::setModeration(*m_connection, message(u"c1"_s), Moderation::Held));
    QCOMPARE(waiting({.kind = ReviewKind::Held}), QStringList{u"c1"_s});
    QVERIFY(messages::setModeration(*m_connection, message(u"c1"_s), Moderation::Approved));
    QVERIFY(waiting().isEmpty());
}

void tst_ModerationQueue::decision_onTheMessage_endsTheWait()
{
    read(u"c1"_s, 0.9);
    domain::RulingOrder order;
    order.messages = {message(u"c1"_s)};
    order.action = ModerationAction::Spam;
    QVERIFY(rulings::decide(*m_connection, order, m_now, m_now));
    QVERIFY(waiting().isEmpty());
}

void tst_ModerationQueue::decision_hold_isShownAsHidden()
{
    read(u"c1"_s, 0.9);
    domain::RulingOrder order;
    order.messages = {message(u"c1"_s)};
    order.action = ModerationAction::Hold;
    QVERIFY(rulings::decide(*m_connection, order, m_now, m_now));
    QVERIFY(waiting().isEmpty());
    QCOMPARE(waiting({.state = ReviewState::Hidden}), QStringList{u"c1"_s});
    QCOMPARE(moderationqueue::counts(*m_connection, {})->hidden, 1);
}

void tst_ModerationQueue::decision_undone_waitsAgain()
{
    read(u"c1"_s, 0.9);
    domain::RulingOrder order;
    order.messages = {message(u"c1"_s)};
    order.action = ModerationAction::Trash;
    const auto ruling = rulings::decide(*m_connection, order, m_now, m_now);
    QVERIFY(ruling && waiting().isEmpty());
    QVERIFY(rulings::undo(*m_connection, *ruling, m_now.addDays(29)));
    QCOMPARE(waiting(), QStringList{u"c1"_s});
}

void tst_ModerationQueue::decision_warningOnly_keepsItOpen()
{
    read(u"c1"_s, 0.9);
    domain::RulingOrder order;
    order.messages = {message(u"c1"_s)};
    order.warning = u"Please stay polite."_s;
    QVERIFY(rulings::decide(*m_connection, order, m_now, m_now));
    QCOMPARE(waiting(), QStringList{u"c1"_s});
}

void tst_ModerationQueue::automaticHold_stillWaits()
{
    read(u"c1"_s, 0, 0.8);
    domain::RulingOrder order;
    order.messages = {message(u"c1"_s)};
    order.action = ModerationAction::Hold;
    order.automatic = true;
    const auto ruling = rulings::decide(*m_connection, order, m_now, m_now);
    QVERIFY(ruling);
    QVERIFY(rulings::read(*m_connection, *ruling, m_now)->automatic);
    QCOMPARE(waiting(), QStringList{u"c1"_s});
    QVERIFY(rulings::isDecided(*m_connection, message(u"c1"_s)).value());
    QVERIFY(!rulings::isDecided(*m_connection, message(u"c2"_s)).value());
}

void tst_ModerationQueue::harmless_furtherReports_changeNothing()
{
    read(u"c1"_s, 0.9);
    QVERIFY(moderationqueue::judgeHarmless(*m_connection, {message(u"c1"_s)}, u"Camille"_s, m_now));
    QVERIFY(waiting().isEmpty());
    const auto account = accounts::read(*m_connection, domain::AccountId(1), m_now);
    domain::IncomingMessage flagged;
    flagged.id = {u"c1"_s};
    flagged.flags = {{domain::FlagReason::Abuse, u"mara"_s, {}, m_now}};
    QVERIFY(rulings::storeFlags(*m_connection, account->id, {flagged}));
    QVERIFY(waiting().isEmpty());
    flagged.id = {u"c2"_s};
    QVERIFY(rulings::storeFlags(*m_connection, account->id, {flagged}));
    QCOMPARE(waiting({.kind = ReviewKind::Reported}), QStringList{u"c2"_s});
    QCOMPARE(moderationqueue::rows(*m_connection, {message(u"c2"_s)})->first().reports, 1);
}

void tst_ModerationQueue::harmless_edited_waitsAgain()
{
    read(u"c1"_s, 0.9);
    QVERIFY(moderationqueue::judgeHarmless(*m_connection, {message(u"c1"_s)}, {}, m_now));
    incoming(u"c1"_s, u"Now something else"_s, m_now.addSecs(-599));
    QVERIFY(waiting().isEmpty()); // what was read was about other words
    read(u"c1"_s, 0.9);
    QCOMPARE(waiting(), QStringList{u"c1"_s});
}

void tst_ModerationQueue::harmless_undone_waitsAgain()
{
    read(u"c1"_s, 0.9);
    const auto event = moderationqueue::judgeHarmless(*m_connection, {message(u"c1"_s)}, {}, m_now);
    QVERIFY(event);
    QVERIFY(events::undo(*m_connection, *event, m_now));
    QVERIFY(moderationqueue::followHarmless(*m_connection, *event));
    QCOMPARE(waiting(), QStringList{u"c1"_s});
}

void tst_ModerationQueue::erasure_ofTheAuthor_leavesTheQueue()
{
    read(u"c1"_s, 0.9);
    const auto row = moderationqueue::rows(*m_connection, {message(u"c1"_s)});
    QVERIFY(messages::eraseWordsOf(*m_connection, row->first().member));
    QVERIFY(waiting().isEmpty());
    QCOMPARE(m_connection->value(u"SELECT count(*) FROM review_item"_s)->toInt(), 0);
}

void tst_ModerationQueue::words_twice_areRefused()
{
    domain::WatchedWord word;
    word.brand = domain::BrandId(1);
    word.text = u"escrocs"_s;
    const auto id = watch::saveWord(*m_connection, word);
    QVERIFY(id);
    const auto again = watch::saveWord(*m_connection, word);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(*watch::addWords(*m_connection, word.brand, {word}), 0);
    word.text = u"  "_s;
    QCOMPARE(watch::saveWord(*m_connection, word).error().code, ErrorCode::InvalidArgument);
    word.id = *id;
    word.text = u"voleurs"_s;
    word.action = u"hold"_s;
    word.enabled = false;
    QVERIFY(watch::saveWord(*m_connection, word));
    QCOMPARE(watch::words(*m_connection, word.brand)->first(), word);
    QVERIFY(watch::removeWord(*m_connection, *id));
    QVERIFY(!watch::removeWord(*m_connection, *id));
}

void tst_ModerationQueue::engine_other_readsRecentAgain()
{
    incoming(u"old"_s, u"Years ago"_s, m_now.addDays(-400));
    QVERIFY(*watch::useEngine(*m_connection, u"a"_s, m_now));
    QVERIFY(m_connection->change(u"DELETE FROM watch_queue"_s));
    QVERIFY(!*watch::useEngine(*m_connection, u"a"_s, m_now));
    QCOMPARE(watch::next(*m_connection, 10)->size(), 0);
    QVERIFY(*watch::useEngine(*m_connection, u"b"_s, m_now));
    QCOMPARE(watch::next(*m_connection, 10)->size(), 5);
}

void tst_ModerationQueue::appeal_isKeptWithItsOutcome()
{
    domain::RulingOrder order;
    order.messages = {message(u"c1"_s)};
    order.action = ModerationAction::Trash;
    const auto ruling = rulings::decide(*m_connection, order, m_now, m_now);
    domain::Appeal appeal{*ruling, u"It was a joke"_s, domain::Appeal::Outcome::Open, {}, {}, m_now, {}};
    QVERIFY(moderationqueue::saveAppeal(*m_connection, appeal));
    appeal.outcome = domain::Appeal::Outcome::Reversed;
    appeal.answer = u"Sorry"_s;
    appeal.answeredBy = u"Camille"_s;
    appeal.answeredAt = m_now.addDays(1);
    QVERIFY(moderationqueue::saveAppeal(*m_connection, appeal));
    const auto kept = moderationqueue::appealOf(*m_connection, *ruling);
    QVERIFY(kept && *kept);
    QCOMPARE(**kept, appeal);
    QVERIFY(!*moderationqueue::appealOf(*m_connection, domain::RulingId(77)));
}

void tst_ModerationQueue::plans_useTheIndex()
{
    const QString list = u"SELECT severity, message_id FROM review_item WHERE brand_id = 1 AND state = "
                         "'check'%1 ORDER BY severity DESC, message_id LIMIT 100"_s;
    for (const QString &filter : {QString(),
                                  u" AND kind = 'spam'"_s,
                                  u" AND account_id IN (SELECT id FROM account WHERE network = 'x')"_s}) {
        const QStringList lines = plan(list.arg(filter));
        QVERIFY2(lines.first().contains("USING COVERING INDEX review_item_list"_L1),
                 qPrintable(lines.first()));
        QVERIFY2(!lines.join(u'\n').contains("TEMP B-TREE"_L1), qPrintable(lines.join(u'\n')));
    }
    const QStringList counted = plan(u"SELECT state, kind, count(*) FROM review_item WHERE brand_id = 1 "
                                     "AND state IN ('check', 'hidden') GROUP BY state, kind"_s);
    QVERIFY2(counted.first().contains("USING COVERING INDEX"_L1), qPrintable(counted.first()));
}

QTEST_GUILESS_MAIN(tst_ModerationQueue)
#include "tst_moderationqueue.moc"
