// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/bluesky/blueskyapi.h"
#include "core/connectors/caller.h"

#include <functional>

namespace ruche::connectors::bluesky {

/// What the calls of one connector share: the way out, and the session with its two tokens. Servers allow few
/// sign-ins (30 in 5 minutes, 300 a day), so the session is kept from one start to the next and renewed when
/// its short token has run out: once, whatever number of calls waits for it, after which each is sent again.
/// Only when the long token is refused too does the password sign in anew. With it end the calls that use it,
/// so their callbacks may hold a reference to it. Thread: that of the transport.
class Session
{
public:
    using Handler = std::function<void(Result<QJsonObject>)>;
    using Ready = std::function<void(Result<void>)>;

    Session(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock);

    /// Makes sure that there is a session: did() is known then. May answer at once.
    void open(Ready ready);
    /// Sends with the session's token; open() first. An answer outside 200 … 299 arrives as problemOf().
    void call(const HttpRequest &request, Handler handler);
    /// Signs in with the password, whatever session there is. For signIn(); nothing is kept yet.
    void create(std::function<void(Result<SignedIn>)> handler);
    /// Takes over what signing in found. Errors: InsecureTransport for a server without https.
    [[nodiscard]] Result<void> adopt(const SignedIn &signedIn);

    [[nodiscard]] Caller &caller() { return m_caller; }
    [[nodiscard]] const Tokens &tokens() const { return m_tokens; }
    [[nodiscard]] const QString &did() const { return m_tokens.did; }
    [[nodiscard]] QString pageName() const { return bluesky::pageName(m_tokens.handle, m_tokens.did); }
    [[nodiscard]] const QUrl &service() const { return m_service; }
    /// The server that holds the account.
    [[nodiscard]] const QUrl &pds() const { return m_pds; }
    [[nodiscard]] QDateTime now() const { return m_caller.now(); }

private:
    void send(const HttpRequest &request, const Handler &handler, bool mayRenew);
    void noteAllowance(const HttpRequest &request, const HttpResponse &response) const;
    void renew(const QString &stale, Ready ready);
    void signInAnew();
    void settle(const Result<void> &result);
    [[nodiscard]] Error problem(const HttpRequest &request, const HttpResponse &response) const;

    QUrl m_service;
    QUrl m_pds;
    Credentials m_credentials;
    Tokens m_tokens;
    std::function<void(const QString &)> m_keep;
    std::function<void(const domain::Allowance &)> m_noteAllowance;
    QList<Ready> m_waiting; ///< for the session that is being made or renewed
    Caller m_caller; ///< last: the first to go
};

} // namespace ruche::connectors::bluesky
