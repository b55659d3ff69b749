// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

namespace ruche {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

FixedClock::FixedClock(const QDateTime &utc)
    : m_now(utc.toUTC())
{
}

QDateTime FixedClock::now() const
{
    return m_now;
}

void FixedClock::set(const QDateTime &utc)
{
    m_now = utc.toUTC();
}

void FixedClock::advanceMs(qint64 ms)
{
    m_now = m_now.addMSecs(ms);
}

} // namespace ruche
