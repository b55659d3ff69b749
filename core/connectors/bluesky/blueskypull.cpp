// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskypull.h"

#include "core/connectors/bluesky/blueskytid.h"
#include "core/connectors/dates.h"
#include "core/connectors/html.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::bluesky {

namespace {

constexpr qint64 secondsBetweenFullReads = 7 * 24 * 3600;
constexpr qint64 secondsBetweenFollowerLists = 24 * 3600;
constexpr auto fullPage = "100"_L1;
constexpr qsizetype mostPostsAtOnce = 25; ///< of getPosts

Result<QJsonArray> listOf(const QJsonObject &answer, QLatin1StringView name)
{
    const QJsonValue list = answer.value(name);
    if (!list.isArray())
        return ruche::fail(ErrorCode::MalformedAnswer, u"an answer without %1"_s.arg(name));
    return list.toArray();
}

Author authorOf(const QJsonObject &actor)
{
    return {actor.value("did"_L1).toString(),
            actor.value("handle"_L1).toString(),
            withoutInvisible(actor.value("displayName"_L1).toString()).simplified()};
}

bool isMessage(const QString &reason)
{
    return reason == "reply"_L1 || reason == "mention"_L1 || reason == "quote"_L1;
}

} // namespace

QDateTime createdAtOf(const Record &record)
{
    const QDateTime at = parseRfc3339(record.value.value("createdAt"_L1).toString());
    return at.isValid() ? at : instantOf(record.uri.key);
}

RemotePost postOf(const Record &record, const Author &author)
{
    RemotePost post;
    post.id.value = record.uri.text();
    post.text = withoutInvisible(record.value.value("text"_L1).toString());
    post.url = postPage(pageName(author.handle, author.did), record.uri.key);
    post.slug = record.uri.key;
    post.status = u"published"_s;
    post.published = true;
    post.authorName = author.name.isEmpty() ? author.handle : author.name;
    post.at = createdAtOf(record);
    return post;
}

RemoteMessage messageOf(const Record &record, const Author &author, const QString &self)
{
    RemoteMessage message;
    message.id.value = record.uri.text();
    message.parent.value = record.replyTo("parent"_L1);
    const auto root = AtUri::parse(record.replyTo("root"_L1));
    message.thread.value = root ? root->text() : message.id.value;
    const bool underOurs = root && root->repo == self;
    if (underOurs)
        message.post = message.thread;
    message.kind = underOurs ? domain::MessageKind::Comment : domain::MessageKind::Mention;
    message.own = author.did == self;
    message.author.value = author.did;
    message.authorName = author.name.isEmpty() ? author.handle : author.name;
    const QString page = pageName(author.handle, author.did);
    message.authorUrl = profilePage(page);
    message.text = withoutInvisible(record.value.value("text"_L1).toString());
    message.url = postPage(page, record.uri.key);
    message.writtenAt = createdAtOf(record);
    return message;
}

bool answersOthers(const Record &record)
{
    const auto parent = AtUri::parse(record.replyTo("parent"_L1));
    return parent && parent->repo != record.uri.repo;
}

PullJob::PullJob(Session &session, const QString &cursor)
    : QObject(&session.caller())
    , m_session(session)
    , m_cursor(QJsonDocument::fromJson(cursor.toUtf8()).object())
{
}

QFuture<Result<Page>> PullJob::start()
{
    const QFuture<Result<Page>> future = m_answer.future();
    m_session.open([this](const Result<void> &opened) {
        if (opened)
            ask();
        else
            fail(opened.error());
    });
    return future;
}

void PullJob::send(const HttpRequest &request, Taker taker)
{
    m_session.call(request, [this, taker = std::move(taker)](const Result<QJsonObject> &answer) {
        if (answer) {
            taker(*answer);
            return;
        }
        Error error = answer.error();
        // A place in a list that the server does not know any more.
        if (error.code == ErrorCode::Invalid && !text("walk"_L1).isEmpty())
            error.code = ErrorCode::Gone;
        fail(error);
    });
}

void PullJob::askRecords(const QString &after, bool oldestFirst, Taker taker)
{
    Query query{{u"repo"_s, m_session.did()},
                {u"collection"_s, QString(postCollection)},
                {u"limit"_s, QString(fullPage)}};
    if (!after.isEmpty())
        query << QPair(u"cursor"_s, after);
    if (oldestFirst)
        query << QPair(u"reverse"_s, u"true"_s);
    send(buildQuery(m_session.pds(), u"com.atproto.repo.listRecords"_s, query), std::move(taker));
}

Result<QList<Record>> PullJob::records(const QJsonObject &answer)
{
    RUCHE_TRY_ASSIGN(const QJsonArray list, listOf(answer, "records"_L1));
    QList<Record> records;
    for (const QJsonValue &value : list) {
        if (const auto record = parseRecord(value.toObject()))
            records << *record;
    }
    return records;
}

void PullJob::finish()
{
    m_page.cursor = QString::fromUtf8(QJsonDocument(m_cursor).toJson(QJsonDocument::Compact));
    m_answer.finish(std::move(m_page));
    deleteLater();
}

