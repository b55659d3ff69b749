// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace ruche::domain {

/// How a network counts the length of a text. The counting itself is core/composing/textlength.h.
enum class CountRule {
    Graphemes, ///< what a reader takes for one character (Unicode's extended grapheme clusters)
    CodePoints, ///< GoToSocial
    Utf16, ///< UTF-16 units: the networks of Meta, LinkedIn, TikTok, Telegram
    Utf8, ///< UTF-8 bytes: YouTube
    Mastodon, ///< graphemes; an address with its scheme counts 23, of a mention only the user's name counts
    Bluesky, ///< graphemes, and at most ten times as many UTF-8 bytes
    X, ///< weighted: most of Latin 1, emoji and other scripts 2, an address 23
    Threads, ///< characters; an emoji counts its UTF-8 bytes
};

/// What a network, or one account on it, accepts. 0 means no limit that is known.
struct Limits
{
    CountRule rule = CountRule::Graphemes;
    int text = 0; ///< length by `rule`
    int bytes = 0; ///< UTF-8 bytes of the text, beside its length
    int title = 0; ///< UTF-16 units
    int urlLength = 23; ///< what an address counts, where the rule discounts addresses
    int altText = 0; ///< UTF-16 units
    int mediaCount = 0; ///< pictures in one post
    int hashtags = 0;
    int mentions = 0;
    qint64 imageBytes = 0;
    qint64 videoBytes = 0;
    QStringList mediaTypes; ///< MIME types; empty: whatever

    friend bool operator==(const Limits &, const Limits &) = default;
};

/// "graphemes", "mastodon", …
QString ruleName(CountRule rule);
std::optional<CountRule> ruleFromName(const QString &name);

/// As in the file of limits and as kept with an account: members named as the fields; a 0 is left out.
QJsonObject toJson(const Limits &limits);
/// Fields that are absent keep the value of `base`. Errors: WrongFormat (names the field) for an unknown
/// field or rule, or a number that is none.
Result<Limits> limitsFromJson(const QJsonObject &object, const Limits &base);

} // namespace ruche::domain
