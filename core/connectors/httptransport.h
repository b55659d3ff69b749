// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QPair>
#include <QUrl>

#include <chrono>

namespace ruche::connectors {

/// A request as a pure value, so that building it can be tested without a network.
struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers; ///< Authorization included; never logged
    QByteArray body;
    std::chrono::milliseconds timeout = std::chrono::seconds(30); ///< for the whole exchange
    qint64 maxAnswerBytes = 32LL * 1024 * 1024; ///< a longer answer is cut and refused as TooLarge
    bool followsRedirects = true; ///< of reads; otherwise the redirect itself is the answer
    bool secretPath = false; ///< the path holds what signs in: it stands in no log and in no error
    bool creates = false; ///< a repeat could double something: a lost answer is Uncertain, not Transient
};

struct HttpResponse
{
    int status = 0;
    QUrl url; ///< after redirects
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// First header of that name, case ignored; empty when absent.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// The only way out of the program. Refuses plain http to anything but loopback addresses; follows redirects
/// of reads up to 5 times, never from https to http and never with credentials to another host; keeps at most
/// 2 requests to a host under way. It does not retry: who asks decides. Any complete HTTP answer, whatever
/// its status, is a value; an Error is Transient (nothing arrived there), Uncertain (`creates`, and it may
/// have arrived), TooLarge, InsecureTransport or Cancelled. Cancelling the future ends the exchange. Thread:
/// the one that made it.
class HttpTransport
{
public:
    virtual ~HttpTransport() = default;
    [[nodiscard]] virtual QFuture<Result<HttpResponse>> send(const HttpRequest &request) = 0;
};

/// The path of a request as logs and errors may say it.
[[nodiscard]] QString pathToTell(const HttpRequest &request);
/// Whether an address is one of this machine by its literal or name (127.0.0.0/8, ::1, localhost): the only
/// hosts to which plain http is allowed.
[[nodiscard]] bool isLoopback(const QUrl &url);
/// Fails with InsecureTransport (subject: the host) unless https, or http to a loopback address.
[[nodiscard]] Result<void> requireSecure(const QUrl &url);
/// The typed error of an answer that is not a success: 3xx (not followed) NotThisNetwork, 401 Auth, 403
/// Forbidden, 404/410 Gone, 408 as 5xx, 409 Conflict, 413 TooLarge, 425/429 Rate with Retry-After (seconds,
/// or HTTP date against the server's own Date; clamped to 1 s … 1 h), 400/422 and other 4xx Invalid, 5xx
/// Transient, or Uncertain when the request creates. RFC 9110 §15, §10.2.3.
[[nodiscard]] Error errorOf(const HttpRequest &request, const HttpResponse &response, const QDateTime &now);

} // namespace ruche::connectors
