// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/approvalservice.h"

#include "core/services/decisionjobs.h"
#include "core/services/reviewjobs.h"
#include "core/services/storage.h"
#include "core/storage/brandrepository.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/postrepository.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

namespace reviews = storage::reviews;
using decisionjobs::Voice;

Result<Review> reviewOf(storage::Connection &connection, const domain::Post &post)
{
    RUCHE_TRY_ASSIGN(const reviewjobs::Standing standing, reviewjobs::standing(connection, post));
    Review review;
    review.post = post;
    review.rule = standing.rule;
    review.status = standing.status;
    review.open = standing.isOpen();
    review.schedules = standing.schedules();
    if (standing.review) {
        review.askedBy = standing.review->askedBy;
        review.askedAt = standing.review->askedAt;
    }
    review.levelsDone = standing.levelsDone;
    review.next = standing.rule.approvers.value(standing.levelsDone);
    review.hash = standing.hash;
    if (standing.agreed && standing.agreed->hash != standing.hash)
        review.changes = approval::differences(standing.agreed->form, standing.form);
    review.decisions = standing.decisions;
    RUCHE_TRY_ASSIGN(review.comments, reviews::comments(connection, post.id));
    return review;
}

/// The same decision about several posts, as one step.
template <typename Decide>
QFuture<Result<domain::EventId>>
decideAll(Storage &storage, const QString &action, const QList<domain::PostId> &posts, Decide decide)
{
    return storage.write([action, posts, decide, now = storage.clock().now()](
                             storage::Connection &connection) -> Result<domain::EventId> {
        if (posts.isEmpty())
            return fail(ErrorCode::InvalidArgument, u"no post"_s);
        storage::EventRecorder recorder(connection, action, now);
        domain::BrandId brand;
        QSet<domain::PostId> done;
        for (const domain::PostId post : posts) {
            if (done.contains(post))
                continue;
            done.insert(post);
            RUCHE_TRY_ASSIGN(brand, decide(connection, recorder, post, now));
        }
        return recorder.finish(brand, posts.first().value, int(done.size()));
    });
}

Result<domain::ApprovalRule> checkedRule(domain::ApprovalRule rule)
{
    QSet<QString> known;
    for (QString &name : rule.approvers) {
        name = name.simplified();
        if (name.isEmpty())
            return fail(ErrorCode::InvalidArgument, u"an approver needs a name"_s, u"approvers"_s);
        if (known.contains(name.toCaseFolded()))
            return fail(ErrorCode::InvalidArgument, u"a name twice"_s, name);
        known.insert(name.toCaseFolded());
    }
    return rule;
}

/// What is to leave of a brand that insists from now on waits for approval. What a network may publish any
/// moment, or does not give back, is too late for it.
Result<void> holdUnapproved(storage::Connection &connection,
                            storage::EventRecorder &recorder,
                            domain::BrandId brand,
                            const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QList<domain::PostId> leaving, reviews::leaving(connection, brand));
    for (const domain::PostId id : leaving) {
        RUCHE_TRY_ASSIGN(domain::Post post, storage::posts::read(connection, id));
        RUCHE_TRY_ASSIGN(const auto refusal, reviewjobs::refusal(connection, post));
        if (!refusal)
            continue;
        RUCHE_TRY(recorder.watch(u"post"_s, u"id"_s, id.value));
        RUCHE_TRY(recorder.watch(u"variant"_s, u"post_id"_s, id.value));
        RUCHE_TRY(reviewjobs::watch(recorder, id));
        if (!decisionjobs::canBeTakenBack(connection, post, now))
            post.variants.removeIf(
                [](const domain::Variant &variant) { return variant.state == domain::PostState::HandedOff; });
        RUCHE_TRY(reviewjobs::hold(connection, post, now));
    }
    return {};
}

} // namespace

ApprovalService::ApprovalService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<domain::ApprovalRule>> ApprovalService::rule(domain::BrandId brand)
{
    return m_storage.read(
        [brand](storage::Connection &connection) { return reviews::rule(connection, brand); });
}

QFuture<Result<domain::EventId>> ApprovalService::setRule(const domain::ApprovalRule &rule)
{
    return m_storage.write(
        [rule, now = m_storage.clock().now()](storage::Connection &connection) -> Result<domain::EventId> {
            RUCHE_TRY_ASSIGN(const domain::Brand brand, storage::brands::read(connection, rule.brand));
            RUCHE_TRY_ASSIGN(const domain::ApprovalRule checked, checkedRule(rule));
            storage::EventRecorder recorder(connection, u"review.rule"_s, now);
            RUCHE_TRY(recorder.watch(u"approval_rule"_s, u"brand_id"_s, brand.id.value));
            RUCHE_TRY(reviews::setRule(connection, checked));
            if (checked.mode == domain::ApprovalMode::Required)
                RUCHE_TRY(holdUnapproved(connection, recorder, brand.id, now));
            return recorder.finish(brand.id, brand.id.value);
        });
}

QFuture<Result<Review>> ApprovalService::read(domain::PostId id)
{
    return m_storage.read([id](storage::Connection &connection) -> Result<Review> {
        RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, id));
        return reviewOf(connection, post);
    });
}

