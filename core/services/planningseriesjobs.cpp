// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/planningseriesjobs.h"

#include "core/planning/recurrence.h"
#include "core/services/planningpattern.h"
#include "core/services/reviewjobs.h"
#include "core/storage/accountrepository.h"
#include "core/storage/brandrepository.h"
#include "core/storage/carriedrepository.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/mediarepository.h"
#include "core/storage/planningseries.h"
#include "core/storage/postrepository.h"

#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services::seriesjobs {

namespace {

constexpr int mostPostsAtOnce = 400;

using domain::Post;
using domain::Series;
using planning::Occurrence;
using storage::EventRecorder;
using storage::carried::Carried;
namespace seriesrepository = storage::seriesrepository;

/// Notes the rows of a post in an event.
Result<void> watchWhole(EventRecorder &recorder, domain::PostId id)
{
    RUCHE_TRY(recorder.watch(u"post"_s, u"id"_s, id.value));
    RUCHE_TRY(recorder.watch(u"variant"_s, u"post_id"_s, id.value));
    RUCHE_TRY(recorder.watch(u"follow_up"_s, u"post_id"_s, id.value));
    RUCHE_TRY(recorder.watch(u"post_campaign"_s, u"post_id"_s, id.value));
    RUCHE_TRY(recorder.watch(u"post_pillar"_s, u"post_id"_s, id.value));
    RUCHE_TRY(recorder.watch(u"post_tag"_s, u"post_id"_s, id.value));
    return recorder.watch(u"post_media"_s, u"post_id"_s, id.value);
}

Result<void> watchSeries(EventRecorder &recorder, domain::SeriesId id)
{
    RUCHE_TRY(recorder.watch(u"series"_s, u"id"_s, id.value));
    RUCHE_TRY(recorder.watch(u"series_account"_s, u"series_id"_s, id.value));
    RUCHE_TRY(recorder.watch(u"series_follow_up"_s, u"series_id"_s, id.value));
    RUCHE_TRY(recorder.watch(u"series_tag"_s, u"series_id"_s, id.value));
    return recorder.watch(u"series_media"_s, u"series_id"_s, id.value);
}

bool mayChange(const Post &post)
{
    return !post.deletedAt && domain::isEditable(post)
        && std::none_of(post.variants.begin(), post.variants.end(), [](const domain::Variant &variant) {
               return !variant.remoteId.isEmpty();
           });
}

/// Writes one post of a series. With a recorder the step can be undone.
Result<domain::PostId> makePost(storage::Connection &connection,
                                EventRecorder *recorder,
                                const Series &series,
                                const QList<domain::Variant> &variants,
                                const Occurrence &occurrence,
                                const QDateTime &now)
{
    Post post;
    post.brand = series.brand;
    post.title = series.title;
    post.text = series.text;
    post.plannedFor = occurrence.time;
    post.plannedAt = occurrence.instant;
    post.series = series.id;
    post.occurrence = occurrence.instant;
    post.variants = variants;
    post.media = series.media;
    for (domain::Variant &variant : post.variants)
        variant.state = domain::PostState::Draft;
    RUCHE_TRY_ASSIGN(const domain::PostId id, storage::posts::add(connection, post, now));
    RUCHE_TRY_ASSIGN(Carried beside, storage::carried::ofSeries(connection, series.id));
    RUCHE_TRY_ASSIGN(beside, storage::carried::forNewPost(connection, std::move(beside)));
    RUCHE_TRY(storage::carried::giveToPost(connection, id, beside));
    if (recorder) {
        RUCHE_TRY(storage::posts::setDeleted(connection, id, now));
        RUCHE_TRY(watchWhole(*recorder, id));
        RUCHE_TRY(storage::posts::setDeleted(connection, id, std::nullopt));
    }
    RUCHE_TRY_ASSIGN(const Post made, storage::posts::read(connection, id));
    for (const domain::Variant &variant : made.variants)
        RUCHE_TRY(storage::posts::setVariantState(connection, variant.id, domain::PostState::Scheduled));
    RUCHE_TRY(reviewjobs::settle(connection, id, reviewjobs::Wish::Schedule, now));
    return id;
}

/// The accounts of a series that are still connected.
Result<QList<domain::Variant>>
usableVariants(storage::Connection &connection, const Series &series, const QDateTime &now)
{
    QList<domain::Variant> usable;
    for (const domain::Variant &variant : series.variants) {
        RUCHE_TRY_ASSIGN(const domain::Account account,
                         storage::accounts::read(connection, variant.account, now));
        if (!account.removedAt)
            usable << variant;
    }
    return usable;
}

struct Filled
{
    int posts = 0;
    std::optional<QDateTime> to; ///< nothing when it was not looked at
};

/// Makes the posts of all that has come near. What has a post already, be it in the trash, gets none. How far
/// that was is for the caller to store: outside of an event, since it moves on by itself.
Result<Filled>
fill(storage::Connection &connection, EventRecorder *recorder, const Series &series, const QDateTime &now)
{
    const QDateTime horizon = now.addDays(7 * weeksAhead);
    // A little back: a series that was moved to an earlier hour has times before what was filled.
    const QDateTime from = series.filledTo ? std::max(series.filledTo->addDays(-2), now) : now;
    if (series.filledTo && *series.filledTo >= horizon)
        return Filled();
    RUCHE_TRY_ASSIGN(const QList<domain::Variant> variants, usableVariants(connection, series, now));
    if (variants.isEmpty())
        return Filled();
    RUCHE_TRY_ASSIGN(const QList<Occurrence> times,
                     planning::expand(series.start, series.rule, from, horizon, mostPostsAtOnce));
    RUCHE_TRY_ASSIGN(const auto members, seriesrepository::members(connection, series.id, from));
    QSet<qint64> filled;
    for (const seriesrepository::Member &member : members)
        filled.insert(member.occurrence.toMSecsSinceEpoch());
    int made = 0;
    for (const Occurrence &time : times) {
        if (filled.contains(time.instant.toMSecsSinceEpoch()))
            continue;
        RUCHE_TRY(makePost(connection, recorder, series, variants, time, now));
        ++made;
    }
    const bool cut = times.size() == mostPostsAtOnce;
    return Filled{made, cut ? times.last().instant.addMSecs(1) : horizon};
}

/// Writes a series, watched from when it is there but not shown.
Result<Series> addSeriesRow(storage::Connection &connection,
                            EventRecorder &recorder,
                            Series series,
                            const Carried &beside,
                            const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(series.id, seriesrepository::addHidden(connection, series, now));
    RUCHE_TRY(storage::carried::giveToSeries(connection, series.id, beside));
    RUCHE_TRY(recorder.watch(u"series"_s, u"id"_s, series.id.value));
    RUCHE_TRY(seriesrepository::setDeleted(connection, series.id, std::nullopt));
    return series;
}

Result<void> checkHasTimes(const Series &series, const QDateTime &now)
{
    RUCHE_TRY(planning::checkRule(series.rule));
    RUCHE_TRY_ASSIGN(const auto times, planning::next(series.start, series.rule, now, 1));
    if (times.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"the rule names no time to come"_s, u"rule"_s);
    return {};
}

/// The post that a change starts from, with its series.
struct Target
{
    Post post;
    Series series;
    Carried beside; ///< what the series gives beside words and files
    QDateTime occurrence;
    int passed = 0; ///< how many times of the series come before it
};

Result<Target> targetOf(storage::Connection &connection, domain::PostId id)
{
    Target target;
    RUCHE_TRY_ASSIGN(target.post, storage::posts::read(connection, id));
    if (!target.post.series.isValid() || !target.post.occurrence)
        return fail(ErrorCode::InvalidArgument, u"the post does not repeat"_s, id.text());
    target.occurrence = *target.post.occurrence;
    RUCHE_TRY_ASSIGN(target.series, seriesrepository::read(connection, target.post.series));
    RUCHE_TRY_ASSIGN(target.beside, storage::carried::ofSeries(connection, target.post.series));
    RUCHE_TRY_ASSIGN(const QDateTime start, toUtc(target.series.start));
    RUCHE_TRY_ASSIGN(const auto before,
                     planning::expand(target.series.start, target.series.rule, start, target.occurrence));
    target.passed = int(before.size());
    return target;
}

/// How a change of one post reaches the others.
struct Change
{
    const Edit &edit;
    const Target &target;
    Series fresh; ///< what the series is afterwards
    Carried beside; ///< what it gives then: what the edited post has
    ZonedTime after; ///< the time of the edited post
    qint64 shiftSecs = 0; ///< by which its wall clock was moved
    bool newTimes = false; ///< the rule names others than the shifted ones
};

Result<Change>
changeOf(storage::Connection &connection, const Edit &edit, const Target &target, const QDateTime &now)
{
    Change change{edit, target, {}, {}, {}, 0, false};
    RUCHE_TRY_ASSIGN(change.fresh,
                     pattern::withDraft(connection, target.series, target.post, edit.draft, now));
    RUCHE_TRY_ASSIGN(change.beside, storage::carried::ofPost(connection, target.post.id));
    const ZonedTime before = target.post.plannedFor.value_or(target.series.start);
    change.after = edit.draft.plannedFor.value_or(before);
    RUCHE_TRY_ASSIGN(const QDateTime instant, toUtc(change.after));
    if (change.after != before && instant < now)
        return fail(ErrorCode::Refused, u"the time is past"_s, u"time"_s);
    change.shiftSecs = before.wall.secsTo(change.after.wall);
    if (edit.scope == SeriesScope::ThisOne)
        return change;

    const QDateTime oldWall = fromUtc(target.occurrence, target.series.start.zone).wall;
    const QDateTime newWall = oldWall.addSecs(change.shiftSecs);
    const QString &oldRule = target.series.rule;
    const QString rule = edit.rule.value_or(planning::withOtherDay(oldRule, oldWall.date(), newWall.date()));
    RUCHE_TRY(planning::checkRule(rule));
    const bool splits = edit.scope == SeriesScope::Following && target.passed > 0;
    change.newTimes = (edit.rule && *edit.rule != oldRule) || oldWall.date() != newWall.date();
    change.fresh.rule = splits && !edit.rule ? planning::withFewer(rule, target.passed) : rule;
    change.fresh.start
        = {splits ? newWall : target.series.start.wall.addSecs(change.shiftSecs), change.after.zone};
    return change;
}

/// The same for what follows it, its campaign, its pillar and its tags.
Result<void> applyBeside(storage::Connection &connection, domain::PostId post, const Change &change)
{
    RUCHE_TRY_ASSIGN(Carried beside, storage::carried::ofPost(connection, post));
    if (beside.followUps == change.target.beside.followUps)
        beside.followUps = change.beside.followUps;
    if (beside.campaign == change.target.beside.campaign)
        beside.campaign = change.beside.campaign;
    if (beside.labels.pillar == change.target.beside.labels.pillar)
        beside.labels.pillar = change.beside.labels.pillar;
    if (beside.labels.tags == change.target.beside.labels.tags)
        beside.labels.tags = change.beside.labels.tags;
    return storage::carried::giveToPost(connection, post, beside);
}

/// Gives one post what is new in its series; what it has by itself stays.
Result<void> applyChange(storage::Connection &connection,
                         EventRecorder &recorder,
                         Post post,
                         const Change &change,
                         const Occurrence &time,
                         const QDateTime &now)
{
    const bool isEdited = post.id == change.target.post.id;
    const bool movedByItself = post.plannedAt != post.occurrence;
    RUCHE_TRY(watchWhole(recorder, post.id));
    RUCHE_TRY(reviewjobs::watch(recorder, post.id));
    const Series &old = change.target.series;
    if (isEdited || post.title == old.title)
        post.title = change.fresh.title;
    if (isEdited || post.text == old.text)
        post.text = change.fresh.text;
    if (isEdited || pattern::sameVariants(post.variants, old.variants))
        post.variants = pattern::variantsFor(post, change.fresh);
    if (isEdited || post.media == old.media)
        post.media = change.fresh.media;
    if (isEdited && !change.newTimes) {
        post.plannedFor = change.after;
        RUCHE_TRY_ASSIGN(post.plannedAt, toUtc(change.after));
    } else if (!movedByItself && time.instant >= now) {
        post.plannedFor = time.time;
        post.plannedAt = time.instant;
    }
    if (change.edit.scope != SeriesScope::ThisOne) {
        post.series = change.fresh.id;
        post.occurrence = time.instant;
        if (!isEdited)
            RUCHE_TRY(applyBeside(connection, post.id, change));
    }
    RUCHE_TRY(storage::posts::update(connection, post, now));
    return reviewjobs::settle(connection, post.id, reviewjobs::Wish::Keep, now);
}

/// The posts that a change is for, by what they fill: what is out, leaving or in the trash is not touched.
Result<QList<Post>>
affectedPosts(storage::Connection &connection, const Target &target, const QDateTime &from)
{
    RUCHE_TRY_ASSIGN(const auto members, seriesrepository::members(connection, target.series.id, from));
    QList<Post> posts;
    bool hasTarget = false;
    for (const seriesrepository::Member &member : members) {
        RUCHE_TRY_ASSIGN(const Post post, storage::posts::read(connection, member.post));
        hasTarget = hasTarget || post.id == target.post.id;
        if (mayChange(post))
            posts << post;
    }
    if (!hasTarget && mayChange(target.post))
        posts.prepend(target.post);
    return posts;
}

/// The time of a post after a change that only moved the clock.
Result<Occurrence> shifted(const Post &post, const Change &change)
{
    const QDateTime wall = fromUtc(*post.occurrence, change.target.series.start.zone).wall;
    const ZonedTime moved{wall.addSecs(change.shiftSecs), change.fresh.start.zone};
    RUCHE_TRY_ASSIGN(const QDateTime instant, toUtc(moved));
    return Occurrence{fromUtc(instant, moved.zone), instant};
}

Result<void> applyToAll(storage::Connection &connection,
                        EventRecorder &recorder,
                        const QList<Post> &affected,
                        const Change &change,
                        const QDateTime &now)
{
    if (!change.newTimes) {
        for (const Post &post : affected) {
            RUCHE_TRY_ASSIGN(const Occurrence time, shifted(post, change));
            RUCHE_TRY(applyChange(connection, recorder, post, change, time, now));
        }
        return {};
    }
    const QDateTime end = change.target.series.filledTo.value_or(now.addDays(7 * weeksAhead));
    RUCHE_TRY_ASSIGN(const QList<Occurrence> times,
                     planning::expand(change.fresh.start, change.fresh.rule, now, end, mostPostsAtOnce));
    // New ones first: they must not be given ids that others free, or an undo would take them for those.
    RUCHE_TRY_ASSIGN(const QList<domain::Variant> variants, usableVariants(connection, change.fresh, now));
    for (qsizetype i = affected.size(); i < times.size() && !variants.isEmpty(); ++i)
        RUCHE_TRY(makePost(connection, &recorder, change.fresh, variants, times.at(i), now));
    for (qsizetype i = 0; i < affected.size(); ++i) {
        if (i < times.size()) {
            RUCHE_TRY(applyChange(connection, recorder, affected.at(i), change, times.at(i), now));
        } else {
            RUCHE_TRY(recorder.watch(u"post"_s, u"id"_s, affected.at(i).id.value));
            RUCHE_TRY(storage::posts::setDeleted(connection, affected.at(i).id, now));
        }
    }
    return {};
}

/// Ends a series at a time, and puts what it has from there on into the trash.
Result<int> endAt(storage::Connection &connection,
                  EventRecorder &recorder,
                  const Series &series,
                  const std::optional<QDateTime> &occurrence,
                  const QList<Post> &posts,
                  const QDateTime &now)
{
    RUCHE_TRY(recorder.watch(u"series"_s, u"id"_s, series.id.value));
    if (occurrence) {
        Series ended = series;
        RUCHE_TRY_ASSIGN(ended.rule, planning::endedBefore(series.rule, *occurrence));
        RUCHE_TRY(seriesrepository::update(connection, ended));
    } else {
        RUCHE_TRY(seriesrepository::setDeleted(connection, series.id, now));
    }
    for (const Post &post : posts) {
        RUCHE_TRY(recorder.watch(u"post"_s, u"id"_s, post.id.value));
        RUCHE_TRY(storage::posts::setDeleted(connection, post.id, now));
    }
    return int(posts.size());
}

/// Alternative texts stand with the files, which the posts of a series share. Whether there were new ones.
Result<bool> describeFiles(storage::Connection &connection,
                           EventRecorder &recorder,
                           const Post &post,
                           const PostDraft &draft)
{
    bool changed = false;
    for (const domain::Media &file : post.media) {
        const QString altText = draft.altTexts.value(file.id, file.altText);
        if (altText == file.altText)
            continue;
        RUCHE_TRY(recorder.watch(u"media"_s, u"id"_s, file.id.value));
        RUCHE_TRY(storage::posts::setAltText(connection, file.id, altText));
        RUCHE_TRY(storage::media::forgetUploads(connection, file.id));
        changed = true;
    }
    return changed;
}

/// What repeats leaves at its times: a draft becomes scheduled, as those that are made after it.
Result<void> scheduleDraft(storage::Connection &connection,
                           EventRecorder &recorder,
                           const Post &post,
                           const QDateTime &now)
{
    if (post.state != domain::PostState::Draft)
        return {};
    if (post.title.trimmed().isEmpty() && post.text.trimmed().isEmpty() && post.media.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"nothing to say"_s, u"text"_s);
    if (*post.plannedAt <= now)
        return fail(ErrorCode::Refused, u"the time is past"_s, u"time"_s);
    RUCHE_TRY(reviewjobs::watch(recorder, post.id));
    for (const domain::Variant &variant : post.variants) {
        if (variant.state == domain::PostState::Draft)
            RUCHE_TRY(storage::posts::setVariantState(connection, variant.id, domain::PostState::Scheduled));
    }
    return reviewjobs::settle(connection, post.id, reviewjobs::Wish::Schedule, now);
}

} // namespace

