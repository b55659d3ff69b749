// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/wordpress/wordpresssession.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::wordpress {

Session::Session(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock)
    : m_access{endpoint.apiUrl, endpoint.credentials}
    , m_caller(transport, clock)
{
    if (m_access.apiUrl.isEmpty()) {
        QUrl url = endpoint.url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
        url.setPath(url.path() + (url.path().endsWith(u'/') ? u"wp-json/"_s : u"/wp-json/"_s));
        m_access.apiUrl = url.toString();
    }
}

void Session::call(const HttpRequest &request, Handler handler)
{
    m_caller.send(request,
                  [this, request, handler = std::move(handler)](const Result<HttpResponse> &response) {
                      if (!response) {
                          handler(fail(response.error()));
                          return;
                      }
                      if (response->status < 200 || response->status > 299) {
                          handler(fail(problemOf(request, *response, now())));
                          return;
                      }
                      Result<QJsonDocument> json = parseJson(request, *response);
                      if (!json) {
                          handler(fail(json.error()));
                          return;
                      }
                      bool isNumber = false;
                      const int total = response->header("X-WP-Total").toInt(&isNumber);
                      handler(Answer{*std::move(json), isNumber ? std::optional(total) : std::nullopt});
                  });
}

void Session::withMe(std::function<void(Result<Me>)> handler)
{
    if (m_me) {
        handler(*m_me);
        return;
    }
    const Query query{{u"context"_s, u"edit"_s}, {u"_fields"_s, u"id,name,capabilities"_s}};
    call(buildGet(m_access, u"wp/v2/users/me"_s, query),
         [this, handler = std::move(handler)](const Result<Answer> &answer) {
             Result<Me> me = answer ? parseMe(answer->json) : Result<Me>(fail(answer.error()));
             if (me)
                 m_me = *me;
             handler(std::move(me));
         });
}

} // namespace ruche::connectors::wordpress
