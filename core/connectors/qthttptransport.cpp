// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/qthttptransport.h"

#include "core/base/async.h"
#include "core/base/log.h"

#include <QHash>
#include <QIODevice>
#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QQueue>
#include <QSslError>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors {

namespace {

/// A request body that can be read once. Qt repeats a request, a POST too, when the server closes the
/// connection without an answer; it must rewind the body for that, and gives up when it cannot. Not a
/// QBuffer: those Qt rewinds behind their back.
class OnceOnlyBody final : public QIODevice
{
public:
    explicit OnceOnlyBody(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    bool reset() override { return false; }
    bool seek(qint64 position) override { return position == pos() && QIODevice::seek(position); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = qMin(most, qint64(m_bytes.size()) - m_read);
        std::copy_n(m_bytes.constData() + m_read, count, data);
        m_read += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

QString originOf(const QUrl &url)
{
    const int standardPort = url.scheme() == "https"_L1 ? 443 : 80;
    return u"%1://%2:%3"_s.arg(url.scheme(), url.host().toLower(), QString::number(url.port(standardPort)));
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// What may go along to another host: nothing that could say who asks.
QList<QPair<QByteArray, QByteArray>> harmlessHeaders(const QList<QPair<QByteArray, QByteArray>> &headers)
{
    static const QList<QByteArray> harmless{
        "accept", "accept-language", "if-none-match", "if-modified-since"};
    QList<QPair<QByteArray, QByteArray>> kept;
    for (const auto &header : headers) {
        if (harmless.contains(header.first.toLower()))
            kept << header;
    }
    return kept;
}

/// English, for logs. Qt's own errorString() can quote the whole address, so it is not used.
QString describeNetworkError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return u"connection refused"_s;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return u"connection closed without a full answer"_s;
    case QNetworkReply::HostNotFoundError:
        return u"host not found"_s;
    case QNetworkReply::TimeoutError:
        return u"no answer in time"_s;
    case QNetworkReply::SslHandshakeFailedError:
        return u"TLS handshake failed"_s;
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return u"no network"_s;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return u"the proxy fails"_s;
    case QNetworkReply::ProtocolFailure:
        return u"the answer is not HTTP"_s;
    default:
        return u"network error %1"_s.arg(int(error));
    }
}

} // namespace

/// One request with its redirects, from leaving the queue to its answer.
class QtHttpTransport::Exchange final : public QObject
{
public:
    Exchange(HttpRequest request, QtHttpTransport::Private &transport)
        : m_transport(transport)
        , m_request(std::move(request))
        , m_origin(originOf(m_request.url))
        , m_url(m_request.url)
        , m_headers(m_request.headers)
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { stop(lost(u"no answer in time"_s)); });
        connect(&m_cancelWatch, &QFutureWatcherBase::canceled, this, [this] {
            stop(Error{ErrorCode::Cancelled, {}, {}, {}});
        });
        m_cancelWatch.setFuture(m_answer.future());
    }
    ~Exchange() override { dropReply(); }

    [[nodiscard]] QFuture<Result<HttpResponse>> future() const { return m_answer.future(); }
    [[nodiscard]] const QString &origin() const { return m_origin; }

    void start()
    {
        m_timer.start(m_request.timeout);
        sendOnce();
    }

private:
    void sendOnce();
    void connectReply();
    void take();
    void onFinished();
    void follow(const QByteArray &location);
    [[nodiscard]] Error lost(const QString &why) const;
    void stop(Result<HttpResponse> result);
    void stop(Error error) { stop(Result<HttpResponse>(fail(std::move(error)))); }
    void dropReply();

    QtHttpTransport::Private &m_transport;
    HttpRequest m_request;
    QString m_origin; ///< of the first address: whose line this waits in
    QUrl m_url;
    QList<QPair<QByteArray, QByteArray>> m_headers;
    async::Answer<HttpResponse> m_answer;
    QFutureWatcher<Result<HttpResponse>> m_cancelWatch;
    QPointer<QNetworkReply> m_reply;
    QTimer m_timer;
    QByteArray m_body;
    QString m_tlsProblem;
    int m_redirects = 0;
    bool m_left = false; ///< some of the request may have reached the server
    bool m_done = false;
};

class QtHttpTransport::Private
{
public:
    explicit Private(QtHttpTransport *transport)
        : q(transport)
    {
        manager.setAutoDeleteReplies(false);
    }

    void startNext(const QString &origin)
    {
        Line &line = lines[origin];
        while (line.running < parallelPerHost && !line.waiting.isEmpty()) {
            Exchange *exchange = line.waiting.dequeue();
            ++line.running;
            exchange->start();
        }
        if (line.running == 0 && line.waiting.isEmpty())
            lines.remove(origin);
    }

    /// An exchange is through: whether it ran or was still in line. It is deleted from the event loop,
    /// because this is called from inside it.
    void finished(Exchange *exchange)
    {
        const QString origin = exchange->origin();
        exchange->deleteLater();
        const auto found = lines.find(origin);
        if (found == lines.end())
            return;
        if (!found->waiting.removeOne(exchange))
            --found->running;
        // Not from here: a start can end at once and come back.
        QMetaObject::invokeMethod(
            q, [this, origin] { startNext(origin); }, Qt::QueuedConnection);
    }

    struct Line
    {
        int running = 0;
        QQueue<Exchange *> waiting;
    };

    QtHttpTransport *q;
    QNetworkAccessManager manager;
    QHash<QString, Line> lines;
};

