// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/mastodon/mastodonsession.h"

#include <QObject>

namespace ruche::connectors::mastodon {

/// Looks at the address (a redirect leads to where the server really is), takes limits from what the server
/// says of itself, checks the token, and finds out what it may do: from the scopes, where the server tells
/// them, and by asking for the list of held posts, which not every server has. Nothing is sent with the token
/// before the address has shown to be this kind of server.
class SignInJob final : public QObject
{
public:
    explicit SignInJob(Session &session);
    [[nodiscard]] QFuture<Result<Profile>> start();

private:
    void askInstance(int version);
    void onInstance(int version, const Result<Answer> &answer);
    void onMe(const Result<Me> &me);
    void onScopes(const Result<Answer> &answer);
    void onHeldPosts(const Result<Answer> &answer);
    void finish(Result<Profile> profile);

    Session &m_session;
    Instance m_instance;
    Profile m_profile;
    async::Answer<Profile> m_answer;
};

} // namespace ruche::connectors::mastodon
