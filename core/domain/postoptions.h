// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ruche::domain {

/// Who sees a post. Networks without Capability::Visibility know only Public.
enum class Visibility {
    Public,
    Unlisted, ///< everybody, but not in the public timelines
    Followers,
};

/// What a post for one account carries beside its words. A network that cannot do one of these leaves it out.
struct PostOptions
{
    Visibility visibility = Visibility::Public;
    QString contentWarning; ///< the line that the text is folded behind; empty for none
    QString language; ///< BCP 47, "fr"; empty when not stated
    bool sensitiveMedia = false;

    friend bool operator==(const PostOptions &, const PostOptions &) = default;
};

} // namespace ruche::domain
