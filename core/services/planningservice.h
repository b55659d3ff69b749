// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/label.h"
#include "core/domain/planning.h"
#include "core/planning/besttimes.h"
#include "core/planning/checkup.h"
#include "core/planning/keydates.h"
#include "core/planning/recurrence.h"
#include "core/planning/weekslots.h"
#include "core/services/postservice.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QString>

#include <optional>

namespace ruche::services {

class Storage;

/// Which posts of a repeating one a change is for.
enum class SeriesScope {
    ThisOne,
    Following, ///< this one and all after it
    All, ///< all that are to come
};

/// A post that was made the first of a repeating one, and the step that undoes it.
struct RepeatedPost
{
    domain::Series series;
    domain::EventId event;
};

/// How a calendar file is read.
struct CalendarImportRequest
{
    domain::BrandId brand; ///< may be invalid when only key dates are read: they are then for all brands
    bool onlyKeyDates = false; ///< events at a time of day become key dates too
    domain::KeyDateKind kind = domain::KeyDateKind::Own; ///< of the key dates
    bool dryRun = false; ///< only count
};

/// What came of it.
struct CalendarImport
{
    int created = 0; ///< posts: drafts with a date
    int moved = 0; ///< posts whose event has another time now
    int keyDates = 0; ///< new or changed
    int unchanged = 0;
    int skipped = 0; ///< past, called off, without a start, or repeating in a way that posts do not
    domain::EventId event; ///< to undo it; invalid when nothing changed
};

/// When to post: repeating posts, the slots of accounts, key dates, what is wrong with a plan, and when posts
/// were answered most. What changes the workspace is one step that can be undone. Thread: that of the
/// Workspace.
class PlanningService
{
public:
    explicit PlanningService(Storage &storage);

    /// The first `count` times that a rule names from its start on and after now: what is shown before
    /// saving. Errors: InvalidArgument.
    [[nodiscard]] Result<QList<planning::Occurrence>>
    preview(const ZonedTime &start, const QString &rule, int count = 10) const;

    /// Makes a repeating post, and the posts of the next eight weeks as scheduled ones. `draft.plannedFor` is
    /// the start; the first post is at the first time from there on that the rule names. Errors: those of
    /// PostService::add(), InvalidArgument (rule).
    [[nodiscard]] QFuture<Result<domain::Series>> addSeries(const PostDraft &draft, const QString &rule);
    /// Makes a post that has a time the first of a repeating one; a draft becomes scheduled by it. Errors: as
    /// above, Refused (it repeats already, its time is past, or it may not be changed).
    [[nodiscard]] QFuture<Result<RepeatedPost>> repeatPost(domain::PostId post, const QString &rule);
    /// By id; empty brands: all that are not archived.
    [[nodiscard]] QFuture<Result<QList<domain::Series>>> listSeries(const QList<domain::BrandId> &brands);
    /// Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::Series>> readSeries(domain::SeriesId series);
    /// Saves a post of a series over `revision`, and what of it is new in the others of the scope: those that
    /// had been given other words, files, accounts or another time by themselves keep them. Posts that are
    /// out stay as they are. With a `rule`, the posts to come get its times; without, another time of the
    /// post moves them as far. Errors: those of PostService::update(), InvalidArgument (rule; the post does
    /// not repeat).
    [[nodiscard]] QFuture<Result<domain::EventId>> editSeries(domain::PostId post,
                                                              qint64 revision,
                                                              SeriesScope scope,
                                                              const PostDraft &draft,
                                                              const std::optional<QString> &rule = {});
    /// Puts the posts of the scope that are to come into the trash and ends the series there. Errors:
    /// NotFound, InvalidArgument (the post does not repeat), Refused (being sent).
    [[nodiscard]] QFuture<Result<domain::EventId>> removeFromSeries(domain::PostId post, SeriesScope scope);
    /// Ends a series: its posts to come go into the trash.
    [[nodiscard]] QFuture<Result<domain::EventId>> removeSeries(domain::SeriesId series);
    /// Makes the posts of all series that have come within eight weeks; how many. To be called now and then
    /// by whatever runs; several may at once. No step to be undone.
    [[nodiscard]] QFuture<Result<int>> extend();

