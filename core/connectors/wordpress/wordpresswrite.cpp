// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/wordpress/wordpresswrite.h"

#include "core/connectors/html.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::wordpress {

namespace {

/// How long WordPress may take to publish what is due before it is told to.
constexpr qint64 overdueSeconds = 90;

constexpr auto receiptFields = "id,status,slug,link,date_gmt"_L1;

QString postRoute(const domain::RemoteId &id)
{
    return u"wp/v2/posts/"_s + QString::number(id.value.toLongLong());
}

Result<Receipt> receiptOf(const HttpRequest &request, const Result<Answer> &answer)
{
    if (!answer)
        return fail(answer.error());
    Result<Receipt> receipt = parseReceipt(answer->json.object());
    if (!receipt && request.creates) // it was made, but we cannot tell which one it is
        return fail(ErrorCode::Uncertain, receipt.error().detail, request.url.host());
    return receipt;
}

} // namespace

SendPostJob::SendPostJob(Session &session, const domain::RemoteId &id, const Draft &draft)
    : QObject(&session.caller())
    , m_session(session)
    , m_id(id)
    , m_draft(draft)
{
}

QFuture<Result<Receipt>> SendPostJob::start()
{
    if (m_draft.media.size() < 2) {
        prepare();
        return m_answer.future();
    }
    QList<domain::RemoteId> shown;
    QStringList ids;
    for (const DraftMedia &file : m_draft.media.mid(1)) {
        shown << file.id;
        ids << file.id.value;
    }
    const Query query{{u"include"_s, ids.join(u',')},
                      {u"per_page"_s, u"100"_s},
                      {u"_fields"_s, u"id,source_url,alt_text"_s}};
    m_session.call(buildGet(m_session.access(), u"wp/v2/media"_s, query),
                   [this, shown](const Result<Answer> &answer) {
                       if (!answer) {
                           finish(fail(answer.error()));
                           return;
                       }
                       m_figures = figuresFor(shown, answer->json.array());
                       prepare();
                   });
    return m_answer.future();
}

void SendPostJob::prepare()
{
    if (m_id.isEmpty()) {
        create();
        return;
    }
    const Query query{{u"context"_s, u"edit"_s}, {u"_fields"_s, receiptFields}};
    m_session.call(buildGet(m_session.access(), postRoute(m_id), query),
                   [this](const Result<Answer> &answer) {
                       const Result<RemotePost> present = answer ? parsePost(answer->json.object())
                                                                 : Result<RemotePost>(fail(answer.error()));
                       if (present && present->gone)
                           finish(fail(ErrorCode::Gone, u"the post is in the trash"_s));
                       else if (present)
                           change(*present);
                       else
                           finish(fail(present.error()));
                   });
}

void SendPostJob::create()
{
    QJsonObject body = postBody(m_draft, m_figures);
    body.insert(u"slug"_s, slugOf(m_draft.key));
    if (m_draft.at && *m_draft.at > m_session.now()) {
        body.insert(u"status"_s, u"future"_s);
        body.insert(u"date_gmt"_s, gmtText(*m_draft.at));
    } else {
        body.insert(u"status"_s, u"publish"_s);
    }
    const HttpRequest request = buildPost(m_session.access(), u"wp/v2/posts"_s, body, true);
    m_session.call(request, [this, request](const Result<Answer> &answer) { onPost(request, answer); });
}

void SendPostJob::change(const RemotePost &present)
{
    QJsonObject body = postBody(m_draft, m_figures);
    if (m_draft.at && !present.published) {
        // With a moment in the future, "publish" would be "future" again; so the moment goes along.
        body.insert(u"status"_s, *m_draft.at > m_session.now() ? u"future"_s : u"publish"_s);
        body.insert(u"date_gmt"_s, gmtText(*m_draft.at));
    }
    const HttpRequest request = buildPost(m_session.access(), postRoute(m_id), body, false);
    m_session.call(request, [this, request](const Result<Answer> &answer) { onPost(request, answer); });
}

void SendPostJob::onPost(const HttpRequest &request, const Result<Answer> &answer)
{
    finish(receiptOf(request, answer));
}

void SendPostJob::finish(Result<Receipt> receipt)
{
    m_answer.finish(std::move(receipt));
    deleteLater();
}

ReconcileJob::ReconcileJob(Session &session, const QString &key)
    : QObject(&session.caller())
    , m_session(session)
    , m_slug(slugOf(key))
{
}

