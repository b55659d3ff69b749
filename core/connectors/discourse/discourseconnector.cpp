// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discourse/discourseconnector.h"

#include "core/connectors/discourse/discoursepull.h"
#include "core/connectors/discourse/discoursewrite.h"
#include "core/connectors/goneisdone.h"
#include "core/connectors/notoffered.h"
#include "core/connectors/slugkey.h"
#include "core/domain/moderationcapability.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors {

domain::NetworkInfo DiscourseConnector::network()
{
    using enum domain::Capability;
    domain::NetworkInfo info;
    info.key = u"discourse"_s;
    info.name = u"Discourse"_s;
    info.icon = u"network-forum"_s;
    info.signIn = domain::SignIn::UserAndAppPassword;
    info.capabilities = Publish | Media | AltText | EditPost | DeletePost | ReadPosts | ReadComments | Reply
        | Approve | Spam | Trash | Members | Mute | MuteTimed | Ban | BanTimed;
    info.pollSeconds = 120;
    info.mute = domain::SanctionEffect::CannotWrite;
    info.ban = domain::SanctionEffect::CannotSignIn;
    info.heldOneWay = Approve | Spam | Trash;
    info.limits.rule = domain::CountRule::CodePoints;
    info.limits.title = 255;
    info.limits.text = 32000;
    return info;
}

DiscourseConnector::DiscourseConnector(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock)
    : m_capabilities(endpoint.capabilities)
    , m_session(endpoint, transport, clock)
{
}

bool DiscourseConnector::may(domain::Capability capability) const
{
    return m_capabilities.value_or(network().capabilities).testFlag(capability);
}

QFuture<Result<Profile>> DiscourseConnector::signIn()
{
    return (new discourse::SignInJob(m_session, network().capabilities))->start();
}

QFuture<Result<Page>> DiscourseConnector::pull(Stream stream, const QString &cursor)
{
    switch (stream) {
    case Stream::Posts:
        if (may(domain::Capability::ReadPosts))
            return (new discourse::PullTopicsJob(m_session, cursor))->start();
        break;
    case Stream::Messages:
        if (may(domain::Capability::ReadComments))
            return (new discourse::PullPostsJob(m_session, cursor, may(domain::Capability::Approve)))
                ->start();
        break;
    case Stream::Members:
        if (may(domain::Capability::Members))
            return (new discourse::PullDirectoryJob(m_session, cursor))->start();
        break;
    }
    return notOffered<Page>("reading this");
}

QFuture<Result<domain::RemoteId>> DiscourseConnector::uploadMedia(const MediaUpload &media)
{
    if (!may(domain::Capability::Media))
        return notOffered<domain::RemoteId>("media");
    const async::Answer<domain::RemoteId> answer;
    m_session.call(discourse::buildUpload(m_session.forum(), media),
                   [answer](const Result<QJsonValue> &uploaded) {
                       if (!uploaded) {
                           answer.finish(fail(uploaded.error()));
                           return;
                       }
                       // Its own name for the file: it stands between brackets in the text.
                       const QString url = lineOf(uploaded->toObject().value("short_url"_L1));
                       if (!url.startsWith("upload://"_L1) || url.contains(u')') || url.contains(u' '))
                           answer.finish(fail(ErrorCode::Uncertain, u"an upload without address"_s));
                       else
                           answer.finish(domain::RemoteId{url});
                   });
    return answer.future();
}

QString DiscourseConnector::makeKey(const Draft &draft) const
{
    return discourse::keyOf(makeSlugKey(draft.title));
}

