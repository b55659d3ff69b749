// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QPushButton;
class QStackedWidget;

namespace ruche::ui {

class AccountDetail;
class AccountList;
class AccountListModel;
class AccountsController;
class AppearancePane;
class BrandsPane;
class ConnectForm;
class EmptyState;
class GeneralPane;
class PageRegistry;
class PlainLabel;
class SideList;

/// Settings: sections at the left; General, Brands, Accounts, Appearance.
class PreferencesPage final : public Page
{
    Q_OBJECT
public:
    explicit PreferencesPage(PageContext &context, QWidget *parent = nullptr);
    ~PreferencesPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    void activate() override;
    void setBrands(const QList<domain::Brand> &brands) override;
    void openObject(const Intent &intent) override;
    [[nodiscard]] QList<QWidget *> panes() const override;

protected:
    void retranslate() override;

private:
    QWidget *buildAccounts();
    void showSection(const QString &id);
    void updateAccounts();
    void startConnect();
    void startReconnect(domain::AccountId account);
    void showDetail(domain::AccountId account);

    AccountsController *m_controller;
    AccountListModel *m_model;
    SideList *m_sections;
    QStackedWidget *m_stack;
    GeneralPane *m_general;
    BrandsPane *m_brands;
    AppearancePane *m_appearance;
    PlainLabel *m_count;
    PlainLabel *m_trouble;
    QPushButton *m_health;
    QPushButton *m_testAll;
    QPushButton *m_connect;
    AccountList *m_list;
    EmptyState *m_empty;
    QStackedWidget *m_side;
    AccountDetail *m_detail;
    PlainLabel *m_formTitle;
    ConnectForm *m_form;
    ConnectForm *m_reconnectForm = nullptr;
    domain::AccountId m_toReconnect; ///< asked for from elsewhere
    QWidget *m_formHolder;
};

void registerPreferencesPage(PageRegistry &registry);

} // namespace ruche::ui
