// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/agentunit.h"

#include "core/base/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

namespace {

constexpr auto unitName = "ruche-agent.service"_L1;
constexpr auto label = "org.ruche.agent"_L1;

/// One argument of ExecStart: quoted, and free of what systemd would replace.
QString forSystemd(QString argument)
{
    argument.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    argument.replace(u'%', u"%%"_s).replace(u'$', u"$$"_s);
    return u'"' + argument + u'"';
}

QByteArray systemdUnit(const AgentUnit &unit)
{
    return u"[Unit]\n"
           "Description=Ruche: sends planned posts on time\n"
           "After=network-online.target\n\n"
           "[Service]\n"
           "ExecStart=%1 --workspace %2 agent\n"
           "Restart=on-failure\n"
           "RestartSec=30\n\n"
           "[Install]\n"
           "WantedBy=default.target\n"_s.arg(forSystemd(unit.program), forSystemd(unit.workspace))
               .toUtf8();
}

QByteArray launchAgent(const AgentUnit &unit)
{
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
           "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
           "<plist version=\"1.0\">\n<dict>\n"
           "    <key>Label</key>\n    <string>%1</string>\n"
           "    <key>ProgramArguments</key>\n    <array>\n"
           "        <string>%2</string>\n        <string>--workspace</string>\n"
           "        <string>%3</string>\n        <string>agent</string>\n    </array>\n"
           "    <key>RunAtLoad</key>\n    <true/>\n"
           "    <key>KeepAlive</key>\n    <dict>\n        <key>SuccessfulExit</key>\n        <false/>\n"
           "    </dict>\n</dict>\n</plist>\n"_s
               .arg(QString(label), unit.program.toHtmlEscaped(), unit.workspace.toHtmlEscaped())
               .toUtf8();
}

QByteArray scheduledTask(const AgentUnit &unit)
{
    const QString arguments = u"--workspace \"%1\" agent"_s.arg(QDir::toNativeSeparators(unit.workspace));
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<Task version=\"1.2\" xmlns=\"http://schemas.microsoft.com/windows/2004/02/mit/task\">\n"
           "  <Triggers>\n    <LogonTrigger>\n      <Enabled>true</Enabled>\n    </LogonTrigger>\n"
           "  </Triggers>\n  <Settings>\n"
           "    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>\n"
           "    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>\n"
           "    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>\n"
           "    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>\n  </Settings>\n"
           "  <Actions>\n    <Exec>\n      <Command>%1</Command>\n      <Arguments>%2</Arguments>\n"
           "    </Exec>\n  </Actions>\n</Task>\n"_s
               .arg(QDir::toNativeSeparators(unit.program).toHtmlEscaped(), arguments.toHtmlEscaped())
               .toUtf8();
}

/// Whether the system took it; a system without that tool (a container) is told at its next start.
bool tellSystem(const QStringList &command)
{
    if (command.isEmpty() || QStandardPaths::findExecutable(command.constFirst()).isEmpty())
        return false;
    return QProcess::execute(command.constFirst(), command.mid(1)) == 0;
}

QJsonObject statusJson(const AgentUnit &unit, bool told)
{
    return {{u"path"_s, unit.path()}, {u"installed"_s, QFileInfo::exists(unit.path())}, {u"started"_s, told}};
}

} // namespace

AgentUnit AgentUnit::ofThisSystem(const QString &workspace)
{
    AgentUnit unit;
#if defined(Q_OS_MACOS)
    unit.system = System::Launchd;
#elif defined(Q_OS_WIN)
    unit.system = System::TaskScheduler;
#endif
    unit.program = QCoreApplication::applicationFilePath();
    unit.workspace = QFileInfo(workspace).absoluteFilePath();
    unit.home = QDir::homePath();
    unit.config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return unit;
}

QString AgentUnit::path() const
{
    switch (system) {
    case System::Systemd:
        return config + u"/systemd/user/"_s + unitName;
    case System::Launchd:
        return home + u"/Library/LaunchAgents/"_s + label + u".plist"_s;
    case System::TaskScheduler:
        return config + u"/ruche/"_s + label + u".xml"_s;
    }
    return {};
}

QByteArray AgentUnit::content() const
{
    switch (system) {
    case System::Systemd:
        return systemdUnit(*this);
    case System::Launchd:
        return launchAgent(*this);
    case System::TaskScheduler:
        return scheduledTask(*this);
    }
    return {};
}

QStringList AgentUnit::enableCommand() const
{
    switch (system) {
    case System::Systemd:
        return {u"systemctl"_s, u"--user"_s, u"enable"_s, u"--now"_s, QString(unitName)};
    case System::Launchd:
        return {u"launchctl"_s, u"load"_s, u"-w"_s, path()};
    case System::TaskScheduler:
        return {u"schtasks"_s, u"/Create"_s, u"/F"_s, u"/TN"_s, QString(label), u"/XML"_s, path()};
    }
    return {};
}

QStringList AgentUnit::disableCommand() const
{
    switch (system) {
    case System::Systemd:
        return {u"systemctl"_s, u"--user"_s, u"disable"_s, u"--now"_s, QString(unitName)};
    case System::Launchd:
        return {u"launchctl"_s, u"unload"_s, u"-w"_s, path()};
    case System::TaskScheduler:
        return {u"schtasks"_s, u"/Delete"_s, u"/F"_s, u"/TN"_s, QString(label)};
    }
    return {};
}

int runAgentInstall(Context &context, const Arguments &)
{
    CTL_TRY([[maybe_unused]] services::Workspace *const workspace, context.workspace());
    const AgentUnit unit = AgentUnit::ofThisSystem(context.workspacePath());
    QDir().mkpath(QFileInfo(unit.path()).absolutePath());
    if (const Result<void> written = files::write(unit.path(), unit.content()); !written)
        return context.failed(written.error());
    context.out().object(statusJson(unit, tellSystem(unit.enableCommand())),
                         {u"path"_s, u"installed"_s, u"started"_s});
    return Done;
}

int runAgentUninstall(Context &context, const Arguments &)
{
    const AgentUnit unit = AgentUnit::ofThisSystem(context.workspacePath());
    if (QFileInfo::exists(unit.path())) {
        (void)tellSystem(unit.disableCommand());
        if (!QFile::remove(unit.path()))
            return context.failed(
                Error{ErrorCode::FileUnwritable, u"cannot be removed"_s, unit.path(), std::nullopt});
    }
    context.out().object(statusJson(unit, false), {u"path"_s, u"installed"_s});
    return Done;
}

int runAgentStatus(Context &context, const Arguments &)
{
    const AgentUnit unit = AgentUnit::ofThisSystem(context.workspacePath());
    QJsonObject status = statusJson(unit, false);
    status.remove(u"started"_s);
    context.out().object(status, {u"path"_s, u"installed"_s});
    return Done;
}

} // namespace ruche::ctl
