// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonpull.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::mastodon {

namespace {

constexpr std::array phaseNames{"mentions", "answers", "direct"};
constexpr qint64 daysBack = 365;
constexpr qint64 daysOfThreads = 30;
constexpr qsizetype mostAskedMissing = 10; ///< in one pass

} // namespace

PullMessagesJob::PullMessagesJob(Session &session, const QString &cursor)
    : QObject(&session.caller())
    , m_session(session)
    , m_cursor(QJsonDocument::fromJson(cursor.toUtf8()).object())
    , m_phase(Phase(qBound(0, m_cursor.value("phase"_L1).toInt(), 2)))
    , m_head(!m_cursor.contains("next"_L1))
{
}

QString PullMessagesJob::marksName(const char *when) const
{
    return QString::fromLatin1(phaseNames.at(size_t(m_phase))) + QLatin1StringView(when);
}

Marks PullMessagesJob::marks(const char *when) const
{
    return Marks::restored(m_cursor.value(marksName(when)).toArray());
}

QFuture<Result<Page>> PullMessagesJob::start()
{
    const QFuture<Result<Page>> future = m_answer.future();
    const Marks known = marks("Known");
    for (const Mark &mark : known.all()) {
        if (!mark.root.id.isEmpty() && !m_session.rootOf(mark.status))
            m_session.noteRoot(mark.status, mark.root);
    }
    m_session.withMe([this](const Result<Me> &me) {
        if (me)
            ask(*me);
        else
            finish(fail(me.error()));
    });
    return future;
}

void PullMessagesJob::ask(const Me &me)
{
    QString route;
    QString query = m_cursor.value("next"_L1).toString();
    switch (m_phase) {
    case Phase::Mentions:
        route = u"api/v1/notifications"_s;
        if (query.isEmpty())
            query = u"limit=40&types[]=mention"_s;
        break;
    case Phase::Answers:
        route = u"api/v1/accounts/%1/statuses"_s.arg(me.id);
        if (query.isEmpty())
            query = u"limit=40&exclude_reblogs=true"_s;
        break;
    case Phase::Direct:
        route = u"api/v1/conversations"_s;
        query = u"limit=40"_s;
        break;
    }
    m_session.call(buildGet(m_session.access(), route, query),
                   [this, me](const Result<Answer> &answer) { onPage(me, answer); });
}

void PullMessagesJob::onPage(const Me &me, const Result<Answer> &answer)
{
    if (!answer) {
        // Not every server knows conversations.
        const ErrorCode code = answer.error().code;
        const bool unknownThere = m_phase == Phase::Direct
            && (code == ErrorCode::Gone || code == ErrorCode::Unsupported || code == ErrorCode::Forbidden
                || code == ErrorCode::Invalid);
        if (unknownThere)
            endPhase();
        else
            finish(fail(answer.error()));
        return;
    }
    if (!answer->json.isArray()) {
        finish(fail(ErrorCode::MalformedAnswer, u"the answer is not a list"_s));
        return;
    }
    const QJsonArray list = answer->json.array();
    m_next = list.isEmpty() ? QString() : answer->next;
    if (const auto taken = take(me, list); !taken) {
        finish(fail(taken.error()));
        return;
    }
    resolveNext(me);
}

std::optional<Status> PullMessagesJob::wantedStatus(const Me &me, const QJsonObject &item) const
{
    QJsonObject object = item;
    if (m_phase == Phase::Mentions)
        object = item.value("status"_L1).toObject();
    else if (m_phase == Phase::Direct)
        object = item.value("last_status"_L1).toObject();
    const Result<Status> status = parseStatus(object);
    if (!status || status->boost)
        return std::nullopt;
    const bool direct = status->visibility == "direct"_L1;
    bool wanted = direct;
    if (m_phase == Phase::Mentions)
        wanted = status->author != me.id && item.value("type"_L1).toString() == "mention"_L1;
    else if (m_phase == Phase::Answers)
        wanted = direct || (!status->parent.isEmpty() && status->parentAuthor != me.id);
    return wanted ? std::optional(*status) : std::nullopt;
}

