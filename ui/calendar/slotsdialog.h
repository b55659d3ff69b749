// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/planning.h"

#include <QDialog>
#include <QTime>

#include <array>

class QComboBox;
class QPushButton;
class QTimeEdit;

namespace ruche::ui {

class FlowLayout;

/// The posting slots of accounts: for one account at a time, the hours of each weekday, by the wall clock of
/// its brand. Says what is to be kept, and keeps nothing itself. Deletes itself when closed. Thread: GUI.
class SlotsDialog final : public QDialog
{
    Q_OBJECT
public:
    SlotsDialog(const QList<domain::Account> &accounts,
                const QList<domain::Slot> &weekSlots,
                QWidget *parent);

    [[nodiscard]] domain::AccountId account() const;
    /// Of that account, as they are shown now.
    [[nodiscard]] QList<domain::Slot> shownSlots() const;

signals:
    void chosen(ruche::domain::AccountId account, const QList<ruche::domain::Slot> &weekSlots);

private:
    void showAccount();
    void add();
    void fillDay(int weekday);

    QList<domain::Slot> m_slots; ///< of all accounts
    std::array<QList<QTime>, 7> m_times; ///< of the account shown, Monday first, in order
    QComboBox *m_account;
    std::array<FlowLayout *, 7> m_days{};
    QComboBox *m_weekday;
    QTimeEdit *m_time;
    QPushButton *m_save;
};

} // namespace ruche::ui
