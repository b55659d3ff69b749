// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/accountservice.h"

#include "core/base/async.h"
#include "core/composing/limitstable.h"
#include "core/connectors/allowanceheaders.h"
#include "core/connectors/assisted/assistedconnector.h"
#include "core/connectors/connectorregistry.h"
#include "core/connectors/oauth/codeflow.h"
#include "core/services/browsersignin.h"
#include "core/services/connectorpool.h"
#include "core/services/storage.h"
#include "core/storage/accountrepository.h"
#include "core/storage/allowancerepository.h"
#include "core/storage/brandrepository.h"
#include "core/storage/eventrecorder.h"

#include <QUrl>

#include <memory>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

/// An address as people type it. Without a scheme https is meant, except for this machine itself.
Result<QUrl> typedAddress(const QString &typed)
{
    const QString text = typed.trimmed();
    QUrl url(text.contains(u"://"_s) ? text : u"https://"_s + text, QUrl::TolerantMode);
    const QString host = url.host();
    if (!text.contains(u"://"_s)
        && (host == "localhost"_L1 || host.startsWith("127."_L1) || host == "::1"_L1))
        url.setScheme(u"http"_s);
    if (!url.isValid() || host.isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return fail(ErrorCode::InvalidArgument, u"not an address"_s, typed);
    url.setUserInfo({});
    return url;
}

/// An account that signs in with a key alone goes by the name that the network gives it.
void applyProfile(domain::Account &account, const connectors::Profile &profile, bool needsSecret)
{
    account.url = profile.url;
    account.apiUrl = profile.apiUrl;
    account.handle = profile.handle;
    account.displayName = profile.displayName;
    account.zone = profile.zone;
    account.capabilities = profile.capabilities;
    account.limits = profile.limits;
    if (account.user.isEmpty() && needsSecret)
        account.user = profile.handle;
}

/// What was said when it was given goes before what stands in it.
std::optional<QDateTime> endOf(const QString &secret, const std::optional<QDateTime> &said)
{
    return said ? said : connectors::tokenEnd(secret);
}

} // namespace

