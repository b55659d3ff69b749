// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historyeffects.h"

#include "core/services/moderationwatch.h"
#include "core/services/moodservice.h"
#include "core/services/planningseriesjobs.h"
#include "core/storage/carerepository.h"
#include "core/storage/conversationrepository.h"
#include "core/storage/heldrepository.h"
#include "core/storage/importrepository.h"
#include "core/storage/memberrepository.h"
#include "core/storage/messagerepository.h"
#include "core/storage/moderationqueue.h"
#include "core/storage/moodrepository.h"
#include "core/storage/outboxrepository.h"
#include "core/storage/planningseries.h"
#include "core/storage/postrepository.h"
#include "core/storage/rulingrepository.h"
#include "core/storage/watchrepository.h"

#include <QHash>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services::history {

namespace {

/// What makes a message what it is now.
domain::ModerationAction actionTowards(domain::Moderation moderation)
{
    switch (moderation) {
    case domain::Moderation::Approved:
        return domain::ModerationAction::Approve;
    case domain::Moderation::Held:
        return domain::ModerationAction::Hold;
    case domain::Moderation::Spam:
        return domain::ModerationAction::Spam;
    case domain::Moderation::Trashed:
    case domain::Moderation::Gone:
        return domain::ModerationAction::Trash;
    }
    return domain::ModerationAction::Hold;
}

/// What each moderated message was before the rows of the event were put back or done again, as far as the
/// outbox knows: the result of what was last on its way.
QHash<domain::MessageId, domain::Moderation> shownBefore(const QList<domain::OutboxEntry> &entries)
{
    QHash<domain::MessageId, domain::Moderation> known;
    for (const domain::OutboxEntry &entry : entries) {
        if (!entry.isReply && entry.previous && !known.contains(entry.message))
            known.insert(entry.message, *entry.previous);
        const auto action = domain::actionFromName(entry.text);
        if (!entry.isReply && action && entry.state != domain::OutboxState::Cancelled)
            known.insert(entry.message, domain::resultOf(*action));
    }
    return known;
}

/// The network follows what the workspace now says of each message that the event had moderated there, and so
/// do the conversations and the counts of comments here.
Result<void>
followModeration(storage::Connection &connection, const storage::StoredEvent &event, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QList<domain::OutboxEntry> entries,
                     storage::outbox::ofEvent(connection, event.id));
    const auto before = shownBefore(entries);
    QSet<domain::ConversationId> conversations;
    QSet<domain::MessageId> done;
    for (const domain::OutboxEntry &entry : entries) {
        if (entry.isReply)
            continue;
        conversations.insert(entry.conversation);
        // What never left needs no opposite, unless it is to leave after all (a redo).
        const bool neverLeft = entry.state == domain::OutboxState::Cancelled;
        if ((neverLeft && event.undone) || done.contains(entry.message))
            continue;
        done.insert(entry.message);
        RUCHE_TRY_ASSIGN(const domain::Message message, storage::messages::read(connection, entry.message));
        domain::OutboxEntry opposite;
        opposite.account = entry.account;
        opposite.conversation = entry.conversation;
        opposite.message = entry.message;
        opposite.text = domain::actionName(actionTowards(message.moderation));
        opposite.previous = before.value(entry.message, message.moderation);
        opposite.notBefore = now;
        RUCHE_TRY(storage::outbox::add(connection, opposite, event.id, now));
    }
    for (const domain::OutboxEntry &entry : entries)
        RUCHE_TRY(storage::moderationqueue::settle(connection, entry.message));
    return storage::conversations::refresh(connection, conversations);
}

/// Posts are derived anew, and networks that hold them follow.
Result<void> followPosts(storage::Connection &connection, const storage::StoredEvent &event)
{
    storage::events::announce(connection, domain::Change::Posts);
    RUCHE_TRY_ASSIGN(QList<qint64> ids, storage::events::rowIds(connection, event.id, u"post"_s));
    if (!ids.contains(event.object))
        ids << event.object;
    for (const qint64 id : ids) {
        RUCHE_TRY(storage::held::followUndo(connection, domain::PostId(id)));
        RUCHE_TRY(storage::posts::refresh(connection, domain::PostId(id)));
    }
    return {};
}

