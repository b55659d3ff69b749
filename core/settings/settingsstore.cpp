// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsstore.h"

#include <QSettings>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace ruche::settings {

namespace {

QString inConfigFolder(const QString &fileName)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/ruche/"_s + fileName;
}

} // namespace

SettingsStore::SettingsStore(const QString &path, QObject *parent)
    : QObject(parent)
    , m_settings(std::make_unique<QSettings>(path, QSettings::IniFormat))
{
}

SettingsStore::~SettingsStore() = default;

QString SettingsStore::defaultPath()
{
    return inConfigFolder(u"ruche.ini"_s);
}

QString SettingsStore::windowStatePath()
{
    return inConfigFolder(u"window.ini"_s);
}

QString SettingsStore::path() const
{
    return m_settings->fileName();
}

QVariant SettingsStore::value(const QString &key) const
{
    return m_settings->value(key);
}

void SettingsStore::setValue(const QString &key, const QVariant &value)
{
    if (m_settings->contains(key) && m_settings->value(key) == value)
        return;
    m_settings->setValue(key, value);
    emit changed(key);
}

void SettingsStore::remove(const QString &key)
{
    if (!m_settings->contains(key))
        return;
    m_settings->remove(key);
    emit changed(key);
}

Result<void> SettingsStore::flush()
{
    m_settings->sync();
    switch (m_settings->status()) {
    case QSettings::NoError:
        return {};
    case QSettings::FormatError:
        return fail(ErrorCode::Damaged, u"the settings file is not an INI file"_s, path());
    case QSettings::AccessError:
        break;
    }
    return fail(ErrorCode::FileUnwritable, u"the settings file cannot be written"_s, path());
}

} // namespace ruche::settings
