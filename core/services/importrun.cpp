// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/importrun.h"

#include "core/importers/format.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <optional>
#include <utility>
#include <variant>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services::importrun {

namespace {

Result<QString> sha256Of(const Job &job)
{
    QFile file(job.request.path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::FileUnreadable, file.errorString(), job.request.path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray block(1024 * 1024, Qt::Uninitialized);
    const qint64 total = file.size();
    qint64 done = 0;
    while (true) {
        const qint64 got = file.read(block.data(), block.size());
        if (got < 0)
            return fail(ErrorCode::FileUnreadable, file.errorString(), job.request.path);
        if (got == 0)
            break;
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled);
        hash.addData(QByteArrayView(block.constData(), got));
        done += got;
        job.progressed(done / 2, total);
    }
    return QString::fromLatin1(hash.result().toHex());
}

Result<importers::Format> formatOf(const Job &job, const importers::TextSource &source)
{
    if (job.request.format.isEmpty())
        return importers::recognise(source);
    const auto named = importers::formatFromName(job.request.format);
    if (!named)
        return fail(ErrorCode::InvalidArgument, u"unknown format"_s, job.request.format);
    return *named;
}

/// What an import of this very file, at another time, has to say.
ImportReport reportAgain(const storage::StoredImport &earlier)
{
    ImportReport report;
    report.format = earlier.format;
    report.unchanged = earlier.created + earlier.updated + earlier.unchanged;
    report.rejectedCount = earlier.rejected;
    report.importedBefore = earlier.startedAt;
    return report;
}

/// The file, or the earlier import of it.
Result<std::variant<File, storage::StoredImport>>
prepare(const Job &job, importers::Format format, std::unique_ptr<importers::TextSource> source)
{
    File file;
    file.source = std::move(source);
    file.record.brand = job.request.brand;
    file.record.format = importers::formatName(format);
    file.record.fileName = QFileInfo(job.request.path).fileName();
    file.record.bytes = file.source->bytes().fileBytesTotal();
    file.record.startedAt = job.storage->clock().now();
    RUCHE_TRY_ASSIGN(file.record.sha256, sha256Of(job));
    struct Known
    {
        std::optional<storage::StoredImport> earlier;
        storage::imports::Target target;
    };
    RUCHE_TRY_ASSIGN(
        Known known,
        await(job.storage->read([record = file.record](storage::Connection &connection) -> Result<Known> {
            Known found;
            RUCHE_TRY_ASSIGN(found.earlier,
                             storage::imports::ofFile(connection, record.brand, record.sha256));
            RUCHE_TRY_ASSIGN(found.target, storage::imports::target(connection, record.brand));
            return found;
        })));
    if (known.earlier)
        return *std::move(known.earlier);
    file.target = std::move(known.target);
    return file;
}

} // namespace

std::function<bool(qint64, qint64)> readerProgress(const Job &job)
{
    return [&job](qint64 done, qint64 total) {
        job.progressed(total / 2 + done / 2, total);
        return !job.isCancelled();
    };
}

QList<RejectedRow> rowsOf(const importers::Rejections &rejections)
{
    QList<RejectedRow> rows;
    for (const importers::Rejection &rejection : rejections.first)
        rows.append({rejection.row, importers::rejectionText(rejection)});
    return rows;
}

Result<ImportReport>
write(const Job &job, const storage::StoredImport &record, const ImportReport &report, const Rows &rows)
{
    // A rehearsal ends in an error, so that the transaction is rolled back; its figures leave beside it.
    const auto rehearsed = std::make_shared<ImportReport>();
    const bool dryRun = job.request.dryRun;
    const auto written
        = await(job.storage->write([&](storage::Connection &connection) -> Result<ImportReport> {
              // Another process may have been faster.
              RUCHE_TRY_ASSIGN(const auto earlier,
                               storage::imports::ofFile(connection, record.brand, record.sha256));
              if (earlier)
                  return reportAgain(*earlier);
              storage::StoredImport stored = record;
              RUCHE_TRY_ASSIGN(stored.id, storage::imports::add(connection, stored));
              ImportReport result = report;
              storage::EventRecorder event(connection, u"import.run"_s, record.startedAt);
              RUCHE_TRY(rows(connection, stored.id, event, result));
              stored.created = result.created;
              stored.updated = result.updated;
              stored.unchanged = result.unchanged;
              stored.rejected = result.rejectedCount;
              RUCHE_TRY(storage::imports::setCounts(connection, stored));
              if (job.isCancelled())
                  return fail(ErrorCode::Cancelled);
              if (dryRun) {
                  *rehearsed = result;
                  return fail(ErrorCode::Cancelled, u"rehearsal"_s);
              }
              result.import = stored.id;
              // One file, however many rows it has: that is what the history counts.
              RUCHE_TRY_ASSIGN(result.event, event.finish(record.brand, stored.id.value));
              return result;
          }));
    if (!written && dryRun && written.error().detail == u"rehearsal"_s)
        return *rehearsed;
    return written;
}

Result<ImportReport> run(const Job &job)
{
    if (job.isCancelled())
        return fail(ErrorCode::Cancelled);
    RUCHE_TRY_ASSIGN(auto source, importers::TextSource::open(job.request.path));
    RUCHE_TRY_ASSIGN(const importers::Format format, formatOf(job, *source));
    RUCHE_TRY_ASSIGN(auto prepared, prepare(job, format, std::move(source)));
    if (const auto *const earlier = std::get_if<storage::StoredImport>(&prepared))
        return reportAgain(*earlier);
    File file = std::get<File>(std::move(prepared));
    switch (format) {
    case importers::Format::Wxr:
        return runWxr(job, std::move(file));
    case importers::Format::AccessLog:
        return runAccessLog(job, std::move(file));
    case importers::Format::PostSheet:
        return runPostSheet(job, std::move(file));
    }
    return fail(ErrorCode::InvalidArgument, u"unknown format"_s, job.request.format);
}

} // namespace ruche::services::importrun
