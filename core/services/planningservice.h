// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ruche::services {

class Storage;

/// When to post: repeating posts, the slots of accounts, key dates. Thread: that of the Workspace.
class PlanningService
{
public:
    explicit PlanningService(Storage &storage);

private:
    [[maybe_unused]] Storage &m_storage;
};

} // namespace ruche::services
