// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/wordpress/wordpresssession.h"

#include <QObject>

namespace ruche::connectors::wordpress {

/// Sends a post: when it has more than one picture, asks first where they are, to show them in the text; then
/// creates it (no `id`) or changes it. What is to change is read first, because the time of a post that is
/// out is left alone.
class SendPostJob final : public QObject
{
public:
    SendPostJob(Session &session, const domain::RemoteId &id, const Draft &draft);
    [[nodiscard]] QFuture<Result<Receipt>> start();

private:
    void prepare();
    void create();
    void change(const RemotePost &present);
    void onPost(const HttpRequest &request, const Result<Answer> &answer);
    void finish(Result<Receipt> receipt);

    Session &m_session;
    domain::RemoteId m_id;
    Draft m_draft;
    QString m_figures;
    async::Answer<Receipt> m_answer;
};

/// Looks for a post by its slug, trashed ones included; tells WordPress to publish one that it should have
/// published.
class ReconcileJob final : public QObject
{
public:
    ReconcileJob(Session &session, const QString &key);
    [[nodiscard]] QFuture<Result<std::optional<Receipt>>> start();

private:
    void onPosts(const Result<Answer> &answer);
    void finish(Result<std::optional<Receipt>> receipt);

    Session &m_session;
    QString m_slug;
    async::Answer<std::optional<Receipt>> m_answer;
};

/// Answers a comment. Asks for its post when that is not known, and finds the answer again when WordPress
/// says that it has this very text already.
class ReplyJob final : public QObject
{
public:
    ReplyJob(Session &session,
             const domain::RemoteId &post,
             const domain::RemoteId &message,
             const QString &text);
    [[nodiscard]] QFuture<Result<RemoteMessage>> start();

private:
    void onParent(const Me &me, const Result<Answer> &answer);
    void send(const Me &me);
    void onSent(const Me &me, const Result<Answer> &answer);
    void find(const Me &me, const Error &conflict);
    void onFound(const Me &me, const Error &conflict, const Result<Answer> &answer);
    void finish(Result<RemoteMessage> message);

    Session &m_session;
    QString m_post;
    QString m_parent;
    QString m_text;
    async::Answer<RemoteMessage> m_answer;
};

/// Sets the status of a comment. It is read first: WordPress answers 500 to a status that a comment has
/// already. Whatever the answer to the change, a second look decides.
class ModerateJob final : public QObject
{
public:
    ModerateJob(Session &session, const domain::RemoteId &message, domain::Moderation wanted);
    [[nodiscard]] QFuture<Result<domain::Moderation>> start();

private:
    void read(std::function<void(Result<domain::Moderation>)> handler);
    void change();
    void finish(Result<domain::Moderation> moderation);

    Session &m_session;
    QString m_id;
    domain::Moderation m_wanted;
    async::Answer<domain::Moderation> m_answer;
};

} // namespace ruche::connectors::wordpress
