// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"
#include "core/domain/medialibrary.h"
#include "ui/common/pagedrows.h"

#include <QAbstractListModel>

namespace ruche::ui {

/// The files of the library: all ids in order and a bounded cache of rows. Says which rows it wants. Thread:
/// GUI.
class MediaModel final : public PagedModel<QAbstractListModel>
{
    Q_OBJECT
public:
    enum class Role {
        Row = Qt::UserRole + 1, ///< domain::MediaItem; invalid while it is loading
        BrandColor, ///< as stored
    };
    Q_ENUM(Role)

    explicit MediaModel(QObject *parent = nullptr);

    void setBrands(const QList<domain::Brand> &brands);
    [[nodiscard]] domain::Brand brand(domain::BrandId id) const;
    /// Becomes the insertions and removals that lead there; rows are asked for anew.
    void setIds(const QList<domain::MediaId> &ids);
    void answered(const QList<domain::MediaId> &asked, const QList<domain::MediaItem> &rows);
    /// Its picture has come.
    void pictureReady(domain::MediaId id);
    void retranslate();

    [[nodiscard]] domain::MediaId idAt(int row) const;
    [[nodiscard]] int rowOf(domain::MediaId id) const { return m_rows.indexOf(id); }
    [[nodiscard]] const domain::MediaItem *known(domain::MediaId id) const { return m_rows.known(id); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// "Described", "Alternative text missing", "0:48": the second line of a card.
    [[nodiscard]] static QString stateText(const domain::MediaItem &item);
    /// "3200 × 2400, 1.8 MB".
    [[nodiscard]] static QString factsText(const domain::MediaItem &item);
    /// "in 2 posts", "never used".
    [[nodiscard]] static QString usesText(const domain::MediaItem &item);
    [[nodiscard]] static QString durationText(std::chrono::milliseconds length);

signals:
    void rowsWanted(const QList<ruche::domain::MediaId> &ids);

private:
    void allChanged();

    QList<domain::Brand> m_brands;
    mutable PagedRows<domain::MediaId, domain::MediaItem> m_rows;
};

} // namespace ruche::ui
