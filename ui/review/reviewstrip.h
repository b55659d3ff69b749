// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace ruche::ui {

class PageContext;
class PlainLabel;

/// One line for Today: how many posts wait for a review, the first of them, and what clients answered in the
/// last week. Hidden while there is neither. Thread: GUI.
class ReviewStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewStrip(PageContext &context, QWidget *parent = nullptr);

    void setBrands(const QList<domain::Brand> &brands);
    void reload();
    void retranslate() { reload(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void update(int waiting, int late, int approvals, int wishes);

    PageContext &m_context;
    QList<domain::BrandId> m_brands;
    domain::PostId m_first;
    PlainLabel *m_text;
    QPushButton *m_open;
    int m_generation = 0; ///< tells late answers
};

} // namespace ruche::ui
