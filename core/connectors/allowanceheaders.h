// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/httptransport.h"
#include "core/domain/allowance.h"

#include <optional>

namespace ruche::connectors {

/// What an answer says of how much is still taken: RateLimit-Limit, -Remaining, -Reset, with or without "X-"
/// before (Bluesky, Mastodon, X). The reset is an instant in ISO 8601, Unix seconds, or seconds from now.
/// `cost`: units that a post takes. Nothing when it says nothing, or nothing that makes sense. Pure.
[[nodiscard]] std::optional<domain::Allowance>
allowanceOf(const HttpResponse &response, qint64 cost, const QDateTime &now);

/// When a token ends that says so itself: the "exp" of a JSON Web Token (RFC 7519). Nothing for other
/// secrets.
[[nodiscard]] std::optional<QDateTime> tokenEnd(const QString &token);

} // namespace ruche::connectors
