// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/post.h"
#include "core/domain/publishwarning.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace ruche::domain {

/// Something of publishing that waits for a person, of one post on one account. It stays one until what is
/// behind it has changed.
struct PublishMatter
{
    enum class Kind {
        ByHand, ///< its time has come, and a person posts it
        Missed, ///< its time passed: a person decides
        Failed, ///< the network did not take it
        Uncertain, ///< sent without a clear answer: the network is being asked
        Late, ///< its time has passed, and it is not out
        Warned, ///< to come, and something keeps it from leaving as things are
    };

    Kind kind = Kind::Failed;
    PostId post;
    VariantId variant;
    BrandId brand;
    Account account;
    QString title; ///< or the beginning of the text; empty for a post without words
    QDateTime slot; ///< invalid for one that was sent without a date
    std::optional<PublishWarning> warning; ///< of Late and Warned
    std::optional<Error> problem; ///< of the last attempt
    std::optional<QDateTime> retryAt; ///< of a failure that is tried again by itself
    int attempts = 0;
    bool byPause = false; ///< of Missed: its time fell into a pause

    friend bool operator==(const PublishMatter &, const PublishMatter &) = default;
};

/// Which attempts of the publish log are wanted.
struct PublishLogQuery
{
    QString words; ///< in title, text, account, brand, address or answer; accents and case ignored
    QList<AccountId> accounts; ///< empty: all
    QList<Attempt::State> states; ///< empty: all
    std::optional<PostId> post;
    AttemptId before; ///< only older ones; invalid: from the newest on
    int limit = 100; ///< 0 for all

    friend bool operator==(const PublishLogQuery &, const PublishLogQuery &) = default;
};

/// One attempt with what it was about. Attempts are kept for good, also of posts in the trash and of accounts
/// that were disconnected.
struct PublishLogRow
{
    Attempt attempt;
    PostId post;
    QString title;
    QString text;
    QStringList media; ///< "name, SHA-256" each
    AccountId account;
    QString accountName;
    QString network;
    BrandId brand;
    QString brandName;
    QUrl url; ///< where it is, for the attempt that was successful
    QString key; ///< Variant::reconcileKey: by which the network is asked

    friend bool operator==(const PublishLogRow &, const PublishLogRow &) = default;
};

/// "claimed", "sending", "uncertain", "sent", "failed", "released": stored, and written into exports.
QString attemptStateName(Attempt::State state);
std::optional<Attempt::State> attemptStateFromName(const QString &name);

} // namespace ruche::domain

Q_DECLARE_METATYPE(ruche::domain::PublishMatter)
