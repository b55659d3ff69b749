// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"
#include "core/services/analyticsservice.h"
#include "ui/common/charttable.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QStyledItemDelegate>

namespace ruche::ui {

/// The posts that brought most, sortable by each column; what is not known sorts last.
class TopPostsTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Title, Brand, Network, Date, PageViews, Comments, Sentiment, Columns };
    enum class Role { Post = Qt::UserRole, BrandColor, NetworkKey, SentimentValue };
    Q_ENUM(Role)

    using QAbstractTableModel::QAbstractTableModel;

    void setPosts(const QList<services::TopPost> &posts, const QHash<domain::BrandId, domain::Brand> &brands);
    [[nodiscard]] domain::PostId postAt(int row) const;
    /// As shown, for the export.
    [[nodiscard]] ChartFigures figures() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void order();
    [[nodiscard]] QString cell(const services::TopPost &post, int column) const;

    QList<services::TopPost> m_posts;
    QHash<domain::BrandId, domain::Brand> m_brands;
    int m_sortColumn = Comments;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

/// Paints its cells: brand dots, pictograms of networks, sentiment shapes, figures that stand in columns.
class TopPostsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ruche::ui
