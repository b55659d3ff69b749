// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/objective.h"

#include <QFuture>
#include <QList>

namespace ruche::services {

class Storage;

struct ObjectiveStatus
{
    domain::Objective objective;
    domain::Progress progress;
    QList<double>
        trend; ///< up to 12 points from the start to today (or the end day), cumulated; none before data
};

/// Objectives and where they stand, computed from what is stored between start and end day, both in the
/// brand's zone. What is counted (views, posts, people) adds to the start value; a share is itself the value.
/// Thread: that of the Workspace.
class ObjectiveService
{
public:
    explicit ObjectiveService(Storage &storage);

    /// By end day. Empty brands: all that are not archived.
    [[nodiscard]] QFuture<Result<QList<ObjectiveStatus>>> list(const QList<domain::BrandId> &brands);
    /// Recorded in the history. Errors: InvalidArgument (empty name, end before start, target equal to
    /// start), NotFound (brand).
    [[nodiscard]] QFuture<Result<domain::Objective>> add(const domain::Objective &objective);
    /// The brand stays. Undoable. Errors: NotFound and those of add().
    [[nodiscard]] QFuture<Result<domain::EventId>> update(const domain::Objective &objective);
    /// Undoable. Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> remove(domain::ObjectiveId objective);

private:
    Storage &m_storage;
};

} // namespace ruche::services
