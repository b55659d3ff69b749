// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace ruche::domain {

struct CrisisTag
{
    static constexpr char letter = 'g';
};
using CrisisId = Id<CrisisTag>;

/// Who does what in a crisis.
struct CrisisTask
{
    qint64 id = 0;
    QString task;
    QString person; ///< empty: nobody yet
    std::optional<QDateTime> doneAt;

    friend bool operator==(const CrisisTask &, const CrisisTask &) = default;
};

/// What happened or was decided, for the day after.
struct CrisisEntry
{
    enum class Kind { Began, Note, Decision, Task, Statement, Paused, Resumed, Ended };

    QDateTime at;
    Kind kind = Kind::Note;
    QString text;

    friend bool operator==(const CrisisEntry &, const CrisisEntry &) = default;
};

/// A crisis of a brand from its beginning to its end.
struct Crisis
{
    CrisisId id;
    BrandId brand;
    QString title;
    QString statement; ///< what is said to everybody meanwhile
    QDateTime beganAt;
    std::optional<QDateTime> endedAt;
    QList<CrisisTask> tasks; ///< in their order
    QList<CrisisEntry> log; ///< oldest first

    friend bool operator==(const Crisis &, const Crisis &) = default;
};

} // namespace ruche::domain
