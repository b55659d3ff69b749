// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/brand.h"
#include "core/domain/member.h"
#include "ui/common/pagedrows.h"

#include <QAbstractTableModel>

namespace ruche::ui {

/// The table of members: all ids in order and a bounded cache of rows, so that a hundred thousand scroll like
/// a hundred. Says which rows it wants. Thread: GUI.
class MemberModel final : public PagedModel<QAbstractTableModel>
{
    Q_OBJECT
public:
    enum Column { Name, Identities, Tags, Score, Activity, Messages, ColumnCount };
    enum class Role {
        Row = Qt::UserRole + 1, ///< domain::Member; invalid while it is loading
        BrandColor, ///< as stored
    };
    Q_ENUM(Role)

    explicit MemberModel(const Clock &clock, QObject *parent = nullptr);

    void setBrands(const QList<domain::Brand> &brands);
    [[nodiscard]] domain::Brand brand(domain::BrandId id) const;

    /// Another query: everything is new.
    void reset(const QList<domain::MemberId> &ids, const QList<domain::Member> &rows);
    /// The same query again: becomes the insertions and removals that lead there.
    void setIds(const QList<domain::MemberId> &ids);
    void invalidate();
    void answered(const QList<domain::MemberId> &asked, const QList<domain::Member> &rows);

    [[nodiscard]] domain::MemberId idAt(int row) const;
    [[nodiscard]] int rowOf(domain::MemberId id) const { return m_rows.indexOf(id); }
    [[nodiscard]] const domain::Member *known(domain::MemberId id) const { return m_rows.known(id); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// After a language change.
    void retranslate();

signals:
    void rowsWanted(const QList<ruche::domain::MemberId> &ids);

private:
    [[nodiscard]] QString cellText(const domain::Member &row, int column) const;
    void allChanged();

    const Clock &m_clock;
    QList<domain::Brand> m_brands;
    mutable PagedRows<domain::MemberId, domain::Member> m_rows;
};

} // namespace ruche::ui
