// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faultyserver.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <functional>

namespace ruche::tests {

/// The comments of a site behind the few routes of WordPress that replying, moderating and looking for a
/// reply use, on the loopback address. It outlives the processes that use it, and tells when a write arrives,
/// when it was done and when it was answered, so that a test can end the sender just then. How a real
/// WordPress behaves is tested against one: see tests/servers.
class CommentSite
{
public:
    enum class Stage {
        Asked, ///< a read came, nothing was written yet
        Arrived, ///< a write came and was not done
        Done, ///< it was done, and will be answered
        Answered ///< its answer has left
    };
    /// What happens next: goes on, or the line is cut there (and a write that only arrived is not done).
    enum class Then { GoOn, Cut };

    CommentSite();

    /// A comment by a visitor; its id.
    int receive(const QString &text, const QDateTime &when);
    /// What the site's clock says when it stores a reply.
    void setNow(const QDateTime &now) { m_now = now; }
    /// Called at each stage of each request; nothing is called when it is empty.
    std::function<Then(Stage)> onStage;

    [[nodiscard]] QUrl url() const { return m_server.url(); }
    /// "parent: text" of each reply, in the order in which they came.
    [[nodiscard]] QStringList replies() const;
    /// The status word of a comment.
    [[nodiscard]] QString statusOf(int id) const;
    /// How often the status of a comment was written.
    [[nodiscard]] int changesOf(int id) const { return m_changes.value(id); }

private:
    using Server = test::FaultyServer;

    Server::Answer handle(const Server::Request &request);
    Server::Answer write(const Server::Request &request, int id);
    [[nodiscard]] Server::Answer list(const QUrl &asked) const;
    int add(const QString &text, int parent, int author, const QDateTime &when);
    Then tell(Stage stage) { return onStage ? onStage(stage) : Then::GoOn; }

    Server m_server;
    QList<QJsonObject> m_comments; ///< the id of each is its place, from 1
    QHash<int, int> m_changes;
    QDateTime m_now;
    bool m_wrote = false; ///< the request that is being answered was a write
};

} // namespace ruche::tests
