// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/domain/brand.h"
#include "core/domain/campaign.h"
#include "core/domain/label.h"
#include "core/domain/queries.h"

#include <QList>
#include <QString>

namespace ruche::domain {

/// Reads what is typed into the search field of the inbox or given to `ruchectl inbox list --query`:
///
///   is:new|open|waiting|snoozed|done        the state; several are alternatives
///   is:held|spam|trashed|approved           what the network does with the newest incoming message; likewise
///   is:question                             asks something
///   brand:NAME or brand:b3                  part of a name or an id; several are alternatives
///   from:NAME  network:KEY  label:NAME      once each
///   sentiment:neg|neu|pos                   once
///   word "a phrase"                         all of them
///
/// Filters are separated by white space, their words are not translated, case does not matter, and a value
/// with spaces is quoted (label:"to call back"). `brands` are those that may be named. An empty text asks for
/// everything. Errors: InvalidArgument, whose subject quotes the filter and its position, counted in
/// characters from 1. Pure.
[[nodiscard]] Result<ConversationQuery> parseConversationQuery(const QString &text,
                                                               const QList<Brand> &brands);

/// What a filter of posts says. All conditions hold together; an empty list or text asks nothing.
struct PostFilter
{
    QList<BrandId> brands;
    QList<PostState> states;
    QStringList networks; ///< keys
    QList<CampaignId> campaigns;
    QList<AccountId> accounts;
    LabelQuery labels;
    QString words;

    friend bool operator==(const PostFilter &, const PostFilter &) = default;
};

/// What a filter of posts may name.
struct PostNames
{
    QList<Brand> brands;
    QList<Campaign> campaigns = {};
    QList<Account> accounts = {};
    QList<Pillar> pillars = {};
};

/// The same language for posts:
/// is:draft|inReview|approved|scheduled|handedOff|sending|published|failed|missed… (the words of stateName(),
/// case does not matter), brand:, network:, account:, campaign:, pillar: (part of a name, or an id like k3;
/// several of each are alternatives; pillar:none for posts without one), tag:NAME, words. Errors: as above.
/// Pure.
[[nodiscard]] Result<PostFilter> parsePostFilter(const QString &text, const PostNames &names);
/// As somebody would type it: parsePostFilter() of it is the same filter. What has an id
/// is named by it.
[[nodiscard]] QString postFilterText(const PostFilter &filter);

} // namespace ruche::domain
