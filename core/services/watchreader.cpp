// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/watchreader.h"

#include "core/domain/moderationcapability.h"
#include "core/moderation/raidgroups.h"
#include "core/moderation/watchlist.h"
#include "core/services/rulingservice.h"
#include "core/storage/accountrepository.h"
#include "core/storage/conversationrepository.h"
#include "core/storage/messageid.h"
#include "core/storage/messagerepository.h"
#include "core/storage/moderationqueue.h"
#include "core/storage/rulingrepository.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

using domain::ReviewKind;
using domain::ReviewReading;
using domain::ReviewReason;

constexpr qint64 dayMs = qint64(24) * 3600 * 1000;
constexpr int mostNeighbours = 3000;
constexpr int spamTextsRead = 400;
constexpr qsizetype mostAlike = 200;
/// Thanks and greetings are said by many in the same words.
constexpr qsizetype shortestRepeated = 24;

double weightOf(moderation::WatchAction action)
{
    switch (action) {
    case moderation::WatchAction::Block:
        return 0.95;
    case moderation::WatchAction::Hold:
        return 0.8;
    case moderation::WatchAction::Flag:
        return 0.65;
    case moderation::WatchAction::Replace:
    case moderation::WatchAction::Label:
        break;
    }
    return 0;
}

qint64 timeOf(domain::MessageId id)
{
    return storage::messageid::timeOf(id.value);
}

/// What is known of a brand around the messages that are read.
struct Surroundings
{
    std::shared_ptr<const BrandWatch> watch;
    QSet<QString> reported;
    QHash<qint64, moderation::SpamContext> contexts;
    QHash<qint64, storage::watch::Neighbour> alike; ///< of one text with a message that is read
};

/// Those of one text within a day of each other: what many say over weeks is no wave. Of thousands, each
/// is compared with those nearest to it in time alone.
void countAlike(QList<qint64> ids, const QHash<qint64, storage::watch::Neighbour> &byId, Surroundings &around)
{
    std::sort(ids.begin(), ids.end());
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const qint64 id = ids.at(i);
        const domain::MessageId message(id);
        const qint64 author = byId.value(id).identity.value;
        QSet<qint64> others;
        int same = 0;
        for (const qint64 other : ids.mid(std::max<qsizetype>(0, i - mostAlike / 2), mostAlike)) {
            if (other == id || std::abs(timeOf(domain::MessageId(other)) - timeOf(message)) >= dayMs)
                continue;
            const qint64 by = byId.value(other).identity.value;
            if (by != author)
                others.insert(by);
            else if (author > 0)
                ++same;
        }
        if (others.isEmpty() && same == 0)
            continue;
        moderation::SpamContext &context = around.contexts[id];
        context.sameTextByOthers = int(others.size());
        context.sameTextByAuthor = same;
        around.alike.insert(id, byId.value(id));
    }
}

Result<Surroundings>
surroundingsOf(storage::Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs)
{
    Surroundings around;
    RUCHE_TRY_ASSIGN(const QList<domain::WatchedWord> words, storage::watch::words(connection, brand));
    around.watch = std::make_shared<const BrandWatch>(words);
    RUCHE_TRY_ASSIGN(const QSet<QString> own, storage::watch::ownHosts(connection, brand));
    RUCHE_TRY_ASSIGN(const QStringList spam, storage::watch::spamTexts(connection, brand, spamTextsRead));
    for (const QString &text : spam) {
        for (const QString &domain : moderation::domainsIn(text)) {
            if (!own.contains(domain))
                around.reported.insert(domain);
        }
    }
    RUCHE_TRY_ASSIGN(const QList<storage::watch::Neighbour> neighbours,
                     storage::watch::around(connection, brand, fromMs - dayMs, toMs + dayMs, mostNeighbours));
    QHash<qint64, storage::watch::Neighbour> byId;
    QHash<qint64, QList<qint64>> times; ///< of each author
    QList<moderation::RaidMessage> texts;
    for (const storage::watch::Neighbour &one : neighbours) {
        byId.insert(one.id.value, one);
        if (one.identity.isValid())
            times[one.identity.value] << timeOf(one.id);
        if (one.text.size() >= shortestRepeated)
            texts << moderation::RaidMessage{one.id.value, one.identity.value, one.text};
    }
    for (const storage::watch::Neighbour &one : neighbours) {
        const QList<qint64> all = times.value(one.identity.value);
        const qint64 at = timeOf(one.id);
        around.contexts[one.id.value].messagesOfDay = int(
            std::count_if(all.begin(), all.end(), [at](qint64 t) { return t <= at && at - t < dayMs; }));
    }
    for (const moderation::RaidGroup &group : moderation::raidGroups(texts)) {
        if (group.kind != moderation::RaidKind::Text)
            continue;
        countAlike(group.ids, byId, around);
    }
    return around;
}

