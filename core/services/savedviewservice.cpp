// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/savedviewservice.h"

#include "core/base/async.h"
#include "core/services/storage.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/savedviewrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

SavedViewService::SavedViewService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<QList<domain::SavedView>>> SavedViewService::list()
{
    return m_storage.read(
        [](storage::Connection &connection) { return storage::savedviews::list(connection); });
}

QFuture<Result<domain::EventId>>
SavedViewService::save(const QString &name, const QString &query, const QString &base)
{
    const QString kept = name.simplified();
    const QString asked = query.simplified();
    if (kept.isEmpty() || asked.isEmpty())
        return async::ready(
            Result<domain::EventId>(fail(ErrorCode::InvalidArgument, u"no name, or nothing asked"_s)));
    const QDateTime now = m_storage.clock().now();
    return m_storage.write([=](storage::Connection &connection) -> Result<domain::EventId> {
        storage::EventRecorder recorder(connection, u"view.save"_s, now);
        RUCHE_TRY(recorder.watch(u"inbox_view"_s, u"name"_s, kept));
        RUCHE_TRY_ASSIGN(const domain::SavedViewId id,
                         storage::savedviews::save(connection, {{}, kept, asked, base}, now));
        return recorder.finish({}, id.value);
    });
}

QFuture<Result<domain::EventId>> SavedViewService::remove(domain::SavedViewId view)
{
    const QDateTime now = m_storage.clock().now();
    return m_storage.write([=](storage::Connection &connection) -> Result<domain::EventId> {
        storage::EventRecorder recorder(connection, u"view.remove"_s, now);
        RUCHE_TRY(recorder.watch(u"inbox_view"_s, u"id"_s, view.value));
        RUCHE_TRY(storage::savedviews::remove(connection, view));
        return recorder.finish({}, view.value);
    });
}

} // namespace ruche::services
