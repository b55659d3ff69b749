// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/connectors/notoffered.h"
#include "core/domain/allowance.h"
#include "core/domain/limits.h"
#include "core/domain/message.h"
#include "core/domain/network.h"
#include "core/domain/postoptions.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QSize>
#include <QString>
#include <QUrl>

#include <functional>
#include <optional>

/// The door to every network. A network is one folder beside this file with a class that implements
/// Connector, and one line in connectorregistry.cpp. Connectors know nothing of storage; services join the
/// two.
namespace ruche::connectors {

/// What signs an account in. Lives in memory only while it is needed; never logged, never part of an Error.
struct Credentials
{
    QString user;
    QString secret;
};

/// Where an account is and how it signs in: what a connector is made with.
struct Endpoint
{
    QUrl url; ///< the site as the user gave it or as it was discovered
    QString apiUrl; ///< as discovered; empty before sign-in
    QString zone; ///< IANA, of the site; empty when unknown
    Credentials credentials;
    /// What the network handed out at sign-in and renews by itself (a pair of session tokens): opaque and as
    /// secret as the credentials. Empty before the first sign-in and for networks that have none.
    QString session;
    /// Keeps a renewed session in the secret store; called on the connector's thread before the new session
    /// is used. May be empty.
    std::function<void(const QString &session)> keepSession;
    /// What sign-in found to be allowed (Account::capabilities): a call beyond it is not even sent. Nothing
    /// before sign-in.
    std::optional<domain::Capabilities> capabilities;
    /// Told what the network says of how much it still takes, with each post; called on the connector's
    /// thread. May be empty.
    std::function<void(const domain::Allowance &)> noteAllowance = {};
};

/// What sign-in found out.
struct Profile
{
    QUrl url;
    QString apiUrl;
    QString handle;
    QString displayName;
    QString zone; ///< empty when the network does not say
    domain::Capabilities capabilities; ///< what these credentials may really do
    QString session; ///< see Endpoint::session; kept in the secret store only
    std::optional<domain::Limits>
        limits; ///< as the instance says; nothing when it does not: those of the network
};

/// Independent sequences that a sync reads, each with a cursor of its own.
enum class Stream { Posts, Messages, Members };

/// A post as the network has it. One that is `gone` may carry nothing but its id: what is stored of it stays
/// as it is.
struct RemotePost
{
    domain::RemoteId id;
    QString title;
    QString text; ///< HTML or plain text as the network keeps it
    QUrl url;
    QString slug;
    QString status; ///< the network's own word, for the log
    bool published = false;
    bool planned = false; ///< the network holds it until `at`
    bool gone = false; ///< trashed or deleted there
    QString authorName;
    QDateTime at; ///< published or planned instant, UTC; invalid for a draft without date
    QDateTime modifiedAt;
};

/// A message as the network has it. One whose moderation is Gone may carry nothing but its id: only the
/// moderation of what is stored changes.
struct RemoteMessage
{
    domain::RemoteId id;
    domain::RemoteId parent; ///< message it answers; empty at the top
    domain::RemoteId post; ///< post it is under; empty if none
    domain::RemoteId thread; ///< what makes a conversation: its top message or topic
    QString subject; ///< of the post or topic, when the answer holds it
    domain::MessageKind kind = domain::MessageKind::Comment;
    domain::Moderation moderation = domain::Moderation::Approved;
    bool own = false; ///< written by the account itself
    domain::RemoteId author; ///< stable within the account, see domain::Identity::remoteId
    QString authorName;
    QString authorEmail;
    QUrl authorUrl;
    QString text; ///< plain text, markup already reduced
    QUrl url;
    QDateTime writtenAt;
    QList<domain::Flag> flags = {}; ///< all that are open now; why it is held stands among them
};

struct RemoteMember
{
    domain::RemoteId id;
    QString handle;
    QString name;
    QString email;
    QUrl url;
    QString role;
    QDateTime since; ///< invalid when unknown
};

/// One step of a pull. The caller stores the objects and `cursor` in one transaction and, when `more`, asks
/// again with it: so a sync can be stopped or killed anywhere and goes on where it was.
struct Page
{
    QList<RemotePost> posts;
    QList<RemoteMessage> messages;
    QList<RemoteMember> members;
    QString cursor; ///< opaque; empty only before the first pull
    bool more = false;
    std::optional<int> total; ///< objects in this pull, for progress by count
};

struct MediaUpload
{
    QString fileName;
    QString mimeType;
    QString altText;
    QByteArray bytes;

    friend bool operator==(const MediaUpload &, const MediaUpload &) = default;
};

/// A file of a draft, uploaded before it, or going with it.
struct DraftMedia
{
    domain::RemoteId id; ///< answered by uploadMedia()
    QString altText;
    QSize size; ///< pixels; empty when unknown
    std::optional<MediaUpload> file = std::nullopt; ///< where Connector::takesFilesWithPost()

    friend bool operator==(const DraftMedia &, const DraftMedia &) = default;
};

/// Where a part of a thread hangs: under the part before it.
struct ThreadPlace
{
    domain::RemoteId root; ///< the first part
    domain::RemoteId parent; ///< the part before this one

