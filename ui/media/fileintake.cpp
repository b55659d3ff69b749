// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/media/fileintake.h"

#include "core/base/async.h"
#include "ui/media/filereading.h"

#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

FileIntake::FileIntake(services::MediaService &media, QObject *parent)
    : QObject(parent)
    , m_media(media)
{
}

void FileIntake::setTarget(domain::BrandId brand, domain::MediaFolderId folder)
{
    m_brand = brand;
    m_folder = folder;
}

bool FileIntake::accepts(const QMimeData &data)
{
    return data.hasUrls() || data.hasImage();
}

bool FileIntake::addMime(const QMimeData &data)
{
    if (data.hasUrls()) {
        const filereading::Dropped dropped = filereading::droppedIn(data);
        if (dropped.others > 0)
            emit refused(filereading::notAFileText());
        addPaths(dropped.paths);
        return true;
    }
    if (!data.hasImage())
        return false;
    const QImage image = data.imageData().value<QImage>();
    //: Name of a file.
    const QString name = tr("pasted picture") + u".png"_s;
    ++m_reading;
    async::deliver(QtConcurrent::run([image, name] { return filereading::fromImage(image, name); }),
                   this,
                   [this](const Result<services::MediaFile> &file) {
                       --m_reading;
                       queue({Job{{}, file}});
                   });
    return true;
}

void FileIntake::addPaths(const QStringList &paths)
{
    QList<Job> jobs;
    for (const QString &path : paths) {
        if (!m_takesFolders || !QFileInfo(path).isDir()) {
            jobs << Job{path, {}};
            continue;
        }
        ++m_reading;
        const auto listed
            = QtConcurrent::run([path]() -> Result<QStringList> { return filereading::filesIn(path); });
        async::deliver(listed, this, [this](const Result<QStringList> &files) {
            --m_reading;
            QList<Job> found;
            for (const QString &file : files.value_or(QStringList()))
                found << Job{file, {}};
            queue(found);
        });
    }
    if (!jobs.isEmpty() || m_reading == 0)
        queue(jobs);
}

void FileIntake::queue(const QList<Job> &jobs)
{
    m_jobs += jobs;
    m_total += int(jobs.size());
    if (m_busy)
        return;
    m_busy = true;
    emit progressed();
    next();
}

void FileIntake::cancel()
{
    m_total -= int(m_jobs.size());
    m_jobs.clear();
}

void FileIntake::next()
{
    if (m_jobs.isEmpty()) {
        end();
        return;
    }
    const Job job = m_jobs.takeFirst();
    if (job.file) {
        store(*job.file);
        return;
    }
    async::deliver(QtConcurrent::run([path = job.path] { return filereading::readFile(path); }),
                   this,
                   [this](const Result<services::MediaFile> &file) { store(file); });
}

void FileIntake::store(const Result<services::MediaFile> &file)
{
    const auto goOn = [this] {
        ++m_done;
        emit progressed();
        next();
    };
    if (!file) {
        emit refused(filereading::refusalText(file.error()));
        goOn();
        return;
    }
    async::deliver(
        m_media.add(m_brand, m_folder, *file), this, [this, goOn](const Result<services::AddedMedia> &kept) {
            if (kept) {
                ++m_added;
                emit added(*kept);
            } else {
                emit refused(filereading::refusalText(kept.error()));
            }
            goOn();
        });
}

void FileIntake::end()
{
    const int count = m_added;
    m_busy = false;
    m_done = 0;
    m_total = 0;
    m_added = 0;
    emit progressed();
    emit finished(count);
}

} // namespace ruche::ui
