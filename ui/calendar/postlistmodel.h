// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendarpost.h"

#include <QAbstractListModel>
#include <QDate>
#include <QHash>
#include <QSet>
#include <QTime>

namespace ruche::ui {

class CalendarController;

/// The posts of the month, the drafts without date, or both (for the board), as rows. Rows carry their post;
/// what a screen reader says of one is under Qt::AccessibleTextRole. Dragging a row takes its id along.
/// Thread: GUI.
class PostListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Source { Month, Drafts, Board };
    enum class Role {
        Row = Qt::UserRole + 1, ///< domain::CalendarPost
        Day, ///< QDate, invalid for a draft without one
        PostId, ///< qint64
    };
    Q_ENUM(Role)

    PostListModel(CalendarController &controller, Source source, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override
    {
        return Qt::MoveAction | Qt::CopyAction;
    }

    [[nodiscard]] QModelIndex indexOf(domain::PostId post) const;
    [[nodiscard]] const domain::CalendarPost *postAt(const QModelIndex &index) const;
    /// The rows of a day, of the month; views ask for it at each painting.
    [[nodiscard]] QList<int> rowsOf(QDate day) const { return m_byDay.value(day); }
    [[nodiscard]] QDate dayAt(int row) const;
    [[nodiscard]] QTime timeAt(int row) const;
    /// Only drafts whose title holds these words, or whose text has them.
    void setFilter(const QString &words);
    /// A model that nobody looks at keeps its rows as they were; it is active at first.
    void setActive(bool active);

private:
    void update();
    [[nodiscard]] QList<domain::CalendarPost> boardRows() const;
    void take(const QList<domain::CalendarPost> &rows);
    void findInTexts();
    [[nodiscard]] QString accessibleText(const domain::CalendarPost &post) const;

    CalendarController &m_controller;
    Source m_source;
    QString m_filter;
    QList<domain::CalendarPost> m_rows;
    QHash<QDate, QList<int>> m_byDay;
    mutable QHash<domain::PostId, int> m_places; ///< empty until somebody asks
    QSet<domain::PostId> m_found; ///< whose text has the words of the filter
    bool m_active = true;
};

/// MIME type of dragged posts: their ids as text, with spaces between, the grabbed one first.
[[nodiscard]] QString postMimeType();
/// The posts in a drag, the grabbed one first; empty when there is none.
[[nodiscard]] QList<domain::PostId> draggedPosts(const QMimeData &data);

} // namespace ruche::ui
