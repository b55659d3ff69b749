// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/publishing.h"

#include <QFuture>
#include <QList>
#include <QString>

namespace ruche::services {

class Storage;

/// What publishing came to: every attempt ever made, and what of it waits for a person. Reads only. Thread:
/// that of the Workspace.
class PublishLog
{
public:
    explicit PublishLog(Storage &storage);

    /// Newest first.
    [[nodiscard]] QFuture<Result<QList<domain::PublishLogRow>>> find(const domain::PublishLogQuery &query);
    /// All that find() would answer, as a file for spreadsheets, in UTC; how many attempts it holds. Errors:
    /// FileUnwritable, DiskFull.
    [[nodiscard]] QFuture<Result<int>> exportCsv(domain::PublishLogQuery query, const QString &path);
    /// What waits for a person: first what is to be posted by hand, then what did not leave, then what will
    /// not as things are; earliest first in each. A post is in it once an account.
    [[nodiscard]] QFuture<Result<QList<domain::PublishMatter>>> matters();

private:
    Storage &m_storage;
};

} // namespace ruche::services
