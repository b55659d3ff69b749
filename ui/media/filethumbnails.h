// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/medialibrary.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QList>
#include <QObject>
#include <QSet>

namespace ruche::services {
class MediaService;
}

namespace ruche::ui {

/// Small pictures of kept files, upright and turned, made off the GUI thread from the bytes and kept while
/// there is room (64 MB). What was asked for last is made first, and what has scrolled far away is not made
/// at all: ten thousand files cost as much as those that are seen. Thread: GUI.
class FileThumbnails final : public QObject
{
    Q_OBJECT
public:
    explicit FileThumbnails(services::MediaService &media, QObject *parent = nullptr);

    /// At most `within` large; null while it is being made, and for what is no picture.
    [[nodiscard]] QImage picture(const domain::MediaItem &item, QSize within);
    /// It cannot be read: there will be none.
    [[nodiscard]] bool isUnreadable(domain::MediaId id) const { return m_unreadable.contains(id); }
    [[nodiscard]] bool isMaking() const { return m_running > 0 || !m_waiting.isEmpty(); }

signals:
    void ready(ruche::domain::MediaId id);

private:
    struct Wish
    {
        domain::MediaId id;
        int turns = 0;
        QSize within;
        friend bool operator==(const Wish &, const Wish &) = default;
        friend size_t qHash(const Wish &wish, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, wish.id.value, wish.turns, wish.within.width(), wish.within.height());
        }
    };
    void startNext();
    void make(const Wish &wish);
    void finish(const Wish &wish, const QImage &picture);

    services::MediaService &m_media;
    QCache<Wish, QImage> m_pictures; ///< cost in kilobytes
    QList<Wish> m_waiting;
    QSet<Wish> m_asked;
    QSet<domain::MediaId> m_unreadable;
    int m_running = 0;
};

} // namespace ruche::ui
