// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/accountrepository.h"
#include "core/storage/connection.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/messagerepository.h"
#include "core/storage/migrator.h"
#include "core/storage/outboxrepository.h"
#include "core/storage/rulingrepository.h"
#include "core/storage/sanctionrepository.h"

#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <memory>

using namespace ruche;
using namespace ruche::storage;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using ruche::domain::Moderation;
using ruche::domain::ModerationAction;
using ruche::domain::RulingOrder;
using ruche::domain::SanctionKind;
using ruche::domain::SanctionState;

/// What a decision does, what it leaves in the log, and that it can be taken back with what it caused.
class tst_Rulings : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void decide_severalActions_areOneDecision();
    void decide_raid_strikesEachAuthorOnce();
    void decide_whatTheAccountCannot_changesNothing();
    void decide_nothing_isRefused();
    void undo_decision_restoresContentAndEndsItsPenalty();
    void undo_whatHadLeft_sendsTheOpposite();
    void undo_decidedOtherwiseSince_keepsThat();
    void undo_otherPenaltyOfThePerson_stays();
    void undo_after30Days_isRefused();
    void undo_byItsEvent_isFollowed();
    void sanction_timed_isLiftedOnceAtItsEnd();
    void sanction_undoneBeforeItLeft_isNeverTold();
    void sanction_killedInBetween_isToldAgain();
    void sanction_twoProcesses_oneTells();
    void sanction_failed_isShownAndRetried();
    void sanction_liftedByHand_leavesTheDecision();
    void ladder_strikes_proposeAndDoNothing();
    void log_record_hasWhatWasJudged();
    void flags_newPage_replacesThem();
    void erasure_ofTheAuthor_takesTheWordsOfTheLog();

private:
    [[nodiscard]] domain::MessageId message(const QString &remote);
    [[nodiscard]] domain::Message read(const QString &remote);
    [[nodiscard]] domain::RulingId decide(RulingOrder order);
    [[nodiscard]] std::optional<sanctions::Work> claim(const QString &owner = u"me"_s);
    /// Tells the network all that is due; the answer is how often it was told.
    int tellAll();
    /// As if the outbox had sent all that waits.
    void sendAll();
    [[nodiscard]] QStringList waiting();
    [[nodiscard]] domain::MemberId member(const QString &remote);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
    QDateTime m_now;
};

void tst_Rulings::init()
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
    QVERIFY(m_connection->change(
        u"INSERT INTO brand (id, name, color, zone, created_at) VALUES (1, 'B', '#0369A1', 'UTC', 0)"_s));
    using enum domain::Capability;
    const domain::Capabilities all = Reply | Approve | Hold | Spam | Trash | Mute | MuteTimed | Ban;
    QVERIFY(
        m_connection->change(u"INSERT INTO account (id, brand_id, network, url, handle, capabilities, "
                             "created_at) VALUES (1, 1, 'discourse', 'https://b.example', 'b', :all, 0)"_s,
                             {{u":all"_s, all.toInt()}}));
    const auto account = accounts::read(*m_connection, domain::AccountId(1), m_now);
    QVERIFY(account);
    QList<domain::IncomingMessage> messages;
    for (int i = 1; i <= 4; ++i) {
        domain::IncomingMessage one;
        one.id = {u"c%1"_s.arg(i)};
        one.thread = {u"t%1"_s.arg(i)};
        one.author = {i == 4 ? u"bo"_s : u"ann"_s};
        one.authorName = i == 4 ? u"Bo"_s : u"Ann"_s;
        one.text = u"Insult number %1"_s.arg(i);
        one.writtenAt = m_now.addSecs(-600 + i);
        messages << one;
    }
    QVERIFY(messages::storeMessages(*m_connection, *account, messages, m_now));
}

domain::MessageId tst_Rulings::message(const QString &remote)
{
    return messages::find(*m_connection, domain::AccountId(1), {remote})
        .value()
        .value_or(domain::MessageId());
}

domain::Message tst_Rulings::read(const QString &remote)
{
    return messages::read(*m_connection, message(remote)).value();
}

domain::MemberId tst_Rulings::member(const QString &remote)
{
    return domain::MemberId(
        m_connection->value(u"SELECT member_id FROM identity WHERE remote_id = :id"_s, {{u":id"_s, remote}})
            .value()
            .toLongLong());
}

