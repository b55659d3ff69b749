// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/postoptions.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::domain {

QString visibilityName(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Public:
        return u"public"_s;
    case Visibility::Unlisted:
        return u"unlisted"_s;
    case Visibility::Followers:
        return u"followers"_s;
    }
    return {};
}

std::optional<Visibility> visibilityFromName(const QString &name)
{
    for (const Visibility visibility : {Visibility::Public, Visibility::Unlisted, Visibility::Followers}) {
        if (visibilityName(visibility) == name)
            return visibility;
    }
    return std::nullopt;
}

QJsonObject toJson(const PostOptions &options)
{
    QJsonObject object;
    if (options.visibility != Visibility::Public)
        object.insert("visibility"_L1, visibilityName(options.visibility));
    if (!options.contentWarning.isEmpty())
        object.insert("contentWarning"_L1, options.contentWarning);
    if (!options.language.isEmpty())
        object.insert("language"_L1, options.language);
    if (options.sensitiveMedia)
        object.insert("sensitiveMedia"_L1, true);
    return object;
}

PostOptions optionsFromJson(const QJsonObject &object)
{
    PostOptions options;
    options.visibility
        = visibilityFromName(object.value("visibility"_L1).toString()).value_or(Visibility::Public);
    options.contentWarning = object.value("contentWarning"_L1).toString();
    options.language = object.value("language"_L1).toString();
    options.sensitiveMedia = object.value("sensitiveMedia"_L1).toBool();
    return options;
}

} // namespace ruche::domain
