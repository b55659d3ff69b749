// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/account.h"
#include "core/domain/brand.h"
#include "core/services/accountservice.h"
#include "core/services/syncservice.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace ruche::services {
class BrowserSignIn;
class Workspace;
} // namespace ruche::services

namespace ruche::ui {

/// The connected accounts and what can be done with them. Knows no widget. Thread: GUI.
class AccountsController final : public QObject
{
    Q_OBJECT
public:
    AccountsController(services::Workspace &workspace, const Clock &clock, QObject *parent = nullptr);
    ~AccountsController() override;

    void setBrands(const QList<domain::Brand> &brands);
    [[nodiscard]] const QList<domain::Brand> &brands() const { return m_brands; }
    [[nodiscard]] const QList<domain::Account> &accounts() const { return m_accounts; }
    [[nodiscard]] const domain::Account *find(domain::AccountId account) const;
    [[nodiscard]] static std::optional<domain::NetworkInfo> network(const QString &key);
    /// What is being read of an account right now.
    [[nodiscard]] std::optional<services::SyncProgress> progressOf(domain::AccountId account) const;
    [[nodiscard]] int toReconnect() const;
    [[nodiscard]] int toWatch() const;

    /// "Up to date", "To reconnect", with the time of the last success or the time it goes on.
    [[nodiscard]] QString stateText(const domain::Account &account) const;
    [[nodiscard]] QString stateDetail(const domain::Account &account) const;
    [[nodiscard]] static QString stateIcon(domain::AccountState state);

    /// Signs in and keeps the account: connected() or connectFailed().
    void connectAccount(const services::ConnectRequest &request);
    void reconnect(domain::AccountId account, const QString &user, const QString &secret);
    void test(domain::AccountId account);
    void testAll();
    void sync(domain::AccountId account);
    void setPaused(domain::AccountId account, bool paused);
    void disconnectAccount(domain::AccountId account);
    [[nodiscard]] bool isConnecting() const { return m_connecting; }

    /// Begins a sign-in in the system's browser: browserUrlReady() with the address to open, then
    /// browserTokenReady() with the secret to connect with, or browserFailed(). One at a time; another begin
    /// ends the one before.
    void signInWithBrowser(const QString &network, const QString &url);
    void cancelBrowser();
    [[nodiscard]] bool isWaitingForBrowser() const { return m_browser != nullptr; }
    /// Uses a pasted code for the sign-in that waits; false when the text is not one (but a token).
    bool useCode(const QString &pasted);

    void reload();

signals:
    void changed();
    void connectingChanged(bool connecting);
    void connected(const ruche::domain::Account &account);
    void connectFailed(const QString &message, const QString &hint, const QString &technical);
    void browserChanged();
    void browserUrlReady(const QUrl &url);
    void browserTokenReady(const QString &token);
    void browserFailed(const QString &message, const QString &hint, const QString &technical);
    void done(const QString &text);
    void undoable(const QString &text, ruche::domain::EventId event);
    void failed(const QString &text);

private:
    void setConnecting(bool connecting);
    /// Of a secret that the browser gave; nothing when it came otherwise.
    [[nodiscard]] std::optional<QDateTime> endOf(const QString &secret) const;
    void onConnected(const Result<domain::Account> &account);
    void onBrowserFailed(const Error &error);

    services::Workspace &m_workspace;
    const Clock &m_clock;
    QList<domain::Brand> m_brands;
    QList<domain::Account> m_accounts;
    QHash<domain::AccountId, services::SyncProgress> m_progress;
    std::unique_ptr<services::BrowserSignIn> m_browser;
    /// What the browser gave last, and its end: the form hands back the words alone.
    QString m_browserToken;
    std::optional<QDateTime> m_browserTokenEnd;
    int m_browserTry = 0; ///< whose answer is still wanted
    bool m_connecting = false;
};

} // namespace ruche::ui
