// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/ghost/ghostconnector.h"

#include "core/connectors/ghost/ghostpull.h"
#include "core/connectors/ghost/ghostsignin.h"
#include "core/connectors/ghost/ghostwrite.h"
#include "core/connectors/goneisdone.h"
#include "core/connectors/notoffered.h"
#include "core/connectors/slugkey.h"
#include "core/domain/moderationcapability.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors {

domain::NetworkInfo GhostConnector::network()
{
    using enum domain::Capability;
    domain::NetworkInfo info;
    info.key = u"ghost"_s;
    info.name = u"Ghost"_s;
    info.icon = u"network-ghost"_s;
    info.signIn = domain::SignIn::Key;
    info.capabilities = Publish | ScheduleNatively | Media | AltText | EditPost | DeletePost | ReadPosts
        | ReadComments | Reply | Approve | Hold | Trash | Members;
    info.pollSeconds = 300;
    info.limits.title = 255;
    info.limits.altText = 191;
    info.limits.mediaTypes
        = {u"image/jpeg"_s, u"image/png"_s, u"image/gif"_s, u"image/webp"_s, u"image/svg+xml"_s};
    return info;
}

GhostConnector::GhostConnector(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock)
    : m_address(endpoint.url)
    , m_capabilities(endpoint.capabilities)
    , m_session(endpoint, transport, clock)
{
}

bool GhostConnector::may(domain::Capability capability) const
{
    return m_capabilities.value_or(network().capabilities).testFlag(capability);
}

QFuture<Result<Profile>> GhostConnector::signIn()
{
    return (new ghost::SignInJob(m_session, m_address, network().capabilities))->start();
}

QFuture<Result<Page>> GhostConnector::pull(Stream stream, const QString &cursor)
{
    switch (stream) {
    case Stream::Posts:
        if (may(domain::Capability::ReadPosts))
            return (new ghost::PullPostsJob(m_session, cursor))->start();
        break;
    case Stream::Messages:
        if (may(domain::Capability::ReadComments))
            return (new ghost::PullCommentsJob(m_session, cursor))->start();
        break;
    case Stream::Members:
        if (may(domain::Capability::Members))
            return (new ghost::PullMembersJob(m_session, cursor))->start();
        break;
    }
    return notOffered<Page>("reading this");
}

QFuture<Result<domain::RemoteId>> GhostConnector::uploadMedia(const MediaUpload &media)
{
    if (!may(domain::Capability::Media))
        return notOffered<domain::RemoteId>("media");
    const async::Answer<domain::RemoteId> answer;
    m_session.call(ghost::buildUpload(m_session.apiUrl(), media),
                   [answer](const Result<QJsonObject> &uploaded) {
                       if (!uploaded) {
                           answer.finish(fail(uploaded.error()));
                           return;
                       }
                       const QJsonArray images = uploaded->value("images"_L1).toArray();
                       const QString url = images.first().toObject().value("url"_L1).toString();
                       if (url.isEmpty())
                           answer.finish(fail(ErrorCode::Uncertain, u"an upload without address"_s));
                       else
                           answer.finish(domain::RemoteId{url});
                   });
    return answer.future();
}

QString GhostConnector::makeKey(const Draft &draft) const
{
    return makeSlugKey(draft.title);
}

QFuture<Result<Receipt>> GhostConnector::publish(const Draft &draft)
{
    if (!may(domain::Capability::Publish))
        return notOffered<Receipt>("publishing");
    if (ghost::slugOf(draft.key).isEmpty())
        return async::ready<Receipt>(fail(ErrorCode::InvalidArgument, u"a post needs a key"_s, u"key"_s));
    return (new ghost::CreatePostJob(m_session, draft))->start();
}

QFuture<Result<std::optional<Receipt>>> GhostConnector::reconcile(const Draft &draft)
{
    if (!may(domain::Capability::Publish))
        return notOffered<std::optional<Receipt>>("publishing");
    if (ghost::slugOf(draft.key).isEmpty())
        return async::ready<std::optional<Receipt>>(
            fail(ErrorCode::InvalidArgument, u"a post is found by its key"_s, u"key"_s));
    return (new ghost::ReconcileJob(m_session, draft))->start();
}

QFuture<Result<Receipt>> GhostConnector::updatePost(const domain::RemoteId &id, const Draft &draft)
{
    if (!may(domain::Capability::EditPost))
        return notOffered<Receipt>("editing");
    return (new ghost::ChangePostJob(m_session, id, draft))->start();
}

QFuture<Result<void>> GhostConnector::deletePost(const domain::RemoteId &id)
{
    if (!may(domain::Capability::DeletePost))
        return notOffered<void>("deleting");
    const async::Answer<void> answer;
    m_session.call(ghost::buildDelete(m_session.apiUrl(), ghost::routeOf(u"posts"_s, id)),
                   [answer](const Result<QJsonObject> &deleted) { answer.finish(goneIsDone(deleted)); });
    return answer.future();
}

QFuture<Result<RemoteMessage>>
GhostConnector::reply(const domain::RemoteId &post, const domain::RemoteId &message, const QString &text)
{
    if (!may(domain::Capability::Reply))
        return notOffered<RemoteMessage>("answering");
    return (new ghost::ReplyJob(m_session, post, message, text))->start();
}

QFuture<Result<domain::Moderation>> GhostConnector::moderate(const domain::RemoteId &message,
                                                             domain::ModerationAction action)
{
    if (!may(domain::capabilityFor(action)))
        return notOffered<domain::Moderation>("moderating");
    const domain::Moderation wanted = domain::resultOf(action);
    const QJsonObject comment{{u"id"_s, message.value}, {u"status"_s, ghost::statusWord(wanted)}};
    const async::Answer<domain::Moderation> answer;
    m_session.call(ghost::buildPut(m_session.apiUrl(), u"comments"_s, message, comment),
                   [answer, wanted](const Result<QJsonObject> &changed) {
                       const Result<QJsonObject> present
                           = changed ? ghost::parseOne(*changed, "comments"_L1) : changed;
                       if (!present)
                           answer.finish(fail(present.error()));
                       else if (ghost::parseStatus(present->value("status"_L1).toString()) != wanted)
                           answer.finish(fail(ErrorCode::Refused, u"the status did not change"_s));
                       else
                           answer.finish(wanted);
                   });
    return answer.future();
}

} // namespace ruche::connectors
