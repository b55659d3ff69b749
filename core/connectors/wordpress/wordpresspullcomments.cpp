// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/dates.h"
#include "core/connectors/wordpress/wordpresspull.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::wordpress {

namespace {

constexpr qint64 secondsBetweenFullReads = 7 * 24 * 3600;
constexpr qint64 secondsBetweenBinReads = 3600;
constexpr qsizetype mostHeld = 300;
constexpr int mostThreadDepth = 50; ///< WordPress nests ten deep at most
constexpr qsizetype mostThreadsKept = 100'000;
constexpr auto commentFields
    = "id,parent,post,author,author_name,author_email,author_url,date_gmt,content,link,status,"
      "_links.up,_embedded"_L1;

// Cursor. Between passes: "known" ids held or recent in the last pass, "max" highest id, "full" and "bins"
// moments of the last reads of those kinds. Within a pass, besides: "step", the place, "recent", "held",
// "newMax".

QStringList idsIn(const QJsonObject &cursor, QLatin1StringView name)
{
    QStringList ids;
    const QJsonArray array = cursor.value(name).toArray();
    for (const QJsonValue &id : array)
        ids << QString::number(id.toInteger());
    return ids;
}

void saveIds(QJsonObject &cursor, QLatin1StringView name, const QStringList &ids)
{
    QJsonArray array;
    for (const QString &id : ids)
        array << id.toLongLong();
    cursor.insert(name, array);
}

bool isOlderThan(const QJsonObject &cursor, QLatin1StringView name, const QDateTime &now, qint64 seconds)
{
    const QDateTime moment = parseRfc3339(cursor.value(name).toString());
    return !moment.isValid() || moment.secsTo(now) >= seconds;
}

} // namespace

PullCommentsJob::PullCommentsJob(Session &session, const QString &cursor)
    : QObject(&session.caller())
    , m_session(session)
    , m_cursor(QJsonDocument::fromJson(cursor.toUtf8()).object())
    , m_place(ListPlace::restored(m_cursor))
{
}

QFuture<Result<Page>> PullCommentsJob::start()
{
    const QFuture<Result<Page>> future = m_answer.future();
    m_session.withMe([this](const Result<Me> &me) {
        if (!me)
            finish(fail(me.error()));
        else
            begin(*me);
    });
    return future;
}

void PullCommentsJob::begin(const Me &me)
{
    m_me = me;
    if (!m_cursor.contains("step"_L1)) {
        const bool full = isOlderThan(m_cursor, "full"_L1, m_session.now(), secondsBetweenFullReads);
        m_step = full ? Step::Everything : Step::New;
        m_place = {};
        m_cursor.insert("newMax"_L1, m_cursor.value("max"_L1));
    } else {
        m_step = Step(std::clamp(m_cursor.value("step"_L1).toInt(), 0, int(Step::Trash)));
    }
    ask();
}

QStringList PullCommentsJob::vanishedIds() const
{
    const QStringList recent = idsIn(m_cursor, "recent"_L1);
    const QStringList held = idsIn(m_cursor, "held"_L1);
    QSet<QString> seen(recent.begin(), recent.end());
    seen.unite(QSet<QString>(held.begin(), held.end()));
    QStringList vanished;
    const QStringList known = idsIn(m_cursor, "known"_L1);
    for (const QString &id : known) {
        if (!seen.contains(id))
            vanished << id;
    }
    return vanished.mid(m_place.offset, ListPlace::fullPage);
}

Query PullCommentsJob::listQuery() const
{
    Query query{{u"context"_s, m_me.moderates ? u"edit"_s : u"view"_s},
                {u"_fields"_s, commentFields},
                {u"_embed"_s, u"up"_s},
                {u"orderby"_s, u"id"_s},
                {u"order"_s, m_step == Step::Everything ? u"asc"_s : u"desc"_s}};
    QString status = m_me.moderates ? u"any"_s : u"approve"_s;
    if (m_step == Step::Held)
        status = u"hold"_s;
    else if (m_step == Step::Spam)
        status = u"spam"_s;
    else if (m_step == Step::Trash)
        status = u"trash"_s;
    query << QPair(u"status"_s, status);
    if (m_step == Step::Vanished)
        query << QPair(u"include"_s, vanishedIds().join(u',')) << ListPlace().query().first();
    else
        query += m_place.query();
    return query;
}

