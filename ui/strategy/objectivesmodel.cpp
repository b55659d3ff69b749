// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/objectivesmodel.h"

#include "ui/common/format.h"
#include "ui/common/objectivetext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

ObjectivesModel::ObjectivesModel(StrategyController &controller, QObject *parent)
    : QAbstractTableModel(parent)
    , m_controller(controller)
    , m_rows(controller.objectives())
{
    connect(&controller, &StrategyController::objectivesChanged, this, &ObjectivesModel::rebuild);
}

void ObjectivesModel::rebuild()
{
    const QList<services::ObjectiveStatus> &rows = m_controller.objectives();
    const bool sameRows = rows.size() == m_rows.size()
        && std::equal(rows.begin(), rows.end(), m_rows.begin(), [](const auto &a, const auto &b) {
                              return a.objective.id == b.objective.id;
                          });
    if (sameRows) {
        m_rows = rows;
        if (!rows.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ObjectivesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ObjectivesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

const services::ObjectiveStatus *ObjectivesModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int ObjectivesModel::rowOf(domain::ObjectiveId objective) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).objective.id == objective)
            return int(row);
    }
    return -1;
}

QString ObjectivesModel::cell(const services::ObjectiveStatus &status, int column) const
{
    const domain::Objective &objective = status.objective;
    switch (column) {
    case Name:
        return objective.name;
    case Bar:
        return status.progress.current ? format::percent(status.progress.reached * 100) : QString();
    case Reached:
        return objectivetext::reached(objective, status.progress);
    case Target:
        return objectivetext::value(objective.metric, objective.targetValue);
    case Due:
        return format::shortDate(objective.endDay, m_controller.today());
    case Forecast:
        return objectivetext::shortForecast(objective, status.progress);
    default:
        return {};
    }
}

QVariant ObjectivesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const services::ObjectiveStatus &status = m_rows.at(index.row());
    const domain::Brand brand = m_controller.brand(status.objective.brand);
    switch (role) {
    case int(Role::Status):
        return QVariant::fromValue(status);
    case int(Role::BrandColor):
        return brand.color;
    case int(Role::BrandName):
        return brand.name;
    case Qt::DisplayRole:
        return cell(status, index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == Reached || index.column() == Target ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (index.column() == Name)
            return (status.objective.name + u'\n' + brand.name + u'\n' + status.objective.purpose)
                .toHtmlEscaped();
        if (index.column() == Forecast)
            return objectivetext::forecast(status.objective, status.progress, m_controller.today())
                .toHtmlEscaped();
        return {};
    case Qt::AccessibleTextRole:
        if (index.column() == Name)
            return QStringList{status.objective.name, status.objective.purpose, brand.name}.join(u", "_s);
        if (index.column() == Bar)
            return tr("%1 reached, %2 of the time gone")
                .arg(cell(status, Bar), format::percent(status.progress.elapsed * 100));
        if (index.column() == Trend) {
            QStringList points;
            for (const double point : status.trend)
                points << objectivetext::value(status.objective.metric, point);
            return points.isEmpty() ? tr("No trend yet") : points.join(u", "_s);
        }
        return cell(status, index.column());
    default:
        return {};
    }
}

QVariant ObjectivesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Reached || section == Target ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Objective");
    case Bar:
        return tr("Progress");
    case Reached:
        return tr("Reached");
    case Target:
        return tr("Target");
    case Due:
        return tr("Until");
    case Trend:
        return tr("Trend");
    case Forecast:
        return tr("Forecast");
    default:
        return {};
    }
}

} // namespace ruche::ui
