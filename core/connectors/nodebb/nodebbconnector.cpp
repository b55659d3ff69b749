// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/nodebb/nodebbconnector.h"

#include "core/connectors/goneisdone.h"
#include "core/connectors/nodebb/nodebbpull.h"
#include "core/connectors/nodebb/nodebbwrite.h"
#include "core/connectors/notoffered.h"
#include "core/connectors/slugkey.h"
#include "core/domain/moderationcapability.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors {

namespace {

QString sanctionRoute(const domain::RemoteId &author, domain::SanctionKind kind)
{
    return u"api/v3/users/%1/%2"_s.arg(routePart(author.value), domain::sanctionKindName(kind));
}

} // namespace

domain::NetworkInfo NodebbConnector::network()
{
    using enum domain::Capability;
    domain::NetworkInfo info;
    info.key = u"nodebb"_s;
    info.name = u"NodeBB"_s;
    info.icon = u"network-forum"_s;
    info.signIn = domain::SignIn::Key;
    info.capabilities = Publish | ScheduleNatively | EditPost | DeletePost | ReadPosts | ReadComments | Reply
        | Approve | Trash | Members | Mute | MuteTimed | Ban | BanTimed;
    info.pollSeconds = 120;
    info.mute = domain::SanctionEffect::CannotWrite;
    info.ban = domain::SanctionEffect::CannotSignIn;
    info.heldOneWay = Approve | Trash;
    info.limits.rule = domain::CountRule::Utf16;
    info.limits.title = 255;
    info.limits.text = 32767;
    return info;
}

NodebbConnector::NodebbConnector(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock)
    : m_capabilities(endpoint.capabilities)
    , m_session(endpoint, transport, clock)
{
}

bool NodebbConnector::may(domain::Capability capability) const
{
    return m_capabilities.value_or(network().capabilities).testFlag(capability);
}

QFuture<Result<Profile>> NodebbConnector::signIn()
{
    return (new nodebb::SignInJob(m_session, network().capabilities))->start();
}

QFuture<Result<Page>> NodebbConnector::pull(Stream stream, const QString &cursor)
{
    switch (stream) {
    case Stream::Posts:
        if (may(domain::Capability::ReadPosts))
            return (new nodebb::PullTopicsJob(m_session, cursor))->start();
        break;
    case Stream::Messages:
        if (may(domain::Capability::ReadComments))
            return (new nodebb::PullPostsJob(m_session, cursor, may(domain::Capability::Approve)))->start();
        break;
    case Stream::Members:
        if (may(domain::Capability::Members))
            return (new nodebb::PullUsersJob(m_session, cursor))->start();
        break;
    }
    return notOffered<Page>("reading this");
}

QFuture<Result<domain::RemoteId>> NodebbConnector::uploadMedia(const MediaUpload &)
{
    return notOffered<domain::RemoteId>("media");
}

QString NodebbConnector::makeKey(const Draft &draft) const
{
    return makeSlugKey(draft.title);
}

QFuture<Result<Receipt>> NodebbConnector::publish(const Draft &draft)
{
    if (!may(domain::Capability::Publish))
        return notOffered<Receipt>("publishing");
    if (m_session.category().isEmpty())
        return async::ready<Receipt>(
            fail(ErrorCode::InvalidArgument, u"the account names no category"_s, u"category"_s));
    QJsonObject topic{{u"cid"_s, m_session.category().toLongLong()},
                      {u"title"_s, nodebb::titleOf(draft)},
                      {u"content"_s, draft.text}};
    if (draft.at && *draft.at > m_session.now())
        topic.insert(u"timestamp"_s, draft.at->toMSecsSinceEpoch());
    const async::Answer<Receipt> answer;
    m_session.call(nodebb::buildPost(m_session.forum(), u"api/v3/topics"_s, topic, true),
                   [this, answer](const Result<QJsonValue> &made) {
                       if (!made) {
                           answer.finish(fail(made.error()));
                           return;
                       }
                       const Result<QJsonObject> wrapped = nodebb::unwrap(*made);
                       const Result<Receipt> receipt = wrapped
                           ? nodebb::parseReceipt(*wrapped, m_session.forum())
                           : Result<Receipt>(fail(wrapped.error()));
                       // It is there, and a repeat would double it.
                       if (receipt)
                           answer.finish(*receipt);
                       else
                           answer.finish(fail(ErrorCode::Uncertain, receipt.error().detail));
                   });
    return answer.future();
}

