// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QTemporaryDir>

namespace ruche::test {

/// A real server for a test, run by a script in tests/servers: started by start(), stopped when this goes.
/// New each time. Where it cannot run, start() is false and problem() says why: the test is then to be
/// skipped with that reason.
class TestServer
{
public:
    /// `name`: of the script, without its ending.
    explicit TestServer(const QString &name);
    ~TestServer();
    TestServer(const TestServer &) = delete;
    TestServer &operator=(const TestServer &) = delete;

    /// Takes some seconds; the first time on a machine, where it may install, some minutes.
    [[nodiscard]] bool start();
    [[nodiscard]] QString problem() const { return m_problem; }
    /// Whether it cannot run here at all, rather than failed to start.
    [[nodiscard]] bool isUnavailable() const { return m_unavailable; }
    /// One of the KEY=VALUE lines that the script printed.
    [[nodiscard]] QString fact(const QString &name) const { return m_facts.value(name); }

protected:
    [[nodiscard]] QString script() const;
    [[nodiscard]] QString directory() const { return m_directory.filePath(m_name); }

private:
    QString m_name;
    QTemporaryDir m_directory;
    QHash<QString, QString> m_facts;
    QString m_problem;
    bool m_unavailable = false;
};

} // namespace ruche::test
