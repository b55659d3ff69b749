// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/dates.h"
#include "core/connectors/mastodon/mastodonpull.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::mastodon {

namespace {

constexpr qint64 secondsBetweenPasses = 3600;
constexpr qint64 secondsBetweenAll = 7 * 86400;

QDateTime timeIn(const QJsonObject &cursor, QLatin1StringView name)
{
    return parseRfc3339(cursor.value(name).toString());
}

} // namespace

PullMembersJob::PullMembersJob(Session &session, const QString &cursor)
    : QObject(&session.caller())
    , m_session(session)
    , m_cursor(QJsonDocument::fromJson(cursor.toUtf8()).object())
{
}

QFuture<Result<Page>> PullMembersJob::start()
{
    const QFuture<Result<Page>> future = m_answer.future();
    if (!m_cursor.contains("next"_L1)) { // a pass begins
        const QDateTime last = timeIn(m_cursor, "at"_L1);
        if (last.isValid() && last.secsTo(m_session.now()) < secondsBetweenPasses) {
            finish(Page());
            return future;
        }
        const QDateTime full = timeIn(m_cursor, "full"_L1);
        if (!full.isValid() || full.secsTo(m_session.now()) >= secondsBetweenAll) {
            m_cursor.remove("known"_L1);
            m_cursor.insert("full"_L1, utcText(m_session.now()));
        }
    }
    m_session.withMe([this](const Result<Me> &me) {
        if (me)
            ask(*me);
        else
            finish(fail(me.error()));
    });
    return future;
}

void PullMembersJob::ask(const Me &me)
{
    const QString next = m_cursor.value("next"_L1).toString();
    m_session.call(buildGet(m_session.access(),
                            u"api/v1/accounts/%1/followers"_s.arg(me.id),
                            next.isEmpty() ? u"limit=80"_s : next),
                   [this](const Result<Answer> &answer) { onPage(answer); });
}

void PullMembersJob::onPage(const Result<Answer> &answer)
{
    const QString host = m_session.access().base.host();
    auto members = answer
        ? parseList<RemoteMember>(answer->json,
                                  [&host](const QJsonObject &account) { return parseMember(account, host); })
        : Result<QList<RemoteMember>>(fail(answer.error()));
    if (!members) {
        finish(fail(members.error()));
        return;
    }
    const Marks known = Marks::restored(m_cursor.value("known"_L1).toArray());
    Marks fresh;
    bool reachedKnown = false;
    for (const RemoteMember &member : std::as_const(*members)) {
        fresh.add({member.id.value, {}, {}});
        reachedKnown = reachedKnown || known.contains(member.id.value);
    }
    if (!m_cursor.contains("next"_L1))
        m_cursor.insert("fresh"_L1, fresh.saved());
    Page page;
    page.more = !answer->next.isEmpty() && !members->isEmpty() && !reachedKnown;
    page.members = *std::move(members);
    if (page.more) {
        m_cursor.insert("next"_L1, answer->next);
    } else {
        m_cursor.insert("known"_L1, m_cursor.take("fresh"_L1));
        m_cursor.insert("at"_L1, utcText(m_session.now()));
        m_cursor.remove("next"_L1);
    }
    finish(std::move(page));
}

void PullMembersJob::finish(Result<Page> page)
{
    if (page)
        page->cursor = QString::fromUtf8(QJsonDocument(m_cursor).toJson(QJsonDocument::Compact));
    m_answer.finish(std::move(page));
    deleteLater();
}

} // namespace ruche::connectors::mastodon
