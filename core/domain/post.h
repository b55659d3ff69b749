// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/zonedtime.h"
#include "core/domain/ids.h"
#include "core/domain/postoptions.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QUrl>

#include <optional>

namespace ruche::domain {

/// Where a variant (and, as the least advanced of its variants, a post) stands. Stored as the words of stateName().
enum class PostState {
    Draft,
    InReview,
    Approved,
    Scheduled,
    HandedOff, ///< the network holds it and will publish by itself
    Sending,
    Uncertain, ///< sent without a full answer: the network is asked before anything else happens
    Published,
    PartlyPublished, ///< posts only: some variants are out, some are not
    Failed,
    Missed, ///< its time passed while nothing was running; a person decides
};

/// Who made it: decides what may be edited.
enum class PostOrigin {
    Local, ///< written here
    Remote, ///< found on the network by a sync
    Imported, ///< from a file
};

/// How a post gets to its account.
enum class Delivery {
    Direct, ///< this program sends it at its time
    Native, ///< handed to the network beforehand, which publishes it at its time: also with this computer off
    Assisted, ///< a person puts it there by hand: this program reminds, and is told the address afterwards
};

/// One post for one account. A null title or text means: that of the post.
struct Variant
{
    VariantId id;
    PostId post;
    AccountId account;
    std::optional<QString> title;
    std::optional<QString> text;
    Delivery delivery = Delivery::Direct;
    PostOptions options;
    PostState state = PostState::Draft;
    QString reconcileKey; ///< chosen before the first send, so that a repeat can be found again (WordPress: the slug)
    RemoteId remoteId;
    QUrl remoteUrl;
    std::optional<QDateTime> publishedAt;
    std::optional<Error> problem; ///< of the last attempt
    std::optional<QDateTime> retryAt; ///< of a transient failure
    int attempts = 0; ///< how often it was tried

    friend bool operator==(const Variant &, const Variant &) = default;
};

/// A picture or file that goes with a post, kept in the workspace. Its bytes are loaded apart.
struct Media
{
    MediaId id;
    BrandId brand;
    QString fileName;
    QString mimeType;
    QString altText;
    qint64 bytes = 0;
    QByteArray sha256;

    friend bool operator==(const Media &, const Media &) = default;
};

/// Something to say, once, for one or more accounts of a brand.
struct Post
{
    PostId id;
    BrandId brand;
    QString title;
    QString text; ///< plain text or HTML as written for a blog; shown escaped unless sanitised
    PostState state = PostState::Draft;
    PostOrigin origin = PostOrigin::Local;
    std::optional<ZonedTime> plannedFor; ///< wall time and zone; empty for a draft without a date
    std::optional<QDateTime> plannedAt; ///< the UTC instant of plannedFor
    QDateTime createdAt;
    QDateTime updatedAt;
    std::optional<QDateTime> deletedAt; ///< in the trash, can be restored
    SeriesId series; ///< of a repeating post; invalid for one that stands alone
    std::optional<QDateTime> occurrence; ///< the instant of the series that it fills, also when it was moved
    qint64 revision = 0; ///< grows with each edit; a save names the revision it was made from
    QList<Variant> variants;
    QList<Media> media;

    friend bool operator==(const Post &, const Post &) = default;
};

/// One try to send one variant. Written before the first byte leaves; the only truth about what was sent.
struct Attempt
{
    enum class State {
        Claimed, ///< reserved by a process, nothing sent yet
        Sending, ///< bytes may have left
        Uncertain, ///< no full answer, or the process died while sending
        Sent,
        Failed, ///< certainly not published
        Released, ///< given up before sending
    };

    AttemptId id;
    VariantId variant;
    QDateTime slot; ///< the planned instant it serves
    State state = State::Claimed;
    QString owner; ///< process that claims it
    QDateTime claimedUntil;
    QDateTime startedAt;
    std::optional<QDateTime> endedAt;
    std::optional<Error> problem;
    RemoteId remoteId;

    friend bool operator==(const Attempt &, const Attempt &) = default;
};

/// "draft", "inReview", …: stored, and printed by `--json`.
QString stateName(PostState state);
std::optional<PostState> stateFromName(const QString &name);
/// "direct", "native", "assisted": stored, and printed by `--json`.
QString deliveryName(Delivery delivery);
std::optional<Delivery> deliveryFromName(const QString &name);
/// The state of a post from those of its variants: all published, some, or the one that needs most attention.
PostState combinedState(const QList<Variant> &variants, PostState own);
/// Whether a post may still be given another date, text or account: not once it is sending, out, or not ours.
bool isEditable(const Post &post);

} // namespace ruche::domain

Q_DECLARE_METATYPE(ruche::domain::Post)
