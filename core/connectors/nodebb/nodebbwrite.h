// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/nodebb/nodebbapi.h"
#include "core/connectors/nodebb/nodebbsession.h"

namespace ruche::connectors::nodebb {

/// Finds out who the token's user is, how the forum is called, and what that user may do: the rights in the
/// category decide on writing and on native planning, those on the post queue on moderating.
class SignInJob final : public CallJob<Profile>
{
public:
    SignInJob(Session &session, domain::Capabilities capabilities);

private:
    void begin() override;
    void askCategory();
    void askName();
    void askQueue();

    Session &m_session;
    domain::Capabilities m_capabilities; ///< what is left of them
    Profile m_profile;
};

/// Looks for a topic by its number when that is known; else among those that the user has begun lately, by
/// its title, and at last in the post queue.
class ReconcileJob final : public CallJob<std::optional<Receipt>>
{
public:
    ReconcileJob(Session &session, const Draft &draft);

private:
    void begin() override;
    void askOwn(const Self &self);
    [[nodiscard]] bool isSought(const Topic &topic) const;
    void askQueue(const Self &self);

    Session &m_session;
    Draft m_draft;
};

/// Changes the text and title of a topic, and its moment while it is planned.
class ChangeTopicJob final : public CallJob<Receipt>
{
public:
    ChangeTopicJob(Session &session, const domain::RemoteId &id, const Draft &draft);

private:
    void begin() override;
    void change(const Topic &topic);

    Session &m_session;
    domain::RemoteId m_id;
    Draft m_draft;
};

/// Answers a post. Its topic is asked for when it is not known.
class ReplyJob final : public CallJob<RemoteMessage>
{
public:
    ReplyJob(Session &session,
             const domain::RemoteId &post,
             const domain::RemoteId &message,
             const QString &text);

private:
    void begin() override;
    void send();
    void onSent(const QJsonObject &made);

    Session &m_session;
    QString m_topic;
    QString m_message;
    QString m_text;
};

/// Shows or removes a post, or decides on one in the queue. NodeBB refuses to make a post what it is already,
/// so after a refusal it is asked what it is.
class ModerateJob final : public CallJob<domain::Moderation>
{
public:
    ModerateJob(Session &session, const domain::RemoteId &message, domain::ModerationAction action);

private:
    void begin() override;
    void askState(const Error &refusal);

    Session &m_session;
    QString m_message;
    bool m_approve;
    domain::Moderation m_wanted;
};

} // namespace ruche::connectors::nodebb
