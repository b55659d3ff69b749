// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/calendarpost.h"
#include "core/domain/label.h"
#include "core/domain/queries.h"

#include <QFuture>
#include <QHash>
#include <QList>

namespace ruche::services {

class Storage;

/// Reads posts as calendars show them. What is done to them is PostService's and PlanningService's. Thread:
/// that of the Workspace.
class CalendarService
{
public:
    explicit CalendarService(Storage &storage);

    /// What needs a person first, then by planned or published time, then id. Nothing of the trash.
    [[nodiscard]] QFuture<Result<QList<domain::CalendarPost>>> list(const domain::PostQuery &query,
                                                                    const domain::LabelQuery &labels = {});
    /// The first picture of each of these posts that has one.
    [[nodiscard]] QFuture<Result<QHash<domain::PostId, domain::MediaId>>>
    firstPictures(const QList<domain::PostId> &posts);

private:
    Storage &m_storage;
};

} // namespace ruche::services
