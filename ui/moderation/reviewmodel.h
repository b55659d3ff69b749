// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/brand.h"
#include "core/domain/reviewitem.h"
#include "ui/common/pagedrows.h"

#include <QAbstractListModel>
#include <QSet>

namespace ruche::ui {

/// A row with its identity in `id`, as PagedRows wants it.
struct ReviewRow
{
    domain::MessageId id;
    domain::ReviewItem item;
};

/// The messages that wait for a moderator: an id each, rows come by pages as they are looked at. Loads
/// nothing itself: it says which rows it wants. Thread: GUI.
class ReviewModel final : public PagedModel<QAbstractListModel>
{
    Q_OBJECT
public:
    enum class Role {
        Row = Qt::UserRole + 1, ///< domain::ReviewItem; invalid while it is loading
        Id, ///< qint64
        BrandColor, ///< as stored
        TimeText, ///< "08:55", "yesterday", "28 May"
        ChipText, ///< "Spam 0.97"
        Ticked,
    };
    Q_ENUM(Role)

    explicit ReviewModel(const Clock &clock, QObject *parent = nullptr);

    void setBrands(const QList<domain::Brand> &brands);
    [[nodiscard]] domain::Brand brand(domain::BrandId id) const;

    /// Becomes the insertions and removals that lead there.
    void setIds(const QList<domain::MessageId> &ids);
    /// Rows may have changed; those in view are asked for again.
    void invalidate();
    void answered(const QList<domain::MessageId> &asked, const QList<domain::ReviewItem> &items);

    [[nodiscard]] const QList<domain::MessageId> &ids() const { return m_rows.ids(); }
    [[nodiscard]] domain::MessageId idAt(int row) const;
    [[nodiscard]] int rowOf(domain::MessageId id) const { return m_rows.indexOf(id); }
    /// Null while it is not known; asks for nothing.
    [[nodiscard]] const domain::ReviewItem *known(domain::MessageId id) const;

    [[nodiscard]] const QSet<domain::MessageId> &ticked() const { return m_ticked; }
    void setTicked(int row, bool on);
    void tickRange(int from, int to);
    /// Ticks these and no others; those that are not listed are left out.
    void tickOnly(const QList<domain::MessageId> &ids);
    void tickAll();
    void clearTicks();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

signals:
    void rowsWanted(const QList<ruche::domain::MessageId> &ids);
    void tickedChanged();

private:
    [[nodiscard]] QString accessibleText(const domain::ReviewItem &item) const;
    [[nodiscard]] QString timeText(const domain::ReviewItem &item) const;
    void ticksChanged(int from, int to);

    const Clock &m_clock;
    QList<domain::Brand> m_brands;
    mutable PagedRows<domain::MessageId, ReviewRow> m_rows;
    QSet<domain::MessageId> m_ticked;
};

} // namespace ruche::ui

Q_DECLARE_METATYPE(ruche::domain::ReviewItem)
