// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/services/workspace.h"

#include <QFuture>
#include <QString>

namespace ruche::services {

class Storage;

/// What to call a workspace that is made for the sample.
[[nodiscard]] QString sampleWorkspaceName();

/// Fills an empty workspace with the sample: two brands of an invented agency with half a year of posts, what
/// people said and what was answered, thirteen months of page views, and goals. All of it in one transaction,
/// relative to the clock, and marked as sample (Brand::isSample, WorkspaceInfo::isSample, sources and engines
/// named "sample"). Its addresses end in ".example", which leads nowhere. The workspace keeps its name.
/// Errors: Refused (it has a brand already).
[[nodiscard]] QFuture<Result<void>> fillSample(Storage &storage);
[[nodiscard]] inline QFuture<Result<void>> fillSample(Workspace &workspace)
{
    return fillSample(workspace.storage());
}

} // namespace ruche::services
