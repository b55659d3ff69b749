// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/ghost/ghostsession.h"

namespace ruche::connectors {

/// A Ghost site of one's own (5 or newer), signed in with the Admin API key of a custom integration. Posts,
/// comments and members are read as ghostpull.h tells. The key of a post is its slug, by which reconcile()
/// finds it; a planned post is found by its id even when somebody gave it another slug. A picture's id is its
/// address; its alternative text goes with the post that shows it. Hiding a comment is Hold, deleting it
/// Trash: Ghost keeps both and shows them again; it knows no spam. Answers are written as ghostwrite.h tells.
/// Nothing is retried but a request that the server's clock refused, and a change that somebody else was
/// faster than. Thread: that of the transport.
class GhostConnector final : public Connector
{
public:
    [[nodiscard]] static domain::NetworkInfo network();

    GhostConnector(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock);

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

private:
    [[nodiscard]] bool may(domain::Capability capability) const;

    QUrl m_address;
    std::optional<domain::Capabilities> m_capabilities; ///< of the account, once known
    ghost::Session m_session;
};

} // namespace ruche::connectors
