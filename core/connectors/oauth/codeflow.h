// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/caller.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <optional>

namespace ruche::connectors::oauth {

class LoopbackListener;

/// What an authorization server knows of this program.
struct Client
{
    QUrl authorizeUrl;
    QUrl tokenUrl;
    QString id;
    QString secret; ///< may be empty
    QString scope;
};

/// The redirect address that has a server show the code to the user instead.
constexpr auto showCode = "urn:ietf:wg:oauth:2.0:oob";
/// The redirect address to register for a LoopbackListener: servers ignore its port.
constexpr auto loopbackRedirect = "http://127.0.0.1/callback";

/// One sign-in in the system's browser (OAuth 2 authorization code with PKCE, RFC 6749, 7636, 8252):
/// start() → the address to open → the browser comes back to a LoopbackListener, or useCode() gets what the
/// user pasted → token(). Where no port can be had, or the server does not take the loopback address, the
/// code is shown to the user. Neither the code nor the token are logged or part of an error. With this object
/// ends what is under way; token() then answers Cancelled. Thread: that of the transport.
class CodeFlow final : public QObject
{
    Q_OBJECT
public:
    /// Finds or makes a client at a server for the redirect addresses; asks through the caller. Invalid means
    /// that an address is not taken.
    using Register = std::function<void(Caller &caller,
                                        const QUrl &server,
                                        const QStringList &redirects,
                                        const std::function<void(Result<Client>)> &done)>;

    CodeFlow(HttpTransport &transport, const Clock &clock, Register registerAt, QObject *parent = nullptr);
    ~CodeFlow() override;

    /// What the browser shows at the end; plain text, in the user's language.
    void setPage(const QString &title, const QString &text);
    /// Registers at the server and gets ready for the browser to come back; gives the address to open. Once.
    /// Errors: those of the server, InsecureTransport, NotThisNetwork.
    [[nodiscard]] QFuture<Result<QUrl>> start(const QUrl &server);
    /// The access token. Errors: Auth (the code is refused), Cancelled (access was denied, or nobody came
    /// back within five minutes), those of the server.
    [[nodiscard]] QFuture<Result<QString>> token() const { return m_token.future(); }
    /// When that token ends, if the server said so; known with token().
    [[nodiscard]] const std::optional<QDateTime> &tokenEnd() const { return m_tokenEnd; }
    /// Whether a pasted text is for useCode(): the code that the server shows, or the address that the
    /// browser could not reach.
    [[nodiscard]] bool takesCode(const QString &pasted) const;
    void useCode(const QString &pasted);

private:
    void registerFor(const QUrl &server, const QStringList &redirects);
    void onClient(const QUrl &server, const QStringList &redirects, const Result<Client> &client);
    [[nodiscard]] QUrl authorizeUrl() const;
    void exchange(const QString &code);
    void onExchanged(const HttpRequest &request, const Result<HttpResponse> &response);

    Register m_register;
    QString m_state;
    QString m_verifier;
    QString m_pageTitle;
    QString m_pageText;
    Client m_client;
    QString m_redirect; ///< empty before start() has answered
    LoopbackListener *m_listener = nullptr;
    bool m_exchanging = false;
    async::Answer<QUrl> m_ready;
    async::Answer<QString> m_token;
    std::optional<QDateTime> m_tokenEnd;
    Caller m_caller; ///< last: the first to go
};

} // namespace ruche::connectors::oauth
