// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/network.h"
#include "core/settings/passphrase.h"

#include <QFuture>
#include <QString>

namespace ruche::ctl {

/// Asks for the passphrase of the secrets on the terminal, without echo. SecretsLocked when there is no
/// terminal.
[[nodiscard]] QFuture<Result<QString>> askPassphraseOnTerminal(settings::PassphraseReason reason);
/// The secret for a new account: the first line of standard input (`fromStdin`), else RUCHE_SECRET, else
/// asked for on a terminal, in the words of the network's way to sign in. Errors: InvalidArgument when there
/// is none.
[[nodiscard]] Result<QString> readSecret(bool fromStdin, domain::SignIn signIn);

} // namespace ruche::ctl
