// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/dates.h"
#include "core/connectors/wordpress/wordpresspull.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::wordpress {

namespace {

constexpr qint64 overlapSeconds = 65 * 60;
constexpr qint64 secondsBetweenFullPasses = 7 * 24 * 3600;
constexpr auto allStatuses = "publish,future,draft,pending,private,trash"_L1;
constexpr auto postFields
    = "id,status,slug,link,title,content,date_gmt,modified_gmt,author,_links.author,_embedded"_L1;

// Cursor: "mark" lower bound of this pass (empty: everything), "began" its start, "full" the start of the
// last full pass, "planned" planned posts with their moments.
QDateTime instantIn(const QJsonObject &cursor, QLatin1StringView name)
{
    return parseRfc3339(cursor.value(name).toString());
}

} // namespace

bool ListPlace::advance(int count, std::optional<int> newTotal)
{
    const bool hasTotal = newTotal.has_value();
    offset += perPage;
    if (hasTotal && total > *newTotal)
        offset = std::max(0, offset - (total - *newTotal));
    total = newTotal.value_or(-1);
    return hasTotal ? offset < *newTotal : count >= perPage;
}

bool ListPlace::shrink()
{
    if (perPage <= 5)
        return false;
    perPage = std::max(5, perPage / 4);
    return true;
}

Query ListPlace::query() const
{
    return {{u"per_page"_s, QString::number(perPage)}, {u"offset"_s, QString::number(offset)}};
}

void ListPlace::save(QJsonObject &cursor) const
{
    cursor.insert("offset"_L1, offset);
    cursor.insert("total"_L1, total);
    cursor.insert("perPage"_L1, perPage);
}

ListPlace ListPlace::restored(const QJsonObject &cursor)
{
    return {std::max(0, cursor.value("offset"_L1).toInt()),
            cursor.value("total"_L1).toInt(-1),
            std::clamp(cursor.value("perPage"_L1).toInt(fullPage), 5, fullPage)};
}

PullPostsJob::PullPostsJob(Session &session, const QString &cursor)
    : QObject(&session.caller())
    , m_session(session)
    , m_cursor(QJsonDocument::fromJson(cursor.toUtf8()).object())
    , m_place(ListPlace::restored(m_cursor))
{
}

QFuture<Result<Page>> PullPostsJob::start()
{
    const QFuture<Result<Page>> future = m_answer.future();
    m_session.withMe([this](const Result<Me> &me) {
        if (!me)
            finish(fail(me.error()));
        else
            askChanged(*me);
    });
    return future;
}

Query PullPostsJob::commonQuery(const Me &me) const
{
    return {{u"context"_s, me.editsPosts ? u"edit"_s : u"view"_s},
            {u"status"_s, me.editsPosts ? QString(allStatuses) : u"publish"_s},
            {u"_fields"_s, postFields},
            {u"_embed"_s, u"author"_s}};
}

void PullPostsJob::askChanged(const Me &me)
{
    if (!m_cursor.contains("began"_L1)) { // a pass begins
        const QDateTime full = instantIn(m_cursor, "full"_L1);
        if (!full.isValid() || full.secsTo(m_session.now()) >= secondsBetweenFullPasses)
            m_cursor.remove("mark"_L1);
    }
    Query query = commonQuery(me) + m_place.query();
    query << QPair(u"orderby"_s, u"id"_s) << QPair(u"order"_s, u"asc"_s);
    const QString mark = m_cursor.value("mark"_L1).toString();
    if (!mark.isEmpty())
        query << QPair(u"modified_after"_s, mark);
    const HttpRequest request = buildGet(m_session.access(), u"wp/v2/posts"_s, query);
    m_session.caller().send(request, [this, me, request](const Result<HttpResponse> &response) {
        onChanged(me, response, request);
    });
}

