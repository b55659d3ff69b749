// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/brand.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ruche::ui {

class AccountsController;
class Banner;
class FormField;
class PlainLabel;

/// Connects an account, or gives a known one new credentials: network, address, and what the network's
/// sign-in asks for; where that is a page of the network, it opens in the system's browser. Says what Ruche
/// will be able to do there before anything is sent, and beside the field what is wrong. The secret stays in
/// the field until it was accepted. Thread: GUI.
class ConnectForm final : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectForm(AccountsController &controller, QWidget *parent = nullptr);

    void setBrands(const QList<domain::Brand> &brands, domain::BrandId chosen);
    /// For a known account: only its credentials can be changed.
    void setAccount(const domain::Account &account);
    void retranslate();
    void focusFirst();
    /// Ready for another account.
    void clear();

signals:
    void finished(const ruche::domain::Account &account);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    void submit();
    void startBrowser();
    void openBrowser(const QUrl &url);
    void showProblem(const QString &message, const QString &hint, const QString &technical);
    void labelFields();
    [[nodiscard]] std::optional<domain::NetworkInfo> network() const;
    [[nodiscard]] bool validate();

    AccountsController &m_controller;
    std::optional<domain::Account> m_account;
    QComboBox *m_brand;
    FormField *m_brandField;
    QComboBox *m_network;
    FormField *m_networkField;
    QLineEdit *m_url;
    FormField *m_urlField;
    QPushButton *m_browser;
    QLineEdit *m_user;
    FormField *m_userField;
    QLineEdit *m_secret;
    FormField *m_secretField;
    PlainLabel *m_can;
    Banner *m_problem;
    PlainLabel *m_technical;
    QPushButton *m_cancel;
    QPushButton *m_connect;
    bool m_browserAsked = false; ///< likewise, for a sign-in in the browser
    bool m_submitted = false; ///< this form asked; another's answer is not ours
};

} // namespace ruche::ui
