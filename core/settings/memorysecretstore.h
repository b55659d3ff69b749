// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/secretstore.h"

#include <QHash>

namespace ruche::settings {

/// Secrets that end with the process: for tests, the tour and the sample workspace. Answers at once.
class MemorySecretStore final : public SecretStore
{
public:
    [[nodiscard]] QFuture<Result<QString>> read(const QString &key) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &key, const QString &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &key) override;
    [[nodiscard]] QString kind() const override;

private:
    QHash<QString, QString> m_secrets;
};

} // namespace ruche::settings
