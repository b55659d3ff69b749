// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/discourse/discoursesession.h"

namespace ruche::connectors {

/// A Discourse forum, signed in with an administrator's API key for one user. What that user begins are
/// posts, and go into the category that the account's address names, or where the forum puts what has none.
/// What others begin, and every answer, are messages of the topic that they are in.
///
/// The key of a post is the topic's external id, by which reconcile() finds it. Whatever waits in the review
/// queue and is a post counts as held, those that were flagged too, though they may still be seen: the domain
/// has no word of its own for these. Approve lets it through or disagrees with the flag, Trash rejects or
/// removes it; the forum says which actions there are. Of a post that is out, Trash removes it, Spam flags
/// and hides it, Approve brings it back. The forum counts the requests of all its keys together, 60 a minute:
/// so texts of topics are read a few at a time. Thread: that of the transport.
class DiscourseConnector final : public Connector
{
public:
    [[nodiscard]] static domain::NetworkInfo network();

    DiscourseConnector(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock);

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
    discourse::Session m_session; ///< last: the first to go
};

} // namespace ruche::connectors
