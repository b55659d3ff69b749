// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace ruche {

/// The only source of "now" (held by a test): time is passed in, so that tests can choose it. Thread: any.
class Clock
{
public:
    virtual ~Clock() = default;
    /// The current instant in UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;
    [[nodiscard]] qint64 nowMs() const { return now().toMSecsSinceEpoch(); }
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
};

/// A clock that stands still until it is told otherwise; for tests, the sample workspace and the tour. Not for use from
/// several threads while it is being set.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(const QDateTime &utc);
    [[nodiscard]] QDateTime now() const override;
    void set(const QDateTime &utc);
    void advanceMs(qint64 ms);

private:
    QDateTime m_now;
};

} // namespace ruche
