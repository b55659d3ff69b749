// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/accesslog.h"

#include "core/base/zonedtime.h"
#include "core/importers/keyedhash.h"
#include "core/importers/linesplitter.h"
#include "core/importers/logline.h"

#include <QCryptographicHash>

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>

using namespace Qt::Literals::StringLiterals;

namespace ruche::importers {

namespace {

constexpr std::size_t mostOpenDays = 3;
constexpr std::size_t mostVisitorsOpen = 1'000'000;
constexpr std::size_t mostPageEntriesOpen = 4'000'000;
constexpr std::size_t mostPages = 200'000;
constexpr std::size_t mostTargetsRemembered = 400'000;
constexpr std::size_t mostAgentsRemembered = 100'000;

struct TargetHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

QByteArray lineHash(std::string_view line)
{
    return QCryptographicHash::hash(QByteArrayView(line.data(), qsizetype(line.size())),
                                    QCryptographicHash::Sha256);
}

/// What one host asked for with one user agent on one day.
struct VisitorDay
{
    struct Page
    {
        int page;
        int views;
        bool partSeen;
    };

    std::uint64_t host = 0;
    qint64 minute = 0;
    int inMinute = 0;
    int inDay = 0;
    std::vector<Page> pages;
};

struct OpenDay
{
    qint64 number = 0; ///< days since 1970 in the brand's zone
    qint64 firstOffset = 0; ///< of its first line in the file
    qint64 lastUse = 0;
    std::unordered_map<std::uint64_t, VisitorDay> visitors;
    std::unordered_set<std::uint64_t> robotHosts;
};

struct DecidedDay
{
    std::unordered_map<int, qint64> views;
    qint64 visitors = 0;
};

using DecidedDays = std::unordered_map<qint64, DecidedDay>;

void decideDay(const OpenDay &day, DecidedDays &decided)
{
    DecidedDay *target = nullptr;
    for (const auto &[key, visitor] : day.visitors) {
        if (visitor.pages.empty() || day.robotHosts.count(visitor.host) > 0)
            continue;
        if (!target)
            target = &decided[day.number];
        ++target->visitors;
        for (const VisitorDay::Page &page : visitor.pages)
            target->views[page.page] += page.views;
    }
}

/// Which day of the brand's zone an instant falls on. Offsets change on quarters of an hour, so one look-up
/// serves all lines of a quarter.
class DayFinder
{
public:
    explicit DayFinder(QString zone)
        : m_zone(std::move(zone))
    {
    }

    qint64 dayOf(qint64 utcSeconds)
    {
        constexpr qint64 quarterSeconds = 900;
        const qint64 quarter = utcSeconds / quarterSeconds;
        if (quarter != m_quarter) {
            auto found = m_offsets.find(quarter);
            if (found == m_offsets.end()) {
                const QDateTime start = QDateTime::fromSecsSinceEpoch(quarter * quarterSeconds, Qt::UTC);
                const qint64 offset
                    = fromUtc(start, m_zone).wall.toSecsSinceEpoch() - quarter * quarterSeconds;
                found = m_offsets.emplace(quarter, offset).first;
            }
            m_quarter = quarter;
            m_offset = found->second;
        }
        constexpr qint64 daySeconds = 86400;
        const qint64 local = utcSeconds + m_offset;
        return local >= 0 ? local / daySeconds : -1;
    }

private:
    QString m_zone;
    qint64 m_quarter = -1;
    qint64 m_offset = 0;
    std::unordered_map<qint64, qint64> m_offsets;
};

class Counter
{
public:
    Counter(const LogRules &rules, const AccessLogOptions &options)
        : m_rules(rules)
        , m_virtualHosts(options.virtualHosts)
        , m_days(options.zone)
    {
    }

