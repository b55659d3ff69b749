// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zonedtime.h"
#include "core/domain/ids.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace ruche::ui {

/// Ids of the pages, as the registry and the intents know them.
namespace pages {
inline constexpr QLatin1StringView today("today");
inline constexpr QLatin1StringView calendar("calendar");
inline constexpr QLatin1StringView composer("composer");
inline constexpr QLatin1StringView inbox("inbox");
inline constexpr QLatin1StringView members("members");
inline constexpr QLatin1StringView analytics("analytics");
inline constexpr QLatin1StringView reputation("reputation");
inline constexpr QLatin1StringView strategy("strategy");
inline constexpr QLatin1StringView library("library");
inline constexpr QLatin1StringView settings("settings");
} // namespace pages

/// Go to a page as it is.
struct OpenPage
{
    QString page;
    QString section; ///< of Settings ("accounts"), a view of the inbox ("held"), empty for none
};

/// Edit a post, in the composer.
struct OpenPost
{
    domain::PostId post;
};

/// Show a day in the calendar.
struct OpenDay
{
    QDate day;
};

/// Show a conversation in the inbox; `message` when one of its lines is meant.
struct OpenConversation
{
    domain::ConversationId conversation;
    domain::MessageId message;
};

struct OpenMember
{
    domain::MemberId member;
};

/// Start a new post in the composer, with what is known already.
struct NewPost
{
    domain::BrandId brand; ///< invalid: the one shown, or the first
    std::optional<ZonedTime> plannedFor;
    QString text;
};

/// A wish to go somewhere in the window: how pages reach each other.
using Intent = std::variant<OpenPage, OpenPost, OpenDay, OpenConversation, OpenMember, NewPost>;

/// The page that answers an intent.
[[nodiscard]] QString pageOf(const Intent &intent);

} // namespace ruche::ui
