// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/postservice.h"

#include "core/services/mediafile.h"
#include "core/services/newpost.h"
#include "core/services/reviewjobs.h"
#include "core/services/storage.h"
#include "core/storage/accountrepository.h"
#include "core/storage/attemptrepository.h"
#include "core/storage/brandrepository.h"
#include "core/storage/carriedrepository.h"
#include "core/storage/composingrepository.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/heldrepository.h"
#include "core/storage/mediarepository.h"
#include "core/storage/postrepository.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

/// The instant of a plan, when it is still to come.
Result<QDateTime> futureInstant(const ZonedTime &time, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QDateTime instant, toUtc(time));
    if (instant < now)
        return fail(ErrorCode::Refused, u"the time is past"_s, u"time"_s);
    return instant;
}

/// What a draft makes of a post, apart from media: checked against the rules.
Result<void>
applyDraft(storage::Connection &connection, const PostDraft &draft, const QDateTime &now, domain::Post &post)
{
    if (draft.title.trimmed().isEmpty() && draft.text.trimmed().isEmpty() && draft.newMedia.isEmpty()
        && draft.keptMedia.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"nothing to say"_s, u"text"_s);
    const bool schedules = draft.plannedFor && !draft.asDraft;
    if (schedules && draft.accounts.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"a scheduled post needs an account"_s, u"accounts"_s);
    post.title = draft.title;
    post.text = draft.text;
    post.plannedFor = draft.plannedFor;
    post.plannedAt.reset();
    if (draft.plannedFor) {
        RUCHE_TRY_ASSIGN(const QDateTime instant,
                         schedules ? futureInstant(*draft.plannedFor, now) : toUtc(*draft.plannedFor));
        post.plannedAt = instant;
    }
    post.state = schedules ? domain::PostState::Scheduled : domain::PostState::Draft;
    QList<domain::Variant> variants;
    for (const domain::AccountId id : draft.accounts) {
        RUCHE_TRY_ASSIGN(const domain::Account account, storage::accounts::read(connection, id, now));
        if (account.brand != post.brand || account.removedAt)
            return fail(ErrorCode::NotFound, u"not an account of this brand"_s, id.text());
        const auto known
            = std::find_if(post.variants.begin(), post.variants.end(), [id](const domain::Variant &variant) {
                  return variant.account == id;
              });
        domain::Variant variant;
        if (known != post.variants.end())
            variant = *known;
        variant.account = id;
        variant.state = post.state;
        if (const auto own = draft.variants.constFind(id); own != draft.variants.constEnd()) {
            variant.title = own->title;
            variant.text = own->text;
            variant.delivery = own->delivery;
            variant.options = own->options;
        }
        // What a network holds stays there, with the new words; see held::differences() for all other cases.
        const bool held = known != post.variants.end() && known->state == domain::PostState::HandedOff;
        if (held && schedules && variant.delivery == domain::Delivery::Native)
            variant.state = domain::PostState::HandedOff;
        if (std::none_of(variants.begin(), variants.end(), [id](const domain::Variant &other) {
                return other.account == id;
            }))
            variants << variant;
    }
    post.variants = variants;
    if (draft.series.isValid()) {
        post.series = draft.series;
        post.occurrence = draft.occurrence;
    }
    return {};
}

/// The same file twice is one.
void appendOnce(QList<domain::Media> &media, const domain::Media &file)
{
    const bool there = std::any_of(
        media.begin(), media.end(), [&file](const domain::Media &other) { return other.id == file.id; });
    if (!there)
        media << file;
}

/// A brand may want that no picture leaves without an alternative text.
Result<void> checkDescribed(storage::Connection &connection, const PostDraft &draft, const domain::Post &post)
{
    if (!draft.plannedFor || draft.asDraft)
        return {};
    RUCHE_TRY_ASSIGN(const bool required, storage::media::altRequired(connection, post.brand));
    for (const domain::Media &file : post.media) {
        if (required && file.mimeType.startsWith("image/"_L1) && file.altText.trimmed().isEmpty())
            return fail(ErrorCode::Refused, domain::mediarefusal::noAltText, file.fileName);
    }
    return {};
}

