// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/telegram/telegramapi.h"

namespace ruche::connectors {

/// One channel or group of Telegram, written to by a bot that its owner made; the key is the bot's token. A
/// bot cannot read what it wrote, so what became of a lost answer cannot be found out: findsWhatWasSent() is
/// false. Files go with the post: one as a picture, a film or a document, up to ten as an album, whose
/// messages are changed and deleted as one. A text with files may have 1 024 characters, one without 4 096.
/// Thread: that of the transport.
class TelegramConnector final : public Connector
{
public:
    [[nodiscard]] static domain::NetworkInfo network();

    TelegramConnector(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock);

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
    /// Whether token and chat are of a form that can be sent. Errors: InvalidArgument (subject: key or url).
    [[nodiscard]] Result<void> ready() const;

    std::optional<domain::Capabilities> m_capabilities; ///< of the account, once known
    telegram::Place m_place;
    QString m_token;
    JsonCalls m_calls; ///< last: the first to go
};

} // namespace ruche::connectors
