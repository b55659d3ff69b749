// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reviewitem.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::domain {

QString reviewStateName(ReviewState state)
{
    switch (state) {
    case ReviewState::Check:
        return u"check"_s;
    case ReviewState::Hidden:
        return u"hidden"_s;
    case ReviewState::Done:
        break;
    }
    return u"done"_s;
}

ReviewState reviewStateFromName(const QString &name)
{
    for (const auto state : {ReviewState::Check, ReviewState::Hidden}) {
        if (reviewStateName(state) == name)
            return state;
    }
    return ReviewState::Done;
}

QString reviewKindName(ReviewKind kind)
{
    switch (kind) {
    case ReviewKind::Spam:
        return u"spam"_s;
    case ReviewKind::Words:
        return u"words"_s;
    case ReviewKind::Reported:
        return u"reported"_s;
    case ReviewKind::Held:
        break;
    }
    return u"held"_s;
}

std::optional<ReviewKind> reviewKindFromName(const QString &name)
{
    for (const auto kind : {ReviewKind::Spam, ReviewKind::Words, ReviewKind::Reported, ReviewKind::Held}) {
        if (reviewKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

QString outcomeName(Appeal::Outcome outcome)
{
    switch (outcome) {
    case Appeal::Outcome::Open:
        return u"open"_s;
    case Appeal::Outcome::Upheld:
        return u"upheld"_s;
    case Appeal::Outcome::Reversed:
        break;
    }
    return u"reversed"_s;
}

std::optional<Appeal::Outcome> outcomeFromName(const QString &name)
{
    using enum Appeal::Outcome;
    for (const auto outcome : {Open, Upheld, Reversed}) {
        if (outcomeName(outcome) == name)
            return outcome;
    }
    return std::nullopt;
}

double reportWeight(FlagReason reason)
{
    switch (reason) {
    case FlagReason::Illegal:
        return 0.95;
    case FlagReason::Abuse:
        return 0.8;
    case FlagReason::Spam:
        return 0.7;
    case FlagReason::OffTopic:
    case FlagReason::Other:
        return 0.5;
    case FlagReason::HeldByNetwork:
        break;
    }
    return 0.3;
}

} // namespace ruche::domain
