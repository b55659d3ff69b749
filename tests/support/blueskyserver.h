// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

namespace ruche::test {

/// A real network of the AT Protocol for a test (tests/servers/bluesky.sh): started by start(), stopped when
/// this goes. New each time, with alice.test, bob.test and carol.test. Where it cannot run, start() is false
/// and problem() says why: the test is then to be skipped with that reason.
class BlueskyServer
{
public:
    BlueskyServer() = default;
    ~BlueskyServer();
    BlueskyServer(const BlueskyServer &) = delete;
    BlueskyServer &operator=(const BlueskyServer &) = delete;

    /// Takes some seconds; the first time on a machine, where it may install, some minutes.
    [[nodiscard]] bool start();
    [[nodiscard]] QString problem() const { return m_problem; }
    /// Whether it cannot run here at all, rather than failed to start.
    [[nodiscard]] bool isUnavailable() const { return m_unavailable; }

    [[nodiscard]] QUrl url() const { return QUrl(m_facts.value(QStringLiteral("BSKY_PDS"))); }
    /// Of "alice", "bob" or "carol".
    [[nodiscard]] QString did(const QString &name) const;
    [[nodiscard]] QString appPassword(const QString &name) const;

private:
    QTemporaryDir m_directory;
    QHash<QString, QString> m_facts;
    QString m_problem;
    bool m_unavailable = false;
};

} // namespace ruche::test
