// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace ruche::tests {

/// A message of QVERIFY2.
struct Told
{
    QByteArray text;
    explicit operator const char *() const { return text.constData(); }
};

/// What one run of `ruchectl` left behind.
struct CtlRun
{
    int status = -1; ///< -1: it crashed or did not end
    QString out;
    QString err;

    /// Standard output as one JSON object a line; an empty list when a line is none.
    [[nodiscard]] QList<QJsonObject> objects() const;
    /// The only object.
    [[nodiscard]] QJsonObject object() const;
    /// The `error` objects on standard error, likewise.
    [[nodiscard]] QList<QJsonObject> errors() const;
    [[nodiscard]] QString code() const;
    /// For messages of tests.
    [[nodiscard]] Told told() const;
};

/// Runs the built `ruchectl` as a shell would, in a home of its own: nothing of the machine's configuration,
/// keychain or last workspace is seen.
class Ctl
{
public:
    Ctl();

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &content) const;
    /// A new workspace with one brand in Paris, "La mer" (b1); its path.
    [[nodiscard]] QString newWorkspace(const QString &name) const;
    void setEnvironment(const QString &name, const QString &value);
    void unsetEnvironment(const QString &name);
    /// Goes before the arguments of each run: "--workspace FILE".
    void setWorkspace(const QString &path) { m_workspace = path; }

    [[nodiscard]] CtlRun run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// The same with --json.
    [[nodiscard]] CtlRun json(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Started and left alone, for `agent`.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const;

private:
    void prepare(QProcess &process, const QStringList &arguments) const;

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QString m_workspace;
};

} // namespace ruche::tests
