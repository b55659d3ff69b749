// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/nodebb/nodebbsession.h"

#include "core/connectors/html.h"
#include "core/connectors/nodebb/nodebbapi.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::nodebb {

Session::Session(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock)
    : JsonCalls(endpoint.apiUrl.isEmpty() ? placeOf(endpoint.url).forum : endpoint.apiUrl,
                {{"Authorization", "Bearer " + endpoint.credentials.secret.trimmed().toUtf8()}},
                problemOf,
                transport,
                clock)
    , m_category(placeOf(endpoint.url).category)
{
}

void Session::withSelf(std::function<void(const Result<Self> &)> handler)
{
    if (m_self) {
        handler(*m_self);
        return;
    }
    call(buildGet(forum(), u"api/self"_s),
         [this, handler = std::move(handler)](const Result<QJsonValue> &answer) {
             if (!answer) {
                 handler(fail(answer.error()));
                 return;
             }
             const QJsonObject user = answer->toObject();
             const Self self{idText(user.value("uid"_L1)),
                             plainTextOf(user.value("username"_L1).toString()).simplified(),
                             lineOf(user.value("userslug"_L1))};
             if (self.id.isEmpty() || self.slug.isEmpty()) {
                 handler(fail(ErrorCode::MalformedAnswer, u"no description of oneself"_s));
                 return;
             }
             m_self = self;
             handler(self);
         });
}

} // namespace ruche::connectors::nodebb