void PullJob::fail(const Error &error)
{
    m_answer.finish(ruche::fail(error));
    deleteLater();
}

void PullPostsJob::ask()
{
    const QDateTime full = parseRfc3339(text("full"_L1));
    const bool readsAll = !full.isValid() || full.secsTo(m_session.now()) >= secondsBetweenFullReads;
    // A walk goes on in the way it began.
    if (text("walk"_L1).isEmpty())
        m_cursor.insert("all"_L1, readsAll);
    if (m_cursor.value("all"_L1).toBool())
        askRecords(text("walk"_L1), true, [this](const QJsonObject &answer) { onAll(answer); });
    else
        askRecords(text("walk"_L1), false, [this](const QJsonObject &answer) { onNew(answer); });
}

void PullPostsJob::onAll(const QJsonObject &answer)
{
    const auto found = records(answer);
    if (!found) {
        fail(found.error());
        return;
    }
    const Author self{m_session.did(), m_session.tokens().handle, {}};
    for (const Record &record : *found) {
        if (!record.value.contains("reply"_L1))
            m_page.posts << postOf(record, self);
        set("top"_L1, qMax(text("top"_L1), record.uri.key));
    }
    const QString next = answer.value("cursor"_L1).toString();
    m_page.more = !next.isEmpty() && !found->isEmpty() && next != text("walk"_L1);
    if (m_page.more)
        set("walk"_L1, next);
    else
        m_cursor = {{u"newest"_s, text("top"_L1)}, {u"full"_s, timeText(m_session.now())}};
    finish();
}

void PullPostsJob::noteGone(const QSet<QString> &present, const QString &oldest)
{
    const QJsonArray recent = m_cursor.value("recent"_L1).toArray();
    for (const QJsonValue &value : recent) {
        const QString key = value.toString();
        if (key < oldest || present.contains(key))
            continue;
        RemotePost post;
        post.id.value = AtUri{m_session.did(), postCollection, key}.text();
        post.slug = key;
        post.gone = true;
        m_page.posts << post;
    }
}

void PullPostsJob::onNew(const QJsonObject &answer)
{
    const auto found = records(answer);
    if (!found) {
        fail(found.error());
        return;
    }
    const Author self{m_session.did(), m_session.tokens().handle, {}};
    const QString next = answer.value("cursor"_L1).toString();
    QSet<QString> present;
    QJsonArray keys;
    for (const Record &record : *found) {
        present << record.uri.key;
        set("top"_L1, qMax(text("top"_L1), record.uri.key));
        if (record.value.contains("reply"_L1))
            continue;
        keys << record.uri.key;
        m_page.posts.prepend(postOf(record, self));
    }
    const bool isFirst = text("walk"_L1).isEmpty();
    const QString oldest = found->isEmpty() ? QString() : found->constLast().uri.key;
    if (isFirst) {
        noteGone(present, next.isEmpty() ? QString() : oldest);
        m_cursor.insert("recent"_L1, keys);
    }
    m_page.more = !next.isEmpty() && !found->isEmpty() && oldest > text("newest"_L1);
    if (m_page.more) {
        set("walk"_L1, next);
    } else {
        set("newest"_L1, qMax(text("newest"_L1), text("top"_L1)));
        m_cursor.remove("walk"_L1);
        m_cursor.remove("top"_L1);
    }
    finish();
}

void PullMessagesJob::ask()
{
    const QString step = text("step"_L1);
    const QString walk = text("walk"_L1);
    if (step == "own"_L1) {
        askRecords(walk, false, [this](const QJsonObject &answer) { onOwn(answer); });
        return;
    }
    if (step == "vanished"_L1) {
        Query query;
        QStringList asked;
        const QJsonArray vanished = m_cursor.value("vanished"_L1).toArray();
        for (const QJsonValue &uri : vanished) {
            if (asked.size() < mostPostsAtOnce) {
                asked << uri.toString();
                query << QPair(u"uris"_s, uri.toString());
            }
        }
        send(buildQuery(m_session.pds(), u"app.bsky.feed.getPosts"_s, query),
             [this, asked](const QJsonObject &answer) { onVanished(asked, answer); });
        return;
    }
    Query query{{u"limit"_s, QString(fullPage)},
                {u"reasons"_s, u"reply"_s},
                {u"reasons"_s, u"mention"_s},
                {u"reasons"_s, u"quote"_s}};
    if (!walk.isEmpty())
        query << QPair(u"cursor"_s, walk);
    send(buildQuery(m_session.pds(), u"app.bsky.notification.listNotifications"_s, query),
         [this](const QJsonObject &answer) { onNotifications(answer); });
}

