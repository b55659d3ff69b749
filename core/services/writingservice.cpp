// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/writingservice.h"

#include "core/composing/entities.h"
#include "core/services/storage.h"
#include "core/storage/accountrepository.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/writingrepository.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

namespace writing = storage::writing;
using storage::EventRecorder;

constexpr int mostTaggedPosts = 2000;
constexpr qsizetype longestName = 80;

/// One word for a menu, or a few: what a person types after "/".
Result<QString> checkedName(const QString &name)
{
    const QString clean = name.simplified();
    if (clean.isEmpty() || clean.size() > longestName)
        return fail(ErrorCode::InvalidArgument, u"a name of 1 to 80 characters is needed"_s, u"name"_s);
    return clean;
}

template <typename Value> Result<void> requireFreeName(const QList<Value> &others, const Value &value)
{
    const bool taken = std::any_of(others.begin(), others.end(), [&value](const Value &other) {
        return other.id != value.id && other.brand == value.brand
            && other.name.compare(value.name, Qt::CaseInsensitive) == 0;
    });
    if (taken)
        return fail(ErrorCode::InvalidArgument, u"another one has that name"_s, u"name"_s);
    return {};
}

Result<QStringList> checkedTags(const QStringList &tags)
{
    QStringList clean;
    for (const QString &tag : tags) {
        const QString word = tag.startsWith(u'#') ? tag : u'#' + tag;
        const QList<composing::Entity> entities = composing::findEntities(word);
        if (entities.size() != 1 || entities.first().kind != composing::Entity::Kind::Hashtag
            || entities.first().length != word.size())
            return fail(ErrorCode::InvalidArgument, u"no hashtag: "_s + tag, u"tags"_s);
        if (!clean.contains(word, Qt::CaseInsensitive))
            clean << word;
    }
    if (clean.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"a hashtag is needed"_s, u"tags"_s);
    return clean;
}

} // namespace

WritingService::WritingService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<QList<domain::KnownWord>>> WritingService::words()
{
    return m_storage.read([](storage::Connection &connection) { return writing::words(connection); });
}

QFuture<Result<domain::EventId>> WritingService::addWord(const QString &word)
{
    return m_storage.write([word = word.trimmed(), now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        const bool blank = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isSpace(); });
        if (word.isEmpty() || blank)
            return fail(ErrorCode::InvalidArgument, u"one word"_s, u"word"_s);
        EventRecorder recorder(connection, u"word.add"_s, now);
        RUCHE_TRY(recorder.watch(u"dictionary_word"_s, u"word"_s, word));
        RUCHE_TRY_ASSIGN(const auto id, writing::addWord(connection, word, now));
        if (!id)
            return fail(ErrorCode::AlreadyExists, u"word"_s, word);
        return recorder.finish({}, id->value);
    });
}

QFuture<Result<domain::EventId>> WritingService::removeWord(domain::WordId word)
{
    return m_storage.write(
        [word, now = m_storage.clock().now()](storage::Connection &connection) -> Result<domain::EventId> {
            EventRecorder recorder(connection, u"word.remove"_s, now);
            RUCHE_TRY(recorder.watch(u"dictionary_word"_s, u"id"_s, word.value));
            RUCHE_TRY(writing::removeWord(connection, word));
            return recorder.finish({}, word.value);
        });
}

QFuture<Result<QList<domain::Snippet>>> WritingService::snippets(domain::BrandId brand)
{
    return m_storage.read(
        [brand](storage::Connection &connection) { return writing::snippets(connection, brand); });
}

QFuture<Result<domain::EventId>> WritingService::saveSnippet(const domain::Snippet &snippet)
{
    return m_storage.write([given = snippet, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        domain::Snippet wanted = given;
        RUCHE_TRY_ASSIGN(wanted.name, checkedName(given.name));
        if (wanted.text.trimmed().isEmpty() && wanted.title.trimmed().isEmpty())
            return fail(ErrorCode::InvalidArgument, u"some words are needed"_s, u"text"_s);
        RUCHE_TRY_ASSIGN(const QList<domain::Snippet> all, writing::snippets(connection, {}));
        RUCHE_TRY(requireFreeName(all, wanted));
        const bool isNew = !wanted.id.isValid();
        EventRecorder recorder(connection, isNew ? u"snippet.add"_s : u"snippet.update"_s, now);
        if (isNew) {
            // Watched by its id, which it has only now: by its name there would be others.
            RUCHE_TRY(recorder.watch(u"snippet"_s, u"created_at"_s, now.toMSecsSinceEpoch()));
            RUCHE_TRY_ASSIGN(wanted.id, writing::addSnippet(connection, wanted, now));
        } else {
            RUCHE_TRY(recorder.watch(u"snippet"_s, u"id"_s, wanted.id.value));
            RUCHE_TRY(writing::updateSnippet(connection, wanted));
        }
        return recorder.finish(wanted.brand, wanted.id.value);
    });
}

