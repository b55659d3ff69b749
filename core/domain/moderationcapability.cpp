// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/moderationcapability.h"

namespace ruche::domain {

Capability capabilityFor(ModerationAction action)
{
    switch (action) {
    case ModerationAction::Approve:
        return Capability::Approve;
    case ModerationAction::Hold:
        return Capability::Hold;
    case ModerationAction::Spam:
        return Capability::Spam;
    case ModerationAction::Trash:
        break;
    }
    return Capability::Trash;
}

Capability capabilityFor(SanctionKind kind)
{
    return kind == SanctionKind::Mute ? Capability::Mute : Capability::Ban;
}

Capability timedCapabilityFor(SanctionKind kind)
{
    return kind == SanctionKind::Mute ? Capability::MuteTimed : Capability::BanTimed;
}

} // namespace ruche::domain
