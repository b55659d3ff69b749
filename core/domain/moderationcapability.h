// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"
#include "core/domain/network.h"

namespace ruche::domain {

/// What an account must be allowed for a moderation.
[[nodiscard]] Capability capabilityFor(ModerationAction action);
/// What an account must be allowed for a sanction.
[[nodiscard]] Capability capabilityFor(SanctionKind kind);
/// What lets the network itself end a sanction.
[[nodiscard]] Capability timedCapabilityFor(SanctionKind kind);

} // namespace ruche::domain
