// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"

#include <QAbstractListModel>
#include <QListView>

namespace ruche::ui {

class AccountsController;

/// The accounts by brand: a heading a brand, then its accounts. Thread: GUI.
class AccountListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Role { Heading = Qt::UserRole + 1, AccountId, BrandColor, Count };
    Q_ENUM(Role)

    explicit AccountListModel(AccountsController &controller, QObject *parent = nullptr);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexOf(domain::AccountId account) const;

private:
    struct Line
    {
        qint64 brand = 0;
        qint64 account = 0; ///< 0 for a heading
        friend bool operator==(const Line &, const Line &) = default;
    };
    void update();

    AccountsController &m_controller;
    QList<Line> m_lines;
};

/// The view of it, painted as in the design: glyph, name, kind; state with its time at the right.
class AccountList final : public QListView
{
    Q_OBJECT
public:
    AccountList(AccountsController &controller, AccountListModel &model, QWidget *parent = nullptr);
    [[nodiscard]] domain::AccountId current() const;
    void setCurrent(domain::AccountId account);

signals:
    void chosen(ruche::domain::AccountId account);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
};

} // namespace ruche::ui