/// As for posts, but an event of a review may be about a rule, or a comment alone.
Result<void> followReview(storage::Connection &connection, const storage::StoredEvent &event)
{
    RUCHE_TRY_ASSIGN(const QList<qint64> variants,
                     storage::events::rowIds(connection, event.id, u"variant"_s));
    RUCHE_TRY_ASSIGN(const QList<qint64> changed, storage::events::rowIds(connection, event.id, u"post"_s));
    QSet<qint64> ids(changed.begin(), changed.end());
    for (const qint64 variant : variants) {
        RUCHE_TRY_ASSIGN(const domain::PostId post,
                         storage::posts::postOf(connection, domain::VariantId(variant)));
        ids.insert(post.value);
    }
    for (const qint64 id : std::as_const(ids)) {
        RUCHE_TRY(storage::held::followUndo(connection, domain::PostId(id)));
        RUCHE_TRY(storage::posts::refresh(connection, domain::PostId(id)));
    }
    return {};
}

/// Posts of a table that an undo has put into the trash: not when one of them is out or on its way.
Result<void> followPlannedPosts(storage::Connection &connection, const storage::StoredEvent &event)
{
    RUCHE_TRY_ASSIGN(const QList<qint64> ids, storage::events::rowIds(connection, event.id, u"post"_s));
    for (const qint64 id : ids) {
        RUCHE_TRY_ASSIGN(domain::Post post, storage::posts::read(connection, domain::PostId(id)));
        if (post.origin != domain::PostOrigin::Local || !post.deletedAt)
            continue; // an article of a site's export, put back as it was
        post.deletedAt.reset();
        const bool isHeld
            = std::any_of(post.variants.begin(), post.variants.end(), [](const domain::Variant &variant) {
                  return !variant.remoteId.isEmpty();
              });
        if (isHeld || !domain::isEditable(post))
            return fail(ErrorCode::Refused, u"something of the import is in use"_s);
        RUCHE_TRY(storage::posts::refresh(connection, domain::PostId(id)));
    }
    return {};
}

/// The names under which people are found. Their figures came back with their rows.
Result<void> followPeople(storage::Connection &connection, const storage::StoredEvent &event)
{
    storage::events::announce(connection, domain::Change::Members | domain::Change::Messages);
    RUCHE_TRY_ASSIGN(const QList<qint64> ids, storage::events::rowIds(connection, event.id, u"member"_s));
    for (const qint64 id : ids)
        RUCHE_TRY(storage::members::reindex(connection, domain::MemberId(id)));
    return {};
}

/// What is derived of the posts of a repeating one. Those that were made since of one that is gone now go
/// with it; one that is back is filled anew.
Result<void>
followSeries(storage::Connection &connection, const storage::StoredEvent &event, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QList<qint64> changed, storage::events::rowIds(connection, event.id, u"series"_s));
    for (const qint64 id : changed) {
        const domain::SeriesId series(id);
        RUCHE_TRY_ASSIGN(const domain::Series read, storage::seriesrepository::read(connection, series));
        if (read.deletedAt)
            RUCHE_TRY(seriesjobs::clear(connection, series, now));
        else
            RUCHE_TRY(storage::seriesrepository::setFilledTo(connection, series, std::nullopt));
    }
    RUCHE_TRY_ASSIGN(const QList<qint64> ids, storage::events::rowIds(connection, event.id, u"post"_s));
    for (const qint64 id : ids) {
        RUCHE_TRY(storage::held::followUndo(connection, domain::PostId(id)));
        RUCHE_TRY(storage::posts::refresh(connection, domain::PostId(id)));
    }
    return {};
}

/// What a message counts as, and what its brand's other messages are read as with the table of before.
Result<void> followMood(storage::Connection &connection, const storage::StoredEvent &event)
{
    storage::events::announce(connection, domain::Change::Messages | domain::Change::Members);
    if (event.action != u"mood.correct"_s)
        return storage::moods::readAgain(connection, event.brand);
    RUCHE_TRY(storage::moods::refresh(connection, domain::MessageId(event.object)));
    return storage::moods::readAgain(connection, event.brand, MoodService::readAgainAfterCorrection);
}

} // namespace

