// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/mediamodel.h"

#include "ui/common/format.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

MediaModel::MediaModel(QObject *parent)
    : PagedModel(parent)
    , m_rows([this](const QList<domain::MediaId> &ids) { emit rowsWanted(ids); })
{
}

void MediaModel::setBrands(const QList<domain::Brand> &brands)
{
    m_brands = brands;
    allChanged();
}

domain::Brand MediaModel::brand(domain::BrandId id) const
{
    for (const domain::Brand &brand : m_brands) {
        if (brand.id == id)
            return brand;
    }
    return {};
}

void MediaModel::setIds(const QList<domain::MediaId> &ids)
{
    m_rows.invalidate();
    changeIds(m_rows, ids);
    allChanged();
}

void MediaModel::answered(const QList<domain::MediaId> &asked, const QList<domain::MediaItem> &rows)
{
    m_rows.answered(asked, rows);
    if (asked.isEmpty())
        return;
    const int first = rowOf(asked.first());
    const int last = rowOf(asked.last());
    if (first >= 0 && last >= first)
        emit dataChanged(index(first, 0), index(last, 0));
    else
        allChanged();
}

void MediaModel::pictureReady(domain::MediaId id)
{
    if (const int row = rowOf(id); row >= 0)
        emit dataChanged(index(row, 0), index(row, 0), {Qt::DecorationRole});
}

void MediaModel::retranslate()
{
    allChanged();
}

void MediaModel::allChanged()
{
    if (m_rows.size() > 0)
        emit dataChanged(index(0, 0), index(m_rows.size() - 1, 0));
}

domain::MediaId MediaModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.ids().at(row) : domain::MediaId();
}

int MediaModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.size();
}

QString MediaModel::factsText(const domain::MediaItem &item)
{
    QStringList facts;
    if (!item.shownPixels().isEmpty())
        facts << u"%1 × %2"_s.arg(item.shownPixels().width()).arg(item.shownPixels().height());
    facts << format::fileSize(item.file.bytes);
    return facts.join(u", "_s);
}

QString MediaModel::usesText(const domain::MediaItem &item)
{
    return item.uses > 0 ? tr("in %n post(s)", nullptr, item.uses) : tr("never used");
}

QString MediaModel::durationText(std::chrono::milliseconds length)
{
    const qint64 seconds = (length.count() + 500) / 1000;
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

QString MediaModel::stateText(const domain::MediaItem &item)
{
    if (item.isPicture())
        return item.file.altText.isEmpty() ? tr("Alternative text missing") : tr("Described");
    if (item.isVideo())
        return tr("Video, %1").arg(format::fileSize(item.file.bytes));
    return format::fileSize(item.file.bytes);
}

QVariant MediaModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool ours = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole
        || role == static_cast<int>(Role::Row) || role == static_cast<int>(Role::BrandColor);
    if (!ours)
        return {};
    const domain::MediaItem *const row = m_rows.row(index.row());
    if (!row)
        return role == Qt::AccessibleTextRole ? QVariant(tr("Loading")) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return row->file.fileName;
    case Qt::ToolTipRole:
        return row->file.altText.isEmpty() ? row->file.fileName
                                           : u"%1\n%2"_s.arg(row->file.fileName, row->file.altText);
    case Qt::AccessibleTextRole: {
        QStringList parts{row->file.fileName, brand(row->file.brand).name, stateText(*row)};
        if (!row->file.altText.isEmpty())
            parts << row->file.altText;
        parts << tr("used in %n post(s)", nullptr, row->uses);
        return parts.join(u", "_s);
    }
    case static_cast<int>(Role::Row):
        return QVariant::fromValue(*row);
    case static_cast<int>(Role::BrandColor):
        return brand(row->file.brand).color;
    default:
        return {};
    }
}

} // namespace ruche::ui
