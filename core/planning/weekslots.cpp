// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/weekslots.h"

#include "core/base/zoneconverter.h"

#include <QMap>
#include <QPair>

#include <algorithm>
#include <cstdlib>

namespace ruche::planning {

namespace {

constexpr int searchedDays = 60;

/// Whether one of the accounts has a post near that instant.
bool isTaken(const QList<TakenTime> &taken, const QList<domain::AccountId> &accounts, qint64 instantMs)
{
    return std::any_of(taken.begin(), taken.end(), [&](const TakenTime &time) {
        return accounts.contains(time.account)
            && std::abs(time.instant.toMSecsSinceEpoch() - instantMs) < takenMinutes * 60000LL;
    });
}

} // namespace

Result<QList<FreeSlot>> freeSlots(const QList<domain::Slot> &weekSlots,
                                  const QList<domain::AccountId> &accounts,
                                  const QList<TakenTime> &taken,
                                  const QString &zone,
                                  const QDateTime &after,
                                  int count)
{
    // The accounts at each time of the week.
    QMap<QPair<int, QTime>, QList<domain::AccountId>> times;
    for (const domain::Slot &slot : weekSlots) {
        if (accounts.contains(slot.account))
            times[{slot.weekday, slot.time}] << slot.account;
    }
    const bool haveCommon
        = std::any_of(times.cbegin(), times.cend(), [&accounts](const QList<domain::AccountId> &having) {
              return having.size() == accounts.size();
          });
    RUCHE_TRY_ASSIGN(const ZoneConverter converter,
                     ZoneConverter::make(zone, after, after.addDays(searchedDays)));
    QList<FreeSlot> found;
    const QDate first = dayIn(after, zone);
    for (int ahead = 0; ahead <= searchedDays && found.size() < count; ++ahead) {
        const QDate day = first.addDays(ahead);
        for (auto at = times.cbegin(); at != times.cend() && found.size() < count; ++at) {
            if (at.key().first != day.dayOfWeek() || (haveCommon && at.value().size() < accounts.size()))
                continue;
            const qint64 utcMs
                = converter.toUtcMs(QDateTime(day, at.key().second, Qt::UTC).toMSecsSinceEpoch());
            if (utcMs <= after.toMSecsSinceEpoch() || isTaken(taken, accounts, utcMs))
                continue;
            found << FreeSlot{{QDateTime::fromMSecsSinceEpoch(converter.toWallMs(utcMs), Qt::UTC), zone},
                              QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC),
                              at.value()};
        }
    }
    return found;
}

} // namespace ruche::planning
