// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/reputationservice.h"
#include "ui/common/charttable.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace ruche::ui {

/// Words with how their messages sound: those that rose in the complaints, or what each does to the net
/// sentiment.
class WordTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Kind { Rising, Effect };
    enum Column { Word, Shares, Count, Before, Weight, Columns };
    enum class Role { Counts = Qt::UserRole, WeightValue };
    Q_ENUM(Role)

    explicit WordTable(Kind kind, QObject *parent = nullptr);

    void setReport(const services::ReputationReport &report);
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString wordAt(int row) const;
    [[nodiscard]] QList<domain::MessageId> examplesAt(int row) const;
    [[nodiscard]] int messagesAt(int row) const;
    /// −1 when it is not there.
    [[nodiscard]] int rowOf(const QString &word) const;
    /// As shown, for the export.
    [[nodiscard]] ChartFigures figures() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString word;
        int counts[3] = {0, 0, 0};
        int before = 0;
        double weight = 0; ///< log-likelihood, or percentage points
        QList<domain::MessageId> examples;
    };
    [[nodiscard]] QString cell(const Row &row, int column) const;

    Kind m_kind;
    QList<Row> m_rows;
};

/// Paints its cells: the bar of shares, hatched where negative, and the arrow of an effect.
class WordDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ruche::ui
