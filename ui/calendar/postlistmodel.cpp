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

domain::PostId draggedPost(const QMimeData &data)
{
    return domain::PostId::fromText(QString::fromLatin1(data.data(postMimeType())));
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

void PostListModel::update()
{
    QList<domain::Post> rows = m_source == Source::Month ? m_controller.posts() : m_controller.drafts();
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
        m_rows = rows;
        emit dataChanged(index(0), index(int(m_rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
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
        return m_controller.dayOf(post);
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
    parts << text::name(post.state);
    if (const domain::Brand *const brand = m_controller.brandOf(post))
        parts << brand->name;
    return parts.join(u", "_s);
}

Qt::ItemFlags PostListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const Qt::ItemFlags common = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    return domain::isEditable(m_rows.at(index.row())) ? common | Qt::ItemIsDragEnabled : common;
}

QStringList PostListModel::mimeTypes() const
{
    return {postMimeType()};
}

QMimeData *PostListModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    const domain::Post &post = m_rows.at(indexes.constFirst().row());
    auto *const data = new QMimeData;
    data->setData(postMimeType(), post.id.text().toLatin1());
    return data;
}

QModelIndex PostListModel::indexOf(domain::PostId post) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == post)
            return index(int(row));
    }
    return {};
}

const domain::Post *PostListModel::postAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_rows.at(index.row()) : nullptr;
}

} // namespace ruche::ui
