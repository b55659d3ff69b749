// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/domain/workhours.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>

#include <array>
#include <optional>

namespace ruche::domain {

/// How much a conversation presses; each has targets of its own.
enum class Priority { Low, Normal, High, Urgent };
constexpr int priorityCount = 4;

QString priorityName(Priority priority);
std::optional<Priority> priorityFromName(const QString &name);

/// Within how many minutes at work somebody gets an answer; 0 for no promise.
struct CareTargets
{
    int firstReply = 0;
    int nextReply = 0;
    int resolution = 0; ///< all the minutes that they waited for us, until it is done

    friend bool operator==(const CareTargets &, const CareTargets &) = default;
};

/// What a brand promises. The zone of its hours is that of the brand.
struct CarePlan
{
    WorkHours hours;
    std::array<CareTargets, priorityCount> targets; ///< by Priority
    int warnMinutes = 15; ///< at work, before a time is up

    [[nodiscard]] const CareTargets &of(Priority priority) const { return targets.at(size_t(priority)); }
    [[nodiscard]] bool promisesNothing() const;
    friend bool operator==(const CarePlan &, const CarePlan &) = default;
};

[[nodiscard]] QJsonObject toJson(const CarePlan &plan);
/// Errors: InvalidArgument (subject: the member that cannot be read).
[[nodiscard]] Result<CarePlan> carePlanFromJson(const QJsonObject &json);

/// One message of a conversation, as far as clocks care.
struct CareTurn
{
    QDateTime at; ///< UTC
    bool own = false;
};

/// A clock that runs: somebody waits for us.
struct CareClock
{
    enum class Kind { FirstReply, NextReply, Resolution };

    Kind kind = Kind::FirstReply;
    QDateTime since; ///< UTC; where this turn of waiting began
    qint64 spent = 0; ///< milliseconds at work that earlier turns took
    qint64 target = 0; ///< milliseconds at work that there are in all
    QDateTime due; ///< UTC

    friend bool operator==(const CareClock &, const CareClock &) = default;
};

QString clockKindName(CareClock::Kind kind);
std::optional<CareClock::Kind> clockKindFromName(const QString &name);

/// The clock whose time is up first; nothing when the last word is ours, or nothing is promised. `turns` are
/// in order of time. The clock of the answers begins with the first message after our last; that of the
/// resolution counts every turn in which we were waited for. Seven days after our last word begins a new
/// matter. Pure.
[[nodiscard]] std::optional<CareClock>
runningClock(const QList<CareTurn> &turns, const CareTargets &targets, const WorkHours &hours);

/// A due time with its arithmetic.
struct DueExplanation
{
    QDateTime plain; ///< when it would be due around the clock, UTC
    QList<ClockPause> pauses; ///< what lies between, in order
};
[[nodiscard]] DueExplanation explain(const CareClock &clock, const WorkHours &hours);

/// What is known of a conversation beside its messages.
struct ConversationCare
{
    Priority priority = Priority::Normal;
    std::optional<CareClock> clock;

    friend bool operator==(const ConversationCare &, const ConversationCare &) = default;
};
using CareById = QHash<ConversationId, ConversationCare>;

/// A promise that is about to be broken.
struct CareWarning
{
    ConversationId conversation;
    BrandId brand;
    QString author;
    CareClock clock;
};

} // namespace ruche::domain

Q_DECLARE_METATYPE(ruche::domain::CareWarning)
