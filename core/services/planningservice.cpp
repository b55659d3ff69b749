// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/planningservice.h"

namespace ruche::services {

PlanningService::PlanningService(Storage &storage)
    : m_storage(storage)
{
}

} // namespace ruche::services
