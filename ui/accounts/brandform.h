// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

class FormField;
class PlainLabel;

/// Name, colour, time zone and languages of a brand: makes one or changes one. Thread: GUI.
class BrandForm final : public QWidget
{
    Q_OBJECT
public:
    explicit BrandForm(services::Workspace &workspace, QWidget *parent = nullptr);

    /// An invalid id for a new one.
    void setBrand(const domain::Brand &brand);
    void setButtonsShown(bool shown);
    void submit();
    void focusFirst();
    void retranslate();

signals:
    void saved(ruche::domain::BrandId brand);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildColors();
    void showError(const QString &text);

    services::Workspace &m_workspace;
    domain::Brand m_brand;
    QLineEdit *m_name;
    FormField *m_nameField;
    PlainLabel *m_colorLabel;
    QButtonGroup *m_colors;
    QComboBox *m_zone;
    FormField *m_zoneField;
    QLineEdit *m_languages;
    FormField *m_languagesField;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

} // namespace ruche::ui