Result<Series>
add(storage::Connection &connection, const PostDraft &draft, const QString &rule, const QDateTime &now)
{
    if (!draft.plannedFor)
        return fail(ErrorCode::InvalidArgument, u"a repeating post needs a time"_s, u"time"_s);
    RUCHE_TRY_ASSIGN(const domain::Brand brand, storage::brands::read(connection, draft.brand));
    Series series;
    series.brand = brand.id;
    series.start = *draft.plannedFor;
    series.rule = rule;
    Post none;
    none.brand = brand.id;
    RUCHE_TRY_ASSIGN(series, pattern::withDraft(connection, series, none, draft, now));
    RUCHE_TRY(checkHasTimes(series, now));
    EventRecorder recorder(connection, u"series.add"_s, now);
    RUCHE_TRY_ASSIGN(series, addSeriesRow(connection, recorder, series, {}, now));
    RUCHE_TRY_ASSIGN(const Filled filled, fill(connection, &recorder, series, now));
    RUCHE_TRY(recorder.finish(brand.id, series.id.value));
    RUCHE_TRY(seriesrepository::setFilledTo(connection, series.id, filled.to));
    return seriesrepository::read(connection, series.id);
}

Result<RepeatedPost>
repeat(storage::Connection &connection, domain::PostId id, const QString &rule, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(Post post, storage::posts::read(connection, id));
    if (!mayChange(post) || post.series.isValid())
        return fail(ErrorCode::Refused, u"the post repeats, is out or is leaving"_s, id.text());
    if (!post.plannedFor || !post.plannedAt || post.variants.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"a repeating post needs a time and an account"_s, u"time"_s);
    Series series;
    series.brand = post.brand;
    series.start = *post.plannedFor;
    series.rule = rule;
    series.title = post.title;
    series.text = post.text;
    series.variants = post.variants;
    series.media = post.media;
    RUCHE_TRY(checkHasTimes(series, now));
    EventRecorder recorder(connection, u"series.add"_s, now);
    RUCHE_TRY_ASSIGN(const Carried beside, storage::carried::ofPost(connection, id));
    RUCHE_TRY_ASSIGN(series, addSeriesRow(connection, recorder, series, beside, now));
    RUCHE_TRY(watchWhole(recorder, id));
    post.series = series.id;
    post.occurrence = post.plannedAt;
    RUCHE_TRY(storage::posts::update(connection, post, now));
    RUCHE_TRY(scheduleDraft(connection, recorder, post, now));
    RUCHE_TRY_ASSIGN(const Filled filled, fill(connection, &recorder, series, now));
    RUCHE_TRY_ASSIGN(const domain::EventId event, recorder.finish(post.brand, series.id.value));
    RUCHE_TRY(seriesrepository::setFilledTo(connection, series.id, filled.to));
    RUCHE_TRY_ASSIGN(series, seriesrepository::read(connection, series.id));
    return RepeatedPost{series, event};
}

