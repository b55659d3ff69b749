// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/connector.h"
#include "core/services/publisher.h"
#include "core/storage/attemptrepository.h"

#include <functional>

namespace ruche::services {

/// Asks networks about what is not known: what became of a create whose answer was lost, and whether a post
/// that a network held is out. Nothing leaves here that could make a post. Thread: that of the Workspace.
class AttemptSettler final : public QObject
{
    Q_OBJECT
public:
    AttemptSettler(Storage &storage, ConnectorPool &connectors);

    /// What came of a question: nothing when somebody else settled it.
    using Future = QFuture<Result<std::optional<SendOutcome>>>;

    /// Found: sent. Absent for long enough: free to be sent again while its plan stands. Else it stays
    /// uncertain.
    [[nodiscard]] Future settle(const storage::attempts::Open &open);
    /// A post that the network was to publish by itself, some time after it was due: Published when it is
    /// out, Missed when the network has not got it any more or somebody took it back there. Else it stays as
    /// it is and is asked for again.
    [[nodiscard]] Future checkHeld(const storage::attempts::Open &open);

private:
    using Found = Result<std::optional<connectors::Receipt>>;
    using Answer = async::Answer<std::optional<SendOutcome>>;

    void askAndApply(const storage::attempts::Open &open, const Answer &answer, const QDateTime &askedAt);
    /// Of a thread: what is next is known without asking.
    void goOn(const storage::attempts::Open &open, const Answer &answer);
    void ask(const storage::attempts::Open &open, const std::function<void(const Found &)> &then);

    Storage &m_storage;
    ConnectorPool &m_connectors;
};

/// A person has looked: it is `there`, or (nothing) it is not and may be sent again. The answer is nothing
/// when somebody else settled it. Thread: that of the connection, inside the caller's transaction.
[[nodiscard]] Result<std::optional<SendOutcome>> settleByWord(storage::Connection &connection,
                                                              const storage::attempts::Open &open,
                                                              const std::optional<connectors::Receipt> &there,
                                                              const QDateTime &now);

} // namespace ruche::services
