// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QMap>
#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <optional>

namespace ruche::services {

class Storage;

struct RejectedRow
{
    qint64 row = 0; ///< line or item, from 1
    QString reason; ///< for people
};

struct ImportReport
{
    domain::ImportId import; ///< invalid after a dry run, and when nothing was new
    domain::EventId event; ///< whose undo takes the import back; invalid likewise
    QString format; ///< "wxr", "access-log", "csv"
    int created = 0;
    int updated = 0;
    int unchanged = 0;
    int rejectedCount = 0;
    QList<RejectedRow> rejected; ///< at most the first 100
    /// When this very file, or all that is in it, was imported: then nothing was written now, and `unchanged`
    /// holds what that import found.
    std::optional<QDateTime> importedBefore = std::nullopt;
    int skippedCount = 0; ///< sound, but not what is imported: pages, pictures, pingbacks
    QList<RejectedRow> skipped; ///< at most the first 100
};

struct ImportRequest
{
    domain::BrandId brand;
    QString path;
    QString format; ///< empty: recognised from the content
    bool dryRun = false; ///< say what would happen, keep nothing
    QMap<QString, int> columns
        = {}; ///< of a table of posts: what is where, see PlanSheet; empty: as its headings say
    QList<domain::AccountId> accounts = {}; ///< of a table of posts: for rows that name none
};

/// The beginning of a table of posts, to choose what its columns are.
struct PlanSheet
{
    QStringList headers;
    QList<QStringList> rows; ///< the first few
    QMap<QString, int>
        columns; ///< "title", "text", "date", "time", "accounts", "link", "state" → column, from 0
    bool monthFirst = false; ///< how "03/04/2027" is read
};

/// Reads files into a brand. Each import is one transaction: all good rows, or nothing. Reading is on a
/// thread of its own and streams, so size does not matter; imports wait for each other. An import is one
/// event ("import.run"), whose undo takes back what it added. Thread: that of the Workspace.
///
/// Access logs: page views ("pageViews", subject: the page) and visitors ("visitors") a day of the brand's
/// zone, source "access-log". A log that was read before and has grown (or was renamed or packed by the
/// rotation) adds its new part; one that covers the time of another is refused. A log of several sites counts
/// only those of the brand's accounts, when it names one of them.
///
/// WordPress exports: articles (PostOrigin::Imported), comments as conversations that are done, and their
/// authors. All carry the names that the site's connector gives them, under the account of the brand at the
/// site's address, or, when there is none, under one that is not shown until the site is connected. So an
/// import after a sync, a sync after an import and a second export find what is there; what a sync has stored
/// is not changed.
///
/// Tables of posts (CSV): a post a row, planned for its date in the brand's zone. With a date, a time and an
/// account it is scheduled, unless its status says draft; else it is a draft, with a date alone one for 9:00.
/// Rows that stand in the brand already, with the same words and time, are unchanged; those that cannot be
/// are rejected with the reason. An undo puts all of them into the trash, and is refused when one of them is
/// out.
///
/// The destructor cancels what runs and waits for it.
class ImportService final : public QObject
{
    Q_OBJECT
public:
    explicit ImportService(Storage &storage, QObject *parent = nullptr);
    ~ImportService() override;

    [[nodiscard]] static QStringList formats();
    /// A file that was imported before is no error: the report says so, and nothing is written. Errors:
    /// FileUnreadable, WrongFormat, AlreadyExists (another log of the same time was imported),
    /// NotFound (the brand), InvalidArgument (an unknown format), Cancelled, DiskFull, Busy.
    [[nodiscard]] QFuture<Result<ImportReport>> run(const ImportRequest &request);
    /// Reads the beginning of a table of posts. Errors: FileUnreadable, WrongFormat.
    [[nodiscard]] QFuture<Result<PlanSheet>> lookAt(const QString &path);
    /// Stops every import that runs or waits; each answers Cancelled and keeps nothing, unless it was already
    /// complete.
    void cancel();

signals:
    /// At most ten times a second. The file is read twice: once to know it again, once for its content.
    void progressed(qint64 bytesDone, qint64 bytesTotal);

private:
    Storage &m_storage;
    std::shared_ptr<std::atomic_bool> m_cancelled; ///< of the imports asked for since the last cancel()
    QThreadPool m_pool;
};

} // namespace ruche::services
