// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/oauth/loopbacklistener.h"

#include "core/connectors/oauth/pkce.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::oauth {

namespace {

constexpr std::chrono::seconds requestPatience{10};
constexpr auto callbackPath = "/callback"_L1;

/// What a request asks for, if it may ask here at all.
struct Redirect
{
    QUrlQuery query;
    bool isOurs = false;
};

Redirect redirectIn(const QByteArray &request, quint16 port)
{
    Redirect redirect;
    const QList<QByteArray> lines = request.left(request.indexOf("\r\n\r\n")).split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    if (words.size() != 3 || words.at(0) != "GET" || !words.at(2).startsWith("HTTP/1."))
        return redirect;
    // A page elsewhere whose name was made to point here would send its own name.
    const QByteArray host = "127.0.0.1:" + QByteArray::number(port);
    int hosts = 0;
    bool hostIsOurs = false;
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().toLower() == "host") {
            ++hosts;
            hostIsOurs = line.mid(colon + 1).trimmed() == host;
        }
    }
    const QUrl target = QUrl::fromEncoded(words.at(1), QUrl::StrictMode);
    if (hosts != 1 || !hostIsOurs || !target.isValid() || !target.host().isEmpty()
        || target.path() != callbackPath)
        return redirect;
    redirect.query = QUrlQuery(target);
    redirect.isOurs = true;
    return redirect;
}

/// A value that stands in the query exactly once.
QString onlyValue(const QUrlQuery &query, const QString &name)
{
    const QStringList values = query.allQueryItemValues(name, QUrl::FullyDecoded);
    return values.size() == 1 ? values.first() : QString();
}

} // namespace

LoopbackListener::LoopbackListener(const QString &state, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_title(u"Ruche"_s)
    , m_text(u"You can close this page and go back to Ruche."_s)
    , m_server(new QTcpServer(this))
{
    connect(m_server, &QTcpServer::newConnection, this, &LoopbackListener::onConnection);
}

LoopbackListener::~LoopbackListener()
{
    close();
}

void LoopbackListener::setPage(const QString &title, const QString &text)
{
    m_title = title;
    m_text = text;
}

Result<QUrl> LoopbackListener::listen(std::chrono::milliseconds wait)
{
    if (!m_server->listen(QHostAddress(QHostAddress::LocalHost), 0))
        return fail(ErrorCode::Unsupported, u"no port to listen on"_s);
    QTimer::singleShot(wait, this, [this] {
        if (!m_server->isListening())
            return;
        close();
        emit timedOut();
    });
    QUrl address(u"http://127.0.0.1/callback"_s);
    address.setPort(m_server->serverPort());
    return address;
}

bool LoopbackListener::isListening() const
{
    return m_server->isListening();
}

void LoopbackListener::onConnection()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] { m_waiting.remove(socket); });
        if (m_waiting.size() >= mostConnections) {
            socket->abort();
            continue;
        }
        m_waiting.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onReadyRead(socket); });
        QTimer::singleShot(requestPatience, socket, [socket] { socket->abort(); });
    }
}

void LoopbackListener::onReadyRead(QTcpSocket *socket)
{
    const auto known = m_waiting.find(socket);
    if (known == m_waiting.end()) {
        socket->skip(socket->bytesAvailable());
        return;
    }
    *known += socket->read(longestRequest + 1 - known->size());
    const QByteArray request = *known;
    if (request.size() > longestRequest) {
        m_waiting.erase(known);
        respond(socket, "431 Request Header Fields Too Large", {}, {});
        return;
    }
    if (!request.contains("\r\n\r\n"))
        return;
    m_waiting.erase(known);
    const Redirect redirect = redirectIn(request, m_server->serverPort());
    const QString code = onlyValue(redirect.query, u"code"_s);
    const QString problem = onlyValue(redirect.query, u"error"_s);
    const bool valid = redirect.isOurs && m_server->isListening()
        && sameSecret(onlyValue(redirect.query, u"state"_s), m_state)
        && (!code.isEmpty() || !problem.isEmpty());
    if (!valid) {
        respond(socket, "404 Not Found", {}, {});
        return;
    }
    respond(socket, "200 OK", m_title, m_text);
    close();
    emit answered(code, code.isEmpty() ? problem : QString());
}

void LoopbackListener::respond(QTcpSocket *socket,
                               const QByteArray &status,
                               const QString &title,
                               const QString &text)
{
    const QByteArray page
        = u"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>%1</title></head>"
          "<body style=\"font-family:sans-serif;margin:4em\"><h1>%1</h1><p>%2</p></body></html>"_s
              .arg(title.toHtmlEscaped(), text.toHtmlEscaped())
              .toUtf8();
    socket->write("HTTP/1.1 " + status
                  + "\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\n"
                    "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n"
                    "Referrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\n"
                    "Connection: close\r\nContent-Length: "
                  + QByteArray::number(page.size()) + "\r\n\r\n" + page);
    socket->disconnectFromHost();
}

void LoopbackListener::close()
{
    m_server->close();
    const QList<QTcpSocket *> sockets = m_waiting.keys();
    m_waiting.clear();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

} // namespace ruche::connectors::oauth
