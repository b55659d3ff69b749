// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publishing/handfiles.h"

#include "core/base/async.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QClipboard>
#include <QDrag>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImageReader>
#include <QKeyEvent>
#include <QMimeData>
#include <QThreadPool>
#include <QUrl>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int thumbnailSide = 72;

/// Small, whatever the file holds; null for what is no picture.
QImage smallPicture(const QString &path, int side)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid())
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

} // namespace

HandFiles::HandFiles(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"handFiles"_s);
    setViewMode(IconMode);
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setMovement(Static);
    setIconSize({scaled(thumbnailSide), scaled(thumbnailSide)});
    setGridSize({scaled(thumbnailSide + 32), scaled(thumbnailSide + 30)});
    setTextElideMode(Qt::ElideMiddle);
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void HandFiles::setFiles(const QStringList &paths)
{
    if (paths == m_paths)
        return;
    ++m_generation;
    m_paths = paths;
    clear();
    for (int row = 0; row < paths.size(); ++row) {
        const QFileInfo info(paths.at(row));
        auto *const item = new QListWidgetItem(icon(u"file"_s), info.fileName(), this);
        item->setToolTip(info.fileName().toHtmlEscaped());
        loadThumbnail(row, paths.at(row));
    }
    if (!paths.isEmpty())
        setCurrentRow(0, QItemSelectionModel::NoUpdate);
}

void HandFiles::loadThumbnail(int row, const QString &path)
{
    const async::Answer<QImage> answer;
    const int side = int(scaled(thumbnailSide) * devicePixelRatioF());
    QThreadPool::globalInstance()->start([answer, path, side] { answer.finish(smallPicture(path, side)); });
    async::deliver(
        answer.future(), this, [this, row, generation = m_generation](const Result<QImage> &image) {
            if (generation == m_generation && image && !image->isNull() && row < count())
                item(row)->setIcon(QIcon(QPixmap::fromImage(*image)));
        });
}

QList<QUrl> HandFiles::urls() const
{
    QList<QUrl> urls;
    const bool some = !selectedItems().isEmpty();
    for (int row = 0; row < count(); ++row) {
        if (!some || item(row)->isSelected())
            urls << QUrl::fromLocalFile(m_paths.at(row));
    }
    return urls;
}

QMimeData *HandFiles::mimeData(const QList<QListWidgetItem *> &) const
{
    auto *const dragged = new QMimeData;
    dragged->setUrls(urls());
    return dragged;
}

void HandFiles::startDrag(Qt::DropActions)
{
    if (count() == 0)
        return;
    auto *const drag = new QDrag(this);
    drag->setMimeData(mimeData({}));
    if (const QListWidgetItem *const shown = currentItem())
        drag->setPixmap(shown->icon().pixmap(iconSize()));
    drag->exec(Qt::CopyAction, Qt::CopyAction); // a drag, not a dialog: the system runs it
}

void HandFiles::copyFiles()
{
    if (count() == 0)
        return;
    QGuiApplication::clipboard()->setMimeData(mimeData({}));
    emit copied(int(urls().size()));
}

void HandFiles::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyFiles();
        event->accept();
        return;
    }
    QListWidget::keyPressEvent(event);
}

} // namespace ruche::ui
