// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/base/result.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QTimer>

#include <optional>

namespace ruche::services {

class Storage;

/// Reads what comes in by the rules of moderation, in the background: every message once, those of the last
/// weeks again when the rules or the watched words change. Window, agent and commands may do so at the same
/// time: each batch is taken, read and stored in one transaction. Thread: that of the Workspace.
class ModerationWatch final : public QObject
{
    Q_OBJECT
public:
    /// Messages of one transaction: other writes wait this long at most.
    static constexpr int batchSize = 100;
    /// So many of the newest messages of a brand are read again when its words change.
    static constexpr int readAgainAfterChange = 1000;

    explicit ModerationWatch(Storage &storage, QObject *parent = nullptr);
    ~ModerationWatch() override;

    /// Reads whatever is to be read now and, when told by wake(), later.
    void setAutomatic(bool automatic);
    /// Something may have come in: looks, and reads it when automatic.
    void wake();
    /// Reads until nothing is left; the answer is how many messages that were. Errors: those of the storage,
    /// and Conflict when another version of the program has taken over.
    [[nodiscard]] QFuture<Result<int>> run();

private:
    void start();
    void step();
    void finish(const std::optional<Error> &error);

    Storage &m_storage;
    QList<async::Answer<int>> m_waiting;
    QTimer m_retry;
    int m_done = 0;
    bool m_automatic = false;
    bool m_running = false;
    bool m_begun = false; ///< the rules of this program have been made those that read
    bool m_wokenMeanwhile = false;
};

} // namespace ruche::services
