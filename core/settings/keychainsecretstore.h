// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/secretstore.h"

#include <QObject>

#include <chrono>

namespace ruche::settings {

/// Secrets in the system's keychain (Secret Service, KWallet, macOS Keychain, Windows Credential Manager).
/// Errors of all calls: SecretsLocked (the user did not allow it, or the keychain cannot be reached). The
/// thread needs an event loop.
class KeychainSecretStore final : public SecretStore
{
public:
    /// `service` is the name under which the keychain shows the entries.
    explicit KeychainSecretStore(const QString &service = QStringLiteral("Ruche"));

    /// Whether the keychain of this session takes an entry, tried by writing one and removing it. Without a
    /// session bus nothing is tried. No answer within `patience` counts as no.
    [[nodiscard]] QFuture<Result<bool>> probe(std::chrono::milliseconds patience = std::chrono::seconds(2));

    [[nodiscard]] QFuture<Result<QString>> read(const QString &key) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &key, const QString &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &key) override;
    [[nodiscard]] QString kind() const override;

private:
    QString m_service;
    QObject m_context;
};

} // namespace ruche::settings
