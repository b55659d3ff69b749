// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace ruche::ui {

class AccountsController;
class Banner;
class PageContext;
class PlainLabel;

/// One account: what is wrong with it, what it may do, when it was read, and the actions. Thread: GUI.
class AccountDetail final : public QWidget
{
    Q_OBJECT
public:
    AccountDetail(AccountsController &controller, PageContext &context, QWidget *parent = nullptr);
    void setAccount(domain::AccountId account);
    [[nodiscard]] domain::AccountId account() const { return m_id; }
    void retranslate();

signals:
    void reconnectRequested(ruche::domain::AccountId account);

private:
    void update();
    void askDisconnect();

    AccountsController &m_controller;
    PageContext &m_context;
    domain::AccountId m_id;
    PlainLabel *m_name;
    PlainLabel *m_place;
    Banner *m_problem;
    PlainLabel *m_technical;
    PlainLabel *m_rightsTitle;
    PlainLabel *m_rights;
    PlainLabel *m_syncTitle;
    PlainLabel *m_sync;
    QPushButton *m_read;
    QPushButton *m_test;
    QPushButton *m_reconnect;
    QPushButton *m_pause;
    QPushButton *m_disconnect;
};

} // namespace ruche::ui
