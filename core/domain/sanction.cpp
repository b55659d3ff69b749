// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/sanction.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::domain {

QString sanctionKindName(SanctionKind kind)
{
    return kind == SanctionKind::Mute ? u"mute"_s : u"ban"_s;
}

std::optional<SanctionKind> sanctionKindFromName(const QString &name)
{
    for (const auto kind : {SanctionKind::Mute, SanctionKind::Ban}) {
        if (sanctionKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

QString flagReasonName(FlagReason reason)
{
    switch (reason) {
    case FlagReason::Spam:
        return u"spam"_s;
    case FlagReason::Abuse:
        return u"abuse"_s;
    case FlagReason::OffTopic:
        return u"offTopic"_s;
    case FlagReason::Illegal:
        return u"illegal"_s;
    case FlagReason::HeldByNetwork:
        return u"heldByNetwork"_s;
    case FlagReason::Other:
        break;
    }
    return u"other"_s;
}

FlagReason flagReasonFromName(const QString &name)
{
    for (const auto reason : {FlagReason::Spam,
                              FlagReason::Abuse,
                              FlagReason::OffTopic,
                              FlagReason::Illegal,
                              FlagReason::HeldByNetwork}) {
        if (flagReasonName(reason) == name)
            return reason;
    }
    return FlagReason::Other;
}

} // namespace ruche::domain
