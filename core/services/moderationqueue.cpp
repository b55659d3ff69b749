// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/moderationqueue.h"

#include "core/moderation/raidgroups.h"
#include "core/moderation/watchlist.h"
#include "core/services/moderationwatch.h"
#include "core/services/storage.h"
#include "core/services/watchreader.h"
#include "core/storage/accountrepository.h"
#include "core/storage/brandfilter.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/memberrepository.h"
#include "core/storage/messagerepository.h"
#include "core/storage/moderationqueue.h"
#include "core/storage/noterepository.h"
#include "core/storage/rulingrepository.h"
#include "core/storage/sanctionrepository.h"
#include "core/storage/watchrepository.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

constexpr int contextLines = 4;
constexpr int messagesRead = 50;

Result<ReviewPerson> personOf(storage::Connection &connection, domain::MemberId id, const QDateTime &now)
{
    ReviewPerson person;
    if (!id.isValid())
        return person;
    RUCHE_TRY_ASSIGN(person.member, storage::members::read(connection, id));
    RUCHE_TRY_ASSIGN(person.notes, storage::notes::ofMember(connection, id));
    RUCHE_TRY_ASSIGN(const QList<domain::Message> messages,
                     storage::messages::ofMember(connection, id, messagesRead));
    QList<domain::MessageId> ids;
    for (const domain::Message &message : messages)
        ids << message.id;
    RUCHE_TRY_ASSIGN(const auto moods, storage::messages::sentiments(connection, ids));
    for (const std::optional<domain::Sentiment> &mood : moods) {
        person.read += mood ? 1 : 0;
        person.negatives += mood && mood->label == domain::Sentiment::Label::Negative ? 1 : 0;
    }
    RUCHE_TRY_ASSIGN(person.standing.strikes, storage::rulings::strikesOf(connection, id));
    RUCHE_TRY_ASSIGN(person.standing.active, storage::sanctions::activeOf(connection, id, now));
    RUCHE_TRY_ASSIGN(person.standing.record, storage::rulings::ofMember(connection, id, now));
    RUCHE_TRY_ASSIGN(person.standing.proposal, storage::rulings::proposal(connection, id));
    return person;
}

Result<ReviewDetail> detailOf(storage::Connection &connection, domain::MessageId id, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QList<domain::ReviewItem> items, storage::moderationqueue::rows(connection, {id}));
    if (items.isEmpty())
        return fail(ErrorCode::NotFound, u"not in the queue"_s, id.text());
    ReviewDetail detail;
    detail.item = items.first();
    RUCHE_TRY_ASSIGN(detail.account, storage::accounts::read(connection, detail.item.account, now));
    RUCHE_TRY_ASSIGN(detail.flags, storage::rulings::flagsOf(connection, id));
    RUCHE_TRY_ASSIGN(const QList<domain::Message> thread,
                     storage::messages::ofConversation(connection, detail.item.conversation, messagesRead));
    for (const domain::Message &message : thread) {
        if (message.id < id)
            detail.context << message;
    }
    detail.context = detail.context.mid(std::max<qsizetype>(0, detail.context.size() - contextLines));
    RUCHE_TRY_ASSIGN(detail.person, personOf(connection, detail.item.member, now));
    RUCHE_TRY_ASSIGN(detail.rulings, storage::rulings::ofMessage(connection, id, now));
    RUCHE_TRY_ASSIGN(detail.rules, storage::rulings::rules(connection, detail.item.brand));
    return detail;
}

ReviewGroup::Kind kindOf(moderation::RaidKind kind)
{
    switch (kind) {
    case moderation::RaidKind::Text:
        return ReviewGroup::Kind::Text;
    case moderation::RaidKind::Link:
        return ReviewGroup::Kind::Link;
    case moderation::RaidKind::Author:
        break;
    }
    return ReviewGroup::Kind::Author;
}