QFuture<Result<std::optional<Receipt>>> NodebbConnector::reconcile(const Draft &draft)
{
    if (!may(domain::Capability::Publish))
        return notOffered<std::optional<Receipt>>("publishing");
    return (new nodebb::ReconcileJob(m_session, draft))->start();
}

QFuture<Result<Receipt>> NodebbConnector::updatePost(const domain::RemoteId &id, const Draft &draft)
{
    if (!may(domain::Capability::EditPost))
        return notOffered<Receipt>("editing");
    return (new nodebb::ChangeTopicJob(m_session, id, draft))->start();
}

QFuture<Result<void>> NodebbConnector::deletePost(const domain::RemoteId &id)
{
    if (!may(domain::Capability::DeletePost))
        return notOffered<void>("deleting");
    const bool queued = id.value.startsWith(nodebb::queuePrefix);
    const QString route = queued
        ? u"api/v3/posts/queue/"_s + routePart(id.value.mid(nodebb::queuePrefix.size()))
        : u"api/v3/topics/"_s + routePart(id.value) + u"/state"_s;
    const async::Answer<void> answer;
    m_session.call(nodebb::buildDelete(m_session.forum(), route),
                   [answer](const Result<QJsonValue> &deleted) { answer.finish(goneIsDone(deleted)); });
    return answer.future();
}

QFuture<Result<RemoteMessage>>
NodebbConnector::reply(const domain::RemoteId &post, const domain::RemoteId &message, const QString &text)
{
    if (!may(domain::Capability::Reply))
        return notOffered<RemoteMessage>("answering");
    return (new nodebb::ReplyJob(m_session, post, message, text))->start();
}

QFuture<Result<domain::Moderation>> NodebbConnector::moderate(const domain::RemoteId &message,
                                                              domain::ModerationAction action)
{
    if (!may(domain::capabilityFor(action)))
        return notOffered<domain::Moderation>("moderating");
    return (new nodebb::ModerateJob(m_session, message, action))->start();
}

QFuture<Result<void>> NodebbConnector::sanction(const SanctionOrder &order)
{
    const bool timed = order.until && !may(domain::timedCapabilityFor(order.kind));
    if (!may(domain::capabilityFor(order.kind)) || timed)
        return notOffered<void>("this sanction");
    if (order.author.value.startsWith("guest:"_L1))
        return async::ready<void>(fail(ErrorCode::Invalid, u"a guest has no account"_s));
    // A ban without end has none; a mute without end would be over at once.
    QJsonObject body{{u"reason"_s, order.reason}};
    if (order.until)
        body.insert(u"until"_s, order.until->toMSecsSinceEpoch());
    else if (order.kind == domain::SanctionKind::Mute)
        body.insert(u"until"_s, QDateTime(QDate(3000, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch());
    return settled(nodebb::buildPut(m_session.forum(), sanctionRoute(order.author, order.kind), body), false);
}

QFuture<Result<void>> NodebbConnector::lift(const domain::RemoteId &author, domain::SanctionKind kind)
{
    if (!may(domain::capabilityFor(kind)))
        return notOffered<void>("this sanction");
    return settled(nodebb::buildDelete(m_session.forum(), sanctionRoute(author, kind)), true);
}

QFuture<Result<void>> NodebbConnector::settled(const HttpRequest &request, bool goneIsFine)
{
    const async::Answer<void> answer;
    m_session.send(request, [answer, goneIsFine](const Result<HttpResponse> &done) {
        answer.finish(goneIsFine ? goneIsDone(done)
                          : done ? Result<void>()
                                 : Result<void>(fail(done.error())));
    });
    return answer.future();
}

} // namespace ruche::connectors
