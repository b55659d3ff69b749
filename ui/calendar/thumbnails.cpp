// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/thumbnails.h"

#include "core/base/async.h"
#include "core/services/postservice.h"
#include "core/services/workspace.h"
#include "ui/common/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>
#include <QPointer>
#include <QThreadPool>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr QSize largestThumbnail(640, 640); ///< kept of a picture
constexpr qint64 largestPixels = 64LL * 1024 * 1024; ///< what is larger is not decoded for a thumbnail
constexpr qsizetype mostThumbnails = 600;

QImage decoded(const QByteArray &content)
{
    QByteArray bytes = content;
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > largestPixels)
        return {};
    if (size.width() > largestThumbnail.width() || size.height() > largestThumbnail.height())
        reader.setScaledSize(size.scaled(largestThumbnail, Qt::KeepAspectRatio));
    return reader.read();
}

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

Thumbnails::Thumbnails(services::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_calendar(workspace.storage())
    , m_cut(int(mostThumbnails))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Thumbnails::ask);
}

const Thumbnails::Entry &Thumbnails::entryOf(const domain::CalendarPost &post)
{
    if (m_entries.size() > mostThumbnails && !m_entries.contains(post.id))
        m_entries.clear(); // those in sight are asked for again
    Entry &entry = m_entries[post.id];
    if (entry.version != post.updatedAt) {
        entry.version = post.updatedAt;
        m_wanted.insert(post.id);
        m_soon.start();
    }
    return entry;
}

bool Thumbnails::has(const domain::CalendarPost &post)
{
    return !entryOf(post).image.isNull();
}

QPixmap Thumbnails::picture(const domain::CalendarPost &post, QSize size, qreal devicePixelRatio)
{
    const Entry &entry = entryOf(post);
    if (entry.image.isNull() || size.isEmpty())
        return {};
    const QString key = u"%1/%2x%3/%4/%5"_s.arg(post.id.text())
                            .arg(size.width())
                            .arg(size.height())
                            .arg(devicePixelRatio)
                            .arg(entry.image.cacheKey());
    if (const QPixmap *const known = m_cut.object(key))
        return *known;
    const QPixmap made = cutTo(entry.image, size, devicePixelRatio);
    m_cut.insert(key, new QPixmap(made));
    return made;
}

void Thumbnails::ask()
{
    const QSet<domain::PostId> wanted = std::exchange(m_wanted, {});
    async::deliver(m_calendar.firstPictures(wanted.values()),
                   this,
                   [this, wanted](const Result<QHash<domain::PostId, domain::MediaId>> &pictures) {
                       if (!pictures)
                           return;
                       for (const domain::PostId post : wanted) {
                           const domain::MediaId media = pictures->value(post);
                           if (media.isValid())
                               read(post, media);
                           else if (const auto entry = m_entries.find(post); entry != m_entries.end())
                               entry->image = {};
                       }
                   });
}

void Thumbnails::read(domain::PostId post, domain::MediaId media)
{
    async::deliver(m_workspace.posts().readMedia(media), this, [this, post](const Result<QByteArray> &bytes) {
        if (!bytes)
            return;
        QThreadPool::globalInstance()->start([self = QPointer(this), post, content = *bytes] {
            const QImage image = decoded(content);
            QMetaObject::invokeMethod(
                qApp,
                [self, post, image] {
                    if (!self)
                        return;
                    if (const auto entry = self->m_entries.find(post); entry != self->m_entries.end()) {
                        entry->image = image;
                        emit self->loaded();
                    }
                },
                Qt::QueuedConnection);
        });
    });
}

} // namespace ruche::ui
