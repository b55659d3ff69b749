// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/wordpress/wordpresssignin.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::wordpress {

namespace {

constexpr qint64 mostPageBytes = 4LL * 1024 * 1024;

/// Whether another place for the API may still be the right one.
bool mayBeElsewhere(const Error &error)
{
    return error.code == ErrorCode::NotThisNetwork || error.code == ErrorCode::MalformedAnswer
        || error.code == ErrorCode::Gone || error.code == ErrorCode::Forbidden
        || error.code == ErrorCode::Auth || error.code == ErrorCode::Invalid
        || error.code == ErrorCode::InsecureTransport;
}

QString handleOf(const QUrl &site)
{
    QString handle = site.host() + site.path();
    while (handle.endsWith(u'/'))
        handle.chop(1);
    return handle;
}

} // namespace

SignInJob::SignInJob(Session &session, const QUrl &address)
    : QObject(&session.caller())
    , m_session(session)
    , m_address(address.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment))
    , m_access(session.access())
{
}

QFuture<Result<Profile>> SignInJob::start()
{
    HttpRequest request;
    request.url = m_address;
    request.headers = {{"Accept", "text/html,application/json;q=0.9,*/*;q=0.8"}};
    request.maxAnswerBytes = mostPageBytes;
    m_session.caller().send(request, [this](const Result<HttpResponse> &response) { onPage(response); });
    return m_answer.future();
}

void SignInJob::onPage(const Result<HttpResponse> &response)
{
    HttpResponse page;
    page.url = m_address;
    if (response)
        page = *response;
    else if (response.error().code != ErrorCode::TooLarge) {
        finish(fail(response.error()));
        return;
    }
    m_pageUrl = page.url;
    m_candidates = apiCandidates(page);
    // A link deep into the site, or its administration: the address as typed may be no page of the blog at
    // all.
    HttpResponse root;
    root.url = page.url.resolved(QUrl(u"/"_s));
    for (const QUrl &candidate : apiCandidates(root)) {
        if (!m_candidates.contains(candidate))
            m_candidates << candidate;
    }
    tryNext();
}

void SignInJob::tryNext()
{
    if (m_candidates.isEmpty()) {
        // What the first and likeliest place answered says more than "not there" of the guesses.
        if (m_problem.code == ErrorCode::Internal || m_problem.code == ErrorCode::MalformedAnswer
            || m_problem.code == ErrorCode::Gone || m_problem.code == ErrorCode::Invalid)
            m_problem.code = ErrorCode::NotThisNetwork;
        finish(fail(m_problem));
        return;
    }
    m_access.apiUrl = m_candidates.takeFirst().toString(QUrl::FullyEncoded);
    askIndex(false);
}

void SignInJob::askIndex(bool signedIn)
{
    Access access = m_access;
    if (!signedIn)
        access.credentials = {};
    const Query query{{u"_fields"_s, u"name,home,timezone_string,gmt_offset,namespaces,authentication"_s}};
    m_session.call(buildGet(access, {}, query),
                   [this, signedIn](const Result<Answer> &answer) { onIndex(signedIn, answer); });
}

void SignInJob::onIndex(bool signedIn, const Result<Answer> &answer)
{
    // Some sites show their index to members only; that they say so in the API's own words is proof enough of
    // what it is.
    const bool membersOnly = !answer && !signedIn && answer.error().detail.contains(u"(rest_"_s)
        && (answer.error().code == ErrorCode::Auth || answer.error().code == ErrorCode::Forbidden);
    if (membersOnly) {
        askIndex(true);
        return;
    }
    Result<Site> site = answer ? parseSite(answer->json) : Result<Site>(fail(answer.error()));
    if (site) {
        m_site = *site;
        const Query query{{u"context"_s, u"edit"_s}, {u"_fields"_s, u"id,name,capabilities"_s}};
        m_session.call(buildGet(m_access, u"wp/v2/users/me"_s, query),
                       [this](const Result<Answer> &me) { onMe(me); });
        return;
    }
    if (signedIn || !mayBeElsewhere(site.error())) {
        finish(fail(site.error()));
        return;
    }
    if (m_problem.code == ErrorCode::Internal || m_problem.code == ErrorCode::NotThisNetwork)
        m_problem = site.error();
    tryNext();
}

void SignInJob::onMe(const Result<Answer> &answer)
{
    const Result<Me> me = answer ? parseMe(answer->json) : Result<Me>(fail(answer.error()));
    if (!me) {
        Error error = me.error();
        if (error.code == ErrorCode::Auth && !m_site.applicationPasswords) {
            error.code = ErrorCode::Forbidden;
            error.detail = u"application passwords are switched off on this site"_s;
        }
        finish(fail(error));
        return;
    }
    m_session.setAccess(m_access);
    m_session.setMe(*me);
    Profile profile;
    profile.apiUrl = m_access.apiUrl;
    profile.url = m_site.home;
    // A site behind a proxy names itself with http; it answers on https.
    if (profile.url.isEmpty() || !requireSecure(profile.url))
        profile.url = m_pageUrl.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    profile.handle = handleOf(profile.url);
    profile.displayName = m_site.name.isEmpty() ? profile.handle : m_site.name;
    profile.zone = m_site.zone;
    profile.capabilities = me->capabilities;
    finish(profile);
}

void SignInJob::finish(Result<Profile> profile)
{
    m_answer.finish(std::move(profile));
    deleteLater();
}

} // namespace ruche::connectors::wordpress
