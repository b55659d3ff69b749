// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/connectors/httptransport.h"

#include <QObject>

#include <functional>

namespace ruche::connectors {

/// Through which a connector sends, and what makes the calls of a destroyed connector end: everything that
/// waits for an answer is owned by this object, so with it go the answers' callbacks, and the exchanges are
/// cancelled. Callbacks never run inside send(). Thread: that of the transport.
class Caller final : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<void(Result<HttpResponse>)>;

    Caller(HttpTransport &transport, const Clock &clock);
    ~Caller() override;

    /// Calls `handler` with the answer, unless this object is gone first. An address that is not secure is
    /// refused here already, so that nothing leaves whatever the transport.
    void send(const HttpRequest &request, Handler handler);
    /// As send(); an answer outside 200 … 299 arrives as its errorOf().
    void sendExpectingSuccess(const HttpRequest &request, Handler handler);

    [[nodiscard]] QDateTime now() const { return m_clock.now(); }

private:
    HttpTransport &m_transport;
    const Clock &m_clock;
    QList<QFuture<Result<HttpResponse>>> m_pending;
};

} // namespace ruche::connectors
