// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QObject>
#include <QUrl>

#include <chrono>

class QTcpServer;
class QTcpSocket;

namespace ruche::connectors::oauth {

/// Where the browser comes back to after a sign-in (RFC 8252 §7.3): a server on 127.0.0.1 alone, on a port of
/// its own, for one valid request. Valid is a GET of /callback, addressed to this very host and port, with
/// our state; everything else gets a page that says nothing and does not end the wait. The page shown for the
/// valid one is static and repeats nothing of the address. Nothing of any request is logged. After one valid
/// request, or after five minutes, the port is closed. Thread: the one that made it.
class LoopbackListener final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds patience = std::chrono::minutes(5);
    static constexpr qsizetype longestRequest = 16 * 1024;
    static constexpr int mostConnections = 8;

    explicit LoopbackListener(const QString &state, QObject *parent = nullptr);
    ~LoopbackListener() override;

    /// What the browser shows at the end; plain text, in the user's language.
    void setPage(const QString &title, const QString &text);
    /// Starts to wait; gives the address for the browser to come back to, "http://127.0.0.1:PORT/callback".
    /// Errors: Unsupported (no port can be had).
    [[nodiscard]] Result<QUrl> listen(std::chrono::milliseconds wait = patience);
    [[nodiscard]] bool isListening() const;

signals:
    /// The valid request came: with a code, or without one and the server's word for why ("access_denied").
    void answered(const QString &code, const QString &problem);
    void timedOut();

private:
    void onConnection();
    void onReadyRead(QTcpSocket *socket);
    void respond(QTcpSocket *socket, const QByteArray &status, const QString &title, const QString &text);
    void close();

    QString m_state;
    QString m_title;
    QString m_text;
    QTcpServer *m_server;
    QHash<QTcpSocket *, QByteArray> m_waiting;
};

} // namespace ruche::connectors::oauth
