// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/httptransport.h"

#include <QObject>

#include <memory>

namespace ruche::connectors {

/// The transport of the program, on Qt's network classes, which no other file knows. Qt is held on a short
/// lead: redirects are followed here (with the rules of HttpTransport), cookies and stored credentials are
/// off, and a request that creates is never sent a second time, which Qt would do by itself when a server
/// closes the connection without an answer. Cancelling the future of send() ends the exchange. Destroying the
/// transport answers Cancelled to all that is under way. Nothing but method, host and path of a request is
/// ever logged. Thread: the one that made it.
class QtHttpTransport final : public QObject, public HttpTransport
{
    Q_OBJECT
public:
    /// More requests to one scheme, host and port wait in line; their timeout starts when they leave.
    static constexpr int parallelPerHost = 2;
    static constexpr int mostRedirects = 5;

    explicit QtHttpTransport(QObject *parent = nullptr);
    ~QtHttpTransport() override;

    [[nodiscard]] QFuture<Result<HttpResponse>> send(const HttpRequest &request) override;

private:
    class Exchange;
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ruche::connectors
