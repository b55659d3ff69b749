// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskywrite.h"

#include "core/connectors/bluesky/blueskyfacets.h"
#include "core/connectors/bluesky/blueskypull.h"
#include "core/connectors/bluesky/blueskytid.h"

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::bluesky {

namespace {

constexpr qint64 oldKeySeconds = 600;
constexpr int mostGateTries = 4;

/// Handles still to be asked for.
struct Mentions
{
    QStringList handles;
    Dids dids;
    std::function<void(Result<Dids>)> handler;
};

void resolveNext(Session &session, const std::shared_ptr<Mentions> &mentions)
{
    if (mentions->handles.isEmpty()) {
        mentions->handler(mentions->dids);
        return;
    }
    const QString handle = mentions->handles.takeFirst();
    const HttpRequest request
        = buildQuery(session.pds(), u"com.atproto.identity.resolveHandle"_s, {{u"handle"_s, handle}});
    session.call(request, [&session, mentions, handle](const Result<QJsonObject> &answer) {
        const QString did = answer ? answer->value("did"_L1).toString() : QString();
        if (did.startsWith("did:"_L1)) {
            mentions->dids.insert(handle, did);
        } else if (!answer && answer.error().code != ErrorCode::Invalid
                   && answer.error().code != ErrorCode::Gone) {
            mentions->handler(fail(answer.error()));
            return;
        }
        resolveNext(session, mentions); // a name of nobody stays plain text
    });
}

/// Asks who is mentioned in a text.
void resolveMentions(Session &session, const QString &text, std::function<void(Result<Dids>)> handler)
{
    auto mentions = std::make_shared<Mentions>();
    mentions->handler = std::move(handler);
    for (const Facet &facet : facetsOf(wellFormed(text))) {
        if (facet.kind == Facet::Kind::Mention && !mentions->handles.contains(facet.value))
            mentions->handles << facet.value;
    }
    resolveNext(session, mentions);
}

/// Reads a record. Gone when there is none.
void readRecord(Session &session, const AtUri &uri, std::function<void(Result<Record>)> handler)
{
    session.call(buildGetRecord(session.pds(), uri),
                 [handler = std::move(handler)](const Result<QJsonObject> &answer) {
                     handler(answer ? parseRecord(*answer) : Result<Record>(fail(answer.error())));
                 });
}

HttpRequest buildCreate(const Session &session, const QString &key, const QJsonObject &record)
{
    const QJsonObject body{{u"repo"_s, session.did()},
                           {u"collection"_s, QString(postCollection)},
                           {u"rkey"_s, key},
                           {u"record"_s, record}};
    return buildCall(session.pds(), u"com.atproto.repo.createRecord"_s, body, true);
}

/// What creating a record under `key` came to.
Result<void> createdOf(const Result<QJsonObject> &answer, const QString &key)
{
    if (!answer)
        return fail(answer.error());
    const auto uri = AtUri::parse(answer->value("uri"_L1).toString());
    if (!uri || uri->key != key)
        return fail(ErrorCode::Uncertain, u"a record was made, but not told which"_s);
    return {};
}

Receipt receiptFor(const Session &session, const QString &key, const QDateTime &at)
{
    Receipt receipt;
    receipt.id.value = AtUri{session.did(), postCollection, key}.text();
    receipt.url = postPage(session.pageName(), key);
    receipt.status = u"created"_s;
    receipt.published = true;
    receipt.at = at;
    return receipt;
}

} // namespace

PublishJob::PublishJob(Session &session, const Draft &draft)
    : QObject(&session.caller())
    , m_session(session)
    , m_draft(draft)
{
}

QFuture<Result<Receipt>> PublishJob::start()
{
    const QFuture<Result<Receipt>> future = m_answer.future();
    m_session.open([this](const Result<void> &opened) {
        if (!opened) {
            finish(fail(opened.error()));
            return;
        }
        resolveMentions(m_session, m_draft.text, [this](const Result<Dids> &dids) {
            if (!dids) {
                finish(fail(dids.error()));
                return;
            }
            m_dids = *dids;
            if (m_draft.thread)
                findRoot();
            else
                create(std::nullopt);
        });
    });
    return future;
}

void PublishJob::findRoot()
{
    const auto root = AtUri::parse(m_draft.thread->root.value, m_session.did());
    if (!root) {
        finish(fail(ErrorCode::InvalidArgument, u"no post of this network"_s, m_draft.thread->root.value));
        return;
    }
    readRecord(m_session, *root, [this](const Result<Record> &record) {
        if (record)
            findParent({record->uri.text(), record->cid});
        else
            finish(fail(record.error()));
    });
}

void PublishJob::findParent(const StrongRef &root)
{
    const auto parent = AtUri::parse(m_draft.thread->parent.value, m_session.did());
    if (!parent || parent->text() == root.uri) {
        create(ReplyTo{root, root});
        return;
    }
    readRecord(m_session, *parent, [this, root](const Result<Record> &record) {
        if (record)
            create(ReplyTo{root, {record->uri.text(), record->cid}});
        else
            finish(fail(record.error()));
    });
}

void PublishJob::create(const std::optional<ReplyTo> &reply)
{
    QDateTime createdAt = instantOf(m_draft.key);
    if (createdAt.secsTo(m_session.now()) > oldKeySeconds)
        createdAt = m_session.now();
    const auto record = postRecord(m_draft, createdAt, m_dids, reply);
    if (!record) {
        finish(fail(record.error()));
        return;
    }
    m_session.call(buildCreate(m_session, m_draft.key, *record),
                   [this, createdAt](const Result<QJsonObject> &answer) {
                       const auto created = createdOf(answer, m_draft.key);
                       if (created)
                           finish(receiptFor(m_session, m_draft.key, createdAt));
                       else
                           finish(fail(created.error()));
                   });
}

void PublishJob::finish(Result<Receipt> receipt)
{
    m_answer.finish(std::move(receipt));
    deleteLater();
}

ReconcileJob::ReconcileJob(Session &session, const QString &key)
    : QObject(&session.caller())
    , m_session(session)
    , m_key(key)
{
}

QFuture<Result<std::optional<Receipt>>> ReconcileJob::start()
{
    const QFuture<Result<std::optional<Receipt>>> future = m_answer.future();
    m_session.open([this](const Result<void> &opened) {
        if (!opened) {
            finish(fail(opened.error()));
            return;
        }
        readRecord(m_session, {m_session.did(), postCollection, m_key}, [this](const Result<Record> &record) {
            if (record)
                finish(std::optional(receiptFor(m_session, m_key, createdAtOf(*record))));
            else if (record.error().code == ErrorCode::Gone)
                finish(std::optional<Receipt>());
            else
                finish(fail(record.error()));
        });
    });
    return future;
}

void ReconcileJob::finish(Result<std::optional<Receipt>> receipt)
{
    m_answer.finish(std::move(receipt));
    deleteLater();
}

ReplyJob::ReplyJob(Session &session, const domain::RemoteId &message, const QString &text)
    : QObject(&session.caller())
    , m_session(session)
    , m_message(message.value)
    , m_text(wellFormed(text))
{
}

QFuture<Result<RemoteMessage>> ReplyJob::start()
{
    const QFuture<Result<RemoteMessage>> future = m_answer.future();
    m_session.open([this](const Result<void> &opened) {
        if (opened)
            begin();
        else
            finish(fail(opened.error()));
    });
    return future;
}

void ReplyJob::begin()
{
    const auto uri = AtUri::parse(m_message, m_session.did());
    if (!uri) {
        finish(fail(ErrorCode::InvalidArgument, u"no message of this network"_s, m_message));
        return;
    }
    readRecord(m_session, *uri, [this](const Result<Record> &parent) {
        if (parent)
            onParent(*parent);
        else
            finish(fail(parent.error()));
    });
}

void ReplyJob::onParent(const Record &parent)
{
    m_place.parent = {parent.uri.text(), parent.cid};
    const QJsonObject root = parent.value.value("reply"_L1).toObject().value("root"_L1).toObject();
    m_place.root = {root.value("uri"_L1).toString(), root.value("cid"_L1).toString()};
    if (m_place.root.uri.isEmpty())
        m_place.root = m_place.parent;
    const QByteArray seed = m_place.parent.uri.toUtf8() + '\n' + m_text.toUtf8();
    m_uri = {m_session.did(), postCollection, derivedTid(parent.uri.key, seed)};
    readRecord(m_session, m_uri, [this](const Result<Record> &present) {
        if (present)
            finish(message(present->value));
        else if (present.error().code == ErrorCode::Gone)
            create();
        else
            finish(fail(present.error()));
    });
}

void ReplyJob::create()
{
    resolveMentions(m_session, m_text, [this](const Result<Dids> &dids) {
        Draft draft;
        draft.text = m_text;
        const auto record = dids ? postRecord(draft, m_session.now(), *dids, m_place)
                                 : Result<QJsonObject>(fail(dids.error()));
        if (!record) {
            finish(fail(record.error()));
            return;
        }
        m_session.call(buildCreate(m_session, m_uri.key, *record),
                       [this, record = *record](const Result<QJsonObject> &answer) {
                           const auto created = createdOf(answer, m_uri.key);
                           if (created)
                               finish(message(record));
                           else
                               finish(fail(created.error()));
                       });
    });
}

RemoteMessage ReplyJob::message(const QJsonObject &record) const
{
    Author author{m_session.did(), m_session.tokens().handle, {}};
    return messageOf({m_uri, {}, record}, author, m_session.did());
}

void ReplyJob::finish(Result<RemoteMessage> message)
{
    m_answer.finish(std::move(message));
    deleteLater();
}

HideJob::HideJob(Session &session, const domain::RemoteId &message, domain::Moderation wanted)
    : QObject(&session.caller())
    , m_session(session)
    , m_message(message.value)
    , m_wanted(wanted)
{
}

QFuture<Result<domain::Moderation>> HideJob::start()
{
    const QFuture<Result<domain::Moderation>> future = m_answer.future();
    m_session.open([this](const Result<void> &opened) {
        if (opened)
            findRoot();
        else
            finish(fail(opened.error()));
    });
    return future;
}

void HideJob::findRoot()
{
    const auto uri = AtUri::parse(m_message, m_session.did());
    if (!uri) {
        finish(fail(ErrorCode::InvalidArgument, u"no message of this network"_s, m_message));
        return;
    }
    m_message = uri->text();
    readRecord(m_session, *uri, [this](const Result<Record> &record) {
        if (!record) {
            finish(fail(record.error()));
            return;
        }
        const auto root = AtUri::parse(record->replyTo("root"_L1));
        if (!root || root->repo != m_session.did()) {
            finish(fail(ErrorCode::Forbidden, u"only replies under one's own posts can be hidden"_s));
            return;
        }
        m_root = *root;
        readGate();
    });
}

void HideJob::readGate()
{
    readRecord(
        m_session, {m_session.did(), gateCollection, m_root.key}, [this](const Result<Record> &record) {
            if (record) {
                writeGate(record->value, record->cid);
            } else if (record.error().code == ErrorCode::Gone) {
                writeGate({{u"$type"_s, QString(gateCollection)},
                           {u"post"_s, m_root.text()},
                           {u"createdAt"_s, timeText(m_session.now())}},
                          {});
            } else {
                finish(fail(record.error()));
            }
        });
}

void HideJob::writeGate(QJsonObject gate, const QString &cid)
{
    QJsonArray hidden = gate.value("hiddenReplies"_L1).toArray();
    const bool hide = m_wanted != domain::Moderation::Approved;
    if (hidden.contains(m_message) == hide) {
        finish(m_wanted);
        return;
    }
    if (hide) {
        hidden << m_message;
    } else {
        for (qsizetype i = hidden.size() - 1; i >= 0; --i) {
            if (hidden.at(i) == m_message)
                hidden.removeAt(i);
        }
    }
    gate.insert(u"hiddenReplies"_s, hidden);
    const QJsonObject body{{u"repo"_s, m_session.did()},
                           {u"collection"_s, QString(gateCollection)},
                           {u"rkey"_s, m_root.key},
                           {u"record"_s, gate},
                           {u"swapRecord"_s, cid.isEmpty() ? QJsonValue() : QJsonValue(cid)}};
    const HttpRequest request = buildCall(m_session.pds(), u"com.atproto.repo.putRecord"_s, body, false);
    m_session.call(request, [this](const Result<QJsonObject> &answer) {
        if (answer)
            finish(m_wanted);
        else if (answer.error().code == ErrorCode::Conflict && ++m_tries < mostGateTries)
            readGate();
        else
            finish(fail(answer.error()));
    });
}

void HideJob::finish(Result<domain::Moderation> moderation)
{
    m_answer.finish(std::move(moderation));
    deleteLater();
}

SanctionJob::SanctionJob(Session &session, const domain::RemoteId &author, domain::SanctionKind kind, bool on)
    : QObject(&session.caller())
    , m_session(session)
    , m_did(author.value)
    , m_kind(kind)
    , m_on(on)
{
}

QFuture<Result<void>> SanctionJob::start()
{
    const QFuture<Result<void>> future = m_answer.future();
    m_session.open([this](const Result<void> &opened) {
        if (!opened) {
            finish(fail(opened.error()));
            return;
        }
        if (!m_did.startsWith("did:"_L1)) {
            finish(fail(ErrorCode::Invalid, u"nobody of this network"_s, m_did));
            return;
        }
        m_session.call(request(), [this](const Result<QJsonObject> &answer) {
            // A mute is answered with nothing at all; and what is not there need not be lifted.
            const bool empty = m_kind == domain::SanctionKind::Mute && !answer
                && answer.error().code == ErrorCode::MalformedAnswer;
            const bool done = answer || empty || (!m_on && answer.error().code == ErrorCode::Gone);
            finish(done ? Result<void>() : Result<void>(fail(answer.error())));
        });
    });
    return future;
}

HttpRequest SanctionJob::request() const
{
    if (m_kind == domain::SanctionKind::Mute) {
        const QString method = m_on ? u"app.bsky.graph.muteActor"_s : u"app.bsky.graph.unmuteActor"_s;
        return buildCall(m_session.pds(), method, {{u"actor"_s, m_did}}, false);
    }
    QJsonObject body{{u"repo"_s, m_session.did()},
                     {u"collection"_s, QString(blockCollection)},
                     {u"rkey"_s, derivedTid({}, m_did.toUtf8())}};
    if (!m_on)
        return buildCall(m_session.pds(), u"com.atproto.repo.deleteRecord"_s, body, false);
    body.insert(u"record"_s,
                QJsonObject{{u"$type"_s, QString(blockCollection)},
                            {u"subject"_s, m_did},
                            {u"createdAt"_s, timeText(m_session.now())}});
    return buildCall(m_session.pds(), u"com.atproto.repo.putRecord"_s, body, false);
}

void SanctionJob::finish(Result<void> done)
{
    m_answer.finish(std::move(done));
    deleteLater();
}

} // namespace ruche::connectors::bluesky
