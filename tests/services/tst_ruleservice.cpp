// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/incoming.h"
#include "core/services/careservice.h"
#include "core/services/historyservice.h"
#include "core/services/inboxservice.h"
#include "core/services/outboxservice.h"
#include "core/services/ruleservice.h"
#include "core/storage/brandrepository.h"
#include "core/storage/importrepository.h"
#include "core/storage/messagerepository.h"
#include "tests/services/servicefixture.h"

#include <QJsonDocument>
#include <QSignalSpy>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using domain::ConversationId;

class tst_RuleService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void rule_isKept_changed_removed_andUndone();
    void rule_off_doesNothing();
    void rule_on_doesAll_isLogged_andTakenBack();
    void rule_actsOnceOnAMessage();
    void rules_ofBrands_andSeveral();
    void tryOut_counts_andChangesNothing();
    void run_waitsForTheMood_thenGoesOn();
    void run_leavesHistoryAndImportsAlone();
    void run_onlySortsWhatIsHistory();
    void fire_withNothingToDo_isNoEvent();
    void rule_ofANewerVersion_isKept();
    void done_isNotForWhatCameInSince();
    void automatic_actsAndAlerts();

private:
    domain::CareRule rule(const QByteArray &json, bool on = true) const
    {
        domain::CareRule rule = *domain::ruleFromJson(QJsonDocument::fromJson(json).object());
        rule.name = u"Remboursement"_s;
        rule.enabled = on;
        return rule;
    }
    ConversationId
    receive(const QString &remote, const QString &text, const QString &thread = {}, const QDateTime &at = {});
    domain::Account known() const
    {
        domain::Account account;
        account.id = m_fixture->account;
        account.brand = m_fixture->brand;
        account.network = u"fake"_s;
        return account;
    }
    /// Nobody reads moods here.
    QList<domain::RuleFiring> run()
    {
        m_fixture->clock.advanceMs(61'000);
        return answerOf(m_rules->run()).value_or(QList<domain::RuleFiring>());
    }
    int count(const QString &sql) { return m_fixture->value(u"SELECT count(*) FROM "_s + sql).toInt(); }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::RuleService> m_rules;
    std::unique_ptr<services::InboxService> m_inbox;
    std::unique_ptr<services::HistoryService> m_history;
};

void tst_RuleService::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_rules = std::make_unique<services::RuleService>(m_fixture->storage);
    m_inbox = std::make_unique<services::InboxService>(m_fixture->storage);
    m_history = std::make_unique<services::HistoryService>(m_fixture->storage, m_fixture->pool);
}

void tst_RuleService::cleanup()
{
    m_history.reset();
    m_inbox.reset();
    m_rules.reset();
    m_fixture.reset();
}

ConversationId tst_RuleService::receive(const QString &remote,
                                        const QString &text,
                                        const QString &thread,
                                        const QDateTime &at)
{
    domain::IncomingMessage message;
    message.id = {remote};
    message.thread = {thread.isEmpty() ? remote : thread};
    message.author = {u"name:lea"_s};
    message.authorName = u"Léa"_s;
    message.text = text;
    message.writtenAt = at.isValid() ? at : m_fixture->clock.now();
    const auto stored = m_fixture->write(
        [known = known(), message, now = m_fixture->clock.now()](storage::Connection &connection) {
            return storage::messages::storeMessages(connection, known, {message}, now);
        });
    const QString sql = u"SELECT conversation_id FROM message WHERE remote_id = '%1'"_s.arg(remote);
    return stored ? ConversationId(m_fixture->value(sql).toLongLong()) : ConversationId();
}

