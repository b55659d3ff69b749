// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonpull.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::mastodon {

namespace {

constexpr qsizetype mostMarks = 80;
constexpr auto firstPosts = "limit=40&exclude_reblogs=true"_L1;

bool isOwnPost(const Status &status, const Me &me)
{
    const bool answersOthers = !status.parent.isEmpty() && status.parentAuthor != me.id;
    return status.author == me.id && !status.boost && !answersOthers && status.visibility != "direct"_L1;
}

} // namespace

Marks Marks::restored(const QJsonArray &array)
{
    Marks marks;
    for (const QJsonValue &value : array) {
        const QJsonArray mark = value.toArray();
        marks.add(
            {mark.at(0).toString(), mark.at(1).toString(), {mark.at(2).toString(), mark.at(3).toBool()}});
    }
    return marks;
}

QJsonArray Marks::saved() const
{
    QJsonArray array;
    for (const Mark &mark : m_marks) {
        if (mark.root.id.isEmpty())
            array << QJsonArray{mark.key, mark.status};
        else
            array << QJsonArray{mark.key, mark.status, mark.root.id, mark.root.own};
    }
    return array;
}

void Marks::add(const Mark &mark)
{
    if (!mark.key.isEmpty() && m_marks.size() < mostMarks)
        m_marks << mark;
}

void Marks::setRoot(const QString &key, const Root &root)
{
    for (Mark &mark : m_marks) {
        if (mark.key == key)
            mark.root = root;
    }
}

bool Marks::contains(const QString &key) const
{
    return std::any_of(m_marks.begin(), m_marks.end(), [&key](const Mark &mark) { return mark.key == key; });
}

QStringList Marks::missingFrom(const Marks &page, bool wholeList) const
{
    qsizetype common = wholeList ? m_marks.size() : 0;
    for (qsizetype i = m_marks.size(); common == 0 && i > 0; --i) {
        if (page.contains(m_marks.at(i - 1).key))
            common = i;
    }
    QStringList missing;
    for (const Mark &mark : m_marks.first(common)) {
        if (!page.contains(mark.key))
            missing << mark.status;
    }
    return missing;
}

PullPostsJob::PullPostsJob(Session &session, const QString &cursor)
    : QObject(&session.caller())
    , m_session(session)
    , m_cursor(QJsonDocument::fromJson(cursor.toUtf8()).object())
{
}

QFuture<Result<Page>> PullPostsJob::start()
{
    const QFuture<Result<Page>> future = m_answer.future();
    m_session.withMe([this](const Result<Me> &me) {
        if (!me) {
            finish(fail(me.error()));
            return;
        }
        const QString next = m_cursor.value("next"_L1).toString();
        m_session.call(buildGet(m_session.access(),
                                u"api/v1/accounts/%1/statuses"_s.arg(me->id),
                                next.isEmpty() ? QString(firstPosts) : next),
                       [this, me = *me](const Result<Answer> &answer) { onPage(me, answer); });
    });
    return future;
}

void PullPostsJob::onPage(const Me &me, const Result<Answer> &answer)
{
    const auto statuses
        = answer ? parseList<Status>(answer->json, parseStatus) : Result<QList<Status>>(fail(answer.error()));
    if (!statuses) {
        finish(fail(statuses.error()));
        return;
    }
    const bool head = !m_cursor.contains("next"_L1);
    const Marks known = Marks::restored(m_cursor.value("known"_L1).toArray());
    const bool last = answer->next.isEmpty() || statuses->isEmpty();
    Page page;
    Marks fresh;
    bool reachedKnown = false;
    for (const Status &status : *statuses) {
        fresh.add({status.id, status.id, {}});
        reachedKnown = reachedKnown || known.contains(status.id);
        if (isOwnPost(status, me))
            page.posts.prepend(postOf(status));
    }
    if (head) {
        m_cursor.insert("fresh"_L1, fresh.saved());
        for (const QString &id : known.missingFrom(fresh, last)) {
            RemotePost gone;
            gone.id.value = id;
            gone.gone = true;
            page.posts << gone;
        }
    }
    page.more = !last && !reachedKnown;
    if (page.more) {
        m_cursor.insert("next"_L1, answer->next);
    } else {
        m_cursor.insert("known"_L1, m_cursor.take("fresh"_L1));
        m_cursor.remove("next"_L1);
    }
    finish(std::move(page));
}

void PullPostsJob::finish(Result<Page> page)
{
    if (page)
        page->cursor = QString::fromUtf8(QJsonDocument(m_cursor).toJson(QJsonDocument::Compact));
    m_answer.finish(std::move(page));
    deleteLater();
}

} // namespace ruche::connectors::mastodon
