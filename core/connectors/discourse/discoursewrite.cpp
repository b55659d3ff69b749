// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discourse/discoursewrite.h"

#include "core/connectors/dates.h"
#include "core/connectors/html.h"

#include <QRegularExpression>

#include <cstdlib>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::discourse {

namespace {

constexpr int mayCreate = 1; ///< of a category's permissions
constexpr int spamFlag = 8;

/// What was made, but cannot be read: it is there, and a repeat would double it.
Error unread(const Error &error)
{
    return {ErrorCode::Uncertain, error.detail, error.subject, std::nullopt};
}

} // namespace

SignInJob::SignInJob(Session &session, domain::Capabilities capabilities)
    : CallJob(session)
    , m_session(session)
    , m_capabilities(capabilities)
{
}

void SignInJob::begin()
{
    m_calls.call(buildGet(m_session.forum(), u"session/current.json"_s),
                 [this](const Result<QJsonValue> &answer) {
                     if (!answer) {
                         Error error = answer.error();
                         // Who is nobody is told 404, who has no key of this forum 403.
                         if (error.code == ErrorCode::Gone || error.detail.endsWith("(invalid_access)"_L1))
                             error.code = ErrorCode::Auth;
                         else if (error.code == ErrorCode::MalformedAnswer)
                             error.code = ErrorCode::NotThisNetwork;
                         finish(fail(error));
                         return;
                     }
                     const QJsonObject user = answer->toObject().value("current_user"_L1).toObject();
                     m_profile.handle = lineOf(user.value("username"_L1));
                     if (m_profile.handle.isEmpty()) {
                         finish(fail(ErrorCode::NotThisNetwork, u"no description of oneself"_s));
                         return;
                     }
                     using enum domain::Capability;
                     if (!user.value("admin"_L1).toBool() && !user.value("moderator"_L1).toBool())
                         m_capabilities &= ~(Approve | Spam | Trash | Mute | MuteTimed | Ban | BanTimed);
                     m_profile.apiUrl = m_session.forum();
                     m_profile.url = m_session.address();
                     askCategory();
                 });
}

void SignInJob::askCategory()
{
    if (m_session.category().isEmpty()) {
        askName();
        return;
    }
    m_calls.call(buildGet(m_session.forum(), u"c/"_s + routePart(m_session.category()) + u"/show.json"_s),
                 [this](const Result<QJsonValue> &answer) {
                     const auto found = value(answer);
                     if (!found)
                         return;
                     const QJsonObject category = found->toObject().value("category"_L1).toObject();
                     if (category.value("permission"_L1).toInt(mayCreate) != mayCreate)
                         m_capabilities.setFlag(domain::Capability::Publish, false);
                     askName();
                 });
}

void SignInJob::askName()
{
    m_calls.call(buildGet(m_session.forum(), u"site/basic-info.json"_s),
                 [this](const Result<QJsonValue> &answer) {
                     if (answer)
                         m_profile.displayName = lineOf(answer->toObject().value("title"_L1));
                     if (m_profile.displayName.isEmpty())
                         m_profile.displayName = QUrl(m_session.forum()).host();
                     m_profile.capabilities = m_capabilities;
                     finish(m_profile);
                 });
}

ReconcileJob::ReconcileJob(Session &session, const Draft &draft)
    : CallJob(session)
    , m_session(session)
    , m_draft(draft)
{
}

void ReconcileJob::begin()
{
    const QString remote = m_draft.remote.value;
    if (!remote.isEmpty() && !remote.startsWith(reviewPrefix)) {
        askTopic(remote);
        return;
    }
    HttpRequest request
        = buildGet(m_session.forum(), u"t/external_id/"_s + routePart(keyOf(m_draft.key)) + u".json"_s);
    // It leads to the topic, and may do so by an address that is not the one we came by.
    request.followsRedirects = false;
    m_calls.exchange(request, [this, request](const Result<HttpResponse> &response) {
        if (const auto answer = value(response))
            onKey(request, *answer);
    });
}

void ReconcileJob::askTopic(const QString &id)
{
    m_calls.call(buildGet(m_session.forum(), u"t/"_s + routePart(id) + u".json"_s),
                 [this](const Result<QJsonValue> &answer) {
                     if (!answer && answer.error().code == ErrorCode::Gone) {
                         finish(std::optional<Receipt>());
                         return;
                     }
                     const auto topic = value(answer);
                     const auto receipt = topic
                         ? value(parseTopicReceipt(topic->toObject(), m_session.forum()))
                         : std::nullopt;
                     if (receipt)
                         finish(std::optional(*receipt));
                 });
}

