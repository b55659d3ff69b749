// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/mastodon/mastodonsession.h"

namespace ruche::connectors {

/// An account on Mastodon or on a server that speaks its client API (GoToSocial, Pleroma and Akkoma,
/// Pixelfed). The secret is an access token, made in the site's settings or by oauth::BrowserSignIn. Streams
/// are read as mastodonpull.h tells. A create carries the draft's key as Idempotency-Key, which Mastodon
/// honours for an hour and others ignore; so reconcile() always looks (mastodonwrite.h). A post can be held
/// by the server when its time is at least five minutes ahead; one that is nearer answers Transient with the
/// wait until it is due. There is no moderation of single answers in this API, and so none is offered;
/// but people can be muted, for a time if need be, and blocked. The
/// rate limit of Mastodon is 300 calls in five minutes an account; nothing is retried. Thread: that of the
/// transport.
class MastodonConnector final : public Connector
{
public:
    [[nodiscard]] static domain::NetworkInfo network();

    MastodonConnector(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock);

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
    bool m_holds = true; ///< no refusal to hold a post was met yet
    mastodon::Session m_session;
};

} // namespace ruche::connectors