domain::RulingId tst_Rulings::decide(RulingOrder order)
{
    if (order.by.isEmpty())
        order.by = u"Camille"_s;
    const auto ruling = rulings::decide(*m_connection, order, m_now, m_now);
    if (!ruling)
        qWarning() << codeName(ruling.error().code) << ruling.error().detail;
    return ruling.value_or(domain::RulingId());
}

std::optional<sanctions::Work> tst_Rulings::claim(const QString &owner)
{
    const auto work = sanctions::claimNext(*m_connection, owner, m_now, 3min);
    if (!work)
        qWarning() << work.error().detail;
    return work.value_or(std::nullopt);
}

int tst_Rulings::tellAll()
{
    int told = 0;
    while (const auto work = claim()) {
        ++told;
        if (told > 20 || !sanctions::settle(*m_connection, *work, u"me"_s))
            break;
    }
    return told;
}

void tst_Rulings::sendAll()
{
    QVERIFY(m_connection->change(u"UPDATE outbox SET state = 'sent' WHERE state = 'waiting'"_s));
}

QStringList tst_Rulings::waiting()
{
    QStringList words;
    const auto entries = outbox::pending(*m_connection).value();
    for (const domain::OutboxEntry &entry : entries)
        words << (entry.isReply ? u"reply"_s : entry.text);
    return words;
}

void tst_Rulings::decide_severalActions_areOneDecision()
{
    const auto ruling = decide({.messages = {message(u"c1"_s)},
                                .action = ModerationAction::Trash,
                                .sanction = SanctionKind::Mute,
                                .duration = 24h,
                                .warning = u"Please stay polite."_s,
                                .strike = true,
                                .rule = {},
                                .reason = u"Insult"_s,
                                .note = u"Third time"_s,
                                .by = {}});
    QVERIFY(ruling.isValid());
    QCOMPARE(read(u"c1"_s).moderation, Moderation::Trashed);
    QCOMPARE(waiting(), (QStringList{u"reply"_s, u"trash"_s})); // before it is gone
    QCOMPARE(rulings::strikesOf(*m_connection, member(u"ann"_s)).value(), 1);
    const auto work = claim();
    QVERIFY(work && work->stands);
    QCOMPARE(work->sanction.author.value, u"ann"_s);
    QCOMPARE(work->sanction.reason, u"Insult"_s);
    QCOMPARE(work->until, std::optional(m_now.addDays(1)));
}

void tst_Rulings::decide_raid_strikesEachAuthorOnce()
{
    const auto ruling
        = decide({.messages = {message(u"c1"_s), message(u"c2"_s), message(u"c4"_s), message(u"c1"_s)},
                  .action = ModerationAction::Spam,
                  .sanction = SanctionKind::Ban,
                  .duration = {},
                  .warning = {},
                  .strike = true,
                  .rule = {},
                  .reason = {},
                  .note = {},
                  .by = {}});
    const auto stored = rulings::read(*m_connection, ruling, m_now).value();
    QCOMPARE(stored.messages.size(), 3);
    QCOMPARE(stored.sanctions.size(), 2);
    QCOMPARE(stored.strikes.size(), 2);
    QCOMPARE(stored.sanctions.first().endsAt, std::nullopt);
    // One action to be undone.
    QCOMPARE(events::recent(*m_connection, 5).value().size(), 1);
    QCOMPARE(events::recent(*m_connection, 5).value().first().count, 3);
}

