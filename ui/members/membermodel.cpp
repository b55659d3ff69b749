// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/membermodel.h"

#include "ui/common/format.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

MemberModel::MemberModel(const Clock &clock, QObject *parent)
    : PagedModel(parent)
    , m_clock(clock)
    , m_rows([this](const QList<domain::MemberId> &ids) { emit rowsWanted(ids); })
{
}

void MemberModel::setBrands(const QList<domain::Brand> &brands)
{
    m_brands = brands;
    allChanged();
}

domain::Brand MemberModel::brand(domain::BrandId id) const
{
    for (const domain::Brand &brand : m_brands) {
        if (brand.id == id)
            return brand;
    }
    return {};
}

void MemberModel::reset(const QList<domain::MemberId> &ids, const QList<domain::Member> &rows)
{
    beginResetModel();
    m_rows.ids() = ids;
    m_rows.invalidate();
    m_rows.answered({}, rows);
    endResetModel();
}

void MemberModel::setIds(const QList<domain::MemberId> &ids)
{
    changeIds(m_rows, ids);
}

void MemberModel::invalidate()
{
    m_rows.invalidate();
    allChanged();
}

void MemberModel::answered(const QList<domain::MemberId> &asked, const QList<domain::Member> &rows)
{
    m_rows.answered(asked, rows);
    if (asked.isEmpty())
        return;
    const int first = rowOf(asked.first());
    const int last = rowOf(asked.last());
    if (first >= 0 && last >= first)
        emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
    else
        allChanged();
}

void MemberModel::allChanged()
{
    if (m_rows.size() > 0)
        emit dataChanged(index(0, 0), index(m_rows.size() - 1, ColumnCount - 1));
}

void MemberModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    allChanged();
}

domain::MemberId MemberModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.ids().at(row) : domain::MemberId();
}

int MemberModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.size();
}

int MemberModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MemberModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool ours = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole
        || role == static_cast<int>(Role::Row) || role == static_cast<int>(Role::BrandColor);
    if (!ours)
        return {};
    const domain::Member *row = m_rows.row(index.row());
    if (!row)
        return role == Qt::AccessibleTextRole ? QVariant(tr("Loading")) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return cellText(*row, index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == Name)
            return u"%1, %2"_s.arg(row->name, brand(row->brand).name);
        if (const QString text = cellText(*row, index.column()); !text.isEmpty())
            return text;
        return tr("None");
    case Qt::ToolTipRole:
        return index.column() == Name ? brand(row->brand).name : cellText(*row, index.column());
    case static_cast<int>(Role::Row):
        return QVariant::fromValue(*row);
    case static_cast<int>(Role::BrandColor):
        return brand(row->brand).color;
    default:
        return {};
    }
}

QString MemberModel::cellText(const domain::Member &row, int column) const
{
    switch (column) {
    case Name:
        return row.name;
    case Identities: {
        QStringList networks;
        for (const domain::Identity &identity : row.identities)
            networks.append(identity.network);
        networks.removeDuplicates();
        return networks.join(u", "_s);
    }
    case Tags:
        return row.tags.join(u", "_s);
    case Score:
        return format::number(row.score);
    case Activity:
        return row.lastActiveAt ? format::relative(*row.lastActiveAt, m_clock.now())
                                : tr("never", "activity");
    case Messages:
        return format::number(row.messageCount);
    default:
        return {};
    }
}

QVariant MemberModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) {
        if (role == Qt::TextAlignmentRole)
            return int(section == Messages ? Qt::AlignRight | Qt::AlignVCenter
                                           : Qt::AlignLeft | Qt::AlignVCenter);
        return {};
    }
    switch (section) {
    case Name:
        return tr("Member");
    case Identities:
        return tr("Identities");
    case Tags:
        return tr("Tags");
    case Score:
        return tr("Score");
    case Activity:
        return tr("Activity");
    case Messages:
        return tr("Messages");
    default:
        return {};
    }
}

} // namespace ruche::ui
