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

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

/// Messages of one transaction: other writes wait this long at most.
constexpr int ruleBatch = 100;
/// How long the mood of a message is waited for.
constexpr int patienceSeconds = 60;
/// What was written longer ago, before its account was followed, is history: nothing of it is hidden, closed
/// or told.
constexpr int newsSeconds = 24 * 3600;

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

/// What of a rule is still to be done to a message and its conversation.
struct RuleSteps
{
    QStringList labels; ///< all that the conversation gets
    bool labelled = false;
    bool weighed = false;
    bool hides = false;
    bool closes = false;

    [[nodiscard]] bool any() const { return labelled || weighed || hides || closes; }
};

Result<RuleSteps> stepsOf(storage::Connection &connection,
                          const domain::RuleActions &actions,
                          const domain::Message &message,
                          const domain::Conversation &conversation,
                          const QDateTime &now)
{
    RuleSteps steps;
    steps.labels = conversation.labels;
    for (const QString &label : actions.labels) {
        if (!steps.labels.contains(label))
            steps.labels << label;
    }
    steps.labelled = steps.labels != conversation.labels;
    if (actions.priority) {
        RUCHE_TRY_ASSIGN(const domain::CareById care,
                         storage::care::ofConversations(connection, {conversation.id}));
        steps.weighed = care.value(conversation.id).priority != *actions.priority;
    }
    if (actions.hide) {
        RUCHE_TRY_ASSIGN(steps.hides, mayHide(connection, message, now));
    }
    // What came in since is for a person.
    steps.closes = actions.done && conversation.newest == message.id
        && conversation.state != domain::ConversationState::Done;
    return steps;
}

/// The event that takes them back.
Result<domain::EventId> take(storage::Connection &connection,
                             const RuleSteps &steps,
                             const domain::RuleActions &actions,
                             const domain::Message &message,
                             const domain::Conversation &conversation,
                             const QDateTime &now)
{
    const qint64 id = conversation.id.value;
    storage::EventRecorder recorder(connection, u"rule.fire"_s, now);
    RUCHE_TRY(recorder.watch(u"conversation_tag"_s, u"conversation_id"_s, id));
    RUCHE_TRY(recorder.watch(u"conversation_care"_s, u"conversation_id"_s, id));
    if (steps.closes)
        RUCHE_TRY(recorder.watch(u"conversation"_s, u"id"_s, id));
    if (steps.hides)
        RUCHE_TRY(recorder.watch(u"message"_s, u"id"_s, message.id.value));
    if (steps.labelled)
        RUCHE_TRY(storage::conversations::setLabels(connection, conversation, steps.labels));
    if (steps.weighed)
        RUCHE_TRY(storage::care::setPriority(connection, conversation.id, *actions.priority));
    if (steps.hides)
        RUCHE_TRY(storage::messages::setModeration(connection, message.id, domain::Moderation::Held));
    if (steps.closes)
        RUCHE_TRY(storage::conversations::setState(
            connection, conversation.id, domain::ConversationState::Done, std::nullopt));
    RUCHE_TRY_ASSIGN(const domain::EventId event, recorder.finish(message.brand, id));
    if (steps.hides)
        RUCHE_TRY(hide(connection, message, event, now));
    return event;
}

/// One event with all that the rule does; nothing when there is nothing to do and nobody to be told.
Result<std::optional<domain::RuleFiring>> fire(storage::Connection &connection,
                                               const domain::CareRule &rule,
                                               const domain::Message &message,
                                               const domain::RuleFacts &facts,
                                               const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const domain::Conversation conversation,
                     storage::conversations::read(connection, facts.conversation));
    RUCHE_TRY_ASSIGN(const bool news,
                     storage::carerules::isNews(connection, message, now.addSecs(-newsSeconds)));
    domain::RuleActions actions = rule.then;
    actions.hide = actions.hide && news;
    actions.done = actions.done && news;
    actions.alert = actions.alert && news;
    RUCHE_TRY_ASSIGN(const RuleSteps steps, stepsOf(connection, actions, message, conversation, now));
    if (!steps.any() && !actions.alert)
        return std::nullopt;
    domain::RuleFiring firing;
    if (steps.any()) {
        RUCHE_TRY_ASSIGN(firing.event, take(connection, steps, actions, message, conversation, now));
    }
    firing.rule = rule.id;
    firing.ruleName = rule.name;
    firing.conversation = conversation.id;
    firing.message = message.id;
    firing.at = now;
    firing.alert = actions.alert;
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
            // An earlier rule may have changed it.
            RUCHE_TRY_ASSIGN(const domain::Message current,
                             storage::messages::read(connection, facts.message));
            RUCHE_TRY_ASSIGN(const std::optional<domain::RuleFiring> firing,
                             fire(connection, rule, current, facts, now));
            if (firing)
                batch.firings << *firing;
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
        RUCHE_TRY_ASSIGN(const domain::CareRule kept, storage::carerules::read(connection, rule));
        storage::EventRecorder recorder(connection, u"rule.save"_s, now);
        RUCHE_TRY(recorder.watch(u"care_rule"_s, u"id"_s, rule.value));
        RUCHE_TRY(storage::carerules::setEnabled(connection, rule, enabled));
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
            const QList<domain::RuleFiring> firings = fired.value_or(QList<domain::RuleFiring>());
            const bool alerts = std::any_of(
                firings.begin(), firings.end(), [](const domain::RuleFiring &one) { return one.alert; });
            if (!fired && fired.error().code != ErrorCode::Cancelled)
                qCWarning(lcStorage).noquote()
                    << "rules:" << codeName(fired.error().code) << fired.error().detail;
            if (alerts)
                emit alerted();
            finished();
        });
    });
}

QFuture<Result<QList<domain::RuleFiring>>> RuleService::takeAlerts()
{
    const async::Answer<QList<domain::RuleFiring>> answer;
    const auto look
        = [](storage::Connection &connection) { return storage::carerules::hasAlerts(connection); };
    async::deliver(m_storage.read(look), this, [this, answer](const Result<bool> &there) {
        if (!there || !*there) {
            answer.finish(there ? Result<QList<domain::RuleFiring>>(QList<domain::RuleFiring>())
                                : Result<QList<domain::RuleFiring>>(fail(there.error())));
            return;
        }
        const auto job = [now = m_storage.clock().now()](storage::Connection &connection) {
            return storage::carerules::takeAlerts(connection, now);
        };
        async::deliver(m_storage.write(job), this, [answer](const Result<QList<domain::RuleFiring>> &alerts) {
            answer.finish(alerts);
        });
    });
    return answer.future();
}

QFuture<Result<QList<domain::RuleFiring>>> RuleService::log(int limit)
{
    return m_storage.read(
        [limit](storage::Connection &connection) { return storage::carerules::firings(connection, limit); });
}

} // namespace ruche::services
