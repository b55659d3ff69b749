// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/medialibrary.h"
#include "core/services/calendarservice.h"
#include "core/services/mediaservice.h"
#include "ui/media/filethumbnails.h"

#include <QCache>
#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QTimer>

#include <optional>

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

/// A post as it was stored at some time: its picture is looked up again when that changes.
struct PostVersion
{
    domain::PostId post;
    QDateTime updatedAt;
};

/// The first pictures of posts, small, upright and turned, for those that are painted: which one it is is
/// read when a post is asked for the first time, and FileThumbnails makes it. Thread: GUI.
class PostThumbnails final : public QObject
{
    Q_OBJECT
public:
    explicit PostThumbnails(services::Workspace &workspace, QObject *parent = nullptr);

    /// Filling `size`, with round corners; null while there is none, or none yet: then loaded() follows.
    [[nodiscard]] QPixmap picture(const PostVersion &version, QSize size, qreal devicePixelRatio);
    /// Whether it has one, as far as is known.
    [[nodiscard]] bool has(const PostVersion &version);

signals:
    /// Some that were asked for are there.
    void loaded();

private:
    struct Entry
    {
        QDateTime version; ///< of the post, when it was asked for
        std::optional<domain::MediaItem> file; ///< nothing for none, or none yet
    };

    [[nodiscard]] const Entry &entryOf(const PostVersion &version);
    void ask();
    void readFiles(const QHash<domain::PostId, domain::MediaId> &pictures);

    services::CalendarService m_calendar;
    services::MediaService m_media;
    FileThumbnails m_files;
    QHash<domain::PostId, Entry> m_entries;
    QCache<QString, QPixmap> m_cut; ///< by file and size
    QSet<domain::PostId> m_wanted;
    QTimer m_soon;
};

} // namespace ruche::ui