void tst_RuleService::rule_isKept_changed_removed_andUndone()
{
    const auto added
        = answerOf(m_rules->save(rule("{\"words\":[\"cassé\"],\"then\":{\"labels\":[\"SAV\"]}}", false)));
    QVERIFY(added);
    domain::CareRule kept = answerOf(m_rules->list())->first();
    QCOMPARE(kept.when.words, QStringList{u"cassé"_s});
    QVERIFY(!kept.enabled);
    QVERIFY(answerOf(m_rules->setEnabled(kept.id, true)));
    QVERIFY(answerOf(m_rules->list())->first().enabled);
    kept.when.words << u"abîmé"_s;
    const auto changed = answerOf(m_rules->save(kept));
    QVERIFY(answerOf(m_history->undo(*changed)));
    QCOMPARE(answerOf(m_rules->list())->first().when.words, QStringList{u"cassé"_s});
    const auto removed = answerOf(m_rules->remove(kept.id));
    QVERIFY(answerOf(m_rules->list())->isEmpty());
    QVERIFY(answerOf(m_history->undo(*removed)));
    QCOMPARE(answerOf(m_rules->list())->size(), 1);
    QCOMPARE(answerOf(m_rules->remove(domain::CareRuleId(99))).error().code, ErrorCode::NotFound);
    kept.name = u"  "_s;
    QCOMPARE(answerOf(m_rules->save(kept)).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(answerOf(m_rules->save(domain::CareRule{})).error().code, ErrorCode::InvalidArgument);
}

void tst_RuleService::rule_off_doesNothing()
{
    QVERIFY(answerOf(m_rules->save(rule("{\"words\":[\"cassé\"],\"then\":{\"done\":true}}", false))));
    receive(u"c1"_s, u"C’est cassé"_s);
    QCOMPARE(count(u"rule_queue"_s), 0);
    QVERIFY(run().isEmpty());
    QVERIFY(answerOf(m_rules->setEnabled(answerOf(m_rules->list())->first().id, true)));
    QVERIFY(run().isEmpty()); // not for what was there before
}

void tst_RuleService::rule_on_doesAll_isLogged_andTakenBack()
{
    QVERIFY(answerOf(m_rules->save(
        rule("{\"words\":[\"rembours*\"],\"then\":{\"labels\":[\"SAV\",\"Argent\"],\"priority\":\"urgent\","
             "\"hide\":true,\"done\":true,\"alert\":true}}"))));
    const ConversationId id = receive(u"c1"_s, u"Je veux un remboursement !"_s);
    const ConversationId other = receive(u"c2"_s, u"Merci"_s);
    const auto fired = run();
    QCOMPARE(fired.size(), 1);
    QVERIFY(fired.first().alert);
    const domain::Conversation row = answerOf(m_inbox->rows({id}))->first();
    QCOMPARE(row.labels, QStringList({u"Argent"_s, u"SAV"_s}));
    QCOMPARE(row.state, domain::ConversationState::Done);
    QCOMPARE(row.moderation, domain::Moderation::Held);
    services::CareService care(m_fixture->storage);
    QCOMPARE(answerOf(care.ofConversations({id}))->value(id).priority, domain::Priority::Urgent);
    QCOMPARE(count(u"outbox WHERE state = 'waiting'"_s), 1);
    QVERIFY(answerOf(m_inbox->rows({other}))->first().labels.isEmpty());
    const auto log = answerOf(m_rules->log(10));
    QCOMPARE(log->size(), 1);
    QCOMPARE(log->first().ruleName, u"Remboursement"_s);
    QCOMPARE(log->first().conversation, id);
    QVERIFY(!log->first().undone);
    // Taken back: as it was, and nothing leaves.
    QVERIFY(answerOf(m_history->undo(log->first().event)));
    const domain::Conversation back = answerOf(m_inbox->rows({id}))->first();
    QVERIFY(back.labels.isEmpty());
    QCOMPARE(back.state, domain::ConversationState::New);
    QCOMPARE(back.moderation, domain::Moderation::Approved);
    QCOMPARE(count(u"outbox WHERE state = 'waiting'"_s), 0);
    QVERIFY(answerOf(m_rules->log(10))->first().undone);
    QVERIFY(run().isEmpty());
}

void tst_RuleService::rule_actsOnceOnAMessage()
{
    QVERIFY(answerOf(
        m_rules->save(rule("{\"words\":[\"cassé\"],\"then\":{\"labels\":[\"SAV\"],\"alert\":true}}"))));
    receive(u"c1"_s, u"cassé"_s);
    QCOMPARE(run().size(), 1);
    receive(u"c1"_s, u"cassé, vraiment"_s); // the same message, changed
    QVERIFY(run().isEmpty());
    receive(u"c2"_s, u"cassé aussi"_s, u"c1"_s);
    QCOMPARE(run().size(), 1);
}

void tst_RuleService::rules_ofBrands_andSeveral()
{
    domain::CareRule all = rule("{\"words\":[\"cassé\"],\"then\":{\"labels\":[\"SAV\"]}}");
    domain::CareRule ours = rule("{\"words\":[\"cassé\"],\"then\":{\"labels\":[\"Atelier\"]}}");
    ours.brand = m_fixture->brand;
    QVERIFY(answerOf(m_rules->save(all)));
    QVERIFY(answerOf(m_rules->save(ours)));
    const ConversationId id = receive(u"c1"_s, u"cassé"_s);
    QCOMPARE(run().size(), 2); // not the first match alone
    QCOMPARE(answerOf(m_inbox->rows({id}))->first().labels, QStringList({u"Atelier"_s, u"SAV"_s}));
    domain::CareRule elsewhere = ours;
    elsewhere.when.words = {u"brisé"_s};
    elsewhere.brand
        = answerOf(m_fixture->storage.write([now = m_fixture->clock.now()](storage::Connection &connection) {
              domain::Brand brand;
              brand.name = u"Ailleurs"_s;
              brand.color = u"#0369A1"_s;
              brand.zone = u"Europe/Paris"_s;
              return storage::brands::add(connection, brand, now);
          })).value();
    QVERIFY(answerOf(m_rules->save(elsewhere)));
    receive(u"c2"_s, u"brisé"_s);
    QVERIFY(run().isEmpty());
}

void tst_RuleService::tryOut_counts_andChangesNothing()
{
    for (int i = 0; i < 30; ++i)
        receive(u"c%1"_s.arg(i), i % 3 == 0 ? u"C’est cassé"_s : u"Merci"_s);
    const domain::CareRule candidate = rule("{\"words\":[\"cassé\"],\"then\":{\"done\":true}}");
    const auto trial = answerOf(m_rules->tryOut(candidate));
    QCOMPARE(trial->looked, 30);
    QCOMPARE(trial->matched.size(), 10);
    QCOMPARE(answerOf(m_rules->tryOut(candidate, 3))->looked, 3);
    QCOMPARE(count(u"care_firing"_s), 0);
    QCOMPARE(count(u"care_rule"_s), 0);
    QCOMPARE(count(u"conversation WHERE state = 'done'"_s), 0);
    domain::CareRule elsewhere = candidate;
    elsewhere.brand = domain::BrandId(99);
    QCOMPARE(answerOf(m_rules->tryOut(elsewhere))->looked, 0);
}

void tst_RuleService::run_waitsForTheMood_thenGoesOn()
{
    QVERIFY(answerOf(m_rules->save(rule("{\"words\":[\"cassé\"],\"then\":{\"labels\":[\"SAV\"]}}"))));
    receive(u"c1"_s, u"cassé"_s);
    QCOMPARE(count(u"mood_queue"_s), 1);
    QVERIFY(answerOf(m_rules->run())->isEmpty());
    QCOMPARE(count(u"rule_queue"_s), 1);
    QCOMPARE(run().size(), 1); // a minute later, whatever the mood
    QCOMPARE(count(u"rule_queue"_s), 0);
}

void tst_RuleService::run_leavesHistoryAndImportsAlone()
{
    QVERIFY(answerOf(m_rules->save(rule("{\"words\":[\"cassé\"],\"then\":{\"labels\":[\"SAV\"]}}"))));
    receive(u"c1"_s, u"cassé"_s, {}, m_fixture->clock.now().addDays(-40));
    QVERIFY(run().isEmpty());
    QCOMPARE(count(u"rule_queue"_s), 0);
    domain::IncomingMessage read;
    read.id = {u"i1"_s};
    read.thread = read.id;
    read.author = {u"name:lea"_s};
    read.text = u"cassé"_s;
    read.writtenAt = m_fixture->clock.now();
    QVERIFY(m_fixture->write([known = known(), read](storage::Connection &connection) -> Result<void> {
        storage::StoredImport import;
        import.brand = known.brand;
        import.format = u"wxr"_s;
        import.fileName = u"cap.xml"_s;
        import.sha256 = u"00"_s;
        import.startedAt = read.writtenAt;
        RUCHE_TRY_ASSIGN(const domain::ImportId id, storage::imports::add(connection, import));
        RUCHE_TRY(storage::messages::storeMessages(connection, known, {read}, read.writtenAt, id));
        return {};
    }));
    QCOMPARE(count(u"message WHERE remote_id = 'i1'"_s), 1);
    QCOMPARE(count(u"rule_queue"_s), 0);
    QVERIFY(run().isEmpty());
}

void tst_RuleService::run_onlySortsWhatIsHistory()
{
    QVERIFY(answerOf(m_rules->save(rule("{\"words\":[\"cassé\"],\"then\":{\"labels\":[\"SAV\"],\"hide\":true,"
                                        "\"done\":true,\"alert\":true}}"))));
    // Two days before the account was followed, as a first sync brings it.
    const ConversationId id = receive(u"c1"_s, u"cassé"_s, {}, m_fixture->clock.now().addDays(-2));
    const auto fired = run();
    QCOMPARE(fired.size(), 1);
    QVERIFY(!fired.first().alert);
    const domain::Conversation row = answerOf(m_inbox->rows({id}))->first();
    QCOMPARE(row.labels, QStringList{u"SAV"_s});
    QVERIFY(row.state != domain::ConversationState::Done);
    QCOMPARE(row.moderation, domain::Moderation::Approved);
    QCOMPARE(count(u"outbox"_s), 0);
    // As old when it is read, but written since: the machine was off.
    const QDateTime written = m_fixture->clock.now();
    m_fixture->clock.advanceMs(3 * 24 * 3'600'000LL);
    const ConversationId late = receive(u"c2"_s, u"cassé"_s, {}, written);
    QCOMPARE(run().size(), 1);
    QCOMPARE(answerOf(m_inbox->rows({late}))->first().state, domain::ConversationState::Done);
}

void tst_RuleService::fire_withNothingToDo_isNoEvent()
{
    QVERIFY(answerOf(m_rules->save(rule("{\"words\":[\"cassé\"],\"then\":{\"labels\":[\"SAV\"]}}"))));
    receive(u"c1"_s, u"cassé"_s);
    QCOMPARE(run().size(), 1);
    receive(u"c2"_s, u"encore cassé"_s, u"c1"_s); // it has the label
    QVERIFY(run().isEmpty());
    QCOMPARE(count(u"event WHERE action = 'rule.fire'"_s), 1);
    QCOMPARE(answerOf(m_rules->log(10))->size(), 1);
    QVERIFY(answerOf(m_rules->save(rule("{\"words\":[\"brisé\"],\"then\":{\"alert\":true}}"))));
    receive(u"c3"_s, u"brisé"_s);
    const auto fired = run();
    QCOMPARE(fired.size(), 1);
    QVERIFY(!fired.first().event.isValid()); // it is told, and there is nothing to take back
    QCOMPARE(count(u"event WHERE action = 'rule.fire'"_s), 1);
}

void tst_RuleService::rule_ofANewerVersion_isKept()
{
    QVERIFY(answerOf(m_rules->save(rule("{\"words\":[\"cassé\"],\"then\":{\"labels\":[\"SAV\"]}}"))));
    const domain::CareRuleId id = answerOf(m_rules->list())->first().id;
    const QString newer = u"{\"moon\":\"full\",\"then\":{\"labels\":[\"SAV\"]}}"_s;
    QCOMPARE(m_fixture->value(u"UPDATE care_rule SET rule = '%1' RETURNING id"_s.arg(newer)).toLongLong(),
             id.value);
    QVERIFY(!answerOf(m_rules->list())->first().enabled);
    QVERIFY(answerOf(m_rules->setEnabled(id, false)));
    QCOMPARE(answerOf(m_rules->setEnabled(id, true)).error().code, ErrorCode::Unsupported);
    QCOMPARE(m_fixture->value(u"SELECT rule FROM care_rule"_s).toString(), newer);
}

void tst_RuleService::done_isNotForWhatCameInSince()
{
    QVERIFY(answerOf(m_rules->save(rule("{\"words\":[\"merci\"],\"then\":{\"done\":true}}"))));
    const ConversationId id = receive(u"c1"_s, u"Merci"_s);
    m_fixture->clock.advanceMs(1000);
    receive(u"c2"_s, u"Au fait, et la garantie ?"_s, u"c1"_s);
    QVERIFY(run().isEmpty());
    QVERIFY(answerOf(m_inbox->rows({id}))->first().state != domain::ConversationState::Done);
}

void tst_RuleService::automatic_actsAndAlerts()
{
    QVERIFY(answerOf(m_rules->save(rule("{\"words\":[\"cassé\"],\"then\":{\"alert\":true}}"))));
    receive(u"c1"_s, u"cassé"_s);
    m_fixture->clock.advanceMs(61'000);
    QSignalSpy alerts(m_rules.get(), &services::RuleService::alerted);
    m_rules->setAutomatic(true);
    QTRY_COMPARE(alerts.size(), 1);
    QCOMPARE(count(u"care_firing WHERE alert = 1"_s), 1);
    // Whoever asks first tells it, another process too; nobody tells it twice.
    const auto other = m_fixture->openAgain(u"window"_s);
    services::RuleService window(*other->storage);
    const auto told = answerOf(window.takeAlerts());
    QCOMPARE(told->size(), 1);
    QCOMPARE(told->first().ruleName, u"Remboursement"_s);
    QVERIFY(answerOf(m_rules->takeAlerts())->isEmpty());
    QVERIFY(answerOf(window.takeAlerts())->isEmpty());
}

QTEST_GUILESS_MAIN(tst_RuleService)
#include "tst_ruleservice.moc"
