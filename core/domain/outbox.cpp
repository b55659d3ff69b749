// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outbox.h"

#include <array>
#include <utility>

namespace ruche::domain {

namespace {

constexpr std::array<std::pair<OutboxState, const char *>, 6> outboxStateNames{{
    {OutboxState::Waiting, "waiting"},
    {OutboxState::Sending, "sending"},
    {OutboxState::Uncertain, "uncertain"},
    {OutboxState::Failed, "failed"},
    {OutboxState::Sent, "sent"},
    {OutboxState::Cancelled, "cancelled"},
}};

constexpr std::array<std::pair<ModerationAction, const char *>, 4> actionNames{{
    {ModerationAction::Approve, "approve"},
    {ModerationAction::Hold, "hold"},
    {ModerationAction::Spam, "spam"},
    {ModerationAction::Trash, "trash"},
}};

} // namespace

QString outboxStateName(OutboxState state)
{
    for (const auto &[known, name] : outboxStateNames) {
        if (known == state)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<OutboxState> outboxStateFromName(const QString &name)
{
    for (const auto &[state, known] : outboxStateNames) {
        if (name == QLatin1StringView(known))
            return state;
    }
    return std::nullopt;
}

QString actionName(ModerationAction action)
{
    for (const auto &[known, name] : actionNames) {
        if (known == action)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<ModerationAction> actionFromName(const QString &name)
{
    for (const auto &[action, known] : actionNames) {
        if (name == QLatin1StringView(known))
            return action;
    }
    return std::nullopt;
}

} // namespace ruche::domain
