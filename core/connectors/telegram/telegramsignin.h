// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/telegram/telegramapi.h"

namespace ruche::connectors::telegram {

/// Who the bot is, what the chat is, and what the one may do in the other: three questions. Errors: Forbidden
/// (the bot is there and may not write), Invalid (subject: url; no such chat, or the bot is not in it).
class SignInJob final : public CallJob<Profile>
{
public:
    SignInJob(JsonCalls &calls, const QString &token, const Place &place);

private:
    using Next = std::function<void(const QJsonObject &result)>;

    void begin() override;
    void ask(const QString &method, const QJsonObject &body, const Next &next);
    void onRights(const Rights &rights);

    QString m_token;
    Place m_place;
    QString m_bot;
    QString m_title;
    QString m_type;
};

} // namespace ruche::connectors::telegram
