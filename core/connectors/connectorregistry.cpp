// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/connectorregistry.h"

#include "core/connectors/assisted/assistedconnector.h"
#include "core/connectors/bluesky/blueskyconnector.h"
#include "core/connectors/discord/discordconnector.h"
#include "core/connectors/discourse/discourseconnector.h"
#include "core/connectors/ghost/ghostconnector.h"
#include "core/connectors/mailman/mailmanconnector.h"
#include "core/connectors/mastodon/mastodonapp.h"
#include "core/connectors/mastodon/mastodonconnector.h"
#include "core/connectors/nodebb/nodebbconnector.h"
#include "core/connectors/oauth/codeflow.h"
#include "core/connectors/rss/rssconnector.h"
#include "core/connectors/telegram/telegramconnector.h"
#include "core/connectors/wordpress/wordpressconnector.h"

#include <functional>

namespace ruche::connectors {

namespace {

struct RegisteredNetwork
{
    domain::NetworkInfo info;
    std::function<std::unique_ptr<Connector>(const Endpoint &, HttpTransport &, const Clock &)> make;
    oauth::CodeFlow::Register registerAt; ///< for SignIn::Browser
};

template <typename T> RegisteredNetwork registered(oauth::CodeFlow::Register registerAt = {})
{
    return {T::network(),
            [](const Endpoint &endpoint, HttpTransport &transport, const Clock &clock) {
                return std::make_unique<T>(endpoint, transport, clock);
            },
            std::move(registerAt)};
}

/// Those whose interface is closed to a desktop program, after the others.
QList<RegisteredNetwork> withAssisted(QList<RegisteredNetwork> networks)
{
    for (const domain::NetworkInfo &info : AssistedConnector::networks()) {
        networks << RegisteredNetwork{info,
                                      [info](const Endpoint &endpoint, HttpTransport &, const Clock &) {
                                          return std::make_unique<AssistedConnector>(info, endpoint);
                                      },
                                      {}};
    }
    return networks;
}

const QList<RegisteredNetwork> &registry()
{
    static const QList<RegisteredNetwork> all = withAssisted({
        registered<WordPressConnector>(),
        registered<GhostConnector>(),
        registered<MastodonConnector>(mastodon::registerApp),
        registered<BlueskyConnector>(),
        registered<DiscourseConnector>(),
        registered<NodebbConnector>(),
        registered<MailmanConnector>(),
        registered<TelegramConnector>(),
        registered<DiscordConnector>(),
        registered<RssConnector>(),
    });
    return all;
}

} // namespace

QList<domain::NetworkInfo> networks()
{
    QList<domain::NetworkInfo> infos;
    for (const RegisteredNetwork &network : registry())
        infos << network.info;
    return infos;
}

std::optional<domain::NetworkInfo> networkInfo(const QString &key)
{
    for (const RegisteredNetwork &network : registry()) {
        if (network.info.key == key)
            return network.info;
    }
    return std::nullopt;
}

std::unique_ptr<Connector>
makeConnector(const QString &network, const Endpoint &endpoint, HttpTransport &transport, const Clock &clock)
{
    for (const RegisteredNetwork &known : registry()) {
        if (known.info.key == network)
            return known.make(endpoint, transport, clock);
    }
    return nullptr;
}

std::unique_ptr<oauth::CodeFlow>
makeCodeFlow(const QString &network, HttpTransport &transport, const Clock &clock)
{
    for (const RegisteredNetwork &known : registry()) {
        if (known.info.key == network && known.registerAt)
            return std::make_unique<oauth::CodeFlow>(transport, clock, known.registerAt);
    }
    return nullptr;
}

} // namespace ruche::connectors
