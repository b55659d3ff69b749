// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/strategy/strategycontroller.h"

#include <QAbstractTableModel>

namespace ruche::ui {

/// The objectives as a table: name and purpose, bar, reached, target, end, trend, forecast.
class ObjectivesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Bar, Reached, Target, Due, Trend, Forecast, Columns };
    enum class Role { Status = Qt::UserRole, BrandColor, BrandName };
    Q_ENUM(Role)

    explicit ObjectivesModel(StrategyController &controller, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const services::ObjectiveStatus *at(int row) const;
    [[nodiscard]] int rowOf(domain::ObjectiveId objective) const;

private:
    void rebuild();
    [[nodiscard]] QString cell(const services::ObjectiveStatus &status, int column) const;

    StrategyController &m_controller;
    QList<services::ObjectiveStatus> m_rows;
};

} // namespace ruche::ui

Q_DECLARE_METATYPE(ruche::services::ObjectiveStatus)
