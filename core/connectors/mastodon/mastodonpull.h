// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/mastodon/mastodonsession.h"

#include <QObject>

/// How the streams are read. The API gives its lists newest first, in pages that only the `Link` header leads
/// through, and tells neither edits nor deletions. So a pass reads from the newest page back to what the last
/// pass knew, and the newest page is always read again: what has changed there is told as a change, and what
/// has gone from between the rest was deleted. The cursor keeps the place within a pass, and marks: what the
/// newest page of the last complete pass held.
namespace ruche::connectors::mastodon {

/// Something on the newest page of a list.
struct Mark
{
    QString key; ///< what the list calls it (a notification's id)
    QString status;
    Root root; ///< of a message
};

/// What a list held at its head, kept in a cursor.
class Marks
{
public:
    [[nodiscard]] static Marks restored(const QJsonArray &array);
    [[nodiscard]] QJsonArray saved() const;

    void add(const Mark &mark);
    void setRoot(const QString &key, const Root &root);
    [[nodiscard]] bool contains(const QString &key) const;
    [[nodiscard]] bool isEmpty() const { return m_marks.isEmpty(); }
    [[nodiscard]] const QList<Mark> &all() const { return m_marks; }
    /// What these marks have and the page that was read now has no more: all of it before the last one that
    /// both have, or everything when the page is the whole list.
    [[nodiscard]] QStringList missingFrom(const Marks &page, bool wholeList) const;

private:
    QList<Mark> m_marks; ///< newest first
};

/// Own posts: what is no answer to somebody else, not direct, and passes on nobody's. The first pass reads
/// all of them.
class PullPostsJob final : public QObject
{
public:
    PullPostsJob(Session &session, const QString &cursor);
    [[nodiscard]] QFuture<Result<Page>> start();

private:
    void onPage(const Me &me, const Result<Answer> &answer);
    void finish(Result<Page> page);

    Session &m_session;
    QJsonObject m_cursor;
    async::Answer<Page> m_answer;
};

/// What people write to the account, and what it answers: mentions, then own answers, then the last of each
/// direct exchange (which some servers keep empty: there, mentions hold the direct messages, too). The first
/// pass goes back a year. Threads are joined by their top: asked for when a message is younger than 30 days,
/// else as far as the answer itself tells. A mention that has gone from the list may only have been cleared
/// away, so its status is asked for before it is told as gone.
class PullMessagesJob final : public QObject
{
public:
    PullMessagesJob(Session &session, const QString &cursor);
    [[nodiscard]] QFuture<Result<Page>> start();

private:
    enum class Phase { Mentions, Answers, Direct };

    void ask(const Me &me);
    void onPage(const Me &me, const Result<Answer> &answer);
    [[nodiscard]] Result<void> take(const Me &me, const QJsonArray &list);
    [[nodiscard]] std::optional<Status> wantedStatus(const Me &me, const QJsonObject &item) const;
    void resolveNext(const Me &me);
    void add(const Me &me, const Status &status, const Root &root);
    void onPageRead();
    void askMissing();
    void endPhase();
    void finish(Result<Page> page);

    [[nodiscard]] QString marksName(const char *when) const;
    [[nodiscard]] Marks marks(const char *when) const;

    Session &m_session;
    QJsonObject m_cursor;
    Phase m_phase;
    bool m_head; ///< this is the newest page of the list
    QString m_next;
    bool m_reachedKnown = false;
    Marks m_fresh;
    QStringList m_missing;
    QList<QPair<QString, Status>> m_pending; ///< still without a thread, with their keys
    Page m_page;
    async::Answer<Page> m_answer;
};

/// Followers. What is new comes first there; all are read again each week. A pass less than an hour after
/// the last one sends nothing.
class PullMembersJob final : public QObject
{
public:
    PullMembersJob(Session &session, const QString &cursor);
    [[nodiscard]] QFuture<Result<Page>> start();

private:
    void ask(const Me &me);
    void onPage(const Result<Answer> &answer);
    void finish(Result<Page> page);

    Session &m_session;
    QJsonObject m_cursor;
    async::Answer<Page> m_answer;
};

} // namespace ruche::connectors::mastodon