ReviewReading
readingOf(const storage::watch::Unread &message, const Surroundings &around, const BrandWatch::Found &found)
{
    ReviewReading reading;
    reading.message = message.id;
    reading.engine = QString::fromLatin1(WatchReader::engine);
    moderation::SpamContext context = around.contexts.value(message.id.value);
    context.reportedDomains = around.reported;
    if (message.authorSince)
        context.accountDays
            = int(std::max<qint64>(0, timeOf(message.id) - message.authorSince->toMSecsSinceEpoch()) / dayMs);
    const moderation::SpamScore score = moderation::spamScore(message.text, context);
    reading.spam = score.value;
    reading.words = found.weight;
    reading.reasons = found.reasons;
    for (const moderation::SpamReason &reason : score.reasons)
        reading.reasons << ReviewReason{ReviewKind::Spam,
                                        moderation::spamHintName(reason.hint),
                                        reason.detail,
                                        reason.share,
                                        reason.from,
                                        reason.length};
    std::stable_sort(reading.reasons.begin(), reading.reasons.end(), [](const auto &a, const auto &b) {
        return a.share > b.share;
    });
    return reading;
}

Result<void> addLabels(storage::Connection &connection, domain::MessageId id, const QStringList &labels)
{
    RUCHE_TRY_ASSIGN(const domain::Message message, storage::messages::read(connection, id));
    RUCHE_TRY_ASSIGN(const domain::Conversation conversation,
                     storage::conversations::read(connection, message.conversation));
    QStringList all = conversation.labels;
    for (const QString &label : labels) {
        if (!label.isEmpty() && !all.contains(label, Qt::CaseInsensitive))
            all << label;
    }
    if (all == conversation.labels)
        return {};
    return storage::conversations::setLabels(connection, conversation, all);
}

/// What a watched word does by itself: as a decision that the log shows and that can be undone.
Result<void> act(storage::Connection &connection,
                 domain::MessageId id,
                 const BrandWatch::Found &found,
                 const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const domain::Message message, storage::messages::read(connection, id));
    if (message.moderation != domain::Moderation::Approved
        || message.direction != domain::Direction::Incoming)
        return {};
    RUCHE_TRY_ASSIGN(const bool before, storage::rulings::isDecided(connection, id));
    RUCHE_TRY_ASSIGN(const bool byAPerson, storage::moderationqueue::isJudged(connection, id));
    if (before || byAPerson)
        return {};
    RUCHE_TRY_ASSIGN(const domain::Account account,
                     storage::accounts::read(connection, message.account, now));
    domain::RulingOrder order;
    if (found.block && account.capabilities.testFlag(domain::Capability::Spam))
        order.action = domain::ModerationAction::Spam;
    else if (account.capabilities.testFlag(domain::Capability::Hold))
        order.action = domain::ModerationAction::Hold;
    else
        return {};
    order.messages = {id};
    order.reason = found.why;
    order.automatic = true;
    return storage::rulings::decide(connection, order, now, now.addSecs(RulingService::undoTime.count()))
        .map([](domain::RulingId) {});
}

bool hasJustCome(const storage::watch::Unread &message, const QDateTime &now)
{
    const qint64 written = timeOf(message.id);
    return message.receivedAt && !message.imported
        && message.receivedAt->msecsTo(now) < qint64(WatchReader::minutesToAct) * 60 * 1000
        && now.toMSecsSinceEpoch() - written < qint64(WatchReader::hoursToAct) * 3600 * 1000
        && message.accountSince && written >= message.accountSince->toMSecsSinceEpoch();
}

} // namespace

BrandWatch::BrandWatch(const QList<domain::WatchedWord> &words)
    : m_words([&words] {
        QList<domain::WatchedWord> enabled;
        for (const domain::WatchedWord &word : words) {
            if (word.enabled)
                enabled << word;
        }
        return enabled;
    }())
    , m_watch([this] {
        QList<moderation::WatchedText> texts;
        for (const domain::WatchedWord &word : std::as_const(m_words))
            texts << moderation::WatchedText{
                word.text,
                moderation::watchKindFromName(word.kind).value_or(moderation::WatchKind::Word),
                moderation::watchActionFromName(word.action).value_or(moderation::WatchAction::Flag),
                word.with,
                word.language};
        return moderation::WordWatch(texts);
    }())
{
}

