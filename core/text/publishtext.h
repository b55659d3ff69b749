// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/publishwarning.h"

#include <QString>

namespace ruche::text {

/// A sentence for people on what was found of a planned post.
[[nodiscard]] QString warningText(const domain::PublishWarning &warning);

} // namespace ruche::text
