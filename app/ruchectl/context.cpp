// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/context.h"

#include "app/ruchectl/commands.h"
#include "app/ruchectl/interrupt.h"
#include "app/ruchectl/terminal.h"
#include "core/base/zonedtime.h"
#include "core/connectors/qthttptransport.h"
#include "core/services/brandservice.h"
#include "core/services/publisher.h"
#include "core/settings/chainsecretstore.h"
#include "core/settings/settings.h"
#include "core/settings/settingsstore.h"
#include "core/text/errortext.h"
#include "ui/imaging/qtpicturemaker.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

Context::Context(QString workspacePath, bool json)
    : m_out(json)
    , m_workspacePath(std::move(workspacePath))
    , m_settings(std::make_unique<settings::SettingsStore>(settings::SettingsStore::defaultPath()))
    , m_transport(std::make_unique<connectors::QtHttpTransport>())
{
}

Context::~Context() = default;

QString Context::workspacePath() const
{
    if (!m_workspacePath.isEmpty())
        return m_workspacePath;
    const QString last = settings::lastWorkspace().read(*m_settings);
    if (!last.isEmpty() && QFileInfo::exists(last))
        return last;
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(u"ruche.ruche"_s);
}

Result<services::Workspace *> Context::prepare(const QString &path)
{
    m_secrets = settings::makeSecretStore(path, settings::passphraseFromEnvironment(askPassphraseOnTerminal));
    m_workspace
        = std::make_unique<services::Workspace>(services::Environment{m_clock, *m_transport, *m_secrets});
    return m_workspace.get();
}

Result<services::Workspace *> Context::workspace()
{
    if (m_workspace)
        return m_workspace.get();
    RUCHE_TRY_ASSIGN(services::Workspace *const workspace, prepare(workspacePath()));
    if (auto opened = wait(workspace->open(workspacePath())); !opened) {
        m_workspace.reset();
        return fail(std::move(opened).error());
    }
    workspace->publisher().setPictureMaker(std::make_shared<imaging::QtPictureMaker>());
    return workspace;
}

Result<services::Workspace *> Context::createWorkspace(const QString &path, const QString &name)
{
    RUCHE_TRY_ASSIGN(services::Workspace *const workspace, prepare(path));
    if (auto created = wait(workspace->create(path, name)); !created) {
        m_workspace.reset();
        return fail(std::move(created).error());
    }
    return workspace;
}

std::unique_ptr<QObject> Context::onInterrupt(const std::function<void()> &stop)
{
    auto watch = watchInterrupt(stop);
    m_watch = watch.get();
    return watch;
}

int Context::failed(const Error &error)
{
    if (error.code != ErrorCode::InvalidArgument) {
        m_out.error(error);
        return Failed;
    }
    text::ErrorText words = text::errorText(error);
    if (error.detail.contains(u"%1"_s)) // from wrongUsage()
        words.message
            = QCoreApplication::translate("ruchectl", error.detail.toUtf8().constData()).arg(error.subject);
    else if (!error.detail.isEmpty())
        words.message += u" (%1)"_s.arg(error.detail);
    if (!m_usage.isEmpty())
        words.hint = QCoreApplication::translate("ruchectl", "Usage: %1").arg(m_usage);
    m_out.error(error.code, words);
    return WrongUsage;
}

Result<QList<domain::Brand>> Context::brands()
{
    RUCHE_TRY_ASSIGN(services::Workspace *const open, workspace());
    return wait(open->brands().list(true));
}

Result<domain::Brand> Context::brand(const QString &idOrName)
{
    if (idOrName.isEmpty())
        return fail(missing(u"--brand"_s));
    RUCHE_TRY_ASSIGN(const QList<domain::Brand> all, brands());
    for (const domain::Brand &brand : all) {
        if (brand.name == idOrName)
            return brand;
    }
    const auto id = domain::BrandId::fromText(idOrName);
    for (const domain::Brand &brand : all) {
        if (id.isValid() && brand.id == id)
            return brand;
    }
    return fail(ErrorCode::NotFound, u"brand"_s, idOrName);
}

Result<QList<domain::BrandId>> Context::brandFilter(const Arguments &arguments)
{
    if (!arguments.has(u"brand"_s))
        return QList<domain::BrandId>{};
    RUCHE_TRY_ASSIGN(const domain::Brand found, brand(arguments.value(u"brand"_s)));
    return QList<domain::BrandId>{found.id};
}

QString Context::zoneOf(domain::BrandId brand)
{
    if (const auto all = brands()) {
        for (const domain::Brand &candidate : *all) {
            if (candidate.id == brand)
                return candidate.zone;
        }
    }
    return systemZone();
}

QJsonValue timeJson(const std::optional<QDateTime> &utc, const QString &zone)
{
    return utc && utc->isValid() ? QJsonValue(toIsoWithOffset(*utc, zone)) : QJsonValue();
}

} // namespace ruche::ctl
