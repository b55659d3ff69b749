// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/wordpress/wordpressconnector.h"

#include "core/connectors/notoffered.h"
#include "core/connectors/slugkey.h"
#include "core/connectors/wordpress/wordpresspull.h"
#include "core/connectors/wordpress/wordpresssignin.h"
#include "core/connectors/wordpress/wordpresswrite.h"
#include "core/domain/moderationcapability.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors {

domain::NetworkInfo WordPressConnector::network()
{
    using enum domain::Capability;
    domain::NetworkInfo info;
    info.key = u"wordpress"_s;
    info.name = u"WordPress"_s;
    info.icon = u"network-wordpress"_s;
    info.signIn = domain::SignIn::UserAndAppPassword;
    info.capabilities = Publish | ScheduleNatively | Media | AltText | EditPost | DeletePost | ReadPosts
        | ReadComments | Reply | Approve | Hold | Spam | Trash | Members;
    info.pollSeconds = 300;
    return info;
}

WordPressConnector::WordPressConnector(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock)
    : m_address(endpoint.url)
    , m_capabilities(endpoint.capabilities)
    , m_session(endpoint, transport, clock)
{
}

bool WordPressConnector::may(domain::Capability capability) const
{
    return m_capabilities.value_or(network().capabilities).testFlag(capability);
}

QFuture<Result<Profile>> WordPressConnector::signIn()
{
    return (new wordpress::SignInJob(m_session, m_address))->start();
}

QFuture<Result<Page>> WordPressConnector::pull(Stream stream, const QString &cursor)
{
    switch (stream) {
    case Stream::Posts:
        if (may(domain::Capability::ReadPosts))
            return (new wordpress::PullPostsJob(m_session, cursor))->start();
        break;
    case Stream::Messages:
        if (may(domain::Capability::ReadComments))
            return (new wordpress::PullCommentsJob(m_session, cursor))->start();
        break;
    case Stream::Members:
        if (may(domain::Capability::Members))
            return (new wordpress::PullMembersJob(m_session, cursor))->start();
        break;
    }
    return notOffered<Page>("reading this");
}

QFuture<Result<domain::RemoteId>> WordPressConnector::uploadMedia(const MediaUpload &media)
{
    if (!may(domain::Capability::Media))
        return notOffered<domain::RemoteId>("media");
    const async::Answer<domain::RemoteId> answer;
    const HttpRequest request = wordpress::buildUpload(m_session.access(), media);
    m_session.call(
        request, [this, answer, altText = media.altText](const Result<wordpress::Answer> &uploaded) {
            if (!uploaded) {
                answer.finish(fail(uploaded.error()));
                return;
            }
            const QJsonObject object = uploaded->json.object();
            const domain::RemoteId id{QString::number(object.value("id"_L1).toInteger())};
            if (id.value == "0"_L1) {
                answer.finish(fail(ErrorCode::Uncertain, u"an upload without id"_s));
                return;
            }
            if (altText.isEmpty() || object.value("alt_text"_L1).toString() == altText) {
                answer.finish(id);
                return;
            }
            const HttpRequest describe = wordpress::buildPost(
                m_session.access(), u"wp/v2/media/"_s + id.value, {{u"alt_text"_s, altText}}, false);
            m_session.call(describe, [answer, id](const Result<wordpress::Answer> &described) {
                if (described)
                    answer.finish(id);
                else
                    answer.finish(fail(described.error()));
            });
        });
    return answer.future();
}

QString WordPressConnector::makeKey(const Draft &draft) const
{
    return makeSlugKey(draft.title);
}

QFuture<Result<Receipt>> WordPressConnector::publish(const Draft &draft)
{
    if (!may(domain::Capability::Publish))
        return notOffered<Receipt>("publishing");
    if (wordpress::slugOf(draft.key).isEmpty())
        return async::ready<Receipt>(fail(ErrorCode::InvalidArgument, u"a post needs a key"_s, u"key"_s));
    return (new wordpress::SendPostJob(m_session, {}, draft))->start();
}

QFuture<Result<std::optional<Receipt>>> WordPressConnector::reconcile(const Draft &draft)
{
    if (!may(domain::Capability::Publish))
        return notOffered<std::optional<Receipt>>("publishing");
    if (wordpress::slugOf(draft.key).isEmpty())
        return async::ready<std::optional<Receipt>>(
            fail(ErrorCode::InvalidArgument, u"a post is found by its key"_s, u"key"_s));
    return (new wordpress::ReconcileJob(m_session, draft.key))->start();
}

QFuture<Result<Receipt>> WordPressConnector::updatePost(const domain::RemoteId &id, const Draft &draft)
{
    if (!may(domain::Capability::EditPost))
        return notOffered<Receipt>("editing");
    return (new wordpress::SendPostJob(m_session, id, draft))->start();
}

QFuture<Result<void>> WordPressConnector::deletePost(const domain::RemoteId &id)
{
    if (!may(domain::Capability::DeletePost))
        return notOffered<void>("deleting");
    const async::Answer<void> answer;
    const QString route = u"wp/v2/posts/"_s + QString::number(id.value.toLongLong());
    m_session.call(wordpress::buildDelete(m_session.access(), route),
                   [this, answer, route](const Result<wordpress::Answer> &deleted) {
                       // In the trash already, or not there at all: so it was wanted.
                       if (deleted || deleted.error().code == ErrorCode::Gone) {
                           answer.finish({});
                           return;
                       }
                       if (!deleted.error().detail.contains(u"rest_trash_not_supported"_s)) {
                           answer.finish(fail(deleted.error()));
                           return;
                       }
                       m_session.call(
                           wordpress::buildDelete(m_session.access(), route, {{u"force"_s, u"true"_s}}),
                           [answer](const Result<wordpress::Answer> &forced) {
                               if (forced)
                                   answer.finish({});
                               else
                                   answer.finish(fail(forced.error()));
                           });
                   });
    return answer.future();
}

QFuture<Result<RemoteMessage>>
WordPressConnector::reply(const domain::RemoteId &post, const domain::RemoteId &message, const QString &text)
{
    if (!may(domain::Capability::Reply))
        return notOffered<RemoteMessage>("answering");
    return (new wordpress::ReplyJob(m_session, post, message, text))->start();
}

QFuture<Result<domain::Moderation>> WordPressConnector::moderate(const domain::RemoteId &message,
                                                                 domain::ModerationAction action)
{
    if (!may(domain::capabilityFor(action)))
        return notOffered<domain::Moderation>("moderating");
    return (new wordpress::ModerateJob(m_session, message, domain::resultOf(action)))->start();
}

} // namespace ruche::connectors
