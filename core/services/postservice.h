// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/post.h"
#include "core/domain/queries.h"

#include <QFuture>
#include <QHash>
#include <QList>

#include <optional>

namespace ruche::services {

class Storage;

/// A file to go with a post, read by the caller.
struct MediaFile
{
    QString fileName;
    QString altText;
    QByteArray bytes;
};

/// What a post says and does on one account alone.
struct VariantDraft
{
    std::optional<QString> title; ///< nothing: as the post
    std::optional<QString> text; ///< nothing: as the post
    domain::Delivery delivery = domain::Delivery::Direct;
    domain::PostOptions options = {};

    friend bool operator==(const VariantDraft &, const VariantDraft &) = default;
};

/// What the composer, or `post add`, saves.
struct PostDraft
{
    domain::BrandId brand;
    QList<domain::AccountId> accounts;
    QString title;
    QString text;
    std::optional<ZonedTime> plannedFor; ///< with it the post is scheduled, without it it is a draft
    bool asDraft = false; ///< keep the date but do not schedule
    QList<MediaFile> newMedia;
    QList<domain::MediaId> keptMedia; ///< of the post being edited or of the library, in order, before the new
    QHash<domain::MediaId, QString> altTexts = {}; ///< of kept files; those left out keep theirs
    QHash<domain::AccountId, VariantDraft> variants = {}; ///< those left out keep what they have
    domain::SeriesId series = {}; ///< kept when invalid
    std::optional<QDateTime> occurrence = {};
};

/// A post and its new time.
struct PostMove
{
    domain::PostId post;
    ZonedTime time;
    bool keepDraft = false; ///< a draft gets the date and stays a draft
};

/// One row of the publish log.
struct PublishLogEntry
{
    domain::Attempt attempt;
    domain::AccountId account;
    QString accountName;
};

/// Writes, plans and reads posts. Edits go to the workspace only; Publisher sends. Thread: that of the
/// Workspace.
class PostService
{
public:
    explicit PostService(Storage &storage);

    /// By planned or published time, then id.
    [[nodiscard]] QFuture<Result<QList<domain::Post>>> list(const domain::PostQuery &query);
    [[nodiscard]] QFuture<Result<domain::Post>> read(domain::PostId post);
    [[nodiscard]] QFuture<Result<QByteArray>> readMedia(domain::MediaId media);
    /// Every attempt to send it, newest first.
    [[nodiscard]] QFuture<Result<QList<PublishLogEntry>>> log(domain::PostId post);

    /// Errors: InvalidArgument (nothing to say, unknown zone, no account for a scheduled post), NotFound (an
    /// account of another brand), Refused (a time in the past), TooLarge (media over 32 MB).
    [[nodiscard]] QFuture<Result<domain::Post>> add(const PostDraft &draft);
    /// Saves over `revision`. What a network holds gets the new words, or is taken back there, by Publisher.
    /// Errors: those of add(), Conflict (someone saved meanwhile), Refused (sending, out, not ours, or held and
    /// due within a minute), Unsupported (the network does not give back what it holds). Undoable.
    [[nodiscard]] QFuture<Result<domain::Post>>
    update(domain::PostId post, qint64 revision, const PostDraft &draft);
    /// Another time; a draft becomes scheduled, nothing else changes. Errors: Refused (past, sending, out,
    /// not ours). Undoable.
    [[nodiscard]] QFuture<Result<domain::EventId>> reschedule(domain::PostId post, const ZonedTime &time);
    /// Several at once, in one step that is undone as one: all of them or, when one may not, none. Errors:
    /// those of reschedule(), with the id of the post that refused as subject.
    [[nodiscard]] QFuture<Result<domain::EventId>> rescheduleAll(const QList<PostMove> &moves);
    /// The same words, files and accounts again, as a draft, or scheduled when there is a time. Errors: those
    /// of add(), NotFound.
    [[nodiscard]] QFuture<Result<domain::Post>> duplicate(domain::PostId post,
                                                          const std::optional<ZonedTime> &time);
    /// Copies of posts, each at its new time, in one step that is undone as one: scheduled as those they are
    /// made from, drafts of drafts. An undo puts them into the trash. Errors: those of duplicate().
    [[nodiscard]] QFuture<Result<domain::EventId>> copyAll(const QList<PostMove> &copies);
    /// Drafts again, with the dates that they have or without one, in one step. Errors: Refused (sending, out,
    /// not ours).
    [[nodiscard]] QFuture<Result<domain::EventId>> makeDrafts(const QList<domain::PostId> &posts,
                                                              bool keepDates);
    /// Back to a draft without date. Undoable.
    [[nodiscard]] QFuture<Result<domain::EventId>> unschedule(domain::PostId post);
    /// To the trash; not while sending. What is out on a network stays there. Undoable.
    [[nodiscard]] QFuture<Result<domain::EventId>> remove(domain::PostId post);
    /// Several at once, as rescheduleAll().
    [[nodiscard]] QFuture<Result<domain::EventId>> removeAll(const QList<domain::PostId> &posts);

private:
    Storage &m_storage;
};

} // namespace ruche::services
