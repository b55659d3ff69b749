// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/mastodon/mastodonsession.h"

#include <QObject>

#include <chrono>

namespace ruche::connectors::mastodon {

/// A lost or unreadable answer to a create is Uncertain; anything else is what the answer says.
[[nodiscard]] Result<Receipt> receiptIn(const HttpRequest &request, const Result<Answer> &answer);

/// Puts a file there and waits until the server has processed it (202, then 206 each time that it is asked),
/// for at most five minutes, which then is Transient.
class UploadJob final : public QObject
{
public:
    UploadJob(Session &session, const MediaUpload &media);
    [[nodiscard]] QFuture<Result<domain::RemoteId>> start();

private:
    void wait(const QString &id, std::chrono::seconds pause);
    void ask(const QString &id, std::chrono::seconds pause);
    void finish(Result<domain::RemoteId> id);

    Session &m_session;
    MediaUpload m_media;
    std::chrono::seconds m_waited{0};
    async::Answer<domain::RemoteId> m_answer;
};

/// Looks for a draft that may have been sent: by what the server said of it when it took it to hold, else
/// among what it holds, else among the own posts since the first attempt. Statuses carry no key of ours, so
/// that a post is known by its attached files where it has some, else by its words and what it answers. What
/// the server still holds after its time is told as held: there is no way to have it published at once.
class FindJob final : public QObject
{
public:
    /// `holds`: whether the server can hold posts at all.
    FindJob(Session &session, const Draft &draft, bool holds);
    [[nodiscard]] QFuture<Result<std::optional<Receipt>>> start();

private:
    void askHeld(const QString &id);
    void askPublished();
    void listHeld();
    void listPublished(const QString &query);
    void onPublished(const Result<Answer> &answer);
    [[nodiscard]] bool isTheDraft(const Status &status) const;
    [[nodiscard]] bool isTheDraft(const Scheduled &scheduled) const;
    void finish(Result<std::optional<Receipt>> receipt);

    Session &m_session;
    Draft m_draft;
    bool m_holds;
    int m_pages = 0;
    QString m_wanted; ///< comparable text
    QDateTime m_since; ///< by the server's clock
    async::Answer<std::optional<Receipt>> m_answer;
};

/// Changes a post. Of one that the server holds only the time can be changed, so that other words mean to
/// delete it there and to have a new one held; in this order, because one that is missing can be seen and
/// mended, and one too many cannot be taken back.
class UpdateJob final : public QObject
{
public:
    UpdateJob(Session &session, const domain::RemoteId &id, const Draft &draft);
    [[nodiscard]] QFuture<Result<Receipt>> start();

private:
    void onHeld(const QString &id, const Result<Answer> &answer);
    void onNotHeld(const Error &error);
    void replace(const QString &id, const QDateTime &at);
    void send(const HttpRequest &request);
    void finish(Result<Receipt> receipt);

    Session &m_session;
    domain::RemoteId m_id;
    Draft m_draft;
    async::Answer<Receipt> m_answer;
};

/// Answers a message: mentions its author, for without that nobody is told, and is seen by no more people
/// than it. Looks first whether the answer is there already.
class ReplyJob final : public QObject
{
public:
    ReplyJob(Session &session, const QString &parent, const QString &text);
    [[nodiscard]] QFuture<Result<RemoteMessage>> start();

private:
    void onParent(const Me &me, const Result<Answer> &answer);
    void onContext(const Me &me, const Status &parent, const QJsonObject &context);
    void send(const Me &me, const Status &parent);
    void succeed(const Me &me, const Status &status);
    void finish(Result<RemoteMessage> message);

    Session &m_session;
    QString m_parent;
    QString m_text;
    Root m_root;
    async::Answer<RemoteMessage> m_answer;
};

} // namespace ruche::connectors::mastodon
