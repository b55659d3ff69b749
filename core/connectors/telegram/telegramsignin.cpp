// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/telegram/telegramsignin.h"

#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::telegram {

SignInJob::SignInJob(JsonCalls &calls, const QString &token, const Place &place)
    : CallJob(calls)
    , m_token(token)
    , m_place(place)
{
}

void SignInJob::begin()
{
    ask(u"getMe"_s, {}, [this](const QJsonObject &bot) {
        m_bot = lineOf(bot.value("username"_L1));
        const QJsonValue number = bot.value("id"_L1);
        ask(u"getChat"_s, {{u"chat_id"_s, m_place.chat}}, [this, number](const QJsonObject &chat) {
            m_title = lineOf(chat.value("title"_L1));
            m_type = plainWord(chat.value("type"_L1));
            ask(u"getChatMember"_s,
                {{u"chat_id"_s, m_place.chat}, {u"user_id"_s, number}},
                [this](const QJsonObject &member) { onRights(parseRights(member, m_type)); });
        });
    });
}

void SignInJob::ask(const QString &method, const QJsonObject &body, const Next &next)
{
    m_calls.call(buildCall(m_calls.apiUrl(), m_token, method, body),
                 [this, method, next](const Result<QJsonValue> &answer) {
                     if (!answer && answer.error().code == ErrorCode::Invalid && method != "getMe"_L1) {
                         finish(fail(ErrorCode::Invalid, u"the bot does not know that chat"_s, u"url"_s));
                         return;
                     }
                     const Result<QJsonValue> result = answer ? parseResult(*answer) : answer;
                     if (const auto found = value(result))
                         next(found->toObject());
                 });
}

void SignInJob::onRights(const Rights &rights)
{
    using enum domain::Capability;
    if (!rights.publish) {
        finish(fail(ErrorCode::Forbidden, u"the bot may not write there"_s, m_place.chat));
        return;
    }
    Profile profile;
    profile.url = m_place.web;
    profile.apiUrl = m_calls.apiUrl();
    profile.handle = m_place.chat.startsWith(u'@') ? m_place.chat : m_title;
    profile.displayName = m_title.isEmpty() ? m_bot : m_title;
    profile.capabilities = Publish | Media | Thread;
    profile.capabilities.setFlag(EditPost, rights.edit);
    profile.capabilities.setFlag(DeletePost, rights.remove);
    finish(profile);
}

} // namespace ruche::connectors::telegram
