// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QList>
#include <QUrl>

namespace ruche::connectors {

/// A network whose interface is closed to a desktop program (its review, its prices, or that it fetches files
/// from public addresses only): a person posts there, and Ruche prepares the text and the files, reminds, and
/// keeps the address of what came of it. Nothing signs in and nothing is sent; connecting only notes whose
/// profile it is. Thread: any.
class AssistedConnector final : public Connector
{
public:
    /// Instagram, Facebook, LinkedIn, X, Threads, TikTok, YouTube, Pinterest, Reddit.
    [[nodiscard]] static QList<domain::NetworkInfo> networks();
    /// The address of a profile, from what people call it ("@cap.mer") or its address. Errors:
    /// InvalidArgument (neither, or an address of somewhere else).
    [[nodiscard]] static Result<QUrl> profileAddress(const QString &network, const QString &typed);
    /// Whether a web address leads to one of the sites of a network.
    [[nodiscard]] static bool isAt(const QString &network, const QUrl &address);

    AssistedConnector(domain::NetworkInfo info, Endpoint endpoint);

    [[nodiscard]] domain::NetworkInfo info() const override { return m_info; }
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
    domain::NetworkInfo m_info;
    Endpoint m_endpoint;
};

} // namespace ruche::connectors
