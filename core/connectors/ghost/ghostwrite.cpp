// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/ghost/ghostwrite.h"

#include "core/connectors/html.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::ghost {

namespace {

/// How long Ghost may take to publish what is due before it is told to.
constexpr qint64 overdueSeconds = 90;

const Query &fromHtml()
{
    static const Query query{{u"source"_s, u"html"_s}};
    return query;
}

QString isoTime(const QDateTime &utc)
{
    return utc.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss.000'Z'"_s);
}

/// When and whether a post that is not out yet is to come out.
void setMoment(QJsonObject &body, const QDateTime &at, const QDateTime &now)
{
    body.insert(u"status"_s, at > now ? u"scheduled"_s : u"published"_s);
    body.insert(u"published_at"_s, isoTime(qMin(at, at > now ? at : now)));
}

/// The only object in an answer, or the error in its place.
Result<QJsonObject> oneOf(const Result<QJsonObject> &answer, QLatin1StringView kind)
{
    return answer ? parseOne(*answer, kind) : answer;
}

Result<Receipt> receiptIn(const Result<QJsonObject> &answer)
{
    RUCHE_TRY_ASSIGN(const QJsonObject post, oneOf(answer, "posts"_L1));
    return parseReceipt(post);
}

/// What was made, but cannot be read: it is there, and a repeat would double it.
Error uncertain(Error error)
{
    if (error.code == ErrorCode::MalformedAnswer)
        error.code = ErrorCode::Uncertain;
    return error;
}

} // namespace

CreatePostJob::CreatePostJob(Session &session, const Draft &draft)
    : QObject(&session.caller())
    , m_session(session)
    , m_draft(draft)
{
}

QFuture<Result<Receipt>> CreatePostJob::start()
{
    const Query query{{u"filter"_s, u"slug:"_s + quoted(slugOf(m_draft.key))},
                      {u"fields"_s, u"id"_s},
                      {u"limit"_s, u"1"_s}};
    m_session.call(buildGet(m_session.apiUrl(), u"posts/"_s, query),
                   [this](const Result<QJsonObject> &answer) { onPresent(answer); });
    return m_answer.future();
}

void CreatePostJob::onPresent(const Result<QJsonObject> &answer)
{
    const Result<QJsonArray> posts
        = answer ? parseList(*answer, "posts"_L1) : Result<QJsonArray>(fail(answer.error()));
    if (!posts)
        finish(fail(posts.error()));
    else if (!posts->isEmpty())
        finish(fail(ErrorCode::Uncertain, u"a post of this slug is there already"_s, m_draft.key));
    else
        create();
}

void CreatePostJob::create()
{
    QJsonObject body = postBody(m_draft);
    body.insert(u"slug"_s, slugOf(m_draft.key));
    if (m_draft.at && *m_draft.at > m_session.serverNow())
        setMoment(body, *m_draft.at, m_session.serverNow());
    else
        body.insert(u"status"_s, u"published"_s);
    m_session.call(buildPost(m_session.apiUrl(), u"posts"_s, body, fromHtml()),
                   [this](const Result<QJsonObject> &answer) {
                       const Result<Receipt> receipt = receiptIn(answer);
                       finish(receipt ? receipt : fail(uncertain(receipt.error())));
                   });
}

void CreatePostJob::finish(Result<Receipt> receipt)
{
    m_answer.finish(std::move(receipt));
    deleteLater();
}

ChangePostJob::ChangePostJob(Session &session, const domain::RemoteId &id, const Draft &draft)
    : QObject(&session.caller())
    , m_session(session)
    , m_id(id)
    , m_draft(draft)
{
}

ChangePostJob::ChangePostJob(Session &session, const domain::RemoteId &id)
    : QObject(&session.caller())
    , m_session(session)
    , m_id(id)
{
}

QFuture<Result<Receipt>> ChangePostJob::start()
{
    const QFuture<Result<Receipt>> future = m_answer.future();
    read();
    return future;
}