    /// Returns whether it is a line of a log.
    bool add(const LineSplitter::Line &line)
    {
        ++m_log.lines;
        if (line.tooLong) {
            m_log.rejections.add(line.number, RejectReason::TooLong);
            return false;
        }
        const auto parsed = m_parser.parse(line.text);
        if (!parsed) {
            m_log.rejections.add(line.number, parsed.error());
            return false;
        }
        m_first = m_first ? std::min(*m_first, parsed->utcSeconds) : parsed->utcSeconds;
        m_last = m_last ? std::max(*m_last, parsed->utcSeconds) : parsed->utcSeconds;
        if (parsed->method == "GET" || parsed->method == "HEAD")
            addRequest(*parsed, line);
        return true;
    }

    /// From here on it is new: what was counted so far was counted by an earlier read, too.
    void beginNew()
    {
        m_before = m_decided;
        for (const OpenDay &day : m_open)
            decideDay(day, m_before);
        m_log = AccessLog();
        m_log.resumed = true;
        m_first.reset();
        m_last.reset();
    }

    [[nodiscard]] qint64 oldestOpenOffset(qint64 otherwise) const
    {
        for (const OpenDay &day : m_open)
            otherwise = std::min(otherwise, day.firstOffset);
        return otherwise;
    }

    AccessLog finish()
    {
        for (const OpenDay &day : m_open)
            decideDay(day, m_decided);
        m_open.clear();
        for (const auto &[number, day] : m_before) {
            DecidedDay &now = m_decided[number];
            now.visitors -= day.visitors;
            for (const auto &[page, views] : day.views)
                now.views[page] -= views;
        }
        constexpr qint64 julianOf1970 = 2440588;
        for (const auto &[number, day] : m_decided) {
            LogDay out;
            out.visitors = day.visitors;
            for (const auto &[page, views] : day.views) {
                if (views != 0)
                    out.views.insert(page, views);
                m_log.views += views;
            }
            if (out.visitors != 0 || !out.views.isEmpty())
                m_log.days.insert(QDate::fromJulianDay(number + julianOf1970), out);
        }
        m_log.pages = m_pages;
        if (m_first && m_last) {
            m_log.first = QDateTime::fromSecsSinceEpoch(*m_first, Qt::UTC);
            m_log.last = QDateTime::fromSecsSinceEpoch(*m_last, Qt::UTC);
        }
        return std::move(m_log);
    }

private:
    void addRequest(const LogLine &line, const LineSplitter::Line &place)
    {
        if (!isWantedHost(line.virtualHost))
            return;
        if (LogRules::isRobotsFile(line.target)) {
            openDay(m_days.dayOf(line.utcSeconds), place.offset).robotHosts.insert(m_hash(line.host));
            return;
        }
        const bool answered = line.status == 200 || line.status == 304 || line.status == 206;
        if (line.method != "GET" || !answered)
            return;
        const int page = pageIndex(line.target, place);
        if (page < 0)
            return;
        if (m_rules.isExcludedHost(line.host))
            return;
        const std::uint64_t agent = m_hash(line.agent);
        if (line.hasAgent && isRobot(line.agent, agent)) {
            ++m_log.robotLines;
            return;
        }
        OpenDay &day = openDay(m_days.dayOf(line.utcSeconds), place.offset);
        const std::uint64_t host = m_hash(line.host);
        const std::uint64_t key = host ^ (agent * 0x9E3779B97F4A7C15ULL);
        VisitorDay &visitor = day.visitors[key];
        visitor.host = host;
        addView(day, visitor, page, line);
        if (m_entries > mostPageEntriesOpen || day.visitors.size() > mostVisitorsOpen)
            decideEarly();
    }

