// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/base/result.h"

namespace ruche::connectors {

/// The answer to a call that the account may not make: nothing is sent. `what` is English, for the log.
template <typename T> [[nodiscard]] QFuture<Result<T>> notOffered(const char *what)
{
    return async::ready<T>(
        fail(ErrorCode::Unsupported,
             QStringLiteral("not allowed to this account: %1").arg(QLatin1StringView(what))));
}

} // namespace ruche::connectors
