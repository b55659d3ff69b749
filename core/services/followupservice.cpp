// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/followupservice.h"

#include "core/services/storage.h"
#include "core/storage/followuprepository.h"
#include "core/storage/postrepository.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

FollowUpService::FollowUpService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<QList<domain::FollowUp>>> FollowUpService::list(domain::PostId post)
{
    return m_storage.read(
        [post](storage::Connection &connection) { return storage::followups::list(connection, post); });
}

QFuture<Result<void>> FollowUpService::save(domain::PostId post, const QList<domain::FollowUp> &followUps)
{
    return m_storage.write([post, followUps](storage::Connection &connection) -> Result<void> {
        RUCHE_TRY(storage::posts::read(connection, post));
        QList<domain::FollowUp> wanted;
        for (const domain::FollowUp &one : followUps) {
            if (one.minutes < 0 || one.minutes > domain::FollowUp::mostMinutes)
                return fail(ErrorCode::InvalidArgument, u"0 to 1440 minutes"_s, u"minutes"_s);
            if (!one.text.trimmed().isEmpty())
                wanted << one;
        }
        RUCHE_TRY_ASSIGN(const auto before, storage::followups::list(connection, post));
        const bool same = std::equal(
            before.begin(), before.end(), wanted.begin(), wanted.end(), [](const auto &a, const auto &b) {
                return a.minutes == b.minutes && a.text == b.text;
            });
        return same ? Result<void>() : storage::followups::replace(connection, post, wanted);
    });
}

QFuture<Result<QList<domain::FollowUpStanding>>> FollowUpService::standings(domain::PostId post)
{
    return m_storage.read(
        [post](storage::Connection &connection) { return storage::followups::standings(connection, post); });
}

} // namespace ruche::services
