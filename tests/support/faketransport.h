// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/httptransport.h"

#include <QList>
#include <QStringList>

#include <functional>

namespace ruche::test {

/// A transport with a script: each expected request in turn, and what comes back. A request that is not the
/// next one of the script is answered with an Internal error and noted in problems(), which a test checks
/// with isComplete().
class FakeTransport final : public connectors::HttpTransport
{
public:
    using Request = connectors::HttpRequest;
    using Response = connectors::HttpResponse;
    using Reply = std::function<Result<Response>(const Request &)>;

    /// The next request must have this method (empty: any) and hold `target` in its path or decoded query.
    void expect(const QByteArray &method, const QString &target, Reply reply);
    void expect(const QByteArray &method,
                const QString &target,
                int status,
                const QByteArray &body,
                QList<QPair<QByteArray, QByteArray>> headers = {});
    /// The next request is accepted and never answered.
    void expectHang(const QByteArray &method, const QString &target);
    /// From now on every request that the script does not hold gets this.
    void answerAll(Reply reply) { m_all = std::move(reply); }

    [[nodiscard]] QFuture<Result<Response>> send(const Request &request) override;

    [[nodiscard]] const QList<Request> &sent() const { return m_sent; }
    [[nodiscard]] const QStringList &problems() const { return m_problems; }
    /// Nothing unexpected was sent and nothing expected is missing; problems() says more.
    [[nodiscard]] bool isComplete();

private:
    struct Step
    {
        QByteArray method;
        QString target;
        Reply reply; ///< none: hang
    };

    QList<Step> m_script;
    Reply m_all;
    QList<Request> m_sent;
    QStringList m_problems;
    QList<async::Answer<Response>> m_hanging;
};

} // namespace ruche::test
