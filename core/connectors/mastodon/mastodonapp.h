// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/oauth/codeflow.h"

namespace ruche::connectors::mastodon {

/// Makes this program known to a server (POST /api/v1/apps, which anybody may), for oauth::CodeFlow. Asks for
/// no right that no function needs. Errors: NotThisNetwork, Invalid (an address is not taken), Rate,
/// Transient, InsecureTransport.
void registerApp(Caller &caller,
                 const QUrl &server,
                 const QStringList &redirects,
                 const std::function<void(Result<oauth::Client>)> &done);

} // namespace ruche::connectors::mastodon
