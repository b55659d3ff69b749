// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/telegram/telegramconnector.h"

#include "core/connectors/notoffered.h"
#include "core/connectors/slugkey.h"
#include "core/connectors/telegram/telegramsignin.h"

#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors {

domain::NetworkInfo TelegramConnector::network()
{
    using enum domain::Capability;
    domain::NetworkInfo info;
    info.key = u"telegram"_s;
    info.name = u"Telegram"_s;
    info.icon = u"network-telegram"_s;
    info.signIn = domain::SignIn::Key;
    info.capabilities = Publish | Media | Thread | EditPost | DeletePost;
    info.pollSeconds = 3600;
    info.limits.rule = domain::CountRule::Utf16;
    info.limits.text = telegram::longestText;
    info.limits.mediaCount = telegram::mostFiles;
    info.limits.imageBytes = 10'000'000;
    info.limits.videoBytes = 50'000'000;
    return info;
}

TelegramConnector::TelegramConnector(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock)
    : m_capabilities(endpoint.capabilities)
    , m_place(telegram::placeOf(endpoint.url))
    , m_token(endpoint.credentials.secret.trimmed())
    , m_calls(endpoint.apiUrl.isEmpty() ? m_place.apiUrl : endpoint.apiUrl,
              {},
              telegram::problemOf,
              transport,
              clock)
{
}

bool TelegramConnector::may(domain::Capability capability) const
{
    return m_capabilities.value_or(network().capabilities).testFlag(capability);
}

Result<void> TelegramConnector::ready() const
{
    if (!telegram::isToken(m_token))
        return fail(ErrorCode::InvalidArgument, u"not the token of a bot"_s, u"key"_s);
    if (m_place.chat.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"the address names no channel"_s, u"url"_s);
    return {};
}

QFuture<Result<Profile>> TelegramConnector::signIn()
{
    if (const Result<void> form = ready(); !form)
        return async::ready<Profile>(fail(form.error()));
    return (new telegram::SignInJob(m_calls, m_token, m_place))->start();
}

QFuture<Result<Page>> TelegramConnector::pull(Stream, const QString &)
{
    return notOffered<Page>("reading, which a bot cannot do later");
}

QFuture<Result<domain::RemoteId>> TelegramConnector::uploadMedia(const MediaUpload &)
{
    return notOffered<domain::RemoteId>("files ahead of the post");
}

QString TelegramConnector::makeKey(const Draft &draft) const
{
    return makeSlugKey(draft.title);
}

QFuture<Result<Receipt>> TelegramConnector::publish(const Draft &draft)
{
    if (!may(domain::Capability::Publish))
        return notOffered<Receipt>("publishing");
    if (const Result<void> form = ready(); !form)
        return async::ready<Receipt>(fail(ErrorCode::Auth, form.error().detail));
    const Result<HttpRequest> request
        = telegram::buildPublish(m_calls.apiUrl(), m_token, m_place.chat, draft);
    if (!request)
        return async::ready<Receipt>(fail(request.error()));
    const async::Answer<Receipt> answer;
    m_calls.call(*request, [answer, web = m_place.web](const Result<QJsonValue> &sent) {
        if (!sent) {
            answer.finish(fail(sent.error()));
            return;
        }
        const Result<QJsonValue> result = telegram::parseResult(*sent);
        answer.finish(result ? telegram::parseReceipt(*result, web)
                             : fail(ErrorCode::Uncertain, u"no word of what was sent"_s));
    });
    return answer.future();
}

QFuture<Result<std::optional<Receipt>>> TelegramConnector::reconcile(const Draft &)
{
    return notOffered<std::optional<Receipt>>("reading, which a bot cannot do later");
}

QFuture<Result<Receipt>> TelegramConnector::updatePost(const domain::RemoteId &id, const Draft &draft)
{
    if (!may(domain::Capability::EditPost))
        return notOffered<Receipt>("editing");
    if (const Result<void> form = ready(); !form)
        return async::ready<Receipt>(fail(form.error()));
    const HttpRequest request = telegram::buildEdit(m_calls.apiUrl(), m_token, m_place.chat, id, draft);
    const async::Answer<Receipt> answer;
    m_calls.exchange(request, [this, answer, request, id](const Result<HttpResponse> &edited) {
        const Result<void> done = edited ? telegram::parseEdited(request, *edited, m_calls.now())
                                         : Result<void>(fail(edited.error()));
        if (!done) {
            answer.finish(fail(done.error()));
            return;
        }
        Receipt receipt;
        receipt.id = id;
        receipt.url = telegram::messageUrl(m_place.web, id);
        receipt.published = true;
        answer.finish(receipt);
    });
    return answer.future();
}

QFuture<Result<void>> TelegramConnector::deletePost(const domain::RemoteId &id)
{
    if (!may(domain::Capability::DeletePost))
        return notOffered<void>("deleting");
    if (const Result<void> form = ready(); !form)
        return async::ready<void>(fail(form.error()));
    const HttpRequest request = telegram::buildDelete(m_calls.apiUrl(), m_token, m_place.chat, id);
    const async::Answer<void> answer;
    m_calls.exchange(request, [this, answer, request](const Result<HttpResponse> &deleted) {
        if (!deleted)
            answer.finish(fail(deleted.error()));
        else if (telegram::saysMessageGone(*deleted) || (deleted->status >= 200 && deleted->status <= 299))
            answer.finish({});
        else
            answer.finish(fail(telegram::problemOf(request, *deleted, m_calls.now())));
    });
    return answer.future();
}

QFuture<Result<RemoteMessage>>
TelegramConnector::reply(const domain::RemoteId &, const domain::RemoteId &, const QString &)
{
    return notOffered<RemoteMessage>("answering");
}

QFuture<Result<domain::Moderation>> TelegramConnector::moderate(const domain::RemoteId &,
                                                                domain::ModerationAction)
{
    return notOffered<domain::Moderation>("moderating");
}

} // namespace ruche::connectors
