// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/media/filethumbnails.h"

#include "core/base/async.h"
#include "core/services/mediaservice.h"
#include "ui/imaging/qtpicturemaker.h"

#include <QtConcurrentRun>

namespace ruche::ui {

namespace {

constexpr int mostKilobytes = 64 * 1024;
constexpr int mostAtOnce = 2;
constexpr qsizetype mostWaiting = 200; ///< more than any window shows

} // namespace

FileThumbnails::FileThumbnails(services::MediaService &media, QObject *parent)
    : QObject(parent)
    , m_media(media)
    , m_pictures(mostKilobytes)
{
}

QImage FileThumbnails::picture(const domain::MediaItem &item, QSize within)
{
    if (!item.isPicture() || m_unreadable.contains(item.id))
        return {};
    const Wish wish{item.id, item.edits.turns, within};
    if (const QImage *const made = m_pictures.object(wish))
        return *made;
    if (!m_asked.contains(wish)) {
        m_asked.insert(wish);
        m_waiting.append(wish);
        while (m_waiting.size() > mostWaiting)
            m_asked.remove(m_waiting.takeFirst());
        startNext();
    }
    return {};
}

void FileThumbnails::startNext()
{
    while (m_running < mostAtOnce && !m_waiting.isEmpty()) {
        ++m_running;
        make(m_waiting.takeLast());
    }
}

void FileThumbnails::make(const Wish &wish)
{
    async::deliver(m_media.content(wish.id), this, [this, wish](const Result<QByteArray> &bytes) {
        if (!bytes) {
            finish(wish, {});
            return;
        }
        const auto made = QtConcurrent::run([bytes = *bytes, wish]() -> Result<QImage> {
            const QSize within = wish.turns % 2 == 0 ? wish.within : wish.within.transposed();
            RUCHE_TRY_ASSIGN(const QImage picture, imaging::readPicture(bytes, within));
            return imaging::edited(picture, wish.turns, {0, 0, 1, 1})
                .convertToFormat(QImage::Format_ARGB32_Premultiplied);
        });
        async::deliver(made, this, [this, wish](const Result<QImage> &picture) {
            finish(wish, picture.value_or(QImage()));
        });
    });
}

void FileThumbnails::finish(const Wish &wish, const QImage &picture)
{
    --m_running;
    m_asked.remove(wish);
    if (picture.isNull())
        m_unreadable.insert(wish.id);
    else
        m_pictures.insert(wish, new QImage(picture), int(picture.sizeInBytes() / 1024) + 1);
    emit ready(wish.id);
    startNext();
}

} // namespace ruche::ui
