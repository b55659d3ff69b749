// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// What an OAuth client makes up for one sign-in, so that nobody else can use what comes back. Pure but for
/// the random numbers, which are the system's. Thread: any.
namespace ruche::connectors::oauth {

/// 32 random bytes as base64url without padding: 43 characters of `A-Z a-z 0-9 - _`. A verifier (RFC 7636
/// §4.1) and a state.
[[nodiscard]] QString randomText();
/// The S256 challenge of a verifier (RFC 7636 §4.2).
[[nodiscard]] QString challengeOf(const QString &verifier);
/// Whether two secrets are equal, in a time that tells nothing of where they differ.
[[nodiscard]] bool sameSecret(const QString &one, const QString &other);

} // namespace ruche::connectors::oauth
