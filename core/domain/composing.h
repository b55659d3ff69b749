// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <optional>

namespace ruche::domain {

/// What a post says on one account instead of the words that all share.
struct OwnWords
{
    std::optional<QString> title;
    std::optional<QString> text;

    friend bool operator==(const OwnWords &, const OwnWords &) = default;
};

/// What a post said once.
struct PostVersion
{
    qint64 id = 0;
    QString title;
    QString text;
    QHash<AccountId, OwnWords> own; ///< accounts with words of their own only
    QDateTime savedAt;

    friend bool operator==(const PostVersion &, const PostVersion &) = default;
};

/// Where somebody is writing.
struct WritingPlace
{
    PostId post;
    AccountId tab; ///< invalid: the common words
    int caret = 0; ///< UTF-16 units

    friend bool operator==(const WritingPlace &, const WritingPlace &) = default;
};

} // namespace ruche::domain
