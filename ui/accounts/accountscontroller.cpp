// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountscontroller.h"

#include "core/base/async.h"
#include "core/base/zonedtime.h"
#include "core/services/browsersignin.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "core/text/names.h"
#include "ui/common/format.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

QString inWords(const Error &error)
{
    const text::ErrorText words = text::errorText(error);
    return words.message + u' ' + words.hint;
}

} // namespace

AccountsController::AccountsController(services::Workspace &workspace, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
{
    connect(&m_workspace, &services::Workspace::changed, this, [this](domain::Changes changes) {
        if (changes & domain::Change::Accounts)
            reload();
    });
    connect(&m_workspace.sync(),
            &services::SyncService::progressed,
            this,
            [this](const services::SyncProgress &progress) {
                m_progress.insert(progress.account, progress);
                emit changed();
            });
    connect(&m_workspace.sync(),
            &services::SyncService::accountFinished,
            this,
            [this](const services::SyncOutcome &outcome) {
                m_progress.remove(outcome.account);
                emit changed();
            });
    reload();
}

AccountsController::~AccountsController() = default;

void AccountsController::setBrands(const QList<domain::Brand> &brands)
{
    m_brands = brands;
    emit changed();
}

const domain::Account *AccountsController::find(domain::AccountId account) const
{
    const auto found = std::find_if(m_accounts.begin(),
                                    m_accounts.end(),
                                    [account](const domain::Account &one) { return one.id == account; });
    return found == m_accounts.end() ? nullptr : &*found;
}

std::optional<domain::NetworkInfo> AccountsController::network(const QString &key)
{
    for (const domain::NetworkInfo &info : services::AccountService::networks()) {
        if (info.key == key)
            return info;
    }
    return std::nullopt;
}

std::optional<services::SyncProgress> AccountsController::progressOf(domain::AccountId account) const
{
    const auto found = m_progress.constFind(account);
    return found == m_progress.constEnd() ? std::nullopt : std::optional(*found);
}

int AccountsController::toReconnect() const
{
    return int(std::count_if(m_accounts.begin(), m_accounts.end(), [](const domain::Account &account) {
        return account.state == domain::AccountState::ToReconnect;
    }));
}

int AccountsController::toWatch() const
{
    return int(std::count_if(m_accounts.begin(), m_accounts.end(), [](const domain::Account &account) {
        return account.state == domain::AccountState::Failing
            || account.state == domain::AccountState::RateLimited;
    }));
}

QString AccountsController::stateText(const domain::Account &account) const
{
    return progressOf(account.id) ? text::name(domain::AccountState::Syncing) : text::name(account.state);
}

QString AccountsController::stateDetail(const domain::Account &account) const
{
    if (const auto progress = progressOf(account.id)) {
        return progress->total
            ? tr("%1 of %2").arg(format::number(progress->done), format::number(*progress->total))
            : tr("%n read", nullptr, progress->done);
    }
    if (account.retryAt && *account.retryAt > m_clock.now())
        return tr("again %1").arg(format::relative(*account.retryAt, m_clock.now()));
    return account.lastSyncAt ? format::relative(*account.lastSyncAt, m_clock.now()) : QString();
}

QString AccountsController::stateIcon(domain::AccountState state)
{
    switch (state) {
    case domain::AccountState::UpToDate:
        return u"check"_s;
    case domain::AccountState::NeverSynced:
    case domain::AccountState::Syncing:
        return u"refresh"_s;
    case domain::AccountState::RateLimited:
        return u"clock"_s;
    case domain::AccountState::ToReconnect:
        return u"key"_s;
    case domain::AccountState::Failing:
        return u"warning"_s;
    case domain::AccountState::Paused:
        return u"pause"_s;
    }
    return {};
}

void AccountsController::setConnecting(bool connecting)
{
    m_connecting = connecting;
    emit connectingChanged(connecting);
}

void AccountsController::onConnected(const Result<domain::Account> &account)
{
    setConnecting(false);
    if (!account) {
        const text::ErrorText words = text::errorText(account.error());
        emit connectFailed(words.message, words.hint, account.error().detail);
        return;
    }
    reload();
    emit connected(*account);
    sync(account->id);
}

std::optional<QDateTime> AccountsController::endOf(const QString &secret) const
{
    return !secret.isEmpty() && secret == m_browserToken ? m_browserTokenEnd : std::nullopt;
}

void AccountsController::connectAccount(const services::ConnectRequest &request)
{
    if (m_connecting)
        return;
    setConnecting(true);
    services::ConnectRequest complete = request;
    complete.secretEndsAt = endOf(request.secret);
    async::deliver(m_workspace.accounts().connect(complete),
                   this,
                   [this](const Result<domain::Account> &account) { onConnected(account); });
}

void AccountsController::reconnect(domain::AccountId account, const QString &user, const QString &secret)
{
    if (m_connecting)
        return;
    setConnecting(true);
    async::deliver(m_workspace.accounts().reconnect(account, user, secret, endOf(secret)),
                   this,
                   [this](const Result<domain::Account> &answer) { onConnected(answer); });
}

void AccountsController::signInWithBrowser(const QString &network, const QString &url)
{
    cancelBrowser();
    Result<std::unique_ptr<services::BrowserSignIn>> made
        = m_workspace.accounts().browserSignIn(network, url);
    if (!made) {
        onBrowserFailed(made.error());
        return;
    }
    m_browser = *std::move(made);
    m_browser->setPage(tr("Ruche is signed in"), tr("You can close this page and go back to Ruche."));
    emit browserChanged();
    // An answer to a sign-in that was given up is Cancelled, and meant for nobody.
    const int asked = ++m_browserTry;
    async::deliver(m_browser->start(), this, [this, asked](const Result<QUrl> &address) {
        if (asked != m_browserTry || !m_browser)
            return;
        if (address)
            emit browserUrlReady(*address);
        else
            onBrowserFailed(address.error());
    });
    async::deliver(m_browser->token(), this, [this, asked](const Result<QString> &token) {
        if (asked != m_browserTry || !m_browser)
            return;
        if (!token) {
            onBrowserFailed(token.error());
            return;
        }
        m_browserToken = *token;
        m_browserTokenEnd = m_browser->tokenEnd();
        cancelBrowser();
        emit browserTokenReady(*token);
    });
}

void AccountsController::cancelBrowser()
{
    if (!m_browser)
        return;
    m_browser.reset();
    emit browserChanged();
}

bool AccountsController::useCode(const QString &pasted)
{
    if (!m_browser || !m_browser->takesCode(pasted))
        return false;
    m_browser->useCode(pasted);
    return true;
}

void AccountsController::onBrowserFailed(const Error &error)
{
    cancelBrowser();
    if (error.code == ErrorCode::Cancelled) {
        emit browserFailed(
            tr("Nobody signed in with the browser."), tr("Try again, or paste a token."), error.detail);
        return;
    }
    const text::ErrorText words = text::errorText(error);
    emit browserFailed(words.message, words.hint, error.detail);
}

void AccountsController::test(domain::AccountId account)
{
    async::deliver(m_workspace.accounts().test(account), this, [this](const Result<domain::Account> &answer) {
        if (answer)
            emit done(tr("%1 signs in.").arg(answer->handle));
        else
            emit failed(inWords(answer.error()));
        reload();
    });
}

void AccountsController::testAll()
{
    for (const domain::Account &account : std::as_const(m_accounts))
        test(account.id);
}

void AccountsController::sync(domain::AccountId account)
{
    async::deliver(
        m_workspace.sync().syncAccount(account), this, [this](const Result<services::SyncOutcome> &outcome) {
            if (!outcome)
                emit failed(inWords(outcome.error()));
            else if (outcome->error && outcome->error->code != ErrorCode::Cancelled)
                emit failed(inWords(*outcome->error));
        });
}

void AccountsController::setPaused(domain::AccountId account, bool paused)
{
    async::deliver(m_workspace.accounts().setPaused(account, paused),
                   this,
                   [this, paused](const Result<domain::EventId> &event) {
                       if (event)
                           emit undoable(paused ? tr("Account paused.") : tr("Account resumed."), *event);
                       else
                           emit failed(inWords(event.error()));
                   });
}

void AccountsController::disconnectAccount(domain::AccountId account)
{
    async::deliver(
        m_workspace.accounts().disconnect(account), this, [this](const Result<domain::EventId> &event) {
            if (event)
                emit done(tr("Account disconnected. What was read is kept."));
            else
                emit failed(inWords(event.error()));
        });
}

void AccountsController::reload()
{
    async::deliver(
        m_workspace.accounts().list(), this, [this](const Result<QList<domain::Account>> &accounts) {
            if (!accounts) {
                emit failed(inWords(accounts.error()));
                return;
            }
            m_accounts = *accounts;
            emit changed();
        });
}

} // namespace ruche::ui
