// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/base/result.h"
#include "core/domain/account.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace ruche::connectors {
struct Endpoint;
struct Profile;
} // namespace ruche::connectors

namespace ruche::services {

class Storage;
class BrowserSignIn;
class ConnectorPool;

/// What the connect form, or `account add`, asks for.
struct ConnectRequest
{
    domain::BrandId brand;
    QString network;
    QString url; ///< as typed: "cap-pertuis.example", "https://…/blog/"; for SignIn::Handle a profile or a name
    QString user; ///< for SignIn::Handle the name, when `url` is empty
    QString secret;
    std::optional<QDateTime> secretEndsAt = {}; ///< when the network said that the secret ends
};

/// Connects, checks and disconnects accounts. Thread: that of the Workspace.
class AccountService final : public QObject
{
    Q_OBJECT
public:
    AccountService(Storage &storage, ConnectorPool &connectors, QObject *parent = nullptr);

    /// Every network of this build.
    [[nodiscard]] static QList<domain::NetworkInfo> networks();
    [[nodiscard]] QFuture<Result<QList<domain::Account>>> list(const QList<domain::BrandId> &brands = {});

    /// Signs in first; only when that succeeded are the account and, in the SecretStore, its secret kept:
    /// both or none. Errors: InvalidArgument, AlreadyExists (this brand has it), SecretsLocked and those of
    /// Connector::signIn().
    [[nodiscard]] QFuture<Result<domain::Account>> connect(const ConnectRequest &request);
    /// A sign-in on the network's own page, for SignIn::Browser; `url` as in ConnectRequest. Errors:
    /// InvalidArgument, Unsupported (this network has none).
    [[nodiscard]] Result<std::unique_ptr<BrowserSignIn>> browserSignIn(const QString &network,
                                                                       const QString &url);
    /// New credentials for a known account; a refused one never replaces a good one.
    [[nodiscard]] QFuture<Result<domain::Account>>
    reconnect(domain::AccountId account,
              const QString &user,
              const QString &secret,
              const std::optional<QDateTime> &secretEndsAt = {});
    /// Signs in with the stored credentials and updates what the account may do.
    [[nodiscard]] QFuture<Result<domain::Account>> test(domain::AccountId account);
    /// Forgets the secret and hides the account; what was read stays, its planned posts wait. Undoable but
    /// for the secret.
    [[nodiscard]] QFuture<Result<domain::EventId>> disconnect(domain::AccountId account);
    [[nodiscard]] QFuture<Result<domain::EventId>> setPaused(domain::AccountId account, bool paused);

private:
    struct Reserved
    {
        domain::AccountId id;
        bool isNew = false;
    };
    struct NewSecret
    {
        std::optional<QDateTime> endsAt;
    };
    [[nodiscard]] QFuture<Result<connectors::Profile>> signIn(const QString &network,
                                                              const connectors::Endpoint &endpoint);
    void keepNew(const domain::Account &account,
                 const QString &secret,
                 const QString &session,
                 const std::optional<QDateTime> &secretEndsAt,
                 const async::Answer<domain::Account> &answer);
    /// With a new secret its end, too; nothing: the one that is known stays.
    void save(const domain::Account &account,
              const std::optional<NewSecret> &secret,
              const async::Answer<domain::Account> &answer);
    void keepTested(const domain::Account &account,
                    const QString &session,
                    const async::Answer<domain::Account> &answer);
    void takeBack(domain::AccountId id,
                  bool erase,
                  const Error &error,
                  const async::Answer<domain::Account> &answer);
    void noteRefusal(domain::AccountId id, const Error &error, const async::Answer<domain::Account> &answer);

    Storage &m_storage;
    ConnectorPool &m_connectors;
};

} // namespace ruche::services
