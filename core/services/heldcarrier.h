// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/connector.h"
#include "core/services/publisher.h"
#include "core/storage/heldrepository.h"

#include <memory>

namespace ruche::services {

/// Carries to networks what was changed here of posts that they hold: new words and times, or that a post is
/// not to go out. What cannot be changed in place is taken back, and handed over anew like any other post.
/// Each call may be repeated, so a process that dies here leaves nothing twice: the difference is still
/// there, and the next one carries it. Thread: that of the Workspace.
class HeldCarrier final : public QObject
{
    Q_OBJECT
public:
    HeldCarrier(Storage &storage, ConnectorPool &connectors, Publisher::StepHook hook);

    /// Nothing when it stays to be done, or somebody else is at it.
    using Future = QFuture<Result<std::optional<SendOutcome>>>;
    [[nodiscard]] Future carry(const storage::held::Difference &difference);

private:
    struct Run;
    using RunPtr = std::shared_ptr<Run>;

    void step(const char *name) const;
    void askFirst(const RunPtr &run);
    void tell(const RunPtr &run);
    void withdraw(const RunPtr &run);
    void findOut(const RunPtr &run);
    void onFound(const RunPtr &run, const std::optional<connectors::Receipt> &found);
    void storeOut(const RunPtr &run, const connectors::Receipt &receipt);
    void storeCarried(const RunPtr &run, const connectors::Receipt &receipt);
    void storeWithdrawn(const RunPtr &run);
    void storeProblem(const RunPtr &run, const Error &error);

    Storage &m_storage;
    ConnectorPool &m_connectors;
    Publisher::StepHook m_hook;
};

} // namespace ruche::services
