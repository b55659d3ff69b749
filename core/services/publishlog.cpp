// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/publishlog.h"

#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/htmltext.h"
#include "core/services/preflight.h"
#include "core/services/storage.h"
#include "core/storage/accountrepository.h"
#include "core/storage/noticerepository.h"
#include "core/storage/postrepository.h"
#include "core/storage/publishlogrepository.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

namespace notices = storage::notices;
using domain::PublishMatter;
using domain::PublishWarning;
using MatterKind = PublishMatter::Kind;

QString inUtc(const QDateTime &instant)
{
    return instant.isValid() ? instant.toUTC().toString(Qt::ISODate) : QString();
}

QStringList csvCells(const domain::PublishLogRow &row)
{
    const domain::Attempt &attempt = row.attempt;
    return {inUtc(attempt.startedAt),
            inUtc(attempt.endedAt.value_or(QDateTime())),
            inUtc(attempt.slot),
            row.brandName,
            row.network,
            row.accountName,
            row.post.text(),
            row.title,
            row.text,
            row.media.join(u'\n'),
            domain::attemptStateName(attempt.state),
            attempt.problem ? codeName(attempt.problem->code) : QString(),
            attempt.problem ? attempt.problem->detail : QString(),
            row.url.toString(),
            attempt.remoteId.value,
            row.key,
            attempt.owner};
}

/// What waits, put together in one transaction, so that nothing is in it twice or between two lists.
class MatterReader
{
public:
    MatterReader(storage::Connection &connection, QDateTime now)
        : m_connection(connection)
        , m_now(std::move(now))
    {
    }

