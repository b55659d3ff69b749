// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

/// Timestamp identifiers, which the AT Protocol takes for the keys of records: 53 bits of microseconds since
/// 1970 and 10 bits of a clock's number, as 13 letters that sort like the time. Pure. Thread: any.
namespace ruche::connectors::bluesky {

/// `microseconds` and `clock` are cut to their 53 and 10 bits.
[[nodiscard]] QString tidOf(quint64 microseconds, quint32 clock);
/// A new one for this instant: the digits below the millisecond and the clock's number are random, so that
/// two made at the same time differ.
[[nodiscard]] QString makeTid(const QDateTime &at);
/// Microseconds since 1970; nothing for what is no such identifier.
[[nodiscard]] std::optional<quint64> microsecondsOf(QStringView tid);
/// The instant of an identifier to the millisecond, UTC; invalid for what is none.
[[nodiscard]] QDateTime instantOf(QStringView tid);
/// Always the same one for the same `seed`, at most 72 minutes after that of `base` (which may be none): the
/// key of something that must be recognised when it is made again.
[[nodiscard]] QString derivedTid(QStringView base, const QByteArray &seed);

} // namespace ruche::connectors::bluesky
