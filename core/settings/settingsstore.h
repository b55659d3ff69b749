// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QVariant>

#include <memory>

class QSettings;

namespace ruche::settings {

/// Where settings are kept, as text by key. An INI file of its own rather than the platform's place, so that
/// it can be copied, read and, in tests, put anywhere. Use it through Setting<T>. Thread: the one that made
/// it.
class SettingsStore final : public QObject
{
    Q_OBJECT
public:
    explicit SettingsStore(const QString &path, QObject *parent = nullptr);
    ~SettingsStore() override;

    /// The user's preferences; the window's size and layout are apart, in windowStatePath(), because they
    /// belong to one screen.
    [[nodiscard]] static QString defaultPath();
    [[nodiscard]] static QString windowStatePath();

    [[nodiscard]] QString path() const;
    /// Invalid when nothing is stored.
    [[nodiscard]] QVariant value(const QString &key) const;
    void setValue(const QString &key, const QVariant &value);
    void remove(const QString &key);
    /// Writes what is pending now. Errors: FileUnwritable, Damaged (the file is not an INI file).
    [[nodiscard]] Result<void> flush();

signals:
    /// A value is another one than before.
    void changed(const QString &key);

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace ruche::settings
