// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace ruche::connectors {

/// What a call came to that takes something away or ends it: what is not there at all is as it was wanted.
template <typename T> [[nodiscard]] Result<void> goneIsDone(const Result<T> &answer)
{
    if (answer || answer.error().code == ErrorCode::Gone)
        return {};
    return fail(answer.error());
}

} // namespace ruche::connectors
