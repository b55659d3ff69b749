// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/caller.h"
#include "core/connectors/wordpress/wordpressapi.h"

#include <QHash>

#include <functional>
#include <optional>

namespace ruche::connectors::wordpress {

/// An answer of the API that is a success.
struct Answer
{
    QJsonDocument json;
    std::optional<int> total; ///< X-WP-Total of a list
};

/// What the calls of one connector share: the way out, the credentials, and what was learnt of the user and
/// of threads. With it end the calls that use it, so their callbacks may hold a reference to it. Thread: that
/// of the transport.
class Session
{
public:
    using Handler = std::function<void(Result<Answer>)>;

    Session(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock);

    void call(const HttpRequest &request, Handler handler);
    /// The signed-in user, asked for once.
    void withMe(std::function<void(Result<Me>)> handler);

    [[nodiscard]] Caller &caller() { return m_caller; }
    [[nodiscard]] const Access &access() const { return m_access; }
    void setAccess(const Access &access) { m_access = access; }
    void setMe(const Me &me) { m_me = me; }
    [[nodiscard]] QDateTime now() const { return m_caller.now(); }

    /// Top message of each comment met so far; forgotten when it grows beyond measure.
    QHash<QString, QString> threads;

private:
    Access m_access;
    std::optional<Me> m_me;
    Caller m_caller; ///< last: the first to go
};

} // namespace ruche::connectors::wordpress
