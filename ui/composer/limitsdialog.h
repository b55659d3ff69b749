// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/limits.h"

#include <QDialog>
#include <QList>

class QComboBox;
class QPushButton;
class QSpinBox;

namespace ruche::ui {

class PageContext;
class PlainLabel;

/// What networks and accounts accept, to be put right by whoever knows better: of a network in the user's own
/// file, of an account in the workspace. An account can be given what its server says at /api/v2/instance
/// without a network, too. Thread: GUI.
class LimitsDialog final : public QDialog
{
    Q_OBJECT
public:
    LimitsDialog(PageContext &context, const QList<domain::Account> &accounts, QWidget *parent);

signals:
    /// The user's own file is another one.
    void networksChanged();

private:
    struct Field
    {
        QSpinBox *box = nullptr;
        int domain::Limits::*count = nullptr;
        qint64 domain::Limits::*bytes = nullptr; ///< shown in kilobytes
    };
    void buildLayout();
    void show(const domain::Limits &limits);
    void showChosen();
    [[nodiscard]] domain::Limits typed() const;
    [[nodiscard]] const domain::Account *account() const;
    [[nodiscard]] QString network() const;
    void save();
    void reset();
    void paste();
    void setForAccount(const std::optional<domain::Limits> &limits, const QString &done);
    void setForNetwork(const std::optional<domain::Limits> &limits, const QString &done);

    PageContext &m_context;
    QList<domain::Account> m_accounts;
    QComboBox *m_for;
    QList<Field> m_fields;
    PlainLabel *m_note;
    PlainLabel *m_problem;
    QPushButton *m_paste;
    QPushButton *m_reset;
    QPushButton *m_save;
    domain::Limits m_shown;
};

} // namespace ruche::ui