void ChangePostJob::read()
{
    const Query query{{u"fields"_s, u"id,status,updated_at,published_at"_s}};
    m_session.call(buildGet(m_session.apiUrl(), routeOf(u"posts"_s, m_id), query),
                   [this](const Result<QJsonObject> &answer) {
                       const Result<QJsonObject> post = oneOf(answer, "posts"_L1);
                       if (post)
                           change(*post);
                       else
                           finish(fail(post.error()));
                   });
}

void ChangePostJob::change(const QJsonObject &present)
{
    const Result<RemotePost> post = parsePost(present);
    if (!post) {
        finish(fail(post.error()));
        return;
    }
    const QDateTime now = m_session.serverNow();
    QJsonObject body = m_draft ? postBody(*m_draft) : QJsonObject();
    body.insert(u"updated_at"_s, present.value("updated_at"_L1));
    if (!post->published && !m_draft)
        setMoment(body, now, now);
    else if (!post->published && m_draft->at)
        setMoment(body, *m_draft->at, now);
    m_session.call(buildPut(m_session.apiUrl(), u"posts"_s, m_id, body, m_draft ? fromHtml() : Query()),
                   [this](const Result<QJsonObject> &answer) {
                       if (!answer && answer.error().code == ErrorCode::Conflict
                           && !std::exchange(m_repeated, true))
                           read();
                       else
                           finish(receiptIn(answer));
                   });
}

void ChangePostJob::finish(Result<Receipt> receipt)
{
    m_answer.finish(std::move(receipt));
    deleteLater();
}

ReconcileJob::ReconcileJob(Session &session, const Draft &draft)
    : QObject(&session.caller())
    , m_session(session)
    , m_route(draft.remote.isEmpty() ? routeOf(u"posts/slug"_s, {slugOf(draft.key)})
                                     : routeOf(u"posts"_s, draft.remote))
{
}

QFuture<Result<std::optional<Receipt>>> ReconcileJob::start()
{
    m_session.call(buildGet(m_session.apiUrl(), m_route),
                   [this](const Result<QJsonObject> &answer) { onPost(answer); });
    return m_answer.future();
}

