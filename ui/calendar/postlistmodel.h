// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/post.h"

#include <QAbstractListModel>

namespace ruche::ui {

class CalendarController;

/// The posts of the month, or the drafts without date, as rows. Rows carry their post; what a screen reader
/// says of one is under Qt::AccessibleTextRole. Dragging a row takes its id along. Thread: GUI.
class PostListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Source { Month, Drafts };
    enum class Role {
        Row = Qt::UserRole + 1, ///< domain::Post
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
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

    [[nodiscard]] QModelIndex indexOf(domain::PostId post) const;
    [[nodiscard]] const domain::Post *postAt(const QModelIndex &index) const;
    /// Only drafts whose title or text holds these words.
    void setFilter(const QString &words);

private:
    void update();
    [[nodiscard]] QString accessibleText(const domain::Post &post) const;

    CalendarController &m_controller;
    Source m_source;
    QString m_filter;
    QList<domain::Post> m_rows;
};

/// MIME type of a dragged post: its id as text.
[[nodiscard]] QString postMimeType();
/// The post in a drag; invalid when there is none.
[[nodiscard]] domain::PostId draggedPost(const QMimeData &data);

} // namespace ruche::ui
