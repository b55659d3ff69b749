// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/strategy/strategycontroller.h"

#include <QAbstractListModel>

namespace ruche::ui {

/// The networks for an audience, best first; those without a figure last, which their row says.
class AdviceModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Role { Advice = Qt::UserRole, Rank };
    Q_ENUM(Role)

    explicit AdviceModel(StrategyController &controller, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    StrategyController &m_controller;
};

/// "62 %", or "no figure".
[[nodiscard]] QString adviceShare(const services::NetworkAdvice &advice);
/// "2024 · estimated · certainty B".
[[nodiscard]] QString adviceStanding(const services::NetworkAdvice &advice);

} // namespace ruche::ui

Q_DECLARE_METATYPE(ruche::services::NetworkAdvice)
