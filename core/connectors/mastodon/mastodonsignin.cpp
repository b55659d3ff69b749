// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonsignin.h"

#include "core/connectors/mastodon/mastodonconnector.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::mastodon {

namespace {

/// Whether the answer may come from an older server, or from no server of this kind.
bool mayBeOlder(ErrorCode code)
{
    return code == ErrorCode::Gone || code == ErrorCode::Invalid || code == ErrorCode::NotThisNetwork
        || code == ErrorCode::MalformedAnswer || code == ErrorCode::Unsupported
        || code == ErrorCode::TooLarge;
}

} // namespace

SignInJob::SignInJob(Session &session)
    : QObject(&session.caller())
    , m_session(session)
{
}

QFuture<Result<Profile>> SignInJob::start()
{
    const QFuture<Result<Profile>> future = m_answer.future();
    askInstance(2);
    return future;
}

void SignInJob::askInstance(int version)
{
    const Access anybody{m_session.access().base, {}};
    m_session.call(buildGet(anybody, u"api/v%1/instance"_s.arg(version)),
                   [this, version](const Result<Answer> &answer) { onInstance(version, answer); });
}

void SignInJob::onInstance(int version, const Result<Answer> &answer)
{
    const Result<Instance> instance
        = answer ? parseInstance(answer->json.object()) : Result<Instance>(fail(answer.error()));
    if (!instance) {
        Error error = instance.error();
        if (!mayBeOlder(error.code)) {
            finish(fail(error));
        } else if (version > 1) {
            askInstance(version - 1);
        } else {
            error.code = ErrorCode::NotThisNetwork;
            finish(fail(error));
        }
        return;
    }
    m_instance = *instance;
    QUrl base = answer->url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    base.setPath(u"/"_s);
    if (!base.host().isEmpty())
        m_session.setBase(base);
    m_session.forgetMe(); // the token is to be checked, whatever was known
    m_session.withMe([this](const Result<Me> &me) { onMe(me); });
}

void SignInJob::onMe(const Result<Me> &me)
{
    if (!me) {
        finish(fail(me.error()));
        return;
    }
    m_profile.url = m_session.access().base;
    m_profile.apiUrl = m_session.access().base.toString();
    m_profile.handle = u'@' + me->acct + (me->acct.contains(u'@') ? QString() : u'@' + m_instance.domain);
    m_profile.displayName = me->name;
    m_profile.limits = m_instance.limits;
    m_session.call(buildGet(m_session.access(), u"api/v1/apps/verify_credentials"_s),
                   [this](const Result<Answer> &answer) { onScopes(answer); });
}

void SignInJob::onScopes(const Result<Answer> &answer)
{
    // Older servers have no scopes here, and some have no such call: then all is tried.
    m_profile.capabilities = MastodonConnector::network().capabilities;
    const QJsonArray scopes = answer ? answer->json.object().value("scopes"_L1).toArray() : QJsonArray();
    QStringList words;
    for (const QJsonValue &scope : scopes)
        words << scope.toString().split(u' ', Qt::SkipEmptyParts);
    if (!words.isEmpty())
        m_profile.capabilities = capabilitiesOf(words);
    m_session.call(buildGet(m_session.access(), u"api/v1/scheduled_statuses"_s, u"limit=1"_s),
                   [this](const Result<Answer> &held) { onHeldPosts(held); });
}

void SignInJob::onHeldPosts(const Result<Answer> &answer)
{
    const bool passes = !answer
        && (answer.error().code == ErrorCode::Rate || answer.error().code == ErrorCode::Transient
            || answer.error().code == ErrorCode::Cancelled);
    if (passes) {
        finish(fail(answer.error()));
        return;
    }
    const bool holds = answer && answer->json.isArray();
    m_profile.capabilities.setFlag(domain::Capability::ScheduleNatively,
                                   holds && m_profile.capabilities.testFlag(domain::Capability::Publish));
    finish(m_profile);
}

void SignInJob::finish(Result<Profile> profile)
{
    m_answer.finish(std::move(profile));
    deleteLater();
}

} // namespace ruche::connectors::mastodon
