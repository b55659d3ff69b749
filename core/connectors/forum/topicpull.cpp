// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/forum/topicpull.h"

#include "core/connectors/dates.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::forum {

namespace {

constexpr int textsAtOnce = 5;
constexpr int mostSeen = 1000; ///< topics that a cursor remembers
constexpr int mostPages = 50; ///< of one pass: older posts are history
constexpr int mostWatched = 100; ///< newest posts of which the disappearance is noticed
constexpr int mostAskedFor = 20; ///< vanished ones in one pass
constexpr int mostQueuePages = 50;
constexpr int mostMemberPages = 5000;
constexpr qint64 secondsBetweenMemberPasses = 24 * 3600;

QJsonObject cursorObject(const QString &cursor)
{
    return QJsonDocument::fromJson(cursor.toUtf8()).object();
}

QString cursorText(const QJsonObject &cursor)
{
    return QString::fromUtf8(QJsonDocument(cursor).toJson(QJsonDocument::Compact));
}

/// Whether what is asked for is not to be seen any more.
bool isAbsence(const Error &error)
{
    return error.code == ErrorCode::Gone || error.code == ErrorCode::Forbidden;
}

/// Keeps the newest of many.
QJsonObject bounded(const QJsonObject &seen)
{
    if (seen.size() <= mostSeen)
        return seen;
    QStringList ids = seen.keys();
    std::sort(ids.begin(), ids.end(), [](const QString &a, const QString &b) {
        return a.toLongLong() > b.toLongLong();
    });
    QJsonObject kept;
    for (const QString &id : ids.mid(0, mostSeen))
        kept.insert(id, seen.value(id));
    return kept;
}

} // namespace

// Cursor of topics: "seen" their states by id, "complete" once everything was read, "page" of the pass.

TopicPullJob::TopicPullJob(JsonCalls &calls, const QString &cursor)
    : CallJob(calls)
    , m_cursor(cursorObject(cursor))
    , m_seen(m_cursor.value("seen"_L1).toObject())
{
}

void TopicPullJob::askList()
{
    m_calls.call(listRequest(std::max(1, m_cursor.value("page"_L1).toInt(1))),
                 [this](const Result<QJsonValue> &answer) {
                     if (const auto found = value(answer))
                         onList(*found);
                 });
}

void TopicPullJob::onList(const QJsonValue &answer)
{
    bool more = false;
    const auto topics = value(topicsOf(answer, more));
    if (!topics)
        return;
    qint64 oldest = more ? std::numeric_limits<qint64>::max() : 0;
    QSet<QString> listed;
    for (const ListedTopic &topic : *topics) {
        listed.insert(topic.id.value);
        oldest = std::min(oldest, topic.id.value.toLongLong());
        if (m_seen.value(topic.id.value).toString() != topic.state || !m_seen.contains(topic.id.value))
            m_asked << topic;
    }
    const bool news = !m_asked.isEmpty();
    m_samePage = m_asked.size() > textsAtOnce;
    m_nextPage = more && (news || !m_cursor.value("complete"_L1).toBool());
    m_asked = m_asked.mid(0, textsAtOnce);
    if (!m_samePage && m_cursor.value("page"_L1).toInt(1) <= 1) {
        const QStringList known = m_seen.keys();
        for (const QString &id : known) {
            if (id.toLongLong() > oldest && !listed.contains(id) && m_asked.size() < mostAskedFor)
                m_asked << ListedTopic{{id}, {}, {}};
        }
    }
    askNextText();
}

