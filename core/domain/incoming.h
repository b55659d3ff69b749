// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/message.h"
#include "core/domain/sanction.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

/// What was read from outside (a network, a file) on its way into the workspace, in the words of nobody:
/// connectors and importers do not know storage, and storage knows neither of them. The ids are those of the
/// place it came from.
namespace ruche::domain {

/// A post as it is out there. One that is `gone` may carry nothing but its id: what is stored of it stays as
/// it is.
struct IncomingPost
{
    RemoteId id;
    QString title;
    QString text; ///< HTML or plain text as the network keeps it
    QUrl url;
    QString slug; ///< the network's own key, by which a post of ours is found again
    QString status; ///< the network's own word, for the log
    bool published = false;
    bool planned = false; ///< the network holds it until `at`
    bool gone = false; ///< trashed or deleted there
    QString authorName;
    QDateTime at; ///< published or planned instant, UTC; invalid for a draft without date
    QDateTime modifiedAt; ///< UTC; invalid when unknown

    friend bool operator==(const IncomingPost &, const IncomingPost &) = default;
};

/// A message as it is out there. One whose moderation is Gone may carry nothing but its id: only the
/// moderation of what is stored changes.
struct IncomingMessage
{
    RemoteId id;
    RemoteId parent; ///< message it answers; empty at the top
    RemoteId post; ///< post it is under; empty if none
    RemoteId thread; ///< what makes a conversation: its top message or topic
    QString subject; ///< of the post or topic, when it is known
    MessageKind kind = MessageKind::Comment;
    Moderation moderation = Moderation::Approved;
    bool own = false; ///< written by the account itself
    RemoteId author; ///< stable within the account, see Identity::remoteId
    QString authorName;
    QString authorEmail;
    QUrl authorUrl;
    QString text; ///< plain text, markup already reduced
    QUrl url;
    QDateTime writtenAt; ///< UTC
    QList<Flag> flags = {}; ///< all that are open now

    friend bool operator==(const IncomingMessage &, const IncomingMessage &) = default;
};

/// A person as the network lists them.
struct IncomingMember
{
    RemoteId id; ///< stable within the account, see Identity::remoteId
    QString handle;
    QString name;
    QString email;
    QUrl url;
    QString role;
    QDateTime since; ///< UTC; invalid when unknown

    friend bool operator==(const IncomingMember &, const IncomingMember &) = default;
};

/// What storing a page of incoming objects did.
struct StoreCounts
{
    int created = 0;
    int updated = 0;
    int removed = 0; ///< gone out there: hidden or marked here
    int unchanged = 0;

    StoreCounts &operator+=(const StoreCounts &other)
    {
        created += other.created;
        updated += other.updated;
        removed += other.removed;
        unchanged += other.unchanged;
        return *this;
    }
    friend bool operator==(const StoreCounts &, const StoreCounts &) = default;
};

} // namespace ruche::domain
