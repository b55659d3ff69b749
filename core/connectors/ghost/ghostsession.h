// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/caller.h"
#include "core/connectors/ghost/ghostapi.h"

#include <functional>

namespace ruche::connectors::ghost {

/// The person for whom the key stands: a key belongs to the site, so that is its owner.
struct Owner
{
    QString name;
    QString email;
};

/// What the calls of one connector share: the way out, the key, and what was learnt of the site. Each request
/// gets a token of its own, good for some minutes on the server's clock: when that differs from ours, it is
/// learnt from a refusal, and the request goes out once more. With it end the calls that use it, so their
/// callbacks may hold a reference to it. Thread: that of the transport.
class Session
{
public:
    using Handler = std::function<void(Result<QJsonObject>)>;

    Session(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock);

    /// Signed with the key. A text that is no key answers Auth, and nothing is sent.
    void call(const HttpRequest &request, Handler handler);
    /// Asked for once.
    void withOwner(std::function<void(Result<Owner>)> handler);

    [[nodiscard]] Caller &caller() { return m_caller; }
    [[nodiscard]] const QString &apiUrl() const { return m_apiUrl; }
    void setApiUrl(const QString &apiUrl) { m_apiUrl = apiUrl; }
    [[nodiscard]] QDateTime now() const { return m_caller.now(); }
    /// Now on the server's clock, as far as it is known.
    [[nodiscard]] QDateTime serverNow() const { return now().addSecs(m_ahead); }

private:
    void send(const HttpRequest &request, Handler handler, bool mayRepeat);

    QString m_apiUrl;
    std::optional<Key> m_key;
    qint64 m_ahead = 0; ///< seconds by which the server's clock is ahead of ours
    std::optional<Owner> m_owner;
    Caller m_caller; ///< last: the first to go
};

} // namespace ruche::connectors::ghost
