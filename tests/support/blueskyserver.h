// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testserver.h"

#include <QUrl>

namespace ruche::test {

/// A real network of the AT Protocol (tests/servers/bluesky.sh) with alice.test, bob.test and carol.test.
class BlueskyServer final : public TestServer
{
public:
    BlueskyServer()
        : TestServer(QStringLiteral("bluesky"))
    {
    }

    [[nodiscard]] QUrl url() const { return QUrl(fact(QStringLiteral("BSKY_PDS"))); }
    /// Of "alice", "bob" or "carol".
    [[nodiscard]] QString did(const QString &name) const
    {
        return fact(QStringLiteral("BSKY_%1_DID").arg(name.toUpper()));
    }
    [[nodiscard]] QString appPassword(const QString &name) const
    {
        return fact(QStringLiteral("BSKY_%1_PASSWORD").arg(name.toUpper()));
    }
};

} // namespace ruche::test
