// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/limits.h"

#include <QJsonArray>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::domain {

namespace {

constexpr std::array<std::pair<CountRule, const char *>, 8> ruleNames{{
    {CountRule::Graphemes, "graphemes"},
    {CountRule::CodePoints, "codePoints"},
    {CountRule::Utf16, "utf16"},
    {CountRule::Utf8, "utf8"},
    {CountRule::Mastodon, "mastodon"},
    {CountRule::Bluesky, "bluesky"},
    {CountRule::X, "x"},
    {CountRule::Threads, "threads"},
}};

constexpr std::array<std::pair<const char *, int Limits::*>, 8> counts{{
    {"text", &Limits::text},
    {"bytes", &Limits::bytes},
    {"title", &Limits::title},
    {"urlLength", &Limits::urlLength},
    {"altText", &Limits::altText},
    {"mediaCount", &Limits::mediaCount},
    {"hashtags", &Limits::hashtags},
    {"mentions", &Limits::mentions},
}};

constexpr std::array<std::pair<const char *, qint64 Limits::*>, 2> sizes{{
    {"imageBytes", &Limits::imageBytes},
    {"videoBytes", &Limits::videoBytes},
}};

/// A whole number of at least 0, or nothing.
std::optional<qint64> numberOf(const QJsonValue &value)
{
    constexpr double largest = 9'007'199'254'740'992.0; // 2^53: beyond it JSON's numbers are not whole
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number < 0 || number > largest || number != double(qint64(number)))
        return std::nullopt;
    return qint64(number);
}

template <typename Fields>
bool readField(
    Limits &limits, const QString &name, const QJsonValue &value, const Fields &fields, bool &known)
{
    for (const auto &[key, field] : fields) {
        if (name != QLatin1StringView(key))
            continue;
        known = true;
        using Number = std::remove_reference_t<decltype(limits.*field)>;
        const auto number = numberOf(value);
        if (!number || *number > qint64(std::numeric_limits<Number>::max()))
            return false;
        limits.*field = Number(*number);
    }
    return true;
}

} // namespace

QString ruleName(CountRule rule)
{
    for (const auto &[value, name] : ruleNames) {
        if (value == rule)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<CountRule> ruleFromName(const QString &name)
{
    for (const auto &[value, word] : ruleNames) {
        if (name == QLatin1StringView(word))
            return value;
    }
    return std::nullopt;
}

QJsonObject toJson(const Limits &limits)
{
    QJsonObject object{{u"rule"_s, ruleName(limits.rule)}};
    for (const auto &[name, field] : counts) {
        if (limits.*field != 0)
            object.insert(QLatin1StringView(name), limits.*field);
    }
    for (const auto &[name, field] : sizes) {
        if (limits.*field != 0)
            object.insert(QLatin1StringView(name), limits.*field);
    }
    if (!limits.mediaTypes.isEmpty())
        object.insert(u"mediaTypes"_s, QJsonArray::fromStringList(limits.mediaTypes));
    return object;
}

Result<Limits> limitsFromJson(const QJsonObject &object, const Limits &base)
{
    Limits limits = base;
    for (auto at = object.begin(); at != object.end(); ++at) {
        const QString name = at.key();
        const QJsonValue value = at.value();
        bool known = false;
        bool good = true;
        if (name == "rule"_L1) {
            const auto rule = ruleFromName(value.toString());
            known = true;
            good = rule.has_value();
            limits.rule = rule.value_or(limits.rule);
        } else if (name == "mediaTypes"_L1) {
            known = true;
            good = value.isArray();
            limits.mediaTypes.clear();
            for (const QJsonValue &type : value.toArray()) {
                good = good && type.isString();
                limits.mediaTypes << type.toString();
            }
        } else {
            good = readField(limits, name, value, counts, known)
                && readField(limits, name, value, sizes, known);
        }
        if (!known || !good)
            return fail(ErrorCode::WrongFormat, known ? u"not a limit's value"_s : u"unknown limit"_s, name);
    }
    return limits;
}

} // namespace ruche::domain
