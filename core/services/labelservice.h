// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/label.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QStringList>

namespace ruche::services {

class Storage;

/// A pillar that was saved, and the step that undoes it.
struct SavedPillar
{
    domain::Pillar pillar;
    domain::EventId event;
};

/// What posts are about: the pillars of brands with the share that each is to have, and tags. What changes
/// the workspace is one step that can be undone. Thread: that of the Workspace, whose storage must outlive
/// this.
class LabelService
{
public:
    explicit LabelService(Storage &storage);

    /// By brand, then as they were added. Empty brands: all that are not archived.
    [[nodiscard]] QFuture<Result<QList<domain::Pillar>>> pillars(const QList<domain::BrandId> &brands);
    /// Adds it, or writes over the one of its id, whose brand stays. Errors: InvalidArgument (no name, one
    /// that is too long, a share outside 0 … 100), AlreadyExists (another of the brand has the name),
    /// NotFound.
    [[nodiscard]] QFuture<Result<SavedPillar>> savePillar(const domain::Pillar &pillar);
    /// The pillars of a brand anew, as one step: those with an id are changed, those without are new, and what
    /// is not among them goes, as by removePillar(). Errors: those of savePillar().
    [[nodiscard]] QFuture<Result<domain::EventId>> setPillars(domain::BrandId brand,
                                                              const QList<domain::Pillar> &pillars);
    /// Its posts stay, about nothing until this is undone. Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> removePillar(domain::PillarId pillar);

    /// What each post is about, in that order.
    [[nodiscard]] QFuture<Result<QList<domain::PostLabels>>> ofPosts(const QList<domain::PostId> &posts);
    /// All or none; an invalid pillar takes theirs away. Errors: InvalidArgument (no post; one of another
    /// brand), NotFound (pillar, post).
    [[nodiscard]] QFuture<Result<domain::EventId>> setPillar(const QList<domain::PostId> &posts,
                                                             domain::PillarId pillar);
    /// Gives tags to posts and takes others away; those that have one, or lack one, already keep to that.
    /// All or none. Errors: InvalidArgument (no post), NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>>
    changeTags(const QList<domain::PostId> &posts, const QStringList &added, const QStringList &removed);
    /// In use on posts, the most used first.
    [[nodiscard]] QFuture<Result<QStringList>> tags(const QList<domain::BrandId> &brands);
    /// Of the posts that stand, planned or out, at `from` or after and before `to` (UTC).
    [[nodiscard]] QFuture<Result<QList<domain::PillarCount>>>
    counts(const QList<domain::BrandId> &brands, const QDateTime &from, const QDateTime &to);

    /// Tags as they are kept: one line each without "#", none twice, by name.
    [[nodiscard]] static QStringList cleanTags(const QStringList &typed);

private:
    Storage &m_storage;
};

} // namespace ruche::services
