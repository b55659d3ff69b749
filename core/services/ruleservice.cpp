// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ruleservice.h"

#include "core/base/log.h"
#include "core/services/inboxservice.h"
#include "core/services/storage.h"
#include "core/storage/accountrepository.h"
#include "core/storage/carerepository.h"
#include "core/storage/carerulerepository.h"
#include "core/storage/conversationrepository.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/messagerepository.h"
#include "core/storage/outboxrepository.h"

#include <QTimer>

#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

/// Messages of one transaction: other writes wait this long at most.
constexpr int ruleBatch = 100;
/// How long the mood of a message is waited for.
constexpr int patienceSeconds = 60;

/// Hides a message here at once, and on its network after the seconds of an undo.
Result<void> hide(storage::Connection &connection,
                  const domain::Message &message,
                  domain::EventId event,
                  const QDateTime &now)
{
    domain::OutboxEntry entry;
    entry.account = message.account;
    entry.conversation = message.conversation;
    entry.message = message.id;
    entry.text = domain::actionName(domain::ModerationAction::Hold);
    entry.previous = message.moderation;
    entry.notBefore = now.addSecs(InboxService::undoTime.count());
    return storage::outbox::add(connection, entry, event, now).map([](domain::OutboxId) {});
}

Result<bool> mayHide(storage::Connection &connection, const domain::Message &message, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const domain::Account account,
                     storage::accounts::read(connection, message.account, now));
    return message.moderation == domain::Moderation::Approved
        && account.capabilities.testFlag(domain::Capability::Hold);
}

/// One event with all that the rule does.
Result<domain::RuleFiring> fire(storage::Connection &connection,
                                const domain::CareRule &rule,
                                const domain::RuleFacts &facts,
                                const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const domain::Message message, storage::messages::read(connection, facts.message));
    RUCHE_TRY_ASSIGN(const domain::Conversation conversation,
                     storage::conversations::read(connection, facts.conversation));
    bool hides = rule.then.hide;
    if (hides) {
        RUCHE_TRY_ASSIGN(hides, mayHide(connection, message, now));
    }
    const qint64 id = conversation.id.value;
    storage::EventRecorder recorder(connection, u"rule.fire"_s, now);
    RUCHE_TRY(recorder.watch(u"conversation_tag"_s, u"conversation_id"_s, id));
    RUCHE_TRY(recorder.watch(u"conversation_care"_s, u"conversation_id"_s, id));
    if (rule.then.done)
        RUCHE_TRY(recorder.watch(u"conversation"_s, u"id"_s, id));
    if (hides)
        RUCHE_TRY(recorder.watch(u"message"_s, u"id"_s, message.id.value));
    QStringList labels = conversation.labels;
    for (const QString &label : rule.then.labels) {
        if (!labels.contains(label))
            labels << label;
    }
    if (labels != conversation.labels)
        RUCHE_TRY(storage::conversations::setLabels(connection, conversation, labels));
    if (rule.then.priority)
        RUCHE_TRY(storage::care::setPriority(connection, conversation.id, *rule.then.priority));
    if (hides)
        RUCHE_TRY(storage::messages::setModeration(connection, message.id, domain::Moderation::Held));
    // What came in since is for a person.
    if (rule.then.done && conversation.newest == message.id)
        RUCHE_TRY(storage::conversations::setState(
            connection, conversation.id, domain::ConversationState::Done, std::nullopt));
    domain::RuleFiring firing;
    RUCHE_TRY_ASSIGN(firing.event, recorder.finish(message.brand, id));
    if (hides)
        RUCHE_TRY(hide(connection, message, firing.event, now));
    firing.rule = rule.id;
    firing.ruleName = rule.name;
    firing.conversation = conversation.id;
    firing.message = message.id;
    firing.at = now;
    firing.alert = rule.then.alert;
    RUCHE_TRY(storage::carerules::addFiring(connection, firing));
    return firing;
}

struct RuleBatch
{
    int looked = 0;
    QList<domain::RuleFiring> firings;
};

Result<RuleBatch> runBatch(storage::Connection &connection, const QDateTime &now)
{
    RuleBatch batch;
    RUCHE_TRY_ASSIGN(const QList<domain::CareRule> rules, storage::carerules::list(connection, true));
    RUCHE_TRY_ASSIGN(const QList<domain::RuleFacts> messages,
                     storage::carerules::takeQueue(connection, ruleBatch, now.addSecs(-patienceSeconds)));
    batch.looked = int(messages.size());
    const qint64 oldest
        = now.toMSecsSinceEpoch() - std::chrono::milliseconds(storage::messages::historyAge).count();
    for (const domain::RuleFacts &facts : messages) {
        RUCHE_TRY_ASSIGN(const domain::Message message, storage::messages::read(connection, facts.message));
        if (message.writtenAt.toMSecsSinceEpoch() < oldest)
            continue;
        for (const domain::CareRule &rule : rules) {
            if ((rule.brand.isValid() && rule.brand != facts.brand) || !domain::matches(rule.when, facts))
                continue;
            RUCHE_TRY_ASSIGN(const bool before,
                             storage::carerules::hasFired(connection, rule.id, facts.message));
            if (before)
                continue;
            RUCHE_TRY_ASSIGN(const domain::RuleFiring firing, fire(connection, rule, facts, now));
            batch.firings << firing;
        }
    }
    return batch;
}

} // namespace

