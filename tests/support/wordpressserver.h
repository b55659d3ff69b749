// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testserver.h"

#include <QUrl>

namespace ruche::test {

/// A real WordPress (tests/servers/wordpress.sh), with the same articles, comments and users each time.
/// Facts: "WP_EDITOR_PASSWORD" (an application password), "WP_EDITOR_ID", "WP_ARTICLE", "WP_COMMENT"…
class WordPressServer final : public TestServer
{
public:
    WordPressServer()
        : TestServer(QStringLiteral("wordpress"))
    {
    }

    [[nodiscard]] QUrl url() const { return QUrl(fact(QStringLiteral("WP_URL"))); }
    /// Runs PHP inside the site, as other people's work there; gives what it printed.
    QString eval(const QString &php) const;
};

} // namespace ruche::test