BrandWatch::Found BrandWatch::read(const QString &text) const
{
    Found found;
    double left = 1;
    QSet<int> seen;
    for (const moderation::WatchHit &hit : m_watch.read(text).hits) {
        const domain::WatchedWord &word = m_words.at(hit.index);
        const auto action
            = moderation::watchActionFromName(word.action).value_or(moderation::WatchAction::Flag);
        const double weight = weightOf(action);
        const bool isFirst = !seen.contains(hit.index);
        seen.insert(hit.index);
        if (action == moderation::WatchAction::Label && isFirst)
            found.labels << word.with;
        if (weight <= 0)
            continue;
        if (isFirst)
            left *= 1 - weight;
        if ((action == moderation::WatchAction::Hold && !found.hold && !found.block)
            || (action == moderation::WatchAction::Block && !found.block))
            found.why = word.text;
        found.hold = found.hold || action == moderation::WatchAction::Hold;
        found.block = found.block || action == moderation::WatchAction::Block;
        found.reasons << ReviewReason{
            ReviewKind::Words, word.text, word.list, isFirst ? weight : 0.0, hit.from, hit.length};
    }
    found.weight = std::min(1 - left, 0.99);
    double sum = 0;
    for (const ReviewReason &reason : std::as_const(found.reasons))
        sum += reason.share;
    for (ReviewReason &reason : found.reasons)
        reason.share = sum > 0 ? reason.share / sum * found.weight : 0;
    return found;
}

Result<WatchReader::Batch>
WatchReader::readNext(storage::Connection &connection, int limit, const QDateTime &now)
{
    Batch batch;
    RUCHE_TRY_ASSIGN(const QString reading, storage::watch::engine(connection));
    batch.otherEngine = reading != QLatin1StringView(engine);
    if (batch.otherEngine)
        return batch;
    RUCHE_TRY_ASSIGN(const QList<storage::watch::Unread> unread, storage::watch::next(connection, limit));
    QHash<domain::BrandId, std::pair<qint64, qint64>> spans;
    for (const storage::watch::Unread &message : unread) {
        const qint64 at = timeOf(message.id);
        auto &span = spans.insert(message.brand, spans.value(message.brand, {at, at})).value();
        span = {std::min(span.first, at), std::max(span.second, at)};
    }
    QHash<domain::BrandId, Surroundings> around;
    QSet<domain::MessageId> done;
    for (const storage::watch::Unread &message : unread) {
        done.insert(message.id);
        if (message.text.isEmpty()) {
            RUCHE_TRY(storage::watch::takeOut(connection, message.id));
            RUCHE_TRY(storage::moderationqueue::settle(connection, message.id));
            continue;
        }
        if (!around.contains(message.brand)) {
            const auto [from, to] = spans.value(message.brand);
            RUCHE_TRY_ASSIGN(const Surroundings found, surroundingsOf(connection, message.brand, from, to));
            around.insert(message.brand, found);
        }
        const Surroundings &brand = *around.constFind(message.brand);
        const BrandWatch::Found found = brand.watch->read(message.text);
        RUCHE_TRY_ASSIGN(const bool again, storage::moderationqueue::wasRead(connection, message.id));
        RUCHE_TRY(storage::moderationqueue::store(connection, readingOf(message, brand, found)));
        if (again || !hasJustCome(message, now))
            continue;
        if (!found.labels.isEmpty())
            RUCHE_TRY(addLabels(connection, message.id, found.labels));
        if (found.hold || found.block)
            RUCHE_TRY(act(connection, message.id, found, now));
    }
    bool isWave = false; // the first ones were read before it was one
    for (auto it = around.constBegin(); it != around.constEnd(); ++it) {
        for (const storage::watch::Neighbour &one : it->alike) {
            if (done.contains(one.id))
                continue;
            RUCHE_TRY_ASSIGN(const bool again,
                             storage::watch::noteWave(
                                 connection, one.id, it->contexts.value(one.id.value).sameTextByOthers));
            isWave = isWave || again;
        }
    }
    batch.read = int(unread.size());
    batch.isLast = unread.size() < limit && !isWave;
    return batch;
}

Result<QList<double>>
WatchReader::newestScores(storage::Connection &connection, domain::BrandId brand, int count)
{
    RUCHE_TRY_ASSIGN(const QList<storage::watch::Unread> newest,
                     storage::watch::newest(connection, brand, count));
    QList<double> scores;
    if (newest.isEmpty())
        return scores;
    RUCHE_TRY_ASSIGN(const Surroundings around,
                     surroundingsOf(connection, brand, timeOf(newest.last().id), timeOf(newest.first().id)));
    for (const storage::watch::Unread &message : newest)
        scores << readingOf(message, around, {}).spam;
    return scores;
}

} // namespace ruche::services
