// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/composing/links.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace ruche::ui {

class PlainLabel;

/// Asks for the marks that links get, and shows how the first of them will look. Thread: GUI.
class UtmDialog final : public QDialog
{
    Q_OBJECT
public:
    UtmDialog(const composing::Utm &usual, const QUrl &example, QWidget *parent = nullptr);

signals:
    void chosen(const ruche::composing::Utm &utm);

private:
    [[nodiscard]] composing::Utm utm() const;
    void update();

    QUrl m_example;
    QLineEdit *m_source;
    QLineEdit *m_medium;
    QLineEdit *m_campaign;
    PlainLabel *m_result;
    QPushButton *m_apply;
};

} // namespace ruche::ui