QFuture<Result<QList<Review>>> ApprovalService::open(const QList<domain::BrandId> &brands)
{
    return m_storage.read([brands](storage::Connection &connection) -> Result<QList<Review>> {
        RUCHE_TRY_ASSIGN(const QList<domain::PostId> ids, reviews::open(connection, brands));
        QList<Review> found;
        for (const domain::PostId id : ids) {
            RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, id));
            RUCHE_TRY_ASSIGN(const Review review, reviewOf(connection, post));
            if (review.status != domain::ReviewStatus::Approved)
                found << review;
        }
        return found;
    });
}

QFuture<Result<QList<domain::ReviewDecision>>> ApprovalService::answered(const QDateTime &since, int limit)
{
    return m_storage.read([since, limit](storage::Connection &connection) {
        return reviews::answered(connection, since, limit);
    });
}

QFuture<Result<domain::EventId>> ApprovalService::request(const QList<domain::PostId> &posts,
                                                          const QString &by)
{
    return decideAll(m_storage,
                     u"review.request"_s,
                     posts,
                     [by](storage::Connection &connection,
                          storage::EventRecorder &recorder,
                          domain::PostId post,
                          const QDateTime &now) {
                         return decisionjobs::request(connection, recorder, post, Voice{by, {}, {}, now});
                     });
}

QFuture<Result<domain::EventId>> ApprovalService::approve(const QList<domain::PostId> &posts,
                                                          const QString &by,
                                                          const QString &comment,
                                                          const QByteArray &expected)
{
    return decideAll(
        m_storage,
        u"review.approve"_s,
        posts,
        [by, comment, expected](storage::Connection &connection,
                                storage::EventRecorder &recorder,
                                domain::PostId post,
                                const QDateTime &now) {
            return decisionjobs::approve(connection, recorder, post, Voice{by, comment, {}, now}, expected);
        });
}

QFuture<Result<domain::EventId>>
ApprovalService::askChanges(const QList<domain::PostId> &posts, const QString &by, const QString &comment)
{
    return decideAll(
        m_storage,
        u"review.changes"_s,
        posts,
        [by, comment](storage::Connection &connection,
                      storage::EventRecorder &recorder,
                      domain::PostId post,
                      const QDateTime &now) {
            return decisionjobs::askChanges(connection, recorder, post, Voice{by, comment, {}, now});
        });
}

QFuture<Result<domain::EventId>> ApprovalService::withdraw(const QList<domain::PostId> &posts,
                                                           const QString &by)
{
    return decideAll(m_storage,
                     u"review.withdraw"_s,
                     posts,
                     [by](storage::Connection &connection,
                          storage::EventRecorder &recorder,
                          domain::PostId post,
                          const QDateTime &now) {
                         return decisionjobs::withdraw(connection, recorder, post, Voice{by, {}, {}, now});
                     });
}

QFuture<Result<domain::EventId>> ApprovalService::comment(domain::PostId post,
                                                          domain::CommentId parent,
                                                          domain::PostComment::Audience audience,
                                                          const QString &by,
                                                          const QString &text)
{
    return m_storage.write([post, parent, audience, by, text, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        domain::PostComment comment;
        comment.post = post;
        comment.parent = parent;
        comment.audience = audience;
        comment.author = by.simplified();
        comment.text = decisionjobs::plainWords(text);
        comment.createdAt = now;
        if (comment.text.isEmpty())
            return fail(ErrorCode::InvalidArgument, u"nothing to say"_s, u"text"_s);
        if (comment.text.size() > decisionjobs::longestComment)
            return fail(ErrorCode::TooLarge, u"over 10000 characters"_s, u"text"_s);
        RUCHE_TRY_ASSIGN(const domain::Post read, storage::posts::read(connection, post));
        if (parent.isValid()) {
            RUCHE_TRY_ASSIGN(const domain::PostComment answered, reviews::comment(connection, parent));
            if (answered.post != post)
                return fail(ErrorCode::NotFound, u"comment"_s, parent.text());
            comment.audience = answered.audience;
            comment.parent = answered.parent.isValid() ? answered.parent : answered.id;
        }
        storage::EventRecorder recorder(connection, u"review.comment"_s, now);
        RUCHE_TRY(decisionjobs::say(connection, recorder, comment));
        return recorder.finish(read.brand, post.value);
    });
}

QFuture<Result<domain::EventId>>
ApprovalService::setResolved(domain::CommentId id, bool resolved, const QString &by)
{
    return m_storage.write([id, resolved, by, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        RUCHE_TRY_ASSIGN(const domain::PostComment comment, reviews::comment(connection, id));
        const domain::CommentId first = comment.parent.isValid() ? comment.parent : id;
        RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, comment.post));
        storage::EventRecorder recorder(connection, u"review.comment"_s, now);
        RUCHE_TRY(recorder.watch(u"post_comment"_s, u"id"_s, first.value));
        RUCHE_TRY(reviews::setResolved(connection,
                                       first,
                                       resolved ? std::optional(now) : std::nullopt,
                                       resolved ? by.simplified() : QString()));
        return recorder.finish(post.brand, comment.post.value);
    });
}

} // namespace ruche::services
