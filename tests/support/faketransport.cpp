// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faketransport.h"

#include <QDebug>

using namespace Qt::Literals::StringLiterals;

namespace ruche::test {

void FakeTransport::expect(const QByteArray &method, const QString &target, Reply reply)
{
    m_script << Step{method, target, std::move(reply)};
}

void FakeTransport::expect(const QByteArray &method,
                           const QString &target,
                           int status,
                           const QByteArray &body,
                           QList<QPair<QByteArray, QByteArray>> headers)
{
    expect(method, target, [status, body, headers](const Request &request) -> Result<Response> {
        return Response{status, request.url, headers, body};
    });
}

void FakeTransport::expectHang(const QByteArray &method, const QString &target)
{
    m_script << Step{method, target, {}};
}

QFuture<Result<FakeTransport::Response>> FakeTransport::send(const Request &request)
{
    m_sent << request;
    const QString shown = QString::fromLatin1(request.method) + u' '
        + QUrl::fromPercentEncoding(request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
    if (m_script.isEmpty()) {
        if (m_all)
            return async::ready(m_all(request));
        m_problems << u"unexpected: "_s + shown;
        return async::ready<Response>(fail(ErrorCode::Internal, m_problems.last()));
    }
    const Step step = m_script.takeFirst();
    if ((!step.method.isEmpty() && step.method != request.method) || !shown.contains(step.target)) {
        m_problems << u"expected %1 %2, got %3"_s.arg(QString::fromLatin1(step.method), step.target, shown);
        return async::ready<Response>(fail(ErrorCode::Internal, m_problems.last()));
    }
    if (step.reply)
        return async::ready(step.reply(request));
    const async::Answer<Response> answer;
    m_hanging << answer;
    return answer.future();
}

bool FakeTransport::isComplete()
{
    for (const Step &step : std::as_const(m_script))
        m_problems << u"never sent: %1 %2"_s.arg(QString::fromLatin1(step.method), step.target);
    m_script.clear();
    if (!m_problems.isEmpty())
        qWarning().noquote() << m_problems.join(u'\n');
    return m_problems.isEmpty();
}

} // namespace ruche::test
