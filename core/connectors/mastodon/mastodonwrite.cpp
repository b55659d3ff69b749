// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonwrite.h"

#include <QCryptographicHash>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::mastodon {

namespace {

constexpr std::chrono::seconds mostProcessing = std::chrono::minutes(5);

/// The key of an answer: the same for the same words to the same message, so that a repeat is recognised.
QString replyKey(const QString &message, const QString &text)
{
    const QByteArray words = message.toUtf8() + '\n' + text.toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(words, QCryptographicHash::Sha256).toHex());
}

/// Text that mentions the account at its head, if it does not do so anywhere.
QString addressedTo(const QString &acct, const QString &text)
{
    const QString mention = u'@' + acct;
    return text.contains(mention, Qt::CaseInsensitive) ? text : mention + u' ' + text;
}

} // namespace

Result<Receipt> receiptIn(const HttpRequest &request, const Result<Answer> &answer)
{
    if (!answer)
        return fail(answer.error());
    Result<Receipt> receipt = parseReceipt(answer->json.object());
    if (!receipt && request.creates) // it was made, but we cannot tell which one it is
        return fail(ErrorCode::Uncertain, receipt.error().detail, request.url.host());
    return receipt;
}

UploadJob::UploadJob(Session &session, const MediaUpload &media)
    : QObject(&session.caller())
    , m_session(session)
    , m_media(media)
{
}

QFuture<Result<domain::RemoteId>> UploadJob::start()
{
    const QFuture<Result<domain::RemoteId>> future = m_answer.future();
    const HttpRequest request = buildUpload(m_session.access(), m_media);
    m_media.bytes.clear();
    m_session.call(request, [this](const Result<Answer> &answer) {
        if (!answer) {
            finish(fail(answer.error()));
            return;
        }
        const QString id = idText(answer->json.object().value("id"_L1));
        if (id.isEmpty())
            finish(fail(ErrorCode::Uncertain, u"an upload without id"_s));
        else if (answer->status == 202)
            wait(id, std::chrono::seconds(0));
        else
            finish(domain::RemoteId{id});
    });
    return future;
}

void UploadJob::wait(const QString &id, std::chrono::seconds pause)
{
    if (m_waited >= mostProcessing) {
        finish(fail(ErrorCode::Transient, u"the server still processes the file"_s));
        return;
    }
    m_waited += pause;
    QTimer::singleShot(pause, this, [this, id, pause] { ask(id, pause); });
}

void UploadJob::ask(const QString &id, std::chrono::seconds pause)
{
    m_session.call(buildGet(m_session.access(), u"api/v1/media/"_s + id),
                   [this, id, pause](const Result<Answer> &answer) {
                       if (!answer)
                           finish(fail(answer.error()));
                       else if (answer->status == 206)
                           wait(id, std::clamp(2 * pause, std::chrono::seconds(1), std::chrono::seconds(16)));
                       else
                           finish(domain::RemoteId{id});
                   });
}

void UploadJob::finish(Result<domain::RemoteId> id)
{
    m_answer.finish(std::move(id));
    deleteLater();
}

UpdateJob::UpdateJob(Session &session, const domain::RemoteId &id, const Draft &draft)
    : QObject(&session.caller())
    , m_session(session)
    , m_id(id)
    , m_draft(draft)
{
}

QFuture<Result<Receipt>> UpdateJob::start()
{
    const QFuture<Result<Receipt>> future = m_answer.future();
    const QString held = scheduledId(m_id);
    if (held.isEmpty()) {
        QJsonObject body = contentBody(m_draft);
        QJsonArray descriptions;
        for (const DraftMedia &file : std::as_const(m_draft.media))
            descriptions << QJsonObject{{u"id"_s, file.id.value}, {u"description"_s, file.altText}};
        if (!descriptions.isEmpty())
            body.insert(u"media_attributes"_s, descriptions);
        send(buildSend(m_session.access(), "PUT", u"api/v1/statuses/"_s + m_id.value, body));
        return future;
    }
    m_session.call(buildGet(m_session.access(), u"api/v1/scheduled_statuses/"_s + held),
                   [this, held](const Result<Answer> &answer) { onHeld(held, answer); });
    return future;
}

void UpdateJob::onHeld(const QString &id, const Result<Answer> &answer)
{
    const Result<Scheduled> present
        = answer ? parseScheduled(answer->json.object()) : Result<Scheduled>(fail(answer.error()));
    if (!present) {
        if (present.error().code == ErrorCode::Gone)
            onNotHeld(present.error());
        else
            finish(fail(present.error()));
        return;
    }
    const QDateTime at = m_draft.at.value_or(present->at);
    QStringList media;
    for (const DraftMedia &file : std::as_const(m_draft.media))
        media << file.id.value;
    const domain::PostOptions &options = m_draft.options;
    const bool sameWords = present->text == m_draft.text && present->warning == options.contentWarning
        && present->visibility == visibilityWord(options.visibility) && present->media == media
        && (options.language.isEmpty() || present->language == options.language)
        && present->sensitive == options.sensitiveMedia;
    if (sameWords && present->at == at)
        finish(receiptOf(*present));
    else if (sameWords)
        send(buildSend(m_session.access(),
                       "PUT",
                       u"api/v1/scheduled_statuses/"_s + id,
                       {{u"scheduled_at"_s, utcText(at)}}));
    else
        replace(id, at);
}

