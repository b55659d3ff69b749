// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/discourse/discourseapi.h"
#include "core/connectors/discourse/discoursesession.h"

namespace ruche::connectors::discourse {

/// Finds out whose key it is, how the forum is called, and what that user may do: who is no staff moderates
/// nothing, and the category says who may begin a topic in it.
class SignInJob final : public CallJob<Profile>
{
public:
    SignInJob(Session &session, domain::Capabilities capabilities);

private:
    void begin() override;
    void askCategory();
    void askName();

    Session &m_session;
    domain::Capabilities m_capabilities; ///< what is left of them
    Profile m_profile;
};

/// Looks for a topic by its number when that is known, else by the id that it was given from outside, and at
/// last among what the user waits for to be let through.
class ReconcileJob final : public CallJob<std::optional<Receipt>>
{
public:
    ReconcileJob(Session &session, const Draft &draft);

private:
    void begin() override;
    void askTopic(const QString &id);
    void onKey(const HttpRequest &request, const HttpResponse &response);
    void askPending();

    Session &m_session;
    Draft m_draft;
};

/// Changes the text of a topic's first post, and its title when that differs.
class ChangeTopicJob final : public CallJob<Receipt>
{
public:
    ChangeTopicJob(Session &session, const domain::RemoteId &id, const Draft &draft);

private:
    void begin() override;
    void change(const QJsonValue &topic);
    void rename();

    Session &m_session;
    domain::RemoteId m_id;
    Draft m_draft;
    Receipt m_receipt;
};

/// Answers a post; its place in the topic is asked for.
class ReplyJob final : public CallJob<RemoteMessage>
{
public:
    ReplyJob(Session &session,
             const domain::RemoteId &post,
             const domain::RemoteId &message,
             const QString &text);

private:
    void begin() override;
    void send(int number);
    void onSent(const QJsonObject &made);

    Session &m_session;
    QString m_topic;
    QString m_message;
    QString m_text;
};

/// Shows or removes a post that is out. What it is already is asked before it is shown, and after its removal
/// was refused.
class ModeratePostJob final : public CallJob<domain::Moderation>
{
public:
    ModeratePostJob(Session &session, const domain::RemoteId &message, domain::ModerationAction action);

private:
    void begin() override;
    void remove();
    void flag();
    void askDeleted(const std::optional<Error> &refusal);
    void show();

    Session &m_session;
    QString m_post;
    domain::ModerationAction m_action;
};

/// Decides on what waits for review, by one of the actions that the forum offers for it. When somebody else
/// touched it in between it is looked at anew, once.
class ReviewJob final : public CallJob<domain::Moderation>
{
public:
    ReviewJob(Session &session, const domain::RemoteId &message, domain::ModerationAction action);

private:
    void begin() override;
    void perform(const Reviewable &reviewable);

    Session &m_session;
    QString m_review;
    domain::ModerationAction m_action;
    bool m_repeated = false;
};

/// Silences or suspends somebody. A forum refuses to do so to who is so already (409): then it is asked until
/// when, and what ends too early is ended and begun anew.
class SanctionJob final : public CallJob<void>
{
public:
    SanctionJob(Session &session, const SanctionOrder &order);

private:
    void begin() override;
    void send();
    void askPresent(const Error &refusal);
    void endPresent();

    Session &m_session;
    SanctionOrder m_order;
    bool m_repeated = false;
};

} // namespace ruche::connectors::discourse
