// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/rejection.h"

#include <array>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace ruche::importers {

/// One line of an access log, in pieces. The views point into the line; quoted fields still hold their
/// escapes.
struct LogLine
{
    std::string_view virtualHost; ///< with its port; empty when the line does not start with one
    std::string_view host; ///< who asked: an address or a name
    qint64 utcSeconds = 0; ///< since 1970
    std::string_view method; ///< as sent; empty when the request is no HTTP request
    std::string_view target;
    int status = 0;
    bool hasAgent = false; ///< combined format; false for the common format, which has no user agent
    std::string_view agent;
};

/// Takes a line apart:
/// `[vhost:port] host ident user [dd/Mon/yyyy:HH:MM:SS ±zzzz] "METHOD target HTTP/x" status bytes ["referer"
/// "agent" …]`. Inside quotes a quote is written \" (Apache) or \x22 (nginx). What follows the agent is
/// ignored. A request that is not HTTP (scanners send such) makes a line without method, not an error.
/// Remembers the last day, since it hardly ever changes from one line to the next. Thread: one at a time.
class LogLineParser
{
public:
    /// Errors: NotALogLine, BadTime.
    [[nodiscard]] tl::expected<LogLine, RejectReason> parse(std::string_view line);

private:
    [[nodiscard]] bool parseTime(std::string_view text, qint64 &utcSeconds);

    std::array<char, 11> m_dayText{}; ///< "16/Jun/2026"
    qint64 m_daySeconds = 0;
};

/// A quoted field without its escapes (\" \\ \xHH \n \t…).
[[nodiscard]] std::string unescaped(std::string_view field);

} // namespace ruche::importers