void UpdateJob::onNotHeld(const Error &error)
{
    // It went out, or a change of before deleted it and its answer was lost: then the new one may be there.
    Draft unmarked = m_draft;
    unmarked.remote = {};
    async::deliver((new FindJob(m_session, unmarked, true))->start(),
                   this,
                   [this, error](const Result<std::optional<Receipt>> &found) {
                       if (!found)
                           finish(fail(found.error()));
                       else if (*found)
                           finish(**found);
                       else
                           finish(fail(error));
                   });
}

void UpdateJob::replace(const QString &id, const QDateTime &at)
{
    m_draft.at = at;
    // Another key than before: under the old one the server would give the old post back.
    const QString key = replyKey(m_draft.key + id, m_draft.text + utcText(at));
    m_session.call(
        buildDelete(m_session.access(), u"api/v1/scheduled_statuses/"_s + id),
        [this, key](const Result<Answer> &deleted) {
            if (deleted)
                send(buildSend(
                    m_session.access(), "POST", u"api/v1/statuses"_s, createBody(m_draft, true), key));
            else
                finish(fail(deleted.error()));
        });
}

void UpdateJob::send(const HttpRequest &request)
{
    m_session.call(request,
                   [this, request](const Result<Answer> &answer) { finish(receiptIn(request, answer)); });
}

void UpdateJob::finish(Result<Receipt> receipt)
{
    m_answer.finish(std::move(receipt));
    deleteLater();
}

ReplyJob::ReplyJob(Session &session, const QString &parent, const QString &text)
    : QObject(&session.caller())
    , m_session(session)
    , m_parent(parent)
    , m_text(text)
{
}

QFuture<Result<RemoteMessage>> ReplyJob::start()
{
    const QFuture<Result<RemoteMessage>> future = m_answer.future();
    m_session.withMe([this](const Result<Me> &me) {
        if (!me) {
            finish(fail(me.error()));
            return;
        }
        m_session.call(buildGet(m_session.access(), u"api/v1/statuses/"_s + m_parent),
                       [this, me = *me](const Result<Answer> &answer) { onParent(me, answer); });
    });
    return future;
}

void ReplyJob::onParent(const Me &me, const Result<Answer> &answer)
{
    const Result<Status> parent
        = answer ? parseStatus(answer->json.object()) : Result<Status>(fail(answer.error()));
    if (!parent) {
        finish(fail(parent.error()));
        return;
    }
    m_session.call(buildGet(m_session.access(), u"api/v1/statuses/%1/context"_s.arg(parent->id)),
                   [this, me, parent = *parent](const Result<Answer> &context) {
                       if (context)
                           onContext(me, parent, context->json.object());
                       else
                           finish(fail(context.error()));
                   });
}

void ReplyJob::onContext(const Me &me, const Status &parent, const QJsonObject &context)
{
    m_root = m_session.noteContext(parent, me, context);
    const QString wanted = comparable(withoutLeadingMentions(m_text));
    for (const QJsonValue &value : context.value("descendants"_L1).toArray()) {
        const Result<Status> status = parseStatus(value.toObject());
        if (status && status->author == me.id && status->parent == parent.id
            && comparable(withoutLeadingMentions(status->text)) == wanted) {
            succeed(me, *status);
            return;
        }
    }
    send(me, parent);
}

void ReplyJob::send(const Me &me, const Status &parent)
{
    const QString text = parent.author == me.id ? m_text : addressedTo(parent.authorAcct, m_text);
    QJsonObject body{
        {u"status"_s, text}, {u"in_reply_to_id"_s, parent.id}, {u"visibility"_s, parent.visibility}};
    if (!parent.warning.isEmpty())
        body.insert(u"spoiler_text"_s, parent.warning);
    const HttpRequest request
        = buildSend(m_session.access(), "POST", u"api/v1/statuses"_s, body, replyKey(parent.id, text));
    m_session.call(request, [this, me](const Result<Answer> &answer) {
        const Result<Status> status
            = answer ? parseStatus(answer->json.object()) : Result<Status>(fail(answer.error()));
        if (status)
            succeed(me, *status);
        else if (answer) // it is there, and a repeat finds it
            finish(fail(ErrorCode::Uncertain, status.error().detail));
        else
            finish(fail(status.error()));
    });
}

void ReplyJob::succeed(const Me &me, const Status &status)
{
    RemoteMessage message = messageOf(status, me.id);
    message.thread.value = m_root.id;
    if (m_root.own) {
        message.post.value = m_root.id;
        if (message.kind == domain::MessageKind::Mention)
            message.kind = domain::MessageKind::Comment;
    }
    m_session.noteRoot(status.id, m_root);
    finish(message);
}

void ReplyJob::finish(Result<RemoteMessage> message)
{
    m_answer.finish(std::move(message));
    deleteLater();
}

} // namespace ruche::connectors::mastodon
