// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/connector.h"
#include "core/services/publisher.h"
#include "core/storage/followuprepository.h"

#include <memory>

namespace ruche::services {

/// Sends what follows posts, one after the other, at most once each: claimed → sending (with the key by which
/// the network can be asked) → it leaves → sent, failed or uncertain, each step committed before the next.
/// What died while sending is asked for before it leaves again. Networks with threads get an answer to the
/// post, with a key as parts of threads have; others a comment, of which they recognise a repeat. Publisher
/// says when; this does it. Thread: that of the Workspace.
class FollowUpSender final : public QObject
{
    Q_OBJECT
public:
    /// How late one may be and still leave: longer than a post, which it waits for.
    static constexpr std::chrono::hours lateWindow{6};

    /// The hook is told of "followUp/claimed", "followUp/sending", "followUp/leaving", "followUp/stored".
    FollowUpSender(Storage &storage, ConnectorPool &connectors, Publisher::StepHook hook);
    ~FollowUpSender() override;

    /// All that are due now; the answer is how many are out.
    [[nodiscard]] QFuture<Result<int>> sendDue();

private:
    struct Run;
    struct Round;
    using RunPtr = std::shared_ptr<Run>;
    using RoundPtr = std::shared_ptr<Round>;

    void step(const char *name) const;
    void next(const RoundPtr &round);
    void go(const RunPtr &run);
    void ask(const RunPtr &run);
    void begin(const RunPtr &run);
    void leave(const RunPtr &run);
    void onSent(const RunPtr &run, const domain::RemoteId &remote, const QUrl &url);
    void onFailed(const RunPtr &run, const Error &error, bool left);
    void
    store(const RunPtr &run, const Error &error, bool uncertain, const std::optional<QDateTime> &retryAt);

    Storage &m_storage;
    ConnectorPool &m_connectors;
    Publisher::StepHook m_hook;
    bool m_busy = false;
};

} // namespace ruche::services