QFuture<Result<domain::EventId>> WritingService::removeSnippet(domain::SnippetId id)
{
    return m_storage.write(
        [id, now = m_storage.clock().now()](storage::Connection &connection) -> Result<domain::EventId> {
            RUCHE_TRY_ASSIGN(const domain::Snippet snippet, writing::readSnippet(connection, id));
            EventRecorder recorder(connection, u"snippet.remove"_s, now);
            RUCHE_TRY(recorder.watch(u"snippet"_s, u"id"_s, id.value));
            RUCHE_TRY(writing::removeSnippet(connection, id));
            return recorder.finish(snippet.brand, id.value);
        });
}

QFuture<Result<QList<domain::HashtagSet>>> WritingService::hashtagSets(domain::BrandId brand)
{
    return m_storage.read(
        [brand](storage::Connection &connection) { return writing::hashtagSets(connection, brand); });
}

QFuture<Result<domain::EventId>> WritingService::saveHashtagSet(const domain::HashtagSet &set)
{
    return m_storage.write([given = set, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        domain::HashtagSet wanted = given;
        RUCHE_TRY_ASSIGN(wanted.name, checkedName(given.name));
        RUCHE_TRY_ASSIGN(wanted.tags, checkedTags(given.tags));
        RUCHE_TRY_ASSIGN(const QList<domain::HashtagSet> all, writing::hashtagSets(connection, {}));
        RUCHE_TRY(requireFreeName(all, wanted));
        const bool isNew = !wanted.id.isValid();
        EventRecorder recorder(connection, isNew ? u"hashtags.add"_s : u"hashtags.update"_s, now);
        if (isNew) {
            RUCHE_TRY(recorder.watch(u"hashtag_set"_s, u"created_at"_s, now.toMSecsSinceEpoch()));
            RUCHE_TRY_ASSIGN(wanted.id, writing::addHashtagSet(connection, wanted, now));
        } else {
            RUCHE_TRY(recorder.watch(u"hashtag_set"_s, u"id"_s, wanted.id.value));
            RUCHE_TRY(writing::updateHashtagSet(connection, wanted));
        }
        return recorder.finish(wanted.brand, wanted.id.value);
    });
}

QFuture<Result<domain::EventId>> WritingService::removeHashtagSet(domain::HashtagSetId id)
{
    return m_storage.write(
        [id, now = m_storage.clock().now()](storage::Connection &connection) -> Result<domain::EventId> {
            RUCHE_TRY_ASSIGN(const domain::HashtagSet set, writing::readHashtagSet(connection, id));
            EventRecorder recorder(connection, u"hashtags.remove"_s, now);
            RUCHE_TRY(recorder.watch(u"hashtag_set"_s, u"id"_s, id.value));
            RUCHE_TRY(writing::removeHashtagSet(connection, id));
            return recorder.finish(set.brand, id.value);
        });
}

QFuture<Result<QList<domain::PostEngagement>>> WritingService::taggedPosts(domain::BrandId brand)
{
    return m_storage.read([brand](storage::Connection &connection) {
        return writing::taggedPosts(connection, brand, mostTaggedPosts);
    });
}

QFuture<Result<std::optional<domain::Limits>>> WritingService::ownLimits(domain::AccountId account)
{
    return m_storage.read(
        [account](storage::Connection &connection) { return writing::ownLimits(connection, account); });
}

QFuture<Result<domain::EventId>> WritingService::setOwnLimits(domain::AccountId account,
                                                              const std::optional<domain::Limits> &limits)
{
    return m_storage.write([account, limits, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        RUCHE_TRY_ASSIGN(const domain::Account known, storage::accounts::read(connection, account, now));
        EventRecorder recorder(connection, u"account.limits"_s, now);
        RUCHE_TRY(recorder.watch(u"account_limits"_s, u"account_id"_s, account.value));
        RUCHE_TRY(writing::setOwnLimits(connection, account, limits));
        return recorder.finish(known.brand, account.value);
    });
}

} // namespace ruche::services