QList<ReviewGroup> groupsOf(const QList<domain::ReviewItem> &items)
{
    QList<moderation::RaidMessage> messages;
    QHash<qint64, const domain::ReviewItem *> byId;
    for (const domain::ReviewItem &item : items) {
        messages << moderation::RaidMessage{item.message.value, item.member.value, item.text};
        byId.insert(item.message.value, &item);
    }
    QList<ReviewGroup> groups;
    for (const moderation::RaidGroup &found : moderation::raidGroups(messages)) {
        ReviewGroup group;
        group.kind = kindOf(found.kind);
        group.authors = found.authors;
        group.shared = found.shared;
        QStringList subjects;
        for (const qint64 id : found.ids) {
            const domain::ReviewItem &item = *byId.value(id);
            group.messages << item.message;
            if (!subjects.contains(item.subject))
                subjects << item.subject;
            group.from = group.from.isValid() ? std::min(group.from, item.writtenAt) : item.writtenAt;
            group.to = group.to.isValid() ? std::max(group.to, item.writtenAt) : item.writtenAt;
        }
        if (subjects.size() == 1)
            group.subject = subjects.first();
        groups << group;
    }
    return groups;
}

/// Why a watched word can never be found; empty when it can.
QString problemOf(const domain::WatchedWord &word)
{
    return moderation::WordWatch(
               {{word.text, moderation::watchKindFromName(word.kind).value_or(moderation::WatchKind::Word)}})
        .problemOf(0);
}

/// Changes the words of a brand as one action that can be undone, and has its recent messages read again.
template <typename Change>
Result<domain::EventId> changeWords(storage::Connection &connection,
                                    domain::BrandId brand,
                                    const QDateTime &now,
                                    const Change &change)
{
    storage::EventRecorder recorder(connection, u"watch.word"_s, now);
    RUCHE_TRY(recorder.watch(u"watched_word"_s, u"brand_id"_s, brand.value));
    RUCHE_TRY_ASSIGN(const int count, change());
    RUCHE_TRY(storage::watch::readAgain(connection, brand, ModerationWatch::readAgainAfterChange));
    return recorder.finish(brand, brand.value, count);
}

} // namespace

