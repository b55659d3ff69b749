// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faulttransport.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::test {

namespace {

using Answer = Result<connectors::HttpResponse>;

QFuture<Answer> answerWith(const connectors::HttpRequest &request,
                           int status,
                           const QByteArray &body,
                           const QList<QPair<QByteArray, QByteArray>> &headers = {})
{
    connectors::HttpResponse response;
    response.status = status;
    response.url = request.url;
    response.headers = headers;
    response.headers << QPair<QByteArray, QByteArray>("Content-Type", "text/html");
    response.body = body;
    return async::ready<connectors::HttpResponse>(response);
}

} // namespace

FaultTransport::FaultTransport(connectors::HttpTransport &line)
    : m_line(line)
{
}

void FaultTransport::arm(Fault fault)
{
    m_fault = fault;
    m_busyNext = false;
}

QFuture<Answer> FaultTransport::send(const connectors::HttpRequest &request)
{
    if (std::exchange(m_busyNext, false))
        return answerWith(request, 503, "<h1>Service Unavailable</h1>");
    const Fault fault = request.creates ? std::exchange(m_fault, Fault::None) : Fault::None;
    const Error lost{ErrorCode::Uncertain, u"no answer in time"_s, request.url.host(), std::nullopt};
    connectors::HttpRequest sent = request;
    switch (fault) {
    case Fault::None:
        break;
    case Fault::LostRequest:
        return async::ready<connectors::HttpResponse>(fail(lost));
    case Fault::TooMany:
        return answerWith(request, 429, "<h1>Too Many Requests</h1>", {{"Retry-After", "30"}});
    case Fault::ErrorBefore:
        return answerWith(request, 500, "<h1>Internal Server Error</h1>");
    case Fault::OldToken:
        for (auto &header : sent.headers) {
            if (header.first.compare("authorization", Qt::CaseInsensitive) == 0)
                header.second = header.second.left(header.second.indexOf(' ') + 1) + "b2xkOnRva2Vu";
        }
        break;
    case Fault::LostAnswer:
    case Fault::LostAnswerThenBusy:
    case Fault::ErrorAfter: {
        async::Answer<connectors::HttpResponse> answer;
        const bool isError = fault == Fault::ErrorAfter;
        const bool busyNext = fault == Fault::LostAnswerThenBusy;
        async::deliver(
            m_line.send(request), this, [this, answer, request, lost, isError, busyNext](const Answer &) {
                m_busyNext = busyNext;
                answer.finish(isError ? answerWith(request, 500, "<h1>Internal Server Error</h1>").result()
                                      : Answer(fail(lost)));
            });
        return answer.future();
    }
    }
    return m_line.send(sent);
}

} // namespace ruche::test