void PullMessagesJob::onNotifications(const QJsonObject &answer)
{
    const auto list = listOf(answer, "notifications"_L1);
    if (!list) {
        fail(list.error());
        return;
    }
    QJsonObject present;
    QString oldest;
    for (const QJsonValue &value : *list) {
        const QJsonObject notification = value.toObject();
        const QString at = notification.value("indexedAt"_L1).toString();
        oldest = at;
        set("top"_L1, qMax(text("top"_L1), at));
        const auto uri = AtUri::parse(notification.value("uri"_L1).toString());
        if (!uri || !isMessage(notification.value("reason"_L1).toString()))
            continue;
        present.insert(uri->text(), at);
        const Record record{
            *uri, notification.value("cid"_L1).toString(), notification.value("record"_L1).toObject()};
        m_page.messages.prepend(
            messageOf(record, authorOf(notification.value("author"_L1).toObject()), m_session.did()));
    }
    const QString next = answer.value("cursor"_L1).toString();
    if (text("walk"_L1).isEmpty())
        compareRecent(present, next.isEmpty() ? QString() : oldest);
    const QString seen = text("seen"_L1);
    const bool goesOn = !next.isEmpty() && next != text("walk"_L1) && (list->isEmpty() || oldest > seen);
    if (goesOn) {
        set("walk"_L1, next);
    } else {
        set("seen"_L1, qMax(seen, text("top"_L1)));
        m_cursor.remove("walk"_L1);
        m_cursor.remove("top"_L1);
        set("step"_L1, u"own"_s);
    }
    m_page.more = true;
    finish();
}

void PullMessagesJob::compareRecent(const QJsonObject &present, const QString &oldest)
{
    const QJsonObject recent = m_cursor.value("recent"_L1).toObject();
    QJsonArray vanished;
    for (auto it = recent.begin(); it != recent.end(); ++it) {
        if (!present.contains(it.key()) && it.value().toString() > oldest)
            vanished << it.key();
    }
    m_cursor.insert("vanished"_L1, vanished);
    m_cursor.insert("recent"_L1, present);
}

void PullMessagesJob::onOwn(const QJsonObject &answer)
{
    const auto found = records(answer);
    if (!found) {
        fail(found.error());
        return;
    }
    const Author self{m_session.did(), m_session.tokens().handle, {}};
    for (const Record &record : *found) {
        set("top"_L1, qMax(text("top"_L1), record.uri.key));
        if (answersOthers(record))
            m_page.messages.prepend(messageOf(record, self, self.did));
    }
    const QString next = answer.value("cursor"_L1).toString();
    const QString newest = text("newest"_L1);
    const bool goesOn = !next.isEmpty() && !found->isEmpty() && found->constLast().uri.key > newest;
    if (goesOn) {
        set("walk"_L1, next);
        m_page.more = true;
        finish();
        return;
    }
    set("newest"_L1, qMax(newest, text("top"_L1)));
    m_cursor.remove("walk"_L1);
    m_cursor.remove("top"_L1);
    if (m_cursor.value("vanished"_L1).toArray().isEmpty()) {
        endPass();
        return;
    }
    set("step"_L1, u"vanished"_s);
    m_page.more = true;
    finish();
}

void PullMessagesJob::onVanished(const QStringList &asked, const QJsonObject &answer)
{
    const auto list = listOf(answer, "posts"_L1);
    if (!list) {
        fail(list.error());
        return;
    }
    QSet<QString> there;
    for (const QJsonValue &post : *list)
        there << post.toObject().value("uri"_L1).toString();
    for (const QString &uri : asked) {
        if (there.contains(uri))
            continue;
        RemoteMessage message;
        message.id.value = uri;
        message.moderation = domain::Moderation::Gone;
        m_page.messages << message;
    }
    QJsonArray left = m_cursor.value("vanished"_L1).toArray();
    for (qsizetype i = 0; i < asked.size(); ++i)
        left.removeFirst();
    m_cursor.insert("vanished"_L1, left);
    m_page.more = !left.isEmpty();
    if (m_page.more)
        finish();
    else
        endPass();
}

void PullMessagesJob::endPass()
{
    m_cursor.remove("step"_L1);
    m_cursor.remove("vanished"_L1);
    m_page.more = false;
    finish();
}

void PullMembersJob::ask()
{
    const QDateTime last = parseRfc3339(text("complete"_L1));
    const bool complete = !last.isValid() || last.secsTo(m_session.now()) >= secondsBetweenFollowerLists;
    Query query{{u"actor"_s, m_session.did()}, {u"limit"_s, QString(fullPage)}};
    if (complete && !text("walk"_L1).isEmpty())
        query << QPair(u"cursor"_s, text("walk"_L1));
    send(buildQuery(m_session.pds(), u"app.bsky.graph.getFollowers"_s, query),
         [this, complete](const QJsonObject &answer) { onFollowers(answer, complete); });
}

void PullMembersJob::onFollowers(const QJsonObject &answer, bool complete)
{
    const auto list = listOf(answer, "followers"_L1);
    if (!list) {
        fail(list.error());
        return;
    }
    for (const QJsonValue &follower : *list) {
        if (const auto member = parseMember(follower.toObject()))
            m_page.members << *member;
    }
    const QString next = answer.value("cursor"_L1).toString();
    m_page.more = complete && !next.isEmpty() && next != text("walk"_L1);
    if (m_page.more)
        set("walk"_L1, next);
    else if (complete)
        m_cursor = {{u"complete"_s, timeText(m_session.now())}};
    finish();
}

} // namespace ruche::connectors::bluesky
