// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reviewanswer.h"

#include <array>

namespace ruche::domain {

QString outcomeName(AnswerLine::Outcome outcome)
{
    constexpr std::array<const char *, 11> names{"approves",
                                                 "asksChanges",
                                                 "comments",
                                                 "unknownPost",
                                                 "forged",
                                                 "changedSince",
                                                 "out",
                                                 "already",
                                                 "otherTurn",
                                                 "noComment",
                                                 "commentTooLong"};
    return QString::fromLatin1(names.at(std::size_t(outcome)));
}

} // namespace ruche::domain
