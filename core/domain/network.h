// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/limits.h"
#include "core/domain/sanction.h"

#include <QFlags>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace ruche::domain {

/// One thing that an account may let us do. Buttons, menus and `account networks` are made from these, never from the name
/// of a network.
enum class Capability {
    Publish = 1 << 0,
    ScheduleNatively = 1 << 1, ///< the network itself holds a post until its time
    Media = 1 << 2,
    AltText = 1 << 3,
    EditPost = 1 << 4,
    DeletePost = 1 << 5,
    ReadPosts = 1 << 6,
    ReadComments = 1 << 7,
    Reply = 1 << 8,
    Approve = 1 << 9,
    Hold = 1 << 10, ///< back to the queue, hidden meanwhile
    Spam = 1 << 11,
    Trash = 1 << 12, ///< remove with a way back
    Members = 1 << 13,
    Metrics = 1 << 14,
    Thread = 1 << 15, ///< a post can answer a post of ours, so that a long text goes out in parts
    ContentWarning = 1 << 16, ///< a text can be folded behind a line of warning
    Visibility = 1 << 17, ///< a post can be for fewer than everybody
    Language = 1 << 18, ///< a post carries the language that it is in
    Assisted = 1 << 19, ///< Ruche prepares, a person posts: there is no API that a desktop program may use
    Mute = 1 << 20, ///< a person can be made silent, see NetworkInfo::mute
    MuteTimed = 1 << 21, ///< and the network itself ends it at a time; else we do
    Ban = 1 << 22, ///< a person can be kept out, see NetworkInfo::ban
    BanTimed = 1 << 23,
};
Q_DECLARE_FLAGS(Capabilities, Capability)
Q_DECLARE_OPERATORS_FOR_FLAGS(Capabilities)

/// How an account signs in: decides which fields the connect form shows.
enum class SignIn {
    None, ///< an address is enough (RSS)
    UserAndAppPassword, ///< a name and an application password (WordPress, Bluesky)
    Key, ///< one key, made by the site's owner (Ghost)
    Browser, ///< the site's own page in the system's browser, or an access token made there (Mastodon)
    Handle, ///< assisted: the profile's address is enough, nothing signs in
};

/// Stable word of a way to sign in ("none", "userAndAppPassword", …).
QString signInName(SignIn signIn);

/// What Ruche knows of a network before any account exists.
struct NetworkInfo
{
    QString key; ///< "wordpress": stored in the workspace and used by `ruchectl`
    QString name; ///< "WordPress": a proper name, not translated
    QString icon; ///< name of our own pictogram
    SignIn signIn = SignIn::None;
    Capabilities capabilities; ///< the most that an account can have
    int pollSeconds = 300; ///< sync interval unless the server asks for more
    Limits limits; ///< of an account that does not say otherwise
    QUrl composeUrl; ///< where a person posts by hand; empty if the account's own address is the place
    SanctionEffect mute = SanctionEffect::None; ///< what Capability::Mute does there
    SanctionEffect ban = SanctionEffect::None;
    /// Of the moderations of a held message those that the network forgets: it offers no way back from them.
    Capabilities heldOneWay = {};

    friend bool operator==(const NetworkInfo &, const NetworkInfo &) = default;
};

/// Stable words of the set capabilities ("publish", "scheduleNatively", …) in declaration order.
QStringList capabilityNames(Capabilities capabilities);

} // namespace ruche::domain
