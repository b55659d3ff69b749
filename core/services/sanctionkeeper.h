// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/connector.h"
#include "core/storage/sanctionrepository.h"

#include <QObject>

#include <memory>

namespace ruche::services {

class ConnectorPool;
class Storage;

/// Tells networks who is under a sanction and who is no more: what was decided, undone, lifted, or is over.
/// Each time it says how the person stands now, which a network takes as often as it is told; so a process
/// that dies in between leaves nothing half done, and ends that come while nothing runs are caught up with.
/// Where the network ends a sanction by itself it is told when. OutboxService says when; this does it.
/// Thread: that of the Workspace.
class SanctionKeeper final : public QObject
{
    Q_OBJECT
public:
    /// For how long one process may be at it.
    static constexpr std::chrono::minutes claimTime{3};

    SanctionKeeper(Storage &storage, ConnectorPool &connectors);
    ~SanctionKeeper() override;

    /// All that is due now; the answer is how often a network was told.
    [[nodiscard]] QFuture<Result<int>> keepDue();

private:
    struct Run;
    using RunPtr = std::shared_ptr<Run>;

    void next(const RunPtr &run);
    void tell(const RunPtr &run, const std::shared_ptr<connectors::Connector> &connector);
    void store(const RunPtr &run, const Result<void> &told);

    Storage &m_storage;
    ConnectorPool &m_connectors;
};

} // namespace ruche::services
