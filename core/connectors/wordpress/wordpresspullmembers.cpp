// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/dates.h"
#include "core/connectors/wordpress/wordpresspull.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::wordpress {

namespace {

constexpr qint64 secondsBetweenMemberLists = 6 * 3600;

} // namespace

PullMembersJob::PullMembersJob(Session &session, const QString &cursor)
    : QObject(&session.caller())
    , m_session(session)
    , m_cursor(QJsonDocument::fromJson(cursor.toUtf8()).object())
    , m_place(ListPlace::restored(m_cursor))
{
}

QFuture<Result<Page>> PullMembersJob::start()
{
    const QFuture<Result<Page>> future = m_answer.future();
    m_session.withMe([this](const Result<Me> &me) {
        if (!me)
            finish(fail(me.error()));
        else
            ask(*me);
    });
    return future;
}

void PullMembersJob::ask(const Me &me)
{
    if (!me.listsUsers) {
        finish(fail(ErrorCode::Forbidden, u"this user may not list users"_s));
        return;
    }
    const QDateTime complete = parseRfc3339(m_cursor.value("complete"_L1).toString());
    m_complete = !complete.isValid() || complete.secsTo(m_session.now()) >= secondsBetweenMemberLists;
    Query query = m_complete ? m_place.query() : ListPlace().query();
    query << QPair(u"context"_s, u"edit"_s) << QPair(u"orderby"_s, u"id"_s)
          << QPair(u"order"_s, m_complete ? u"asc"_s : u"desc"_s)
          << QPair(u"_fields"_s, u"id,username,slug,name,email,url,roles,registered_date"_s);
    m_session.call(buildGet(m_session.access(), u"wp/v2/users"_s, query),
                   [this](const Result<Answer> &answer) { onUsers(answer); });
}

void PullMembersJob::onUsers(const Result<Answer> &answer)
{
    const auto members = answer ? parseList<RemoteMember>(answer->json, parseMember)
                                : Result<QList<RemoteMember>>(fail(answer.error()));
    if (!members) {
        finish(fail(members.error()));
        return;
    }
    Page page;
    page.members = *members;
    page.total = m_complete ? answer->total : int(members->size());
    page.more = m_complete && m_place.advance(int(members->size()), answer->total);
    if (page.more)
        m_place.save(m_cursor);
    else if (m_complete)
        m_cursor = QJsonObject{{u"complete"_s, m_session.now().toString(Qt::ISODate)}};
    finish(std::move(page));
}

void PullMembersJob::finish(Result<Page> page)
{
    if (page)
        page->cursor = QString::fromUtf8(QJsonDocument(m_cursor).toJson(QJsonDocument::Compact));
    m_answer.finish(std::move(page));
    deleteLater();
}

} // namespace ruche::connectors::wordpress
