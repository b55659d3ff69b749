// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/wordpress/wordpresssession.h"

#include <QObject>

namespace ruche::connectors::wordpress {

/// Finds the API of a site and checks the credentials: the page at the address, then each place where the API
/// may be until one answers with its index, then the user. The secret leaves only for the last step, or
/// earlier for an index that is not shown to strangers. Owned by the session's Caller, deletes itself when it
/// has answered.
class SignInJob final : public QObject
{
public:
    SignInJob(Session &session, const QUrl &address);

    [[nodiscard]] QFuture<Result<Profile>> start();

private:
    void onPage(const Result<HttpResponse> &response);
    void tryNext();
    void askIndex(bool signedIn);
    void onIndex(bool signedIn, const Result<Answer> &answer);
    void onMe(const Result<Answer> &answer);
    void finish(Result<Profile> profile);

    Session &m_session;
    QUrl m_address;
    QUrl m_pageUrl; ///< after redirects
    QList<QUrl> m_candidates;
    Access m_access;
    Site m_site;
    Error m_problem; ///< of the first candidate
    async::Answer<Profile> m_answer;
};

} // namespace ruche::connectors::wordpress