Result<void> PullMessagesJob::take(const Me &me, const QJsonArray &list)
{
    const Marks known = marks("Known");
    const QDateTime floor = m_session.now().addDays(-daysBack);
    for (const QJsonValue &value : list) {
        const QJsonObject item = value.toObject();
        const QString key = idText(item.value("id"_L1));
        if (key.isEmpty())
            return fail(ErrorCode::MalformedAnswer, u"an entry without id"_s);
        m_reachedKnown = m_reachedKnown || known.contains(key);
        const std::optional<Status> status = wantedStatus(me, item);
        m_fresh.add({key, status ? status->id : QString(), {}});
        if (status && status->at < floor)
            m_reachedKnown = true; // old enough: what comes behind is older
        else if (status)
            m_pending << QPair(key, *status);
    }
    return {};
}

void PullMessagesJob::resolveNext(const Me &me)
{
    // A loop for what is known, so that a page of it is no chain of nested calls.
    while (!m_pending.isEmpty()) {
        const Status status = m_pending.first().second;
        std::optional<Root> root = m_session.rootOf(status.id);
        if (!root && (status.parent.isEmpty() || status.at < m_session.now().addDays(-daysOfThreads))) {
            const auto above = m_session.rootOf(status.parent);
            root = status.parent.isEmpty()
                ? Root{status.id, status.author == me.id}
                : above.value_or(Root{status.parent, status.parentAuthor == me.id});
            m_session.noteRoot(status.id, *root);
        }
        if (!root) {
            m_session.withRoot(status, me, [this, me, status](const Result<Root> &found) {
                if (!found) {
                    finish(fail(found.error()));
                    return;
                }
                add(me, status, *found);
                QMetaObject::invokeMethod(
                    this, [this, me] { resolveNext(me); }, Qt::QueuedConnection);
            });
            return;
        }
        add(me, status, *root);
    }
    onPageRead();
}

void PullMessagesJob::add(const Me &me, const Status &status, const Root &root)
{
    const QString key = m_pending.takeFirst().first;
    m_fresh.setRoot(key, root);
    RemoteMessage message = messageOf(status, me.id);
    message.thread.value = root.id;
    if (root.own && root.id != status.id) {
        message.post.value = root.id;
        if (message.kind == domain::MessageKind::Mention)
            message.kind = domain::MessageKind::Comment;
    }
    m_page.messages.prepend(message);
}

void PullMessagesJob::onPageRead()
{
    if (m_head) {
        m_missing = marks("Known").missingFrom(m_fresh, m_next.isEmpty()).mid(0, mostAskedMissing);
        m_missing.removeAll(QString());
        m_cursor.insert(marksName("Fresh"), m_fresh.saved());
        if (m_phase == Phase::Direct) // one that was put away there is still what was written
            m_missing.clear();
    }
    askMissing();
}

void PullMessagesJob::askMissing()
{
    if (m_missing.isEmpty()) {
        if (m_next.isEmpty() || m_reachedKnown || m_phase == Phase::Direct) {
            endPhase();
            return;
        }
        m_cursor.insert("next"_L1, m_next);
        m_page.more = true;
        finish(std::move(m_page));
        return;
    }
    const QString id = m_missing.takeFirst();
    m_session.call(buildGet(m_session.access(), u"api/v1/statuses/"_s + id),
                   [this, id](const Result<Answer> &answer) {
                       if (!answer && answer.error().code == ErrorCode::Gone) {
                           RemoteMessage gone;
                           gone.id.value = id;
                           gone.moderation = domain::Moderation::Gone;
                           m_page.messages << gone;
                       }
                       askMissing();
                   });
}

void PullMessagesJob::endPhase()
{
    m_cursor.remove("next"_L1);
    m_page.more = m_phase != Phase::Direct;
    m_cursor.insert("phase"_L1, m_page.more ? int(m_phase) + 1 : 0);
    const QJsonValue fresh = m_cursor.take(marksName("Fresh"));
    if (fresh.isArray())
        m_cursor.insert(marksName("Known"), fresh);
    finish(std::move(m_page));
}

void PullMessagesJob::finish(Result<Page> page)
{
    if (page)
        page->cursor = QString::fromUtf8(QJsonDocument(m_cursor).toJson(QJsonDocument::Compact));
    m_answer.finish(std::move(page));
    deleteLater();
}

} // namespace ruche::connectors::mastodon