void ReconcileJob::onKey(const HttpRequest &request, const HttpResponse &response)
{
    static const QRegularExpression topic(u"/t/(?:[^/]+/)?(\\d+)(?:[/.?].*)?$"_s);
    if (response.status >= 300 && response.status <= 399) {
        const auto match = topic.match(QString::fromUtf8(response.header("Location")));
        if (match.hasMatch())
            askTopic(match.captured(1));
        else
            finish(fail(ErrorCode::MalformedAnswer, u"a topic's key leads nowhere"_s, request.url.host()));
        return;
    }
    if (response.status < 200 || response.status > 299) {
        const Error error = problemOf(request, response, m_calls.now());
        if (error.code == ErrorCode::Gone)
            askPending();
        else
            finish(fail(error));
        return;
    }
    const QJsonDocument json = QJsonDocument::fromJson(response.body);
    if (const auto receipt = value(parseTopicReceipt(json.object(), m_session.forum())))
        finish(std::optional(*receipt));
}

void ReconcileJob::askPending()
{
    m_calls.call(buildGet(m_session.forum(), u"posts/"_s + routePart(m_session.user()) + u"/pending.json"_s),
                 [this](const Result<QJsonValue> &answer) {
                     // Older forums do not tell.
                     if (!answer && answer.error().code == ErrorCode::Gone) {
                         finish(std::optional<Receipt>());
                         return;
                     }
                     const auto found = value(answer);
                     const auto pending = found ? value(listIn(*found, "pending_posts"_L1)) : std::nullopt;
                     if (!pending)
                         return;
                     for (const QJsonValue &one : *pending) {
                         const QJsonObject post = one.toObject();
                         if (lineOf(post.value("title"_L1)) != titleOf(m_draft))
                             continue;
                         Receipt receipt;
                         receipt.id.value = reviewPrefix + idText(post.value("id"_L1));
                         receipt.status = u"enqueued"_s;
                         finish(std::optional(receipt));
                         return;
                     }
                     finish(std::optional<Receipt>());
                 });
}

ChangeTopicJob::ChangeTopicJob(Session &session, const domain::RemoteId &id, const Draft &draft)
    : CallJob(session)
    , m_session(session)
    , m_id(id)
    , m_draft(draft)
{
}

void ChangeTopicJob::begin()
{
    m_calls.call(buildGet(m_session.forum(), u"t/"_s + routePart(m_id.value) + u".json"_s),
                 [this](const Result<QJsonValue> &answer) {
                     if (const auto topic = value(answer))
                         change(*topic);
                 });
}

void ChangeTopicJob::change(const QJsonValue &topic)
{
    const auto receipt = value(parseTopicReceipt(topic.toObject(), m_session.forum()));
    const auto first = receipt ? value(firstPost(topic)) : std::nullopt;
    if (!first)
        return;
    m_receipt = *receipt;
    const bool renamed = lineOf(topic.toObject().value("title"_L1)) != titleOf(m_draft);
    const QJsonObject post{{u"raw"_s, rawOf(m_draft)}};
    m_calls.send(build("PUT",
                       m_session.forum(),
                       u"posts/"_s + idText(first->value("id"_L1)) + u".json"_s,
                       {{u"post"_s, post}}),
                 [this, renamed](const Result<HttpResponse> &changed) {
                     if (!value(changed))
                         return;
                     if (renamed)
                         rename();
                     else
                         finish(m_receipt);
                 });
}

void ChangeTopicJob::rename()
{
    m_calls.send(build("PUT",
                       m_session.forum(),
                       u"t/-/"_s + routePart(m_id.value) + u".json"_s,
                       {{u"title"_s, titleOf(m_draft)}}),
                 [this](const Result<HttpResponse> &renamed) {
                     if (value(renamed))
                         finish(m_receipt);
                 });
}

ReplyJob::ReplyJob(Session &session,
                   const domain::RemoteId &post,
                   const domain::RemoteId &message,
                   const QString &text)
    : CallJob(session)
    , m_session(session)
    , m_topic(post.value)
    , m_message(message.value)
    , m_text(text)
{
}

void ReplyJob::begin()
{
    if (m_message.startsWith(reviewPrefix)) {
        // Nobody can answer what is not there yet. Answered later, as every call is.
        async::deliver(async::ready<bool>(fail(ErrorCode::Unsupported, u"a held post has no answers"_s)),
                       this,
                       [this](const Result<bool> &refused) { finish(fail(refused.error())); });
        return;
    }
    if (m_message.isEmpty()) {
        send(0);
        return;
    }
    m_calls.call(buildGet(m_session.forum(), u"posts/"_s + routePart(m_message) + u".json"_s),
                 [this](const Result<QJsonValue> &answer) {
                     const auto found = value(answer);
                     const auto post
                         = found ? value(parsePost(found->toObject(), m_session.forum(), {})) : std::nullopt;
                     if (!post)
                         return;
                     m_topic = post->message.thread.value;
                     send(post->number);
                 });
}

