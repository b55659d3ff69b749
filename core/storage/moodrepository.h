// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/mood.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace ruche::storage {

class Connection;

/// The mood of messages: which of them are still to be read, what was read, what a person said instead, and
/// what a brand teaches. A message is in the queue until its reading is stored in the same transaction that
/// takes it out: so a crash loses nothing, and of two processes only one reads it. Thread: the connection's,
/// inside the caller's transaction.
namespace moods {

/// A message to be read.
struct Unread
{
    domain::MessageId id;
    domain::BrandId brand;
    QString text; ///< empty when there is nothing to read: it is gone, erased, or our own
};

/// From now on this version reads. When it is another than before, everything is to be read again: true.
[[nodiscard]] Result<bool> useEngine(Connection &connection, const QString &version);
/// The version that reads; "" before the first.
[[nodiscard]] Result<QString> engine(Connection &connection);
/// The newest of those that are to be read, newest first.
[[nodiscard]] Result<QList<Unread>> next(Connection &connection, int limit);
/// How many are to be read.
[[nodiscard]] Result<qint64> left(Connection &connection);
/// Puts the newest `limit` messages of a brand into the queue again, all of them without a limit.
[[nodiscard]] Result<void>
readAgain(Connection &connection, domain::BrandId brand, std::optional<int> limit = std::nullopt);

/// Keeps what was read in place of what engines said before, and takes the messages out of the queue, with
/// those of `nothing` to read. Conversations and people follow. A mood that is not read takes older readings
/// away: a text that has become another one is not what it was. The answer is how many moods are new.
[[nodiscard]] Result<int> store(Connection &connection,
                                const QList<domain::Mood> &readings,
                                const QList<domain::MessageId> &nothing,
                                const QDateTime &now);

/// In the order of `ids`; one that is gone has no language.
[[nodiscard]] Result<QList<domain::Mood>> ofMessages(Connection &connection,
                                                     const QList<domain::MessageId> &ids);

/// The texts of the newest messages that count as negative, of others, approved, in [fromMs, toMs).
[[nodiscard]] Result<QStringList>
negativeTexts(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs, int limit);

/// What a person says of a message, in place of every engine; nothing takes their word back. NotFound.
[[nodiscard]] Result<void> correct(Connection &connection,
                                   domain::MessageId id,
                                   std::optional<domain::Sentiment::Label> label,
                                   const QDateTime &now);
/// What hangs on the mood of a message: its conversation and the figures of its author.
[[nodiscard]] Result<void> refresh(Connection &connection, domain::MessageId id);
/// The conversation alone, when the message is the one that it shows.
[[nodiscard]] Result<void> refreshConversation(Connection &connection, domain::MessageId id);

/// A kept correction, to learn from.
struct Correction
{
    QString text;
    QString language;
    domain::Sentiment::Label was = domain::Sentiment::Label::Neutral;
    domain::Sentiment::Label is = domain::Sentiment::Label::Neutral;
};
/// Those that differ from what the engine had said, in the order of their messages.
[[nodiscard]] Result<QList<Correction>> corrections(Connection &connection, domain::BrandId brand);
/// How many messages of a brand a person judged, and of how many of them the engine had said another mood.
struct CorrectionCount
{
    int all = 0;
    int changed = 0;
};
[[nodiscard]] Result<CorrectionCount> correctionCount(Connection &connection, domain::BrandId brand);

/// By their letters.
[[nodiscard]] Result<QList<domain::BrandWord>> words(Connection &connection, domain::BrandId brand);
[[nodiscard]] Result<void>
setWord(Connection &connection, domain::BrandId brand, const domain::BrandWord &word);
/// NotFound.
[[nodiscard]] Result<void> removeWord(Connection &connection, domain::BrandId brand, const QString &word);
/// Changes whenever the words or corrections of a brand do.
[[nodiscard]] Result<QString> teachingMark(Connection &connection, domain::BrandId brand);
/// The languages of a brand as it names them ("fr", "en").
[[nodiscard]] Result<QStringList> languagesOf(Connection &connection, domain::BrandId brand);

} // namespace moods
} // namespace ruche::storage
