// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/connectorpool.h"

#include "core/base/async.h"
#include "core/connectors/connectorregistry.h"
#include "core/connectors/oauth/codeflow.h"
#include "core/settings/secretstore.h"

#include <QPointer>

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

ConnectorPool::BrowserFactory ConnectorPool::browserFactory(connectors::HttpTransport &transport,
                                                            const Clock &clock)
{
    return [&transport, &clock](const QString &network) {
        return connectors::makeCodeFlow(network, transport, clock);
    };
}

std::unique_ptr<connectors::oauth::CodeFlow> ConnectorPool::makeCodeFlow(const QString &network) const
{
    return m_browserFactory ? m_browserFactory(network) : nullptr;
}

QFuture<Result<connectors::Endpoint>> ConnectorPool::endpointOf(const domain::Account &account)
{
    const connectors::Endpoint endpoint{
        .url = account.url,
        .apiUrl = account.apiUrl,
        .zone = account.zone,
        .credentials = {.user = account.user, .secret = {}},
        .session = {},
        .keepSession = {},
        .capabilities = account.capabilities,
        .noteAllowance =
            [pool = QPointer(this), id = account.id](const domain::Allowance &allowance) {
                if (pool)
                    emit pool->allowanceHeard(id, allowance);
            },
    };
    if (account.user.isEmpty())
        return async::ready<connectors::Endpoint>(endpoint);
    async::Answer<connectors::Endpoint> answer;
    async::deliver(m_secrets.read(settings::secretKey(m_workspaceUuid, account.id.value)),
                   this,
                   [this, answer, endpoint, id = account.id](const Result<QString> &secret) {
                       if (!secret) {
                           // A workspace that came from another machine has accounts, but not their secrets.
                           Error error = secret.error();
                           if (error.code == ErrorCode::NotFound)
                               error = Error{ErrorCode::Auth, u"no secret is kept here"_s, {}, std::nullopt};
                           answer.finish(fail(std::move(error)));
                           return;
                       }
                       connectors::Endpoint signedIn = endpoint;
                       signedIn.credentials.secret = *secret;
                       addSession(signedIn, id, answer);
                   });
    return answer.future();
}

void ConnectorPool::addSession(const connectors::Endpoint &endpoint,
                               domain::AccountId account,
                               const async::Answer<connectors::Endpoint> &answer)
{
    const QString key = settings::sessionKey(m_workspaceUuid, account.value);
    async::deliver(m_secrets.read(key), this, [this, answer, endpoint, key](const Result<QString> &session) {
        if (!session && session.error().code != ErrorCode::NotFound) {
            answer.finish(fail(session.error()));
            return;
        }
        connectors::Endpoint complete = endpoint;
        complete.session = session.value_or(QString());
        complete.keepSession = [pool = QPointer(this), key](const QString &renewed) {
            // Should it not be kept, the next start signs in anew with the secret.
            if (pool)
                (void)pool->m_secrets.write(key, renewed);
        };
        answer.finish(complete);
    });
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

QFuture<Result<void>>
ConnectorPool::writeSecrets(domain::AccountId account, const QString &secret, const QString &session)
{
    async::Answer<void> answer;
    const auto first = secret.isEmpty()
        ? async::ready<void>({})
        : m_secrets.write(settings::secretKey(m_workspaceUuid, account.value), secret);
    async::deliver(first, this, [this, answer, account, session](const Result<void> &kept) {
        if (!kept || session.isEmpty()) {
            answer.finish(kept);
            return;
        }
        async::deliver(m_secrets.write(settings::sessionKey(m_workspaceUuid, account.value), session),
                       this,
                       [answer](const Result<void> &both) { answer.finish(both); });
    });
    return answer.future();
}

QFuture<Result<void>> ConnectorPool::removeSecret(domain::AccountId account)
{
    drop(account);
    async::Answer<void> answer;
    async::deliver(m_secrets.remove(settings::sessionKey(m_workspaceUuid, account.value)),
                   this,
                   [this, answer, account](const Result<void> &removed) {
                       if (!removed) {
                           answer.finish(removed);
                           return;
                       }
                       async::deliver(m_secrets.remove(settings::secretKey(m_workspaceUuid, account.value)),
                                      this,
                                      [answer](const Result<void> &both) { answer.finish(both); });
                   });
    return answer.future();
}

} // namespace ruche::services
