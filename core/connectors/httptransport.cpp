// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/httptransport.h"

#include "core/connectors/dates.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors {

namespace {

constexpr std::chrono::seconds shortestWait{1};
constexpr std::chrono::seconds longestWait = std::chrono::hours(1);

/// The wait that the server asks for. Its own Date header is the "now" of a date, so that a wrong local clock
/// does no harm.
std::optional<std::chrono::seconds> waitAsked(const HttpResponse &response, const QDateTime &now)
{
    const QByteArray value = response.header("Retry-After").trimmed();
    if (value.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    qint64 seconds = value.toLongLong(&isNumber);
    if (!isNumber) {
        const QDateTime until = parseRfc822(QString::fromLatin1(value));
        if (!until.isValid())
            return std::nullopt;
        const QDateTime date = parseRfc822(QString::fromLatin1(response.header("Date")));
        seconds = (date.isValid() ? date : now).secsTo(until);
    }
    return std::clamp(std::chrono::seconds(seconds), shortestWait, longestWait);
}

ErrorCode codeOfStatus(int status, bool creates)
{
    switch (status) {
    case 401:
        return ErrorCode::Auth;
    case 403:
        return ErrorCode::Forbidden;
    case 404:
    case 410:
        return ErrorCode::Gone;
    case 409:
        return ErrorCode::Conflict;
    case 408:
        return creates ? ErrorCode::Uncertain : ErrorCode::Transient;
    case 413:
        return ErrorCode::TooLarge;
    case 425:
    case 429:
        return ErrorCode::Rate;
    default:
        break;
    }
    if (status >= 500)
        return creates ? ErrorCode::Uncertain : ErrorCode::Transient;
    if (status >= 400)
        return ErrorCode::Invalid;
    if (status >= 300)
        return ErrorCode::NotThisNetwork; // a redirect that was not followed: the address is another one
    return creates ? ErrorCode::Uncertain : ErrorCode::MalformedAnswer;
}

} // namespace

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString pathToTell(const HttpRequest &request)
{
    return request.secretPath ? u"/…"_s : request.url.path();
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    QHostAddress address;
    return address.setAddress(host) && address.isLoopback();
}

Result<void> requireSecure(const QUrl &url)
{
    if (url.isValid() && !url.host().isEmpty()) {
        if (url.scheme() == "https"_L1)
            return {};
        if (url.scheme() == "http"_L1 && isLoopback(url))
            return {};
    }
    return fail(ErrorCode::InsecureTransport, u"only https is used beyond this machine"_s, url.host());
}

Error errorOf(const HttpRequest &request, const HttpResponse &response, const QDateTime &now)
{
    Error error;
    error.code = codeOfStatus(response.status, request.creates);
    error.subject = request.url.host();
    // The query is left out: it may hold what is nobody's business.
    error.detail = u"%1 %2 answered %3"_s.arg(
        QString::fromLatin1(request.method), pathToTell(request), QString::number(response.status));
    if (response.status == 429 || response.status == 425 || response.status == 503)
        error.retryAfter = waitAsked(response, now);
    return error;
}

} // namespace ruche::connectors
