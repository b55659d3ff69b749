// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/mediaservice.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <optional>

class QImage;
class QMimeData;

namespace ruche::ui {

/// Adds files to the library one after the other, read off the GUI thread: chosen, dropped or pasted. Can be
/// stopped; what is in by then stays in. Thread: GUI.
class FileIntake final : public QObject
{
    Q_OBJECT
public:
    explicit FileIntake(services::MediaService &media, QObject *parent = nullptr);

    /// Where the next files go.
    void setTarget(domain::BrandId brand, domain::MediaFolderId folder = {});
    /// Whether a folder is added with all files in it, rather than refused.
    void setTakesFolders(bool on) { m_takesFolders = on; }

    /// Adds to what is under way.
    void addPaths(const QStringList &paths);
    /// Files, or a picture without one; false when there is neither.
    bool addMime(const QMimeData &data);
    [[nodiscard]] static bool accepts(const QMimeData &data);
    void cancel();

    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int total() const { return m_total; }

signals:
    void added(const ruche::services::AddedMedia &media);
    /// A sentence on a file that was not added.
    void refused(const QString &text);
    void progressed();
    /// All are through, or it was stopped; how many were added.
    void finished(int added);

private:
    struct Job
    {
        QString path;
        std::optional<Result<services::MediaFile>> file; ///< read already
    };
    void queue(const QList<Job> &jobs);
    void next();
    void store(const Result<services::MediaFile> &file);
    void end();

    services::MediaService &m_media;
    domain::BrandId m_brand;
    domain::MediaFolderId m_folder;
    QList<Job> m_jobs;
    bool m_takesFolders = false;
    bool m_busy = false;
    int m_reading = 0; ///< folders that are being looked through
    int m_done = 0;
    int m_total = 0;
    int m_added = 0;
};

} // namespace ruche::ui