ModerationQueue::ModerationQueue(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<QList<domain::MessageId>>> ModerationQueue::ids(const domain::ReviewQuery &query, int limit)
{
    return m_storage.read([query, limit](storage::Connection &connection) {
        return storage::moderationqueue::ids(connection, query, limit);
    });
}

QFuture<Result<QList<domain::ReviewItem>>> ModerationQueue::rows(const QList<domain::MessageId> &ids)
{
    return m_storage.read(
        [ids](storage::Connection &connection) { return storage::moderationqueue::rows(connection, ids); });
}

QFuture<Result<domain::ReviewCounts>> ModerationQueue::counts(const QList<domain::BrandId> &brands)
{
    return m_storage.read([brands](storage::Connection &connection) {
        return storage::moderationqueue::counts(connection, brands);
    });
}

QFuture<Result<ReviewDetail>> ModerationQueue::detail(domain::MessageId message)
{
    return m_storage.read([message, now = m_storage.clock().now()](storage::Connection &connection) {
        return detailOf(connection, message, now);
    });
}

QFuture<Result<QList<ReviewGroup>>> ModerationQueue::groups(const domain::ReviewQuery &query, int newest)
{
    return m_storage.read([query, newest](storage::Connection &connection) -> Result<QList<ReviewGroup>> {
        RUCHE_TRY_ASSIGN(QList<domain::MessageId> ids,
                         storage::moderationqueue::ids(connection, query, mostItems));
        if (ids.size() > newest) {
            std::nth_element(ids.begin(), ids.begin() + newest, ids.end(), std::greater<>());
            ids.resize(newest);
        }
        RUCHE_TRY_ASSIGN(QList<domain::ReviewItem> items, storage::moderationqueue::rows(connection, ids));
        std::stable_sort(items.begin(), items.end(), [](const auto &a, const auto &b) {
            return a.severity != b.severity ? a.severity > b.severity : a.message < b.message;
        });
        return groupsOf(items);
    });
}

QFuture<Result<QList<domain::Ruling>>> ModerationQueue::decide(const domain::RulingOrder &order,
                                                               std::chrono::seconds delay)
{
    return m_storage.write([order, delay, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<QList<domain::Ruling>> {
        QList<domain::BrandId> brands;
        QHash<domain::BrandId, QList<domain::MessageId>> ofBrand;
        for (const domain::MessageId id : order.messages) {
            RUCHE_TRY_ASSIGN(const domain::Message message, storage::messages::read(connection, id));
            if (!brands.contains(message.brand))
                brands << message.brand;
            ofBrand[message.brand] << id;
        }
        if (brands.isEmpty())
            return fail(ErrorCode::InvalidArgument, u"no message"_s);
        QList<domain::Ruling> rulings;
        for (const domain::BrandId brand : std::as_const(brands)) {
            domain::RulingOrder part = order;
            part.messages = ofBrand.value(brand);
            RUCHE_TRY_ASSIGN(const domain::RulingId id,
                             storage::rulings::decide(connection, part, now, now.addSecs(delay.count())));
            RUCHE_TRY_ASSIGN(const domain::Ruling ruling, storage::rulings::read(connection, id, now));
            rulings << ruling;
        }
        return rulings;
    });
}

QFuture<Result<domain::EventId>> ModerationQueue::judgeHarmless(const QList<domain::MessageId> &messages,
                                                                const QString &by)
{
    return m_storage.write([messages, by, now = m_storage.clock().now()](storage::Connection &connection) {
        return storage::moderationqueue::judgeHarmless(connection, messages, by, now);
    });
}

QFuture<Result<QList<domain::Ruling>>> ModerationQueue::log(const QList<domain::BrandId> &brands, int limit)
{
    return m_storage.read([brands, limit, now = m_storage.clock().now()](
                              storage::Connection &connection) -> Result<QList<domain::Ruling>> {
        RUCHE_TRY_ASSIGN(const QList<domain::BrandId> wanted,
                         storage::brandfilter::brands(connection, brands));
        QList<domain::Ruling> all;
        for (const domain::BrandId brand : wanted) {
            RUCHE_TRY_ASSIGN(const QList<domain::Ruling> recent,
                             storage::rulings::recent(connection, brand, limit, now));
            all << recent;
        }
        std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.id > b.id; });
        return all.mid(0, limit);
    });
}

QFuture<Result<std::optional<domain::Appeal>>> ModerationQueue::appeal(domain::RulingId ruling)
{
    return m_storage.read([ruling](storage::Connection &connection) {
        return storage::moderationqueue::appealOf(connection, ruling);
    });
}

QFuture<Result<void>> ModerationQueue::saveAppeal(const domain::Appeal &appeal)
{
    domain::Appeal kept = appeal;
    if (!kept.madeAt.isValid())
        kept.madeAt = m_storage.clock().now();
    const bool answered = kept.outcome != domain::Appeal::Outcome::Open;
    kept.answeredAt
        = answered ? std::optional(kept.answeredAt.value_or(m_storage.clock().now())) : std::nullopt;
    return m_storage.write([kept](storage::Connection &connection) {
        return storage::moderationqueue::saveAppeal(connection, kept);
    });
}

QFuture<Result<QList<domain::Ruling>>> ModerationQueue::sanctioned(const QList<domain::BrandId> &brands,
                                                                   int limit)
{
    return m_storage.read([brands, limit, now = m_storage.clock().now()](
                              storage::Connection &connection) -> Result<QList<domain::Ruling>> {
        RUCHE_TRY_ASSIGN(const QList<domain::BrandId> wanted,
                         storage::brandfilter::brands(connection, brands));
        return storage::rulings::withSanctions(connection, wanted, limit, now);
    });
}

QFuture<Result<QList<domain::WatchedWord>>> ModerationQueue::words(domain::BrandId brand)
{
    return m_storage.read(
        [brand](storage::Connection &connection) { return storage::watch::words(connection, brand); });
}

