// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/calendarcontroller.h"

#include <QLatin1StringView>
#include <QString>

#include <array>

/// What the parts of CalendarPage share about its views.
namespace ruche::ui::calendarviews {

/// In the order of CalendarView: kept in the settings, and the names of the segments.
inline constexpr std::array<QLatin1StringView, 5> ids{QLatin1StringView("month"),
                                                      QLatin1StringView("week"),
                                                      QLatin1StringView("agenda"),
                                                      QLatin1StringView("board"),
                                                      QLatin1StringView("timeline")};
/// Width of the page from which the search field stands in the toolbar.
inline constexpr int roomForSearch = 1150;

[[nodiscard]] inline QLatin1StringView idOf(CalendarView view)
{
    return ids.at(std::size_t(view));
}

[[nodiscard]] inline CalendarView viewOf(const QString &id)
{
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (id == ids.at(i))
            return CalendarView(i);
    }
    return CalendarView::Month;
}

} // namespace ruche::ui::calendarviews
