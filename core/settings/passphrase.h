// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QString>

#include <functional>

namespace ruche::settings {

/// Why a passphrase is asked for: the question reads differently each time.
enum class PassphraseReason {
    Choose, ///< there is no file of secrets yet; ask twice
    Unlock, ///< the file is there
    Retry, ///< the one given last did not open the file
};

/// Supplies the passphrase of a FileSecretStore: from the environment, a terminal or a window. Called in the
/// thread of the store, at most once at a time. Errors: Cancelled (the user gave up), SecretsLocked (nobody
/// can be asked).
using PassphraseProvider = std::function<QFuture<Result<QString>>(PassphraseReason)>;

/// Takes RUCHE_PASSPHRASE when it is set, else asks `otherwise`, else answers SecretsLocked. A wrong
/// passphrase in the environment is not offered twice.
[[nodiscard]] PassphraseProvider passphraseFromEnvironment(PassphraseProvider otherwise = {});

} // namespace ruche::settings
