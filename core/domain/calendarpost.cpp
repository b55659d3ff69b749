// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/calendarpost.h"

namespace ruche::domain {

bool isEditable(const CalendarPost &post)
{
    Post same;
    same.state = post.state;
    same.origin = post.origin;
    return isEditable(same);
}

bool needsAPerson(PostState state)
{
    using enum PostState;
    return state == Failed || state == Missed || state == Uncertain || state == PartlyPublished;
}

} // namespace ruche::domain