void TopicPullJob::askNextText()
{
    if (m_asked.isEmpty()) {
        endStep();
        return;
    }
    const ListedTopic topic = m_asked.takeFirst();
    m_calls.call(textRequest(topic.id, topic.object), [this, topic](const Result<QJsonValue> &answer) {
        if (!answer && isAbsence(answer.error())) {
            RemotePost gone;
            gone.id = topic.id;
            gone.gone = true;
            m_page.posts << gone;
            m_seen.remove(topic.id.value);
            if (!topic.object.isEmpty())
                m_seen.insert(topic.id.value, topic.state); // listed, and not to be read
            askNextText();
            return;
        }
        const auto text = value(answer);
        if (!text)
            return;
        if (topic.object.isEmpty()) {
            m_seen.remove(topic.id.value); // it is there, but in no list: not watched any more
            askNextText();
            return;
        }
        const auto post = value(postOf(topic.object, *text));
        if (!post)
            return;
        m_page.posts << *post;
        m_seen.insert(topic.id.value, topic.state);
        askNextText();
    });
}

void TopicPullJob::endStep()
{
    const int page = std::max(1, m_cursor.value("page"_L1).toInt(1));
    QJsonObject next{{u"seen"_s, bounded(m_seen)}};
    const bool enough = page >= mostPages;
    m_page.more = m_samePage || (m_nextPage && !enough);
    if (m_page.more)
        next.insert("page"_L1, m_samePage ? page : page + 1);
    if (!m_page.more || m_cursor.value("complete"_L1).toBool())
        next.insert("complete"_L1, true);
    m_page.cursor = cursorText(next);
    finish(std::move(m_page));
}

// Cursor of posts. Between passes: "mark" the newest number that was read, "watched" the ids of the newest
// posts, newest first, "queued" those of the queue. Within a pass, besides: "step" where it goes on, "top"
// the newest number, "read" the ids of this pass, "pages" how many.

PostPullJob::PostPullJob(JsonCalls &calls, const QString &cursor, bool queue)
    : CallJob(calls)
    , m_cursor(cursorObject(cursor))
    , m_queue(queue)
{
}

void PostPullJob::askPosts()
{
    const qint64 step = m_cursor.value("step"_L1).toInteger(firstStep());
    m_calls.call(postsRequest(step), [this](const Result<QJsonValue> &answer) {
        if (const auto found = value(answer))
            onPosts(*found);
    });
}

void PostPullJob::onPosts(const QJsonValue &answer)
{
    const auto posts = value(postsOf(answer));
    if (!posts)
        return;
    const qint64 mark = m_cursor.value("mark"_L1).toInteger(0);
    qint64 top = m_cursor.value("top"_L1).toInteger(mark);
    qint64 oldest = std::numeric_limits<qint64>::max();
    QJsonArray read = m_cursor.value("read"_L1).toArray();
    for (const QJsonValue &post : *posts) {
        const auto message = value(messageOf(post.toObject()));
        if (!message)
            return;
        const qint64 number = numberOf(post.toObject());
        if (number > 0) {
            top = std::max(top, number);
            oldest = std::min(oldest, number);
        }
        if (!*message)
            continue;
        m_page.messages << **message;
        if (read.size() < mostWatched)
            read << (*message)->id.value;
    }
    const int pages = m_cursor.value("pages"_L1).toInt(0) + 1;
    const qint64 step = m_cursor.value("step"_L1).toInteger(firstStep());
    const qint64 next = stepAfter(step, *posts);
    m_cursor.insert("top"_L1, top);
    m_cursor.insert("read"_L1, read);
    if (next != 0 && next != step && oldest > mark && pages < mostPages) {
        m_cursor.insert("step"_L1, next);
        m_cursor.insert("pages"_L1, pages);
        endStep(true);
        return;
    }
    // What was among the newest, and is younger than the oldest that was read now, should be there still.
    QSet<QString> there;
    for (const QJsonValue &id : std::as_const(read))
        there.insert(id.toString());
    const QString last = read.isEmpty() ? QString() : read.last().toString();
    const QJsonArray watched = m_cursor.value("watched"_L1).toArray();
    for (const QJsonValue &id : watched) {
        if (!there.contains(id.toString()) && id.toString().toLongLong() > last.toLongLong()
            && m_vanished.size() < mostAskedFor)
            m_vanished << id.toString();
    }
    askNextVanished();
}

