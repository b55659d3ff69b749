// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"
#include "core/domain/label.h"

#include <QDialog>
#include <QList>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace ruche::ui {

class PlainLabel;

/// The pillars of a brand, each with its colour and the share of the posts that it is to have: added, named
/// anew, deleted. Says what is to be kept, and keeps nothing itself. Deletes itself when closed. Thread: GUI.
class PillarsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `pillars` of all `brands`; `chosen` is shown first.
    PillarsDialog(const QList<domain::Brand> &brands,
                  domain::BrandId chosen,
                  const QList<domain::Pillar> &pillars,
                  QWidget *parent);

    static constexpr int most = 20; ///< of a brand
    [[nodiscard]] domain::BrandId brand() const;
    /// As they are shown now.
    [[nodiscard]] QList<domain::Pillar> pillars() const;
    /// What is wrong with them; empty when nothing is.
    [[nodiscard]] QString problem() const;

signals:
    void chosen(ruche::domain::BrandId brand, const QList<ruche::domain::Pillar> &pillars);

private:
    struct Row
    {
        domain::PillarId id;
        QWidget *widget = nullptr;
        QComboBox *colour = nullptr;
        QLineEdit *name = nullptr;
        QSpinBox *share = nullptr;
    };
    void showBrand();
    void addRow(const domain::Pillar &pillar);
    void removeRow(const QWidget *widget);
    void update();

    QList<domain::Pillar> m_all;
    QList<Row> m_rows;
    QComboBox *m_brand;
    QVBoxLayout *m_list;
    PlainLabel *m_sum;
    PlainLabel *m_problem;
    QPushButton *m_add;
    QPushButton *m_save;
};

} // namespace ruche::ui
