// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"

#include <QList>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace ruche::ui {

class ApprovalForm;
class BrandForm;
class CareForm;
class PageContext;
class PlainLabel;

/// Settings › Brands: the list at the left, the form of the chosen one at the right. Thread: GUI.
class BrandsPane final : public QWidget
{
    Q_OBJECT
public:
    explicit BrandsPane(PageContext &context, QWidget *parent = nullptr);
    void reload();
    void addBrand();
    void retranslate();

private:
    void show(const QList<domain::Brand> &brands);
    void choose();
    void toggleArchived();
    [[nodiscard]] const domain::Brand *current() const;

    PageContext &m_context;
    QList<domain::Brand> m_brands;
    QPushButton *m_add;
    QListWidget *m_list;
    PlainLabel *m_formTitle;
    BrandForm *m_form;
    ApprovalForm *m_approval;
    CareForm *m_care;
    QPushButton *m_archive;
};

} // namespace ruche::ui