void PullCommentsJob::ask()
{
    if (m_step == Step::Vanished && vanishedIds().isEmpty()) {
        nextStep();
        if (m_cursor.contains("step"_L1))
            ask();
        else
            finish(std::move(m_page));
        return;
    }
    m_session.call(buildGet(m_session.access(), u"wp/v2/comments"_s, listQuery()),
                   [this](const Result<Answer> &answer) { onList(answer); });
}

void PullCommentsJob::onList(const Result<Answer> &answer)
{
    const QString me = m_me.id;
    const auto comments = answer
        ? parseList<Comment>(answer->json,
                             [&me](const QJsonObject &comment) { return parseComment(comment, me); })
        : Result<QList<Comment>>(fail(answer.error()));
    if (!comments) {
        finish(fail(comments.error()));
        return;
    }
    if (m_step == Step::Everything || m_step == Step::New)
        m_page.total = answer->total;
    bool reachedKnown = false;
    const qint64 max = m_cursor.value("max"_L1).toInteger();
    for (const Comment &comment : *comments)
        reachedKnown = reachedKnown || comment.id.toLongLong() <= max;
    take(*comments);
    advance(int(comments->size()), answer->total, reachedKnown);
}

/// Notes the ids of a list and keeps its comments, oldest first.
void PullCommentsJob::take(QList<Comment> comments)
{
    if (m_step != Step::Everything && m_step != Step::Vanished)
        std::reverse(comments.begin(), comments.end());
    QStringList recent = idsIn(m_cursor, "recent"_L1);
    QStringList held = idsIn(m_cursor, "held"_L1);
    qint64 newMax = m_cursor.value("newMax"_L1).toInteger();
    QSet<QString> missing;
    if (m_step == Step::Vanished) {
        const QStringList asked = vanishedIds();
        missing = QSet<QString>(asked.begin(), asked.end());
    }
    for (const Comment &comment : std::as_const(comments)) {
        newMax = std::max(newMax, comment.id.toLongLong());
        missing.remove(comment.id);
        const bool newest = m_step == Step::Everything || (m_step == Step::New && m_place.offset == 0);
        if (newest)
            recent << comment.id;
        const bool isHeld = comment.message.moderation == domain::Moderation::Held;
        if (isHeld && m_step != Step::Vanished && !held.contains(comment.id))
            held << comment.id;
    }
    saveIds(m_cursor, "recent"_L1, recent.mid(std::max<qsizetype>(0, recent.size() - ListPlace::fullPage)));
    saveIds(m_cursor, "held"_L1, held.mid(std::max<qsizetype>(0, held.size() - mostHeld)));
    m_cursor.insert("newMax"_L1, newMax);
    m_comments = std::move(comments);
    for (const QString &id : std::as_const(missing)) {
        RemoteMessage gone;
        gone.id.value = id;
        gone.moderation = domain::Moderation::Gone;
        m_page.messages << gone;
    }
}

void PullCommentsJob::advance(int count, std::optional<int> total, bool reachedKnown)
{
    bool goesOn = false;
    if (m_step == Step::Vanished) {
        m_place.offset += ListPlace::fullPage;
        goesOn = !vanishedIds().isEmpty();
    } else {
        goesOn = m_place.advance(count, total);
        if (m_step == Step::New)
            goesOn = goesOn && !reachedKnown;
        else if (m_step == Step::Held)
            goesOn = goesOn && m_place.offset < mostHeld;
        else if (m_step != Step::Everything)
            goesOn = false;
    }
    m_page.more = true;
    if (goesOn) {
        m_cursor.insert("step"_L1, int(m_step));
        m_place.save(m_cursor);
    } else {
        // The next step is prepared here and asked by the next pull.
        nextStep();
    }
    resolveThreads();
}

/// The step after this one that has something to ask, or the end of the pass.
void PullCommentsJob::nextStep()
{
    m_place = {};
    const bool bins
        = m_me.moderates && isOlderThan(m_cursor, "bins"_L1, m_session.now(), secondsBetweenBinReads);
    const bool wasFull = m_cursor.value("isFull"_L1).toBool() || m_step == Step::Everything;
    if (m_step == Step::Everything)
        m_cursor.insert("isFull"_L1, true);
    switch (m_step) {
    case Step::Everything:
        m_step = Step::Vanished;
        break;
    case Step::New:
        m_step = m_me.moderates ? Step::Held : Step::Vanished;
        break;
    case Step::Held:
        m_step = Step::Vanished;
        break;
    case Step::Vanished:
        if (wasFull || !bins) {
            finishPass();
            return;
        }
        m_step = Step::Spam;
        break;
    case Step::Spam:
        m_step = Step::Trash;
        break;
    case Step::Trash:
        m_cursor.insert("bins"_L1, m_session.now().toString(Qt::ISODate));
        finishPass();
        return;
    }
    if (m_step == Step::Vanished && vanishedIds().isEmpty()) {
        nextStep();
        return;
    }
    m_cursor.insert("step"_L1, int(m_step));
    m_place.save(m_cursor);
}

