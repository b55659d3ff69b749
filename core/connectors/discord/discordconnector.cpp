// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discord/discordconnector.h"

#include "core/connectors/notoffered.h"
#include "core/connectors/slugkey.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors {

domain::NetworkInfo DiscordConnector::network()
{
    using enum domain::Capability;
    domain::NetworkInfo info;
    info.key = u"discord"_s;
    info.name = u"Discord"_s;
    info.icon = u"network-discord"_s;
    info.signIn = domain::SignIn::Key;
    info.capabilities = Publish | Media | AltText | EditPost | DeletePost;
    info.pollSeconds = 3600;
    info.limits.rule = domain::CountRule::CodePoints;
    info.limits.text = 2000;
    info.limits.altText = 1024;
    info.limits.mediaCount = 10;
    info.limits.imageBytes = 10'000'000;
    info.limits.videoBytes = 10'000'000;
    return info;
}

DiscordConnector::DiscordConnector(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock)
    : m_capabilities(endpoint.capabilities)
    , m_channel(endpoint.url)
    , m_webhook(discord::parseWebhook(endpoint.credentials.secret))
    , m_calls(m_webhook ? m_webhook->apiUrl : QString(), {}, discord::problemOf, transport, clock)
{
}

bool DiscordConnector::may(domain::Capability capability) const
{
    return m_capabilities.value_or(network().capabilities).testFlag(capability);
}

QFuture<Result<Profile>> DiscordConnector::signIn()
{
    if (!m_webhook)
        return async::ready<Profile>(fail(m_webhook.error()));
    const async::Answer<Profile> answer;
    m_calls.call(
        discord::buildRead(*m_webhook), [answer, api = m_webhook->apiUrl](const Result<QJsonValue> &read) {
            const Result<discord::Channel> channel = read ? discord::parseChannel(*read) : fail(read.error());
            if (!channel) {
                answer.finish(fail(channel.error()));
                return;
            }
            Profile profile;
            profile.url = discord::channelUrl(*channel);
            profile.apiUrl = api;
            profile.handle = channel->name;
            profile.displayName = channel->name;
            profile.capabilities = network().capabilities;
            answer.finish(profile);
        });
    return answer.future();
}

QFuture<Result<Page>> DiscordConnector::pull(Stream, const QString &)
{
    return notOffered<Page>("reading, which a webhook cannot");
}

QFuture<Result<domain::RemoteId>> DiscordConnector::uploadMedia(const MediaUpload &)
{
    return notOffered<domain::RemoteId>("files ahead of the post");
}

QString DiscordConnector::makeKey(const Draft &draft) const
{
    return makeSlugKey(draft.title);
}

QFuture<Result<Receipt>> DiscordConnector::receive(const HttpRequest &request)
{
    const async::Answer<Receipt> answer;
    m_calls.call(request, [answer, channel = m_channel](const Result<QJsonValue> &message) {
        answer.finish(message ? discord::parseReceipt(*message, channel) : fail(message.error()));
    });
    return answer.future();
}

QFuture<Result<Receipt>> DiscordConnector::publish(const Draft &draft)
{
    if (!may(domain::Capability::Publish))
        return notOffered<Receipt>("publishing");
    if (!m_webhook)
        return async::ready<Receipt>(fail(ErrorCode::Auth, m_webhook.error().detail));
    return receive(discord::buildPublish(*m_webhook, draft));
}

QFuture<Result<std::optional<Receipt>>> DiscordConnector::reconcile(const Draft &)
{
    return notOffered<std::optional<Receipt>>("reading, which a webhook cannot");
}

QFuture<Result<Receipt>> DiscordConnector::updatePost(const domain::RemoteId &id, const Draft &draft)
{
    if (!may(domain::Capability::EditPost))
        return notOffered<Receipt>("editing");
    if (!m_webhook)
        return async::ready<Receipt>(fail(m_webhook.error()));
    return receive(discord::buildEdit(*m_webhook, id, draft.text));
}

QFuture<Result<void>> DiscordConnector::deletePost(const domain::RemoteId &id)
{
    if (!may(domain::Capability::DeletePost))
        return notOffered<void>("deleting");
    if (!m_webhook)
        return async::ready<void>(fail(m_webhook.error()));
    const async::Answer<void> answer;
    m_calls.send(discord::buildDelete(*m_webhook, id), [answer](const Result<HttpResponse> &deleted) {
        // Not there at all: so it was wanted.
        if (deleted || deleted.error().code == ErrorCode::Gone)
            answer.finish({});
        else
            answer.finish(fail(deleted.error()));
    });
    return answer.future();
}

QFuture<Result<RemoteMessage>>
DiscordConnector::reply(const domain::RemoteId &, const domain::RemoteId &, const QString &)
{
    return notOffered<RemoteMessage>("answering");
}

QFuture<Result<domain::Moderation>> DiscordConnector::moderate(const domain::RemoteId &,
                                                               domain::ModerationAction)
{
    return notOffered<domain::Moderation>("moderating");
}

} // namespace ruche::connectors
