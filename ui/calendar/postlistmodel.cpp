// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/postlistmodel.h"

#include "core/text/names.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/common/format.h"

#include <QMimeData>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

QString postMimeType()
{
    return u"application/x-ruche-post"_s;
}

QList<domain::PostId> draggedPosts(const QMimeData &data)
{
    QList<domain::PostId> posts;
    const QString ids = QString::fromLatin1(data.data(postMimeType()));
    for (const QString &id : ids.split(u' ', Qt::SkipEmptyParts)) {
        if (const auto post = domain::PostId::fromText(id); post.isValid())
            posts << post;
    }
    return posts;
}

PostListModel::PostListModel(CalendarController &controller, Source source, QObject *parent)
    : QAbstractListModel(parent)
    , m_controller(controller)
    , m_source(source)
{
    connect(&m_controller, &CalendarController::changed, this, &PostListModel::update);
    update();
}

void PostListModel::setFilter(const QString &words)
{
    m_filter = words.trimmed();
    update();
}

QList<domain::Post> PostListModel::boardRows() const
{
    const QDate first = m_controller.month();
    const QDate next = first.addMonths(1);
    const QList<domain::PostState> &states = m_controller.filter().states;
    QList<domain::Post> rows;
    for (const domain::Post &post : m_controller.posts()) {
        const QDate day = m_controller.dayOf(post);
        if (day >= first && day < next)
            rows << post;
    }
    if (states.isEmpty() || states.contains(domain::PostState::Draft))
        rows << m_controller.drafts();
    return rows;
}

void PostListModel::take(const QList<domain::Post> &rows)
{
    m_rows = rows;
    m_days.clear();
    m_times.clear();
    m_byDay.clear();
    m_places.clear();
    m_days.reserve(rows.size());
    m_times.reserve(rows.size());
    m_places.reserve(rows.size());
    for (int row = 0; row < int(rows.size()); ++row) {
        const domain::Post &post = rows.at(row);
        const QDate day = m_controller.dayOf(post);
        m_days << day;
        m_times << m_controller.timeOf(post);
        m_places.insert(post.id, row);
        if (day.isValid())
            m_byDay[day] << row;
    }
}

void PostListModel::update()
{
    QList<domain::Post> rows = m_source == Source::Month ? m_controller.posts()
        : m_source == Source::Drafts                     ? m_controller.drafts()
                                                         : boardRows();
    if (!m_filter.isEmpty()) {
        erase_if(rows, [this](const domain::Post &post) {
            return !post.title.contains(m_filter, Qt::CaseInsensitive)
                && !post.text.contains(m_filter, Qt::CaseInsensitive);
        });
    }
    if (rows == m_rows)
        return;
    const bool sameRows = std::equal(
        rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), [](const auto &a, const auto &b) {
            return a.id == b.id;
        });
    if (sameRows) { // selection and drag survive an edit
        take(rows);
        emit dataChanged(index(0), index(int(m_rows.size()) - 1));
        return;
    }
    beginResetModel();
    take(rows);
    endResetModel();
}

int PostListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PostListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const domain::Post &post = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return post.title.isEmpty() ? post.text.simplified().left(200) : post.title;
    case Qt::AccessibleTextRole:
        return accessibleText(post);
    case int(Role::Row):
        return QVariant::fromValue(post);
    case int(Role::Day):
        return m_days.at(index.row());
    case int(Role::PostId):
        return post.id.value;
    default:
        return {};
    }
}

QString PostListModel::accessibleText(const domain::Post &post) const
{
    QStringList parts;
    if (const QDate day = m_controller.dayOf(post); day.isValid())
        parts << format::longDate(day) << format::time(m_controller.timeOf(post));
    parts << (post.title.isEmpty() ? post.text.simplified().left(120) : post.title);
    parts << m_controller.networksOf(post);
    parts << text::name(post.state);
    if (const domain::Brand *const brand = m_controller.brandOf(post))
        parts << brand->name;
    return parts.join(u", "_s);
}

Qt::ItemFlags PostListModel::flags(const QModelIndex &index) const
{
    // What may not move can be dragged too: a copy may go elsewhere, and a refusal says why.
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsDragEnabled
                           : Qt::ItemIsDropEnabled;
}

QStringList PostListModel::mimeTypes() const
{
    return {postMimeType()};
}

QMimeData *PostListModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    QStringList ids;
    for (const QModelIndex &index : indexes)
        ids << m_rows.at(index.row()).id.text();
    auto *const data = new QMimeData;
    data->setData(postMimeType(), ids.join(u' ').toLatin1());
    return data;
}

QModelIndex PostListModel::indexOf(domain::PostId post) const
{
    const auto place = m_places.constFind(post);
    return place == m_places.constEnd() ? QModelIndex() : index(*place);
}

const domain::Post *PostListModel::postAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_rows.at(index.row()) : nullptr;
}

} // namespace ruche::ui
