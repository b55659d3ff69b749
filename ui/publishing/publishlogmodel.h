// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/publishing.h"
#include "core/services/publishlog.h"

#include <QAbstractTableModel>
#include <QList>

#include <functional>

class QTimer;

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

/// The publish log as a table, newest first, read page by page as it is scrolled. Thread: GUI.
class PublishLogModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { When, Where, Title, State, Answer };
    static constexpr int columns = 5;
    enum class Role { State = Qt::UserRole + 1 };
    Q_ENUM(Role)
    static constexpr int pageSize = 100;

    /// In which zone the times of a brand are shown.
    using ZoneOf = std::function<QString(domain::BrandId)>;

    PublishLogModel(services::Workspace &workspace,
                    const Clock &clock,
                    ZoneOf zoneOf,
                    QObject *parent = nullptr);

    void setQuery(const domain::PublishLogQuery &query);
    [[nodiscard]] const domain::PublishLogQuery &query() const { return m_query; }
    void reload();
    /// Null for no row.
    [[nodiscard]] const domain::PublishLogRow *rowAt(const QModelIndex &index) const;
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// Why it could not be read; empty when it was.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] QString timeText(const domain::PublishLogRow &row) const;
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void loaded();

private:
    void ask(domain::AttemptId before);

    services::PublishLog m_log;
    const Clock &m_clock;
    ZoneOf m_zoneOf;
    QTimer *m_coalesce;
    domain::PublishLogQuery m_query;
    QList<domain::PublishLogRow> m_rows;
    QString m_problem;
    int m_generation = 0; ///< of the query: tells late answers
    bool m_loading = false;
    bool m_more = false;
};

} // namespace ruche::ui
