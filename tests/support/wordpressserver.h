// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

namespace ruche::test {

/// A real WordPress for a test (tests/servers/wordpress.sh): started by start(), stopped when this goes.
/// Fresh and with the same articles, comments and users each time. Where it cannot run, start() is false and
/// problem() says why: the test is then to be skipped with that reason.
class WordPressServer
{
public:
    WordPressServer() = default;
    ~WordPressServer();
    WordPressServer(const WordPressServer &) = delete;
    WordPressServer &operator=(const WordPressServer &) = delete;

    /// Takes some seconds; the first time on a machine, which installs the site, up to a minute.
    [[nodiscard]] bool start();
    [[nodiscard]] QString problem() const { return m_problem; }
    /// Whether it cannot run here at all, rather than failed to start.
    [[nodiscard]] bool isUnavailable() const { return m_unavailable; }

    [[nodiscard]] QUrl url() const { return QUrl(m_facts.value(QStringLiteral("WP_URL"))); }
    /// "WP_EDITOR_PASSWORD" (an application password), "WP_EDITOR_ID", "WP_ARTICLE", "WP_COMMENT"…
    [[nodiscard]] QString fact(const QString &name) const { return m_facts.value(name); }
    /// Runs PHP inside the site, as other people's work there; gives what it printed.
    QString eval(const QString &php) const;

private:
    QTemporaryDir m_directory;
    QHash<QString, QString> m_facts;
    QString m_problem;
    bool m_unavailable = false;
};

} // namespace ruche::test
