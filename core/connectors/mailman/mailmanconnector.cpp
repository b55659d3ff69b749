// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mailman/mailmanconnector.h"

#include "core/connectors/mailman/mailmanapi.h"
#include "core/connectors/mailman/mailmanpull.h"
#include "core/connectors/notoffered.h"
#include "core/connectors/slugkey.h"
#include "core/domain/moderationcapability.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors {

namespace {

JsonCalls::Headers mailmanHeaders(const Credentials &credentials)
{
    return {{"Authorization", "Basic " + (credentials.user + u':' + credentials.secret).toUtf8().toBase64()}};
}

QString mailmanApi(const Endpoint &endpoint)
{
    return endpoint.apiUrl.isEmpty() ? mailman::placeOf(endpoint.url).apiUrl : endpoint.apiUrl;
}

} // namespace

domain::NetworkInfo MailmanConnector::network()
{
    using enum domain::Capability;
    domain::NetworkInfo info;
    info.key = u"mailman"_s;
    info.name = u"Mailman"_s;
    info.icon = u"network-mailman"_s;
    info.signIn = domain::SignIn::UserAndAppPassword;
    info.capabilities = ReadComments | Approve | Spam | Trash | Members;
    info.pollSeconds = 300;
    info.heldOneWay = Approve | Spam | Trash;
    return info;
}

MailmanConnector::MailmanConnector(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock)
    : m_capabilities(endpoint.capabilities)
    , m_list(mailman::placeOf(endpoint.url).list)
    , m_calls(
          mailmanApi(endpoint), mailmanHeaders(endpoint.credentials), mailman::problemOf, transport, clock)
{
}

bool MailmanConnector::may(domain::Capability capability) const
{
    return m_capabilities.value_or(network().capabilities).testFlag(capability);
}

QFuture<Result<Profile>> MailmanConnector::signIn()
{
    return (new mailman::SignInJob(m_calls, m_list, network().capabilities))->start();
}

QFuture<Result<Page>> MailmanConnector::pull(Stream stream, const QString &cursor)
{
    if (stream == Stream::Messages && may(domain::Capability::ReadComments))
        return (new mailman::PullHeldJob(m_calls, m_list, cursor, m_decided))->start();
    if (stream == Stream::Members && may(domain::Capability::Members))
        return (new mailman::PullRosterJob(m_calls, m_list, cursor))->start();
    return notOffered<Page>("reading this");
}

QFuture<Result<domain::RemoteId>> MailmanConnector::uploadMedia(const MediaUpload &)
{
    return notOffered<domain::RemoteId>("media");
}

QString MailmanConnector::makeKey(const Draft &draft) const
{
    return makeSlugKey(draft.title);
}

QFuture<Result<Receipt>> MailmanConnector::publish(const Draft &)
{
    return notOffered<Receipt>("publishing, which is done by mail");
}

QFuture<Result<std::optional<Receipt>>> MailmanConnector::reconcile(const Draft &)
{
    return notOffered<std::optional<Receipt>>("publishing, which is done by mail");
}

QFuture<Result<Receipt>> MailmanConnector::updatePost(const domain::RemoteId &, const Draft &)
{
    return notOffered<Receipt>("editing");
}

QFuture<Result<void>> MailmanConnector::deletePost(const domain::RemoteId &)
{
    return notOffered<void>("deleting");
}

QFuture<Result<RemoteMessage>>
MailmanConnector::reply(const domain::RemoteId &, const domain::RemoteId &, const QString &)
{
    return notOffered<RemoteMessage>("answering, which is done by mail");
}

QFuture<Result<domain::Moderation>> MailmanConnector::moderate(const domain::RemoteId &message,
                                                               domain::ModerationAction action)
{
    if (!may(domain::capabilityFor(action)))
        return notOffered<domain::Moderation>("moderating");
    const domain::Moderation wanted = domain::resultOf(action);
    const QString verdict = action == domain::ModerationAction::Approve ? u"accept"_s : u"discard"_s;
    const bool repeated = m_decided.value(message.value) == verdict;
    m_decided.insert(message.value, verdict);
    const async::Answer<domain::Moderation> answer;
    m_calls.call(mailman::buildVerdict(m_calls.apiUrl(), m_list, message, verdict),
                 [this, answer, wanted, repeated, id = message.value](const Result<QJsonValue> &done) {
                     if (done || (repeated && done.error().code == ErrorCode::Gone)) {
                         answer.finish(wanted);
                         return;
                     }
                     // Lost on the way it may have been carried out; refused it was not.
                     if (done.error().code != ErrorCode::Transient)
                         m_decided.remove(id);
                     answer.finish(fail(done.error()));
                 });
    return answer.future();
}

} // namespace ruche::connectors