Result<domain::EventId> edit(storage::Connection &connection, const Edit &edit, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(Target target, targetOf(connection, edit.post));
    if (!mayChange(target.post))
        return fail(
            ErrorCode::Refused, u"the post is "_s + domain::stateName(target.post.state), edit.post.text());
    if (target.post.revision != edit.revision)
        return fail(ErrorCode::Conflict, u"the post was saved meanwhile"_s, edit.post.text());
    const bool one = edit.scope == SeriesScope::ThisOne;
    EventRecorder recorder(connection, one ? u"post.update"_s : u"series.edit"_s, now);
    RUCHE_TRY_ASSIGN(const bool described, describeFiles(connection, recorder, target.post, edit.draft));
    if (described) {
        RUCHE_TRY_ASSIGN(target, targetOf(connection, edit.post));
    }
    RUCHE_TRY_ASSIGN(Change change, changeOf(connection, edit, target, now));
    if (one) {
        RUCHE_TRY(applyChange(connection, recorder, target.post, change, {}, now));
        return recorder.finish(target.post.brand, edit.post.value);
    }
    const bool following = edit.scope == SeriesScope::Following;
    RUCHE_TRY_ASSIGN(const QList<Post> affected,
                     affectedPosts(connection, target, following ? target.occurrence : now));
    if (following && target.passed > 0) {
        RUCHE_TRY(endAt(connection, recorder, target.series, target.occurrence, {}, now));
        RUCHE_TRY_ASSIGN(change.fresh, addSeriesRow(connection, recorder, change.fresh, change.beside, now));
    } else {
        RUCHE_TRY(watchSeries(recorder, target.series.id));
        RUCHE_TRY(seriesrepository::update(connection, change.fresh));
        RUCHE_TRY(storage::carried::giveToSeries(connection, target.series.id, change.beside));
    }
    RUCHE_TRY(applyToAll(connection, recorder, affected, change, now));
    return recorder.finish(target.post.brand, change.fresh.id.value);
}

