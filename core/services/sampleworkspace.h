// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>

namespace ruche::services {

class Storage;

/// Fills an empty workspace with the sample: two brands of an invented agency with half a year of posts, what
/// people said and what was answered, thirteen months of page views, and goals. All of it in one transaction,
/// relative to the clock, and marked as sample (Brand::isSample, WorkspaceInfo::isSample, sources and engines
/// named "sample"). Its addresses end in
/// ".example", which leads nowhere. Errors: Refused (the workspace has a brand already).
[[nodiscard]] QFuture<Result<void>> fillSample(Storage &storage);

} // namespace ruche::services
