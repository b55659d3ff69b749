// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/message.h"
#include "core/domain/post.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// What lists ask for. All conditions hold together; an empty list or string asks nothing. Archived brands are never part
/// of "all brands".
namespace ruche::domain {

struct ConversationQuery
{
    QList<BrandId> brands;
    QList<AccountId> accounts;
    QList<ConversationState> states; ///< new and open ones that are spam or gone only when `moderations` says so
    QList<Moderation> moderations; ///< of the newest incoming message
    QString network;
    QString label;
    QString author; ///< part of the author's name, accents and case ignored
    QString words; ///< all of these words somewhere in the conversation; "quoted phrases" allowed
    bool questionsOnly = false; ///< the newest message asks something
    std::optional<Sentiment::Label> sentiment;
    bool oldestFirst = false; ///< else newest first

    friend bool operator==(const ConversationQuery &, const ConversationQuery &) = default;
};

struct PostQuery
{
    QList<BrandId> brands;
    QList<AccountId> accounts;
    QList<PostState> states;
    QList<CampaignId> campaigns; ///< in one of these; one that was removed has no posts
    std::optional<QDateTime> from; ///< planned or published at or after, UTC
    std::optional<QDateTime> to; ///< and before, UTC
    bool withoutDate = false; ///< only drafts that have no date
    QString words; ///< in title or text, accents and case ignored
    int limit = 0; ///< 0 for all

    friend bool operator==(const PostQuery &, const PostQuery &) = default;
};

/// The ready-made groups of the member list.
enum class MemberGroup { All, NewIn30Days, VeryActive, Unhappy, Silent60Days };

struct MemberQuery
{
    enum class Sort { Score, Name, LastActive, Messages };

    QList<BrandId> brands;
    MemberGroup group = MemberGroup::All;
    QString tag;
    QString network;
    QString words; ///< in a name, handle or e-mail address, accents and case ignored
    Sort sort = Sort::Score;
    bool descending = true;

    friend bool operator==(const MemberQuery &, const MemberQuery &) = default;
};

} // namespace ruche::domain
