// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonwrite.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::mastodon {

namespace {

/// How far the two clocks may differ beyond what the server's Date header tells.
constexpr qint64 clockSlackSeconds = 120;
constexpr qint64 lookBackSeconds = 86400; ///< when nobody knows when it was first tried
constexpr int mostPages = 10;

} // namespace

FindJob::FindJob(Session &session, const Draft &draft, bool holds)
    : QObject(&session.caller())
    , m_session(session)
    , m_draft(draft)
    , m_holds(holds)
    , m_wanted(comparable(draft.text))
{
}

QFuture<Result<std::optional<Receipt>>> FindJob::start()
{
    const QFuture<Result<std::optional<Receipt>>> future = m_answer.future();
    const QString held = scheduledId(m_draft.remote);
    if (!held.isEmpty())
        askHeld(held);
    else if (!m_draft.remote.isEmpty())
        askPublished();
    else if (m_draft.at && m_holds)
        listHeld();
    else
        listPublished({});
    return future;
}

void FindJob::askHeld(const QString &id)
{
    m_session.call(buildGet(m_session.access(), u"api/v1/scheduled_statuses/"_s + id),
                   [this](const Result<Answer> &answer) {
                       const Result<Scheduled> held = answer ? parseScheduled(answer->json.object())
                                                             : Result<Scheduled>(fail(answer.error()));
                       if (held)
                           finish(std::optional(receiptOf(*held)));
                       else if (held.error().code == ErrorCode::Gone)
                           listPublished({}); // its id ends with its being held
                       else
                           finish(fail(held.error()));
                   });
}

void FindJob::askPublished()
{
    m_session.call(buildGet(m_session.access(), u"api/v1/statuses/"_s + m_draft.remote.value),
                   [this](const Result<Answer> &answer) {
                       const Result<Status> status = answer ? parseStatus(answer->json.object())
                                                            : Result<Status>(fail(answer.error()));
                       if (status)
                           finish(std::optional(receiptOf(*status)));
                       else if (status.error().code == ErrorCode::Gone)
                           finish(std::optional<Receipt>());
                       else
                           finish(fail(status.error()));
                   });
}

void FindJob::listHeld()
{
    m_session.call(buildGet(m_session.access(), u"api/v1/scheduled_statuses"_s, u"limit=40"_s),
                   [this](const Result<Answer> &answer) {
                       const auto held = answer ? parseList<Scheduled>(answer->json, parseScheduled)
                                                : Result<QList<Scheduled>>(fail(answer.error()));
                       if (!held) {
                           finish(fail(held.error()));
                           return;
                       }
                       for (const Scheduled &one : *held) {
                           if (isTheDraft(one)) {
                               finish(std::optional(receiptOf(one)));
                               return;
                           }
                       }
                       listPublished({});
                   });
}

void FindJob::listPublished(const QString &query)
{
    m_session.withMe([this, query](const Result<Me> &me) {
        if (!me) {
            finish(fail(me.error()));
            return;
        }
        m_session.call(buildGet(m_session.access(),
                                u"api/v1/accounts/%1/statuses"_s.arg(me->id),
                                query.isEmpty() ? u"limit=40&exclude_reblogs=true"_s : query),
                       [this](const Result<Answer> &answer) { onPublished(answer); });
    });
}

void FindJob::onPublished(const Result<Answer> &answer)
{
    const auto statuses
        = answer ? parseList<Status>(answer->json, parseStatus) : Result<QList<Status>>(fail(answer.error()));
    if (!statuses) {
        finish(fail(statuses.error()));
        return;
    }
    if (!m_since.isValid()) {
        const QDateTime tried = m_draft.firstTriedAt.isValid() ? m_draft.firstTriedAt
                                                               : m_session.now().addSecs(-lookBackSeconds);
        m_since = tried.addSecs(m_session.now().secsTo(answer->at) - clockSlackSeconds);
    }
    bool beyond = statuses->isEmpty();
    for (const Status &status : *statuses) {
        if (status.at < m_since) {
            beyond = true;
        } else if (isTheDraft(status)) {
            finish(std::optional(receiptOf(status)));
            return;
        }
    }
    if (beyond || answer->next.isEmpty())
        finish(std::optional<Receipt>());
    else if (++m_pages >= mostPages)
        finish(fail(ErrorCode::Uncertain, u"too many posts since then to look through"_s));
    else
        listPublished(answer->next);
}

bool FindJob::isTheDraft(const Status &status) const
{
    if (status.boost)
        return false;
    const auto isAttached
        = [&status](const DraftMedia &file) { return status.media.contains(file.id.value); };
    if (std::any_of(m_draft.media.begin(), m_draft.media.end(), isAttached))
        return true; // a file can be attached to one post only
    const QString parent = m_draft.thread ? m_draft.thread->parent.value : QString();
    return status.media.size() == m_draft.media.size() && status.parent == parent
        && comparable(status.text) == m_wanted;
}

bool FindJob::isTheDraft(const Scheduled &scheduled) const
{
    constexpr qint64 tolerance = 60;
    return std::abs(scheduled.at.secsTo(*m_draft.at)) <= tolerance
        && scheduled.media.size() == m_draft.media.size() && comparable(scheduled.text) == m_wanted;
}

void FindJob::finish(Result<std::optional<Receipt>> receipt)
{
    m_answer.finish(std::move(receipt));
    deleteLater();
}

} // namespace ruche::connectors::mastodon
