// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskyconnector.h"

#include "core/connectors/bluesky/blueskyimage.h"
#include "core/connectors/bluesky/blueskypull.h"
#include "core/connectors/bluesky/blueskysignin.h"
#include "core/connectors/bluesky/blueskytid.h"
#include "core/connectors/bluesky/blueskywrite.h"
#include "core/connectors/goneisdone.h"
#include "core/connectors/notoffered.h"
#include "core/domain/moderationcapability.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors {

domain::NetworkInfo BlueskyConnector::network()
{
    using enum domain::Capability;
    domain::NetworkInfo info;
    info.key = u"bluesky"_s;
    info.name = u"Bluesky"_s;
    info.icon = u"network-bluesky"_s;
    info.signIn = domain::SignIn::UserAndAppPassword;
    info.capabilities = Publish | Media | AltText | DeletePost | ReadPosts | ReadComments | Reply | Approve
        | Hold | Trash | Members | Thread | Language | Mute | Ban;
    info.pollSeconds = 120;
    info.mute = domain::SanctionEffect::HiddenFromUs;
    info.ban = domain::SanctionEffect::CannotReachUs;
    return info;
}

BlueskyConnector::BlueskyConnector(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock)
    : m_capabilities(endpoint.capabilities)
    , m_session(endpoint, transport, clock)
{
}

bool BlueskyConnector::may(domain::Capability capability) const
{
    return m_capabilities.value_or(network().capabilities).testFlag(capability);
}

QFuture<Result<Profile>> BlueskyConnector::signIn()
{
    return (new bluesky::SignInJob(m_session, network().capabilities))->start();
}

QFuture<Result<Page>> BlueskyConnector::pull(Stream stream, const QString &cursor)
{
    switch (stream) {
    case Stream::Posts:
        if (may(domain::Capability::ReadPosts))
            return (new bluesky::PullPostsJob(m_session, cursor))->start();
        break;
    case Stream::Messages:
        if (may(domain::Capability::ReadComments))
            return (new bluesky::PullMessagesJob(m_session, cursor))->start();
        break;
    case Stream::Members:
        if (may(domain::Capability::Members))
            return (new bluesky::PullMembersJob(m_session, cursor))->start();
        break;
    }
    return notOffered<Page>("reading this");
}

QFuture<Result<domain::RemoteId>> BlueskyConnector::uploadMedia(const MediaUpload &media)
{
    if (!may(domain::Capability::Media))
        return notOffered<domain::RemoteId>("media");
    if (!media.mimeType.startsWith("image/"_L1))
        return async::ready<domain::RemoteId>(
            fail(ErrorCode::Invalid, u"only pictures are taken, not %1"_s.arg(media.mimeType)));
    if (media.bytes.size() > mostImageBytes)
        return async::ready<domain::RemoteId>(
            fail(ErrorCode::Invalid,
                 u"the picture has %1 bytes, at most %2"_s.arg(media.bytes.size()).arg(mostImageBytes),
                 media.fileName));
    const async::Answer<domain::RemoteId> answer;
    m_session.open([this, answer, media](const Result<void> &opened) {
        if (!opened) {
            answer.finish(fail(opened.error()));
            return;
        }
        HttpRequest request = bluesky::buildCall(m_session.pds(), u"com.atproto.repo.uploadBlob"_s, {}, true);
        request.headers << QPair<QByteArray, QByteArray>("Content-Type", media.mimeType.toLatin1());
        request.body = bluesky::withoutMetadata(media.bytes);
        request.timeout = std::chrono::minutes(2);
        m_session.call(request, [answer, media](const Result<QJsonObject> &uploaded) {
            if (!uploaded) {
                answer.finish(fail(uploaded.error()));
                return;
            }
            const QJsonObject object = uploaded->value("blob"_L1).toObject();
            const bluesky::Blob blob{object.value("ref"_L1).toObject().value("$link"_L1).toString(),
                                     object.value("mimeType"_L1).toString(),
                                     object.value("size"_L1).toInteger(),
                                     bluesky::imageSize(media.bytes)};
            if (blob.cid.isEmpty() || blob.mimeType.isEmpty())
                answer.finish(fail(ErrorCode::Uncertain, u"an upload without reference"_s));
            else
                answer.finish(blob.id());
        });
    });
    return answer.future();
}

