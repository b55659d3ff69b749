// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/nodebb/nodebbsession.h"

namespace ruche::connectors {

/// A NodeBB forum (3 or newer), signed in with a token of one user. What that user begins are posts, and go
/// into the category that the account's address names; without one nothing is published. What others begin,
/// and every answer, are messages of the topic that they are in. What waits in the post queue is held:
/// Approve lets it through, Trash rejects it. Of a post that is out, Trash removes it and Approve brings it
/// back.
///
/// NodeBB knows no key, so a topic that may have been made is looked for by its title among those that the
/// user began since. It holds planned topics itself when the user may plan in that category. Files are not
/// offered: it takes them only within a session of a browser. Flags are not read: the domain has no word for
/// a post that was reported and is still public. Thread: that of the transport.
class NodebbConnector final : public Connector
{
public:
    [[nodiscard]] static domain::NetworkInfo network();

    NodebbConnector(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock);

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
    /// Sends what is answered with nothing that matters.
    [[nodiscard]] QFuture<Result<void>> settled(const HttpRequest &request, bool goneIsFine);
    [[nodiscard]] bool may(domain::Capability capability) const;

    std::optional<domain::Capabilities> m_capabilities; ///< of the account, once known
    nodebb::Session m_session; ///< last: the first to go
};

} // namespace ruche::connectors
