// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace ruche::planning {

/// The rules that nearly all repeating posts have, "every N days" and "every N weeks on these days", as plain
/// arithmetic: a fraction of what the library takes, which knows all of RFC 5545. Thread: any.
class PlainRule
{
public:
    /// `parts` by their names in capitals, checked; nothing when the rule says more than these two do.
    [[nodiscard]] static std::optional<PlainRule> of(const QHash<QString, QString> &parts, QDate start);

    /// Goes on at the first day from `day` on; only for rules that are not counted.
    void skipTo(QDate day);
    /// The next day; invalid after the last.
    [[nodiscard]] QDate next();

private:
    qint64 m_start = 0; ///< Julian day
    qint64 m_day = 0; ///< Julian day that is looked at next
    int m_every = 1;
    bool m_weeks = false;
    std::array<bool, 7> m_onWeekday{}; ///< Monday first
    int m_left = -1; ///< of a counted rule
};

} // namespace ruche::planning
