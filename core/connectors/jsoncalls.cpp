// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/jsoncalls.h"

#include "core/connectors/html.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors {

JsonCalls::JsonCalls(
    const QString &apiUrl, Headers headers, Problem problem, HttpTransport &transport, const Clock &clock)
    : m_apiUrl(apiUrl)
    , m_headers(std::move(headers))
    , m_problem(problem)
    , m_caller(transport, clock)
{
}

void JsonCalls::exchange(const HttpRequest &request, RawHandler handler)
{
    HttpRequest signedIn = request;
    signedIn.headers << m_headers;
    m_caller.send(signedIn, std::move(handler));
}

void JsonCalls::send(const HttpRequest &request, RawHandler handler)
{
    exchange(request, [this, request, handler = std::move(handler)](const Result<HttpResponse> &response) {
        if (response && (response->status < 200 || response->status > 299))
            handler(fail(m_problem(request, *response, now())));
        else
            handler(response);
    });
}

void JsonCalls::call(const HttpRequest &request, Handler handler)
{
    send(request, [request, handler = std::move(handler)](const Result<HttpResponse> &response) {
        if (!response) {
            handler(fail(response.error()));
            return;
        }
        if (response->status == 204) {
            handler(QJsonValue(QJsonObject()));
            return;
        }
        QJsonParseError problem;
        const QJsonDocument json = QJsonDocument::fromJson(response->body, &problem);
        if (json.isObject())
            handler(QJsonValue(json.object()));
        else if (json.isArray())
            handler(QJsonValue(json.array()));
        else
            handler(fail(request.creates ? ErrorCode::Uncertain : ErrorCode::MalformedAnswer,
                         u"%1 answered %2 without JSON: %3"_s.arg(
                             pathToTell(request), QString::number(response->status), problem.errorString()),
                         request.url.host()));
    });
}

QUrl apiRoute(const QString &apiUrl, const QString &route, const Query &query)
{
    QUrl url(apiUrl);
    url.setPath(url.path(QUrl::FullyEncoded) + route, QUrl::TolerantMode);
    QByteArray text;
    for (const auto &[name, value] : query) {
        if (!text.isEmpty())
            text += '&';
        text += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    url.setQuery(text.isEmpty() ? QString() : QString::fromLatin1(text), QUrl::StrictMode);
    return url;
}

QString routePart(const QString &text)
{
    // A part of dots alone would lead elsewhere.
    if (text == "."_L1 || text == ".."_L1)
        return QString(text.size() * 3, u'_');
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString idText(const QJsonValue &value)
{
    if (value.isString())
        return withoutInvisible(value.toString()).trimmed().left(512);
    const double number = value.toDouble();
    if (!value.isDouble() || number < 1 || number > 9e15 || std::floor(number) != number)
        return {};
    return QString::number(value.toInteger());
}

QString lineOf(const QJsonValue &value)
{
    return withoutInvisible(value.toString()).simplified();
}

QUrl webUrlOf(const QString &text, const QUrl &base)
{
    const QUrl named(text.trimmed(), QUrl::StrictMode);
    if (text.trimmed().isEmpty() || !named.isValid())
        return {};
    const QUrl url = named.isRelative() && !base.isEmpty() ? base.resolved(named) : named;
    return (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !url.host().isEmpty() ? url : QUrl();
}

QString plainWord(const QJsonValue &value)
{
    static const QRegularExpression word(u"^[a-z][a-z0-9_-]{1,40}$"_s);
    const QString text = value.toString();
    return word.match(text).hasMatch() ? text : QString();
}

} // namespace ruche::connectors
