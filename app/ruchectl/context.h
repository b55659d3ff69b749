// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ruchectl/arguments.h"
#include "app/ruchectl/output.h"
#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/domain/brand.h"
#include "core/services/workspace.h"

#include <QEventLoop>
#include <QFuture>
#include <QPointer>

#include <memory>
#include <optional>

namespace ruche::connectors {
class QtHttpTransport;
}
namespace ruche::settings {
class SecretStore;
class SettingsStore;
} // namespace ruche::settings

namespace ruche::ctl {

/// Exit statuses: a contract with scripts.
enum ExitStatus { Done = 0, Failed = 1, WrongUsage = 2, DoneInPart = 3 };

/// What every command works with: the output, the workspace (opened when first asked for) and a way to wait
/// for an answer. Ctrl+C ends a wait with Cancelled after what runs was told to stop.
class Context
{
public:
    Context(QString workspacePath, bool json);
    ~Context();
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;

    [[nodiscard]] Output &out() { return m_out; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// The path that commands work on: as given, else the last one opened, else the platform's default.
    [[nodiscard]] QString workspacePath() const;
    /// Opens it at the first call.
    [[nodiscard]] Result<services::Workspace *> workspace();
    /// Makes the file instead of opening it.
    [[nodiscard]] Result<services::Workspace *> createWorkspace(const QString &path, const QString &name);

    /// Runs the event loop until the answer is there.
    template <typename T> [[nodiscard]] Result<T> wait(const QFuture<Result<T>> &future)
    {
        QEventLoop loop;
        QObject owner;
        std::optional<Result<T>> answer;
        // Who watches for Ctrl+C knows how to stop what runs; else the wait ends, and with it the program.
        std::unique_ptr<QObject> watch;
        if (!m_watch)
            watch = onInterrupt([&] {
                answer = fail(ErrorCode::Cancelled);
                loop.quit();
            });
        async::deliver(future, &owner, [&](const Result<T> &value) {
            answer = value;
            loop.quit();
        });
        if (!answer)
            loop.exec();
        return *std::move(answer);
    }

    /// Calls `stop` once when Ctrl+C is pressed (or the process is asked to end), for as long as the returned
    /// guard lives.
    [[nodiscard]] std::unique_ptr<QObject> onInterrupt(const std::function<void()> &stop);

    /// How the command that runs is used: the line that a wrong usage is answered with.
    void setUsage(const QString &usage) { m_usage = usage; }
    /// Prints the error; the status is Failed, or WrongUsage for a bad argument.
    int failed(const Error &error);

    /// The brand by id ("b3") or name. Errors: NotFound, InvalidArgument (empty).
    [[nodiscard]] Result<domain::Brand> brand(const QString &idOrName);
    /// The brand of --brand, or none when the option is absent.
    [[nodiscard]] Result<QList<domain::BrandId>> brandFilter(const Arguments &arguments);
    /// The zone by which times of a brand are printed.
    [[nodiscard]] QString zoneOf(domain::BrandId brand);

private:
    [[nodiscard]] Result<services::Workspace *> prepare(const QString &path);
    [[nodiscard]] Result<QList<domain::Brand>> brands();

    Output m_out;
    SystemClock m_clock;
    QString m_workspacePath;
    QString m_usage;
    QPointer<QObject> m_watch;
    std::unique_ptr<settings::SettingsStore> m_settings;
    std::unique_ptr<connectors::QtHttpTransport> m_transport;
    std::unique_ptr<settings::SecretStore> m_secrets;
    std::unique_ptr<services::Workspace> m_workspace;
};

/// An id printed with its letter, or null when invalid.
template <typename Tag> [[nodiscard]] QJsonValue idJson(Id<Tag> id)
{
    return id.isValid() ? QJsonValue(id.text()) : QJsonValue();
}

/// "2026-06-16T18:30:00+02:00", or null.
[[nodiscard]] QJsonValue timeJson(const std::optional<QDateTime> &utc, const QString &zone);

} // namespace ruche::ctl
