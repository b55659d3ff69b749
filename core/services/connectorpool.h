// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/connectors/connector.h"
#include "core/domain/account.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <utility>

namespace ruche::connectors {
class HttpTransport;
namespace oauth {
class CodeFlow;
}
} // namespace ruche::connectors
namespace ruche::settings {
class SecretStore;
}

namespace ruche::services {

/// The connectors of the open workspace: made from what is stored of an account and its secret, kept while
/// they are good. The one place where accounts and secrets meet. Thread: that of the Workspace.
class ConnectorPool final : public QObject
{
    Q_OBJECT
public:
    /// Makes a connector for a network and an endpoint; null for an unknown network.
    using Factory = std::function<std::unique_ptr<connectors::Connector>(const QString &,
                                                                         const connectors::Endpoint &)>;

    ConnectorPool(Factory factory,
                  settings::SecretStore &secrets,
                  QString workspaceUuid,
                  QObject *parent = nullptr);
    /// Makes the way to sign in with the browser; null for a network without.
    using BrowserFactory = std::function<std::unique_ptr<connectors::oauth::CodeFlow>(const QString &)>;
    /// The real networks; `transport` and `clock` must outlive the pool.
    [[nodiscard]] static Factory registryFactory(connectors::HttpTransport &transport, const Clock &clock);

    /// A connector that belongs to the caller, for a sign-in. Null for an unknown network.
    [[nodiscard]] std::unique_ptr<connectors::Connector> make(const QString &network,
                                                              const connectors::Endpoint &endpoint) const;
    void setBrowserFactory(BrowserFactory factory) { m_browserFactory = std::move(factory); }
    [[nodiscard]] static BrowserFactory browserFactory(connectors::HttpTransport &transport,
                                                       const Clock &clock);
    /// Null for a network without a sign-in in the browser.
    [[nodiscard]] std::unique_ptr<connectors::oauth::CodeFlow> makeCodeFlow(const QString &network) const;
    /// The account's connector; the same one until drop(). Callers hold it while a call is under way. Errors:
    /// SecretsLocked, Auth (no secret is kept here for it), Unsupported (unknown network).
    [[nodiscard]] QFuture<Result<std::shared_ptr<connectors::Connector>>>
    connectorOf(const domain::Account &account);
    /// What is stored of an account, with its secret.
    [[nodiscard]] QFuture<Result<connectors::Endpoint>> endpointOf(const domain::Account &account);
    /// Its credentials or rights have changed: the next call makes another.
    void drop(domain::AccountId account);

    /// Keeps the secret and the session (connectors::Endpoint::session); an empty one leaves what is kept.
    [[nodiscard]] QFuture<Result<void>>
    writeSecrets(domain::AccountId account, const QString &secret, const QString &session);
    /// Both the secret and the session.
    [[nodiscard]] QFuture<Result<void>> removeSecret(domain::AccountId account);

signals:
    /// A network said how much it still takes from an account.
    void allowanceHeard(ruche::domain::AccountId account, const ruche::domain::Allowance &allowance);

private:
    void addSession(const connectors::Endpoint &endpoint,
                    domain::AccountId account,
                    const async::Answer<connectors::Endpoint> &answer);

    Factory m_factory;
    BrowserFactory m_browserFactory;
    settings::SecretStore &m_secrets;
    QString m_workspaceUuid;
    QHash<domain::AccountId, std::shared_ptr<connectors::Connector>> m_connectors;
};

} // namespace ruche::services
