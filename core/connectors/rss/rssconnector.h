// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/caller.h"
#include "core/connectors/connector.h"

namespace ruche::connectors {

/// A web feed (RSS, Atom, JSON Feed): its entries as published posts, nothing else. signIn() takes the
/// address of a feed or of a page that names one. A feed is asked for at most each 15 minutes, or less often
/// when the server says so (Cache-Control, up to a day): a pull before that answers an empty page and sends
/// nothing. Requests are conditional. The cursor keeps the validators and the time; entries of an unchanged
/// feed are not read again, those of a changed one all are, since feeds do not tell which changed. What
/// leaves the feed is not gone, only old. Thread: that of the transport.
class RssConnector final : public Connector
{
public:
    [[nodiscard]] static domain::NetworkInfo network();

    RssConnector(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock);

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
    void discover(const QUrl &address, bool mayBePage, const async::Answer<Profile> &answer);
    [[nodiscard]] Result<Page> pageOf(const HttpRequest &request, const HttpResponse &response) const;

    QUrl m_address;
    Caller m_caller;
};

} // namespace ruche::connectors
