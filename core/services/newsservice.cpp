// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/newsservice.h"

#include "core/services/publisher.h"
#include "core/services/storage.h"
#include "core/storage/newsrepository.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSysInfo>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

using storage::news::Visit;

/// The visit of which a look at `now` is a part.
Visit visitAt(const std::optional<Visit> &stored, const QDateTime &now)
{
    if (!stored)
        return {std::nullopt, now};
    const qint64 gap = stored->lastLook.msecsTo(now);
    if (gap >= std::chrono::milliseconds(NewsService::visitGap).count())
        return {stored->lastLook, now};
    // A look in the future was taken by a clock that was wrong.
    Visit same = *stored;
    same.lastLook = now;
    if (same.since)
        same.since = std::min(*same.since, now);
    return same;
}

} // namespace

NewsService::NewsService(Storage &storage, QString visitor)
    : m_storage(storage)
    , m_visitor(std::move(visitor))
{
}

QString NewsService::thisVisitor(const QString &workspaceUuid)
{
    QByteArray machine = QSysInfo::machineUniqueId();
    if (machine.isEmpty())
        machine = QSysInfo::machineHostName().toUtf8();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(workspaceUuid.toUtf8() + '\n' + machine + '\n' + QDir::homePath().toUtf8());
    return QString::fromLatin1(hash.result().toHex().left(16));
}

QFuture<Result<std::optional<QDateTime>>> NewsService::look()
{
    return m_storage.write([visitor = m_visitor, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<std::optional<QDateTime>> {
        RUCHE_TRY_ASSIGN(const std::optional<Visit> stored, storage::news::readVisit(connection, visitor));
        const Visit visit = visitAt(stored, now);
        RUCHE_TRY(storage::news::writeVisit(connection, visitor, visit));
        return visit.since;
    });
}

QFuture<Result<News>> NewsService::news(const QList<domain::BrandId> &brands)
{
    return m_storage.read([visitor = m_visitor, brands, now = m_storage.clock().now()](
                              storage::Connection &connection) -> Result<News> {
        RUCHE_TRY_ASSIGN(const std::optional<Visit> stored, storage::news::readVisit(connection, visitor));
        News news;
        news.since = visitAt(stored, now).since;
        if (!news.since)
            return news;
        const qint64 window = std::chrono::milliseconds(Publisher::lateWindow).count();
        RUCHE_TRY_ASSIGN(
            const storage::news::Counts counts,
            storage::news::counts(connection, brands, *news.since, news.since->addMSecs(-window), now));
        news.messages = counts.messages;
        news.published = counts.published;
        news.failed = counts.failed;
        news.missed = counts.missed;
        news.members = counts.members;
        return news;
    });
}

} // namespace ruche::services
