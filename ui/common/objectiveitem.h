// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"
#include "core/domain/objective.h"

#include <QAbstractButton>
#include <QDate>

namespace ruche::ui {

/// An objective on a card: name, what is reached of the target, a bar with a tick where it should be by now,
/// and the forecast in words. Pressing it goes to it. Says all of it.
class ObjectiveItem final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ObjectiveItem(QWidget *parent = nullptr);

    /// `brand` gives the dot and is said; `today` decides which dates carry their year.
    void setObjective(const domain::Objective &objective,
                      const domain::Progress &progress,
                      const domain::Brand &brand,
                      QDate today);
    /// Without the line in words, where space is short; it stays in the tool tip and is said.
    void setDense(bool dense);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateTexts();

    domain::Objective m_objective;
    domain::Progress m_progress;
    domain::Brand m_brand;
    QDate m_today;
    bool m_dense = false;
};

} // namespace ruche::ui
