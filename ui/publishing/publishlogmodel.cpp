// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publishing/publishlogmodel.h"

#include "core/base/async.h"
#include "core/base/htmltext.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/common/format.h"
#include "ui/publishing/publishwords.h"

#include <QTimer>

#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

PublishLogModel::PublishLogModel(services::Workspace &workspace,
                                 const Clock &clock,
                                 ZoneOf zoneOf,
                                 QObject *parent)
    : QAbstractTableModel(parent)
    , m_log(workspace.storage())
    , m_clock(clock)
    , m_zoneOf(std::move(zoneOf))
    , m_coalesce(new QTimer(this))
{
    m_coalesce->setSingleShot(true);
    m_coalesce->setInterval(std::chrono::milliseconds(150));
    connect(m_coalesce, &QTimer::timeout, this, &PublishLogModel::reload);
    connect(&workspace, &services::Workspace::changed, this, [this](domain::Changes changes) {
        if ((changes & domain::Change::Posts) && !m_coalesce->isActive())
            m_coalesce->start();
    });
}

void PublishLogModel::setQuery(const domain::PublishLogQuery &query)
{
    m_query = query;
    m_query.limit = pageSize;
    m_query.before = {};
    reload();
}

void PublishLogModel::reload()
{
    ++m_generation;
    m_loading = false;
    ask({});
}

void PublishLogModel::ask(domain::AttemptId before)
{
    m_loading = true;
    domain::PublishLogQuery query = m_query;
    query.before = before;
    async::deliver(
        m_log.find(query),
        this,
        [this, before, generation = m_generation](const Result<QList<domain::PublishLogRow>> &rows) {
            if (generation != m_generation)
                return;
            m_problem = rows ? QString() : text::errorText(rows.error()).message;
            const auto found = rows.value_or(QList<domain::PublishLogRow>());
            m_more = found.size() == pageSize;
            if (before.isValid()) {
                if (!found.isEmpty()) {
                    const int first = int(m_rows.size());
                    beginInsertRows({}, first, first + int(found.size()) - 1);
                    m_rows << found;
                    endInsertRows();
                }
            } else if (found != m_rows) {
                beginResetModel();
                m_rows = found;
                endResetModel();
            }
            m_loading = false; // only now: a view asks for more while rows are inserted
            emit loaded();
        });
}

const domain::PublishLogRow *PublishLogModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_rows.at(index.row()) : nullptr;
}

QString PublishLogModel::timeText(const domain::PublishLogRow &row) const
{
    return format::nearDayAndTime(row.attempt.startedAt, m_zoneOf(row.brand), m_clock.now());
}

void PublishLogModel::retranslate()
{
    if (m_rows.isEmpty())
        return;
    emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columns - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

int PublishLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PublishLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant PublishLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const domain::PublishLogRow &row = m_rows.at(index.row());
    if (role == int(Role::State))
        return int(row.attempt.state);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    QString text;
    switch (Column(index.column())) {
    case Column::When:
        text = timeText(row);
        break;
    case Column::Where:
        text = publishwords::networkName(row.network) + u", "_s + row.accountName;
        break;
    case Column::Title:
        text = row.title.trimmed().isEmpty() ? html::toPlainText(QStringView(row.text).left(200)).simplified()
                                             : row.title.trimmed();
        break;
    case Column::State:
        text = publishwords::attemptName(row.attempt.state);
        break;
    case Column::Answer:
        text = row.url.isEmpty() ? publishwords::attemptText(row) : row.url.toString();
        break;
    }
    return role == Qt::ToolTipRole ? text.toHtmlEscaped() : text;
}

QVariant PublishLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::When:
        return tr("When");
    case Column::Where:
        return tr("Account");
    case Column::Title:
        return tr("Post");
    case Column::State:
        return tr("State");
    case Column::Answer:
        return tr("Answer");
    }
    return {};
}

bool PublishLogModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_loading;
}

void PublishLogModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent) && !m_rows.isEmpty())
        ask(m_rows.constLast().attempt.id);
}

} // namespace ruche::ui
