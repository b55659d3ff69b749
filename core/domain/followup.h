// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/ids.h"
#include "core/domain/network.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <optional>

namespace ruche::domain {

struct FollowUpTag
{
    static constexpr char letter = 'y';
};
using FollowUpId = Id<FollowUpTag>;

/// What is said under a post of ours some time after it is out: a first comment, a link that comes later. It
/// goes under the post of each account whose network lets one.
struct FollowUp
{
    static constexpr int mostMinutes = 1440;

    FollowUpId id;
    int minutes = 1; ///< after the post is out, 0 … mostMinutes
    QString text;

    friend bool operator==(const FollowUp &, const FollowUp &) = default;
};

/// How a follow-up stands under the post of one account.
struct FollowUpStanding
{
    enum class State {
        Waiting, ///< for its time, or for another try
        Sending,
        Uncertain, ///< sent without a full answer: the network is asked first
        Sent,
        Failed,
    };

    FollowUpId followUp;
    AccountId account;
    State state = State::Waiting;
    QUrl url; ///< once it is out
    std::optional<Error> problem;

    friend bool operator==(const FollowUpStanding &, const FollowUpStanding &) = default;
};

/// Whether something can be said under posts of an account: as an answer to one's own post, or as a comment.
[[nodiscard]] inline bool takesFollowUps(Capabilities capabilities)
{
    return capabilities.testFlag(Capability::Publish)
        && (capabilities.testFlag(Capability::Thread) || capabilities.testFlag(Capability::Reply));
}

} // namespace ruche::domain
