// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationmodel.h"

#include "core/base/zonedtime.h"
#include "core/domain/mood.h"
#include "core/text/names.h"
#include "ui/common/format.h"
#include "ui/inbox/carewords.h"
#include "ui/inbox/moodbar.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

ConversationModel::ConversationModel(const Clock &clock, QObject *parent)
    : PagedModel(parent)
    , m_clock(clock)
    , m_rows([this](const QList<domain::ConversationId> &ids) { emit rowsWanted(ids); })
{
}

void ConversationModel::setBrands(const QList<domain::Brand> &brands)
{
    m_brands = brands;
    if (m_rows.size() > 0)
        emit dataChanged(index(0), index(m_rows.size() - 1));
}

domain::Brand ConversationModel::brand(domain::BrandId id) const
{
    for (const domain::Brand &brand : m_brands) {
        if (brand.id == id)
            return brand;
    }
    return {};
}

void ConversationModel::reset(const QList<domain::ConversationId> &ids,
                              const QList<domain::Conversation> &rows)
{
    beginResetModel();
    m_rows.ids() = ids;
    m_rows.invalidate();
    m_rows.answered({}, rows);
    const bool hadTicks = !m_ticked.isEmpty();
    m_ticked.clear();
    endResetModel();
    if (hadTicks)
        emit tickedChanged();
}

void ConversationModel::setIds(const QList<domain::ConversationId> &ids)
{
    changeIds(m_rows, ids);
    if (m_ticked.isEmpty())
        return;
    const QSet<domain::ConversationId> here(ids.begin(), ids.end());
    const auto before = m_ticked.size();
    m_ticked.intersect(here);
    if (m_ticked.size() != before)
        emit tickedChanged();
}

void ConversationModel::invalidate()
{
    m_rows.invalidate();
    if (m_rows.size() > 0)
        emit dataChanged(index(0), index(m_rows.size() - 1));
}

void ConversationModel::answered(const QList<domain::ConversationId> &asked,
                                 const QList<domain::Conversation> &rows)
{
    m_rows.answered(asked, rows);
    if (asked.isEmpty())
        return;
    const int first = rowOf(asked.first());
    const int last = rowOf(asked.last());
    if (first >= 0 && last >= first)
        emit dataChanged(index(first), index(last));
    else if (m_rows.size() > 0)
        emit dataChanged(index(0), index(m_rows.size() - 1));
}

domain::ConversationId ConversationModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.ids().at(row) : domain::ConversationId();
}

void ConversationModel::setTicked(int row, bool on)
{
    const domain::ConversationId id = idAt(row);
    if (!id.isValid() || on == m_ticked.contains(id))
        return;
    if (on)
        m_ticked.insert(id);
    else
        m_ticked.remove(id);
    ticksChanged(row, row);
}

void ConversationModel::tickRange(int from, int to)
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

void ConversationModel::tickAll()
{
    tickRange(0, m_rows.size() - 1);
}

void ConversationModel::clearTicks()
{
    if (m_ticked.isEmpty())
        return;
    m_ticked.clear();
    ticksChanged(0, m_rows.size() - 1);
}

void ConversationModel::ticksChanged(int from, int to)
{
    if (from <= to)
        emit dataChanged(index(from), index(to), {static_cast<int>(Role::Ticked), Qt::AccessibleTextRole});
    emit tickedChanged();
}

int ConversationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.size();
}

QVariant ConversationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == static_cast<int>(Role::Id))
        return idAt(index.row()).value;
    if (role == static_cast<int>(Role::Ticked))
        return m_ticked.contains(idAt(index.row()));
    const bool ours = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole
        || (role >= static_cast<int>(Role::Row) && role <= static_cast<int>(Role::Priority));
    if (!ours)
        return {};
    const domain::Conversation *row = m_rows.row(index.row());
    if (!row)
        return role == Qt::AccessibleTextRole ? QVariant(tr("Loading")) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return row->author;
    case Qt::AccessibleTextRole:
        return accessibleText(*row);
    case static_cast<int>(Role::Row):
        return QVariant::fromValue(*row);
    case static_cast<int>(Role::BrandColor):
        return brand(row->brand).color;
    case static_cast<int>(Role::BrandName):
        return brand(row->brand).name;
    case static_cast<int>(Role::TimeText):
        return timeText(*row);
    case static_cast<int>(Role::Due):
        return static_cast<int>(dueStage(m_cares.value(row->id).clock, m_clock.now()));
    case static_cast<int>(Role::Priority): {
        const domain::Priority priority = m_cares.value(row->id).priority;
        return priority == domain::Priority::Normal ? QString() : priorityTitle(priority);
    }
    case Qt::ToolTipRole:
        return dueHint(*row).toHtmlEscaped();
    default:
        return {};
    }
}

void ConversationModel::setCare(const QList<domain::ConversationId> &asked, const domain::CareById &cares)
{
    for (const domain::ConversationId id : asked) {
        const auto care = cares.constFind(id);
        if (care == cares.constEnd())
            m_cares.remove(id);
        else
            m_cares.insert(id, *care);
    }
    refreshTimes();
}

void ConversationModel::setWorkHours(domain::BrandId brand, const domain::WorkHours &hours)
{
    m_hours.insert(brand, hours);
}

void ConversationModel::refreshTimes()
{
    if (m_rows.size() > 0)
        emit dataChanged(index(0), index(m_rows.size() - 1));
}

QString ConversationModel::dueHint(const domain::Conversation &row) const
{
    const auto clock = m_cares.value(row.id).clock;
    return clock ? dueExplanation(*clock, m_hours.value(row.brand), m_clock.now()) : QString();
}

QString ConversationModel::timeText(const domain::Conversation &row) const
{
    const auto clock = m_cares.value(row.id).clock;
    return clock ? dueText(*clock, m_clock.now()) : writtenText(row);
}

QString ConversationModel::writtenText(const domain::Conversation &row) const
{
    const QString zone = brand(row.brand).zone;
    const QDateTime wall = fromUtc(row.writtenAt, zone).wall;
    const QDate today = dayIn(m_clock.now(), zone);
    if (wall.date() == today)
        return format::time(wall.time());
    return wall.date().daysTo(today) == 1 ? tr("yesterday") : format::shortDate(wall.date(), today);
}

QString ConversationModel::accessibleText(const domain::Conversation &row) const
{
    QStringList parts{row.author, row.network, brand(row.brand).name, writtenText(row)};
    parts.append(dueHint(row));
    if (const auto priority = m_cares.value(row.id).priority; priority != domain::Priority::Normal)
        parts.append(priorityTitle(priority));
    if (m_ticked.contains(row.id))
        parts.prepend(tr("Ticked"));
    if (row.state == domain::ConversationState::New)
        parts.append(tr("unread"));
    if (row.sentiment)
        parts.append(text::name(row.sentiment->label));
    else
        parts.append(moodStateText(domain::moodState(row.language, row.sentiment)));
    if (row.isQuestion)
        parts.append(tr("Question"));
    if (row.moderation != domain::Moderation::Approved)
        parts.append(text::name(row.moderation));
    parts.append(row.labels);
    parts.append(row.excerpt);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace ruche::ui
