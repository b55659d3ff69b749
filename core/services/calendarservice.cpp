// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/calendarservice.h"

#include "core/services/storage.h"
#include "core/storage/calendarposts.h"

namespace ruche::services {

CalendarService::CalendarService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<QList<domain::CalendarPost>>> CalendarService::list(const domain::PostQuery &query,
                                                                   const domain::LabelQuery &labels)
{
    return m_storage.read([query, labels](storage::Connection &connection) {
        return storage::calendarposts::list(connection, query, labels);
    });
}

QFuture<Result<QHash<domain::PostId, domain::MediaId>>>
CalendarService::firstPictures(const QList<domain::PostId> &posts)
{
    return m_storage.read([posts](storage::Connection &connection) {
        return storage::calendarposts::firstPictures(connection, posts);
    });
}

} // namespace ruche::services
