// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/composingservice.h"

#include "core/services/storage.h"
#include "core/services/workspace.h"
#include "core/storage/composingrepository.h"

namespace ruche::services {

ComposingService::ComposingService(Workspace &workspace)
    : m_storage(workspace.storage())
{
}

QFuture<Result<QList<domain::PostVersion>>> ComposingService::versions(domain::PostId post)
{
    return m_storage.read(
        [post](storage::Connection &connection) { return storage::composing::versions(connection, post); });
}

QFuture<Result<void>> ComposingService::keepPlace(const domain::WritingPlace &place)
{
    return m_storage.write([place](storage::Connection &connection) {
        return storage::composing::keepPlace(connection, place);
    });
}

QFuture<Result<std::optional<domain::WritingPlace>>> ComposingService::place(domain::PostId post)
{
    return m_storage.read(
        [post](storage::Connection &connection) { return storage::composing::place(connection, post); });
}

QFuture<Result<std::optional<domain::WritingPlace>>> ComposingService::openPlace()
{
    return m_storage.read(
        [](storage::Connection &connection) { return storage::composing::openPlace(connection); });
}

QFuture<Result<void>> ComposingService::close()
{
    return m_storage.write(
        [](storage::Connection &connection) { return storage::composing::closePlaces(connection); });
}

} // namespace ruche::services
