// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/limits.h"

#include <QList>
#include <QString>

/// How long a text is, as a network counts it. Pure. Thread: any.
namespace ruche::composing {

/// A part of the sum: "2 addresses, 23 each".
struct LengthShare
{
    enum class Kind {
        Characters, ///< counted one for one
        Wide, ///< characters that count twice (X)
        Emoji,
        Url,
        Mention, ///< of which only the user's name counts (Mastodon)
        Warning, ///< the content warning
    };

    Kind kind = Kind::Characters;
    int count = 0; ///< how many of them
    int weight = 0; ///< what they count together

    friend bool operator==(const LengthShare &, const LengthShare &) = default;
};

struct TextLength
{
    int length = 0; ///< by the network's rule
    int limit = 0; ///< 0 when none is known
    int bytes = 0; ///< UTF-8
    int byteLimit = 0; ///< 0 when none is known
    QList<LengthShare> shares; ///< add up to `length`; none is 0

    /// May be negative; 0 without a limit.
    [[nodiscard]] int remaining() const { return limit == 0 ? 0 : limit - length; }
    /// Something to say, and not too much.
    [[nodiscard]] bool fits() const
    {
        return (limit == 0 || length <= limit) && (byteLimit == 0 || bytes <= byteLimit);
    }

    friend bool operator==(const TextLength &, const TextLength &) = default;
};

/// Sources: the counters of the networks' own open clients and servers (Mastodon's compose counter,
/// twitter-text's configuration version 3, the lexicon app.bsky.feed.post). The text is normalised (NFC) for
/// counting only.
[[nodiscard]] TextLength
measure(const QString &text, const domain::Limits &limits, const QString &contentWarning = {});

} // namespace ruche::composing