AccountService::AccountService(Storage &storage, ConnectorPool &connectors, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_connectors(connectors)
{
}

QList<domain::NetworkInfo> AccountService::networks()
{
    // What networks accept is data: connectors do not say it a second time.
    const composing::LimitsTable &limits = composing::builtInLimits();
    QList<domain::NetworkInfo> list = connectors::networks();
    for (domain::NetworkInfo &info : list)
        info.limits = limits.value(info.key, info.limits);
    return list;
}

QFuture<Result<QList<domain::Account>>> AccountService::list(const QList<domain::BrandId> &brands)
{
    return m_storage.read([brands, now = m_storage.clock().now()](storage::Connection &connection) {
        return storage::accounts::list(connection, brands, now);
    });
}

QFuture<Result<connectors::Profile>> AccountService::signIn(const QString &network,
                                                            const connectors::Endpoint &endpoint)
{
    std::shared_ptr<connectors::Connector> connector = m_connectors.make(network, endpoint);
    if (!connector)
        return async::ready<connectors::Profile>(
            fail(ErrorCode::InvalidArgument, u"unknown network"_s, network));
    async::Answer<connectors::Profile> answer;
    async::deliver(
        connector->signIn(), this, [answer, connector](const Result<connectors::Profile> &profile) {
            answer.finish(profile);
        });
    return answer.future();
}

QFuture<Result<domain::Account>> AccountService::connect(const ConnectRequest &request)
{
    const auto info = connectors::networkInfo(request.network);
    const bool byHand = info && info->signIn == domain::SignIn::Handle;
    const auto address = byHand
        ? connectors::AssistedConnector::profileAddress(
            request.network, request.url.trimmed().isEmpty() ? request.user : request.url)
        : typedAddress(request.url);
    if (!address)
        return async::ready<domain::Account>(fail(address.error()));
    domain::Account account;
    account.brand = request.brand;
    account.network = request.network;
    account.user = byHand ? QString() : request.user.trimmed(); // without a secret there is nobody to sign in
    const connectors::Endpoint endpoint{.url = *address,
                                        .apiUrl = {},
                                        .zone = {},
                                        .credentials = {.user = account.user, .secret = request.secret},
                                        .session = {},
                                        .keepSession = {},
                                        .capabilities = std::nullopt};
    async::Answer<domain::Account> answer;
    async::deliver(
        signIn(request.network, endpoint),
        this,
        [this, answer, account, secret = request.secret, end = request.secretEndsAt](
            const Result<connectors::Profile> &profile) {
            if (!profile) {
                answer.finish(fail(profile.error()));
                return;
            }
            domain::Account signedIn = account;
            applyProfile(signedIn, *profile, !secret.isEmpty());
            keepNew(signedIn, secret, profile->session, end, answer);
        });
    return answer.future();
}

Result<std::unique_ptr<BrowserSignIn>> AccountService::browserSignIn(const QString &network,
                                                                     const QString &url)
{
    const auto address = typedAddress(url);
    if (!address)
        return fail(address.error());
    std::unique_ptr<connectors::oauth::CodeFlow> flow = m_connectors.makeCodeFlow(network);
    if (!flow)
        return fail(ErrorCode::Unsupported, u"no sign-in with the browser"_s, network);
    return std::make_unique<BrowserSignIn>(std::move(flow), *address);
}

void AccountService::keepNew(const domain::Account &account,
                             const QString &secret,
                             const QString &session,
                             const std::optional<QDateTime> &secretEndsAt,
                             const async::Answer<domain::Account> &answer)
{
    // The row comes first and hidden, because the secret is kept under its id; it is shown when the secret is
    // safe. An account that was disconnected before comes back with what was read of it.
    auto reserved = m_storage.write([account, now = m_storage.clock().now()](
                                        storage::Connection &connection) -> Result<Reserved> {
        RUCHE_TRY(storage::brands::read(connection, account.brand));
        RUCHE_TRY_ASSIGN(const std::optional<domain::Account> known,
                         storage::accounts::findPlace(
                             connection, account.brand, account.network, account.url, account.user, now));
        if (known && !known->removedAt)
            return fail(ErrorCode::AlreadyExists, u"this brand has it"_s, account.handle);
        if (known)
            return Reserved{known->id, false};
        RUCHE_TRY_ASSIGN(const domain::AccountId id, storage::accounts::addHidden(connection, account, now));
        return Reserved{id, true};
    });
    async::deliver(reserved, this, [this, account, secret, session, answer, end = endOf(secret, secretEndsAt)](
                                      const Result<Reserved> &place) {
        if (!place) {
            answer.finish(fail(place.error()));
            return;
        }
        domain::Account kept = account;
        kept.id = place->id;
        const auto written = m_connectors.writeSecrets(kept.id, secret, session);
        async::deliver(
            written, this, [this, kept, answer, end, isNew = place->isNew](const Result<void> &secretKept) {
                if (secretKept)
                    save(kept, NewSecret{end}, answer);
                else
                    takeBack(kept.id, isNew, secretKept.error(), answer);
            });
    });
}

void AccountService::save(const domain::Account &account,
                          const std::optional<NewSecret> &secret,
                          const async::Answer<domain::Account> &answer)
{
    m_connectors.drop(account.id);
    auto shown = m_storage.write([account, secret, now = m_storage.clock().now()](
                                     storage::Connection &connection) -> Result<domain::Account> {
        RUCHE_TRY(storage::accounts::updateProfile(connection, account));
        if (secret) {
            RUCHE_TRY(storage::accounts::setRemoved(connection, account.id, std::nullopt));
            RUCHE_TRY(storage::allowances::setSignInEnd(connection, account.id, secret->endsAt, now));
        }
        return storage::accounts::read(connection, account.id, now);
    });
    async::deliver(shown, this, [answer](const Result<domain::Account> &result) { answer.finish(result); });
}

void AccountService::keepTested(const domain::Account &account,
                                const QString &session,
                                const async::Answer<domain::Account> &answer)
{
    async::deliver(m_connectors.writeSecrets(account.id, {}, session),
                   this,
                   [this, account, answer](const Result<void> &kept) {
                       if (kept)
                           save(account, std::nullopt, answer);
                       else
                           answer.finish(fail(kept.error()));
                   });
}

void AccountService::takeBack(domain::AccountId id,
                              bool erase,
                              const Error &error,
                              const async::Answer<domain::Account> &answer)
{
    if (!erase) {
        answer.finish(fail(error));
        return;
    }
    auto erased = m_storage.write(
        [id](storage::Connection &connection) { return storage::accounts::erase(connection, id); });
    async::deliver(erased, this, [answer, error](const Result<void> &) { answer.finish(fail(error)); });
}

QFuture<Result<domain::Account>>
AccountService::reconnect(domain::AccountId id,
                          const QString &user,
                          const QString &secret,
                          const std::optional<QDateTime> &secretEndsAt)
{
    async::Answer<domain::Account> answer;
    const auto now = m_storage.clock().now();
    auto known = m_storage.read(
        [id, now](storage::Connection &connection) { return storage::accounts::read(connection, id, now); });
    async::deliver(
        known,
        this,
        [this, answer, user = user.trimmed(), secret, end = endOf(secret, secretEndsAt)](
            const Result<domain::Account> &account) {
            if (!account) {
                answer.finish(fail(account.error()));
                return;
            }
            domain::Account renewed = *account;
            renewed.user = user;
            const connectors::Endpoint endpoint{.url = renewed.url,
                                                .apiUrl = {},
                                                .zone = {},
                                                .credentials = {.user = user, .secret = secret},
                                                .session = {},
                                                .keepSession = {},
                                                .capabilities = std::nullopt};
            async::deliver(
                signIn(renewed.network, endpoint),
                this,
                [this, answer, renewed, secret, end](const Result<connectors::Profile> &profile) {
                    if (!profile) {
                        answer.finish(fail(profile.error()));
                        return;
                    }
                    domain::Account accepted = renewed;
                    applyProfile(accepted, *profile, !secret.isEmpty());
                    const auto written = m_connectors.writeSecrets(accepted.id, secret, profile->session);
                    async::deliver(written, this, [this, answer, accepted, end](const Result<void> &kept) {
                        if (kept)
                            save(accepted, NewSecret{end}, answer);
                        else
                            answer.finish(fail(kept.error()));
                    });
                });
        });
    return answer.future();
}

QFuture<Result<domain::Account>> AccountService::test(domain::AccountId id)
{
    async::Answer<domain::Account> answer;
    const auto now = m_storage.clock().now();
    auto known = m_storage.read(
        [id, now](storage::Connection &connection) { return storage::accounts::read(connection, id, now); });
    async::deliver(known, this, [this, answer](const Result<domain::Account> &account) {
        if (!account) {
            answer.finish(fail(account.error()));
            return;
        }
        if (account->removedAt) {
            answer.finish(fail(ErrorCode::NotFound, u"disconnected"_s, account->handle));
            return;
        }
        async::deliver(m_connectors.endpointOf(*account),
                       this,
                       [this, answer, account = *account](const Result<connectors::Endpoint> &stored) {
                           if (!stored) {
                               noteRefusal(account.id, stored.error(), answer);
                               return;
                           }
                           connectors::Endpoint endpoint = *stored;
                           endpoint.capabilities = std::nullopt;
                           async::deliver(
                               signIn(account.network, endpoint),
                               this,
                               [this, answer, account](const Result<connectors::Profile> &profile) {
                                   if (!profile) {
                                       noteRefusal(account.id, profile.error(), answer);
                                       return;
                                   }
                                   domain::Account tested = account;
                                   applyProfile(tested, *profile, false);
                                   keepTested(tested, profile->session, answer);
                               });
                       });
    });
    return answer.future();
}

void AccountService::noteRefusal(domain::AccountId id,
                                 const Error &error,
                                 const async::Answer<domain::Account> &answer)
{
    if (error.code != ErrorCode::Auth) {
        answer.finish(fail(error));
        return;
    }
    auto noted = m_storage.write([id, error](storage::Connection &connection) {
        return storage::accounts::noteFailure(connection, id, error, std::nullopt);
    });
    async::deliver(noted, this, [answer, error](const Result<void> &) { answer.finish(fail(error)); });
}

QFuture<Result<domain::EventId>> AccountService::disconnect(domain::AccountId id)
{
    async::Answer<domain::EventId> answer;
    auto hidden = m_storage.write(
        [id, now = m_storage.clock().now()](storage::Connection &connection) -> Result<domain::EventId> {
            RUCHE_TRY_ASSIGN(const domain::Account account, storage::accounts::read(connection, id, now));
            if (account.removedAt)
                return fail(ErrorCode::Refused, u"already disconnected"_s, account.handle);
            storage::EventRecorder recorder(connection, u"account.disconnect"_s, now);
            RUCHE_TRY(recorder.watch(u"account"_s, u"id"_s, id.value));
            RUCHE_TRY(storage::accounts::setRemoved(connection, id, now));
            return recorder.finish(account.brand, id.value);
        });
    async::deliver(hidden, this, [this, answer, id](const Result<domain::EventId> &event) {
        if (!event) {
            answer.finish(event);
            return;
        }
        async::deliver(m_connectors.removeSecret(id), this, [answer, event](const Result<void> &removed) {
            if (removed)
                answer.finish(event);
            else
                answer.finish(fail(removed.error()));
        });
    });
    return answer.future();
}

QFuture<Result<domain::EventId>> AccountService::setPaused(domain::AccountId id, bool paused)
{
    return m_storage.write([id, paused, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        RUCHE_TRY_ASSIGN(const domain::Account account, storage::accounts::read(connection, id, now));
        storage::EventRecorder recorder(connection, paused ? u"account.pause:on"_s : u"account.pause:off"_s, now);
        RUCHE_TRY(recorder.watch(u"account"_s, u"id"_s, id.value));
        RUCHE_TRY(storage::accounts::setPaused(connection, id, paused));
        return recorder.finish(account.brand, id.value);
    });
}

} // namespace ruche::services