Result<void>
applyMedia(storage::Connection &connection, const PostDraft &draft, const QDateTime &now, domain::Post &post)
{
    QList<domain::Media> media;
    for (const domain::MediaId id : draft.keptMedia) {
        const auto known = std::find_if(
            post.media.begin(), post.media.end(), [id](const domain::Media &file) { return file.id == id; });
        domain::Media file;
        if (known != post.media.end()) {
            file = *known;
        } else {
            RUCHE_TRY_ASSIGN(file, libraryFile(connection, id));
        }
        const QString altText = draft.altTexts.value(id, file.altText);
        if (altText != file.altText) {
            RUCHE_TRY(storage::posts::setAltText(connection, id, altText));
            RUCHE_TRY(storage::media::forgetUploads(connection, id));
            file.altText = altText;
        }
        appendOnce(media, file);
    }
    for (const MediaFile &file : draft.newMedia) {
        RUCHE_TRY_ASSIGN(const domain::Media kept, keepFile(connection, post.brand, file, now));
        appendOnce(media, kept);
    }
    post.media = media;
    return checkDescribed(connection, draft, post);
}

/// How near its time a post that a network holds is left alone: it may be on its way out there.
constexpr qint64 tooNearSeconds = 60;

/// Whether what a network holds of a post can still be changed or taken back there.
Result<void> checkHeld(storage::Connection &connection,
                       const domain::Post &post,
                       const domain::Variant &variant,
                       const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const domain::Account account,
                     storage::accounts::read(connection, variant.account, now));
    if (!account.capabilities.testFlag(domain::Capability::DeletePost))
        return fail(ErrorCode::Unsupported, u"what it holds cannot be taken back"_s, account.handle);
    if (post.plannedAt && now.secsTo(*post.plannedAt) < tooNearSeconds)
        return fail(ErrorCode::Refused, u"the network is about to publish it"_s, post.id.text());
    return {};
}

/// Whether a post may be changed here. A change of what a network holds is carried there afterwards.
Result<void> checkEditable(storage::Connection &connection, const domain::Post &post, const QDateTime &now)
{
    if (!domain::isEditable(post))
        return fail(ErrorCode::Refused, u"the post is "_s + domain::stateName(post.state), post.id.text());
    for (const domain::Variant &variant : post.variants) {
        if (variant.remoteId.isEmpty())
            continue;
        if (variant.state == domain::PostState::HandedOff) {
            RUCHE_TRY(checkHeld(connection, post, variant, now));
            continue;
        }
        RUCHE_TRY_ASSIGN(const bool beingTakenBack, storage::held::isBehind(connection, variant.id));
        if (!beingTakenBack)
            return fail(ErrorCode::Refused, u"some of it is out"_s, post.id.text());
    }
    return {};
}

/// Starts an event that covers the rows of a post.
Result<void> watchPost(storage::EventRecorder &recorder, domain::PostId id)
{
    RUCHE_TRY(recorder.watch(u"post"_s, u"id"_s, id.value));
    RUCHE_TRY(recorder.watch(u"variant"_s, u"post_id"_s, id.value));
    RUCHE_TRY(reviewjobs::watch(recorder, id));
    return recorder.watch(u"post_media"_s, u"post_id"_s, id.value);
}

/// What saving a draft over a post means for its plan.
reviewjobs::Wish wishOf(const PostDraft &draft, domain::PostState before)
{
    using enum domain::PostState;
    if (draft.plannedFor && !draft.asDraft)
        return reviewjobs::Wish::Schedule;
    return before == Scheduled || before == HandedOff ? reviewjobs::Wish::Unschedule : reviewjobs::Wish::Keep;
}