void ReplyJob::send(int number)
{
    QJsonObject reply{{u"raw"_s, m_text}, {u"topic_id"_s, m_topic.toLongLong()}};
    if (number > 0)
        reply.insert(u"reply_to_post_number"_s, number);
    m_calls.call(build("POST", m_session.forum(), u"posts.json"_s, reply, true),
                 [this](const Result<QJsonValue> &answer) {
                     if (const auto made = value(answer))
                         onSent(made->toObject());
                 });
}

void ReplyJob::onSent(const QJsonObject &made)
{
    RemoteMessage message;
    if (made.value("action"_L1).toString() == "enqueued"_L1) {
        message.id.value = reviewPrefix + idText(made.value("pending_post"_L1).toObject().value("id"_L1));
        message.moderation = domain::Moderation::Held;
        message.kind = domain::MessageKind::Topic;
        message.text = m_text;
        message.writtenAt = m_calls.now();
    } else {
        const QJsonObject wrapped = made.value("post"_L1).toObject();
        const auto post = parsePost(wrapped.isEmpty() ? made : wrapped, m_session.forum(), {});
        if (!post) {
            finish(fail(unread(post.error())));
            return;
        }
        message = post->message;
    }
    message.own = true;
    message.thread.value = m_topic;
    message.post.value = m_topic;
    message.parent.value = m_message;
    finish(std::move(message));
}

ModeratePostJob::ModeratePostJob(Session &session,
                                 const domain::RemoteId &message,
                                 domain::ModerationAction action)
    : CallJob(session)
    , m_session(session)
    , m_post(message.value)
    , m_action(action)
{
}

void ModeratePostJob::begin()
{
    switch (m_action) {
    case domain::ModerationAction::Approve:
        show();
        break;
    case domain::ModerationAction::Spam:
        flag();
        break;
    case domain::ModerationAction::Hold:
    case domain::ModerationAction::Trash:
        remove();
        break;
    }
}

void ModeratePostJob::remove()
{
    m_calls.send(build("DELETE", m_session.forum(), u"posts/"_s + routePart(m_post) + u".json"_s),
                 [this](const Result<HttpResponse> &removed) {
                     const bool unclear = !removed
                         && (removed.error().code == ErrorCode::Forbidden
                             || removed.error().code == ErrorCode::Invalid);
                     if (removed)
                         askDeleted(std::nullopt);
                     else if (unclear)
                         askDeleted(removed.error());
                     else
                         finish(fail(removed.error()));
                 });
}

void ModeratePostJob::askDeleted(const std::optional<Error> &refusal)
{
    m_calls.call(buildGet(m_session.forum(), u"posts/"_s + routePart(m_post) + u".json"_s),
                 [this, refusal](const Result<QJsonValue> &answer) {
                     const auto post = answer ? parsePost(answer->toObject(), m_session.forum(), {})
                                              : Result<Post>(fail(answer.error()));
                     // Removed for good, where nobody is to see it.
                     const bool unseen = !refusal && !post && post.error().code == ErrorCode::Gone;
                     if (unseen || (post && post->deleted))
                         finish(domain::resultOf(m_action));
                     else if (refusal)
                         finish(fail(*refusal));
                     else if (!post)
                         finish(fail(post.error()));
                     else
                         finish(fail(ErrorCode::Refused, u"the post is there still"_s));
                 });
}

void ModeratePostJob::flag()
{
    // At once: flagged, agreed with, and hidden.
    const QJsonObject flagged{{u"id"_s, m_post.toLongLong()},
                              {u"post_action_type_id"_s, spamFlag},
                              {u"take_action"_s, true},
                              {u"flag_topic"_s, false}};
    m_calls.call(build("POST", m_session.forum(), u"post_actions.json"_s, flagged),
                 [this](const Result<QJsonValue> &answer) {
                     if (value(answer))
                         finish(domain::resultOf(m_action));
                 });
}

void ModeratePostJob::show()
{
    m_calls.call(buildGet(m_session.forum(), u"posts/"_s + routePart(m_post) + u".json"_s),
                 [this](const Result<QJsonValue> &answer) {
                     const auto found = value(answer);
                     const auto post
                         = found ? value(parsePost(found->toObject(), m_session.forum(), {})) : std::nullopt;
                     if (!post)
                         return;
                     if (!post->deleted && !post->hidden) {
                         finish(domain::resultOf(m_action)); // it already is so
                         return;
                     }
                     const QString verb = post->deleted ? u"/recover.json"_s : u"/unhide.json"_s;
                     m_calls.send(build("PUT", m_session.forum(), u"posts/"_s + routePart(m_post) + verb),
                                  [this](const Result<HttpResponse> &shown) {
                                      if (value(shown))
                                          finish(domain::resultOf(m_action));
                                  });
                 });
}

