// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/crisis.h"

#include <QFuture>
#include <QStringList>

#include <optional>

namespace ruche::services {

class Storage;

/// What a team does while a brand is under fire: who does what, what is said meanwhile, and a log that nobody
/// rewrites. Whatever is done writes its own line of the log. Answers are the crisis as it stands then.
/// Thread: that of the Workspace.
class CrisisService
{
public:
    explicit CrisisService(Storage &storage);

    /// Nothing when the brand has none that goes on.
    [[nodiscard]] QFuture<Result<std::optional<domain::Crisis>>> open(domain::BrandId brand);
    /// Newest first.
    [[nodiscard]] QFuture<Result<QList<domain::Crisis>>> list(domain::BrandId brand, int limit);
    /// Errors: InvalidArgument (no title), AlreadyExists (one goes on), NotFound.
    [[nodiscard]] QFuture<Result<domain::Crisis>>
    begin(domain::BrandId brand, const QString &title, const QStringList &tasks);
    /// Errors: InvalidArgument (no text), NotFound; Refused when it has ended. So for all below.
    [[nodiscard]] QFuture<Result<domain::Crisis>>
    note(domain::CrisisId crisis, domain::CrisisEntry::Kind kind, const QString &text);
    [[nodiscard]] QFuture<Result<domain::Crisis>> addTask(domain::CrisisId crisis, const QString &task);
    [[nodiscard]] QFuture<Result<domain::Crisis>>
    setTask(domain::CrisisId crisis, qint64 task, const QString &person, bool done);
    [[nodiscard]] QFuture<Result<domain::Crisis>> setStatement(domain::CrisisId crisis,
                                                               const QString &statement);
    /// `lesson` may be empty.
    [[nodiscard]] QFuture<Result<domain::Crisis>> end(domain::CrisisId crisis, const QString &lesson);

private:
    Storage &m_storage;
};

} // namespace ruche::services