    void addView(OpenDay &day, VisitorDay &visitor, int page, const LogLine &line)
    {
        if (visitor.inDay >= m_rules.pagesPerDay())
            return;
        auto entry = std::find_if(visitor.pages.begin(),
                                  visitor.pages.end(),
                                  [page](const VisitorDay::Page &known) { return known.page == page; });
        const bool part = line.status == 206;
        if (entry == visitor.pages.end()) {
            visitor.pages.push_back({page, 0, false});
            entry = visitor.pages.end() - 1;
            ++m_entries;
        }
        if (part && entry->partSeen)
            return;
        entry->partSeen = entry->partSeen || part;
        ++entry->views;
        ++visitor.inDay;
        const qint64 minute = line.utcSeconds / 60;
        if (minute > visitor.minute) {
            visitor.minute = minute;
            visitor.inMinute = 0;
        }
        visitor.inMinute += minute == visitor.minute ? 1 : 0;
        if (visitor.inDay >= m_rules.pagesPerDay() || visitor.inMinute >= m_rules.pagesPerMinute())
            day.robotHosts.insert(visitor.host);
    }

    bool isRobot(std::string_view agent, std::uint64_t hash)
    {
        const auto known = m_agents.find(hash);
        if (known != m_agents.end())
            return known->second;
        if (m_agents.size() >= mostAgentsRemembered)
            m_agents.clear();
        return m_agents.emplace(hash, m_rules.isRobot(agent)).first->second;
    }

    [[nodiscard]] bool isWantedHost(std::string_view virtualHost) const
    {
        if (m_virtualHosts.isEmpty() || virtualHost.empty())
            return true;
        const std::size_t colon = virtualHost.rfind(':');
        const std::string_view name
            = colon == std::string_view::npos ? virtualHost : virtualHost.substr(0, colon);
        return m_virtualHosts.contains(QString::fromUtf8(name.data(), qsizetype(name.size())).toLower());
    }

    /// The number of a page, -1 when the target is none. Targets repeat, so they are looked up before they
    /// are taken apart.
    int pageIndex(std::string_view target, const LineSplitter::Line &place)
    {
        const auto known = m_targets.find(target);
        if (known != m_targets.end())
            return known->second;
        int index = -1;
        if (const std::optional<QString> page = m_rules.pageOf(target)) {
            const auto found = m_pageNumbers.constFind(*page);
            if (found != m_pageNumbers.constEnd()) {
                index = *found;
            } else if (std::size_t(m_pages.size()) < mostPages) {
                index = int(m_pages.size());
                m_pages.append(*page);
                m_pageNumbers.insert(*page, index);
            } else {
                m_log.rejections.add(place.number, RejectReason::TooManyPages);
                return -1;
            }
        }
        if (m_targets.size() >= mostTargetsRemembered)
            m_targets.clear();
        m_targets.emplace(std::string(target), index);
        return index;
    }

    OpenDay &openDay(qint64 number, qint64 offset)
    {
        ++m_uses;
        for (OpenDay &day : m_open) {
            if (day.number == number) {
                day.lastUse = m_uses;
                return day;
            }
        }
        if (m_open.size() >= mostOpenDays) {
            const auto oldest
                = std::min_element(m_open.begin(), m_open.end(), [](const OpenDay &a, const OpenDay &b) {
                      return a.lastUse < b.lastUse;
                  });
            decideDay(*oldest, m_decided);
            for (const auto &[key, visitor] : oldest->visitors)
                m_entries -= visitor.pages.size();
            m_open.erase(oldest);
        }
        OpenDay day;
        day.number = number;
        day.firstOffset = offset;
        day.lastUse = m_uses;
        return m_open.emplace_back(std::move(day));
    }

    /// Keeps memory bounded on a day with more visitors than a day has.
    void decideEarly()
    {
        for (OpenDay &day : m_open) {
            decideDay(day, m_decided);
            day.visitors.clear();
        }
        m_entries = 0;
    }

    const LogRules &m_rules;
    QStringList m_virtualHosts;
    DayFinder m_days;
    LogLineParser m_parser;
    KeyedHash m_hash;
    std::vector<OpenDay> m_open;
    qint64 m_uses = 0;
    std::size_t m_entries = 0;
    DecidedDays m_decided;
    DecidedDays m_before;
    QStringList m_pages;
    QHash<QString, int> m_pageNumbers;
    std::unordered_map<std::string, int, TargetHash, std::equal_to<>> m_targets;
    std::unordered_map<std::uint64_t, bool> m_agents; ///< hash of an agent → whether it is a robot
    AccessLog m_log;
    std::optional<qint64> m_first;
    std::optional<qint64> m_last;
};

/// One read from start to end, with what has to be known about the earlier ones.
class LogRead
{
public:
    LogRead(TextSource &source, const LogRules &rules, const AccessLogOptions &options)
        : m_source(source)
        , m_options(options)
        , m_lines(source)
        , m_counter(rules, options)
    {
    }