/// Gives a post another time, or none, within the event of the recorder; its brand.
Result<domain::BrandId> planPost(storage::Connection &connection,
                                 storage::EventRecorder &recorder,
                                 domain::PostId id,
                                 const std::optional<ZonedTime> &time,
                                 const QDateTime &now,
                                 bool keepDraft = false)
{
    RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, id));
    RUCHE_TRY(checkEditable(connection, post, now));
    std::optional<QDateTime> instant;
    if (time) {
        auto future = futureInstant(*time, now);
        if (!future) {
            future.error().subject = id.text();
            return fail(future.error());
        }
        instant = *future;
    }
    RUCHE_TRY(watchPost(recorder, id));
    using enum domain::PostState;
    for (const domain::Variant &variant : post.variants) {
        const bool waits
            = variant.state == InReview || variant.state == Approved || (keepDraft && variant.state == Draft);
        if (time && variant.state == HandedOff)
            RUCHE_TRY(storage::held::note(connection, variant.id, false));
        else if (time && !waits)
            RUCHE_TRY(storage::posts::setVariantState(connection, variant.id, Scheduled));
        if (!time)
            RUCHE_TRY(storage::posts::setVariantState(connection, variant.id, Draft));
    }
    RUCHE_TRY(storage::posts::setPlan(connection, id, time, instant, now));
    if (time)
        RUCHE_TRY(reviewjobs::settle(
            connection, id, keepDraft ? reviewjobs::Wish::Keep : reviewjobs::Wish::Schedule, now));
    else
        RUCHE_TRY(reviewjobs::close(connection, id));
    return post.brand;
}

/// Writes a copy that stands alone, at a time or without one.
Result<domain::PostId> copyPost(storage::Connection &connection,
                                domain::PostId id,
                                const std::optional<ZonedTime> &time,
                                bool asDraft,
                                const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(domain::Post post, storage::posts::read(connection, id));
    post.plannedFor = time;
    post.plannedAt.reset();
    if (time) {
        RUCHE_TRY_ASSIGN(post.plannedAt, futureInstant(*time, now));
        if (post.variants.isEmpty() && !asDraft)
            return fail(ErrorCode::InvalidArgument, u"a scheduled post needs an account"_s, u"accounts"_s);
    }
    post.origin = domain::PostOrigin::Local;
    post.state = time && !asDraft ? domain::PostState::Scheduled : domain::PostState::Draft;
    for (domain::Variant &variant : post.variants)
        variant.state = post.state; // nothing else of the old ones is written for a new post
    post.series = {};
    post.occurrence.reset();
    RUCHE_TRY_ASSIGN(const domain::PostId copy, storage::posts::add(connection, post, now));
    RUCHE_TRY_ASSIGN(storage::carried::Carried beside, storage::carried::ofPost(connection, id));
    RUCHE_TRY_ASSIGN(beside, storage::carried::forNewPost(connection, std::move(beside)));
    RUCHE_TRY(storage::carried::giveToPost(connection, copy, beside));
    if (post.state == domain::PostState::Scheduled)
        RUCHE_TRY(reviewjobs::settle(connection, copy, reviewjobs::Wish::Schedule, now));
    return copy;
}

Result<domain::EventId> planOne(storage::Connection &connection,
                                domain::PostId id,
                                const std::optional<ZonedTime> &time,
                                const QDateTime &now)
{
    storage::EventRecorder recorder(connection, time ? u"post.reschedule"_s : u"post.unschedule"_s, now);
    RUCHE_TRY_ASSIGN(const domain::BrandId brand, planPost(connection, recorder, id, time, now));
    return recorder.finish(brand, id.value);
}

/// Puts a post into the trash within the event of the recorder; its brand.
Result<domain::BrandId> removePost(storage::Connection &connection,
                                   storage::EventRecorder &recorder,
                                   domain::PostId id,
                                   const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, id));
    if (post.deletedAt)
        return fail(ErrorCode::NotFound, u"in the trash already"_s, id.text());
    for (const domain::Variant &variant : post.variants) {
        if (variant.state == domain::PostState::Sending || variant.state == domain::PostState::Uncertain)
            return fail(ErrorCode::Refused, u"the post is being sent"_s, id.text());
        if (variant.state == domain::PostState::HandedOff && post.origin != domain::PostOrigin::Remote)
            RUCHE_TRY(checkHeld(connection, post, variant, now));
    }
    RUCHE_TRY(recorder.watch(u"post"_s, u"id"_s, id.value));
    RUCHE_TRY(storage::posts::setDeleted(connection, id, now));
    return post.brand;
}

} // namespace

PostService::PostService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<QList<domain::Post>>> PostService::list(const domain::PostQuery &query)
{
    return m_storage.read(
        [query](storage::Connection &connection) { return storage::posts::list(connection, query); });
}

