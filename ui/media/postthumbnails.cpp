// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/media/postthumbnails.h"

#include "core/base/async.h"
#include "core/services/workspace.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr qsizetype mostThumbnails = 600;

/// The middle of an image, as large as fits, in a rectangle with round corners.
QPixmap cutTo(const QImage &image, QSize size, qreal ratio)
{
    const QSize pixels = (QSizeF(size) * ratio).toSize();
    const QImage filling = image.scaled(pixels, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    QPixmap result(pixels);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath corners;
    corners.addRoundedRect(
        QRectF(QPointF(), QSizeF(pixels)), metrics::radiusSmall * ratio, metrics::radiusSmall * ratio);
    painter.setClipPath(corners);
    painter.drawImage(
        (pixels.width() - filling.width()) / 2, (pixels.height() - filling.height()) / 2, filling);
    painter.end();
    result.setDevicePixelRatio(ratio);
    return result;
}

} // namespace

PostThumbnails::PostThumbnails(services::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_calendar(workspace.storage())
    , m_media(workspace.storage())
    , m_files(m_media)
    , m_cut(int(mostThumbnails))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &PostThumbnails::ask);
    connect(&m_files, &FileThumbnails::ready, this, &PostThumbnails::loaded);
}

const PostThumbnails::Entry &PostThumbnails::entryOf(const PostVersion &version)
{
    if (m_entries.size() > mostThumbnails && !m_entries.contains(version.post))
        m_entries.clear(); // those in sight are asked for again
    Entry &entry = m_entries[version.post];
    if (entry.version != version.updatedAt) {
        entry.version = version.updatedAt;
        m_wanted.insert(version.post);
        m_soon.start();
    }
    return entry;
}

bool PostThumbnails::has(const PostVersion &version)
{
    const Entry &entry = entryOf(version);
    return entry.file && !m_files.isUnreadable(entry.file->id);
}

QPixmap PostThumbnails::picture(const PostVersion &version, QSize size, qreal devicePixelRatio)
{
    const Entry &entry = entryOf(version);
    if (!entry.file || size.isEmpty())
        return {};
    const QString key = u"%1/%2/%3x%4/%5"_s.arg(entry.file->id.text())
                            .arg(entry.file->edits.turns)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(devicePixelRatio);
    if (const QPixmap *const known = m_cut.object(key))
        return *known;
    // Large enough to fill the place with a picture that is twice as long as it is wide.
    const int side = int(2 * std::max(size.width(), size.height()) * devicePixelRatio);
    const QImage image = m_files.picture(*entry.file, {side, side});
    if (image.isNull())
        return {};
    const QPixmap made = cutTo(image, size, devicePixelRatio);
    m_cut.insert(key, new QPixmap(made));
    return made;
}

void PostThumbnails::ask()
{
    const QSet<domain::PostId> wanted = std::exchange(m_wanted, {});
    async::deliver(m_calendar.firstPictures(wanted.values()),
                   this,
                   [this, wanted](const Result<QHash<domain::PostId, domain::MediaId>> &pictures) {
                       if (!pictures)
                           return;
                       for (const domain::PostId post : wanted) {
                           const auto entry = m_entries.find(post);
                           if (entry != m_entries.end() && !pictures->contains(post))
                               entry->file.reset();
                       }
                       readFiles(*pictures);
                   });
}

void PostThumbnails::readFiles(const QHash<domain::PostId, domain::MediaId> &pictures)
{
    if (pictures.isEmpty())
        return;
    async::deliver(m_media.rows(pictures.values()),
                   this,
                   [this, pictures](const Result<QList<domain::MediaItem>> &files) {
                       if (!files)
                           return;
                       QHash<domain::MediaId, domain::MediaItem> byId;
                       for (const domain::MediaItem &file : *files)
                           byId.insert(file.id, file);
                       for (auto it = pictures.cbegin(); it != pictures.cend(); ++it) {
                           const auto entry = m_entries.find(it.key());
                           const auto file = byId.constFind(it.value());
                           if (entry != m_entries.end() && file != byId.constEnd())
                               entry->file = *file;
                       }
                       emit loaded();
                   });
}

} // namespace ruche::ui
