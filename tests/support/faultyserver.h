// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPair>
#include <QPointer>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <utility>

class QTcpSocket;

namespace ruche::test {

/// A server that misbehaves on command: what a real one cannot be made to do in a test. It is a stand-in for
/// faults of the line and of HTTP only, never for how a network behaves; for that, see tests/servers. Listens
/// on 127.0.0.1, on a port of its own. Answers come from the handler when there is one, else from the queue,
/// and from fallback() when that is empty.
class FaultyServer final : public QTcpServer
{
    Q_OBJECT
public:
    struct Request
    {
        QByteArray method;
        QByteArray target; ///< path with query
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;
    };

    struct Answer
    {
        enum class How {
            Complete,
            Hang, ///< accepts the request and says nothing
            Drop, ///< accepts the whole request, then closes without a word
            Truncate, ///< promises more bytes than it sends, then closes
            Drip, ///< sends the body one byte each 20 ms
        };
        How how = How::Complete;
        int status = 200;
        QList<QPair<QByteArray, QByteArray>> headers;
        QByteArray body;
    };

    enum class Tls { Off, On };

    explicit FaultyServer(Tls tls = Tls::Off, QObject *parent = nullptr);

    void enqueue(const Answer &answer) { m_queue << answer; }
    /// Decides each answer; for faults that depend on what is asked.
    void setHandler(std::function<Answer(const Request &)> handler) { m_handler = std::move(handler); }
    void setFallback(const Answer &answer) { m_fallback = answer; }
    [[nodiscard]] const QList<Request> &requests() const { return m_requests; }
    /// Most requests that were waiting for their answer at one time.
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; }
    /// Answers what hangs.
    void releaseHanging(const Answer &answer);
    /// "http://127.0.0.1:PORT" and the path.
    [[nodiscard]] QUrl url(const QString &path = {}) const;

    /// The certificate of the TLS mode, made for localhost and signed by itself: nobody trusts it unless
    /// told.
    [[nodiscard]] static QString certificateFile();

signals:
    /// The whole answer was handed to the system.
    void answered(const ruche::test::FaultyServer::Request &request);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const Answer &answer);

    Tls m_tls;
    QList<Answer> m_queue;
    Answer m_fallback;
    std::function<Answer(const Request &)> m_handler;
    QList<Request> m_requests;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<QPointer<QTcpSocket>> m_hanging;
    int m_mostAtOnce = 0;
};

} // namespace ruche::test
