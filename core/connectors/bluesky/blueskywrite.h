// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/bluesky/blueskysession.h"

#include <QObject>

namespace ruche::connectors::bluesky {

using Dids = QHash<QString, QString>;

/// Creates a post under its key: resolves the handles that the text mentions, asks for the versions of the
/// posts that it hangs under, then sends the record, once. The server refuses a second record of one key, so
/// whatever becomes of the answer, there is never more than one. The record carries the time of its key, or,
/// when that is long past (a post that failed and was sent again later), the present: readers sort by it.
class PublishJob final : public QObject
{
public:
    PublishJob(Session &session, const Draft &draft);
    [[nodiscard]] QFuture<Result<Receipt>> start();

private:
    void findRoot();
    void findParent(const StrongRef &root);
    void create(const std::optional<ReplyTo> &reply);
    void finish(Result<Receipt> receipt);

    Session &m_session;
    Draft m_draft;
    Dids m_dids;
    async::Answer<Receipt> m_answer;
};

/// Looks for the post with this key in the account's own records, which are exact at once.
class ReconcileJob final : public QObject
{
public:
    ReconcileJob(Session &session, const QString &key);
    [[nodiscard]] QFuture<Result<std::optional<Receipt>>> start();

private:
    void finish(Result<std::optional<Receipt>> receipt);

    Session &m_session;
    QString m_key;
    async::Answer<std::optional<Receipt>> m_answer;
};

/// Answers a message. The key of the answer is made from what it answers and from its text, so a repeat finds
/// the first one.
class ReplyJob final : public QObject
{
public:
    ReplyJob(Session &session, const domain::RemoteId &message, const QString &text);
    [[nodiscard]] QFuture<Result<RemoteMessage>> start();

private:
    void begin();
    void onParent(const Record &parent);
    void create();
    [[nodiscard]] RemoteMessage message(const QJsonObject &record) const;
    void finish(Result<RemoteMessage> message);

    Session &m_session;
    QString m_message;
    QString m_text;
    AtUri m_uri; ///< of the answer
    ReplyTo m_place;
    async::Answer<RemoteMessage> m_answer;
};

/// Hides a reply under one of the account's posts, or shows it again: by the list in the thread's gate, a
/// record that is read, changed and written back, anew when somebody else changed it meanwhile. What is
/// hidden so is folded away for everybody, but not deleted.
class HideJob final : public QObject
{
public:
    HideJob(Session &session, const domain::RemoteId &message, domain::Moderation wanted);
    [[nodiscard]] QFuture<Result<domain::Moderation>> start();

private:
    void findRoot();
    void readGate();
    void writeGate(QJsonObject gate, const QString &cid);
    void finish(Result<domain::Moderation> moderation);

    Session &m_session;
    QString m_message;
    domain::Moderation m_wanted;
    AtUri m_root;
    int m_tries = 0;
    async::Answer<domain::Moderation> m_answer;
};

/// Mutes or blocks somebody, or ends that. A mute is a call of its own; a block is a record, under a key that
/// is made from whom it is about: so a repeat makes no second one, and what is lifted is ours and not what
/// the account's owner blocked by hand.
class SanctionJob final : public QObject
{
public:
    SanctionJob(Session &session, const domain::RemoteId &author, domain::SanctionKind kind, bool on);
    [[nodiscard]] QFuture<Result<void>> start();

private:
    [[nodiscard]] HttpRequest request() const;
    void finish(Result<void> done);

    Session &m_session;
    QString m_did;
    domain::SanctionKind m_kind;
    bool m_on;
    async::Answer<void> m_answer;
};

} // namespace ruche::connectors::bluesky
