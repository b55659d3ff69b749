// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/ghost/ghostsession.h"

#include <QObject>

namespace ruche::connectors::ghost {

/// Finds the API of a site, which may be on another host than its pages, and checks the key. The site
/// describes itself to anybody: only when it has, something signed leaves. Owned by the session's Caller,
/// deletes itself when it has answered.
class SignInJob final : public QObject
{
public:
    SignInJob(Session &session, const QUrl &address, domain::Capabilities capabilities);
    [[nodiscard]] QFuture<Result<Profile>> start();

private:
    void tryNext();
    void onSite(const HttpRequest &request, const Result<HttpResponse> &response);
    void onKey(const Result<QJsonObject> &answer);
    void finish(Result<Profile> profile);

    Session &m_session;
    domain::Capabilities m_capabilities;
    QList<QUrl> m_candidates;
    Site m_site;
    QUrl m_api;
    std::optional<Error> m_problem; ///< of the first candidate
    async::Answer<Profile> m_answer;
};

} // namespace ruche::connectors::ghost
