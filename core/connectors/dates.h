// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringView>

/// The two ways in which servers and feeds write an instant. Pure; invalid when the text is not one. Thread:
/// any.
namespace ruche::connectors {

/// "Tue, 16 Jun 2026 18:30:00 +0200", also with a named zone (GMT, UT, Z, EST…), without weekday or seconds,
/// and with a year of two digits: RFC 5322 §3.3 and its obsolete forms, RFC 9110 §5.6.7. UTC.
[[nodiscard]] QDateTime parseRfc822(QStringView text);
/// "2026-06-16T18:30:00.5+02:00": RFC 3339. A text without offset is taken for UTC. UTC.
[[nodiscard]] QDateTime parseRfc3339(QStringView text);

} // namespace ruche::connectors