void QtHttpTransport::Exchange::sendOnce()
{
    if (const auto secure = requireSecure(m_url); !secure) {
        stop(secure.error());
        return;
    }
    QNetworkRequest request(m_url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // One request, one exchange on the wire: so that "has it left?" has an answer.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("User-Agent", "Ruche/" RUCHE_VERSION);
    for (const auto &[name, value] : m_headers)
        request.setRawHeader(name, value);

    m_body.clear();
    QNetworkReply *reply = nullptr;
    if (m_request.body.isEmpty()) {
        if (m_request.method == "POST")
            request.setHeader(QNetworkRequest::ContentLengthHeader, 0);
        reply = m_transport.manager.sendCustomRequest(request, m_request.method);
    } else {
        auto *body = new OnceOnlyBody(m_request.body);
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        reply = m_transport.manager.sendCustomRequest(request, m_request.method, body);
        body->setParent(reply);
    }
    m_reply = reply;
    connectReply();
}

void QtHttpTransport::Exchange::connectReply()
{
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_left = true; });
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64) {
        m_left = m_left || sent > 0;
    });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        QStringList texts;
        for (const QSslError &error : errors)
            texts << error.errorString();
        texts.removeDuplicates();
        m_tlsProblem = texts.join(u"; "_s);
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] {
        m_left = true;
        if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_request.maxAnswerBytes)
            stop(Error{ErrorCode::TooLarge, u"the answer is longer than allowed"_s, m_url.host(), {}});
    });
    connect(m_reply, &QNetworkReply::readyRead, this, [this] { take(); });
    connect(m_reply, &QNetworkReply::finished, this, [this] { onFinished(); });
}

void QtHttpTransport::Exchange::take()
{
    if (m_done || !m_reply)
        return;
    m_body += m_reply->read(m_request.maxAnswerBytes - m_body.size() + 1);
    if (m_body.size() > m_request.maxAnswerBytes)
        stop(Error{ErrorCode::TooLarge, u"the answer is longer than allowed"_s, m_url.host(), {}});
}

void QtHttpTransport::Exchange::onFinished()
{
    take();
    if (m_done)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError error = m_reply->error();
    // Qt makes errors of statuses, too (codes from 200 on): those are answers. For 307 and 308 it wants to
    // rewind the body even when it is not to follow, and complains that it cannot.
    const bool answered = status != 0
        && (error == QNetworkReply::NoError
            || (error == QNetworkReply::ContentReSendError && isRedirect(status))
            || (error >= QNetworkReply::ContentAccessDenied && status >= 400
                && error != QNetworkReply::ContentReSendError && error != QNetworkReply::ProtocolFailure));
    if (!answered) {
        if (!m_tlsProblem.isEmpty())
            stop(lost(u"TLS: "_s + m_tlsProblem));
        else
            stop(lost(describeNetworkError(error)));
        return;
    }
    const bool reads = m_request.method == "GET" || m_request.method == "HEAD";
    if (reads && m_request.followsRedirects && isRedirect(status) && m_redirects < mostRedirects) {
        const QByteArray location = m_reply->rawHeader("Location");
        if (!location.isEmpty()) {
            follow(location);
            return;
        }
    }
    HttpResponse response;
    response.status = status;
    response.url = m_url;
    response.headers = m_reply->rawHeaderPairs();
    response.body = m_body;
    stop(Result<HttpResponse>(std::move(response)));
}

void QtHttpTransport::Exchange::follow(const QByteArray &location)
{
    ++m_redirects;
    QUrl next = m_url.resolved(QUrl::fromEncoded(location));
    next.setUserInfo({});
    if (m_url.scheme() == "https"_L1 && next.scheme() != "https"_L1) {
        stop(Error{ErrorCode::InsecureTransport,
                   u"redirected from https to %1"_s.arg(next.scheme()),
                   next.host(),
                   {}});
        return;
    }
    if (originOf(next) != originOf(m_url))
        m_headers = harmlessHeaders(m_headers);
    m_url = next;
    dropReply();
    sendOnce();
}

Error QtHttpTransport::Exchange::lost(const QString &why) const
{
    const bool uncertain = m_request.creates && m_left && m_tlsProblem.isEmpty();
    return {uncertain ? ErrorCode::Uncertain : ErrorCode::Transient, why, m_url.host(), {}};
}

void QtHttpTransport::Exchange::stop(Result<HttpResponse> result)
{
    if (m_done)
        return;
    m_done = true;
    m_timer.stop();
    const QString path = m_request.secretPath ? pathToTell(m_request) : m_url.path();
    if (result) {
        qCDebug(lcNetwork).noquote() << m_request.method << m_url.host() << path << result->status;
    } else if (result.error().code != ErrorCode::Cancelled) {
        qCInfo(lcNetwork).noquote() << m_request.method << m_url.host() << path
                                    << codeName(result.error().code) << result.error().detail;
    }
    dropReply();
    m_answer.finish(std::move(result));
    m_transport.finished(this);
}

void QtHttpTransport::Exchange::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    QNetworkReply *reply = m_reply;
    m_reply = nullptr;
    if (reply->isRunning())
        reply->abort();
    reply->deleteLater();
}

QtHttpTransport::QtHttpTransport(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
}

QtHttpTransport::~QtHttpTransport()
{
    // Before the manager, whose replies they use. Each answers Cancelled when it dies.
    const QObjectList exchanges = children();
    qDeleteAll(exchanges);
}

QFuture<Result<HttpResponse>> QtHttpTransport::send(const HttpRequest &request)
{
    if (const auto secure = requireSecure(request.url); !secure)
        return async::ready<HttpResponse>(fail(secure.error()));
    auto *exchange = new Exchange(request, *d);
    exchange->setParent(this);
    QFuture<Result<HttpResponse>> future = exchange->future();
    d->lines[exchange->origin()].waiting.enqueue(exchange);
    d->startNext(exchange->origin());
    return future;
}

} // namespace ruche::connectors