void PullPostsJob::onChanged(const Me &me, const Result<HttpResponse> &response, const HttpRequest &request)
{
    if (!response && response.error().code == ErrorCode::TooLarge && m_place.shrink()) {
        askChanged(me);
        return;
    }
    if (!response) {
        finish(fail(response.error()));
        return;
    }
    if (response->status < 200 || response->status > 299) {
        finish(fail(problemOf(request, *response, m_session.now())));
        return;
    }
    if (!m_cursor.contains("began"_L1)) {
        QDateTime began = parseRfc822(QString::fromLatin1(response->header("Date")));
        if (!began.isValid())
            began = m_session.now();
        m_cursor.insert("began"_L1, began.toString(Qt::ISODate));
    }
    const Result<QJsonDocument> json = parseJson(request, *response);
    const auto posts
        = json ? parseList<RemotePost>(*json, parsePost) : Result<QList<RemotePost>>(fail(json.error()));
    if (!posts) {
        finish(fail(posts.error()));
        return;
    }
    for (const RemotePost &post : *posts)
        note(post);
    bool hasTotal = false;
    const int total = response->header("X-WP-Total").toInt(&hasTotal);
    if (hasTotal)
        m_page.total = total;
    if (m_place.advance(int(posts->size()), hasTotal ? std::optional(total) : std::nullopt)) {
        m_page.more = true;
        m_place.save(m_cursor);
        finish(std::move(m_page));
        return;
    }
    askDue(me);
}

void PullPostsJob::note(const RemotePost &post)
{
    QJsonObject planned = m_cursor.value("planned"_L1).toObject();
    if (post.planned)
        planned.insert(post.id.value, post.at.toString(Qt::ISODate));
    else
        planned.remove(post.id.value);
    m_cursor.insert("planned"_L1, planned);
    m_page.posts << post;
}

void PullPostsJob::askDue(const Me &me)
{
    QStringList due;
    const QJsonObject planned = m_cursor.value("planned"_L1).toObject();
    for (auto it = planned.begin(); it != planned.end() && due.size() < ListPlace::fullPage; ++it) {
        if (parseRfc3339(it.value().toString()) <= m_session.now())
            due << it.key();
    }
    if (due.isEmpty()) {
        finishPass();
        return;
    }
    Query query = commonQuery(me);
    query << QPair(u"include"_s, due.join(u','))
          << QPair(u"per_page"_s, QString::number(ListPlace::fullPage));
    m_session.call(buildGet(m_session.access(), u"wp/v2/posts"_s, query),
                   [this, due](const Result<Answer> &answer) { onDue(due, answer); });
}

void PullPostsJob::onDue(const QStringList &asked, const Result<Answer> &answer)
{
    const auto posts = answer ? parseList<RemotePost>(answer->json, parsePost)
                              : Result<QList<RemotePost>>(fail(answer.error()));
    if (!posts) {
        finish(fail(posts.error()));
        return;
    }
    QSet<QString> missing(asked.begin(), asked.end());
    for (const RemotePost &post : *posts) {
        note(post);
        missing.remove(post.id.value);
    }
    for (const QString &id : std::as_const(missing)) {
        RemotePost post;
        post.id.value = id;
        post.gone = true;
        note(post);
    }
    finishPass();
}

void PullPostsJob::finishPass()
{
    const QDateTime began = instantIn(m_cursor, "began"_L1);
    if (m_cursor.value("mark"_L1).toString().isEmpty())
        m_cursor.insert("full"_L1, began.toString(Qt::ISODate));
    m_cursor.insert("mark"_L1, began.addSecs(-overlapSeconds).toString(Qt::ISODate));
    for (const auto name : {"began"_L1, "offset"_L1, "total"_L1})
        m_cursor.remove(name);
    m_page.more = false;
    finish(std::move(m_page));
}

void PullPostsJob::finish(Result<Page> page)
{
    if (page)
        page->cursor = QString::fromUtf8(QJsonDocument(m_cursor).toJson(QJsonDocument::Compact));
    m_answer.finish(std::move(page));
    deleteLater();
}

} // namespace ruche::connectors::wordpress
