// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/bluesky/blueskysession.h"

namespace ruche::connectors {

/// An account on Bluesky or any other server of the AT Protocol, signed in with an app password. Ids of posts
/// and messages are the addresses of records (at://…). The key of a post is the key of its record, chosen
/// beforehand: a server refuses a second record of the same key, so a repeat can double nothing, and
/// reconcile() asks for exactly that record. What people wrote is read as blueskypull.h tells. There are no
/// titles, no drafts, no time of the network's own, and posts cannot be changed. Hiding a reply folds it away
/// for everybody under the account's own posts; more moderation of messages than that no account has. People
/// can be muted and blocked, until that is taken back: a time of its own this network does not know. Nothing
/// but a session that has run out is retried. Thread: that of the transport.
class BlueskyConnector final : public Connector
{
public:
    /// Of a picture: what every server takes, though some take more.
    static constexpr qint64 mostImageBytes = 1'000'000;

    [[nodiscard]] static domain::NetworkInfo network();

    BlueskyConnector(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock);

    [[nodiscard]] domain::NetworkInfo info() const override { return network(); }
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
    [[nodiscard]] QFuture<Result<void>> sanction(const SanctionOrder &order) override;
    [[nodiscard]] QFuture<Result<void>> lift(const domain::RemoteId &author,
                                             domain::SanctionKind kind) override;

private:
    [[nodiscard]] bool may(domain::Capability capability) const;

    std::optional<domain::Capabilities> m_capabilities; ///< of the account, once known
    bluesky::Session m_session;
};

} // namespace ruche::connectors
