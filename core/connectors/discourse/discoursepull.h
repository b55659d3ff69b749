// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/discourse/discoursesession.h"
#include "core/connectors/forum/topicpull.h"

namespace ruche::connectors::discourse {

/// Topics that the key's user has begun.
class PullTopicsJob final : public forum::TopicPullJob
{
public:
    PullTopicsJob(Session &session, const QString &cursor);

private:
    void begin() override { askList(); }
    [[nodiscard]] HttpRequest listRequest(int page) const override;
    [[nodiscard]] Result<QList<forum::ListedTopic>> topicsOf(const QJsonValue &answer,
                                                             bool &more) const override;
    [[nodiscard]] HttpRequest textRequest(const domain::RemoteId &topic,
                                          const QJsonObject &listed) const override;
    [[nodiscard]] Result<RemotePost> postOf(const QJsonObject &listed,
                                            const QJsonValue &answer) const override;

    Session &m_session;
};

/// Posts of everybody in all categories that the key's user sees, and the review queue.
class PullPostsJob final : public forum::PostPullJob
{
public:
    PullPostsJob(Session &session, const QString &cursor, bool queue);

private:
    void begin() override { askPosts(); }
    [[nodiscard]] qint64 firstStep() const override { return -1; }
    [[nodiscard]] HttpRequest postsRequest(qint64 step) const override;
    [[nodiscard]] Result<QJsonArray> postsOf(const QJsonValue &answer) const override;
    [[nodiscard]] Result<std::optional<RemoteMessage>> messageOf(const QJsonObject &post) const override;
    [[nodiscard]] qint64 numberOf(const QJsonObject &post) const override;
    [[nodiscard]] qint64 stepAfter(qint64 step, const QJsonArray &posts) const override;
    [[nodiscard]] HttpRequest postRequest(const QString &id) const override;
    [[nodiscard]] Result<RemoteMessage> watchedOf(const QJsonValue &answer) const override;
    [[nodiscard]] HttpRequest queueRequest(int page) const override;
    [[nodiscard]] Result<QList<RemoteMessage>> queueOf(const QJsonValue &answer, bool &more) const override;

    Session &m_session;
};

/// The directory of users, without their addresses.
class PullDirectoryJob final : public forum::MemberPullJob
{
public:
    PullDirectoryJob(Session &session, const QString &cursor);

private:
    [[nodiscard]] HttpRequest membersRequest(int page) const override;
    [[nodiscard]] Result<void> take(const QJsonValue &answer, Page &page, bool &more) const override;

    Session &m_session;
};

} // namespace ruche::connectors::discourse
