// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/logrules.h"

#include "core/base/log.h"
#include "core/importers/logline.h"
#include "core/importers/textsource.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::importers {

namespace {

using Words = std::vector<std::string>;

bool hasWord(const Words &words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isAsciiAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    });
    return lower;
}

/// Percent escapes decoded once; what is no escape stays. Control characters stay escaped: they have no place
/// in a name.
std::string percentDecoded(std::string_view text)
{
    const auto hexDigit = [](char c) {
        return c >= '0' && c <= '9' ? c - '0'
            : c >= 'a' && c <= 'f'  ? c - 'a' + 10
            : c >= 'A' && c <= 'F'  ? c - 'A' + 10
                                    : -1;
    };
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0
            && hexDigit(text[i + 2]) >= 0;
        const int byte = escape ? hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]) : 0;
        if (escape && byte >= 0x20 && byte != 0x7F) {
            decoded.push_back(char(byte));
            i += 2;
        } else {
            decoded.push_back(text[i]);
        }
    }
    return decoded;
}

/// The extension of the last segment, lower case; empty when what stands behind its last dot is none
/// ("release-2.0").
std::string extensionOf(std::string_view lowerPath)
{
    const std::size_t slash = lowerPath.rfind('/');
    const std::string_view name = slash == std::string_view::npos ? lowerPath : lowerPath.substr(slash + 1);
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos)
        return {};
    const std::string_view extension = name.substr(dot + 1);
    const bool plain = !extension.empty() && extension.size() <= 8
        && std::all_of(extension.begin(), extension.end(), isAsciiAlphanumeric);
    const bool lettered
        = std::any_of(extension.begin(), extension.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return plain && lettered ? std::string(extension) : std::string();
}

Result<Words> wordsOf(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    if (!value.isArray())
        return fail(ErrorCode::InvalidArgument, u"“%1” is missing or no list"_s.arg(key));
    Words words;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &word : array) {
        if (!word.isString() || word.toString().isEmpty())
            return fail(ErrorCode::InvalidArgument, u"“%1” holds something else than words"_s.arg(key));
        words.push_back(lowered(word.toString().toStdString()));
    }
    return words;
}

} // namespace

LogRules::LogRules()
    : m_robots({})
    , m_notRobots({})
{
}

const LogRules &LogRules::bundled()
{
    static const LogRules rules = [] {
        QFile file(u":/ruche/data/accesslog.json"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        RUCHE_ENSURE(opened);
        Result<LogRules> loaded = fromJson(file.readAll());
        RUCHE_ENSURE(loaded.has_value());
        return loaded ? *std::move(loaded) : LogRules();
    }();
    return rules;
}

Result<LogRules> LogRules::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return fail(ErrorCode::InvalidArgument, problem.errorString());
    const QJsonObject object = document.object();
    const QJsonObject limits = object.value("limits"_L1).toObject();

    LogRules rules;
    rules.m_pagesPerMinute = limits.value("pagesPerMinute"_L1).toInt();
    rules.m_pagesPerDay = limits.value("pagesPerDay"_L1).toInt();
    if (rules.m_pagesPerMinute <= 0 || rules.m_pagesPerDay <= 0)
        return fail(ErrorCode::InvalidArgument, u"a limit is missing or not positive"_s);
    RUCHE_TRY_ASSIGN(rules.m_pageExtensions, wordsOf(object, u"pageExtensions"_s));
    RUCHE_TRY_ASSIGN(rules.m_indexFiles, wordsOf(object, u"indexFiles"_s));
    RUCHE_TRY_ASSIGN(rules.m_keptParameters, wordsOf(object, u"keptParameters"_s));
    RUCHE_TRY_ASSIGN(rules.m_excludedParameters, wordsOf(object, u"excludedParameters"_s));
    RUCHE_TRY_ASSIGN(rules.m_excludedPrefixes, wordsOf(object, u"excludedPrefixes"_s));
    RUCHE_TRY_ASSIGN(rules.m_excludedSegments, wordsOf(object, u"excludedSegments"_s));
    RUCHE_TRY_ASSIGN(rules.m_excludedEndings, wordsOf(object, u"excludedEndings"_s));
    RUCHE_TRY_ASSIGN(rules.m_excludedHosts, wordsOf(object, u"excludedHosts"_s));
    RUCHE_TRY_ASSIGN(const Words robots, wordsOf(object, u"robots"_s));
    RUCHE_TRY_ASSIGN(const Words notRobots, wordsOf(object, u"notRobots"_s));
    rules.m_robots = AgentMatcher(robots);
    rules.m_notRobots = AgentMatcher(notRobots);
    return rules;
}