    Result<AccessLog> run()
    {
        if (!isKnownZone(m_options.zone))
            return fail(ErrorCode::InvalidArgument, u"unknown time zone"_s, m_options.zone);
        LineSplitter::Line line;
        while (true) {
            RUCHE_TRY_ASSIGN(const bool more, m_lines.next(line));
            if (!more)
                break;
            if (!line.text.empty())
                RUCHE_TRY(take(line));
            RUCHE_TRY(report());
        }
        if (m_resumeFrom && !m_newBegan) {
            AccessLog known;
            known.nothingNew = true;
            known.position = *m_resumeFrom;
            return known;
        }
        if (!m_anyGood)
            return fail(
                ErrorCode::WrongFormat, u"no line is one of an access log"_s, m_source.bytes().path());
        m_position.replayFrom = m_counter.oldestOpenOffset(m_position.bytes);
        if (!m_lastLine.empty())
            m_position.lastLine = lineHash(m_lastLine);
        AccessLog log = m_counter.finish();
        log.position = m_position;
        return log;
    }

private:
    Result<void> take(const LineSplitter::Line &line)
    {
        if (m_position.firstLine.isEmpty()) {
            m_position.firstLine = lineHash(line.text);
            for (const LogPosition &known : m_options.known) {
                if (known.firstLine == m_position.firstLine
                    && (!m_resumeFrom || known.bytes > m_resumeFrom->bytes))
                    m_resumeFrom = known;
            }
        }
        if (m_resumeFrom && !m_newBegan) {
            if (line.offset < m_resumeFrom->bytes) {
                // The last of the known lines says whether this is the same log.
                if (m_lines.offset() >= m_resumeFrom->bytes && lineHash(line.text) != m_resumeFrom->lastLine)
                    return fail(ErrorCode::AlreadyExists,
                                u"it begins like a log that was imported, and goes on differently"_s,
                                m_source.bytes().path());
                if (line.offset >= m_resumeFrom->replayFrom)
                    m_counter.add(line);
                return {};
            }
            m_newBegan = true;
            m_anyGood = true;
            m_position.bytes = m_resumeFrom->bytes;
            m_position.lastLine = m_resumeFrom->lastLine;
            m_counter.beginNew();
        }
        const bool good = m_counter.add(line);
        m_anyGood = m_anyGood || good;
        // A last line that is being written belongs to the next import.
        if (good || line.terminated) {
            m_position.bytes = m_lines.offset();
            m_lastLine.assign(line.text);
        }
        return {};
    }

    Result<void> report()
    {
        const qint64 done = m_source.bytes().fileBytesDone();
        if (!m_options.progressed || done - m_reported < 1024 * 1024)
            return {};
        m_reported = done;
        if (!m_options.progressed(done, m_source.bytes().fileBytesTotal()))
            return fail(ErrorCode::Cancelled);
        return {};
    }

    TextSource &m_source;
    const AccessLogOptions &m_options;
    LineSplitter m_lines;
    Counter m_counter;
    LogPosition m_position;
    std::string m_lastLine; ///< hashed at the end only: once a line would take more time than all the rest
    std::optional<LogPosition> m_resumeFrom;
    bool m_newBegan = false;
    bool m_anyGood = false;
    qint64 m_reported = 0;
};

} // namespace

Result<AccessLog> readAccessLog(TextSource &source, const LogRules &rules, const AccessLogOptions &options)
{
    return LogRead(source, rules, options).run();
}

} // namespace ruche::importers
