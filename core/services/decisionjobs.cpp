// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/decisionjobs.h"

#include "core/services/reviewjobs.h"
#include "core/services/sendrules.h"
#include "core/storage/accountrepository.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/postrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::services::decisionjobs {

namespace {

namespace reviews = storage::reviews;
namespace refusal = domain::approvalrefusal;
using domain::ApprovalMode;
using domain::PostState;
using DecisionKind = domain::ReviewDecision::Kind;

/// How near its time what a network holds cannot be taken back any more.
constexpr qint64 leavingSeconds = 60;

/// A post that may still be decided about.
struct Subject
{
    domain::Post post;
    reviewjobs::Standing standing;
};

Result<Subject> subjectOf(storage::Connection &connection, domain::PostId id)
{
    Subject subject;
    RUCHE_TRY_ASSIGN(subject.post, storage::posts::read(connection, id));
    if (subject.post.deletedAt)
        return fail(ErrorCode::NotFound, u"in the trash"_s, id.text());
    if (!domain::isEditable(subject.post))
        return fail(ErrorCode::Refused, u"the post is "_s + domain::stateName(subject.post.state), id.text());
    RUCHE_TRY_ASSIGN(subject.standing, reviewjobs::standing(connection, subject.post));
    return subject;
}

Result<void> watchSubject(storage::EventRecorder &recorder, domain::PostId id)
{
    RUCHE_TRY(recorder.watch(u"post"_s, u"id"_s, id.value));
    RUCHE_TRY(recorder.watch(u"variant"_s, u"post_id"_s, id.value));
    return reviewjobs::watch(recorder, id);
}

/// Writes a decision as one that is undone, watches it, and lets it count: so an undo takes its effect away
/// and leaves the record.
Result<void> decide(storage::Connection &connection,
                    storage::EventRecorder &recorder,
                    const Subject &subject,
                    DecisionKind kind,
                    const Voice &voice)
{
    domain::ReviewDecision decision;
    decision.post = subject.post.id;
    decision.kind = kind;
    decision.level = subject.standing.levelsDone;
    decision.hash = subject.standing.hash;
    decision.form = subject.standing.form;
    decision.by = voice.by.simplified();
    decision.comment = plainWords(voice.comment);
    decision.answer = voice.answer;
    decision.at = voice.now;
    decision.undone = true;
    RUCHE_TRY_ASSIGN(const domain::DecisionId id, reviews::add(connection, decision));
    RUCHE_TRY(recorder.watch(u"review_decision"_s, u"id"_s, id.value));
    return reviews::setUndone(connection, id, false);
}

Result<void> openReview(
    storage::Connection &connection, const Subject &subject, bool schedules, const Voice &voice, bool asks)
{
    reviews::Standing review = subject.standing.review.value_or(
        reviews::Standing{subject.post.id, false, false, voice.by.simplified(), voice.now});
    if (!review.open || asks) {
        review.askedBy = asks ? voice.by.simplified() : QString();
        review.askedAt = voice.now;
    }
    review.schedules = schedules || (review.open && review.schedules);
    review.open = true;
    return reviews::write(connection, review);
}

bool hasVariant(const domain::Post &post, PostState state)
{
    for (const domain::Variant &variant : post.variants) {
        if (variant.state == state)
            return true;
    }
    return false;
}

} // namespace

Result<void> canBeTakenBack(storage::Connection &connection, const domain::Post &post, const QDateTime &now)
{
    for (const domain::Variant &variant : post.variants) {
        if (variant.state != PostState::HandedOff)
            continue;
        RUCHE_TRY_ASSIGN(const domain::Account account,
                         storage::accounts::read(connection, variant.account, now));
        const bool late = post.plannedAt && now.secsTo(*post.plannedAt) < leavingSeconds;
        if (late || !account.capabilities.testFlag(domain::Capability::DeletePost))
            return fail(ErrorCode::Refused, refusal::aboutToLeave, account.handle);
    }
    return {};
}

QString plainWords(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar letter : text) {
        const bool isLine = letter == u'\n' || letter == u'\t';
        if (isLine
            || (letter.category() != QChar::Other_Control && letter != QChar::LineSeparator
                && letter != QChar::ParagraphSeparator))
            plain += letter;
    }
    return plain.trimmed();
}

Result<domain::BrandId> request(storage::Connection &connection,
                                storage::EventRecorder &recorder,
                                domain::PostId id,
                                const Voice &voice)
{
    RUCHE_TRY_ASSIGN(const Subject subject, subjectOf(connection, id));
    if (subject.standing.isApproved())
        return fail(ErrorCode::Refused, refusal::alreadyApproved, id.text());
    RUCHE_TRY(watchSubject(recorder, id));
    RUCHE_TRY(decide(connection, recorder, subject, DecisionKind::Requested, voice));
    const bool schedules = hasVariant(subject.post, PostState::Scheduled);
    RUCHE_TRY(openReview(connection, subject, schedules, voice, true));
    RUCHE_TRY(reviewjobs::moveVariants(connection,
                                       subject.post,
                                       {PostState::Draft, PostState::Approved, PostState::Scheduled},
                                       PostState::InReview));
    return subject.post.brand;
}

