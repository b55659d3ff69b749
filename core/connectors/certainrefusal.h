// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace ruche::connectors {

/// Of a network that cannot be asked what became of a create: a refusal that is certainly one is called so,
/// and nobody has to go and look. Thread: any.
[[nodiscard]] inline ErrorCode certainRefusal(ErrorCode refusal)
{
    return refusal == ErrorCode::TooLarge || refusal == ErrorCode::NotThisNetwork
            || refusal == ErrorCode::Conflict
        ? ErrorCode::Invalid
        : refusal;
}

} // namespace ruche::connectors
