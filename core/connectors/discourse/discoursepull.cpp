// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discourse/discoursepull.h"

#include "core/connectors/dates.h"
#include "core/connectors/discourse/discourseapi.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::discourse {

namespace {

/// What people write; the others are what the forum notes, like that a topic was closed.
constexpr int regularPost = 1;

} // namespace

PullTopicsJob::PullTopicsJob(Session &session, const QString &cursor)
    : TopicPullJob(session, cursor)
    , m_session(session)
{
}

HttpRequest PullTopicsJob::listRequest(int page) const
{
    return buildGet(m_session.forum(),
                    u"topics/created-by/"_s + routePart(m_session.user()) + u".json"_s,
                    {{u"order"_s, u"created"_s}, {u"page"_s, QString::number(page - 1)}});
}

Result<QList<forum::ListedTopic>> PullTopicsJob::topicsOf(const QJsonValue &answer, bool &more) const
{
    const QJsonObject topics = answer.toObject().value("topic_list"_L1).toObject();
    RUCHE_TRY_ASSIGN(const QJsonArray list, listIn(topics, "topics"_L1));
    QList<forum::ListedTopic> listed;
    for (const QJsonValue &value : list) {
        const QJsonObject object = value.toObject();
        RUCHE_TRY_ASSIGN(const Receipt topic, parseTopicReceipt(object, m_session.forum()));
        const QString state = u"%1|%2|%3"_s.arg(
            lineOf(object.value("title"_L1)), topic.status, idText(object.value("category_id"_L1)));
        listed << forum::ListedTopic{topic.id, state, object};
    }
    more = !list.isEmpty() && topics.value("more_topics_url"_L1).isString();
    return listed;
}

HttpRequest PullTopicsJob::textRequest(const domain::RemoteId &topic, const QJsonObject &) const
{
    return buildGet(
        m_session.forum(), u"t/"_s + routePart(topic.value) + u".json"_s, {{u"include_raw"_s, u"true"_s}});
}

Result<RemotePost> PullTopicsJob::postOf(const QJsonObject &listed, const QJsonValue &answer) const
{
    const QJsonObject topic = answer.toObject();
    RUCHE_TRY_ASSIGN(const Receipt receipt, parseTopicReceipt(topic, m_session.forum()));
    RUCHE_TRY_ASSIGN(const QJsonObject first, firstPost(answer));
    RemotePost post;
    post.id = receipt.id;
    post.title = lineOf(listed.value("title"_L1));
    post.text = first.value("raw"_L1).toString(first.value("cooked"_L1).toString());
    post.url = receipt.url;
    post.slug = lineOf(listed.value("slug"_L1));
    post.status = receipt.status;
    post.published = receipt.published;
    post.gone = receipt.withdrawn;
    post.authorName = m_session.user();
    post.at = receipt.at;
    post.modifiedAt = parseRfc3339(first.value("updated_at"_L1).toString());
    return post;
}

PullPostsJob::PullPostsJob(Session &session, const QString &cursor, bool queue)
    : PostPullJob(session, cursor, queue)
    , m_session(session)
{
}

HttpRequest PullPostsJob::postsRequest(qint64 step) const
{
    const Query before{{u"before"_s, QString::number(step)}};
    return buildGet(m_session.forum(), u"posts.json"_s, step > 0 ? before : Query());
}

Result<QJsonArray> PullPostsJob::postsOf(const QJsonValue &answer) const
{
    return listIn(answer, "latest_posts"_L1);
}

Result<std::optional<RemoteMessage>> PullPostsJob::messageOf(const QJsonObject &object) const
{
    RUCHE_TRY_ASSIGN(const Post post, parsePost(object, m_session.forum(), m_session.user()));
    const bool noted = object.value("post_type"_L1).toInt(regularPost) != regularPost;
    return noted || (post.message.own && post.number == 1) ? std::nullopt : std::optional(post.message);
}

qint64 PullPostsJob::numberOf(const QJsonObject &post) const
{
    return idText(post.value("id"_L1)).toLongLong();
}

qint64 PullPostsJob::stepAfter(qint64 step, const QJsonArray &posts) const
{
    // An answer spans that many numbers, and holds those of them that may be seen: so it can be empty.
    qint64 oldest = step > 0 ? step - latestPage + 1 : 1;
    if (!posts.isEmpty())
        oldest = std::numeric_limits<qint64>::max();
    for (const QJsonValue &post : posts)
        oldest = std::min(oldest, numberOf(post.toObject()));
    return std::max<qint64>(0, oldest - 1);
}

HttpRequest PullPostsJob::postRequest(const QString &id) const
{
    return buildGet(m_session.forum(), u"posts/"_s + routePart(id) + u".json"_s);
}

Result<RemoteMessage> PullPostsJob::watchedOf(const QJsonValue &answer) const
{
    RUCHE_TRY_ASSIGN(const Post post, parsePost(answer.toObject(), m_session.forum(), m_session.user()));
    return post.message;
}

HttpRequest PullPostsJob::queueRequest(int page) const
{
    return buildGet(m_session.forum(),
                    u"review.json"_s,
                    {{u"status"_s, u"pending"_s}, {u"offset"_s, QString::number(page * reviewPage)}});
}

Result<QList<RemoteMessage>> PullPostsJob::queueOf(const QJsonValue &answer, bool &more) const
{
    RUCHE_TRY_ASSIGN(const QJsonArray list, listIn(answer, "reviewables"_L1));
    QList<RemoteMessage> held;
    for (const QJsonValue &value : list) {
        if (!isReviewOfPost(value.toObject()))
            continue;
        RUCHE_TRY_ASSIGN(const RemoteMessage message,
                         parseReview(value.toObject(), answer.toObject(), m_session.forum()));
        held << message;
    }
    more = list.size() >= reviewPage;
    return held;
}

PullDirectoryJob::PullDirectoryJob(Session &session, const QString &cursor)
    : MemberPullJob(session, cursor)
    , m_session(session)
{
}

HttpRequest PullDirectoryJob::membersRequest(int page) const
{
    return buildGet(
        m_session.forum(),
        u"directory_items.json"_s,
        {{u"period"_s, u"all"_s}, {u"order"_s, u"days_visited"_s}, {u"page"_s, QString::number(page)}});
}

Result<void> PullDirectoryJob::take(const QJsonValue &answer, Page &page, bool &more) const
{
    RUCHE_TRY_ASSIGN(const QJsonArray items, listIn(answer, "directory_items"_L1));
    for (const QJsonValue &item : items) {
        RUCHE_TRY_ASSIGN(const RemoteMember member, parseMember(item.toObject(), m_session.forum()));
        page.members << member;
    }
    const QJsonObject meta = answer.toObject().value("meta"_L1).toObject();
    const int total = meta.value("total_rows_directory_items"_L1).toInt(-1);
    if (total >= 0)
        page.total = total;
    more = items.size() >= directoryPage;
    return {};
}

} // namespace ruche::connectors::discourse