void tst_Rulings::decide_whatTheAccountCannot_changesNothing()
{
    QVERIFY(m_connection->change(u"UPDATE account SET capabilities = :some"_s,
                                 {{u":some"_s, int(domain::Capability::Trash)}}));
    const QList<RulingOrder> orders{{.messages = {message(u"c1"_s)},
                                     .action = ModerationAction::Spam,
                                     .sanction = {},
                                     .duration = {},
                                     .warning = {},
                                     .strike = true,
                                     .rule = {},
                                     .reason = {},
                                     .note = {},
                                     .by = {}},
                                    {.messages = {message(u"c1"_s)},
                                     .action = ModerationAction::Trash,
                                     .sanction = SanctionKind::Mute,
                                     .duration = {},
                                     .warning = {},
                                     .strike = false,
                                     .rule = {},
                                     .reason = {},
                                     .note = {},
                                     .by = {}},
                                    {.messages = {message(u"c1"_s)},
                                     .action = ModerationAction::Trash,
                                     .sanction = {},
                                     .duration = {},
                                     .warning = u"Stop"_s,
                                     .strike = false,
                                     .rule = {},
                                     .reason = {},
                                     .note = {},
                                     .by = {}}};
    for (const RulingOrder &order : orders) {
        const auto ruling = rulings::decide(*m_connection, order, m_now, m_now);
        QVERIFY(!ruling);
        QCOMPARE(ruling.error().code, ErrorCode::Unsupported);
        QCOMPARE(ruling.error().subject, u"b"_s);
    }
    QCOMPARE(read(u"c1"_s).moderation, Moderation::Approved);
    QVERIFY(waiting().isEmpty());
    QCOMPARE(rulings::strikesOf(*m_connection, member(u"ann"_s)).value(), 0);
}

void tst_Rulings::decide_nothing_isRefused()
{
    RulingOrder order;
    QCOMPARE(rulings::decide(*m_connection, order, m_now, m_now).error().code, ErrorCode::InvalidArgument);
    order.messages = {message(u"c1"_s)};
    QCOMPARE(rulings::decide(*m_connection, order, m_now, m_now).error().code, ErrorCode::InvalidArgument);
    order.messages = {domain::MessageId(7)};
    order.strike = true;
    QCOMPARE(rulings::decide(*m_connection, order, m_now, m_now).error().code, ErrorCode::NotFound);
}

void tst_Rulings::undo_decision_restoresContentAndEndsItsPenalty()
{
    RulingOrder order;
    order.messages = {message(u"c1"_s)};
    order.action = ModerationAction::Trash;
    order.sanction = SanctionKind::Ban;
    order.strike = true;
    const auto ruling = decide(order);
    QCOMPARE(tellAll(), 1);
    QVERIFY(rulings::undo(*m_connection, ruling, m_now));
    QCOMPARE(read(u"c1"_s).moderation, Moderation::Approved);
    QVERIFY(waiting().isEmpty()); // it had not left
    QCOMPARE(rulings::strikesOf(*m_connection, member(u"ann"_s)).value(), 0);
    const auto work = claim();
    QVERIFY(work && !work->stands);
    QVERIFY(sanctions::settle(*m_connection, *work, u"me"_s));
    QCOMPARE(tellAll(), 0);
    // The record stays.
    const auto stored = rulings::read(*m_connection, ruling, m_now).value();
    QVERIFY(stored.undone);
    QCOMPARE(stored.sanctions.first().state, SanctionState::Lifted);
    QCOMPARE(rulings::undo(*m_connection, ruling, m_now).error().code, ErrorCode::Conflict);
}

void tst_Rulings::undo_whatHadLeft_sendsTheOpposite()
{
    RulingOrder order;
    order.messages = {message(u"c1"_s)};
    order.action = ModerationAction::Spam;
    order.warning = u"Stop"_s;
    const auto ruling = decide(order);
    sendAll();
    QVERIFY(rulings::undo(*m_connection, ruling, m_now.addDays(29)));
    QCOMPARE(waiting(), QStringList{u"approve"_s}); // the warning was read, and stays
    QCOMPARE(read(u"c1"_s).moderation, Moderation::Approved);
}

void tst_Rulings::undo_decidedOtherwiseSince_keepsThat()
{
    RulingOrder order;
    order.messages = {message(u"c1"_s)};
    order.action = ModerationAction::Hold;
    order.strike = true;
    const auto ruling = decide(order);
    sendAll();
    QVERIFY(messages::setModeration(*m_connection, message(u"c1"_s), Moderation::Gone));
    QVERIFY(rulings::undo(*m_connection, ruling, m_now));
    QCOMPARE(read(u"c1"_s).moderation, Moderation::Gone);
    QVERIFY(waiting().isEmpty());
    QCOMPARE(rulings::strikesOf(*m_connection, member(u"ann"_s)).value(), 0); // that it does lift
}

