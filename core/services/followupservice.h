// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/followup.h"

#include <QFuture>
#include <QList>

namespace ruche::services {

class Storage;

/// What is said under posts after they are out: written here, sent by Publisher. Thread: that of the
/// Workspace, whose storage must outlive this.
class FollowUpService
{
public:
    explicit FollowUpService(Storage &storage);

    /// In order.
    [[nodiscard]] QFuture<Result<QList<domain::FollowUp>>> list(domain::PostId post);
    /// In place of those it has; blank ones are left out. Errors: InvalidArgument (more than a day later),
    /// NotFound (no such post), Refused (one of them has begun to leave).
    [[nodiscard]] QFuture<Result<void>> save(domain::PostId post, const QList<domain::FollowUp> &followUps);
    /// Of each account of the post whose network lets one.
    [[nodiscard]] QFuture<Result<QList<domain::FollowUpStanding>>> standings(domain::PostId post);

private:
    Storage &m_storage;
};

} // namespace ruche::services
