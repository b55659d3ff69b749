// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskysignin.h"

#include "core/connectors/html.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::bluesky {

SignInJob::SignInJob(Session &session, domain::Capabilities capabilities)
    : QObject(&session.caller())
    , m_session(session)
    , m_capabilities(capabilities)
{
}

QFuture<Result<Profile>> SignInJob::start()
{
    const QFuture<Result<Profile>> future = m_answer.future();
    if (m_session.tokens().isEmpty()) {
        createSession();
        return future;
    }
    const HttpRequest request = buildQuery(m_session.pds(), u"com.atproto.server.getSession"_s);
    m_session.call(request, [this](const Result<QJsonObject> &answer) {
        onSession(answer ? parseSession(*answer) : Result<SignedIn>(fail(answer.error())));
    });
    return future;
}

void SignInJob::createSession()
{
    m_session.create([this](const Result<SignedIn> &signedIn) { onSession(signedIn); });
}

void SignInJob::onSession(const Result<SignedIn> &signedIn)
{
    if (!signedIn) {
        Error error = signedIn.error();
        if (error.code == ErrorCode::MalformedAnswer || error.code == ErrorCode::Gone)
            error.code = ErrorCode::NotThisNetwork;
        finish(fail(error));
        return;
    }
    if (!signedIn->active) {
        finish(fail(ErrorCode::Forbidden, u"the account is not active"_s, signedIn->tokens.handle));
        return;
    }
    const auto adopted = m_session.adopt(*signedIn);
    if (!adopted) {
        finish(fail(adopted.error()));
        return;
    }
    const HttpRequest request
        = buildQuery(m_session.pds(), u"app.bsky.actor.getProfile"_s, {{u"actor"_s, m_session.did()}});
    m_session.call(request, [this](const Result<QJsonObject> &answer) { onProfile(answer); });
}

void SignInJob::onProfile(const Result<QJsonObject> &answer)
{
    // The name is an ornament: an account without a profile, or a network that is slow today, signs in too.
    const QString name = answer ? answer->value("displayName"_L1).toString() : QString();
    Profile profile;
    profile.url = m_session.service();
    profile.apiUrl = m_session.pds().toString();
    profile.handle = m_session.tokens().handle;
    profile.displayName = withoutInvisible(name).simplified();
    if (profile.displayName.isEmpty())
        profile.displayName = profile.handle;
    profile.capabilities = m_capabilities;
    profile.session = m_session.tokens().text();
    finish(profile);
}

void SignInJob::finish(Result<Profile> profile)
{
    m_answer.finish(std::move(profile));
    deleteLater();
}

} // namespace ruche::connectors::bluesky