QFuture<Result<domain::Post>> PostService::read(domain::PostId post)
{
    return m_storage.read(
        [post](storage::Connection &connection) { return storage::posts::read(connection, post); });
}

QFuture<Result<QByteArray>> PostService::readMedia(domain::MediaId media)
{
    return m_storage.read(
        [media](storage::Connection &connection) { return storage::posts::mediaContent(connection, media); });
}

QFuture<Result<QList<PublishLogEntry>>> PostService::log(domain::PostId post)
{
    return m_storage.read([post](storage::Connection &connection) -> Result<QList<PublishLogEntry>> {
        RUCHE_TRY_ASSIGN(const auto logged, storage::attempts::log(connection, post));
        QList<PublishLogEntry> entries;
        for (const storage::attempts::Logged &entry : logged)
            entries << PublishLogEntry{entry.attempt, entry.account, entry.accountName};
        return entries;
    });
}

Result<domain::PostId> addPost(storage::Connection &connection, const PostDraft &draft, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const domain::Brand brand, storage::brands::read(connection, draft.brand));
    domain::Post post;
    post.brand = brand.id;
    RUCHE_TRY(applyDraft(connection, draft, now, post));
    RUCHE_TRY(applyMedia(connection, draft, now, post));
    RUCHE_TRY_ASSIGN(post.id, storage::posts::add(connection, post, now));
    RUCHE_TRY(reviewjobs::settle(connection, post.id, wishOf(draft, domain::PostState::Draft), now));
    RUCHE_TRY(storage::composing::recordVersion(connection, post, now));
    return post.id;
}

QFuture<Result<domain::Post>> PostService::add(const PostDraft &draft)
{
    return m_storage.write(
        [draft, now = m_storage.clock().now()](storage::Connection &connection) -> Result<domain::Post> {
            RUCHE_TRY_ASSIGN(const domain::PostId id, addPost(connection, draft, now));
            return storage::posts::read(connection, id);
        });
}

