// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/logline.h"

#include <algorithm>
#include <chrono>
#include <cstring>

namespace ruche::importers {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// `count` digits at `at`; -1 when they are not.
int number(std::string_view text, std::size_t at, std::size_t count)
{
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (!isDigit(text[i]))
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

int monthNumber(std::string_view name)
{
    constexpr std::string_view names = "JanFebMarAprMayJunJulAugSepOctNovDec";
    for (std::size_t i = 0; i < names.size(); i += 3) {
        if (names.substr(i, 3) == name)
            return int(i / 3) + 1;
    }
    return 0;
}

/// The end of a quoted field that starts at `from`: the quote that no backslash stands before; npos when
/// there is none.
std::size_t closingQuote(std::string_view line, std::size_t from)
{
    for (std::size_t at = from; at < line.size();) {
        const void *found = std::memchr(line.data() + at, '"', line.size() - at);
        if (!found)
            return std::string_view::npos;
        const auto quote = std::size_t(static_cast<const char *>(found) - line.data());
        std::size_t backslashes = 0;
        while (quote > from + backslashes && line[quote - 1 - backslashes] == '\\')
            ++backslashes;
        if (backslashes % 2 == 0)
            return quote;
        at = quote + 1;
    }
    return std::string_view::npos;
}

bool isHostWithPort(std::string_view token)
{
    const std::size_t colon = token.rfind(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == token.size())
        return false;
    const bool digits = std::all_of(token.begin() + std::ptrdiff_t(colon) + 1, token.end(), isDigit);
    // An address of version 6 has several colons; with a port it stands in brackets.
    return digits && (token.find(':') == colon || token[colon - 1] == ']');
}

/// Splits what stands before the time into host, ident and user, and a virtual host in front of them.
bool parseOrigin(std::string_view text, LogLine &line)
{
    std::array<std::string_view, 4> tokens;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size() && count < tokens.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at)
            tokens[count++] = text.substr(at, end - at);
        at = end + 1;
    }
    if (count < 3)
        return false;
    const bool withHost = count == 4 && (isHostWithPort(tokens[0]) || (tokens[2] == "-" && tokens[1] != "-"));
    line.virtualHost = withHost ? tokens[0] : std::string_view();
    line.host = withHost ? tokens[1] : tokens[0];
    return true;
}

void parseRequest(std::string_view request, LogLine &line)
{
    const std::size_t space = request.find(' ');
    if (space == std::string_view::npos || space == 0)
        return;
    const std::string_view method = request.substr(0, space);
    const bool named = std::all_of(
        method.begin(), method.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '_' || c == '-'; });
    if (!named)
        return;
    std::string_view target = request.substr(space + 1);
    const std::size_t version = target.rfind(" HTTP/");
    if (version != std::string_view::npos)
        target = target.substr(0, version);
    if (target.empty())
        return;
    line.method = method;
    line.target = target;
}

} // namespace

bool LogLineParser::parseTime(std::string_view text, qint64 &utcSeconds)
{
    const int hour = number(text, 12, 2);
    const int minute = number(text, 15, 2);
    const int second = number(text, 18, 2);
    const int zoneHours = number(text, 22, 2);
    const int zoneMinutes = number(text, 24, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60 || zoneHours < 0
        || zoneHours > 14 || zoneMinutes < 0 || zoneMinutes > 59)
        return false;
    if (std::memcmp(text.data(), m_dayText.data(), m_dayText.size()) != 0) {
        const int day = number(text, 0, 2);
        const int month = monthNumber(text.substr(3, 3));
        const int year = number(text, 7, 4);
        const std::chrono::year_month_day date{std::chrono::year(year),
                                               std::chrono::month(unsigned(month)),
                                               std::chrono::day(unsigned(std::max(day, 0)))};
        if (year < 1970 || !date.ok())
            return false;
        m_daySeconds = qint64(std::chrono::sys_days(date).time_since_epoch().count()) * 86400;
        std::memcpy(m_dayText.data(), text.data(), m_dayText.size());
    }
    const int offset = (zoneHours * 60 + zoneMinutes) * 60;
    utcSeconds = m_daySeconds + hour * 3600 + minute * 60 + second - (text[21] == '-' ? -offset : offset);
    return true;
}

