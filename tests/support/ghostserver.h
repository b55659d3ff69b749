// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testserver.h"

#include <QUrl>

namespace ruche::test {

/// A real Ghost (tests/servers/ghost.sh) with its owner, owner@example.test, and an integration.
class GhostServer final : public TestServer
{
public:
    GhostServer()
        : TestServer(QStringLiteral("ghost"))
    {
    }

    [[nodiscard]] QUrl url() const { return QUrl(fact(QStringLiteral("GHOST_URL"))); }
    /// "id:secret", of the Admin API.
    [[nodiscard]] QString key() const { return fact(QStringLiteral("GHOST_KEY")); }
};

} // namespace ruche::test
