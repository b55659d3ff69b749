// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QFuture>
#include <QList>
#include <QObject>

#include <atomic>
#include <memory>

namespace ruche::services {

class Storage;

struct RejectedRow
{
    qint64 row = 0; ///< line or item, from 1
    QString reason; ///< for people
};

struct ImportReport
{
    domain::ImportId import; ///< invalid after a dry run
    QString format; ///< "wxr", "access-log"
    int created = 0;
    int updated = 0;
    int unchanged = 0;
    int rejectedCount = 0;
    QList<RejectedRow> rejected; ///< at most the first 100
};

struct ImportRequest
{
    domain::BrandId brand;
    QString path;
    QString format; ///< empty: recognised from the content
    bool dryRun = false; ///< say what would happen, keep nothing
};

/// Reads files into a brand. Each import is one transaction: all good rows, or nothing. Reading is on a thread of its own and
/// streams, so size does not matter. Thread: that of the Workspace.
class ImportService final : public QObject
{
    Q_OBJECT
public:
    explicit ImportService(Storage &storage, QObject *parent = nullptr);
    ~ImportService() override;

    [[nodiscard]] static QStringList formats();
    /// Errors: FileUnreadable, WrongFormat, TooLarge, AlreadyExists (the same file was imported), Cancelled, DiskFull.
    [[nodiscard]] QFuture<Result<ImportReport>> run(const ImportRequest &request);
    void cancel();

signals:
    void progressed(qint64 bytesDone, qint64 bytesTotal);

private:
    Storage &m_storage;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace ruche::services