    Result<QList<PublishMatter>> read()
    {
        RUCHE_TRY_ASSIGN(const auto byHand, notices::dueByHand(m_connection, m_now, notices::Samples::With));
        RUCHE_TRY(add(byHand, MatterKind::ByHand));
        RUCHE_TRY_ASSIGN(auto missed, notices::missed(m_connection, notices::Samples::With));
        std::reverse(missed.begin(), missed.end());
        RUCHE_TRY(add(missed, MatterKind::Missed));
        RUCHE_TRY_ASSIGN(const auto stuck, notices::stuck(m_connection));
        RUCHE_TRY(add(stuck, MatterKind::Failed));
        RUCHE_TRY_ASSIGN(auto told, notices::list(m_connection, std::nullopt, m_now.addDays(-2)));
        std::stable_sort(told.begin(), told.end(), [](const PublishWarning &a, const PublishWarning &b) {
            return a.slot < b.slot;
        });
        for (const auto kind : {MatterKind::Late, MatterKind::Warned}) {
            for (const PublishWarning &warning : std::as_const(told)) {
                const bool late = warning.kind == PublishWarning::Kind::Late;
                if (warning.kind != PublishWarning::Kind::ByHand && late == (kind == MatterKind::Late))
                    RUCHE_TRY(addWarned(warning, kind));
            }
        }
        return m_found;
    }

private:
    Result<PublishMatter> matterOf(const notices::Planned &planned, MatterKind kind)
    {
        RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(m_connection, planned.post));
        RUCHE_TRY_ASSIGN(const domain::Variant variant,
                         storage::posts::readVariant(m_connection, planned.variant));
        PublishMatter matter;
        matter.kind = variant.state == domain::PostState::Uncertain ? MatterKind::Uncertain : kind;
        matter.post = post.id;
        matter.variant = variant.id;
        matter.brand = post.brand;
        RUCHE_TRY_ASSIGN(matter.account, storage::accounts::read(m_connection, planned.account, m_now));
        matter.title = variant.title.value_or(post.title).trimmed();
        if (matter.title.isEmpty()) {
            const QString text = variant.text.value_or(post.text);
            matter.title = html::toPlainText(QStringView(text).left(400)).simplified().left(120);
        }
        matter.slot = planned.slot;
        matter.problem = variant.problem;
        matter.retryAt = variant.retryAt;
        matter.attempts = variant.attempts;
        matter.byPause = planned.byPause;
        return matter;
    }

    Result<void> add(const QList<notices::Planned> &list, MatterKind kind)
    {
        for (const notices::Planned &planned : list) {
            if (m_known.contains(planned.variant))
                continue;
            RUCHE_TRY_ASSIGN(const PublishMatter matter, matterOf(planned, kind));
            m_known.insert(planned.variant);
            m_found << matter;
        }
        return {};
    }

    Result<void> addWarned(const PublishWarning &warning, MatterKind kind)
    {
        const notices::Planned planned{warning.variant, warning.post, warning.account, warning.slot, false};
        if (m_known.contains(warning.variant))
            return {};
        RUCHE_TRY_ASSIGN(PublishMatter matter, matterOf(planned, kind));
        RUCHE_TRY_ASSIGN(const bool open, isStill(warning, matter.account));
        if (!open)
            return {};
        matter.warning = warning;
        m_known.insert(warning.variant);
        m_found << matter;
        return {};
    }

    /// What a look found may have been put right since: nobody is to be told of that.
    Result<bool> isStill(const PublishWarning &warning, const domain::Account &account)
    {
        RUCHE_TRY_ASSIGN(const domain::Variant variant,
                         storage::posts::readVariant(m_connection, warning.variant));
        const bool toCome = warning.slot > m_now;
        const bool planned
            = variant.state == domain::PostState::Scheduled || variant.state == domain::PostState::HandedOff;
        if (warning.kind == PublishWarning::Kind::Late)
            return !toCome && (planned || variant.state == domain::PostState::Sending);
        if (!toCome || !planned)
            return false;
        const bool answeredSince = account.lastSyncAt && *account.lastSyncAt > warning.foundAt;
        if (warning.kind == PublishWarning::Kind::Unreachable)
            return !answeredSince;
        if (warning.kind == PublishWarning::Kind::ToReconnect)
            return account.state == domain::AccountState::ToReconnect || !answeredSince;
        RUCHE_TRY_ASSIGN(const auto found, checkVariant(m_connection, warning.variant, m_now));
        return std::any_of(found.begin(), found.end(), [&warning](const PublishWarning &other) {
            return other.kind == warning.kind;
        });
    }

    storage::Connection &m_connection;
    QDateTime m_now;
    QList<PublishMatter> m_found;
    QSet<domain::VariantId> m_known;
};

} // namespace

PublishLog::PublishLog(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<QList<domain::PublishLogRow>>> PublishLog::find(const domain::PublishLogQuery &query)
{
    return m_storage.read(
        [query](storage::Connection &connection) { return storage::publishlog::find(connection, query); });
}

QFuture<Result<int>> PublishLog::exportCsv(domain::PublishLogQuery query, const QString &path)
{
    query.limit = 0;
    query.before = {};
    return m_storage.read([query, path](storage::Connection &connection) -> Result<int> {
        RUCHE_TRY_ASSIGN(const auto rows, storage::publishlog::find(connection, query));
        QString lines = csv::line({u"startedAt"_s,
                                   u"endedAt"_s,
                                   u"slot"_s,
                                   u"brand"_s,
                                   u"network"_s,
                                   u"account"_s,
                                   u"post"_s,
                                   u"title"_s,
                                   u"text"_s,
                                   u"media"_s,
                                   u"state"_s,
                                   u"error"_s,
                                   u"answer"_s,
                                   u"address"_s,
                                   u"remoteId"_s,
                                   u"key"_s,
                                   u"by"_s});
        for (const domain::PublishLogRow &row : rows)
            lines += csv::line(csvCells(row));
        RUCHE_TRY(files::write(path, csv::file(lines)));
        return int(rows.size());
    });
}

QFuture<Result<QList<PublishMatter>>> PublishLog::matters()
{
    return m_storage.read([now = m_storage.clock().now()](storage::Connection &connection) {
        return MatterReader(connection, now).read();
    });
}

} // namespace ruche::services
