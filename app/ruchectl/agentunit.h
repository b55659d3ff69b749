// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ruchectl/commands.h"

#include <QByteArray>
#include <QString>

namespace ruche::ctl {

/// How the system starts `ruchectl agent` with a person's session: what is written, and where. Linux has a
/// user unit of systemd, which was tried; macOS a launch agent and Windows a scheduled task, both written
/// from the documentation and not tried.
struct AgentUnit
{
    enum class System { Systemd, Launchd, TaskScheduler };

    System system = System::Systemd;
    QString program; ///< ruchectl itself
    QString workspace; ///< the file that it watches
    QString home; ///< folder of the person
    QString config; ///< XDG_CONFIG_HOME on Linux

    [[nodiscard]] static AgentUnit ofThisSystem(const QString &workspace);
    [[nodiscard]] QString path() const;
    [[nodiscard]] QByteArray content() const;
    /// Program and arguments that make the system take it up, or let it go; empty when nothing has to be
    /// told.
    [[nodiscard]] QStringList enableCommand() const;
    [[nodiscard]] QStringList disableCommand() const;
};

int runAgentInstall(Context &context, const Arguments &arguments);
int runAgentUninstall(Context &context, const Arguments &arguments);
int runAgentStatus(Context &context, const Arguments &arguments);

} // namespace ruche::ctl