QString BlueskyConnector::makeKey(const Draft &) const
{
    return bluesky::makeTid(m_session.now());
}

QFuture<Result<Receipt>> BlueskyConnector::publish(const Draft &draft)
{
    if (!may(domain::Capability::Publish))
        return notOffered<Receipt>("publishing");
    if (!bluesky::microsecondsOf(draft.key))
        return async::ready<Receipt>(fail(ErrorCode::InvalidArgument, u"a post needs a key"_s, u"key"_s));
    return (new bluesky::PublishJob(m_session, draft))->start();
}

QFuture<Result<std::optional<Receipt>>> BlueskyConnector::reconcile(const Draft &draft)
{
    if (!may(domain::Capability::Publish))
        return notOffered<std::optional<Receipt>>("publishing");
    if (!bluesky::microsecondsOf(draft.key))
        return async::ready<std::optional<Receipt>>(
            fail(ErrorCode::InvalidArgument, u"a post is found by its key"_s, u"key"_s));
    return (new bluesky::ReconcileJob(m_session, draft.key))->start();
}

QFuture<Result<Receipt>> BlueskyConnector::updatePost(const domain::RemoteId &, const Draft &)
{
    return notOffered<Receipt>("editing");
}

QFuture<Result<void>> BlueskyConnector::deletePost(const domain::RemoteId &id)
{
    if (!may(domain::Capability::DeletePost))
        return notOffered<void>("deleting");
    const async::Answer<void> answer;
    m_session.open([this, answer, id](const Result<void> &opened) {
        if (!opened) {
            answer.finish(fail(opened.error()));
            return;
        }
        const auto uri = bluesky::AtUri::parse(id.value, m_session.did());
        if (!uri || uri->repo != m_session.did()) {
            answer.finish(fail(ErrorCode::Forbidden, u"not a post of this account"_s, id.value));
            return;
        }
        const QJsonObject body{
            {u"repo"_s, uri->repo}, {u"collection"_s, uri->collection}, {u"rkey"_s, uri->key}};
        m_session.call(bluesky::buildCall(m_session.pds(), u"com.atproto.repo.deleteRecord"_s, body, false),
                       [answer](const Result<QJsonObject> &deleted) { answer.finish(goneIsDone(deleted)); });
    });
    return answer.future();
}

QFuture<Result<RemoteMessage>>
BlueskyConnector::reply(const domain::RemoteId &post, const domain::RemoteId &message, const QString &text)
{
    if (!may(domain::Capability::Reply))
        return notOffered<RemoteMessage>("answering");
    return (new bluesky::ReplyJob(m_session, message.isEmpty() ? post : message, text))->start();
}

QFuture<Result<domain::Moderation>> BlueskyConnector::moderate(const domain::RemoteId &message,
                                                               domain::ModerationAction action)
{
    if (!may(domain::capabilityFor(action)))
        return notOffered<domain::Moderation>("moderating");
    return (new bluesky::HideJob(m_session, message, domain::resultOf(action)))->start();
}

QFuture<Result<void>> BlueskyConnector::sanction(const SanctionOrder &order)
{
    if (!may(domain::capabilityFor(order.kind)) || order.until)
        return notOffered<void>("this sanction");
    return (new bluesky::SanctionJob(m_session, order.author, order.kind, true))->start();
}

QFuture<Result<void>> BlueskyConnector::lift(const domain::RemoteId &author, domain::SanctionKind kind)
{
    if (!may(domain::capabilityFor(kind)))
        return notOffered<void>("this sanction");
    return (new bluesky::SanctionJob(m_session, author, kind, false))->start();
}

} // namespace ruche::connectors
