// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/zonedtime.h"
#include "core/domain/planning.h"

#include <QDateTime>
#include <QList>
#include <QString>

/// The times of the week at which accounts post, and which of them are still free. Thread: any.
namespace ruche::planning {

/// A time at which an account already has a post.
struct TakenTime
{
    domain::AccountId account;
    QDateTime instant; ///< UTC
};

/// A slot on a certain day.
struct FreeSlot
{
    ZonedTime time;
    QDateTime instant; ///< UTC
    QList<domain::AccountId> accounts; ///< of those asked for, the ones that have a slot then

    friend bool operator==(const FreeSlot &, const FreeSlot &) = default;
};

/// A post this near takes a slot: a post that was moved by a few minutes does not free its own.
constexpr int takenMinutes = 10;

/// The next `count` free slots after `after`, within 60 days, for a post that goes to all of `accounts` (of
/// brands in `zone`): where they have slots in common only those are named, else any at which none of the
/// accounts posts. Errors: InvalidArgument (zone).
[[nodiscard]] Result<QList<FreeSlot>> freeSlots(const QList<domain::Slot> &weekSlots,
                                                const QList<domain::AccountId> &accounts,
                                                const QList<TakenTime> &taken,
                                                const QString &zone,
                                                const QDateTime &after,
                                                int count);

} // namespace ruche::planning
