// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/caller.h"
#include "core/connectors/mastodon/mastodonapi.h"

#include <QHash>

#include <functional>
#include <optional>

namespace ruche::connectors::mastodon {

/// An answer of the API that is a success.
struct Answer
{
    QJsonDocument json;
    QString next; ///< query of the next page of a list; empty at its end
    int status = 0;
    QUrl url; ///< after redirects
    QDateTime at; ///< the server's own clock; ours when it does not tell
};

/// The top of a thread, as far as it is known.
struct Root
{
    QString id;
    bool own = false; ///< a post of the account itself
};

/// What the calls of one connector share: the way out, the token, and what was learnt of the account and of
/// threads. With it end the calls that use it, so their callbacks may hold a reference to it. Thread: that
/// of the transport.
class Session
{
public:
    using Handler = std::function<void(Result<Answer>)>;

    Session(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock);

    void call(const HttpRequest &request, Handler handler);
    /// The signed-in account, asked for once.
    void withMe(std::function<void(Result<Me>)> handler);
    /// The top of the thread that a status is in; asks the server for its context when nothing is known of
    /// its parent. A context that cannot be had makes the parent the top. Errors: Auth, Rate, Transient,
    /// InsecureTransport, Cancelled.
    void withRoot(const Status &status, const Me &me, std::function<void(Result<Root>)> handler);

    [[nodiscard]] Caller &caller() { return m_caller; }
    [[nodiscard]] const Access &access() const { return m_access; }
    void setBase(const QUrl &base) { m_access.base = base; }
    void forgetMe() { m_me.reset(); }
    [[nodiscard]] QDateTime now() const { return m_caller.now(); }

    void noteRoot(const QString &status, const Root &root);
    [[nodiscard]] std::optional<Root> rootOf(const QString &status) const;

    /// Notes the root of all that stands in the context of a status, and gives it.
    Root noteContext(const Status &status, const Me &me, const QJsonObject &context);

private:
    void noteAllowance(const HttpRequest &request, const HttpResponse &response) const;

    Access m_access;
    std::function<void(const domain::Allowance &)> m_noteAllowance;
    std::optional<Me> m_me;
    QHash<QString, Root> m_roots; ///< of statuses met so far; forgotten when it grows beyond measure
    Caller m_caller; ///< last: the first to go
};

} // namespace ruche::connectors::mastodon
