// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zonedtime.h"
#include "core/domain/ids.h"
#include "core/domain/post.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QTime>

#include <optional>

namespace ruche::domain {

/// What a calendar shows of a post, and no more, so that a month of ten thousand is read at once: no text, no
/// files, nothing of its accounts but which they are. The whole post is read when somebody looks at it.
struct CalendarPost
{
    PostId id;
    BrandId brand;
    QString title; ///< or the beginning of its text; empty when nothing is written yet
    PostState state = PostState::Draft;
    PostOrigin origin = PostOrigin::Local;
    std::optional<ZonedTime> plannedFor; ///< as in Post
    std::optional<QDateTime> plannedAt; ///< UTC
    QDateTime updatedAt; ///< UTC
    QDate day; ///< on which it stands, by the wall clock of its brand; invalid without a date
    QTime time; ///< of that day
    bool isOut = false; ///< it stands where it was published, not where it was planned
    bool isIdea = false; ///< a draft without a date and without a text: a title to think of
    SeriesId series;
    CampaignId campaign; ///< invalid when it is in none
    QList<AccountId> accounts;

    friend bool operator==(const CalendarPost &, const CalendarPost &) = default;
};

/// As isEditable() of the post.
[[nodiscard]] bool isEditable(const CalendarPost &post);
/// Whether a person has to decide about a post in this state: it failed, was missed, or nobody knows.
[[nodiscard]] bool needsAPerson(PostState state);

} // namespace ruche::domain

Q_DECLARE_METATYPE(ruche::domain::CalendarPost)
