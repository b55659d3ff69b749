// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moderation/reviewmodel.h"

#include "core/base/zonedtime.h"
#include "core/text/queuetext.h"
#include "ui/common/format.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

ReviewModel::ReviewModel(const Clock &clock, QObject *parent)
    : PagedModel(parent)
    , m_clock(clock)
    , m_rows([this](const QList<domain::MessageId> &ids) { emit rowsWanted(ids); })
{
}

void ReviewModel::setBrands(const QList<domain::Brand> &brands)
{
    m_brands = brands;
    if (m_rows.size() > 0)
        emit dataChanged(index(0), index(m_rows.size() - 1));
}

domain::Brand ReviewModel::brand(domain::BrandId id) const
{
    for (const domain::Brand &brand : m_brands) {
        if (brand.id == id)
            return brand;
    }
    return {};
}

void ReviewModel::setIds(const QList<domain::MessageId> &ids)
{
    changeIds(m_rows, ids);
    if (m_ticked.isEmpty())
        return;
    const auto before = m_ticked.size();
    m_ticked.intersect(QSet<domain::MessageId>(ids.begin(), ids.end()));
    if (m_ticked.size() != before)
        emit tickedChanged();
}

void ReviewModel::invalidate()
{
    m_rows.invalidate();
    if (m_rows.size() > 0)
        emit dataChanged(index(0), index(m_rows.size() - 1));
}

void ReviewModel::answered(const QList<domain::MessageId> &asked, const QList<domain::ReviewItem> &items)
{
    QList<ReviewRow> rows;
    rows.reserve(items.size());
    for (const domain::ReviewItem &item : items)
        rows << ReviewRow{item.message, item};
    m_rows.answered(asked, rows);
    if (m_rows.size() > 0)
        emit dataChanged(index(0), index(m_rows.size() - 1));
}

domain::MessageId ReviewModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.ids().at(row) : domain::MessageId();
}

const domain::ReviewItem *ReviewModel::known(domain::MessageId id) const
{
    const ReviewRow *row = m_rows.known(id);
    return row ? &row->item : nullptr;
}

void ReviewModel::setTicked(int row, bool on)
{
    const domain::MessageId id = idAt(row);
    if (!id.isValid() || on == m_ticked.contains(id))
        return;
    if (on)
        m_ticked.insert(id);
    else
        m_ticked.remove(id);
    ticksChanged(row, row);
}

void ReviewModel::tickRange(int from, int to)
{
    if (from > to)
        std::swap(from, to);
    from = std::max(from, 0);
    to = std::min(to, m_rows.size() - 1);
    for (int row = from; row <= to; ++row)
        m_ticked.insert(idAt(row));
    if (from <= to)
        ticksChanged(from, to);
}

void ReviewModel::tickOnly(const QList<domain::MessageId> &ids)
{
    m_ticked = QSet<domain::MessageId>(ids.begin(), ids.end());
    m_ticked.intersect(QSet<domain::MessageId>(m_rows.ids().begin(), m_rows.ids().end()));
    ticksChanged(0, m_rows.size() - 1);
}

void ReviewModel::tickAll()
{
    tickRange(0, m_rows.size() - 1);
}

void ReviewModel::clearTicks()
{
    if (m_ticked.isEmpty())
        return;
    m_ticked.clear();
    ticksChanged(0, m_rows.size() - 1);
}

void ReviewModel::ticksChanged(int from, int to)
{
    if (from <= to)
        emit dataChanged(index(from), index(to), {static_cast<int>(Role::Ticked), Qt::AccessibleTextRole});
    emit tickedChanged();
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.size();
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == static_cast<int>(Role::Id))
        return idAt(index.row()).value;
    if (role == static_cast<int>(Role::Ticked))
        return m_ticked.contains(idAt(index.row()));
    const bool ours = role == Qt::DisplayRole || role == Qt::AccessibleTextRole
        || (role >= static_cast<int>(Role::Row) && role <= static_cast<int>(Role::ChipText));
    if (!ours)
        return {};
    const ReviewRow *row = m_rows.row(index.row());
    if (!row)
        return role == Qt::AccessibleTextRole ? QVariant(tr("Loading")) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return row->item.author;
    case Qt::AccessibleTextRole:
        return accessibleText(row->item);
    case static_cast<int>(Role::Row):
        return QVariant::fromValue(row->item);
    case static_cast<int>(Role::BrandColor):
        return brand(row->item.brand).color;
    case static_cast<int>(Role::TimeText):
        return timeText(row->item);
    case static_cast<int>(Role::ChipText):
        return text::reviewChip(row->item, QLocale());
    default:
        return {};
    }
}

QString ReviewModel::timeText(const domain::ReviewItem &item) const
{
    const QString zone = brand(item.brand).zone;
    const QDateTime wall = fromUtc(item.writtenAt, zone).wall;
    const QDate today = dayIn(m_clock.now(), zone);
    if (wall.date() == today)
        return format::time(wall.time());
    return wall.date().daysTo(today) == 1 ? tr("yesterday") : format::shortDate(wall.date(), today);
}

QString ReviewModel::accessibleText(const domain::ReviewItem &item) const
{
    QStringList parts{item.author,
                      text::reviewChip(item, QLocale()),
                      item.network,
                      brand(item.brand).name,
                      timeText(item),
                      item.text};
    if (m_ticked.contains(item.message))
        parts.prepend(tr("Ticked"));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace ruche::ui
