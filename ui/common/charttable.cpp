// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/charttable.h"

#include "core/base/csv.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

QByteArray toCsv(const ChartFigures &figures)
{
    QString text = csv::line(figures.columns);
    for (const QStringList &row : figures.rows)
        text += csv::line(row);
    return csv::file(text);
}

void ChartTable::setFigures(const ChartFigures &figures)
{
    if (figures == m_figures)
        return;
    beginResetModel();
    m_figures = figures;
    endResetModel();
}

int ChartTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_figures.rows.size());
}

int ChartTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_figures.columns.size());
}

QVariant ChartTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_figures.rows.at(index.row()).value(index.column());
    return {};
}

QVariant ChartTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_figures.columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_figures.columns.at(section);
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

} // namespace ruche::ui