Result<domain::EventId>
remove(storage::Connection &connection, domain::PostId id, SeriesScope scope, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const Target target, targetOf(connection, id));
    if (target.post.deletedAt)
        return fail(ErrorCode::NotFound, u"in the trash already"_s, id.text());
    const bool leaving = std::any_of(
        target.post.variants.begin(), target.post.variants.end(), [](const domain::Variant &variant) {
            return variant.state == domain::PostState::Sending
                || variant.state == domain::PostState::Uncertain;
        });
    if (leaving)
        return fail(ErrorCode::Refused, u"the post is being sent"_s, id.text());
    if (scope == SeriesScope::ThisOne) {
        EventRecorder recorder(connection, u"post.remove"_s, now);
        RUCHE_TRY(recorder.watch(u"post"_s, u"id"_s, id.value));
        RUCHE_TRY(storage::posts::setDeleted(connection, id, now));
        return recorder.finish(target.post.brand, id.value);
    }
    const bool following = scope == SeriesScope::Following;
    RUCHE_TRY_ASSIGN(const QList<Post> affected,
                     affectedPosts(connection, target, following ? target.occurrence : now));
    EventRecorder recorder(connection, u"series.remove"_s, now);
    const bool keepsStart = following && target.passed > 0;
    RUCHE_TRY_ASSIGN(const int count,
                     endAt(connection,
                           recorder,
                           target.series,
                           keepsStart ? std::optional(target.occurrence) : std::nullopt,
                           affected,
                           now));
    return recorder.finish(target.post.brand, target.series.id.value, std::max(1, count));
}