void tst_Rulings::undo_otherPenaltyOfThePerson_stays()
{
    RulingOrder order;
    order.messages = {message(u"c1"_s)};
    order.sanction = SanctionKind::Mute;
    order.duration = 1h;
    QVERIFY(decide(order).isValid());
    order.messages = {message(u"c2"_s)};
    order.duration = 168h;
    const auto longer = decide(order);
    QCOMPARE(tellAll(), 2);
    QVERIFY(rulings::undo(*m_connection, longer, m_now));
    // The person stays muted, until the end that is left.
    const auto work = claim();
    QVERIFY(work && work->stands);
    QCOMPARE(work->until, std::optional(m_now.addSecs(3600)));
    QVERIFY(sanctions::settle(*m_connection, *work, u"me"_s));
    QCOMPARE(sanctions::activeOf(*m_connection, member(u"ann"_s), m_now).value().size(), 1);
}

void tst_Rulings::undo_after30Days_isRefused()
{
    RulingOrder order;
    order.messages = {message(u"c1"_s)};
    order.action = ModerationAction::Trash;
    const auto ruling = decide(order);
    QCOMPARE(rulings::undo(*m_connection, ruling, m_now.addDays(31)).error().code, ErrorCode::Refused);
    QCOMPARE(read(u"c1"_s).moderation, Moderation::Trashed);
    QVERIFY(rulings::undo(*m_connection, ruling, m_now.addDays(30)));
}

void tst_Rulings::undo_byItsEvent_isFollowed()
{
    RulingOrder order;
    order.messages = {message(u"c1"_s)};
    order.action = ModerationAction::Spam;
    order.sanction = SanctionKind::Ban;
    const auto ruling = decide(order);
    sendAll();
    QCOMPARE(tellAll(), 1);
    const auto stored = rulings::read(*m_connection, ruling, m_now).value();
    QVERIFY(events::undo(*m_connection, stored.event, m_now));
    QVERIFY(rulings::follow(*m_connection, ruling, m_now));
    QCOMPARE(read(u"c1"_s).moderation, Moderation::Approved);
    sendAll();
    QCOMPARE(tellAll(), 1);
    QVERIFY(events::redo(*m_connection, stored.event));
    QVERIFY(rulings::follow(*m_connection, ruling, m_now));
    QCOMPARE(read(u"c1"_s).moderation, Moderation::Spam);
    QCOMPARE(waiting(), QStringList{u"spam"_s});
    const auto work = claim();
    QVERIFY(work && work->stands);
}

void tst_Rulings::sanction_timed_isLiftedOnceAtItsEnd()
{
    RulingOrder order;
    order.messages = {message(u"c1"_s)};
    order.sanction = SanctionKind::Ban;
    order.duration = 24h;
    QVERIFY(decide(order).isValid());
    QCOMPARE(sanctions::nextTime(*m_connection, m_now).value(), std::optional(m_now));
    QCOMPARE(tellAll(), 1);
    QCOMPARE(tellAll(), 0);
    const QDateTime end = m_now.addDays(1);
    QCOMPARE(sanctions::nextTime(*m_connection, m_now).value(), std::optional(end));
    m_now = end.addSecs(-1);
    QVERIFY(!claim());
    m_now = end;
    const auto work = claim();
    QVERIFY(work && !work->stands);
    QVERIFY(sanctions::settle(*m_connection, *work, u"me"_s));
    m_now = end.addDays(3);
    QCOMPARE(tellAll(), 0);
    QCOMPARE(sanctions::nextTime(*m_connection, m_now).value(), std::nullopt);
    QVERIFY(sanctions::activeOf(*m_connection, member(u"ann"_s), m_now).value().isEmpty());
}

void tst_Rulings::sanction_undoneBeforeItLeft_isNeverTold()
{
    RulingOrder order;
    order.messages = {message(u"c1"_s)};
    order.sanction = SanctionKind::Ban;
    const auto ruling = rulings::decide(*m_connection, order, m_now, m_now.addSecs(8)).value();
    QVERIFY(!claim()); // its seconds are not over
    QVERIFY(rulings::undo(*m_connection, ruling, m_now.addSecs(3)));
    m_now = m_now.addSecs(60);
    QVERIFY(!claim());
    QCOMPARE(sanctions::nextTime(*m_connection, m_now).value(), std::nullopt);
}

