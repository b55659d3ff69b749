// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/logrules.h"
#include "core/importers/rejection.h"
#include "core/importers/textsource.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMap>
#include <QStringList>

#include <functional>
#include <optional>

namespace ruche::importers {

/// How far a log was read, so that the next import of the same file, grown since, renamed or packed by the
/// rotation, counts only what is new. Offsets are those of TextSource.
struct LogPosition
{
    QByteArray firstLine; ///< SHA-256 of the first line: what a log is known by
    QByteArray
        lastLine; ///< SHA-256 of the last line that was counted: a file that differs there is another one
    qint64 bytes = 0; ///< behind that line
    qint64 replayFrom = 0; ///< start of the oldest day that was not complete at that point

    friend bool operator==(const LogPosition &, const LogPosition &) = default;
};

/// One day of the brand's zone.
struct LogDay
{
    QHash<int, qint64> views; ///< index into AccessLog::pages → page views
    qint64 visitors = 0;

    friend bool operator==(const LogDay &, const LogDay &) = default;
};

/// What a log holds. After a resumed read every figure is the difference to what was counted before; it can
/// be negative for the day in which the earlier read ended (a host that showed itself as a robot later that
/// day).
struct AccessLog
{
    QStringList pages;
    QMap<QDate, LogDay> days;
    Rejections rejections;
    qint64 lines = 0; ///< that are new and not empty
    qint64 views = 0; ///< counted, of all days
    qint64 robotLines = 0; ///< left out because of their user agent
    QDateTime first; ///< instants of the oldest and newest new line, UTC
    QDateTime last;
    bool resumed = false; ///< an earlier read of this file was continued
    bool nothingNew = false; ///< all of it was read before
    LogPosition position;
};

struct AccessLogOptions
{
    QString zone; ///< the brand's: decides which day a view falls on
    QList<LogPosition> known; ///< of earlier imports into the same brand
    QStringList virtualHosts; ///< count only these, lower case without port; empty: all. Lines without one
                              ///< always count
    /// Called every megabyte with the bytes of the file read so far; false stops the read.
    std::function<bool(qint64 done, qint64 total)> progressed;
};

/// Counts the page views of an access log (Apache, nginx; common and combined format), line by line, in
/// memory that does not depend on the length of the file or of a line. Hosts are only ever held as hashes
/// with a key that is made for this read and forgotten; only figures leave.
///
/// A page view is a GET answered by 200, 304 or, once per visitor, page and day, 206, of a page (see
/// LogRules), by a user agent that is no robot's (in the common format, which has none, by any), from a host
/// that did not ask for /robots.txt on that day and none of whose agents reached 60 pages within a calendar
/// minute or 1000 on the day: else nothing that the host asked for on that day counts. A visitor is a host
/// with a user agent, per day.
///
/// These rules need the whole day, so a day is decided when it is over: the three days used last are kept
/// open, since logs are written in nearly the order of time; a day that turns up again later is decided for
/// the part that is new. The same happens when a day has more than a million visitors.
///
/// Incremental: when the first line is that of a known position, reading begins at its `replayFrom`, and what
/// was counted up to its end is taken off again, so that the open day is judged as a whole. When
/// nothing follows the known position, the answer has `nothingNew` and no figures. Errors: AlreadyExists
/// when the file differs from what was read there; WrongFormat when no line is one of a log; Cancelled; InvalidArgument for an unknown zone; those of
/// TextSource.
[[nodiscard]] Result<AccessLog>
readAccessLog(TextSource &source, const LogRules &rules, const AccessLogOptions &options);

} // namespace ruche::importers
