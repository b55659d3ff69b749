// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace ruche {

/// What toUtc() and fromUtc() of zonedtime.h do, for thousands of times of one zone within a stretch: the
/// zone's changes are looked up once. Milliseconds of a wall clock count as if it stood in UTC. Thread: any.
class ZoneConverter
{
public:
    /// Right from a day before `from` to a day after `to`; beyond, the offsets at the ends are taken. Errors:
    /// InvalidArgument for an unknown zone.
    [[nodiscard]] static Result<ZoneConverter>
    make(const QString &zone, const QDateTime &from, const QDateTime &to);

    /// As toUtc(): in the spring gap later by the gap, of two equal times in autumn the first.
    [[nodiscard]] qint64 toUtcMs(qint64 wallMs) const;
    [[nodiscard]] qint64 toWallMs(qint64 utcMs) const { return utcMs + offsetMsAt(utcMs); }

private:
    [[nodiscard]] qint64 offsetMsAt(qint64 utcMs) const;

    qint64 m_firstOffset = 0;
    QList<qint64> m_changes; ///< UTC, ascending
    QList<qint64> m_offsets; ///< from each change on
};

} // namespace ruche
