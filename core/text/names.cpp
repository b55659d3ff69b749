// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/names.h"

#include <QCoreApplication>

namespace ruche::text {

namespace {

struct NameTr
{
    Q_DECLARE_TR_FUNCTIONS(Names)
};

} // namespace

QString name(domain::PostState state)
{
    switch (state) {
    case domain::PostState::Draft:
        return NameTr::tr("Draft");
    case domain::PostState::InReview:
        return NameTr::tr("In review");
    case domain::PostState::Approved:
        return NameTr::tr("Approved", "post");
    case domain::PostState::Scheduled:
        return NameTr::tr("Scheduled");
    case domain::PostState::HandedOff:
        return NameTr::tr("Handed to the network");
    case domain::PostState::Sending:
        return NameTr::tr("Sending");
    case domain::PostState::Uncertain:
        return NameTr::tr("Being checked");
    case domain::PostState::Published:
        return NameTr::tr("Published");
    case domain::PostState::PartlyPublished:
        return NameTr::tr("Partly published");
    case domain::PostState::Failed:
        return NameTr::tr("Failed");
    case domain::PostState::Missed:
        return NameTr::tr("Missed");
    }
    return NameTr::tr("Unknown");
}

QString name(domain::ConversationState state)
{
    switch (state) {
    case domain::ConversationState::New:
        return NameTr::tr("New", "conversation");
    case domain::ConversationState::Open:
        return NameTr::tr("Open", "conversation");
    case domain::ConversationState::Waiting:
        return NameTr::tr("Waiting for an answer");
    case domain::ConversationState::Snoozed:
        return NameTr::tr("Snoozed");
    case domain::ConversationState::Done:
        return NameTr::tr("Done");
    }
    return NameTr::tr("Unknown");
}

QString name(domain::Moderation moderation)
{
    switch (moderation) {
    case domain::Moderation::Approved:
        return NameTr::tr("Approved", "comment");
    case domain::Moderation::Held:
        return NameTr::tr("Held for moderation");
    case domain::Moderation::Spam:
        return NameTr::tr("Spam");
    case domain::Moderation::Trashed:
        return NameTr::tr("In the trash");
    case domain::Moderation::Gone:
        return NameTr::tr("Removed from the network");
    }
    return NameTr::tr("Unknown");
}

QString name(domain::MessageKind kind)
{
    switch (kind) {
    case domain::MessageKind::Comment:
        return NameTr::tr("Comment");
    case domain::MessageKind::Mention:
        return NameTr::tr("Mention");
    case domain::MessageKind::Direct:
        return NameTr::tr("Direct message");
    case domain::MessageKind::Topic:
        return NameTr::tr("Forum topic");
    case domain::MessageKind::Review:
        return NameTr::tr("Review", "opinion of a customer");
    }
    return NameTr::tr("Unknown");
}

QString name(domain::Sentiment::Label label)
{
    switch (label) {
    case domain::Sentiment::Label::Negative:
        return NameTr::tr("Negative");
    case domain::Sentiment::Label::Neutral:
        return NameTr::tr("Neutral");
    case domain::Sentiment::Label::Positive:
        return NameTr::tr("Positive");
    }
    return NameTr::tr("Unknown");
}

QString name(domain::ObjectiveMetric metric)
{
    switch (metric) {
    case domain::ObjectiveMetric::PageViews:
        return NameTr::tr("Page views");
    case domain::ObjectiveMetric::Comments:
        return NameTr::tr("Comments received");
    case domain::ObjectiveMetric::PostsPublished:
        return NameTr::tr("Posts published");
    case domain::ObjectiveMetric::NewMembers:
        return NameTr::tr("New members");
    case domain::ObjectiveMetric::ReplyShare2h:
        return NameTr::tr("Messages answered within 2 h");
    case domain::ObjectiveMetric::NetSentiment:
        return NameTr::tr("Net sentiment");
    }
    return NameTr::tr("Unknown");
}

QString name(domain::Pace pace)
{
    switch (pace) {
    case domain::Pace::NotStarted:
        return NameTr::tr("Not started");
    case domain::Pace::Ahead:
        return NameTr::tr("Ahead");
    case domain::Pace::OnTrack:
        return NameTr::tr("On track");
    case domain::Pace::Behind:
        return NameTr::tr("Behind");
    case domain::Pace::Reached:
        return NameTr::tr("Reached");
    case domain::Pace::Missed:
        return NameTr::tr("Not reached");
    case domain::Pace::NotEnoughData:
        return NameTr::tr("Not enough data");
    }
    return NameTr::tr("Unknown");
}

QString name(domain::AccountState state)
{
    switch (state) {
    case domain::AccountState::UpToDate:
        return NameTr::tr("Up to date");
    case domain::AccountState::NeverSynced:
        return NameTr::tr("Not synced yet");
    case domain::AccountState::Syncing:
        return NameTr::tr("Syncing");
    case domain::AccountState::RateLimited:
        return NameTr::tr("Waiting for the network");
    case domain::AccountState::ToReconnect:
        return NameTr::tr("To reconnect");
    case domain::AccountState::Failing:
        return NameTr::tr("Last sync failed");
    case domain::AccountState::Paused:
        return NameTr::tr("Paused");
    }
    return NameTr::tr("Unknown");
}

QString name(domain::Capability capability)
{
    switch (capability) {
    case domain::Capability::Publish:
        return NameTr::tr("Publish posts");
    case domain::Capability::ScheduleNatively:
        return NameTr::tr("Hold posts until their time");
    case domain::Capability::Media:
        return NameTr::tr("Send pictures and files");
    case domain::Capability::AltText:
        return NameTr::tr("Describe pictures");
    case domain::Capability::EditPost:
        return NameTr::tr("Edit published posts");
    case domain::Capability::DeletePost:
        return NameTr::tr("Delete posts");
    case domain::Capability::ReadPosts:
        return NameTr::tr("Read posts");
    case domain::Capability::ReadComments:
        return NameTr::tr("Read comments");
    case domain::Capability::Reply:
        return NameTr::tr("Reply to comments");
    case domain::Capability::Approve:
        return NameTr::tr("Approve comments");
    case domain::Capability::Hold:
        return NameTr::tr("Hold comments for moderation");
    case domain::Capability::Spam:
        return NameTr::tr("Mark comments as spam");
    case domain::Capability::Trash:
        return NameTr::tr("Move comments to the trash");
    case domain::Capability::Members:
        return NameTr::tr("Read members");
    case domain::Capability::Metrics:
        return NameTr::tr("Read figures");
    case domain::Capability::Thread:
        return NameTr::tr("Publish a long text in parts");
    case domain::Capability::ContentWarning:
        return NameTr::tr("Fold a text behind a warning");
    case domain::Capability::Visibility:
        return NameTr::tr("Publish for fewer than everybody");
    case domain::Capability::Language:
        return NameTr::tr("Say the language of a post");
    case domain::Capability::Assisted:
        return NameTr::tr("Prepare posts for publishing by hand");
    case domain::Capability::Mute:
        return NameTr::tr("Mute people");
    case domain::Capability::MuteTimed:
        return NameTr::tr("End a mute at its time");
    case domain::Capability::Ban:
        return NameTr::tr("Ban people");
    case domain::Capability::BanTimed:
        return NameTr::tr("End a ban at its time");
    }
    return NameTr::tr("Unknown");
}

} // namespace ruche::text
