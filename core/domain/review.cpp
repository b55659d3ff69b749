// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/review.h"

#include <array>
#include <utility>

namespace ruche::domain {

namespace {

using DecisionKind = ReviewDecision::Kind;

constexpr std::array<std::pair<ApprovalMode, const char *>, 3> modeNames{{
    {ApprovalMode::None, "none"},
    {ApprovalMode::Optional, "optional"},
    {ApprovalMode::Required, "required"},
}};

constexpr std::array<std::pair<DecisionKind, const char *>, 5> decisionNames{{
    {DecisionKind::Requested, "requested"},
    {DecisionKind::Approved, "approved"},
    {DecisionKind::ChangesAsked, "changes"},
    {DecisionKind::Withdrawn, "withdrawn"},
    {DecisionKind::LeftUnapproved, "leftUnapproved"},
}};

constexpr std::array<std::pair<PostComment::Audience, const char *>, 2> audienceNames{{
    {PostComment::Audience::Internal, "internal"},
    {PostComment::Audience::Client, "client"},
}};

template <typename Names, typename Value> QString nameIn(const Names &names, Value value)
{
    for (const auto &[known, name] : names) {
        if (known == value)
            return QString::fromLatin1(name);
    }
    return {};
}

template <typename Value, typename Names>
std::optional<Value> valueIn(const Names &names, const QString &wanted)
{
    for (const auto &[value, name] : names) {
        if (wanted == QLatin1StringView(name))
            return value;
    }
    return std::nullopt;
}

} // namespace

QString modeName(ApprovalMode mode)
{
    return nameIn(modeNames, mode);
}

std::optional<ApprovalMode> modeFromName(const QString &name)
{
    return valueIn<ApprovalMode>(modeNames, name);
}

QString decisionName(ReviewDecision::Kind kind)
{
    return nameIn(decisionNames, kind);
}

std::optional<ReviewDecision::Kind> decisionFromName(const QString &name)
{
    return valueIn<ReviewDecision::Kind>(decisionNames, name);
}

QString statusName(ReviewStatus status)
{
    switch (status) {
    case ReviewStatus::None:
        return QStringLiteral("none");
    case ReviewStatus::InReview:
        return QStringLiteral("inReview");
    case ReviewStatus::ChangesAsked:
        return QStringLiteral("changesAsked");
    case ReviewStatus::Stale:
        return QStringLiteral("stale");
    case ReviewStatus::Approved:
        return QStringLiteral("approved");
    }
    return {};
}

QString audienceName(PostComment::Audience audience)
{
    return nameIn(audienceNames, audience);
}

std::optional<PostComment::Audience> audienceFromName(const QString &name)
{
    return valueIn<PostComment::Audience>(audienceNames, name);
}

} // namespace ruche::domain
