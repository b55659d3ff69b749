// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/ghost/ghostpull.h"

#include "core/connectors/dates.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::ghost {

namespace {

/// A pass begins so much before the last one did: what was being written then may carry an earlier moment.
constexpr qint64 overlapSeconds = 120;

// Cursor. Between passes: "mark" from which on changes are read (none: everything), "recent" ids of the
// newest 100, newest first. Within a pass, besides: "began" its start, "after" the last id read.

} // namespace

PullJob::PullJob(Session &session, const QString &cursor, const QString &kind, Recent recent)
    : QObject(&session.caller())
    , m_session(session)
    , m_kind(kind)
    , m_recent(recent)
    , m_cursor(QJsonDocument::fromJson(cursor.toUtf8()).object())
{
}

QFuture<Result<Page>> PullJob::start()
{
    const QFuture<Result<Page>> future = m_answer.future();
    begin();
    return future;
}

void PullJob::ask()
{
    if (!m_cursor.contains("began"_L1))
        m_cursor.insert("began"_L1, m_session.serverNow().toString(Qt::ISODate));
    askChanged();
}

void PullJob::askChanged()
{
    QStringList filters;
    const QDateTime mark = parseRfc3339(m_cursor.value("mark"_L1).toString());
    if (mark.isValid())
        filters << u"updated_at:>="_s + quoted(filterTime(mark));
    const QString after = m_cursor.value("after"_L1).toString();
    if (!after.isEmpty())
        filters << u"id:>"_s + quoted(after);
    Query query = details();
    query << QPair(u"limit"_s, QString::number(fullPage)) << QPair(u"order"_s, u"id asc"_s);
    if (!filters.isEmpty())
        query << QPair(u"filter"_s, filters.join(u'+'));
    m_session.call(buildGet(m_session.apiUrl(), m_kind + u'/', query),
                   [this](const Result<QJsonObject> &answer) { onChanged(answer); });
}

void PullJob::onChanged(const Result<QJsonObject> &answer)
{
    const Result<QJsonArray> list = answer ? parseList(*answer, QLatin1StringView(m_kind.toLatin1()))
                                           : Result<QJsonArray>(ruche::fail(answer.error()));
    if (!list) {
        fail(list.error());
        return;
    }
    for (const QJsonValue &value : *list) {
        const Result<void> taken = take(value.toObject(), m_page);
        if (!taken) {
            fail(taken.error());
            return;
        }
        m_cursor.insert("after"_L1, value.toObject().value("id"_L1));
    }
    const QJsonObject pages = answer->value("meta"_L1).toObject().value("pagination"_L1).toObject();
    if (pages.contains("total"_L1))
        m_page.total = pages.value("total"_L1).toInt();
    m_page.more = list->size() >= fullPage;
    if (m_page.more)
        finish();
    else if (m_recent == Recent::Unread)
        endPass();
    else
        askRecent();
}

void PullJob::askRecent()
{
    Query query{{u"limit"_s, QString::number(fullPage)}, {u"order"_s, u"id desc"_s}};
    if (m_recent == Recent::Ids)
        query << QPair(u"fields"_s, u"id"_s);
    else
        query = details() + query;
    m_session.call(buildGet(m_session.apiUrl(), m_kind + u'/', query),
                   [this](const Result<QJsonObject> &answer) { onRecent(answer); });
}

void PullJob::onRecent(const Result<QJsonObject> &answer)
{
    const Result<QJsonArray> list = answer ? parseList(*answer, QLatin1StringView(m_kind.toLatin1()))
                                           : Result<QJsonArray>(ruche::fail(answer.error()));
    if (!list) {
        fail(list.error());
        return;
    }
    QStringList present;
    for (const QJsonValue &value : *list)
        present << value.toObject().value("id"_L1).toString();
    noteVanished(present);
    m_cursor.insert("recent"_L1, QJsonArray::fromStringList(present));
    endPass();
}

void PullJob::noteVanished(const QStringList &present)
{
    // Of a list that is not full, everything that was in it should be in it still.
    const QString oldest = present.size() < fullPage ? QString() : present.constLast();
    const QSet<QString> there(present.begin(), present.end());
    const QJsonArray recent = m_cursor.value("recent"_L1).toArray();
    for (const QJsonValue &value : recent) {
        const QString id = value.toString();
        if (id > oldest && !there.contains(id))
            takeVanished(id, m_page);
    }
}

void PullJob::endPass()
{
    const QDateTime began = parseRfc3339(m_cursor.value("began"_L1).toString());
    m_cursor.insert("mark"_L1, began.addSecs(-overlapSeconds).toString(Qt::ISODate));
    m_cursor.remove("began"_L1);
    m_cursor.remove("after"_L1);
    finish();
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

PullPostsJob::PullPostsJob(Session &session, const QString &cursor)
    : PullJob(session, cursor, u"posts"_s, Recent::Ids)
{
}

Query PullPostsJob::details() const
{
    return {{u"formats"_s, u"html"_s}, {u"include"_s, u"authors"_s}};
}

Result<void> PullPostsJob::take(const QJsonObject &object, Page &page)
{
    RUCHE_TRY_ASSIGN(const RemotePost post, parsePost(object));
    page.posts << post;
    return {};
}

void PullPostsJob::takeVanished(const QString &id, Page &page)
{
    RemotePost post;
    post.id.value = id;
    post.gone = true;
    page.posts << post;
}

PullCommentsJob::PullCommentsJob(Session &session, const QString &cursor)
    : PullJob(session, cursor, u"comments"_s, Recent::Whole)
{
}

void PullCommentsJob::begin()
{
    m_session.withOwner([this](const Result<Owner> &owner) {
        if (!owner) {
            fail(owner.error());
            return;
        }
        m_self = owner->email;
        ask();
    });
}

Query PullCommentsJob::details() const
{
    return {};
}

Result<void> PullCommentsJob::take(const QJsonObject &object, Page &page)
{
    RUCHE_TRY_ASSIGN(const RemoteMessage message, parseComment(object, m_self));
    page.messages << message;
    return {};
}

void PullCommentsJob::takeVanished(const QString &id, Page &page)
{
    RemoteMessage message;
    message.id.value = id;
    message.moderation = domain::Moderation::Trashed;
    page.messages << message;
}

PullMembersJob::PullMembersJob(Session &session, const QString &cursor)
    : PullJob(session, cursor, u"members"_s, Recent::Unread)
{
}

Query PullMembersJob::details() const
{
    return {};
}

Result<void> PullMembersJob::take(const QJsonObject &object, Page &page)
{
    RUCHE_TRY_ASSIGN(const RemoteMember member, parseMember(object));
    page.members << member;
    return {};
}

} // namespace ruche::connectors::ghost
