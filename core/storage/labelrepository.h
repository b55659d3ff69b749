// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/label.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace ruche::storage {

class Connection;

/// What posts are about: pillars and tags. Thread: the connection's, inside the caller's transaction.
namespace labels {

/// By brand, then id; those removed left out. Empty brands: all that are not archived.
[[nodiscard]] Result<QList<domain::Pillar>> pillars(Connection &connection,
                                                    const QList<domain::BrandId> &brands);
/// Errors: NotFound (also when removed).
[[nodiscard]] Result<domain::Pillar> readPillar(Connection &connection, domain::PillarId pillar);
/// Another pillar of the brand has that name.
[[nodiscard]] Result<bool> isTaken(Connection &connection, const domain::Pillar &pillar);
/// Writes a new one that is not shown until setDeleted(…, nullopt).
[[nodiscard]] Result<domain::PillarId>
addHidden(Connection &connection, const domain::Pillar &pillar, const QDateTime &now);
/// All but the brand. Errors: NotFound.
[[nodiscard]] Result<void> updatePillar(Connection &connection, const domain::Pillar &pillar);
/// Errors: NotFound.
[[nodiscard]] Result<void>
setDeleted(Connection &connection, domain::PillarId pillar, const std::optional<QDateTime> &at);

/// In place of the one that the post has; an invalid one leaves it without.
[[nodiscard]] Result<void> setPillar(Connection &connection, domain::PostId post, domain::PillarId pillar);
/// In place of those that the post has; tags that are new are made. Errors: NotFound (post).
[[nodiscard]] Result<void> setTags(Connection &connection, domain::PostId post, const QStringList &names);
/// A pillar that was removed is none.
[[nodiscard]] Result<domain::PostLabels> ofPost(Connection &connection, domain::PostId post);
/// What a series gives to its posts.
[[nodiscard]] Result<domain::PostLabels> ofSeries(Connection &connection, domain::SeriesId series);
/// In place of what it has. Errors: NotFound.
[[nodiscard]] Result<void>
giveToSeries(Connection &connection, domain::SeriesId series, const domain::PostLabels &labels);

/// Names in use on posts that are not in the trash, the most used first.
[[nodiscard]] Result<QStringList> tags(Connection &connection, const QList<domain::BrandId> &brands);
/// Of the posts that stand at `from` or after and before `to` (UTC): by brand and pillar, those without one
/// first.
[[nodiscard]] Result<QList<domain::PillarCount>> counts(Connection &connection,
                                                        const QList<domain::BrandId> &brands,
                                                        const QDateTime &from,
                                                        const QDateTime &to);
/// " AND …" about a post `p`, for lists; nothing for an empty query.
[[nodiscard]] Result<QByteArray> condition(Connection &connection, const domain::LabelQuery &query);

} // namespace labels

} // namespace ruche::storage
