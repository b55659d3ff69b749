// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace ruche::ui {

/// The figures of a chart as rows: what T shows instead of it, what the arrows read and what is exported.
struct ChartFigures
{
    QStringList columns;
    QList<QStringList> rows; ///< formatted, as many cells as columns

    friend bool operator==(const ChartFigures &, const ChartFigures &) = default;
};

/// As CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need). A cell that a spreadsheet would
/// take for a formula is quoted by an apostrophe.
[[nodiscard]] QByteArray toCsv(const ChartFigures &figures);

/// Figures as a model; the first column is text, the others are right-aligned.
class ChartTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setFigures(const ChartFigures &figures);
    [[nodiscard]] const ChartFigures &figures() const { return m_figures; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ChartFigures m_figures;
};

} // namespace ruche::ui
