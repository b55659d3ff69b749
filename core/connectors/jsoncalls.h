// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/caller.h"

#include <QJsonDocument>
#include <QJsonValue>
#include <QObject>

#include <functional>

namespace ruche::connectors {

/// What the calls of one connector share whose network speaks JSON and signs each request with the same
/// headers. With it end the calls that use it, so their callbacks may hold a reference to it. Thread: that of
/// the transport.
class JsonCalls
{
public:
    using Headers = QList<QPair<QByteArray, QByteArray>>;
    using Handler = std::function<void(const Result<QJsonValue> &)>;
    using RawHandler = std::function<void(const Result<HttpResponse> &)>;
    /// Says what an answer outside 200 … 299 means on this network.
    using Problem = Error (*)(const HttpRequest &, const HttpResponse &, const QDateTime &);

    JsonCalls(const QString &apiUrl,
              Headers headers,
              Problem problem,
              HttpTransport &transport,
              const Clock &clock);

    /// The object or list of the answer; an empty object for one without content (204). Errors:
    /// MalformedAnswer, or Uncertain when the request created something, when it is no JSON; what `problem`
    /// makes of a refusal.
    void call(const HttpRequest &request, Handler handler);
    /// The answer as it came, whatever its status.
    void exchange(const HttpRequest &request, RawHandler handler);
    /// The answer as it came, for those whose body says nothing; what `problem` makes of a refusal.
    void send(const HttpRequest &request, RawHandler handler);

    [[nodiscard]] Caller &caller() { return m_caller; }
    [[nodiscard]] QDateTime now() const { return m_caller.now(); }
    [[nodiscard]] const QString &apiUrl() const { return m_apiUrl; } ///< ends with a slash
    void setApiUrl(const QString &apiUrl) { m_apiUrl = apiUrl; }

private:
    QString m_apiUrl;
    Headers m_headers;
    Problem m_problem;
    Caller m_caller; ///< last: the first to go
};

/// A step-by-step call of a connector: owned by its Caller, deletes itself when it has answered.
template <typename T> class CallJob : public QObject
{
public:
    [[nodiscard]] QFuture<Result<T>> start()
    {
        const QFuture<Result<T>> future = m_answer.future();
        begin();
        return future;
    }

protected:
    explicit CallJob(JsonCalls &calls)
        : QObject(&calls.caller())
        , m_calls(calls)
    {
    }

    /// Sends the first request.
    virtual void begin() = 0;
    void finish(Result<T> value)
    {
        m_answer.finish(std::move(value));
        deleteLater();
    }
    /// The value of an answer; nothing, with the job ended, when there is none.
    template <typename V> [[nodiscard]] std::optional<V> value(const Result<V> &result)
    {
        if (result)
            return *result;
        finish(fail(result.error()));
        return std::nullopt;
    }

    JsonCalls &m_calls;

private:
    async::Answer<T> m_answer;
};

using Query = QList<QPair<QString, QString>>;

/// "{apiUrl}{route}?{query}"; the parts of `route` are escaped by who makes it (routePart()).
[[nodiscard]] QUrl apiRoute(const QString &apiUrl, const QString &route, const Query &query = {});
/// A text as one part of a path.
[[nodiscard]] QString routePart(const QString &text);
/// An id that may be a number or a text; empty for anything else, and for 0.
[[nodiscard]] QString idText(const QJsonValue &value);
/// Text in one line, without what hides or reorders it.
[[nodiscard]] QString lineOf(const QJsonValue &value);
/// A web address, taken from `base` when it is a part of one; empty for anything else, so that nothing odd is
/// ever opened.
[[nodiscard]] QUrl webUrlOf(const QString &text, const QUrl &base = {});
/// What a refusal says of itself, when it is a short word in plain letters; empty else, so that nothing that
/// a server sends back gets into a log.
[[nodiscard]] QString plainWord(const QJsonValue &value);

} // namespace ruche::connectors
