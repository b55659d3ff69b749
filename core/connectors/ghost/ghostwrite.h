// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/ghost/ghostsession.h"

#include <QObject>

namespace ruche::connectors::ghost {

/// Creates a post. Ghost gives a second post of the same slug another slug, so it is asked first whether the
/// slug is there: if so, the answer is Uncertain, and reconcile() finds that post.
class CreatePostJob final : public QObject
{
public:
    CreatePostJob(Session &session, const Draft &draft);
    [[nodiscard]] QFuture<Result<Receipt>> start();

private:
    void onPresent(const Result<QJsonObject> &answer);
    void create();
    void finish(Result<Receipt> receipt);

    Session &m_session;
    Draft m_draft;
    async::Answer<Receipt> m_answer;
};

/// Changes a post. Ghost wants to be told which state of it is changed, so it is read first; when somebody
/// else was faster in between (Conflict), once more.
class ChangePostJob final : public QObject
{
public:
    ChangePostJob(Session &session, const domain::RemoteId &id, const Draft &draft);
    /// Brings a planned post out now, whatever else it is.
    ChangePostJob(Session &session, const domain::RemoteId &id);
    [[nodiscard]] QFuture<Result<Receipt>> start();

private:
    void read();
    void change(const QJsonObject &present);
    void finish(Result<Receipt> receipt);

    Session &m_session;
    domain::RemoteId m_id;
    std::optional<Draft> m_draft; ///< nothing: publish
    bool m_repeated = false;
    async::Answer<Receipt> m_answer;
};

/// Looks for a post by its id when that is known, else by its slug; publishes one that Ghost should have
/// published.
class ReconcileJob final : public QObject
{
public:
    ReconcileJob(Session &session, const Draft &draft);
    [[nodiscard]] QFuture<Result<std::optional<Receipt>>> start();

private:
    void onPost(const Result<QJsonObject> &answer);
    void finish(Result<std::optional<Receipt>> receipt);

    Session &m_session;
    QString m_route;
    async::Answer<std::optional<Receipt>> m_answer;
};

/// Answers a comment. In Ghost only members comment, so the answer is one of the member that has the address
/// of the site's owner; who is no member yet becomes one, without newsletters and mails. Ghost takes the same
/// text twice, so it is looked for first.
class ReplyJob final : public QObject
{
public:
    ReplyJob(Session &session,
             const domain::RemoteId &post,
             const domain::RemoteId &message,
             const QString &text);
    [[nodiscard]] QFuture<Result<RemoteMessage>> start();

private:
    void askParent();
    void askMember();
    void addMember();
    void askSame();
    void onSame(const QJsonArray &comments);
    void send();
    /// The value of an answer; nothing, with the job ended, when there is none.
    template <typename T> [[nodiscard]] std::optional<T> value(const Result<T> &result);
    void finish(Result<RemoteMessage> message);

    Session &m_session;
    QString m_post;
    QString m_message;
    QString m_top; ///< of the thread of `m_message`
    QString m_text;
    Owner m_owner;
    QString m_member;
    async::Answer<RemoteMessage> m_answer;
};

} // namespace ruche::connectors::ghost
