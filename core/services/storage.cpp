// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/storage.h"

#include <utility>

namespace ruche::services {

Storage::Storage(storage::StorageThread &writer, storage::StorageThread &reader, const Clock &clock, QString owner)
    : m_writer(writer)
    , m_reader(reader)
    , m_clock(clock)
    , m_owner(std::move(owner))
{
}

} // namespace ruche::services