void PullCommentsJob::finishPass()
{
    const QString now = m_session.now().toString(Qt::ISODate);
    if (m_cursor.value("isFull"_L1).toBool()) {
        m_cursor.insert("full"_L1, now);
        m_cursor.insert("bins"_L1, now);
    }
    saveIds(m_cursor, "known"_L1, idsIn(m_cursor, "recent"_L1) + idsIn(m_cursor, "held"_L1));
    m_cursor.insert("max"_L1, m_cursor.value("newMax"_L1));
    for (const auto name :
         {"step"_L1, "offset"_L1, "total"_L1, "recent"_L1, "held"_L1, "newMax"_L1, "isFull"_L1})
        m_cursor.remove(name);
    m_page.more = false;
}

/// The top comment of a thread; empty when an ancestor is not known, which is then `missing`.
QString PullCommentsJob::topOf(QString id, QString &missing) const
{
    for (int depth = 0; depth < mostThreadDepth; ++depth) {
        const auto known = m_session.threads.constFind(id);
        if (known != m_session.threads.constEnd())
            return *known;
        const auto parent = m_parents.constFind(id);
        if (parent == m_parents.constEnd()) {
            missing = id;
            return {};
        }
        if (parent->isEmpty())
            return id;
        id = *parent;
    }
    return id;
}

/// Gives each comment its thread. Answers to old comments need their ancestors, which are asked for together.
void PullCommentsJob::resolveThreads()
{
    for (const Comment &comment : std::as_const(m_comments))
        m_parents.insert(comment.id, comment.parent);
    QStringList unknown;
    for (Comment &comment : m_comments) {
        QString missing;
        comment.message.thread.value = topOf(comment.id, missing);
        if (!missing.isEmpty() && !unknown.contains(missing) && unknown.size() < ListPlace::fullPage)
            unknown << missing;
    }
    if (!unknown.isEmpty()) {
        const Query query{{u"include"_s, unknown.join(u',')},
                          {u"status"_s, m_me.moderates ? u"any"_s : u"approve"_s},
                          {u"context"_s, m_me.moderates ? u"edit"_s : u"view"_s},
                          {u"per_page"_s, QString::number(ListPlace::fullPage)},
                          {u"_fields"_s, u"id,parent"_s}};
        m_session.call(buildGet(m_session.access(), u"wp/v2/comments"_s, query),
                       [this, unknown](const Result<Answer> &answer) { onParents(unknown, answer); });
        return;
    }
    if (m_session.threads.size() > mostThreadsKept)
        m_session.threads.clear();
    QList<RemoteMessage> messages;
    for (const Comment &comment : std::as_const(m_comments)) {
        m_session.threads.insert(comment.id, comment.message.thread.value);
        messages << comment.message;
    }
    m_page.messages = messages + m_page.messages;
    finish(std::move(m_page));
}

void PullCommentsJob::onParents(const QStringList &asked, const Result<Answer> &answer)
{
    const auto parents = answer
        ? parseList<Comment>(answer->json,
                             [](const QJsonObject &comment) { return parseComment(comment, {}); })
        : Result<QList<Comment>>(fail(answer.error()));
    if (!parents) {
        finish(fail(parents.error()));
        return;
    }
    // One that is not shown to us any more is the top as far as we can see.
    for (const QString &id : asked)
        m_parents.insert(id, {});
    for (const Comment &comment : *parents)
        m_parents.insert(comment.id, comment.parent);
    resolveThreads();
}

void PullCommentsJob::finish(Result<Page> page)
{
    if (page)
        page->cursor = QString::fromUtf8(QJsonDocument(m_cursor).toJson(QJsonDocument::Compact));
    m_answer.finish(std::move(page));
    deleteLater();
}

} // namespace ruche::connectors::wordpress
