// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/ghost/ghostsession.h"

#include "core/connectors/dates.h"

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::ghost {

namespace {

constexpr qint64 toleratedDifference = 30; ///< seconds between two clocks

} // namespace

Session::Session(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock)
    : m_apiUrl(endpoint.apiUrl.isEmpty()
                   ? apiCandidates(endpoint.url).constFirst().toString(QUrl::FullyEncoded)
                   : endpoint.apiUrl)
    , m_key(Key::parse(endpoint.credentials.secret))
    , m_caller(transport, clock)
{
}

void Session::call(const HttpRequest &request, Handler handler)
{
    if (m_key) {
        send(request, std::move(handler), true);
        return;
    }
    // Answered later, as every call is.
    async::deliver(
        async::ready<QJsonObject>(fail(ErrorCode::Auth, u"not a key of the Admin API"_s, request.url.host())),
        &m_caller,
        std::move(handler));
}

void Session::send(const HttpRequest &request, Handler handler, bool mayRepeat)
{
    HttpRequest authorized = request;
    authorized.headers << QPair<QByteArray, QByteArray>("Authorization",
                                                        "Ghost " + m_key->token(serverNow()));
    m_caller.send(
        authorized,
        [this, request, handler = std::move(handler), mayRepeat](const Result<HttpResponse> &response) {
            if (!response) {
                handler(fail(response.error()));
                return;
            }
            if (response->status >= 200 && response->status <= 299) {
                handler(parseJson(request, *response));
                return;
            }
            const QDateTime date = parseRfc822(QString::fromLatin1(response->header("Date")));
            const bool differs = response->status == 401 && date.isValid()
                && std::abs(serverNow().secsTo(date)) > toleratedDifference;
            if (!differs || !mayRepeat) {
                handler(fail(problemOf(request, *response, now())));
                return;
            }
            m_ahead = now().secsTo(date);
            send(request, handler, false);
        });
}

void Session::withOwner(std::function<void(Result<Owner>)> handler)
{
    if (m_owner) {
        handler(*m_owner);
        return;
    }
    const Query query{{u"include"_s, u"roles"_s}, {u"limit"_s, QString::number(fullPage)}};
    call(buildGet(m_apiUrl, u"users/"_s, query),
         [this, handler = std::move(handler)](const Result<QJsonObject> &answer) {
             const Result<QJsonArray> users
                 = answer ? parseList(*answer, "users"_L1) : Result<QJsonArray>(fail(answer.error()));
             if (!users) {
                 handler(fail(users.error()));
                 return;
             }
             for (const QJsonValue &value : *users) {
                 const QJsonObject user = value.toObject();
                 const QJsonArray roles = user.value("roles"_L1).toArray();
                 if (roles.first().toObject().value("name"_L1).toString() == "Owner"_L1)
                     m_owner = Owner{user.value("name"_L1).toString(), user.value("email"_L1).toString()};
             }
             if (m_owner && !m_owner->email.isEmpty())
                 handler(*m_owner);
             else
                 handler(fail(ErrorCode::MalformedAnswer, u"a site without owner"_s));
         });
}

} // namespace ruche::connectors::ghost