Result<domain::EventId>
removeSeries(storage::Connection &connection, domain::SeriesId id, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const Series series, seriesrepository::read(connection, id));
    if (series.deletedAt)
        return fail(ErrorCode::NotFound, u"series"_s, id.text());
    RUCHE_TRY_ASSIGN(const auto members, seriesrepository::members(connection, id, now));
    QList<Post> posts;
    for (const seriesrepository::Member &member : members) {
        RUCHE_TRY_ASSIGN(const Post post, storage::posts::read(connection, member.post));
        if (mayChange(post))
            posts << post;
    }
    EventRecorder recorder(connection, u"series.remove"_s, now);
    RUCHE_TRY_ASSIGN(const int count, endAt(connection, recorder, series, std::nullopt, posts, now));
    return recorder.finish(series.brand, id.value, std::max(1, count));
}

Result<int> extend(storage::Connection &connection, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QList<Series> all, seriesrepository::list(connection, {}));
    int made = 0;
    for (const Series &series : all) {
        RUCHE_TRY_ASSIGN(const Filled filled, fill(connection, nullptr, series, now));
        if (filled.to)
            RUCHE_TRY(seriesrepository::setFilledTo(connection, series.id, filled.to));
        made += filled.posts;
    }
    return made;
}

Result<void> clear(storage::Connection &connection, domain::SeriesId series, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const auto members, seriesrepository::members(connection, series, now));
    for (const seriesrepository::Member &member : members) {
        RUCHE_TRY_ASSIGN(const Post post, storage::posts::read(connection, member.post));
        if (mayChange(post))
            RUCHE_TRY(storage::posts::setDeleted(connection, member.post, now));
    }
    return {};
}

} // namespace ruche::services::seriesjobs
