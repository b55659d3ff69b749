// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QFuture>
#include <QObject>
#include <QString>
#include <QUrl>

#include <memory>
#include <optional>

namespace ruche::connectors::oauth {
class CodeFlow;
}

namespace ruche::services {

/// One sign-in on a network's own page, in the system's browser: start() gives the address to open; token()
/// is answered when the browser came back or a code was pasted. The token is then the secret to connect the
/// account with (AccountService::connect()). Destroying it ends the wait. Made by
/// AccountService::browserSignIn(). Thread: that of the Workspace.
class BrowserSignIn final : public QObject
{
    Q_OBJECT
public:
    BrowserSignIn(std::unique_ptr<connectors::oauth::CodeFlow> flow, const QUrl &server);
    ~BrowserSignIn() override;

    /// What the browser shows when it is done.
    void setPage(const QString &title, const QString &text);
    /// Once. Errors: NotThisNetwork, InsecureTransport, Transient, Rate.
    [[nodiscard]] QFuture<Result<QUrl>> start();
    /// Errors: Auth, Cancelled (denied in the browser, or five minutes have passed), Transient, Rate.
    [[nodiscard]] QFuture<Result<QString>> token() const;
    /// When that token ends, if the network said so; known with token().
    [[nodiscard]] std::optional<QDateTime> tokenEnd() const;
    /// Whether a pasted text is a code, or an address with one, for this sign-in, rather than a token.
    [[nodiscard]] bool takesCode(const QString &pasted) const;
    void useCode(const QString &pasted);

private:
    std::unique_ptr<connectors::oauth::CodeFlow> m_flow;
    QUrl m_server;
};

} // namespace ruche::services
