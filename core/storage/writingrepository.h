// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/limits.h"
#include "core/domain/writing.h"

#include <QDateTime>
#include <QHash>
#include <QList>

#include <optional>

namespace ruche::storage {

class Connection;

/// What helps to write: words, snippets, sets of hashtags, and limits set by hand. Thread: the connection's,
/// inside the caller's transaction.
namespace writing {

/// By word.
[[nodiscard]] Result<QList<domain::KnownWord>> words(Connection &connection);
/// Nothing when it is there already.
[[nodiscard]] Result<std::optional<domain::WordId>>
addWord(Connection &connection, const QString &word, const QDateTime &now);
/// Errors: NotFound.
[[nodiscard]] Result<void> removeWord(Connection &connection, domain::WordId word);

/// Those of a brand and those of all, by name; with an invalid brand everything.
[[nodiscard]] Result<QList<domain::Snippet>> snippets(Connection &connection, domain::BrandId brand);
/// Errors: NotFound.
[[nodiscard]] Result<domain::Snippet> readSnippet(Connection &connection, domain::SnippetId id);
[[nodiscard]] Result<domain::SnippetId>
addSnippet(Connection &connection, const domain::Snippet &snippet, const QDateTime &now);
/// Errors: NotFound.
[[nodiscard]] Result<void> updateSnippet(Connection &connection, const domain::Snippet &snippet);
[[nodiscard]] Result<void> removeSnippet(Connection &connection, domain::SnippetId id);

/// As snippets().
[[nodiscard]] Result<QList<domain::HashtagSet>> hashtagSets(Connection &connection, domain::BrandId brand);
/// Errors: NotFound.
[[nodiscard]] Result<domain::HashtagSet> readHashtagSet(Connection &connection, domain::HashtagSetId id);
[[nodiscard]] Result<domain::HashtagSetId>
addHashtagSet(Connection &connection, const domain::HashtagSet &set, const QDateTime &now);
/// Errors: NotFound.
[[nodiscard]] Result<void> updateHashtagSet(Connection &connection, const domain::HashtagSet &set);
[[nodiscard]] Result<void> removeHashtagSet(Connection &connection, domain::HashtagSetId id);

/// The brand's posts that are out and carry a hashtag, newest first.
[[nodiscard]] Result<QList<domain::PostEngagement>>
taggedPosts(Connection &connection, domain::BrandId brand, int limit);

/// What a person set for an account, in place of what its server said.
[[nodiscard]] Result<std::optional<domain::Limits>> ownLimits(Connection &connection,
                                                              domain::AccountId account);
/// Nothing takes them away.
[[nodiscard]] Result<void>
setOwnLimits(Connection &connection, domain::AccountId account, const std::optional<domain::Limits> &limits);

} // namespace writing

} // namespace ruche::storage
