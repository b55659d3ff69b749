// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/bluesky/blueskysession.h"

#include <QObject>
#include <QSet>

namespace ruche::connectors::bluesky {

struct Author
{
    QString did;
    QString handle;
    QString name; ///< empty: the handle
};

/// When a record says that it was made, UTC; the time of its key when it says nothing.
[[nodiscard]] QDateTime createdAtOf(const Record &record);
/// A post as one of the account's own. `page` names the account in addresses.
[[nodiscard]] RemotePost postOf(const Record &record, const Author &author);
/// A post as a message to or of the account `self`. Its conversation is the thread: a comment when that began
/// with a post of ours, a mention elsewhere.
[[nodiscard]] RemoteMessage messageOf(const Record &record, const Author &author, const QString &self);
/// Whether a post answers somebody else: neither a post of its own nor a part of our own thread.
[[nodiscard]] bool answersOthers(const Record &record);

/// What the jobs that read a stream have in common. Owned by the session's Caller; deletes itself when it has
/// answered. The cursor is an object of its own; "walk" in it is the server's cursor within one pass.
class PullJob : public QObject
{
public:
    PullJob(Session &session, const QString &cursor);
    [[nodiscard]] QFuture<Result<Page>> start();

protected:
    using Taker = std::function<void(const QJsonObject &)>;

    virtual void ask() = 0;
    /// Sends; an error ends the job.
    void send(const HttpRequest &request, Taker taker);
    /// The posts among the account's own records, newest first or oldest first.
    void askRecords(const QString &after, bool oldestFirst, Taker taker);
    /// The records of such an answer. Broken ones are left out, an answer without a list is an error.
    [[nodiscard]] static Result<QList<Record>> records(const QJsonObject &answer);
    [[nodiscard]] QString text(QLatin1StringView name) const { return m_cursor.value(name).toString(); }
    void set(QLatin1StringView name, const QString &value) { m_cursor.insert(name, value); }
    void finish();
    void fail(const Error &error);

    Session &m_session;
    QJsonObject m_cursor;
    Page m_page;

private:
    async::Answer<Page> m_answer;
};

/// Reads the account's own posts from its own records, which are exact at once (what the network shows of
/// them lags behind). A pass reads from the newest to the newest one of the last pass, the newest 100 always;
/// of those, one that was there in the last pass and is no more is gone. At first, and each week for posts
/// with older keys, everything is read, oldest first. Answers to others are messages; the later parts of a
/// thread of ours belong to its first post and are left out.
class PullPostsJob final : public PullJob
{
public:
    using PullJob::PullJob;

private:
    void ask() override;
    void onAll(const QJsonObject &answer);
    void onNew(const QJsonObject &answer);
    void noteGone(const QSet<QString> &present, const QString &oldest);
};

/// Reads who answered, mentioned or quoted the account, and what the account answered itself. A pass is made
/// of steps, each a page or more:
///  1. Notifications, newest first, until one is as old as the newest of the last pass; 100 at least.
///  2. Own answers, in the same way.
///  3. The vanished: of the newest 100 of the last pass those that are missing now are asked for; one that
///     does not exist any more is Gone. (Hidden ones vanish too.)
class PullMessagesJob final : public PullJob
{
public:
    using PullJob::PullJob;

private:
    void ask() override;
    void onNotifications(const QJsonObject &answer);
    void compareRecent(const QJsonObject &present, const QString &oldest);
    void onOwn(const QJsonObject &answer);
    void onVanished(const QStringList &asked, const QJsonObject &answer);
    void endPass();
};

/// Reads the followers: all of them, then for a day only the newest 100.
class PullMembersJob final : public PullJob
{
public:
    using PullJob::PullJob;

private:
    void ask() override;
    void onFollowers(const QJsonObject &answer, bool complete);
};

} // namespace ruche::connectors::bluesky
