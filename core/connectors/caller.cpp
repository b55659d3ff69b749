// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/caller.h"

namespace ruche::connectors {

Caller::Caller(HttpTransport &transport, const Clock &clock)
    : m_transport(transport)
    , m_clock(clock)
{
}

Caller::~Caller()
{
    for (auto &future : m_pending)
        future.cancel();
}

void Caller::send(const HttpRequest &request, Handler handler)
{
    const auto secure = requireSecure(request.url);
    QFuture<Result<HttpResponse>> future
        = secure ? m_transport.send(request) : async::ready<HttpResponse>(fail(secure.error()));
    m_pending.removeIf([](const auto &pending) { return pending.isFinished(); });
    m_pending << future;
    async::deliver(future, this, std::move(handler));
}

void Caller::sendExpectingSuccess(const HttpRequest &request, Handler handler)
{
    send(request, [this, request, handler = std::move(handler)](Result<HttpResponse> response) {
        if (response && (response->status < 200 || response->status > 299))
            handler(fail(errorOf(request, *response, now())));
        else
            handler(std::move(response));
    });
}

} // namespace ruche::connectors