void PostPullJob::tell(const QString &id, domain::Moderation moderation)
{
    RemoteMessage message;
    message.id.value = id;
    message.moderation = moderation;
    m_page.messages << message;
}

void PostPullJob::askNextVanished()
{
    if (m_vanished.isEmpty()) {
        if (m_queue)
            askQueue();
        else
            endPass();
        return;
    }
    const QString id = m_vanished.takeFirst();
    m_calls.call(postRequest(id), [this, id](const Result<QJsonValue> &answer) {
        if (!answer && !isAbsence(answer.error())) {
            finish(fail(answer.error()));
            return;
        }
        if (!answer) {
            tell(id, domain::Moderation::Gone);
        } else if (const auto message = value(watchedOf(*answer))) {
            m_page.messages << *message;
        } else {
            return;
        }
        askNextVanished();
    });
}

void PostPullJob::askQueue()
{
    m_calls.call(queueRequest(m_queuePage), [this](const Result<QJsonValue> &answer) {
        // The right to see it may have been taken away, or the queue switched off.
        if (!answer && isAbsence(answer.error())) {
            endPass();
            return;
        }
        if (const auto found = value(answer))
            onQueue(*found);
    });
}

void PostPullJob::onQueue(const QJsonValue &answer)
{
    bool more = false;
    const auto held = value(queueOf(answer, more));
    if (!held)
        return;
    for (const RemoteMessage &message : *held)
        m_queued << message.id.value;
    m_page.messages << *held;
    if (more && ++m_queuePage < mostQueuePages)
        askQueue();
    else
        endQueue();
}

void PostPullJob::endQueue()
{
    const QSet<QString> there(m_queued.begin(), m_queued.end());
    const QJsonArray before = m_cursor.value("queued"_L1).toArray();
    for (const QJsonValue &id : before) {
        if (!there.contains(id.toString()))
            tell(id.toString(), domain::Moderation::Gone);
    }
    m_cursor.insert("queued"_L1, QJsonArray::fromStringList(m_queued));
    endPass();
}

void PostPullJob::endPass()
{
    const QJsonArray read = m_cursor.value("read"_L1).toArray();
    if (!read.isEmpty())
        m_cursor.insert("watched"_L1, read);
    m_cursor.insert("mark"_L1, m_cursor.value("top"_L1));
    for (const auto member : {"read"_L1, "top"_L1, "step"_L1, "pages"_L1})
        m_cursor.remove(member);
    endStep(false);
}

void PostPullJob::endStep(bool more)
{
    m_page.more = more;
    m_page.cursor = cursorText(m_cursor);
    finish(std::move(m_page));
}

// Cursor of members: "page" the next of this pass, or "done" when the last pass ended.

MemberPullJob::MemberPullJob(JsonCalls &calls, const QString &cursor)
    : CallJob(calls)
    , m_cursor(cursorObject(cursor))
{
}

void MemberPullJob::begin()
{
    const QDateTime done = parseRfc3339(m_cursor.value("done"_L1).toString());
    if (done.isValid() && done.secsTo(m_calls.now()) >= 0
        && done.secsTo(m_calls.now()) < secondsBetweenMemberPasses) {
        Page page;
        page.cursor = cursorText(m_cursor);
        finish(std::move(page));
        return;
    }
    const int number = std::max(0, m_cursor.value("page"_L1).toInt(0));
    m_calls.call(membersRequest(number), [this, number](const Result<QJsonValue> &answer) {
        const auto found = value(answer);
        if (!found)
            return;
        Page page;
        bool more = false;
        if (!value(take(*found, page, more).map([] { return true; })))
            return;
        page.more = more && !page.members.isEmpty() && number < mostMemberPages;
        page.cursor = cursorText(page.more ? QJsonObject{{u"page"_s, number + 1}}
                                           : QJsonObject{{u"done"_s, m_calls.now().toString(Qt::ISODate)}});
        finish(std::move(page));
    });
}

} // namespace ruche::connectors::forum