void tst_Rulings::sanction_killedInBetween_isToldAgain()
{
    RulingOrder order;
    order.messages = {message(u"c1"_s)};
    order.sanction = SanctionKind::Ban;
    const auto ruling = decide(order);
    QVERIFY(claim(u"dead"_s)); // asked, and the program ends here
    m_now = m_now.addSecs(60);
    QVERIFY(!claim());
    // Undone meanwhile: the network may have it, so it must be told.
    QVERIFY(rulings::undo(*m_connection, ruling, m_now));
    m_now = m_now.addSecs(180);
    const auto work = claim();
    QVERIFY(work && !work->stands);
    QVERIFY(sanctions::settle(*m_connection, *work, u"me"_s));
    QCOMPARE(tellAll(), 0);
}

void tst_Rulings::sanction_twoProcesses_oneTells()
{
    RulingOrder order;
    order.messages = {message(u"c1"_s)};
    order.sanction = SanctionKind::Ban;
    QVERIFY(decide(order).isValid());
    const auto first = claim(u"one"_s);
    QVERIFY(first);
    QVERIFY(!claim(u"two"_s));
    // Who lost the claim settles nothing.
    QVERIFY(sanctions::settle(*m_connection, *first, u"two"_s));
    const auto stored = rulings::read(*m_connection, first->sanction.ruling, m_now).value();
    QCOMPARE(stored.sanctions.first().state, SanctionState::Uncertain);
}

void tst_Rulings::sanction_failed_isShownAndRetried()
{
    RulingOrder order;
    order.messages = {message(u"c1"_s)};
    order.sanction = SanctionKind::Ban;
    const auto ruling = decide(order);
    const Error away{ErrorCode::Transient, u"no line"_s, {}, std::nullopt};
    auto work = claim();
    QVERIFY(sanctions::fail(*m_connection, *work, u"me"_s, away, m_now.addSecs(30)));
    QVERIFY(!claim());
    m_now = m_now.addSecs(30);
    work = claim();
    QVERIFY(work);
    QCOMPARE(work->attempts, 1);
    const Error refused{ErrorCode::Forbidden, u"an administrator"_s, {}, std::nullopt};
    QVERIFY(sanctions::fail(*m_connection, *work, u"me"_s, refused, std::nullopt));
    m_now = m_now.addDays(1);
    QVERIFY(!claim());
    const auto stored = rulings::read(*m_connection, ruling, m_now).value();
    QCOMPARE(stored.sanctions.first().state, SanctionState::Failed);
    QCOMPARE(stored.sanctions.first().problem->code, ErrorCode::Forbidden);
}

void tst_Rulings::sanction_liftedByHand_leavesTheDecision()
{
    RulingOrder order;
    order.messages = {message(u"c1"_s)};
    order.action = ModerationAction::Trash;
    order.sanction = SanctionKind::Ban;
    const auto ruling = decide(order);
    QCOMPARE(tellAll(), 1);
    const auto id = rulings::read(*m_connection, ruling, m_now).value().sanctions.first().id;
    QVERIFY(sanctions::liftByHand(*m_connection, id, m_now));
    const auto work = claim();
    QVERIFY(work && !work->stands);
    QCOMPARE(read(u"c1"_s).moderation, Moderation::Trashed);
    QVERIFY(!rulings::read(*m_connection, ruling, m_now).value().undone);
    QCOMPARE(sanctions::liftByHand(*m_connection, domain::SanctionId(99), m_now).error().code,
             ErrorCode::NotFound);
}

