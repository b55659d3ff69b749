// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMetaType>

namespace ruche::domain {

/// What a network answered of how much it still takes from an account.
struct Allowance
{
    qint64 most = 0; ///< units in its window
    qint64 left = 0; ///< units that were left when it answered
    qint64 cost = 1; ///< units that a post takes
    QDateTime resetsAt; ///< UTC: from then on it takes `most` again
    QDateTime notedAt; ///< UTC

    friend bool operator==(const Allowance &, const Allowance &) = default;
};

/// How many posts a network takes from an account in any stretch of time that long; 0 posts: no number is
/// known.
struct PostQuota
{
    int posts = 0;
    int minutes = 0;

    friend bool operator==(const PostQuota &, const PostQuota &) = default;
};

} // namespace ruche::domain

Q_DECLARE_METATYPE(ruche::domain::Allowance)
