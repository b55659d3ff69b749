// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

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

/// "public", "unlisted", "followers": stored, and printed by `--json`.
QString visibilityName(Visibility visibility);
std::optional<Visibility> visibilityFromName(const QString &name);
/// What differs from the default alone, so that nothing special is an empty object.
QJsonObject toJson(const PostOptions &options);
/// Unknown fields and values are passed over: a later version may have written them.
PostOptions optionsFromJson(const QJsonObject &object);

} // namespace ruche::domain