QFuture<Result<domain::Post>> PostService::update(domain::PostId id, qint64 revision, const PostDraft &draft)
{
    return m_storage.write([id, revision, draft, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::Post> {
        RUCHE_TRY_ASSIGN(domain::Post post, storage::posts::read(connection, id));
        RUCHE_TRY(checkEditable(connection, post, now));
        const domain::PostState before = post.state;
        post.revision = revision;
        storage::EventRecorder recorder(connection, u"post.update"_s, now);
        RUCHE_TRY(watchPost(recorder, id));
        for (const domain::Media &file : post.media) {
            if (draft.altTexts.value(file.id, file.altText) != file.altText)
                RUCHE_TRY(recorder.watch(u"media"_s, u"id"_s, file.id.value));
        }
        RUCHE_TRY(applyDraft(connection, draft, now, post));
        RUCHE_TRY(applyMedia(connection, draft, now, post));
        RUCHE_TRY(storage::posts::update(connection, post, now));
        RUCHE_TRY(storage::composing::recordVersion(connection, post, now));
        for (const domain::Variant &variant : std::as_const(post.variants)) {
            if (variant.state == domain::PostState::HandedOff)
                RUCHE_TRY(storage::held::note(connection, variant.id, true));
        }
        RUCHE_TRY(reviewjobs::settle(connection, id, wishOf(draft, before), now));
        RUCHE_TRY(recorder.finish(post.brand, id.value));
        return storage::posts::read(connection, id);
    });
}

QFuture<Result<domain::EventId>> PostService::reschedule(domain::PostId post, const ZonedTime &time)
{
    return m_storage.write([post, time, now = m_storage.clock().now()](storage::Connection &connection) {
        return planOne(connection, post, time, now);
    });
}

QFuture<Result<domain::EventId>> PostService::unschedule(domain::PostId post)
{
    return m_storage.write([post, now = m_storage.clock().now()](storage::Connection &connection) {
        return planOne(connection, post, std::nullopt, now);
    });
}

QFuture<Result<domain::EventId>> PostService::remove(domain::PostId id)
{
    return removeAll({id});
}

QFuture<Result<domain::EventId>> PostService::removeAll(const QList<domain::PostId> &posts)
{
    return m_storage.write(
        [posts, now = m_storage.clock().now()](storage::Connection &connection) -> Result<domain::EventId> {
            if (posts.isEmpty())
                return fail(ErrorCode::InvalidArgument, u"no post"_s);
            storage::EventRecorder recorder(connection, u"post.remove"_s, now);
            domain::BrandId brand;
            for (const domain::PostId id : posts) {
                RUCHE_TRY_ASSIGN(brand, removePost(connection, recorder, id, now));
            }
            return recorder.finish(brand, posts.first().value, int(posts.size()));
        });
}

QFuture<Result<domain::EventId>> PostService::rescheduleAll(const QList<PostMove> &moves)
{
    return m_storage.write(
        [moves, now = m_storage.clock().now()](storage::Connection &connection) -> Result<domain::EventId> {
            if (moves.isEmpty())
                return fail(ErrorCode::InvalidArgument, u"no post"_s);
            storage::EventRecorder recorder(connection, u"post.reschedule"_s, now);
            domain::BrandId brand;
            for (const PostMove &move : moves) {
                RUCHE_TRY_ASSIGN(brand,
                                 planPost(connection, recorder, move.post, move.time, now, move.keepDraft));
            }
            return recorder.finish(brand, moves.first().post.value, int(moves.size()));
        });
}

QFuture<Result<domain::Post>> PostService::duplicate(domain::PostId id, const std::optional<ZonedTime> &time)
{
    return m_storage.write(
        [id, time, now = m_storage.clock().now()](storage::Connection &connection) -> Result<domain::Post> {
            RUCHE_TRY_ASSIGN(const domain::PostId copy, copyPost(connection, id, time, false, now));
            return storage::posts::read(connection, copy);
        });
}

QFuture<Result<domain::EventId>> PostService::copyAll(const QList<PostMove> &copies)
{
    return m_storage.write(
        [copies, now = m_storage.clock().now()](storage::Connection &connection) -> Result<domain::EventId> {
            if (copies.isEmpty())
                return fail(ErrorCode::InvalidArgument, u"no post"_s);
            storage::EventRecorder recorder(connection, u"post.duplicate"_s, now);
            domain::BrandId brand;
            qint64 first = 0;
            for (const PostMove &move : copies) {
                RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, move.post));
                brand = post.brand;
                const bool asDraft = move.keepDraft && post.state == domain::PostState::Draft;
                RUCHE_TRY_ASSIGN(const domain::PostId copy,
                                 copyPost(connection, move.post, move.time, asDraft, now));
                first = first == 0 ? copy.value : first;
                // The event says that it came out of the trash: so an undo puts it there.
                RUCHE_TRY(storage::posts::setDeleted(connection, copy, now));
                RUCHE_TRY(recorder.watch(u"post"_s, u"id"_s, copy.value));
                RUCHE_TRY(storage::posts::setDeleted(connection, copy, std::nullopt));
            }
            return recorder.finish(brand, first, int(copies.size()));
        });
}

QFuture<Result<domain::EventId>> PostService::makeDrafts(const QList<domain::PostId> &posts, bool keepDates)
{
    return m_storage.write([posts, keepDates, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        if (posts.isEmpty())
            return fail(ErrorCode::InvalidArgument, u"no post"_s);
        storage::EventRecorder recorder(connection, u"post.unschedule"_s, now);
        domain::BrandId brand;
        for (const domain::PostId id : posts) {
            RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, id));
            RUCHE_TRY(checkEditable(connection, post, now));
            brand = post.brand;
            RUCHE_TRY(watchPost(recorder, id));
            for (const domain::Variant &variant : post.variants)
                RUCHE_TRY(storage::posts::setVariantState(connection, variant.id, domain::PostState::Draft));
            RUCHE_TRY(storage::posts::setPlan(connection,
                                              id,
                                              keepDates ? post.plannedFor : std::nullopt,
                                              keepDates ? post.plannedAt : std::nullopt,
                                              now));
            RUCHE_TRY(reviewjobs::close(connection, id));
        }
        return recorder.finish(brand, posts.first().value, int(posts.size()));
    });
}

} // namespace ruche::services