QFuture<Result<domain::EventId>> ModerationQueue::saveWord(const domain::WatchedWord &word)
{
    const QString problem = problemOf(word);
    if (!problem.isEmpty())
        return async::ready(
            Result<domain::EventId>(fail(ErrorCode::InvalidArgument, u"never found"_s, problem)));
    return m_storage.write([word, now = m_storage.clock().now()](storage::Connection &connection) {
        return changeWords(connection, word.brand, now, [&]() -> Result<int> {
            return storage::watch::saveWord(connection, word).map([](domain::WatchedWordId) { return 1; });
        });
    });
}

QFuture<Result<domain::EventId>> ModerationQueue::removeWord(const domain::WatchedWord &word)
{
    return m_storage.write([word, now = m_storage.clock().now()](storage::Connection &connection) {
        return changeWords(connection, word.brand, now, [&]() -> Result<int> {
            RUCHE_TRY(storage::watch::removeWord(connection, word.id));
            return 1;
        });
    });
}

QFuture<Result<domain::EventId>> ModerationQueue::addStarterList(domain::BrandId brand, StarterList list)
{
    return m_storage.write([brand, words = starterWords(brand, list), now = m_storage.clock().now()](
                               storage::Connection &connection) {
        return changeWords(connection, brand, now, [&]() -> Result<int> {
            return storage::watch::addWords(connection, brand, words);
        });
    });
}

QFuture<Result<double>> ModerationQueue::threshold(domain::BrandId brand)
{
    return m_storage.read(
        [brand](storage::Connection &connection) { return storage::watch::threshold(connection, brand); });
}

QFuture<Result<void>> ModerationQueue::setThreshold(domain::BrandId brand, double threshold)
{
    return m_storage.write([brand, threshold](storage::Connection &connection) -> Result<void> {
        RUCHE_TRY_ASSIGN(const double before, storage::watch::threshold(connection, brand));
        RUCHE_TRY(storage::watch::setThreshold(connection, brand, threshold));
        return storage::moderationqueue::settleBetween(connection, brand, before, threshold);
    });
}

QFuture<Result<QList<double>>> ModerationQueue::newestScores(domain::BrandId brand, int count)
{
    return m_storage.read([brand, count](storage::Connection &connection) {
        return WatchReader::newestScores(connection, brand, count);
    });
}

QList<domain::WatchedWord> starterWords(domain::BrandId brand, StarterList list)
{
    QList<domain::WatchedWord> words;
    const auto add = [&](const QString &text, const QString &kind, const QString &action) {
        domain::WatchedWord word;
        word.brand = brand;
        word.text = text;
        word.kind = kind;
        word.action = action;
        word.list = starterListName(list);
        words << word;
    };
    if (list == StarterList::PersonalData) {
        // Telephone numbers as they are written in France and Great Britain, addresses of mail, and cards.
        add(u"(?<!\\d)(?:\\+33 ?|0)[1-9](?:[ .-]?\\d{2}){4}(?!\\d)"_s, u"pattern"_s, u"flag"_s);
        add(u"(?<!\\d)(?:\\+44 ?|0)7\\d{3}[ .-]?\\d{3}[ .-]?\\d{3}(?!\\d)"_s, u"pattern"_s, u"flag"_s);
        add(u"[a-z0-9._+-]+@[a-z0-9-]+\\.[a-z]{2,}"_s, u"pattern"_s, u"flag"_s);
        add(u"(?<!\\d)\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}(?!\\d)"_s, u"pattern"_s, u"flag"_s);
        return words;
    }
    const auto wanted
        = list == StarterList::Insults ? moderation::WatchAction::Flag : moderation::WatchAction::Hold;
    for (const moderation::WatchedText &text : moderation::starterList()) {
        if (text.action != wanted)
            continue;
        // A brand decides itself whether baits are kept back by themselves.
        add(text.text, moderation::watchKindName(text.kind), u"flag"_s);
        words.last().language = text.language;
    }
    return words;
}

QString starterListName(StarterList list)
{
    switch (list) {
    case StarterList::Insults:
        return u"insults"_s;
    case StarterList::SpamBaits:
        return u"baits"_s;
    case StarterList::PersonalData:
        break;
    }
    return u"personal"_s;
}

} // namespace ruche::services