RuleService::RuleService(Storage &storage, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
{
}

QFuture<Result<QList<domain::CareRule>>> RuleService::list()
{
    return m_storage.read(
        [](storage::Connection &connection) { return storage::carerules::list(connection); });
}

QFuture<Result<domain::EventId>> RuleService::save(const domain::CareRule &rule)
{
    const QDateTime now = m_storage.clock().now();
    return m_storage.write([=](storage::Connection &connection) -> Result<domain::EventId> {
        domain::CareRule kept = rule;
        kept.name = rule.name.simplified();
        if (kept.name.isEmpty())
            return fail(ErrorCode::InvalidArgument, u"a rule needs a name"_s, u"name"_s);
        RUCHE_TRY(domain::ruleFromJson(domain::ruleToJson(kept))); // asks for something and does something
        storage::EventRecorder recorder(connection, u"rule.save"_s, now);
        if (kept.id.isValid()) {
            RUCHE_TRY(recorder.watch(u"care_rule"_s, u"id"_s, kept.id.value));
            RUCHE_TRY(storage::carerules::save(connection, kept, now));
            return recorder.finish(kept.brand, kept.id.value);
        }
        // Its id is not known before it is there.
        RUCHE_TRY(recorder.watch(u"care_rule"_s, u"name"_s, kept.name));
        RUCHE_TRY_ASSIGN(const domain::CareRuleId id, storage::carerules::save(connection, kept, now));
        return recorder.finish(kept.brand, id.value);
    });
}

QFuture<Result<domain::EventId>> RuleService::setEnabled(domain::CareRuleId rule, bool enabled)
{
    const QDateTime now = m_storage.clock().now();
    return m_storage.write([=](storage::Connection &connection) -> Result<domain::EventId> {
        RUCHE_TRY_ASSIGN(domain::CareRule kept, storage::carerules::read(connection, rule));
        storage::EventRecorder recorder(connection, u"rule.save"_s, now);
        RUCHE_TRY(recorder.watch(u"care_rule"_s, u"id"_s, rule.value));
        kept.enabled = enabled;
        RUCHE_TRY(storage::carerules::save(connection, kept, now));
        return recorder.finish(kept.brand, rule.value);
    });
}

QFuture<Result<domain::EventId>> RuleService::remove(domain::CareRuleId rule)
{
    const QDateTime now = m_storage.clock().now();
    return m_storage.write([=](storage::Connection &connection) -> Result<domain::EventId> {
        RUCHE_TRY_ASSIGN(const domain::CareRule kept, storage::carerules::read(connection, rule));
        storage::EventRecorder recorder(connection, u"rule.remove"_s, now);
        RUCHE_TRY(recorder.watch(u"care_rule"_s, u"id"_s, rule.value));
        RUCHE_TRY(storage::carerules::remove(connection, rule));
        return recorder.finish(kept.brand, rule.value);
    });
}

QFuture<Result<domain::RuleTrial>> RuleService::tryOut(const domain::CareRule &rule, int limit)
{
    return m_storage.read([rule, limit](storage::Connection &connection) -> Result<domain::RuleTrial> {
        RUCHE_TRY_ASSIGN(const QList<domain::RuleFacts> messages,
                         storage::carerules::newest(connection, rule.brand, limit));
        domain::RuleTrial trial;
        trial.looked = int(messages.size());
        for (const domain::RuleFacts &facts : messages) {
            if (domain::matches(rule.when, facts))
                trial.matched << facts.message;
        }
        return trial;
    });
}

QFuture<Result<QList<domain::RuleFiring>>> RuleService::run()
{
    const async::Answer<QList<domain::RuleFiring>> answer;
    runNext(answer, {});
    return answer.future();
}

void RuleService::runNext(const async::Answer<QList<domain::RuleFiring>> &answer,
                          QList<domain::RuleFiring> done)
{
    const auto job = [now = m_storage.clock().now()](storage::Connection &connection) {
        return runBatch(connection, now);
    };
    async::deliver(
        m_storage.write(job), this, [this, answer, done = std::move(done)](const Result<RuleBatch> &batch) {
            if (!batch) {
                answer.finish(fail(batch.error()));
                return;
            }
            QList<domain::RuleFiring> all = done + batch->firings;
            if (batch->looked < ruleBatch)
                answer.finish(std::move(all));
            else
                runNext(answer, std::move(all));
        });
}

void RuleService::setAutomatic(bool automatic)
{
    m_automatic = automatic;
    wake();
}

void RuleService::wake()
{
    if (!m_automatic)
        return;
    if (m_running) {
        m_wokenMeanwhile = true;
        return;
    }
    m_running = true;
    const auto finished = [this] {
        m_running = false;
        if (std::exchange(m_wokenMeanwhile, false))
            wake();
    };
    const auto look
        = [](storage::Connection &connection) { return storage::carerules::isQueueEmpty(connection); };
    async::deliver(m_storage.read(look), this, [this, finished](const Result<bool> &empty) {
        if (!empty || *empty) {
            finished();
            return;
        }
        async::deliver(run(), this, [this, finished](const Result<QList<domain::RuleFiring>> &fired) {
            QList<domain::RuleFiring> alerts;
            for (const domain::RuleFiring &firing : fired.value_or(QList<domain::RuleFiring>())) {
                if (firing.alert)
                    alerts << firing;
            }
            if (!fired && fired.error().code != ErrorCode::Cancelled)
                qCWarning(lcStorage).noquote()
                    << "rules:" << codeName(fired.error().code) << fired.error().detail;
            if (!alerts.isEmpty())
                emit alerted(alerts);
            finished();
        });
    });
}

QFuture<Result<QList<domain::RuleFiring>>> RuleService::log(int limit)
{
    return m_storage.read(
        [limit](storage::Connection &connection) { return storage::carerules::firings(connection, limit); });
}

} // namespace ruche::services
