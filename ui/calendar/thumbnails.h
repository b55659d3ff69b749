// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendarpost.h"
#include "core/services/calendarservice.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QTimer>

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

/// The first pictures of posts, small, for those that are painted: read and decoded beside the window's
/// thread when one is asked for the first time. Thread: GUI.
class Thumbnails final : public QObject
{
    Q_OBJECT
public:
    explicit Thumbnails(services::Workspace &workspace, QObject *parent = nullptr);

    /// Filling `size`, with round corners; null while there is none, or none yet: then loaded() follows.
    [[nodiscard]] QPixmap picture(const domain::CalendarPost &post, QSize size, qreal devicePixelRatio);
    /// Whether it has one, as far as is known.
    [[nodiscard]] bool has(const domain::CalendarPost &post);

signals:
    /// Some that were asked for are there.
    void loaded();

private:
    struct Entry
    {
        QDateTime version; ///< of the post, when it was asked for
        QImage image; ///< null for none, or none yet
    };

    [[nodiscard]] const Entry &entryOf(const domain::CalendarPost &post);
    void ask();
    void read(domain::PostId post, domain::MediaId media);

    services::Workspace &m_workspace;
    services::CalendarService m_calendar;
    QHash<domain::PostId, Entry> m_entries;
    QCache<QString, QPixmap> m_cut; ///< by post and size
    QSet<domain::PostId> m_wanted;
    QTimer m_soon;
};

} // namespace ruche::ui