ReviewJob::ReviewJob(Session &session, const domain::RemoteId &message, domain::ModerationAction action)
    : CallJob(session)
    , m_session(session)
    , m_review(message.value.mid(reviewPrefix.size()))
    , m_action(action)
{
}

void ReviewJob::begin()
{
    m_calls.call(buildGet(m_session.forum(), u"review/"_s + routePart(m_review) + u".json"_s),
                 [this](const Result<QJsonValue> &answer) {
                     const auto found = value(answer);
                     const auto reviewable = found ? value(parseReviewable(*found)) : std::nullopt;
                     if (!reviewable)
                         return;
                     if (reviewable->pending)
                         perform(*reviewable);
                     else
                         finish(fail(ErrorCode::Gone, u"somebody else has decided"_s));
                 });
}

void ReviewJob::perform(const Reviewable &reviewable)
{
    const QString action = actionFor(m_action, reviewable.actions);
    if (action.isEmpty()) {
        finish(fail(ErrorCode::Refused,
                    u"none of the actions offered does that: %1"_s.arg(reviewable.actions.join(u", "_s))));
        return;
    }
    HttpRequest request
        = build("PUT",
                m_session.forum(),
                u"review/"_s + routePart(m_review) + u"/perform/"_s + routePart(action) + u".json"_s);
    request.url.setQuery(u"version="_s + reviewable.version);
    m_calls.call(request, [this](const Result<QJsonValue> &answer) {
        if (!answer && answer.error().code == ErrorCode::Conflict) {
            if (!std::exchange(m_repeated, true))
                begin();
            else
                finish(fail(ErrorCode::Refused, u"somebody else decides at the same time"_s));
            return;
        }
        const auto done = value(answer);
        if (!done)
            return;
        const QJsonObject result = done->toObject().value("reviewable_perform_result"_L1).toObject();
        if (result.value("success"_L1).toBool(false))
            finish(domain::resultOf(m_action));
        else
            finish(fail(ErrorCode::Refused, u"the forum did not carry it out"_s));
    });
}

SanctionJob::SanctionJob(Session &session, const SanctionOrder &order)
    : CallJob(session)
    , m_session(session)
    , m_order(order)
{
}

void SanctionJob::begin()
{
    bool isNumber = false;
    m_order.author.value.toLongLong(&isNumber);
    if (isNumber) {
        send();
        return;
    }
    // Answered later, as every call is.
    async::deliver(async::ready<bool>(fail(ErrorCode::Invalid, u"nobody whom the forum knows"_s)),
                   this,
                   [this](const Result<bool> &refused) { finish(fail(refused.error())); });
}

void SanctionJob::send()
{
    // A suspension needs an end and a reason; what the forum itself takes for ever ends so.
    static const QDateTime forEver(QDate(3000, 1, 1), QTime(0, 0), Qt::UTC);
    const bool mutes = m_order.kind == domain::SanctionKind::Mute;
    const QString until = m_order.until.value_or(forEver).toUTC().toString(Qt::ISODate);
    const QJsonObject body{{mutes ? u"silenced_till"_s : u"suspend_until"_s, until},
                           {u"reason"_s, m_order.reason.isEmpty() ? u"-"_s : m_order.reason}};
    const QString verb = mutes ? u"silence"_s : u"suspend"_s;
    m_calls.send(build("PUT",
                       m_session.forum(),
                       u"admin/users/%1/%2.json"_s.arg(routePart(m_order.author.value), verb),
                       body),
                 [this](const Result<HttpResponse> &done) {
                     if (done)
                         finish({});
                     else if (done.error().code == ErrorCode::Conflict && !m_repeated)
                         askPresent(done.error());
                     else
                         finish(fail(done.error()));
                 });
}

void SanctionJob::askPresent(const Error &refusal)
{
    m_repeated = true;
    m_calls.call(
        buildGet(m_session.forum(), u"admin/users/%1.json"_s.arg(routePart(m_order.author.value))),
        [this, refusal](const Result<QJsonValue> &answer) {
            const auto found = value(answer);
            if (!found)
                return;
            const bool mutes = m_order.kind == domain::SanctionKind::Mute;
            const QDateTime end = parseRfc3339(
                found->toObject().value(mutes ? "silenced_till"_L1 : "suspended_till"_L1).toString());
            constexpr qint64 tolerance = 60;
            const bool sameEnd = end.isValid()
                && (m_order.until ? std::abs(end.secsTo(*m_order.until)) <= tolerance
                                  : end.date().year() > 2500);
            if (sameEnd)
                finish({});
            else
                endPresent();
        });
}

void SanctionJob::endPresent()
{
    m_calls.send(buildLift(m_session.forum(), m_order.author, m_order.kind),
                 [this](const Result<HttpResponse> &ended) {
                     if (value(ended))
                         send();
                 });
}

} // namespace ruche::connectors::discourse
