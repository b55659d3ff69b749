// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/connector.h"
#include "core/services/connectorpool.h"

#include <QHash>
#include <QList>
#include <QMap>

#include <functional>
#include <optional>

namespace ruche::tests {

/// A network in memory with all its accounts. What it does to the next calls is scripted: tests push faults,
/// or replace a whole answer.
class FakeNetwork
{
public:
    /// What happens to one create (a post or a reply).
    enum class Fault {
        None,
        LostAnswer, ///< it happens, and the answer is lost
        LostRequest, ///< it does not happen, and nobody can know
        Transient,
        Rate,
        Auth,
        Invalid,
        Gone,
        Hang, ///< it happens; the answer waits for answerHanging()
        Unsupported,
    };
    struct Stored
    {
        connectors::Draft draft;
        connectors::Receipt receipt;
    };

    FakeNetwork();

    [[nodiscard]] services::ConnectorPool::Factory factory();

    QString key = QStringLiteral("fake"); ///< of the network that it is
    domain::Capabilities capabilities;
    QString password = QStringLiteral("good");
    QString siteName = QStringLiteral("Cap Pertuis");

    QList<Fault> publishFaults; ///< taken from the front, one a create
    QList<Fault> uploadFaults;
    QList<Fault> replyFaults;
    QList<Fault> moderateFaults;
    bool reconcileFails = false;
    bool takesFilesWithPost = false;
    bool cannotBeAsked = false; ///< as a bot or a webhook, which reads nothing
    bool hidesNewPosts = false; ///< reconcile does not see what was created: an index that lags
    bool publishes = true; ///< false: holds each post until its time
    QList<Fault> updateFaults; ///< of what it holds, or has
    QList<Fault> deleteFaults;
    int updateCalls = 0;
    int deleteCalls = 0;
    /// What is held goes out, as at its time.
    void releaseHeld();
    /// Those that are not thrown away.
    [[nodiscard]] QList<Stored> allPosts() const;

    QMap<QString, QList<Stored>> posts; ///< by key: more than one is what must never happen
    QStringList uploads;
    QList<connectors::MediaUpload> uploadedFiles;
    QStringList replies; ///< "message: text"
    QStringList moderations; ///< "message: action"
    QStringList sanctions; ///< "author: mute until 2026-06-17T08:00:00Z", "author: end of mute"
    QList<Fault> sanctionFaults;
    QList<connectors::Endpoint> made; ///< every endpoint a connector was made for
    int publishCalls = 0;
    int reconcileCalls = 0;

    /// Answers a pull; the default has nothing.
    std::function<Result<connectors::Page>(connectors::Stream, const QString &, const connectors::Endpoint &)>
        onPull;
    /// Pulls wait for answerPulls() when set.
    bool holdPulls = false;
    void answerPulls();
    void answerHanging();
    [[nodiscard]] int heldPulls() const { return int(m_heldPulls.size()); }
    [[nodiscard]] int postCount() const;

    // For the connector:
    QFuture<Result<connectors::Receipt>> publish(const connectors::Draft &draft);
    QFuture<Result<connectors::Receipt>> update(const domain::RemoteId &id, const connectors::Draft &draft);
    QFuture<Result<void>> remove(const domain::RemoteId &id);
    QFuture<Result<connectors::Page>>
    pull(connectors::Stream stream, const QString &cursor, const connectors::Endpoint &endpoint);

private:
    struct HeldPull
    {
        async::Answer<connectors::Page> answer;
        connectors::Stream stream;
        QString cursor;
        connectors::Endpoint endpoint;
    };
    struct Hanging
    {
        async::Answer<connectors::Receipt> answer;
        connectors::Receipt receipt;
    };
    QList<HeldPull> m_heldPulls;
    QList<Hanging> m_hanging;
    int m_nextId = 100;
};

/// The error of a fault.
[[nodiscard]] std::optional<Error> errorOf(FakeNetwork::Fault fault);

} // namespace ruche::tests