Result<void> beforeUndo(storage::Connection &connection, domain::EventId event, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const storage::StoredEvent stored, storage::events::read(connection, event));
    // A decision is taken back whether its warning was read or not.
    const bool isRuling = stored.action.startsWith(u"ruling."_s);
    RUCHE_TRY_ASSIGN(const QList<domain::OutboxEntry> entries, storage::outbox::ofEvent(connection, event));
    for (const domain::OutboxEntry &entry : entries) {
        const bool canStay
            = entry.state == domain::OutboxState::Waiting || entry.state == domain::OutboxState::Failed;
        if (canStay)
            RUCHE_TRY(storage::outbox::cancel(connection, entry.id, now));
        else if (entry.isReply && !isRuling && entry.state != domain::OutboxState::Cancelled)
            return fail(ErrorCode::Refused, u"the reply has left"_s);
        else if (entry.state == domain::OutboxState::Sending)
            return fail(ErrorCode::Refused, u"it is leaving right now"_s);
    }
    return {};
}

Result<void> beforeRedo(storage::Connection &connection, domain::EventId event, const QDateTime &)
{
    RUCHE_TRY_ASSIGN(const storage::StoredEvent stored, storage::events::read(connection, event));
    if (stored.action == u"import.run"_s)
        return fail(ErrorCode::Refused, u"the file must be read again"_s);
    RUCHE_TRY_ASSIGN(const QList<domain::OutboxEntry> entries, storage::outbox::ofEvent(connection, event));
    for (const domain::OutboxEntry &entry : entries) {
        if (entry.isReply)
            return fail(ErrorCode::Refused, u"a reply is written anew"_s);
    }
    return {};
}

Result<void> refresh(storage::Connection &connection, const storage::StoredEvent &event, const QDateTime &now)
{
    using domain::Change;
    const QString area = event.action.section(u'.', 0, 0);
    if (area == u"import"_s) {
        // Not before the undo of the rows: that compares them with what the import left, counts of comments
        // among them.
        storage::events::announce(connection, Change::Everything);
        RUCHE_TRY(followPlannedPosts(connection, event));
        return storage::imports::takeBack(connection, domain::ImportId(event.object), now);
    }
    if (area == u"post"_s)
        return followPosts(connection, event);
    if (area == u"review"_s) {
        storage::events::announce(connection, Change::Planning | Change::Posts);
        return followReview(connection, event);
    }
    if (area == u"series"_s) {
        storage::events::announce(connection, Change::Posts | Change::Planning);
        return followSeries(connection, event, now);
    }
    static const QStringList ofPlans{u"slot"_s,
                                     u"keydate"_s,
                                     u"filter"_s,
                                     u"view"_s,
                                     u"word"_s,
                                     u"snippet"_s,
                                     u"hashtags"_s,
                                     u"mention"_s,
                                     u"reputation"_s};
    if (ofPlans.contains(area)) {
        storage::events::announce(connection, Change::Planning);
        return {};
    }
    if (area == u"campaign"_s || area == u"pillar"_s || area == u"label"_s) {
        storage::events::announce(connection, Change::Planning | Change::Posts);
        return {};
    }
    if (area == u"care"_s) {
        storage::events::announce(connection, Change::Messages | Change::Brands);
        return event.action == u"care.plan"_s ? storage::care::queueBrand(connection, event.brand)
                                              : Result<void>();
    }
    if (area == u"mood"_s)
        return followMood(connection, event);
    if (area == u"ruling"_s) {
        storage::events::announce(connection, Change::Messages | Change::Outbox | Change::Members);
        return storage::rulings::follow(connection, domain::RulingId(event.object), now);
    }
    if (area == u"queue"_s)
        return storage::moderationqueue::followHarmless(connection, event.id);
    if (area == u"watch"_s) {
        storage::events::announce(connection, Change::Messages);
        return storage::watch::readAgain(connection, event.brand, ModerationWatch::readAgainAfterChange);
    }
    if (area == u"rule"_s) {
        storage::events::announce(connection, Change::Messages | Change::Outbox | Change::Planning);
        return followModeration(connection, event, now);
    }
    if (area == u"message"_s) {
        storage::events::announce(connection, Change::Messages | Change::Outbox);
        return followModeration(connection, event, now);
    }
    if (area == u"conversation"_s)
        storage::events::announce(connection, Change::Messages | Change::Outbox);
    else if (area == u"member"_s)
        return followPeople(connection, event);
    else if (area == u"brand"_s)
        storage::events::announce(connection, Change::Brands | Change::Posts);
    else if (area == u"account"_s)
        storage::events::announce(connection, Change::Accounts | Change::Posts);
    else if (area == u"media"_s)
        storage::events::announce(connection, Change::Posts);
    else if (area == u"objective"_s)
        storage::events::announce(connection, Change::Objectives);
    else
        storage::events::announce(connection, Change::Everything);
    return {};
}

} // namespace ruche::services::history
