// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/timelinemodel.h"

#include "core/text/names.h"
#include "ui/common/format.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

TimelineModel::TimelineModel(TodayController &controller, QObject *parent)
    : QAbstractListModel(parent)
    , m_controller(controller)
{
    connect(&controller, &TodayController::postsChanged, this, &TimelineModel::rebuild);
    rebuild();
}

void TimelineModel::rebuild()
{
    if (m_entries == m_controller.timeline())
        return;
    beginResetModel();
    m_entries = m_controller.timeline();
    m_now = m_entries.isEmpty() ? -1 : nowPlace();
    endResetModel();
}

int TimelineModel::nowPlace() const
{
    const QDateTime now = m_controller.now();
    int place = 0;
    while (place < m_entries.size() && m_entries.at(place).at <= now)
        ++place;
    return place;
}

void TimelineModel::tick()
{
    if (m_entries.isEmpty())
        return;
    const int place = nowPlace();
    if (place != m_now) {
        beginMoveRows({}, m_now, m_now, {}, place > m_now ? place + 1 : place);
        m_now = place;
        endMoveRows();
    }
    emit dataChanged(index(0), index(rowCount() - 1));
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_entries.isEmpty() ? 0 : int(m_entries.size()) + 1;
}

const TodayEntry &TimelineModel::entryAt(int row) const
{
    return m_entries.at(row > m_now ? row - 1 : row);
}

QString TimelineModel::metaOf(const TodayEntry &entry) const
{
    using enum domain::PostState;
    const bool waits = entry.state == Scheduled || entry.state == HandedOff;
    if (waits && entry.at > m_controller.now())
        return format::relative(entry.at, m_controller.now());
    return text::name(entry.state);
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isNow = index.row() == m_now;
    const QString nowText = format::time(fromUtc(m_controller.now(), m_controller.zone()).wall.time());
    if (role == int(Role::IsNow))
        return isNow;
    if (role == int(Role::NowText))
        return nowText;
    if (isNow)
        return role == Qt::AccessibleTextRole || role == Qt::DisplayRole ? tr("Now, %1").arg(nowText)
                                                                         : QVariant();
    const TodayEntry &entry = entryAt(index.row());
    switch (role) {
    case int(Role::Entry):
        return QVariant::fromValue(entry);
    case int(Role::Meta):
        return metaOf(entry);
    case int(Role::BrandColor):
        return m_controller.brand(entry.brand).color;
    case Qt::DisplayRole:
        return entry.title;
    case Qt::ToolTipRole:
        return entry.title.toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return QStringList{format::time(entry.time),
                           entry.title,
                           entry.networks.join(u", "_s),
                           text::name(entry.state),
                           m_controller.brand(entry.brand).name}
            .join(u", "_s);
    default:
        return {};
    }
}

Qt::ItemFlags TimelineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() == m_now)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

domain::PostId TimelineModel::postAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() != m_now ? entryAt(index.row()).post : domain::PostId();
}

QModelIndex TimelineModel::indexOf(domain::PostId post) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (row != m_now && entryAt(row).post == post)
            return index(row);
    }
    return {};
}

} // namespace ruche::ui