bool LogRules::isRobot(std::string_view agent) const
{
    if (agent.empty() || agent == "-")
        return true;
    return m_robots.matches(agent) && !m_notRobots.matches(agent);
}

bool LogRules::isExcludedHost(std::string_view host) const
{
    return !m_excludedHosts.empty() && hasWord(m_excludedHosts, lowered(host));
}

bool LogRules::isRobotsFile(std::string_view target)
{
    constexpr std::string_view file = "/robots.txt";
    return target.substr(0, file.size()) == file
        && (target.size() == file.size() || target[file.size()] == '?');
}

bool LogRules::isExcludedPath(std::string_view lowerPath) const
{
    for (const std::string &prefix : m_excludedPrefixes) {
        if (lowerPath.substr(0, prefix.size()) != prefix)
            continue;
        // "/feed" means "/feed/" and "/feed.xml", but not "/feedback".
        const char next = lowerPath.size() > prefix.size() ? lowerPath[prefix.size()] : '/';
        if (next == '/' || next == '.' || next == '_' || prefix.back() == '/')
            return true;
    }
    for (std::size_t at = 0; at < lowerPath.size();) {
        const std::size_t end = std::min(lowerPath.find('/', at), lowerPath.size());
        const std::string_view segment = lowerPath.substr(at, end - at);
        if (hasWord(m_excludedSegments, segment))
            return true;
        const bool last = end + 1 >= lowerPath.size();
        if (last && !segment.empty() && hasWord(m_excludedEndings, segment))
            return true;
        at = end + 1;
    }
    const std::string extension = extensionOf(lowerPath);
    return !extension.empty() && !hasWord(m_pageExtensions, extension);
}

std::optional<std::string> LogRules::keptQuery(std::string_view query) const
{
    std::vector<std::string> kept(m_keptParameters.size());
    for (std::size_t at = 0; at < query.size();) {
        const std::size_t end = std::min(query.find('&', at), query.size());
        const std::string_view pair = query.substr(at, end - at);
        const std::string name = lowered(percentDecoded(pair.substr(0, pair.find('='))));
        if (hasWord(m_excludedParameters, name))
            return std::nullopt;
        const auto found = std::find(m_keptParameters.begin(), m_keptParameters.end(), name);
        if (found != m_keptParameters.end() && pair.find('=') != std::string_view::npos)
            kept[std::size_t(found - m_keptParameters.begin())]
                = name + '=' + percentDecoded(pair.substr(pair.find('=') + 1));
        at = end + 1;
    }
    std::string text;
    for (const std::string &pair : kept) {
        if (!pair.empty())
            text += (text.empty() ? '?' : '&') + pair;
    }
    return text;
}

std::optional<QString> LogRules::pageOf(std::string_view target) const
{
    if (target.size() > longestTarget)
        return std::nullopt;
    const std::string plain
        = target.find('\\') == std::string_view::npos ? std::string(target) : unescaped(target);
    std::string_view rest = plain;
    if (rest.empty() || rest.front() != '/') {
        // The absolute form, as proxies and posts' URLs have it.
        const std::size_t scheme = rest.find("://");
        if (scheme == std::string_view::npos || scheme > 8)
            return std::nullopt;
        rest = rest.substr(std::min(rest.find_first_of("/?#", scheme + 3), rest.size()));
    }
    rest = rest.substr(0, rest.find('#'));
    const std::size_t question = rest.find('?');
    std::string path = percentDecoded(rest.substr(0, question));
    if (path.empty())
        path = "/";
    if (isExcludedPath(lowered(path)))
        return std::nullopt;
    std::optional<std::string> query = std::string();
    if (question != std::string_view::npos)
        query = keptQuery(rest.substr(question + 1));
    if (!query)
        return std::nullopt;
    for (const std::string &index : m_indexFiles) {
        if (path.size() > index.size() && path.ends_with(index)
            && path[path.size() - index.size() - 1] == '/')
            path.resize(path.size() - index.size());
    }
    path += *query;
    return decodeLenient(QByteArrayView(path.data(), qsizetype(path.size())));
}

} // namespace ruche::importers
