// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonapp.h"

#include "core/connectors/mastodon/mastodonapi.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::mastodon {

namespace {

constexpr auto askedScopes = "read:accounts read:statuses read:notifications write:statuses write:media"_L1;

} // namespace

void registerApp(Caller &caller,
                 const QUrl &server,
                 const QStringList &redirects,
                 const std::function<void(Result<oauth::Client>)> &done)
{
    QUrl base = server.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    base.setPath(u"/"_s);
    // Joined by line ends: servers before 4.3 know no list.
    const QJsonObject body{{u"client_name"_s, u"Ruche"_s},
                           {u"redirect_uris"_s, redirects.join(u'\n')},
                           {u"scopes"_s, QString(askedScopes)}};
    const HttpRequest request = buildSend({base, {}}, "POST", u"api/v1/apps"_s, body);
    caller.send(request, [&caller, request, base, done](const Result<HttpResponse> &response) {
        if (!response) {
            done(fail(response.error()));
            return;
        }
        if (response->status < 200 || response->status > 299) {
            Error error = problemOf(request, *response, caller.now());
            if (error.code == ErrorCode::Gone)
                error.code = ErrorCode::NotThisNetwork;
            done(fail(error));
            return;
        }
        const QJsonObject app = QJsonDocument::fromJson(response->body).object();
        oauth::Client client;
        client.authorizeUrl = routeUrl(base, u"oauth/authorize"_s);
        client.tokenUrl = routeUrl(base, u"oauth/token"_s);
        client.id = app.value("client_id"_L1).toString();
        client.secret = app.value("client_secret"_L1).toString();
        client.scope = askedScopes;
        if (client.id.isEmpty())
            done(fail(ErrorCode::NotThisNetwork, u"no client id in the answer"_s, base.host()));
        else
            done(client);
    });
}

} // namespace ruche::connectors::mastodon
