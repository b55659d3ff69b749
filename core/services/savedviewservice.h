// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/savedview.h"

#include <QFuture>
#include <QList>

namespace ruche::services {

class Storage;

/// The named searches of the inbox. Every change is one event, to be undone through HistoryService;
/// Change::Planning tells of them. Thread: that of the Workspace, whose storage must outlive this.
class SavedViewService
{
public:
    explicit SavedViewService(Storage &storage);

    /// In the order in which they were made.
    [[nodiscard]] QFuture<Result<QList<domain::SavedView>>> list();
    /// Adds it, or gives the one of that name another query and base, see domain::SavedView. Errors:
    /// InvalidArgument (no name or no query).
    [[nodiscard]] QFuture<Result<domain::EventId>>
    save(const QString &name, const QString &query, const QString &base = domain::SavedView().base);
    /// Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> remove(domain::SavedViewId view);

private:
    Storage &m_storage;
};

} // namespace ruche::services
