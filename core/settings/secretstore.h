// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QString>

namespace ruche::settings {

/// Where tokens and passwords are kept: never in the workspace, the settings, a log or an error. Keys are
/// made by secretKey(). Thread: the one that made it; calls do not block it.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// Errors: SecretsLocked (a passphrase is needed or wrong), NotFound.
    [[nodiscard]] virtual QFuture<Result<QString>> read(const QString &key) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> write(const QString &key, const QString &secret) = 0;
    /// Removing what is not there is success.
    [[nodiscard]] virtual QFuture<Result<void>> remove(const QString &key) = 0;
    /// "keychain", "file" or "memory": shown in Settings.
    [[nodiscard]] virtual QString kind() const = 0;
};

/// "ruche/<workspace uuid>/account/<id>": two workspaces never share a secret.
[[nodiscard]] QString secretKey(const QString &workspaceUuid, qint64 accountId);

/// The same for what a network handed out at sign-in and renews by itself: ".../account/<id>/session".
[[nodiscard]] QString sessionKey(const QString &workspaceUuid, qint64 accountId);

} // namespace ruche::settings
