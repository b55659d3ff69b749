// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/jsoncalls.h"

#include <QJsonObject>
#include <QStringList>

/// How forums are read, whose interfaces list what is newest first: what NodeBB and Discourse have in common.
namespace ruche::connectors::forum {

/// A topic in a list, before its text was asked for.
struct ListedTopic
{
    domain::RemoteId id;
    QString state; ///< what changes when the topic does
    QJsonObject object; ///< as it was listed
};

/// Reads the topics that the account has begun. A list holds no texts, so each topic that is new or has
/// changed is asked for by itself, a few in a step. The first pass reads everything, later ones as long as
/// there is news. A topic that was in the first page's span and is not there any more is asked for, and is
/// gone when it is not there.
class TopicPullJob : public CallJob<Page>
{
protected:
    TopicPullJob(JsonCalls &calls, const QString &cursor);

    void askList();

    /// `page` from 1.
    [[nodiscard]] virtual HttpRequest listRequest(int page) const = 0;
    /// `more`: whether another page follows.
    [[nodiscard]] virtual Result<QList<ListedTopic>> topicsOf(const QJsonValue &answer, bool &more) const = 0;
    [[nodiscard]] virtual HttpRequest textRequest(const domain::RemoteId &topic,
                                                  const QJsonObject &listed) const = 0;
    /// `listed` is empty for a topic that is in no list any more.
    [[nodiscard]] virtual Result<RemotePost> postOf(const QJsonObject &listed,
                                                    const QJsonValue &answer) const = 0;

private:
    void onList(const QJsonValue &answer);
    void askNextText();
    void endStep();

    QJsonObject m_cursor;
    QJsonObject m_seen; ///< state by id
    QList<ListedTopic> m_asked; ///< whose texts are still to come
    bool m_samePage = false; ///< the page holds more news than one step reads
    bool m_nextPage = false;
    Page m_page;
};

/// Reads the posts of everybody, newest first, down to where the last pass began, and then what waits for a
/// moderator. Posts of the newest pages that are not there any more are asked for by their id. What has left
/// the queue is Gone: what was let through comes as a post with an id of its own.
class PostPullJob : public CallJob<Page>
{
protected:
    PostPullJob(JsonCalls &calls, const QString &cursor, bool queue);

    void askPosts();

    /// Where the newest posts are.
    [[nodiscard]] virtual qint64 firstStep() const = 0;
    [[nodiscard]] virtual HttpRequest postsRequest(qint64 step) const = 0;
    [[nodiscard]] virtual Result<QJsonArray> postsOf(const QJsonValue &answer) const = 0;
    /// Nothing for what is no message, like an opening post of the account itself.
    [[nodiscard]] virtual Result<std::optional<RemoteMessage>> messageOf(const QJsonObject &post) const = 0;
    /// Its number in the order in which posts are written; 0 when it has none.
    [[nodiscard]] virtual qint64 numberOf(const QJsonObject &post) const = 0;
    /// Where the posts before these are; 0 when there are none.
    [[nodiscard]] virtual qint64 stepAfter(qint64 step, const QJsonArray &posts) const = 0;
    [[nodiscard]] virtual HttpRequest postRequest(const QString &id) const = 0;
    /// A post that is in no list, as it answers to its id: with the text that a list would give, and what
    /// moderators have made of it.
    [[nodiscard]] virtual Result<RemoteMessage> watchedOf(const QJsonValue &answer) const = 0;
    /// `page` from 0.
    [[nodiscard]] virtual HttpRequest queueRequest(int page) const = 0;
    [[nodiscard]] virtual Result<QList<RemoteMessage>> queueOf(const QJsonValue &answer,
                                                               bool &more) const = 0;

private:
    void onPosts(const QJsonValue &answer);
    void askNextVanished();
    void askQueue();
    void onQueue(const QJsonValue &answer);
    void endQueue();
    void endPass();
    void endStep(bool more);
    void tell(const QString &id, domain::Moderation moderation);

    QJsonObject m_cursor;
    bool m_queue; ///< whether the account may see it
    int m_queuePage = 0;
    QStringList m_queued;
    QStringList m_vanished; ///< still to be asked for
    Page m_page;
};

/// Reads the members, all of them, at most once a day: forums do not tell which of them have changed.
class MemberPullJob : public CallJob<Page>
{
protected:
    MemberPullJob(JsonCalls &calls, const QString &cursor);

    /// `page` from 0.
    [[nodiscard]] virtual HttpRequest membersRequest(int page) const = 0;
    /// Adds to `page`; `more`: whether another page follows.
    [[nodiscard]] virtual Result<void> take(const QJsonValue &answer, Page &page, bool &more) const = 0;

private:
    void begin() override;

    QJsonObject m_cursor;
};

} // namespace ruche::connectors::forum