    /// By account, weekday and time; of no account named: of all.
    [[nodiscard]] QFuture<Result<QList<domain::Slot>>> weekSlots(const QList<domain::AccountId> &accounts);
    /// Adds slots; those that an account has already stay. Errors: InvalidArgument (weekday, time), NotFound
    /// (account).
    [[nodiscard]] QFuture<Result<domain::EventId>> addSlots(const QList<domain::Slot> &weekSlots);
    /// Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> removeSlots(const QList<domain::SlotId> &weekSlots);
    /// All slots of an account anew: what is not among them goes. Errors: as addSlots().
    [[nodiscard]] QFuture<Result<domain::EventId>> setSlots(domain::AccountId account,
                                                            const QList<domain::Slot> &weekSlots);
    /// The next free ones after `after` (UTC, not before now), in the zone of the accounts' brand: see
    /// planning::freeSlots(). Empty when the accounts have no slots, or none free within 60 days. Errors:
    /// NotFound.
    [[nodiscard]] QFuture<Result<QList<planning::FreeSlot>>>
    nextFreeSlots(const QList<domain::AccountId> &accounts, const QDateTime &after, int count = 1);

    /// The built-in ones, as changed here, and the user's own.
    [[nodiscard]] QFuture<Result<QList<domain::KeyDate>>> keyDates(const planning::KeyDateQuery &query);
    /// The user's own, and the changes to built-in ones.
    [[nodiscard]] QFuture<Result<QList<domain::StoredKeyDate>>> storedKeyDates();
    /// Adds one, or changes that of its id. With the key of a built-in one it goes in its place: an empty
    /// name or rule stays as built in. Errors: InvalidArgument (name, rule, days), NotFound.
    [[nodiscard]] QFuture<Result<domain::KeyDateId>> saveKeyDate(const domain::StoredKeyDate &date);
    /// Hides one, or shows it again. Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> hideKeyDate(const domain::KeyDate &date, bool hidden);
    /// Removes one of the user's; a built-in one that was changed is again as it was. Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> removeKeyDate(domain::KeyDateId date);

    /// What is wrong with the plan from `from` to `to` (UTC), by time. Only accounts that can publish are
    /// looked at. Empty brands: all that are not archived.
    [[nodiscard]] QFuture<Result<QList<planning::Finding>>>
    gapsAndClashes(const QList<domain::BrandId> &brands,
                   const QDateTime &from,
                   const QDateTime &to,
                   const planning::CheckupRules &rules = {});
    /// How many comments the posts of each hour of the week had, of those published in the last two years and
    /// at least two days old, by the brand's wall clock. Errors: NotFound.
    [[nodiscard]] QFuture<Result<planning::HeatMap>> bestTimes(domain::BrandId brand);

    /// The posts of a query that have a date, and are about that, as a calendar file.
    [[nodiscard]] QFuture<Result<QByteArray>> exportCalendar(const domain::PostQuery &query,
                                                             const domain::LabelQuery &labels = {});
    /// Reads a calendar file, as one step: whole days become key dates, events at a time become drafts with a
    /// date, events that this workspace wrote, or that were read before, move their posts. Errors:
    /// WrongFormat, TooLarge, InvalidArgument (no brand), NotFound.
    [[nodiscard]] QFuture<Result<CalendarImport>> importCalendar(const QByteArray &content,
                                                                 const CalendarImportRequest &request);

    /// Filters under a name, of one page, in the order in which they were saved.
    [[nodiscard]] QFuture<Result<QList<domain::SavedFilter>>> savedFilters(const QString &page);
    /// Over the one of the same page and name. Errors: InvalidArgument (no name).
    [[nodiscard]] QFuture<Result<domain::SavedFilterId>> saveFilter(const domain::SavedFilter &filter);
    /// Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> removeFilter(domain::SavedFilterId filter);

private:
    Storage &m_storage;
};

} // namespace ruche::services
