// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/wordpress/wordpresssession.h"

namespace ruche::connectors {

/// A WordPress site of one's own (5.6 or newer), signed in with an application password. Posts, comments and
/// users are read as wordpresspull.h tells. The key of a post is its slug, given with the create, by which
/// reconcile() finds it whatever became of it. WordPress publishes a planned post whose moment is less than
/// 60 s ahead at once, and one on a site without visitors late or never: receipts tell what really happened,
/// and reconcile() publishes what is overdue. A comment that is sent twice is recognised by WordPress itself.
/// There is no rate limit of its own; those of hosts and security plug-ins (429, or web pages with 403 and
/// 503) become errors. Nothing is retried. Thread: that of the transport.
class WordPressConnector final : public Connector
{
public:
    [[nodiscard]] static domain::NetworkInfo network();

    WordPressConnector(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock);

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
    wordpress::Session m_session;
};

} // namespace ruche::connectors