void ReconcileJob::onPost(const Result<QJsonObject> &answer)
{
    const Result<Receipt> found = receiptIn(answer);
    if (!found) {
        if (found.error().code == ErrorCode::Gone)
            finish(std::optional<Receipt>());
        else
            finish(fail(found.error()));
        return;
    }
    const bool overdue = !found->published && !found->withdrawn && found->at.isValid()
        && found->at.secsTo(m_session.serverNow()) >= overdueSeconds;
    if (!overdue) {
        finish(std::optional(*found));
        return;
    }
    async::deliver(
        (new ChangePostJob(m_session, found->id))->start(), this, [this](const Result<Receipt> &published) {
            finish(published ? Result<std::optional<Receipt>>(*published)
                             : Result<std::optional<Receipt>>(fail(published.error())));
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
    , m_message(message.value)
    , m_text(text)
{
}

QFuture<Result<RemoteMessage>> ReplyJob::start()
{
    const QFuture<Result<RemoteMessage>> future = m_answer.future();
    m_session.withOwner([this](const Result<Owner> &owner) {
        if (const auto found = value(owner)) {
            m_owner = *found;
            askParent();
        }
    });
    return future;
}

template <typename T> std::optional<T> ReplyJob::value(const Result<T> &result)
{
    if (result)
        return *result;
    finish(fail(result.error()));
    return std::nullopt;
}

void ReplyJob::askParent()
{
    if (m_message.isEmpty()) {
        askMember();
        return;
    }
    m_session.call(buildGet(m_session.apiUrl(), routeOf(u"comments"_s, {m_message})),
                   [this](const Result<QJsonObject> &answer) {
                       const auto comment = value(oneOf(answer, "comments"_L1));
                       const auto place = comment ? value(parsePlace(*comment)) : std::nullopt;
                       if (!place)
                           return;
                       m_top = place->top;
                       askMember();
                   });
}

void ReplyJob::askMember()
{
    const Query query{{u"filter"_s, u"email:"_s + quoted(m_owner.email)}, {u"limit"_s, u"1"_s}};
    m_session.call(buildGet(m_session.apiUrl(), u"members/"_s, query),
                   [this](const Result<QJsonObject> &answer) {
                       const auto object = value(answer);
                       const auto members = object ? value(parseList(*object, "members"_L1)) : std::nullopt;
                       if (!members)
                           return;
                       m_member = members->first().toObject().value("id"_L1).toString();
                       if (m_member.isEmpty())
                           addMember();
                       else
                           askSame();
                   });
}

void ReplyJob::addMember()
{
    const QJsonObject member{
        {u"email"_s, m_owner.email}, {u"name"_s, m_owner.name}, {u"newsletters"_s, QJsonArray()}};
    HttpRequest request = buildPost(m_session.apiUrl(), u"members"_s, member);
    request.creates = false; // there is one member of an address at most, so a repeat does no harm
    m_session.call(request, [this](const Result<QJsonObject> &answer) {
        const auto object = value(oneOf(answer, "members"_L1));
        if (!object)
            return;
        m_member = object->value("id"_L1).toString();
        send();
    });
}

void ReplyJob::askSame()
{
    QString filter = u"member_id:"_s + quoted(m_member);
    if (!m_top.isEmpty())
        filter += u"+parent_id:"_s + quoted(m_top);
    else
        filter += u"+post_id:"_s + quoted(m_post);
    const Query query{
        {u"filter"_s, filter}, {u"order"_s, u"id desc"_s}, {u"limit"_s, QString::number(fullPage)}};
    m_session.call(buildGet(m_session.apiUrl(), u"comments/"_s, query),
                   [this](const Result<QJsonObject> &answer) {
                       const auto object = value(answer);
                       if (const auto list = object ? value(parseList(*object, "comments"_L1)) : std::nullopt)
                           onSame(*list);
                   });
}

void ReplyJob::onSame(const QJsonArray &comments)
{
    const QString wanted = withoutInvisible(m_text).simplified();
    const QString parent = m_message.isEmpty() ? m_top : m_message;
    for (const QJsonValue &comment : comments) {
        const Result<RemoteMessage> found = parseComment(comment.toObject(), m_owner.email);
        if (found && found->parent.value == parent && found->text.simplified() == wanted) {
            finish(found);
            return;
        }
    }
    send();
}

void ReplyJob::send()
{
    QJsonObject comment{{u"member_id"_s, m_member}, {u"html"_s, commentHtml(m_text)}};
    if (m_top.isEmpty()) {
        comment.insert(u"post_id"_s, m_post);
    } else {
        comment.insert(u"parent_id"_s, m_top);
        if (m_message != m_top)
            comment.insert(u"in_reply_to_id"_s, m_message);
    }
    const Query query{{u"include"_s, u"post,member"_s}};
    m_session.call(buildPost(m_session.apiUrl(), u"comments"_s, comment, query),
                   [this](const Result<QJsonObject> &answer) {
                       const Result<QJsonObject> made = oneOf(answer, "comments"_L1);
                       Result<RemoteMessage> message = made ? parseComment(*made, m_owner.email)
                                                            : Result<RemoteMessage>(fail(made.error()));
                       if (!message) {
                           finish(fail(uncertain(message.error())));
                           return;
                       }
                       message->own = true;
                       if (message->post.isEmpty())
                           message->post.value = m_post;
                       finish(std::move(message));
                   });
}

void ReplyJob::finish(Result<RemoteMessage> message)
{
    m_answer.finish(std::move(message));
    deleteLater();
}

} // namespace ruche::connectors::ghost