Result<domain::BrandId> approve(storage::Connection &connection,
                                storage::EventRecorder &recorder,
                                domain::PostId id,
                                const Voice &voice,
                                const QByteArray &expected)
{
    RUCHE_TRY_ASSIGN(const Subject subject, subjectOf(connection, id));
    const reviewjobs::Standing &standing = subject.standing;
    if (!expected.isEmpty() && expected != standing.hash)
        return fail(ErrorCode::Conflict, u"changed since it was looked at"_s, id.text());
    if (standing.isApproved())
        return fail(ErrorCode::Refused, refusal::alreadyApproved, id.text());
    const QString turn = standing.rule.approvers.value(standing.levelsDone);
    if (!turn.isEmpty() && turn.compare(voice.by.simplified(), Qt::CaseInsensitive) != 0)
        return fail(ErrorCode::Refused, refusal::otherTurn, turn);
    RUCHE_TRY(watchSubject(recorder, id));
    RUCHE_TRY(decide(connection, recorder, subject, DecisionKind::Approved, voice));
    const bool schedules = hasVariant(subject.post, PostState::Scheduled) || standing.schedules();
    RUCHE_TRY(openReview(connection, subject, schedules, voice, false));
    const QList<PostState> waiting{PostState::Draft, PostState::InReview, PostState::Approved};
    PostState next = PostState::InReview;
    if (standing.levelsDone + 1 >= standing.rule.levels())
        next = schedules && subject.post.plannedAt ? stateAfterAbsence(subject.post.plannedAt, voice.now)
                                                   : PostState::Approved;
    RUCHE_TRY(reviewjobs::moveVariants(connection, subject.post, waiting, next));
    return subject.post.brand;
}

Result<domain::BrandId> askChanges(storage::Connection &connection,
                                   storage::EventRecorder &recorder,
                                   domain::PostId id,
                                   const Voice &voice)
{
    const QString words = plainWords(voice.comment);
    if (words.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"what is to be changed?"_s, u"comment"_s);
    if (words.size() > longestComment)
        return fail(ErrorCode::TooLarge, u"over 10000 characters"_s, u"comment"_s);
    RUCHE_TRY_ASSIGN(const Subject subject, subjectOf(connection, id));
    RUCHE_TRY(canBeTakenBack(connection, subject.post, voice.now));
    RUCHE_TRY(watchSubject(recorder, id));
    RUCHE_TRY(decide(connection, recorder, subject, DecisionKind::ChangesAsked, voice));
    const bool schedules
        = hasVariant(subject.post, PostState::Scheduled) || hasVariant(subject.post, PostState::HandedOff);
    RUCHE_TRY(openReview(connection, subject, schedules, voice, false));
    RUCHE_TRY(reviewjobs::moveVariants(
        connection,
        subject.post,
        {PostState::Draft, PostState::Approved, PostState::Scheduled, PostState::HandedOff},
        PostState::InReview));
    domain::PostComment comment;
    comment.post = id;
    comment.audience = voice.answer.isEmpty() ? domain::PostComment::Audience::Internal
                                              : domain::PostComment::Audience::Client;
    comment.author = voice.by.simplified();
    comment.text = words;
    comment.answer = voice.answer;
    comment.createdAt = voice.now;
    RUCHE_TRY(say(connection, recorder, comment));
    return subject.post.brand;
}

Result<domain::BrandId> withdraw(storage::Connection &connection,
                                 storage::EventRecorder &recorder,
                                 domain::PostId id,
                                 const Voice &voice)
{
    RUCHE_TRY_ASSIGN(const Subject subject, subjectOf(connection, id));
    const bool approvedSomehow = subject.standing.agreed.has_value();
    if (!subject.standing.isOpen() && !approvedSomehow)
        return fail(ErrorCode::Refused, refusal::notUnderReview, id.text());
    RUCHE_TRY(canBeTakenBack(connection, subject.post, voice.now));
    RUCHE_TRY(watchSubject(recorder, id));
    RUCHE_TRY(decide(connection, recorder, subject, DecisionKind::Withdrawn, voice));
    RUCHE_TRY(reviewjobs::close(connection, id));
    QList<PostState> from{PostState::InReview, PostState::Approved};
    if (subject.standing.rule.mode == ApprovalMode::Required)
        from << PostState::Scheduled << PostState::HandedOff;
    RUCHE_TRY(reviewjobs::moveVariants(connection, subject.post, from, PostState::Draft));
    return subject.post.brand;
}

Result<domain::CommentId>
say(storage::Connection &connection, storage::EventRecorder &recorder, const domain::PostComment &comment)
{
    RUCHE_TRY_ASSIGN(const domain::CommentId id, reviews::add(connection, comment, true));
    RUCHE_TRY(recorder.watch(u"post_comment"_s, u"id"_s, id.value));
    RUCHE_TRY(reviews::setUndone(connection, id, false));
    return id;
}

} // namespace ruche::services::decisionjobs
