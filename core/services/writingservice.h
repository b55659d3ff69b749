// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/limits.h"
#include "core/domain/writing.h"

#include <QFuture>
#include <QList>

#include <optional>

namespace ruche::services {

class Storage;

/// What helps to write: words that are right here, templates and snippets, sets of hashtags, and what a
/// person knows better than a server about an account's limits. Every change is one event, to be undone
/// through HistoryService; Change::Planning tells of them (Change::Accounts of limits). Thread: that of the
/// Workspace, whose storage must outlive this.
class WritingService
{
public:
    explicit WritingService(Storage &storage);

    /// By word.
    [[nodiscard]] QFuture<Result<QList<domain::KnownWord>>> words();
    /// Errors: InvalidArgument (empty, or several words), AlreadyExists.
    [[nodiscard]] QFuture<Result<domain::EventId>> addWord(const QString &word);
    /// Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> removeWord(domain::WordId word);

    /// Those of a brand and those of all, by name; with an invalid brand everything.
    [[nodiscard]] QFuture<Result<QList<domain::Snippet>>> snippets(domain::BrandId brand);
    /// Adds it, or writes over the one of its id. Errors: InvalidArgument (no name, no text, or another of
    /// the same brand has the name), NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> saveSnippet(const domain::Snippet &snippet);
    /// Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> removeSnippet(domain::SnippetId snippet);

    /// As snippets().
    [[nodiscard]] QFuture<Result<QList<domain::HashtagSet>>> hashtagSets(domain::BrandId brand);
    /// As saveSnippet(). Tags may be given with or without "#"; what is no tag is InvalidArgument.
    [[nodiscard]] QFuture<Result<domain::EventId>> saveHashtagSet(const domain::HashtagSet &set);
    /// Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> removeHashtagSet(domain::HashtagSetId set);

    /// The brand's posts that are out and carry a hashtag, newest first, at most 2,000.
    [[nodiscard]] QFuture<Result<QList<domain::PostEngagement>>> taggedPosts(domain::BrandId brand);

    /// Nothing when they are as the server, or the network, says.
    [[nodiscard]] QFuture<Result<std::optional<domain::Limits>>> ownLimits(domain::AccountId account);
    /// In place of what its server said; nothing goes back to that. Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> setOwnLimits(domain::AccountId account,
                                                                const std::optional<domain::Limits> &limits);

private:
    Storage &m_storage;
};

} // namespace ruche::services
