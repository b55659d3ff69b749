// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QMetaType>

namespace ruche::domain {

/// Which kinds of stored objects a commit touched. What is shown asks again for the rows it shows; there is no list of ids,
/// because a sync or an import touches too many.
enum class Change {
    Brands = 1 << 0,
    Accounts = 1 << 1,
    Posts = 1 << 2, ///< posts, variants, attempts, media
    Messages = 1 << 3, ///< messages, conversations, notes on them, sentiment
    Members = 1 << 4, ///< members, identities, tags, notes on them
    Metrics = 1 << 5,
    Objectives = 1 << 6,
    Outbox = 1 << 7,
    Imports = 1 << 8,
    History = 1 << 9,
    Planning = 1 << 10, ///< slots, repeating posts, key dates, saved filters, templates, hashtags, approvals
    Everything = (1 << 11) - 1, ///< another process committed: anything may be new
};
Q_DECLARE_FLAGS(Changes, Change)
Q_DECLARE_OPERATORS_FOR_FLAGS(Changes)

} // namespace ruche::domain

Q_DECLARE_METATYPE(ruche::domain::Changes)
