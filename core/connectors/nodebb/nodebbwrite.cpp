// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/nodebb/nodebbwrite.h"

#include "core/connectors/html.h"

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::nodebb {

namespace {

/// How far the server's clock may be behind ours.
constexpr qint64 toleratedSeconds = 120;

bool isNoRight(const Error &error)
{
    return error.code == ErrorCode::Forbidden || error.code == ErrorCode::Gone
        || error.code == ErrorCode::NotThisNetwork;
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
    m_session.withSelf([this](const Result<Self> &self) {
        if (!self && self.error().code == ErrorCode::MalformedAnswer) {
            finish(fail(ErrorCode::NotThisNetwork, self.error().detail, self.error().subject));
            return;
        }
        const auto known = value(self);
        if (!known)
            return;
        m_profile.handle = known->name;
        m_profile.apiUrl = m_session.forum();
        m_profile.url = m_session.category().isEmpty()
            ? QUrl(m_session.forum())
            : categoryUrl({m_session.forum(), m_session.category()});
        askCategory();
    });
}

void SignInJob::askCategory()
{
    using enum domain::Capability;
    if (m_session.category().isEmpty()) {
        // Where to write is for the user to say.
        m_capabilities &= ~(Publish | ScheduleNatively);
        askName();
        return;
    }
    m_calls.call(buildGet(m_session.forum(), u"api/category/"_s + routePart(m_session.category())),
                 [this](const Result<QJsonValue> &answer) {
                     const auto category = value(answer);
                     if (!category)
                         return;
                     const QJsonObject rights = category->toObject().value("privileges"_L1).toObject();
                     if (!rights.value("topics:create"_L1).toBool(true))
                         m_capabilities &= ~(Publish | ScheduleNatively);
                     if (!rights.value("topics:schedule"_L1).toBool(false))
                         m_capabilities.setFlag(ScheduleNatively, false);
                     if (!rights.value("topics:reply"_L1).toBool(true))
                         m_capabilities.setFlag(Reply, false);
                     askName();
                 });
}

void SignInJob::askName()
{
    m_calls.call(buildGet(m_session.forum(), u"api/config"_s), [this](const Result<QJsonValue> &answer) {
        const QJsonObject config = answer ? answer->toObject() : QJsonObject();
        for (const auto name : {"siteTitle"_L1, "browserTitle"_L1}) {
            if (m_profile.displayName.isEmpty())
                m_profile.displayName = plainTextOf(config.value(name).toString()).simplified();
        }
        if (m_profile.displayName.isEmpty())
            m_profile.displayName = QUrl(m_session.forum()).host();
        domain::Limits limits;
        limits.rule = domain::CountRule::Utf16;
        limits.title = config.value("maximumTitleLength"_L1).toInt(0);
        limits.text = config.value("maximumPostLength"_L1).toInt(0);
        if (limits.title > 0 && limits.text > 0)
            m_profile.limits = limits;
        askQueue();
    });
}

void SignInJob::askQueue()
{
    m_calls.call(buildGet(m_session.forum(), u"api/post-queue"_s), [this](const Result<QJsonValue> &answer) {
        using enum domain::Capability;
        if (!answer && !isNoRight(answer.error())) {
            finish(fail(answer.error()));
            return;
        }
        // Everybody sees their own posts in it; only who may let them through decides.
        if (!answer || !answer->toObject().value("canAccept"_L1).toBool(true))
            m_capabilities &= ~(Approve | Trash | Mute | MuteTimed | Ban | BanTimed);
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
    if (remote.isEmpty() || remote.startsWith(queuePrefix)) {
        m_session.withSelf([this](const Result<Self> &self) {
            if (const auto known = value(self))
                askOwn(*known);
        });
        return;
    }
    m_calls.call(buildGet(m_session.forum(), u"api/v3/topics/"_s + routePart(remote)),
                 [this](const Result<QJsonValue> &answer) {
                     if (!answer && answer.error().code == ErrorCode::Gone) {
                         finish(std::optional<Receipt>());
                         return;
                     }
                     const auto wrapped = value(answer);
                     const auto topic = wrapped ? value(unwrap(*wrapped)) : std::nullopt;
                     const auto parsed = topic ? value(parseTopic(*topic, m_session.forum())) : std::nullopt;
                     if (parsed)
                         finish(std::optional(receiptOf(*parsed)));
                 });
}

bool ReconcileJob::isSought(const Topic &topic) const
{
    if (topic.title.compare(titleOf(m_draft), Qt::CaseInsensitive) != 0 || !topic.at.isValid())
        return false;
    const bool planned = m_draft.at && std::llabs(topic.at.secsTo(*m_draft.at)) <= toleratedSeconds;
    return planned || !m_draft.firstTriedAt.isValid()
        || m_draft.firstTriedAt.secsTo(topic.at) >= -toleratedSeconds;
}

void ReconcileJob::askOwn(const Self &self)
{
    m_calls.call(buildGet(m_session.forum(), u"api/user/"_s + routePart(self.slug) + u"/topics"_s),
                 [this, self](const Result<QJsonValue> &answer) {
                     const auto found = value(answer);
                     const auto topics = found ? value(listIn(*found, "topics"_L1)) : std::nullopt;
                     if (!topics)
                         return;
                     for (const QJsonValue &object : *topics) {
                         const auto topic = parseTopic(object.toObject(), m_session.forum());
                         if (topic && isSought(*topic)) {
                             finish(std::optional(receiptOf(*topic)));
                             return;
                         }
                     }
                     askQueue(self);
                 });
}

void ReconcileJob::askQueue(const Self &self)
{
    m_calls.call(
        buildGet(m_session.forum(), u"api/post-queue"_s), [this, self](const Result<QJsonValue> &answer) {
            if (!answer && isNoRight(answer.error())) {
                finish(std::optional<Receipt>());
                return;
            }
            const auto found = value(answer);
            const auto entries = found ? value(listIn(*found, "posts"_L1)) : std::nullopt;
            if (!entries)
                return;
            for (const QJsonValue &value : *entries) {
                const auto held = parseQueued(value.toObject(), m_session.forum(), self.id);
                if (!held || !held->own || held->subject.compare(titleOf(m_draft), Qt::CaseInsensitive) != 0)
                    continue;
                Receipt receipt;
                receipt.id = held->id;
                receipt.status = u"queued"_s;
                receipt.url = held->url;
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
    m_calls.call(buildGet(m_session.forum(), u"api/v3/topics/"_s + routePart(m_id.value)),
                 [this](const Result<QJsonValue> &answer) {
                     const auto wrapped = value(answer);
                     const auto object = wrapped ? value(unwrap(*wrapped)) : std::nullopt;
                     const auto topic = object ? value(parseTopic(*object, m_session.forum())) : std::nullopt;
                     if (!topic)
                         return;
                     if (topic->mainPost.isEmpty())
                         finish(fail(ErrorCode::MalformedAnswer, u"a topic without opening post"_s));
                     else
                         change(*topic);
                 });
}

void ChangeTopicJob::change(const Topic &topic)
{
    QJsonObject body{{u"title"_s, titleOf(m_draft)}, {u"content"_s, m_draft.text}};
    Topic changed = topic;
    if (topic.planned) {
        // Without a moment NodeBB would take the present one.
        changed.at = m_draft.at.value_or(topic.at);
        body.insert(u"timestamp"_s, changed.at.toMSecsSinceEpoch());
        changed.planned = changed.at > m_calls.now();
    }
    m_calls.call(buildPut(m_session.forum(), u"api/v3/posts/"_s + routePart(topic.mainPost), body),
                 [this, changed](const Result<QJsonValue> &answer) {
                     const auto wrapped = value(answer);
                     if (wrapped && value(unwrap(*wrapped)))
                         finish(receiptOf(changed));
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
    if (m_message.startsWith(queuePrefix)) {
        // Nobody can answer what is not there yet. Answered later, as every call is.
        async::deliver(async::ready<bool>(fail(ErrorCode::Unsupported, u"a held post has no answers"_s)),
                       this,
                       [this](const Result<bool> &refused) { finish(fail(refused.error())); });
        return;
    }
    if (!m_topic.isEmpty()) {
        send();
        return;
    }
    m_calls.call(buildGet(m_session.forum(), u"api/v3/posts/"_s + routePart(m_message)),
                 [this](const Result<QJsonValue> &answer) {
                     const auto wrapped = value(answer);
                     const auto post = wrapped ? value(unwrap(*wrapped)) : std::nullopt;
                     if (!post)
                         return;
                     m_topic = idText(post->value("tid"_L1));
                     if (m_topic.isEmpty())
                         finish(fail(ErrorCode::MalformedAnswer, u"a post without topic"_s));
                     else
                         send();
                 });
}

void ReplyJob::send()
{
    QJsonObject body{{u"content"_s, m_text}};
    bool isNumber = false;
    const qint64 number = m_message.toLongLong(&isNumber);
    if (!m_message.isEmpty())
        body.insert(u"toPid"_s, isNumber ? QJsonValue(number) : QJsonValue(m_message));
    m_calls.call(buildPost(m_session.forum(), u"api/v3/topics/"_s + routePart(m_topic), body, true),
                 [this](const Result<QJsonValue> &answer) {
                     const auto wrapped = value(answer);
                     if (!wrapped)
                         return;
                     const auto made = unwrap(*wrapped);
                     if (made)
                         onSent(*made);
                     else
                         finish(fail(ErrorCode::Uncertain, made.error().detail));
                 });
}

void ReplyJob::onSent(const QJsonObject &made)
{
    RemoteMessage message;
    if (made.value("queued"_L1).toBool()) {
        message.id.value = queuePrefix + idText(made.value("id"_L1));
        message.moderation = domain::Moderation::Held;
        message.kind = domain::MessageKind::Topic;
        message.text = m_text;
        message.writtenAt = m_calls.now();
    } else {
        const auto parsed = parseMessage(made, m_session.forum(), {});
        if (!parsed) {
            finish(fail(ErrorCode::Uncertain, parsed.error().detail));
            return;
        }
        message = *parsed;
    }
    message.own = true;
    message.thread.value = m_topic;
    message.post.value = m_topic;
    message.parent.value = m_message;
    finish(std::move(message));
}

ModerateJob::ModerateJob(Session &session, const domain::RemoteId &message, domain::ModerationAction action)
    : CallJob(session)
    , m_session(session)
    , m_message(message.value)
    , m_approve(action == domain::ModerationAction::Approve)
    , m_wanted(domain::resultOf(action))
{
}

void ModerateJob::begin()
{
    const QString forum = m_session.forum();
    const bool queued = m_message.startsWith(queuePrefix);
    const QString route = queued ? u"api/v3/posts/queue/"_s + routePart(m_message.mid(queuePrefix.size()))
                                 : u"api/v3/posts/"_s + routePart(m_message) + u"/state"_s;
    HttpRequest request = buildDelete(forum, route);
    if (m_approve)
        request = queued ? buildPost(forum, route, {}, false) : buildPut(forum, route, {});
    m_calls.call(request, [this, queued](const Result<QJsonValue> &answer) {
        if (!answer && answer.error().code == ErrorCode::Invalid && !queued) {
            askState(answer.error());
            return;
        }
        const auto wrapped = value(answer);
        if (wrapped && value(unwrap(*wrapped)))
            finish(m_wanted);
    });
}

void ModerateJob::askState(const Error &refusal)
{
    m_calls.call(buildGet(m_session.forum(), u"api/v3/posts/"_s + routePart(m_message)),
                 [this, refusal](const Result<QJsonValue> &answer) {
                     const auto post = answer ? unwrap(*answer) : Result<QJsonObject>(fail(refusal));
                     const auto message = post ? parseMessage(*post, m_session.forum(), {})
                                               : Result<RemoteMessage>(fail(refusal));
                     const bool shown = message && message->moderation == domain::Moderation::Approved;
                     if (message && shown == m_approve)
                         finish(m_wanted);
                     else
                         finish(fail(refusal));
                 });
}

} // namespace ruche::connectors::nodebb