QFuture<Result<std::optional<Receipt>>> ReconcileJob::start()
{
    // A trashed post has its slug changed, to leave it to others.
    const Query query{{u"slug"_s, m_slug + u',' + m_slug + u"__trashed"_s},
                      {u"status"_s, u"publish,future,draft,pending,private,trash"_s},
                      {u"context"_s, u"edit"_s},
                      {u"_fields"_s, receiptFields}};
    m_session.call(buildGet(m_session.access(), u"wp/v2/posts"_s, query),
                   [this](const Result<Answer> &answer) { onPosts(answer); });
    return m_answer.future();
}

void ReconcileJob::onPosts(const Result<Answer> &answer)
{
    const auto posts = answer ? parseList<Receipt>(answer->json, parseReceipt)
                              : Result<QList<Receipt>>(fail(answer.error()));
    if (!posts) {
        finish(fail(posts.error()));
        return;
    }
    if (posts->isEmpty()) {
        finish(std::optional<Receipt>());
        return;
    }
    Receipt found = posts->first();
    for (const Receipt &receipt : *posts) {
        if (receipt.published || (found.withdrawn && !receipt.withdrawn))
            found = receipt;
        if (receipt.published)
            break;
    }
    const bool overdue = found.status == "future"_L1 && found.at.isValid()
        && found.at.secsTo(m_session.now()) >= overdueSeconds;
    if (!overdue) {
        finish(std::optional(found));
        return;
    }
    const HttpRequest request
        = buildPost(m_session.access(), postRoute(found.id), {{u"status"_s, u"publish"_s}}, false);
    m_session.call(request, [this, request](const Result<Answer> &published) {
        const Result<Receipt> receipt = receiptOf(request, published);
        finish(receipt ? Result<std::optional<Receipt>>(*receipt)
                       : Result<std::optional<Receipt>>(fail(receipt.error())));
    });
}

void ReconcileJob::finish(Result<std::optional<Receipt>> receipt)
{
    m_answer.finish(std::move(receipt));
    deleteLater();
}

ReplyJob::ReplyJob(Session &session,
                   const domain::RemoteId &post,
                   const domain::RemoteId &message,
                   const QString &text)
    : QObject(&session.caller())
    , m_session(session)
    , m_post(post.value)
    , m_parent(message.value)
    , m_text(text)
{
}

QFuture<Result<RemoteMessage>> ReplyJob::start()
{
    const QFuture<Result<RemoteMessage>> future = m_answer.future();
    m_session.withMe([this](const Result<Me> &me) {
        if (!me) {
            finish(fail(me.error()));
        } else if (!m_post.isEmpty()) {
            send(*me);
        } else {
            const QString route = u"wp/v2/comments/"_s + m_parent;
            m_session.call(buildGet(m_session.access(), route, {{u"_fields"_s, u"id,post,parent"_s}}),
                           [this, me = *me](const Result<Answer> &answer) { onParent(me, answer); });
        }
    });
    return future;
}

void ReplyJob::onParent(const Me &me, const Result<Answer> &answer)
{
    const Result<Comment> parent
        = answer ? parseComment(answer->json.object(), me.id) : Result<Comment>(fail(answer.error()));
    if (!parent) {
        finish(fail(parent.error()));
        return;
    }
    m_post = parent->message.post.value;
    send(me);
}

void ReplyJob::send(const Me &me)
{
    QJsonObject body{{u"post"_s, m_post.toLongLong()}, {u"content"_s, escapedText(m_text)}};
    if (!m_parent.isEmpty())
        body.insert(u"parent"_s, m_parent.toLongLong());
    m_session.call(buildPost(m_session.access(), u"wp/v2/comments"_s, body, true),
                   [this, me](const Result<Answer> &answer) { onSent(me, answer); });
}

void ReplyJob::onSent(const Me &me, const Result<Answer> &answer)
{
    if (!answer && answer.error().code == ErrorCode::Conflict) {
        find(me, answer.error());
        return;
    }
    Result<Comment> comment
        = answer ? parseComment(answer->json.object(), me.id) : Result<Comment>(fail(answer.error()));
    if (!comment) {
        Error error = comment.error();
        if (error.code == ErrorCode::MalformedAnswer)
            error.code = ErrorCode::Uncertain; // it is there; a repeat finds it
        finish(fail(error));
        return;
    }
    // Only the answered comment is known, not its top; the sync knows better and corrects it.
    comment->message.thread.value
        = m_session.threads.value(m_parent, m_parent.isEmpty() ? comment->id : m_parent);
    finish(comment->message);
}

