// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/planning.h"
#include "core/services/planningservice.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace ruche::storage {
class Connection;
}

/// What is done to repeating posts, each within the transaction of the caller. Posts that a step makes are
/// written as drafts in the trash, and brought out of it while the step is watched: undoing it puts them back
/// there, and is refused when one has gone out since. Thread: storage.
namespace ruche::services::seriesjobs {

/// How far ahead the posts of a series are made.
constexpr int weeksAhead = 8;

struct Edit
{
    domain::PostId post;
    qint64 revision = 0;
    SeriesScope scope = SeriesScope::ThisOne;
    PostDraft draft;
    std::optional<QString> rule;
};

[[nodiscard]] Result<domain::Series>
add(storage::Connection &connection, const PostDraft &draft, const QString &rule, const QDateTime &now);
[[nodiscard]] Result<RepeatedPost>
repeat(storage::Connection &connection, domain::PostId post, const QString &rule, const QDateTime &now);
[[nodiscard]] Result<domain::EventId>
edit(storage::Connection &connection, const Edit &edit, const QDateTime &now);
[[nodiscard]] Result<domain::EventId>
remove(storage::Connection &connection, domain::PostId post, SeriesScope scope, const QDateTime &now);
[[nodiscard]] Result<domain::EventId>
removeSeries(storage::Connection &connection, domain::SeriesId series, const QDateTime &now);
/// How many posts were made.
[[nodiscard]] Result<int> extend(storage::Connection &connection, const QDateTime &now);
/// Puts what extend() made of a series that was undone into the trash.
[[nodiscard]] Result<void>
clear(storage::Connection &connection, domain::SeriesId series, const QDateTime &now);

} // namespace ruche::services::seriesjobs
