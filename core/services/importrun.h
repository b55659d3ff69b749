// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/importers/rejection.h"
#include "core/importers/textsource.h"
#include "core/services/importservice.h"
#include "core/services/storage.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/importrepository.h"

#include <atomic>
#include <functional>
#include <memory>

/// One import from the file to the answer, on a thread of its own, where it may wait for the storage threads.
namespace ruche::services::importrun {

struct Job
{
    ImportRequest request;
    Storage *storage = nullptr;
    std::shared_ptr<const std::atomic_bool> cancelled;
    std::function<void(qint64 done, qint64 total)> progressed; ///< from the import's thread

    [[nodiscard]] bool isCancelled() const { return cancelled && *cancelled; }
};

/// What is known of the file before its content is read.
struct File
{
    std::unique_ptr<importers::TextSource> source;
    storage::StoredImport record; ///< without id and counts
    storage::imports::Target target;
};

/// The whole import.
[[nodiscard]] Result<ImportReport> run(const Job &job);

/// Its kinds.
[[nodiscard]] Result<ImportReport> runAccessLog(const Job &job, File file);
[[nodiscard]] Result<ImportReport> runWxr(const Job &job, File file);
[[nodiscard]] Result<ImportReport> runPostSheet(const Job &job, File file);
[[nodiscard]] Result<PlanSheet> lookAtSheet(const QString &path);

/// Waits for an answer of a storage thread. Thread: the import's.
template <typename T> [[nodiscard]] Result<T> await(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.resultCount() > 0 ? future.takeResult() : Result<T>(fail(ErrorCode::Cancelled));
}

/// For the readers: reports progress (the second half: the first was the look at the whole file), and says
/// whether to go on.
[[nodiscard]] std::function<bool(qint64 done, qint64 total)> readerProgress(const Job &job);
[[nodiscard]] QList<RejectedRow> rowsOf(const importers::Rejections &rejections);
/// What an import adds, in its transaction: under the id of the import, with its event for what is replaced.
using Rows = std::function<Result<void>(storage::Connection &connection,
                                        domain::ImportId import,
                                        storage::EventRecorder &event,
                                        ImportReport &report)>;
/// Writes the import, then its rows, then the event, as one transaction. A dry run does the same and rolls it
/// back.
[[nodiscard]] Result<ImportReport>
write(const Job &job, const storage::StoredImport &record, const ImportReport &report, const Rows &rows);

} // namespace ruche::services::importrun
