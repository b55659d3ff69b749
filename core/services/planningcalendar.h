// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/label.h"
#include "core/domain/queries.h"
#include "core/services/planningservice.h"

#include <QByteArray>
#include <QDateTime>

namespace ruche::storage {
class Connection;
}

/// Calendar files and the plan. Thread: storage.
namespace ruche::services::calendarjobs {

[[nodiscard]] Result<QByteArray> exportPosts(storage::Connection &connection,
                                             const domain::PostQuery &query,
                                             const domain::LabelQuery &labels,
                                             const QDateTime &now);
[[nodiscard]] Result<CalendarImport> importFile(storage::Connection &connection,
                                                const QByteArray &content,
                                                const CalendarImportRequest &request,
                                                const QDateTime &now);

} // namespace ruche::services::calendarjobs
