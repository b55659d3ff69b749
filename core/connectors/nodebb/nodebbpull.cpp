// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/nodebb/nodebbpull.h"

#include "core/connectors/nodebb/nodebbapi.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::nodebb {

namespace {

/// The page that an answer is, as it says itself.
int pageOf(const QJsonValue &answer)
{
    const QJsonObject pages = answer.toObject().value("pagination"_L1).toObject();
    return std::max(1, pages.value("currentPage"_L1).toInt(1));
}

} // namespace

PullTopicsJob::PullTopicsJob(Session &session, const QString &cursor)
    : TopicPullJob(session, cursor)
    , m_session(session)
{
}

void PullTopicsJob::begin()
{
    m_session.withSelf([this](const Result<Self> &self) {
        if (const auto known = value(self)) {
            m_self = *known;
            askList();
        }
    });
}

HttpRequest PullTopicsJob::listRequest(int page) const
{
    return buildGet(m_session.forum(),
                    u"api/user/"_s + routePart(m_self.slug) + u"/topics"_s,
                    {{u"page"_s, QString::number(page)}});
}

Result<QList<forum::ListedTopic>> PullTopicsJob::topicsOf(const QJsonValue &answer, bool &more) const
{
    RUCHE_TRY_ASSIGN(const QJsonArray topics, listIn(answer, "topics"_L1));
    QList<forum::ListedTopic> listed;
    for (const QJsonValue &value : topics) {
        const QJsonObject object = value.toObject();
        RUCHE_TRY_ASSIGN(const Topic topic, parseTopic(object, m_session.forum()));
        const QString state = u"%1|%2|%3|%4"_s.arg(
            topic.title, receiptOf(topic).status, topic.mainPost, topic.at.toString(Qt::ISODate));
        listed << forum::ListedTopic{topic.id, state, object};
    }
    more = hasNextPage(answer, pageOf(answer));
    return listed;
}

HttpRequest PullTopicsJob::textRequest(const domain::RemoteId &topic, const QJsonObject &listed) const
{
    const QString mainPost = idText(listed.value("mainPid"_L1));
    return buildGet(m_session.forum(),
                    mainPost.isEmpty() ? u"api/v3/topics/"_s + routePart(topic.value)
                                       : u"api/v3/posts/"_s + routePart(mainPost) + u"/raw"_s);
}

Result<RemotePost> PullTopicsJob::postOf(const QJsonObject &listed, const QJsonValue &answer) const
{
    RUCHE_TRY_ASSIGN(const Topic topic, parseTopic(listed, m_session.forum()));
    RUCHE_TRY_ASSIGN(const QJsonObject raw, unwrap(answer));
    RemotePost post;
    post.id = topic.id;
    post.title = topic.title;
    post.text = raw.value("content"_L1).toString();
    post.url = topic.url;
    const Receipt receipt = receiptOf(topic);
    post.status = receipt.status;
    post.published = receipt.published;
    post.planned = topic.planned;
    post.gone = receipt.withdrawn;
    post.authorName = m_self.name;
    post.at = topic.at;
    post.modifiedAt = topic.at;
    return post;
}

PullPostsJob::PullPostsJob(Session &session, const QString &cursor, bool queue)
    : PostPullJob(session, cursor, queue)
    , m_session(session)
{
}

void PullPostsJob::begin()
{
    m_session.withSelf([this](const Result<Self> &self) {
        if (const auto known = value(self)) {
            m_self = *known;
            askPosts();
        }
    });
}

HttpRequest PullPostsJob::postsRequest(qint64 step) const
{
    return buildGet(m_session.forum(), u"api/recent/posts"_s, {{u"page"_s, QString::number(step)}});
}

Result<QJsonArray> PullPostsJob::postsOf(const QJsonValue &answer) const
{
    return listIn(answer, {});
}

Result<std::optional<RemoteMessage>> PullPostsJob::messageOf(const QJsonObject &post) const
{
    RUCHE_TRY_ASSIGN(const RemoteMessage message, parseMessage(post, m_session.forum(), m_self.id));
    const QString mainPost = idText(post.value("topic"_L1).toObject().value("mainPid"_L1));
    const bool opens = post.value("isMainPost"_L1).toBool() || mainPost == message.id.value;
    return message.own && opens ? std::nullopt : std::optional(message);
}

qint64 PullPostsJob::numberOf(const QJsonObject &post) const
{
    return idText(post.value("pid"_L1)).toLongLong(); // one from another server has an address for a number
}

qint64 PullPostsJob::stepAfter(qint64 step, const QJsonArray &posts) const
{
    return posts.isEmpty() ? 0 : step + 1;
}

HttpRequest PullPostsJob::postRequest(const QString &id) const
{
    return buildGet(m_session.forum(), u"api/v3/posts/"_s + routePart(id) + u"/summary"_s);
}

Result<RemoteMessage> PullPostsJob::watchedOf(const QJsonValue &answer) const
{
    RUCHE_TRY_ASSIGN(const QJsonObject post, unwrap(answer));
    return parseMessage(post, m_session.forum(), m_self.id);
}

HttpRequest PullPostsJob::queueRequest(int page) const
{
    m_askedPage = page + 1;
    return buildGet(m_session.forum(), u"api/post-queue"_s, {{u"page"_s, QString::number(m_askedPage)}});
}

Result<QList<RemoteMessage>> PullPostsJob::queueOf(const QJsonValue &answer, bool &more) const
{
    RUCHE_TRY_ASSIGN(const QJsonArray entries, listIn(answer, "posts"_L1));
    QList<RemoteMessage> held;
    for (const QJsonValue &entry : entries) {
        RUCHE_TRY_ASSIGN(const RemoteMessage message,
                         parseQueued(entry.toObject(), m_session.forum(), m_self.id));
        held << message;
    }
    more = hasNextPage(answer, m_askedPage) && !entries.isEmpty();
    return held;
}

PullUsersJob::PullUsersJob(Session &session, const QString &cursor)
    : MemberPullJob(session, cursor)
    , m_session(session)
{
}

HttpRequest PullUsersJob::membersRequest(int page) const
{
    return buildGet(m_session.forum(),
                    u"api/users"_s,
                    {{u"section"_s, u"joindate"_s}, {u"page"_s, QString::number(page + 1)}});
}

Result<void> PullUsersJob::take(const QJsonValue &answer, Page &page, bool &more) const
{
    RUCHE_TRY_ASSIGN(const QJsonArray users, listIn(answer, "users"_L1));
    for (const QJsonValue &user : users) {
        RUCHE_TRY_ASSIGN(const RemoteMember member, parseMember(user.toObject(), m_session.forum()));
        page.members << member;
    }
    const int total = answer.toObject().value("userCount"_L1).toInt(-1);
    if (total >= 0)
        page.total = total;
    more = hasNextPage(answer, pageOf(answer));
    return {};
}

} // namespace ruche::connectors::nodebb
