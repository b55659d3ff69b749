// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultyserver.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace ruche::test {

FaultyServer::FaultyServer(Tls tls, QObject *parent)
    : QTcpServer(parent)
    , m_tls(tls)
{
    listen(QHostAddress::LocalHost);
}

QUrl FaultyServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(m_tls == Tls::On ? u"https"_s : u"http"_s);
    url.setHost(m_tls == Tls::On ? u"localhost"_s : u"127.0.0.1"_s);
    url.setPort(serverPort());
    return url.resolved(QUrl(u"/"_s + path));
}

QString FaultyServer::certificateFile()
{
    return QStringLiteral(RUCHE_TEST_DATA "/tls/localhost.pem");
}

void FaultyServer::incomingConnection(qintptr descriptor)
{
    QTcpSocket *socket = nullptr;
    if (m_tls == Tls::On) {
        QFile keyFile(QStringLiteral(RUCHE_TEST_DATA "/tls/localhost.key"));
        if (!keyFile.open(QIODevice::ReadOnly))
            qFatal("The test key is missing.");
        auto *secure = new QSslSocket(this);
        secure->setLocalCertificate(certificateFile());
        secure->setPrivateKey(QSslKey(keyFile.readAll(), QSsl::Ec));
        secure->setSocketDescriptor(descriptor);
        secure->startServerEncryption();
        socket = secure;
    } else {
        socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
    }
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_buffers.remove(socket);
        m_hanging.removeAll(socket);
        socket->deleteLater();
    });
}

void FaultyServer::read(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    Request request;
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return;
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    m_requests << request;
    if (m_handler)
        answer(socket, m_handler(request));
    else
        answer(socket, m_queue.isEmpty() ? m_fallback : m_queue.takeFirst());
    if (socket->state() == QAbstractSocket::ConnectedState)
        socket->flush();
    emit answered(request);
}

void FaultyServer::answer(QTcpSocket *socket, const Answer &answer)
{
    if (answer.how == Answer::How::Hang) {
        m_hanging << socket;
        m_mostAtOnce = qMax(m_mostAtOnce, int(m_hanging.size()));
        return;
    }
    if (answer.how == Answer::How::Drop) {
        socket->abort();
        return;
    }
    const qsizetype promised = answer.body.size() + (answer.how == Answer::How::Truncate ? 1000 : 0);
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Whatever\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    head += "Content-Length: " + QByteArray::number(promised) + "\r\n\r\n";
    socket->write(head);
    if (answer.how == Answer::How::Drip) {
        auto *timer = new QTimer(socket);
        connect(timer,
                &QTimer::timeout,
                socket,
                [socket, timer, body = answer.body, sent = qsizetype(0)]() mutable {
                    socket->write(body.mid(sent++, 1));
                    if (sent >= body.size())
                        timer->stop();
                });
        timer->start(20);
        return;
    }
    socket->write(answer.body);
    if (answer.how == Answer::How::Truncate)
        socket->disconnectFromHost();
}

void FaultyServer::releaseHanging(const Answer &answer)
{
    const QList<QPointer<QTcpSocket>> hanging = std::exchange(m_hanging, {});
    for (const QPointer<QTcpSocket> &socket : hanging) {
        if (socket)
            this->answer(socket, answer);
    }
}

} // namespace ruche::test
