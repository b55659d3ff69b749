// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/discord/discordapi.h"

namespace ruche::connectors {

/// One channel of a Discord server, written to by a webhook that its owner made: the key is the webhook's
/// address, which is kept as the secret that it is; the account's own address becomes that of the channel. A
/// webhook can write, change and delete its own messages and read none, so what became of a lost answer
/// cannot be found out: findsWhatWasSent() is false. Files go with the post. Thread: that of the transport.
class DiscordConnector final : public Connector
{
public:
    [[nodiscard]] static domain::NetworkInfo network();

    DiscordConnector(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock);

    [[nodiscard]] domain::NetworkInfo info() const override { return network(); }
    [[nodiscard]] bool takesFilesWithPost() const override { return true; }
    [[nodiscard]] bool findsWhatWasSent() const override { return false; }
    [[nodiscard]] QFuture<Result<Profile>> signIn() override;
    [[nodiscard]] QFuture<Result<Page>> pull(Stream stream, const QString &cursor) override;
    [[nodiscard]] QFuture<Result<domain::RemoteId>> uploadMedia(const MediaUpload &media) override;
    [[nodiscard]] QString makeKey(const Draft &draft) const override;
    [[nodiscard]] QFuture<Result<Receipt>> publish(const Draft &draft) override;
    [[nodiscard]] QFuture<Result<std::optional<Receipt>>> reconcile(const Draft &draft) override;
    [[nodiscard]] QFuture<Result<Receipt>> updatePost(const domain::RemoteId &id,
                                                      const Draft &draft) override;
    [[nodiscard]] QFuture<Result<void>> deletePost(const domain::RemoteId &id) override;
    [[nodiscard]] QFuture<Result<RemoteMessage>>
    reply(const domain::RemoteId &post, const domain::RemoteId &message, const QString &text) override;
    [[nodiscard]] QFuture<Result<domain::Moderation>> moderate(const domain::RemoteId &message,
                                                               domain::ModerationAction action) override;

private:
    [[nodiscard]] bool may(domain::Capability capability) const;
    [[nodiscard]] QFuture<Result<Receipt>> receive(const HttpRequest &request);

    std::optional<domain::Capabilities> m_capabilities; ///< of the account, once known
    QUrl m_channel; ///< its address, once known
    Result<discord::Webhook> m_webhook;
    JsonCalls m_calls; ///< last: the first to go
};

} // namespace ruche::connectors
