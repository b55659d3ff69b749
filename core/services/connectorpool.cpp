// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/connectorpool.h"

#include "core/base/async.h"
#include "core/connectors/connectorregistry.h"
#include "core/settings/secretstore.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

ConnectorPool::ConnectorPool(Factory factory,
                             settings::SecretStore &secrets,
                             QString workspaceUuid,
                             QObject *parent)
    : QObject(parent)
    , m_factory(std::move(factory))
    , m_secrets(secrets)
    , m_workspaceUuid(std::move(workspaceUuid))
{
}

ConnectorPool::Factory ConnectorPool::registryFactory(connectors::HttpTransport &transport,
                                                      const Clock &clock)
{
    return [&transport, &clock](const QString &network, const connectors::Endpoint &endpoint) {
        return connectors::makeConnector(network, endpoint, transport, clock);
    };
}

std::unique_ptr<connectors::Connector> ConnectorPool::make(const QString &network,
                                                           const connectors::Endpoint &endpoint) const
{
    return m_factory(network, endpoint);
}

QFuture<Result<connectors::Endpoint>> ConnectorPool::endpointOf(const domain::Account &account)
{
    const connectors::Endpoint endpoint{
        .url = account.url,
        .apiUrl = account.apiUrl,
        .zone = account.zone,
        .credentials = {.user = account.user, .secret = {}},
        .capabilities = account.capabilities,
    };
    if (account.user.isEmpty())
        return async::ready<connectors::Endpoint>(endpoint);
    async::Answer<connectors::Endpoint> answer;
    async::deliver(m_secrets.read(settings::secretKey(m_workspaceUuid, account.id.value)),
                   this,
                   [answer, endpoint](const Result<QString> &secret) {
                       if (!secret) {
                           // A workspace that came from another machine has accounts, but not their secrets.
                           Error error = secret.error();
                           if (error.code == ErrorCode::NotFound)
                               error = Error{ErrorCode::Auth, u"no secret is kept here"_s, {}, std::nullopt};
                           answer.finish(fail(std::move(error)));
                           return;
                       }
                       connectors::Endpoint complete = endpoint;
                       complete.credentials.secret = *secret;
                       answer.finish(complete);
                   });
    return answer.future();
}

QFuture<Result<std::shared_ptr<connectors::Connector>>>
ConnectorPool::connectorOf(const domain::Account &account)
{
    using Shared = std::shared_ptr<connectors::Connector>;
    if (const Shared known = m_connectors.value(account.id))
        return async::ready<Shared>(known);
    async::Answer<Shared> answer;
    async::deliver(endpointOf(account),
                   this,
                   [this, answer, id = account.id, network = account.network](
                       const Result<connectors::Endpoint> &endpoint) {
                       if (!endpoint) {
                           answer.finish(fail(endpoint.error()));
                           return;
                       }
                       Shared &connector = m_connectors[id];
                       if (!connector)
                           connector = m_factory(network, *endpoint);
                       if (!connector) {
                           m_connectors.remove(id);
                           answer.finish(fail(ErrorCode::Unsupported, u"unknown network"_s, network));
                           return;
                       }
                       answer.finish(connector);
                   });
    return answer.future();
}

void ConnectorPool::drop(domain::AccountId account)
{
    m_connectors.remove(account);
}

QFuture<Result<void>> ConnectorPool::writeSecret(domain::AccountId account, const QString &secret)
{
    return m_secrets.write(settings::secretKey(m_workspaceUuid, account.value), secret);
}

QFuture<Result<void>> ConnectorPool::removeSecret(domain::AccountId account)
{
    drop(account);
    return m_secrets.remove(settings::secretKey(m_workspaceUuid, account.value));
}

} // namespace ruche::services
