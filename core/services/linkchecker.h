// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace ruche::connectors {
class HttpTransport;
}

namespace ruche::services {

/// What an address answered.
struct LinkVerdict
{
    enum class State {
        Alive,
        Dead, ///< it is not there: no such name, 404, 410
        Unclear, ///< no answer, or one that says neither (a login, a fault of the server): may be there
        NotAsked, ///< of this machine or its network, or not https: never asked
    };

    QUrl url;
    State state = State::Unclear;
    QString detail; ///< English, for logs

    friend bool operator==(const LinkVerdict &, const LinkVerdict &) = default;
};

/// Asks whether the addresses of a post are there: HEAD, and GET where a server does not know that. Nothing
/// of this machine's own network is ever asked, as its name is resolved before, and that of each place where
/// a redirect leads: a link to the web that ends inside is NotAsked, too. One after the other, slowly
/// enough to be nobody's burden. Thread: GUI or any with an event loop.
class LinkChecker final : public QObject
{
    Q_OBJECT
public:
    using Resolver = std::function<QFuture<Result<bool>>(const QString &host)>;

    /// With the transport of the program and the resolver of the system.
    explicit LinkChecker(QObject *parent = nullptr);
    /// `transport` must outlive it.
    LinkChecker(connectors::HttpTransport &transport, Resolver resolver, QObject *parent = nullptr);
    ~LinkChecker() override;

    /// In the order given, each once. Cancels what is under way, which then answers Cancelled.
    [[nodiscard]] QFuture<Result<QList<LinkVerdict>>> check(const QList<QUrl> &links);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_round != nullptr; }

private:
    struct Round;
    using RoundPtr = std::shared_ptr<Round>;
    /// A link, and the place that it led to so far.
    struct Visit
    {
        QUrl link;
        QUrl place;
        int redirects = 0;
    };

    void next(const RoundPtr &round);
    void visit(const RoundPtr &round, const Visit &visit);
    void ask(const RoundPtr &round, const Visit &visit, bool head);
    void note(const RoundPtr &round, const QUrl &url, LinkVerdict::State state, const QString &detail);

    std::unique_ptr<connectors::HttpTransport> m_own;
    connectors::HttpTransport &m_transport;
    Resolver m_resolver;
    RoundPtr m_round;
};

} // namespace ruche::services
