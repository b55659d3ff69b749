// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctlprocess.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace ruche::tests {

namespace {

constexpr int longestRunMs = 120'000;

QList<QJsonObject> jsonLines(const QString &text)
{
    QList<QJsonObject> objects;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QJsonDocument json = QJsonDocument::fromJson(line.toUtf8());
        if (!json.isObject())
            return {};
        objects << json.object();
    }
    return objects;
}

} // namespace

QList<QJsonObject> CtlRun::objects() const
{
    return jsonLines(out);
}

QJsonObject CtlRun::object() const
{
    const QList<QJsonObject> all = objects();
    return all.size() == 1 ? all.constFirst() : QJsonObject();
}

QList<QJsonObject> CtlRun::errors() const
{
    QList<QJsonObject> errors;
    for (const QJsonObject &line : jsonLines(err))
        errors << line.value("error"_L1).toObject();
    return errors;
}

QString CtlRun::code() const
{
    const QList<QJsonObject> all = errors();
    return all.isEmpty() ? QString() : all.constFirst().value("code"_L1).toString();
}

Told CtlRun::told() const
{
    return {u"status %1\n%2\n%3"_s.arg(QString::number(status), out.left(2000), err.left(2000)).toUtf8()};
}

Ctl::Ctl()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const QString &name : {u"home"_s, u"run"_s})
        QDir(m_folder.path()).mkdir(name);
    QFile::setPermissions(path(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    setEnvironment(u"HOME"_s, path(u"home"_s));
    setEnvironment(u"XDG_RUNTIME_DIR"_s, path(u"run"_s));
    for (const QString &name : {u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s})
        setEnvironment(name, path(u"home/"_s + name));
    setEnvironment(u"TZ"_s, u"UTC"_s);
    setEnvironment(u"LC_ALL"_s, u"C.UTF-8"_s);
    setEnvironment(u"RUCHE_PASSPHRASE"_s, u"a passphrase for tests"_s);
    for (const QString &name : {u"RUCHE_SECRET"_s,
                                u"LANGUAGE"_s,
                                u"DBUS_SESSION_BUS_ADDRESS"_s,
                                u"DISPLAY"_s,
                                u"WAYLAND_DISPLAY"_s})
        unsetEnvironment(name);
}

QString Ctl::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("a file of the test cannot be written");
    return file.fileName();
}

QString Ctl::newWorkspace(const QString &name) const
{
    const QString file = path(name);
    const QStringList brand{
        u"--workspace"_s, file, u"brand"_s, u"add"_s, u"La mer"_s, u"--timezone"_s, u"Europe/Paris"_s};
    if (run({u"workspace"_s, u"init"_s, file}).status != 0 || run(brand).status != 0)
        qFatal("the test's workspace cannot be made");
    return file;
}

void Ctl::setEnvironment(const QString &name, const QString &value)
{
    m_environment.insert(name, value);
}

void Ctl::unsetEnvironment(const QString &name)
{
    m_environment.remove(name);
}

void Ctl::prepare(QProcess &process, const QStringList &arguments) const
{
    QStringList all = arguments;
    if (!m_workspace.isEmpty())
        all = QStringList{u"--workspace"_s, m_workspace} + all;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder.path());
    process.setProgram(QStringLiteral(RUCHE_RUCHECTL));
    process.setArguments(all);
}

CtlRun Ctl::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    prepare(process, arguments);
    process.start();
    process.write(input);
    process.closeWriteChannel();
    CtlRun run;
    if (!process.waitForFinished(longestRunMs)) {
        process.kill();
        process.waitForFinished();
        return run;
    }
    run.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.out = QString::fromUtf8(process.readAllStandardOutput());
    run.err = QString::fromUtf8(process.readAllStandardError());
    return run;
}

CtlRun Ctl::json(const QStringList &arguments, const QByteArray &input) const
{
    return run(QStringList{u"--json"_s} + arguments, input);
}

std::unique_ptr<QProcess> Ctl::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    prepare(*process, arguments);
    process->start();
    return process;
}

} // namespace ruche::tests