QFuture<Result<Receipt>> DiscourseConnector::publish(const Draft &draft)
{
    if (!may(domain::Capability::Publish))
        return notOffered<Receipt>("publishing");
    const QString key = discourse::keyOf(draft.key);
    if (key.isEmpty())
        return async::ready<Receipt>(fail(ErrorCode::InvalidArgument, u"a post needs a key"_s, u"key"_s));
    QJsonObject topic{{u"title"_s, discourse::titleOf(draft)},
                      {u"raw"_s, discourse::rawOf(draft)},
                      {u"external_id"_s, key}};
    if (!m_session.category().isEmpty())
        topic.insert(u"category"_s, m_session.category().toLongLong());
    const async::Answer<Receipt> answer;
    m_session.call(discourse::build("POST", m_session.forum(), u"posts.json"_s, topic, true),
                   [this, answer](const Result<QJsonValue> &made) {
                       const Result<Receipt> receipt = made
                           ? discourse::parseCreated(made->toObject(), m_session.forum())
                           : Result<Receipt>(fail(made.error()));
                       // What cannot be read is there all the same, and a repeat would double it.
                       if (!receipt && receipt.error().code == ErrorCode::MalformedAnswer)
                           answer.finish(fail(ErrorCode::Uncertain, receipt.error().detail));
                       else
                           answer.finish(receipt);
                   });
    return answer.future();
}

QFuture<Result<std::optional<Receipt>>> DiscourseConnector::reconcile(const Draft &draft)
{
    if (!may(domain::Capability::Publish))
        return notOffered<std::optional<Receipt>>("publishing");
    if (discourse::keyOf(draft.key).isEmpty() && draft.remote.isEmpty())
        return async::ready<std::optional<Receipt>>(
            fail(ErrorCode::InvalidArgument, u"a post is found by its key"_s, u"key"_s));
    return (new discourse::ReconcileJob(m_session, draft))->start();
}

QFuture<Result<Receipt>> DiscourseConnector::updatePost(const domain::RemoteId &id, const Draft &draft)
{
    if (!may(domain::Capability::EditPost))
        return notOffered<Receipt>("editing");
    return (new discourse::ChangeTopicJob(m_session, id, draft))->start();
}

QFuture<Result<void>> DiscourseConnector::deletePost(const domain::RemoteId &id)
{
    if (!may(domain::Capability::DeletePost))
        return notOffered<void>("deleting");
    const bool waits = id.value.startsWith(discourse::reviewPrefix);
    const QString route = waits ? u"review/"_s + routePart(id.value.mid(discourse::reviewPrefix.size()))
                                : u"t/"_s + routePart(id.value) + u".json"_s;
    const async::Answer<void> answer;
    m_session.send(discourse::build("DELETE", m_session.forum(), route),
                   [answer](const Result<HttpResponse> &deleted) { answer.finish(goneIsDone(deleted)); });
    return answer.future();
}

QFuture<Result<RemoteMessage>>
DiscourseConnector::reply(const domain::RemoteId &post, const domain::RemoteId &message, const QString &text)
{
    if (!may(domain::Capability::Reply))
        return notOffered<RemoteMessage>("answering");
    return (new discourse::ReplyJob(m_session, post, message, text))->start();
}

QFuture<Result<domain::Moderation>> DiscourseConnector::moderate(const domain::RemoteId &message,
                                                                 domain::ModerationAction action)
{
    if (!may(domain::capabilityFor(action)))
        return notOffered<domain::Moderation>("moderating");
    if (message.value.startsWith(discourse::reviewPrefix))
        return (new discourse::ReviewJob(m_session, message, action))->start();
    return (new discourse::ModeratePostJob(m_session, message, action))->start();
}

QFuture<Result<void>> DiscourseConnector::sanction(const SanctionOrder &order)
{
    const bool timed = order.until && !may(domain::timedCapabilityFor(order.kind));
    if (!may(domain::capabilityFor(order.kind)) || timed)
        return notOffered<void>("this sanction");
    return (new discourse::SanctionJob(m_session, order))->start();
}

QFuture<Result<void>> DiscourseConnector::lift(const domain::RemoteId &author, domain::SanctionKind kind)
{
    if (!may(domain::capabilityFor(kind)))
        return notOffered<void>("this sanction");
    const async::Answer<void> answer;
    m_session.send(discourse::buildLift(m_session.forum(), author, kind),
                   [answer](const Result<HttpResponse> &lifted) { answer.finish(goneIsDone(lifted)); });
    return answer.future();
}

} // namespace ruche::connectors
