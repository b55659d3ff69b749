// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/jsoncalls.h"

#include <QHash>

namespace ruche::connectors {

/// One list of a Mailman 3 server, over the administration interface of its core, signed in with the
/// administrator's name and password. What waits for a moderator is read as held messages, and the members
/// with their roles. A list is written to by mail, so nothing is published or answered here, and what the
/// list has distributed is in its archive, not in this interface.
///
/// Approve sends a held message to the list. Spam and Trash both discard it, and nobody is told: to reject
/// would write a mail to a sender who may be forged. Mailman forgets what was decided, so none of these can
/// be taken back. A held message that is not there any more is Gone, unless this connector decided it; and a
/// decision whose answer got lost counts as done when its message is not there at the repeat. Thread: that of
/// the transport.
class MailmanConnector final : public Connector
{
public:
    [[nodiscard]] static domain::NetworkInfo network();

    MailmanConnector(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock);

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

    std::optional<domain::Capabilities> m_capabilities; ///< of the account, once known
    QString m_list;
    QHash<QString, QString> m_decided; ///< verdict by number, of this connector's life
    JsonCalls m_calls; ///< last: the first to go
};

} // namespace ruche::connectors
