// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/wordpress/wordpresssession.h"

#include <QObject>
#include <QSet>

namespace ruche::connectors::wordpress {

/// Place in a list that is read in pages while the site goes on: the number of objects already read,
/// corrected by how much the list shrank meanwhile, so that a deletion never makes a page skip something.
/// (What is added comes last, because lists are read in the order of their ids.)
struct ListPlace
{
    static constexpr int fullPage = 100; ///< the most that WordPress gives at once

    int offset = 0;
    int total = -1; ///< at the last page
    int perPage = fullPage; ///< smaller when a page was too large to take

    /// Moves behind a page of `count` objects; false when it was the last.
    bool advance(int count, std::optional<int> newTotal);
    /// Asks for less at once; false when it is small enough already.
    bool shrink();
    [[nodiscard]] Query query() const;
    void save(QJsonObject &cursor) const;
    [[nodiscard]] static ListPlace restored(const QJsonObject &cursor);
};

/// Reads the posts of a site. WordPress tells what was modified after a moment, so a pass asks for that; but
/// three things it does not count as modified, or counts wrongly:
///  - a planned post that its clock publishes: the cursor keeps the planned posts, and one that is due is
///  asked for by id;
///  - the hour that a time zone has twice in autumn: a pass begins 65 minutes before the last one did, on the
///  server's
///    clock;
///  - posts that a plug-in imports with old dates: once a week everything is read.
/// Trashed posts are modified ones, and come as gone. What is deleted without the trash within one interval
/// is not seen.
class PullPostsJob final : public QObject
{
public:
    PullPostsJob(Session &session, const QString &cursor);
    [[nodiscard]] QFuture<Result<Page>> start();

private:
    void askChanged(const Me &me);
    void onChanged(const Me &me, const Result<HttpResponse> &response, const HttpRequest &request);
    void askDue(const Me &me);
    void onDue(const QStringList &asked, const Result<Answer> &answer);
    void note(const RemotePost &post);
    void finishPass();
    void finish(Result<Page> page);
    [[nodiscard]] Query commonQuery(const Me &me) const;

    Session &m_session;
    QJsonObject m_cursor;
    ListPlace m_place;
    Page m_page;
    async::Answer<Page> m_answer;
};

/// Reads the comments of a site. WordPress has no "modified after" for comments, so a pass is made of steps,
/// each a page:
///  1. New ones: newest first by id until one is known. The first page, 100 comments, is read in every pass,
///  so that what
///     moderators did to recent comments elsewhere is seen, whatever it was.
///  2. The queue: what is held now, up to 300.
///  3. The vanished: comments that were held or among the recent 100 in the last pass and were in neither
///  list now are
///     asked for by id; one that no longer answers is Gone.
///  4. Each hour: the newest 100 of spam and of the trash, for older comments that were moved there.
/// Once a week, and at first, everything is read by ascending id. So a status that changes is seen at once
/// when the comment was held or recent, within the hour when it is older and goes to spam or trash, and
/// within a week in any case. Users without the right to moderate read what is approved, without steps 2
/// and 4.
class PullCommentsJob final : public QObject
{
public:
    PullCommentsJob(Session &session, const QString &cursor);
    [[nodiscard]] QFuture<Result<Page>> start();

private:
    enum class Step { Everything, New, Held, Vanished, Spam, Trash };

    void begin(const Me &me);
    void ask();
    void onList(const Result<Answer> &answer);
    [[nodiscard]] Query listQuery() const;
    [[nodiscard]] QStringList vanishedIds() const;
    void take(QList<Comment> comments);
    [[nodiscard]] QString topOf(QString id, QString &missing) const;
    void resolveThreads();
    void onParents(const QStringList &asked, const Result<Answer> &answer);
    void advance(int count, std::optional<int> total, bool reachedKnown);
    void nextStep();
    void finishPass();
    void finish(Result<Page> page);

    Session &m_session;
    QJsonObject m_cursor;
    ListPlace m_place;
    Me m_me;
    Step m_step = Step::Everything;
    QList<Comment> m_comments;
    QHash<QString, QString> m_parents; ///< of the comments of this page and of their ancestors
    Page m_page;
    async::Answer<Page> m_answer;
};

/// Reads the users of a site with their roles: all of them, then for six hours only whether the newest 100
/// hold new ones.
class PullMembersJob final : public QObject
{
public:
    PullMembersJob(Session &session, const QString &cursor);
    [[nodiscard]] QFuture<Result<Page>> start();

private:
    void ask(const Me &me);
    void onUsers(const Result<Answer> &answer);
    void finish(Result<Page> page);

    Session &m_session;
    QJsonObject m_cursor;
    ListPlace m_place;
    bool m_complete = false;
    async::Answer<Page> m_answer;
};

} // namespace ruche::connectors::wordpress
