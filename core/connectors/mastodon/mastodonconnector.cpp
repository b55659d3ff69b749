// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonconnector.h"

#include "core/connectors/goneisdone.h"
#include "core/connectors/mastodon/mastodonpull.h"
#include "core/connectors/mastodon/mastodonsignin.h"
#include "core/connectors/mastodon/mastodonwrite.h"
#include "core/connectors/notoffered.h"
#include "core/domain/moderationcapability.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors {

namespace {

/// The nearest time that a server takes, and what is as good as now.
constexpr qint64 nearestHeldSeconds = 300;
constexpr qint64 asGoodAsNowSeconds = 5;

QString accountRoute(const domain::RemoteId &author, const QString &verb)
{
    const QByteArray id = QUrl::toPercentEncoding(author.value);
    return u"api/v1/accounts/%1/%2"_s.arg(QString::fromLatin1(id), verb);
}

} // namespace

domain::NetworkInfo MastodonConnector::network()
{
    using enum domain::Capability;
    domain::NetworkInfo info;
    info.key = u"mastodon"_s;
    info.name = u"Mastodon"_s;
    info.icon = u"network-mastodon"_s;
    info.signIn = domain::SignIn::Browser;
    info.capabilities = Publish | ScheduleNatively | Media | AltText | EditPost | DeletePost | ReadPosts
        | ReadComments | Reply | Members | Thread | ContentWarning | Visibility | Language | Mute | MuteTimed
        | Ban;
    info.pollSeconds = 300;
    info.mute = domain::SanctionEffect::HiddenFromUs;
    info.ban = domain::SanctionEffect::CannotReachUs;
    return info;
}

MastodonConnector::MastodonConnector(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock)
    : m_capabilities(endpoint.capabilities)
    , m_session(endpoint, transport, clock)
{
}

bool MastodonConnector::may(domain::Capability capability) const
{
    return m_capabilities.value_or(network().capabilities).testFlag(capability);
}

QFuture<Result<Profile>> MastodonConnector::signIn()
{
    return (new mastodon::SignInJob(m_session))->start();
}

QFuture<Result<Page>> MastodonConnector::pull(Stream stream, const QString &cursor)
{
    switch (stream) {
    case Stream::Posts:
        if (may(domain::Capability::ReadPosts))
            return (new mastodon::PullPostsJob(m_session, cursor))->start();
        break;
    case Stream::Messages:
        if (may(domain::Capability::ReadComments))
            return (new mastodon::PullMessagesJob(m_session, cursor))->start();
        break;
    case Stream::Members:
        if (may(domain::Capability::Members))
            return (new mastodon::PullMembersJob(m_session, cursor))->start();
        break;
    }
    return notOffered<Page>("reading this");
}

QFuture<Result<domain::RemoteId>> MastodonConnector::uploadMedia(const MediaUpload &media)
{
    if (!may(domain::Capability::Media))
        return notOffered<domain::RemoteId>("media");
    return (new mastodon::UploadJob(m_session, media))->start();
}

QString MastodonConnector::makeKey(const Draft &) const
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QFuture<Result<Receipt>> MastodonConnector::publish(const Draft &draft)
{
    if (!may(domain::Capability::Publish))
        return notOffered<Receipt>("publishing");
    if (draft.key.isEmpty())
        return async::ready<Receipt>(fail(ErrorCode::InvalidArgument, u"a post needs a key"_s, u"key"_s));
    if (draft.thread && !mastodon::scheduledId(draft.thread->parent).isEmpty())
        return async::ready<Receipt>(
            fail(ErrorCode::Unsupported, u"the part before this one is not out yet"_s));
    const qint64 ahead = draft.at ? m_session.now().secsTo(*draft.at) : 0;
    const bool held = ahead > asGoodAsNowSeconds;
    if (held && (!m_holds || !may(domain::Capability::ScheduleNatively)))
        return notOffered<Receipt>("having a post held until its time");
    if (held && ahead < nearestHeldSeconds) {
        return async::ready<Receipt>(fail(Error{ErrorCode::Transient,
                                                u"too near to be held there: it leaves when it is due"_s,
                                                m_session.access().base.host(),
                                                std::chrono::seconds(ahead)}));
    }
    const async::Answer<Receipt> answer;
    const HttpRequest request = mastodon::buildSend(
        m_session.access(), "POST", u"api/v1/statuses"_s, mastodon::createBody(draft, held), draft.key);
    m_session.call(request, [this, answer, request, held](const Result<mastodon::Answer> &sent) {
        if (held && !sent && sent.error().code == ErrorCode::Unsupported)
            m_holds = false;
        answer.finish(mastodon::receiptIn(request, sent));
    });
    return answer.future();
}

