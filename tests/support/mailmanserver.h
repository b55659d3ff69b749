// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testserver.h"

#include <QUrl>

namespace ruche::test {

/// A real Mailman 3 (tests/servers/mailman.sh) with the list forum@example.test.
class MailmanServer final : public TestServer
{
public:
    MailmanServer()
        : TestServer(QStringLiteral("mailman"))
    {
    }

    /// Of the administration interface.
    [[nodiscard]] QUrl url() const { return QUrl(fact(QStringLiteral("MM_REST"))); }
    [[nodiscard]] QString user() const { return fact(QStringLiteral("MM_USER")); }
    [[nodiscard]] QString password() const { return fact(QStringLiteral("MM_PASSWORD")); }
    /// Where mails come in, by LMTP.
    [[nodiscard]] quint16 lmtpPort() const { return fact(QStringLiteral("MM_LMTP_PORT")).toUShort(); }
};

} // namespace ruche::test
