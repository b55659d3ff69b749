// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/care.h"
#include "core/services/careservice.h"

#include <QWidget>

class QPushButton;

namespace ruche::ui {

class PageContext;
class PlainLabel;

/// What a brand promises to those who write to it, in a sentence, and the way to change it. Thread: GUI.
class CareForm final : public QWidget
{
    Q_OBJECT
public:
    explicit CareForm(PageContext &context, QWidget *parent = nullptr);

    /// Invalid hides it.
    void setBrand(domain::BrandId brand, const QString &name);
    void retranslate();

private:
    void showPlan(const domain::CarePlan &plan);
    void edit();
    void save(domain::BrandId brand, const domain::CarePlan &plan);

    PageContext &m_context;
    services::CareService m_care;
    domain::BrandId m_brand;
    QString m_name;
    domain::CarePlan m_plan;
    PlainLabel *m_title;
    PlainLabel *m_summary;
    QPushButton *m_edit;
};

} // namespace ruche::ui
