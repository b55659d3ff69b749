// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/post.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ruche::domain {

namespace {

constexpr std::array<std::pair<PostState, const char *>, 11> stateNames{{
    {PostState::Draft, "draft"},
    {PostState::InReview, "inReview"},
    {PostState::Approved, "approved"},
    {PostState::Scheduled, "scheduled"},
    {PostState::HandedOff, "handedOff"},
    {PostState::Sending, "sending"},
    {PostState::Uncertain, "uncertain"},
    {PostState::Published, "published"},
    {PostState::PartlyPublished, "partlyPublished"},
    {PostState::Failed, "failed"},
    {PostState::Missed, "missed"},
}};

} // namespace

QString stateName(PostState state)
{
    for (const auto &[known, name] : stateNames) {
        if (known == state)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<PostState> stateFromName(const QString &name)
{
    for (const auto &[state, known] : stateNames) {
        if (name == QLatin1StringView(known))
            return state;
    }
    return std::nullopt;
}

QString deliveryName(Delivery delivery)
{
    switch (delivery) {
    case Delivery::Direct:
        return QStringLiteral("direct");
    case Delivery::Native:
        return QStringLiteral("native");
    case Delivery::Assisted:
        return QStringLiteral("assisted");
    }
    return {};
}

std::optional<Delivery> deliveryFromName(const QString &name)
{
    for (const Delivery delivery : {Delivery::Direct, Delivery::Native, Delivery::Assisted}) {
        if (deliveryName(delivery) == name)
            return delivery;
    }
    return std::nullopt;
}

PostState combinedState(const QList<Variant> &variants, PostState own)
{
    if (variants.isEmpty())
        return own;
    const auto count = [&variants](PostState state) {
        return std::count_if(variants.begin(), variants.end(), [state](const Variant &variant) {
            return variant.state == state;
        });
    };
    // What a person must look at first decides, then what is under way, then what is done.
    for (const PostState urgent :
         {PostState::Failed, PostState::Uncertain, PostState::Missed, PostState::Sending}) {
        if (count(urgent) > 0)
            return urgent == PostState::Failed && count(PostState::Published) > 0 ? PostState::PartlyPublished
                                                                                  : urgent;
    }
    const auto published = count(PostState::Published);
    if (published == variants.size())
        return PostState::Published;
    if (published > 0)
        return PostState::PartlyPublished;
    for (const PostState state :
         {PostState::HandedOff, PostState::Scheduled, PostState::Approved, PostState::InReview}) {
        if (count(state) > 0)
            return state;
    }
    return PostState::Draft;
}

bool isEditable(const Post &post)
{
    if (post.origin == PostOrigin::Remote || post.deletedAt)
        return false;
    switch (post.state) {
    case PostState::Draft:
    case PostState::InReview:
    case PostState::Approved:
    case PostState::Scheduled:
    case PostState::HandedOff:
    case PostState::Failed:
    case PostState::Missed:
        return true;
    case PostState::Sending:
    case PostState::Uncertain:
    case PostState::Published:
    case PostState::PartlyPublished:
        return false;
    }
    return false;
}

} // namespace ruche::domain
