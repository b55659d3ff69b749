// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/importers/agentmatcher.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ruche::importers {

/// What counts as a page view: read from resources/data/accesslog.json, so that a list can be mended without
/// a new program. Thread: any, after it is made.
class LogRules
{
public:
    /// The rules that come with the program.
    [[nodiscard]] static const LogRules &bundled();
    /// Errors: InvalidArgument, with what is wrong.
    [[nodiscard]] static Result<LogRules> fromJson(const QByteArray &json);

    /// The page that a request target means, as it is stored and shown ("/2026/06/brise/", "/?p=12"); nothing
    /// when it is no page. The fragment and all but the kept query parameters are dropped, percent escapes
    /// are decoded once, a trailing index file is dropped; a path keeps its case and its final slash. A
    /// post's URL gives the same page, so that views find their article.
    [[nodiscard]] std::optional<QString> pageOf(std::string_view target) const;
    [[nodiscard]] bool isRobot(std::string_view agent) const;
    [[nodiscard]] bool isExcludedHost(std::string_view host) const;
    /// Whether the target is /robots.txt: who asks for it is a robot.
    [[nodiscard]] static bool isRobotsFile(std::string_view target);

    [[nodiscard]] int pagesPerMinute() const { return m_pagesPerMinute; }
    [[nodiscard]] int pagesPerDay() const { return m_pagesPerDay; }

    /// Addresses longer than this are no pages of a site.
    static constexpr std::size_t longestTarget = 2048;

private:
    LogRules();
    [[nodiscard]] bool isExcludedPath(std::string_view lowerPath) const;
    /// The kept parameters with the question mark, in the order of the rules; nothing when the query excludes
    /// the request.
    [[nodiscard]] std::optional<std::string> keptQuery(std::string_view query) const;

    int m_pagesPerMinute = 60;
    int m_pagesPerDay = 1000;
    std::vector<std::string> m_pageExtensions;
    std::vector<std::string> m_indexFiles;
    std::vector<std::string> m_keptParameters;
    std::vector<std::string> m_excludedParameters;
    std::vector<std::string> m_excludedPrefixes;
    std::vector<std::string> m_excludedSegments;
    std::vector<std::string> m_excludedEndings;
    std::vector<std::string> m_excludedHosts;
    AgentMatcher m_robots;
    AgentMatcher m_notRobots;
};

} // namespace ruche::importers
