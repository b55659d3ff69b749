// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/passphrase.h"

#include "core/base/async.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::settings {

PassphraseProvider passphraseFromEnvironment(PassphraseProvider otherwise)
{
    return [otherwise = std::move(otherwise)](PassphraseReason reason) -> QFuture<Result<QString>> {
        const QString value = qEnvironmentVariable("RUCHE_PASSPHRASE");
        if (!value.isEmpty() && reason != PassphraseReason::Retry)
            return async::ready<QString>(value);
        if (otherwise)
            return otherwise(reason);
        return async::ready<QString>(fail(ErrorCode::SecretsLocked, u"no passphrase and nobody to ask"_s));
    };
}

} // namespace ruche::settings
