// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/reputationindex.h"

#include <QDialog>

#include <array>

class QPushButton;
class QSpinBox;

namespace ruche::ui {

class PlainLabel;

/// How much each part of the reputation index of a brand counts, and what the index would be then. Shown by
/// open(); chosen() tells the answer.
class WeightsDialog final : public QDialog
{
    Q_OBJECT
public:
    WeightsDialog(const services::BrandIndex &index, const QString &brand, QWidget *parent);

signals:
    void chosen(ruche::domain::BrandId brand, const ruche::domain::IndexWeights &weights);

private:
    [[nodiscard]] domain::IndexWeights weights() const;
    void setWeights(const domain::IndexWeights &weights);
    void updateResult();

    services::BrandIndex m_index;
    std::array<QSpinBox *, 4> m_boxes{}; ///< by kind of part
    PlainLabel *m_result;
    QPushButton *m_save;
};

} // namespace ruche::ui