QFuture<Result<std::optional<Receipt>>> MastodonConnector::reconcile(const Draft &draft)
{
    if (!may(domain::Capability::Publish))
        return notOffered<std::optional<Receipt>>("publishing");
    const bool holds = m_holds && may(domain::Capability::ScheduleNatively);
    return (new mastodon::FindJob(m_session, draft, holds))->start();
}

QFuture<Result<Receipt>> MastodonConnector::updatePost(const domain::RemoteId &id, const Draft &draft)
{
    if (!may(domain::Capability::EditPost))
        return notOffered<Receipt>("editing");
    return (new mastodon::UpdateJob(m_session, id, draft))->start();
}

QFuture<Result<void>> MastodonConnector::deletePost(const domain::RemoteId &id)
{
    if (!may(domain::Capability::DeletePost))
        return notOffered<void>("deleting");
    const async::Answer<void> answer;
    const QString held = mastodon::scheduledId(id);
    const QString route
        = held.isEmpty() ? u"api/v1/statuses/"_s + id.value : u"api/v1/scheduled_statuses/"_s + held;
    m_session.call(mastodon::buildDelete(m_session.access(), route),
                   [answer, held](const Result<mastodon::Answer> &deleted) {
                       // Not there: so it was wanted. But what is held no more may be out by now.
                       const bool done = deleted || deleted.error().code == ErrorCode::MalformedAnswer
                           || (held.isEmpty() && deleted.error().code == ErrorCode::Gone);
                       answer.finish(done ? Result<void>() : Result<void>(fail(deleted.error())));
                   });
    return answer.future();
}

QFuture<Result<RemoteMessage>>
MastodonConnector::reply(const domain::RemoteId &post, const domain::RemoteId &message, const QString &text)
{
    if (!may(domain::Capability::Reply))
        return notOffered<RemoteMessage>("answering");
    const QString parent = message.isEmpty() ? post.value : message.value;
    return (new mastodon::ReplyJob(m_session, parent, text))->start();
}

QFuture<Result<domain::Moderation>> MastodonConnector::moderate(const domain::RemoteId &,
                                                                domain::ModerationAction)
{
    return notOffered<domain::Moderation>("moderating");
}

QFuture<Result<void>> MastodonConnector::sanction(const SanctionOrder &order)
{
    const bool timed = order.until && !may(domain::timedCapabilityFor(order.kind));
    if (!may(domain::capabilityFor(order.kind)) || timed)
        return notOffered<void>("this sanction");
    const bool mutes = order.kind == domain::SanctionKind::Mute;
    QJsonObject body;
    if (mutes) {
        // No duration is for ever, and one that is over would be so, too.
        const qint64 seconds = order.until ? m_session.now().secsTo(*order.until) : 0;
        body = {{u"notifications"_s, true}, {u"duration"_s, order.until ? std::max<qint64>(1, seconds) : 0}};
    }
    const async::Answer<void> answer;
    m_session.call(
        mastodon::buildSend(
            m_session.access(), "POST", accountRoute(order.author, mutes ? u"mute"_s : u"block"_s), body),
        [answer](const Result<mastodon::Answer> &done) {
            answer.finish(done ? Result<void>() : Result<void>(fail(done.error())));
        });
    return answer.future();
}

QFuture<Result<void>> MastodonConnector::lift(const domain::RemoteId &author, domain::SanctionKind kind)
{
    if (!may(domain::capabilityFor(kind)))
        return notOffered<void>("this sanction");
    const QString verb = kind == domain::SanctionKind::Mute ? u"unmute"_s : u"unblock"_s;
    const async::Answer<void> answer;
    m_session.call(mastodon::buildSend(m_session.access(), "POST", accountRoute(author, verb), {}),
                   [answer](const Result<mastodon::Answer> &done) { answer.finish(goneIsDone(done)); });
    return answer.future();
}

} // namespace ruche::connectors