void ReplyJob::find(const Me &me, const Error &conflict)
{
    Query query{
        {u"post"_s, m_post}, {u"orderby"_s, u"id"_s}, {u"order"_s, u"desc"_s}, {u"per_page"_s, u"100"_s}};
    if (!m_parent.isEmpty())
        query << QPair(u"parent"_s, m_parent);
    if (me.moderates)
        query << QPair(u"author"_s, me.id) << QPair(u"status"_s, u"any"_s) << QPair(u"context"_s, u"edit"_s);
    m_session.call(buildGet(m_session.access(), u"wp/v2/comments"_s, query),
                   [this, me, conflict](const Result<Answer> &answer) { onFound(me, conflict, answer); });
}

void ReplyJob::onFound(const Me &me, const Error &conflict, const Result<Answer> &answer)
{
    const auto comments = answer
        ? parseList<Comment>(answer->json,
                             [&me](const QJsonObject &comment) { return parseComment(comment, me.id); })
        : Result<QList<Comment>>(fail(answer.error()));
    if (!comments) {
        finish(fail(comments.error()));
        return;
    }
    const QString wanted = withoutInvisible(m_text).simplified();
    for (const Comment &comment : *comments) {
        if (!comment.message.own || comment.message.text.simplified() != wanted)
            continue;
        RemoteMessage message = comment.message;
        message.thread.value = m_session.threads.value(m_parent, m_parent.isEmpty() ? comment.id : m_parent);
        finish(message);
        return;
    }
    finish(fail(conflict));
}

void ReplyJob::finish(Result<RemoteMessage> message)
{
    m_answer.finish(std::move(message));
    deleteLater();
}

ModerateJob::ModerateJob(Session &session, const domain::RemoteId &message, domain::Moderation wanted)
    : QObject(&session.caller())
    , m_session(session)
    , m_id(QString::number(message.value.toLongLong()))
    , m_wanted(wanted)
{
}

QFuture<Result<domain::Moderation>> ModerateJob::start()
{
    read([this](const Result<domain::Moderation> &present) {
        if (present && *present != m_wanted)
            change();
        else
            finish(present);
    });
    return m_answer.future();
}

void ModerateJob::read(std::function<void(Result<domain::Moderation>)> handler)
{
    const Query query{{u"context"_s, u"edit"_s}, {u"_fields"_s, u"id,status"_s}};
    m_session.call(buildGet(m_session.access(), u"wp/v2/comments/"_s + m_id, query),
                   [handler = std::move(handler)](const Result<Answer> &answer) {
                       const Result<Comment> comment = answer ? parseComment(answer->json.object(), {})
                                                              : Result<Comment>(fail(answer.error()));
                       if (comment)
                           handler(comment->message.moderation);
                       else
                           handler(fail(comment.error()));
                   });
}

void ModerateJob::change()
{
    const QJsonObject body{{u"status"_s, statusWord(m_wanted)}};
    m_session.call(buildPost(m_session.access(), u"wp/v2/comments/"_s + m_id, body, false),
                   [this](const Result<Answer> &answer) {
                       const Result<Comment> changed = answer ? parseComment(answer->json.object(), {})
                                                              : Result<Comment>(fail(answer.error()));
                       if (changed && changed->message.moderation == m_wanted) {
                           finish(m_wanted);
                           return;
                       }
                       const Error problem = changed
                           ? Error{ErrorCode::Refused, u"the status did not change"_s, {}, {}}
                           : changed.error();
                       if (problem.code == ErrorCode::Auth || problem.code == ErrorCode::Forbidden
                           || problem.code == ErrorCode::Rate) {
                           finish(fail(problem));
                           return;
                       }
                       read([this, problem](const Result<domain::Moderation> &present) {
                           if (present && *present == m_wanted)
                               finish(m_wanted);
                           else if (!present && present.error().code == ErrorCode::Gone
                                    && m_wanted == domain::Moderation::Trashed)
                               finish(domain::Moderation::Gone); // a site without a trash deletes
                           else
                               finish(fail(present ? problem : present.error()));
                       });
                   });
}

void ModerateJob::finish(Result<domain::Moderation> moderation)
{
    m_answer.finish(std::move(moderation));
    deleteLater();
}

} // namespace ruche::connectors::wordpress
