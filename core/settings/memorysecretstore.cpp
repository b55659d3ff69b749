// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/memorysecretstore.h"

#include "core/base/async.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::settings {

QFuture<Result<QString>> MemorySecretStore::read(const QString &key)
{
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.constEnd())
        return async::ready<QString>(fail(ErrorCode::NotFound, u"no such secret"_s));
    return async::ready<QString>(*found);
}

QFuture<Result<void>> MemorySecretStore::write(const QString &key, const QString &secret)
{
    m_secrets.insert(key, secret);
    return async::ready<void>({});
}

QFuture<Result<void>> MemorySecretStore::remove(const QString &key)
{
    m_secrets.remove(key);
    return async::ready<void>({});
}

QString MemorySecretStore::kind() const
{
    return u"memory"_s;
}

} // namespace ruche::settings
