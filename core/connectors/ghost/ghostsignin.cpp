// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/ghost/ghostsignin.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::ghost {

namespace {

constexpr auto siteRoute = "site/"_L1;

/// Whether the address itself is wrong, rather than the line or the server's mood.
bool isWrongAddress(const Error &error)
{
    return error.code == ErrorCode::NotThisNetwork || error.code == ErrorCode::MalformedAnswer
        || error.code == ErrorCode::Gone || error.code == ErrorCode::Invalid;
}

QString handleFor(const QUrl &site)
{
    QString handle = site.host() + site.path();
    while (handle.endsWith(u'/'))
        handle.chop(1);
    return handle;
}

} // namespace

SignInJob::SignInJob(Session &session, const QUrl &address, domain::Capabilities capabilities)
    : QObject(&session.caller())
    , m_session(session)
    , m_capabilities(capabilities)
    , m_candidates(apiCandidates(address))
{
}

QFuture<Result<Profile>> SignInJob::start()
{
    const QFuture<Result<Profile>> future = m_answer.future();
    tryNext();
    return future;
}

void SignInJob::tryNext()
{
    const HttpRequest request
        = buildGet(m_candidates.takeFirst().toString(QUrl::FullyEncoded), QString(siteRoute));
    m_session.caller().send(
        request, [this, request](const Result<HttpResponse> &response) { onSite(request, response); });
}

void SignInJob::onSite(const HttpRequest &request, const Result<HttpResponse> &response)
{
    Result<Site> site = [&]() -> Result<Site> {
        if (!response)
            return fail(response.error());
        if (response->status < 200 || response->status > 299)
            return fail(problemOf(request, *response, m_session.now()));
        RUCHE_TRY_ASSIGN(const QJsonObject answer, parseJson(request, *response));
        return parseSite(answer);
    }();
    if (!site) {
        if (!m_problem)
            m_problem = site.error();
        if (isWrongAddress(site.error()) && !m_candidates.isEmpty()) {
            tryNext();
            return;
        }
        if (isWrongAddress(*m_problem))
            m_problem->code = ErrorCode::NotThisNetwork;
        finish(fail(*m_problem));
        return;
    }
    m_site = *site;
    // Where it was redirected to: the administration may be on a host of its own.
    m_api = response->url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    m_api.setPath(m_api.path().chopped(m_api.path().endsWith(siteRoute) ? siteRoute.size() : 0));
    m_session.setApiUrl(m_api.toString(QUrl::FullyEncoded));
    const Query query{{u"limit"_s, u"1"_s}, {u"fields"_s, u"id"_s}};
    m_session.call(buildGet(m_session.apiUrl(), u"posts/"_s, query),
                   [this](const Result<QJsonObject> &answer) { onKey(answer); });
}

void SignInJob::onKey(const Result<QJsonObject> &answer)
{
    const Result<QJsonArray> posts
        = answer ? parseList(*answer, "posts"_L1) : Result<QJsonArray>(fail(answer.error()));
    if (!posts) {
        finish(fail(posts.error()));
        return;
    }
    Profile profile;
    profile.apiUrl = m_session.apiUrl();
    profile.url = m_site.url;
    // A site behind a proxy may name itself with http; it answers on https.
    if (!requireSecure(profile.url)) {
        profile.url = m_api;
        profile.url.setPath(m_api.path().section(u"ghost/api/"_s, 0, 0));
    }
    profile.handle = handleFor(profile.url);
    profile.displayName = m_site.title.isEmpty() ? profile.handle : m_site.title;
    profile.zone = m_site.zone;
    profile.capabilities = m_capabilities;
    finish(profile);
}

void SignInJob::finish(Result<Profile> profile)
{
    m_answer.finish(std::move(profile));
    deleteLater();
}

} // namespace ruche::connectors::ghost