    friend bool operator==(const ThreadPlace &, const ThreadPlace &) = default;
};

/// A post as it is to leave, or one part of a thread (a network with Capability::Thread gets the parts one by
/// one, each with a key of its own, the next when the one before is there).
struct Draft
{
    QString
        key; ///< unique and stored before the first send: the network's idempotency key, slug or record key
    QString title;
    QString text;
    std::optional<QDateTime> at; ///< with ScheduleNatively: let the network hold it until this UTC instant
    QList<DraftMedia> media; ///< first is the main picture
    std::optional<ThreadPlace> thread; ///< nothing for a post of its own and for the first part
    QDateTime
        firstTriedAt; ///< UTC: when the first attempt to send it began; a repeat may look for it from then on
    domain::RemoteId
        remote; ///< of a post that the network has taken already (to hold it): its answer of then
    domain::PostOptions options;
};

struct Receipt
{
    domain::RemoteId id;
    QUrl url;
    QString status; ///< the network's word for what it made of it
    bool published = false; ///< false: the network holds it until `at`
    QDateTime at;
    bool withdrawn = false; ///< it is there and will not go out: made a draft, or thrown away there
};

/// A sanction as a network is asked for it.
struct SanctionOrder
{
    domain::RemoteId author; ///< as RemoteMessage::author has it
    domain::SanctionKind kind = domain::SanctionKind::Mute;
    std::optional<QDateTime> until; ///< UTC; only with MuteTimed or BanTimed; nothing: until it is lifted
    QString reason; ///< where the network keeps or shows one; may be empty

    friend bool operator==(const SanctionOrder &, const SanctionOrder &) = default;
};

/// One account on one network. Made for a sign-in or a stored account, used from the thread that made it (its
/// transport's), and destroyed with its calls: those answer Cancelled. No call blocks. Every call ends in
/// exactly one typed outcome: a value, or an Error with one of the network codes. A create that left and got
/// no full answer is Uncertain: the caller must ask reconcile() before it tries again. A call that info() or
/// the profile's capabilities do not offer answers Unsupported and sends nothing.
class Connector
{
public:
    virtual ~Connector() = default;

    /// What this network can do at most.
    [[nodiscard]] virtual domain::NetworkInfo info() const = 0;

    /// Finds the API behind the endpoint's address and checks the credentials. Refuses plain http to anything
    /// but a loopback address (InsecureTransport) before the secret is sent. Errors: Auth, Forbidden,
    /// NotThisNetwork, InsecureTransport, Transient, Rate.
    [[nodiscard]] virtual QFuture<Result<Profile>> signIn() = 0;

    /// The next page of a stream after `cursor`, oldest change first. Errors: Auth, Forbidden, Rate,
    /// Transient, MalformedAnswer, Gone (the cursor is too old: start again with an empty one).
    [[nodiscard]] virtual QFuture<Result<Page>> pull(Stream stream, const QString &cursor) = 0;

    /// Whether the files of a post leave in the request that makes it (DraftMedia::file), and uploadMedia()
    /// is not offered.
    [[nodiscard]] virtual bool takesFilesWithPost() const { return false; }
    /// Whether reconcile() can tell what became of a create. Where it cannot, a person has to look and say,
    /// and reconcile() is Unsupported.
    [[nodiscard]] virtual bool findsWhatWasSent() const { return true; }

    /// Puts a file on the network ahead of publish(). Repeating it after Uncertain is harmless.
    [[nodiscard]] virtual QFuture<Result<domain::RemoteId>> uploadMedia(const MediaUpload &media) = 0;

    /// A key for a draft that has none yet, such that a post made with it can be found again.
    [[nodiscard]] virtual QString makeKey(const Draft &draft) const = 0;
    /// Creates the post, once. Never retried inside.
    [[nodiscard]] virtual QFuture<Result<Receipt>> publish(const Draft &draft) = 0;

    /// Whether this draft, sent before with its key, is on the network: the receipt, or nothing. Only a
    /// certain "nothing" allows another publish(). Also the call to make some time after a post that the
    /// network holds (HandedOff) was due: a network that still holds it then is told to publish it now.
    [[nodiscard]] virtual QFuture<Result<std::optional<Receipt>>> reconcile(const Draft &draft) = 0;

    /// Changes a post that the network holds or has published (text, title, and the time of one that is not
    /// out yet; no `at` leaves the time as it is). Repeating it is harmless.
    [[nodiscard]] virtual QFuture<Result<Receipt>> updatePost(const domain::RemoteId &id, const Draft &draft)
        = 0;
    [[nodiscard]] virtual QFuture<Result<void>> deletePost(const domain::RemoteId &id) = 0;

    /// Answers a message in public, under `post` (may be empty). A repeat that the network recognises is
    /// `ok`.
    [[nodiscard]] virtual QFuture<Result<RemoteMessage>>
    reply(const domain::RemoteId &post, const domain::RemoteId &message, const QString &text) = 0;

    /// Makes a message visible or not. "It already is so" is success.
    [[nodiscard]] virtual QFuture<Result<domain::Moderation>> moderate(const domain::RemoteId &message,
                                                                       domain::ModerationAction action)
        = 0;

    /// Makes a person silent or keeps them out, see NetworkInfo::mute and ban. Repeating it is harmless, and
    /// "it already is so" is success; another end replaces the one before. Errors: Gone (there is no such
    /// person any more), Invalid (nobody whom the network knows by name). Most networks have nothing of the
    /// kind.
    [[nodiscard]] virtual QFuture<Result<void>> sanction(const SanctionOrder &)
    {
        return notOffered<void>("sanctions");
    }
    /// Ends that. Success too when there is no such sanction or no such person any more.
    [[nodiscard]] virtual QFuture<Result<void>> lift(const domain::RemoteId &, domain::SanctionKind)
    {
        return notOffered<void>("sanctions");
    }
};

} // namespace ruche::connectors
