// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ruche::ui {

class ComposerController;
class PlainLabel;

/// What a post carries beside its words on the account of the current tab, as far as that account has it: how
/// it gets there, who sees it, its content warning, its language. Thread: GUI.
class VariantOptions final : public QWidget
{
    Q_OBJECT
public:
    explicit VariantOptions(ComposerController &controller, QWidget *parent = nullptr);
    void retranslate();
    /// Takes everything from the controller anew.
    void update();

private:
    void fillDelivery(const domain::Account &account);
    void write();

    ComposerController &m_controller;
    PlainLabel *m_deliveryLabel;
    QComboBox *m_delivery;
    PlainLabel *m_visibilityLabel;
    QComboBox *m_visibility;
    PlainLabel *m_languageLabel;
    QComboBox *m_language;
    QLineEdit *m_warning;
    QCheckBox *m_sensitive;
    bool m_updating = false;
};

} // namespace ruche::ui
