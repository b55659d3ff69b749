// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskysession.h"

#include "core/connectors/allowanceheaders.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::bluesky {

namespace {

constexpr qint64 pointsOfARecord = 3; ///< of what an account may write in an hour and a day

void addToken(HttpRequest &request, const QString &token)
{
    request.headers << QPair<QByteArray, QByteArray>("Authorization", "Bearer " + token.toUtf8());
}

} // namespace

Session::Session(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock)
    : m_service(serviceOf(endpoint.url))
    , m_pds(endpoint.apiUrl.isEmpty() ? m_service : QUrl(endpoint.apiUrl))
    , m_credentials(endpoint.credentials)
    , m_tokens(Tokens::fromText(endpoint.session))
    , m_keep(endpoint.keepSession)
    , m_noteAllowance(endpoint.noteAllowance)
    , m_caller(transport, clock)
{
}

Error Session::problem(const HttpRequest &request, const HttpResponse &response) const
{
    Error error = problemOf(request, response, now());
    // A server that repeats what it was told must not get it into a log.
    for (const QString &secret : {m_credentials.secret, m_tokens.access, m_tokens.refresh}) {
        if (!secret.isEmpty() && error.detail.contains(secret))
            error.detail = u"%1 answered %2"_s.arg(request.url.path()).arg(response.status);
    }
    return error;
}

void Session::noteAllowance(const HttpRequest &request, const HttpResponse &response) const
{
    if (!m_noteAllowance || !request.url.path().endsWith("/com.atproto.repo.createRecord"_L1))
        return;
    if (const auto allowance = allowanceOf(response, pointsOfARecord, now()))
        m_noteAllowance(*allowance);
}

void Session::create(std::function<void(Result<SignedIn>)> handler)
{
    const QJsonObject body{{u"identifier"_s, identifierOf(m_credentials.user)},
                           {u"password"_s, m_credentials.secret}};
    const HttpRequest request = buildCall(m_service, u"com.atproto.server.createSession"_s, body, false);
    m_caller.send(request,
                  [this, request, handler = std::move(handler)](const Result<HttpResponse> &response) {
                      if (!response) {
                          handler(fail(response.error()));
                          return;
                      }
                      if (response->status < 200 || response->status > 299) {
                          handler(fail(problem(request, *response)));
                          return;
                      }
                      const auto object = parseObject(request, *response);
                      Result<SignedIn> signedIn
                          = object ? parseSession(*object) : Result<SignedIn>(fail(object.error()));
                      if (signedIn && (signedIn->tokens.isEmpty() || signedIn->tokens.access.isEmpty()))
                          signedIn = fail(ErrorCode::MalformedAnswer, u"a session without tokens"_s);
                      handler(std::move(signedIn));
                  });
}

Result<void> Session::adopt(const SignedIn &signedIn)
{
    if (!signedIn.pds.isEmpty()) {
        RUCHE_TRY(requireSecure(signedIn.pds));
        // A server out there has no business to send us to this machine.
        if (isLoopback(signedIn.pds) && !isLoopback(m_service))
            return fail(
                ErrorCode::InsecureTransport, u"the account is said to be here"_s, signedIn.pds.host());
        m_pds = serviceOf(signedIn.pds);
    }
    const Tokens before = m_tokens;
    m_tokens = signedIn.tokens;
    if (m_tokens.refresh.isEmpty()) {
        m_tokens.access = before.access;
        m_tokens.refresh = before.refresh;
    }
    return {};
}

void Session::open(Ready ready)
{
    if (!m_tokens.isEmpty()) {
        ready({});
        return;
    }
    m_waiting << std::move(ready);
    if (m_waiting.size() == 1)
        signInAnew();
}

void Session::call(const HttpRequest &request, Handler handler)
{
    send(request, handler, true);
}

void Session::send(const HttpRequest &request, const Handler &handler, bool mayRenew)
{
    HttpRequest signedRequest = request;
    const QString token = m_tokens.access;
    addToken(signedRequest, token);
    m_caller.send(signedRequest,
                  [this, request, handler, mayRenew, token](const Result<HttpResponse> &response) {
                      if (!response) {
                          handler(fail(response.error()));
                          return;
                      }
                      noteAllowance(request, *response);
                      if (response->status >= 200 && response->status <= 299) {
                          handler(parseObject(request, *response));
                      } else if (mayRenew && isStaleToken(*response)) {
                          // Refused before anything was done: sending it again can double nothing.
                          renew(token, [this, request, handler](const Result<void> &renewed) {
                              if (renewed)
                                  send(request, handler, false);
                              else
                                  handler(fail(renewed.error()));
                          });
                      } else {
                          handler(fail(problem(request, *response)));
                      }
                  });
}

void Session::renew(const QString &stale, Ready ready)
{
    if (m_tokens.access != stale) {
        ready({}); // another call has done it meanwhile
        return;
    }
    m_waiting << std::move(ready);
    if (m_waiting.size() > 1)
        return;
    HttpRequest request = buildCall(m_pds, u"com.atproto.server.refreshSession"_s, {}, false);
    addToken(request, m_tokens.refresh);
    m_caller.send(request, [this, request](const Result<HttpResponse> &response) {
        if (!response) {
            settle(fail(response.error()));
            return;
        }
        const bool isFine = response->status >= 200 && response->status <= 299;
        if (!isFine && (isStaleToken(*response) || response->status == 401)) {
            signInAnew();
            return;
        }
        const auto object = isFine ? parseObject(request, *response)
                                   : Result<QJsonObject>(fail(problem(request, *response)));
        const auto signedIn = object ? parseSession(*object) : Result<SignedIn>(fail(object.error()));
        if (!signedIn)
            settle(fail(signedIn.error()));
        else if (signedIn->tokens.isEmpty() || signedIn->tokens.did != m_tokens.did)
            settle(fail(ErrorCode::MalformedAnswer, u"a session of somebody else"_s));
        else
            settle(adopt(*signedIn));
    });
}

void Session::signInAnew()
{
    create([this](const Result<SignedIn> &signedIn) {
        if (!signedIn)
            settle(fail(signedIn.error()));
        else if (!m_tokens.did.isEmpty() && signedIn->tokens.did != m_tokens.did)
            settle(fail(ErrorCode::Auth, u"the name belongs to another account now"_s));
        else
            settle(adopt(*signedIn));
    });
}

void Session::settle(const Result<void> &result)
{
    if (result && m_keep)
        m_keep(m_tokens.text());
    const QList<Ready> waiting = std::exchange(m_waiting, {});
    for (const Ready &ready : waiting)
        ready(result);
}

} // namespace ruche::connectors::bluesky