void tst_Rulings::ladder_strikes_proposeAndDoNothing()
{
    const domain::BrandId brand(1);
    const QList<domain::LadderStep> steps{
        {1, std::nullopt, std::nullopt}, {2, SanctionKind::Mute, 24h}, {4, SanctionKind::Ban, std::nullopt}};
    QVERIFY(rulings::setLadder(*m_connection, brand, steps));
    QCOMPARE(rulings::ladder(*m_connection, brand).value(), steps);
    const auto ann = member(u"ann"_s);
    QCOMPARE(rulings::proposal(*m_connection, ann).value()->strikes, 1);
    const auto rule
        = rulings::saveRule(*m_connection, {{}, brand, u"Respect"_s, u"You wrote: {quote}"_s}).value();
    for (const QString &remote : {u"c1"_s, u"c2"_s}) {
        RulingOrder order;
        order.messages = {message(remote)};
        order.strike = true;
        order.rule = rule;
        QVERIFY(decide(order).isValid());
    }
    QCOMPARE(rulings::proposal(*m_connection, ann).value(), std::optional(steps.at(1)));
    QCOMPARE(rulings::strikesOf(*m_connection, ann, rule).value(), 2);
    QCOMPARE(rulings::strikesOf(*m_connection, ann, domain::CharterRuleId(77)).value(), 0);
    QVERIFY(!claim()); // proposed is not done
    QCOMPARE(rulings::proposal(*m_connection, member(u"bo"_s)).value()->strikes, 1);
    QCOMPARE(rulings::setLadder(*m_connection, brand, {{0, {}, {}}}).error().code,
             ErrorCode::InvalidArgument);
}

void tst_Rulings::log_record_hasWhatWasJudged()
{
    const auto rule = rulings::saveRule(*m_connection, {{}, domain::BrandId(1), u"Respect"_s, {}}).value();
    RulingOrder order;
    order.messages = {message(u"c1"_s)};
    order.action = ModerationAction::Trash;
    order.rule = rule;
    order.reason = u"Insult"_s;
    const auto first = decide(order);
    QVERIFY(m_connection->change(u"UPDATE message SET body = 'edited since' WHERE id = :id"_s,
                                 {{u":id"_s, message(u"c1"_s).value}}));
    order.messages = {message(u"c4"_s)};
    const auto second = decide(order);
    const auto log = rulings::recent(*m_connection, domain::BrandId(1), 10, m_now).value();
    QCOMPARE(log.size(), 2);
    QCOMPARE(log.first().id, second);
    QCOMPARE(log.last().by, u"Camille"_s);
    QCOMPARE(log.last().rule, u"Respect"_s);
    QCOMPARE(log.last().at, m_now);
    QCOMPARE(log.last().messages.first().text, u"Insult number 1"_s);
    QCOMPARE(log.last().messages.first().author, u"Ann"_s);
    QCOMPARE(rulings::recent(*m_connection, domain::BrandId(1), 10, m_now, second).value().size(), 1);
    const auto record = rulings::ofMember(*m_connection, member(u"ann"_s), m_now).value();
    QCOMPARE(record.size(), 1);
    QCOMPARE(record.first().id, first);
}

void tst_Rulings::flags_newPage_replacesThem()
{
    domain::IncomingMessage one;
    one.id = {u"c1"_s};
    one.flags = {{domain::FlagReason::Spam, u"mara"_s, u"Spam"_s, m_now},
                 {domain::FlagReason::HeldByNetwork, {}, u"new member"_s, {}}};
    const domain::AccountId account(1);
    QVERIFY(rulings::storeFlags(*m_connection, account, {one}));
    QCOMPARE(rulings::flagsOf(*m_connection, message(u"c1"_s)).value().size(), 2);
    one.flags.removeLast();
    QVERIFY(rulings::storeFlags(*m_connection, account, {one}));
    QCOMPARE(rulings::flagsOf(*m_connection, message(u"c1"_s)).value(), one.flags);
    one.id = {u"unknown"_s};
    QVERIFY(rulings::storeFlags(*m_connection, account, {one}));
}

void tst_Rulings::erasure_ofTheAuthor_takesTheWordsOfTheLog()
{
    RulingOrder order;
    order.messages = {message(u"c1"_s)};
    order.action = ModerationAction::Trash;
    const auto ruling = decide(order);
    QVERIFY(messages::eraseWordsOf(*m_connection, member(u"ann"_s)));
    const auto stored = rulings::read(*m_connection, ruling, m_now).value();
    QVERIFY(stored.messages.first().text.isEmpty());
    QVERIFY(stored.messages.first().author.isEmpty());
}

QTEST_GUILESS_MAIN(tst_Rulings)
#include "tst_rulings.moc"
