// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/brand.h"
#include "core/domain/campaign.h"
#include "core/domain/followup.h"
#include "core/domain/incoming.h"
#include "core/domain/label.h"
#include "core/domain/message.h"
#include "core/domain/metric.h"
#include "core/domain/objective.h"
#include "core/domain/post.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <optional>

namespace ruche::services::sample {

/// A post that is not out: planned, a draft, failed or missed.
struct PlannedPost
{
    qsizetype account = 0; ///< index into BrandPlan::accounts
    domain::Post post;
    std::optional<Error> problem; ///< of its one variant
    qsizetype campaign = -1; ///< index into BrandPlan::campaigns; −1 for none
};

/// A post with words of its own instead of ones that chance brought together.
struct WrittenPost
{
    domain::Post post; ///< its variants hold an index from 1 as their account
    QList<qsizetype> pictures; ///< indices into BrandPlan::pictures
    QList<domain::FollowUp> followUps;
    qsizetype campaign = -1; ///< as PlannedPost::campaign
};

struct CampaignPlan
{
    domain::Campaign campaign; ///< brand and objective unset
    QString objective; ///< the name of the goal that it serves
    QList<QPair<qsizetype, domain::RemoteId>> published; ///< those that are out: account and its id there
};

/// A pillar, and the words in the titles of the posts that are about it.
struct PillarPlan
{
    domain::Pillar pillar; ///< brand unset
    QStringList words;
};

/// What our own work made of a thread.
struct ThreadPlan
{
    qsizetype account = 0;
    domain::RemoteId thread;
    domain::ConversationState state = domain::ConversationState::New;
    std::optional<QDateTime> snoozedUntil;
    QString label;
    QString note;
};

struct SentimentPlan
{
    qsizetype account = 0;
    domain::RemoteId message;
    domain::Sentiment::Label label = domain::Sentiment::Label::Neutral;
    double score = 0;
};

/// Tags and a note for the person behind an author's id.
struct MemberPlan
{
    qsizetype account = 0;
    domain::RemoteId author;
    QStringList tags;
    QString note;
};

/// A goal without its number: that follows from what the other data come to.
struct ObjectivePlan
{
    domain::Objective objective;
    domain::Pace pace = domain::Pace::OnTrack;
    std::optional<double> target; ///< when it is stated
};

struct AccountPlan
{
    domain::Account account;
    QList<domain::IncomingPost> posts; ///< out already
    QList<domain::IncomingMessage> messages; ///< ours among them, oldest first
    QList<domain::IncomingMember> members; ///< with a login of the site
};

/// A picture of the library, to be painted.
struct PicturePlan
{
    QString name;
    QString altText;
    QString folder;
    QStringList tags;
    QString credit;
    std::optional<int> daysLeft; ///< of the right to use it
    QJsonArray shapes; ///< see paintPicture()
};

struct BrandPlan
{
    domain::Brand brand;
    QList<AccountPlan> accounts;
    QList<PlannedPost> planned;
    QList<WrittenPost> written;
    QList<CampaignPlan> campaigns;
    QList<PillarPlan> pillars; ///< a post is about the first that fits
    QList<ThreadPlan> threads;
    QList<SentimentPlan> sentiments;
    QList<MemberPlan> members;
    QList<domain::Observation> observations; ///< brand unset; account holds an index from 1
    QList<ObjectivePlan> objectives;
    QList<PicturePlan> pictures;
};

/// All that the sample workspace holds, as pure data: the same for the same texts and instant.
struct Plan
{
    QList<BrandPlan> brands;
};

/// `texts` is resources/data/sample.json. Times are relative to `now`, so that today is alive whenever it is
/// made.
[[nodiscard]] Plan makePlan(const QJsonObject &texts, const QDateTime &now);

} // namespace ruche::services::sample
