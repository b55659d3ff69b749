// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/reviewitem.h"

#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>

namespace ruche::storage {

class Connection;

/// What moderation reads with: the watched words and threshold of each brand, the messages that are still to
/// be read, and what is known around them. Thread: the connection's, inside the caller's transaction.
namespace watch {

/// In the order in which they were added.
[[nodiscard]] Result<QList<domain::WatchedWord>> words(Connection &connection, domain::BrandId brand);
/// Adds a word, or changes the one with its id. Errors: InvalidArgument (empty), AlreadyExists.
[[nodiscard]] Result<domain::WatchedWordId> saveWord(Connection &connection, const domain::WatchedWord &word);
/// NotFound.
[[nodiscard]] Result<void> removeWord(Connection &connection, domain::WatchedWordId word);
/// Adds those that the brand has not: how many that were.
[[nodiscard]] Result<int>
addWords(Connection &connection, domain::BrandId brand, const QList<domain::WatchedWord> &words);

/// 0 … 1.
[[nodiscard]] Result<double> threshold(Connection &connection, domain::BrandId brand);
[[nodiscard]] Result<void> setThreshold(Connection &connection, domain::BrandId brand, double threshold);

/// A message to be read.
struct Unread
{
    domain::MessageId id;
    domain::BrandId brand;
    domain::IdentityId identity;
    QString text; ///< empty when there is nothing to read: it is gone, erased, or our own
    std::optional<QDateTime> authorSince; ///< when the author was first seen
    std::optional<QDateTime> receivedAt; ///< when it came in here
    std::optional<QDateTime> accountSince; ///< when its account was added
    bool imported = false; ///< from an export of another tool
};
/// From now on these rules read. When they are others than before, what is recent is read again: true.
[[nodiscard]] Result<bool> useEngine(Connection &connection, const QString &version, const QDateTime &now);
[[nodiscard]] Result<QString> engine(Connection &connection);
/// The newest of those that are to be read, newest first.
[[nodiscard]] Result<QList<Unread>> next(Connection &connection, int limit);
/// Of the newest messages of a brand, whatever has been read.
[[nodiscard]] Result<QList<Unread>> newest(Connection &connection, domain::BrandId brand, int limit);
/// Puts one into the queue of those to be read.
[[nodiscard]] Result<void> readAgain(Connection &connection, domain::MessageId message);
/// All of a brand that are in the moderation queue, and the newest `limit`.
[[nodiscard]] Result<void> readAgain(Connection &connection, domain::BrandId brand, int limit);
[[nodiscard]] Result<void> takeOut(Connection &connection, domain::MessageId message);
/// One that was read before others said the same: true when it is to be read again, because fewer than
/// `others` were known then. Over ten of them say no more than ten.
[[nodiscard]] Result<bool> noteWave(Connection &connection, domain::MessageId message, int others);

/// A message of the time around another one.
struct Neighbour
{
    domain::MessageId id;
    domain::IdentityId identity;
    QString text;
};
/// The newest `limit` incoming ones of a brand in [fromMs, toMs).
[[nodiscard]] Result<QList<Neighbour>>
around(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs, int limit);
/// The texts of what was last called spam by decisions that stand.
[[nodiscard]] Result<QStringList> spamTexts(Connection &connection, domain::BrandId brand, int limit);
/// The hosts of the brand's own accounts, without "www.".
[[nodiscard]] Result<QSet<QString>> ownHosts(Connection &connection, domain::BrandId brand);

} // namespace watch

} // namespace ruche::storage
