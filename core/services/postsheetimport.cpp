// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/postsheet.h"
#include "core/services/importrun.h"
#include "core/services/newpost.h"
#include "core/storage/accountrepository.h"
#include "core/storage/brandrepository.h"
#include "core/storage/postrepository.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services::importrun {

namespace {

using importers::RejectReason;

/// Of a draft whose row has a day and no time.
const QTime defaultTime(9, 0);

/// Turns rows of a table into posts of a brand. Thread: that of the connection.
class SheetWriter
{
public:
    SheetWriter(storage::Connection &connection,
                const ImportRequest &request,
                const QString &zone,
                const QDateTime &now,
                storage::EventRecorder &event,
                importers::Rejections &rejections)
        : m_connection(connection)
        , m_request(request)
        , m_zone(zone)
        , m_now(now)
        , m_event(event)
        , m_rejections(rejections)
    {
    }

    [[nodiscard]] Result<void> write(const QList<importers::SheetPost> &rows, ImportReport &report)
    {
        RUCHE_TRY_ASSIGN(m_accounts, storage::accounts::list(m_connection, {m_request.brand}, m_now));
        for (const importers::SheetPost &row : rows) {
            PostDraft draft;
            if (!makeDraft(row, draft))
                continue;
            RUCHE_TRY_ASSIGN(const bool known, isThere(draft));
            ++(known ? report.unchanged : report.created);
            if (!known)
                RUCHE_TRY(add(draft));
        }
        return {};
    }

private:
    /// False when the row is rejected.
    [[nodiscard]] bool makeDraft(const importers::SheetPost &row, PostDraft &draft)
    {
        draft.brand = m_request.brand;
        draft.title = row.title;
        draft.text = row.text;
        if (!findAccounts(row, draft.accounts))
            return false;
        if (row.instant)
            draft.plannedFor = fromUtc(*row.instant, m_zone);
        else if (row.date)
            draft.plannedFor = ZonedTime{QDateTime(*row.date, row.time.value_or(defaultTime)), m_zone};
        const bool hasTime = row.instant || row.time;
        draft.asDraft = row.draft.value_or(draft.accounts.isEmpty()) || !hasTime;
        if (draft.plannedFor && !draft.asDraft && draft.accounts.isEmpty())
            return reject(row, RejectReason::NoAccount);
        if (!draft.plannedFor)
            return row.draft != false || reject(row, RejectReason::NoDate);
        const auto instant = toUtc(*draft.plannedFor);
        if (!instant)
            return reject(row, RejectReason::BadDate, draft.plannedFor->wall.toString(Qt::ISODate));
        return draft.asDraft || *instant >= m_now || reject(row, RejectReason::TimePast);
    }

    [[nodiscard]] bool findAccounts(const importers::SheetPost &row, QList<domain::AccountId> &found)
    {
        if (row.accounts.isEmpty())
            found = m_request.accounts;
        for (const QString &name : row.accounts) {
            QList<domain::AccountId> called;
            for (const domain::Account &account : std::as_const(m_accounts)) {
                const QStringList names{
                    account.handle, account.displayName, account.network, account.url.host()};
                if (!account.removedAt && names.contains(name, Qt::CaseInsensitive))
                    called << account.id;
            }
            if (called.size() != 1)
                return reject(row,
                              called.isEmpty() ? RejectReason::UnknownAccount
                                               : RejectReason::AmbiguousAccount,
                              name);
            if (!found.contains(called.constFirst()))
                found << called.constFirst();
        }
        return true;
    }

    [[nodiscard]] bool
    reject(const importers::SheetPost &row, RejectReason reason, const QString &detail = {})
    {
        m_rejections.add(row.row, reason, detail);
        return false;
    }

    [[nodiscard]] Result<bool> isThere(const PostDraft &draft) const
    {
        std::optional<QDateTime> instant;
        if (draft.plannedFor) {
            RUCHE_TRY_ASSIGN(instant, toUtc(*draft.plannedFor));
        }
        return storage::imports::isPlanned(m_connection, draft.brand, draft.title, draft.text, instant);
    }

    [[nodiscard]] Result<void> add(const PostDraft &draft)
    {
        RUCHE_TRY_ASSIGN(const domain::PostId post, addPost(m_connection, draft, m_now));
        // The event says that it came out of the trash: so an undo puts it there.
        RUCHE_TRY(storage::posts::setDeleted(m_connection, post, m_now));
        RUCHE_TRY(m_event.watch(u"post"_s, u"id"_s, post.value));
        return storage::posts::setDeleted(m_connection, post, std::nullopt);
    }

    storage::Connection &m_connection;
    const ImportRequest &m_request;
    const QString m_zone;
    const QDateTime m_now;
    storage::EventRecorder &m_event;
    importers::Rejections &m_rejections;
    QList<domain::Account> m_accounts;
};

Result<importers::SheetColumns> columnsOf(const ImportRequest &request)
{
    importers::SheetColumns columns;
    for (auto it = request.columns.cbegin(); it != request.columns.cend(); ++it) {
        const auto field
            = std::find_if(importers::sheetFields().begin(),
                           importers::sheetFields().end(),
                           [&it](importers::SheetField known) { return sheetFieldName(known) == it.key(); });
        if (field == importers::sheetFields().end() || it.value() < 0)
            return fail(ErrorCode::InvalidArgument, u"no such column"_s, it.key());
        columns.insert(*field, it.value());
    }
    return columns;
}

} // namespace

Result<PlanSheet> lookAtSheet(const QString &path)
{
    RUCHE_TRY_ASSIGN(const auto source, importers::TextSource::open(path));
    RUCHE_TRY_ASSIGN(const importers::SheetLook look, importers::lookAtSheet(*source));
    PlanSheet sheet;
    sheet.headers = look.headers;
    sheet.rows = look.rows;
    for (auto it = look.columns.cbegin(); it != look.columns.cend(); ++it)
        sheet.columns.insert(importers::sheetFieldName(it.key()), it.value());
    sheet.monthFirst = look.order == importers::DateOrder::MonthFirst;
    return sheet;
}

Result<ImportReport> runPostSheet(const Job &job, File file)
{
    importers::SheetOptions options;
    RUCHE_TRY_ASSIGN(options.columns, columnsOf(job.request));
    options.progressed = readerProgress(job);
    RUCHE_TRY_ASSIGN(importers::Sheet sheet, importers::readSheet(*file.source, options));
    ImportReport report;
    report.format = file.record.format;
    const auto rows = [&](storage::Connection &connection,
                          domain::ImportId,
                          storage::EventRecorder &event,
                          ImportReport &result) -> Result<void> {
        importers::Rejections rejections = sheet.rejections;
        SheetWriter writer(
            connection, job.request, file.target.zone, file.record.startedAt, event, rejections);
        RUCHE_TRY(writer.write(sheet.posts, result));
        result.rejectedCount = rejections.count;
        result.rejected = rowsOf(rejections);
        return {};
    };
    return write(job, file.record, report, rows);
}

} // namespace ruche::services::importrun
