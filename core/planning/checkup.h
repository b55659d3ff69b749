// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

/// What is wrong with a plan as a whole, though each of its posts is right. Thread: any.
namespace ruche::planning {

/// One post on one account, planned or out.
struct PlannedPost
{
    domain::PostId post;
    domain::BrandId brand;
    domain::AccountId account;
    domain::SeriesId series;
    QDateTime instant; ///< UTC
    QString text; ///< title and text as this account has them
    bool isOut = false; ///< published already: named beside others, never alone
};

struct Finding
{
    enum class Kind {
        Gap, ///< nothing on the account for many days
        Clash, ///< several posts on the account within minutes
        SameText, ///< the same words on the account again
    };

    Kind kind = Kind::Gap;
    domain::BrandId brand;
    domain::AccountId account;
    QDateTime from; ///< UTC: of a gap the last post before it, or the start of what was looked at; else the
                    ///< first post
    QDateTime to; ///< UTC: likewise at its end
    QList<domain::PostId> posts; ///< in order of time; none of a gap

    friend bool operator==(const Finding &, const Finding &) = default;
};

struct CheckupRules
{
    int gapDays = 6; ///< a gap is longer than this many days
    int clashMinutes = 20; ///< posts this near each other clash
    int sameTextDays = 30; ///< words are not to come again within so many days
};

/// An account to look at, with its brand.
struct CheckedAccount
{
    domain::AccountId account;
    domain::BrandId brand;
};

/// Gaps, clashes and repeated words from `from` to `to`, by time. `posts` may (and, for gaps and words that
/// reach over the edges, should) begin before and end after. The posts of one series have the same words on
/// purpose.
[[nodiscard]] QList<Finding> checkup(const QList<PlannedPost> &posts,
                                     const QList<CheckedAccount> &accounts,
                                     const QDateTime &from,
                                     const QDateTime &to,
                                     const CheckupRules &rules = {});
/// The words by which two texts are the same: case, spaces, marks and addresses left out.
[[nodiscard]] QString textKey(const QString &text);

} // namespace ruche::planning
