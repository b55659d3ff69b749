// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/postlistmodel.h"

#include "core/base/async.h"
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
    m_found.clear();
    update();
    if (!m_filter.isEmpty())
        findInTexts();
}

void PostListModel::findInTexts()
{
    // Rows have no text: the search of the workspace knows the words in it.
    domain::PostQuery query;
    for (const domain::Brand &brand : m_controller.brands())
        query.brands << brand.id;
    query.withoutDate = true;
    query.words = m_filter;
    async::deliver(m_controller.calendar().list(query),
                   this,
                   [this, words = m_filter](const Result<QList<domain::CalendarPost>> &posts) {
                       if (!posts || words != m_filter)
                           return;
                       for (const domain::CalendarPost &post : *posts)
                           m_found.insert(post.id);
                       update();
                   });
}

void PostListModel::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (active)
        update();
}

QList<domain::CalendarPost> PostListModel::boardRows() const
{
    const QDate first = m_controller.month();
    const QDate next = first.addMonths(1);
    const QList<domain::PostState> &states = m_controller.filter().states;
    QList<domain::CalendarPost> rows;
    for (const domain::CalendarPost &post : m_controller.posts()) {
        if (post.day >= first && post.day < next)
            rows << post;
    }
    if (states.isEmpty() || states.contains(domain::PostState::Draft))
        rows << m_controller.drafts();
    return rows;
}

void PostListModel::take(const QList<domain::CalendarPost> &rows)
{
    m_rows = rows;
    m_places.clear();
    m_byDay.clear();
    if (m_source == Source::Month)
        m_byDay = m_controller.rowsByDay();
}

void PostListModel::update()
{
    if (!m_active)
        return;
    QList<domain::CalendarPost> rows = m_source == Source::Month ? m_controller.posts()
        : m_source == Source::Drafts                             ? m_controller.drafts()
                                                                 : boardRows();
    if (!m_filter.isEmpty()) {
        erase_if(rows, [this](const domain::CalendarPost &post) {
            return !post.title.contains(m_filter, Qt::CaseInsensitive) && !m_found.contains(post.id);
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

QDate PostListModel::dayAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).day : QDate();
}

QTime PostListModel::timeAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).time : QTime();
}

int PostListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PostListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const domain::CalendarPost &post = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return post.title;
    case Qt::AccessibleTextRole:
        return accessibleText(post);
    case int(Role::Row):
        return QVariant::fromValue(post);
    case int(Role::Day):
        return m_rows.at(index.row()).day;
    case int(Role::PostId):
        return post.id.value;
    default:
        return {};
    }
}

QString PostListModel::accessibleText(const domain::CalendarPost &post) const
{
    QStringList parts;
    if (post.day.isValid())
        parts << format::longDate(post.day) << format::time(post.time);
    parts << post.title;
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
    if (m_places.isEmpty()) {
        m_places.reserve(m_rows.size());
        for (int row = 0; row < int(m_rows.size()); ++row)
            m_places.insert(m_rows.at(row).id, row);
    }
    const auto place = m_places.constFind(post);
    return place == m_places.constEnd() ? QModelIndex() : index(*place);
}

const domain::CalendarPost *PostListModel::postAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_rows.at(index.row()) : nullptr;
}

} // namespace ruche::ui
