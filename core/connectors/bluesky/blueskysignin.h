// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/bluesky/blueskysession.h"

#include <QObject>

namespace ruche::connectors::bluesky {

/// Checks the credentials: with the session that is kept, or else by a new one at the service of the address.
/// The service tells which server holds the account, to which all else goes. Owned by the session's Caller,
/// deletes itself when it has answered.
class SignInJob final : public QObject
{
public:
    SignInJob(Session &session, domain::Capabilities capabilities);
    [[nodiscard]] QFuture<Result<Profile>> start();

private:
    void createSession();
    void onSession(const Result<SignedIn> &signedIn);
    void onProfile(const Result<QJsonObject> &answer);
    void finish(Result<Profile> profile);

    Session &m_session;
    domain::Capabilities m_capabilities;
    async::Answer<Profile> m_answer;
};

} // namespace ruche::connectors::bluesky
