// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// Waves of messages that say nearly the same, so that a raid is one decision. Pure. Thread: any.
namespace ruche::moderation {

struct RaidMessage
{
    qint64 id = 0;
    qint64 author = 0; ///< 0 when unknown
    QString text;
};

/// What the messages of a group have in common.
enum class RaidKind { Text, Link, Author };

struct RaidGroup
{
    RaidKind kind = RaidKind::Text;
    QList<qint64> ids; ///< in the order in which they were given
    int authors = 0; ///< different ones among them
    QString shared; ///< the domain of a link; else empty

    friend bool operator==(const RaidGroup &, const RaidGroup &) = default;
};

/// Groups of at least `least` messages, the largest first; a message is in one of them at most. First those
/// whose texts are nearly identical (half of their pieces of words and more are the same, whatever is done
/// with accents, capitals, signs and invisible characters), then of the rest those that link to one domain,
/// then those of one author. Takes time in proportion to the number of messages, also when all are the same:
/// they are compared by signatures (MinHash), in bands, and each with few others.
[[nodiscard]] QList<RaidGroup> raidGroups(const QList<RaidMessage> &messages, int least = 3);
/// How alike two texts are by the same measure: 0 … 1.
[[nodiscard]] double likeness(const QString &a, const QString &b);

} // namespace ruche::moderation