tl::expected<LogLine, RejectReason> LogLineParser::parse(std::string_view text)
{
    const auto notALine = tl::unexpected<RejectReason>(RejectReason::NotALogLine);
    LogLine line;

    // The time: "[16/Jun/2026:18:30:00 +0200]". A user name may hold a bracket, so the shape decides.
    constexpr std::size_t timeLength = 26;
    std::size_t open = text.find('[');
    while (open != std::string_view::npos) {
        if (open + timeLength + 4 > text.size())
            return notALine;
        const bool shaped = text[open + 3] == '/' && text[open + 7] == '/' && text[open + 12] == ':'
            && text[open + 15] == ':' && text[open + 18] == ':' && text[open + 21] == ' '
            && (text[open + 22] == '+' || text[open + 22] == '-') && text[open + 1 + timeLength] == ']'
            && open > 0 && text[open - 1] == ' ';
        if (shaped)
            break;
        open = text.find('[', open + 1);
    }
    if (open == std::string_view::npos || !parseOrigin(text.substr(0, open), line))
        return notALine;
    if (!parseTime(text.substr(open + 1, timeLength), line.utcSeconds))
        return tl::unexpected<RejectReason>(RejectReason::BadTime);

    std::size_t at = open + timeLength + 2;
    if (text.substr(at, 2) != " \"")
        return notALine;
    const std::size_t requestEnd = closingQuote(text, at + 2);
    if (requestEnd == std::string_view::npos)
        return notALine;
    parseRequest(text.substr(at + 2, requestEnd - at - 2), line);

    at = requestEnd + 1;
    if (at + 4 > text.size() || text[at] != ' ' || number(text, at + 1, 3) < 100)
        return notALine;
    line.status = number(text, at + 1, 3);
    at += 4;
    if (at < text.size() && text[at] != ' ')
        return notALine;

    // bytes, then for the combined format the referer and the agent
    const std::size_t referer = text.find(" \"", at);
    if (referer == std::string_view::npos)
        return line;
    const std::size_t refererEnd = closingQuote(text, referer + 2);
    if (refererEnd == std::string_view::npos)
        return notALine;
    if (text.substr(refererEnd + 1, 2) != " \"")
        return line;
    const std::size_t agentEnd = closingQuote(text, refererEnd + 3);
    if (agentEnd == std::string_view::npos)
        return notALine;
    line.hasAgent = true;
    line.agent = text.substr(refererEnd + 3, agentEnd - refererEnd - 3);
    return line;
}

std::string unescaped(std::string_view field)
{
    const auto hexDigit = [](char c) {
        return c >= '0' && c <= '9' ? c - '0'
            : c >= 'a' && c <= 'f'  ? c - 'a' + 10
            : c >= 'A' && c <= 'F'  ? c - 'A' + 10
                                    : -1;
    };
    std::string text;
    text.reserve(field.size());
    for (std::size_t i = 0; i < field.size(); ++i) {
        if (field[i] != '\\' || i + 1 >= field.size()) {
            text.push_back(field[i]);
            continue;
        }
        const char kind = field[++i];
        if (kind == 'x' && i + 2 < field.size() && hexDigit(field[i + 1]) >= 0
            && hexDigit(field[i + 2]) >= 0) {
            text.push_back(char(hexDigit(field[i + 1]) * 16 + hexDigit(field[i + 2])));
            i += 2;
        } else {
            text.push_back(kind == 'n' ? '\n' : kind == 't' ? '\t' : kind == 'r' ? '\r' : kind);
        }
    }
    return text;
}

} // namespace ruche::importers
