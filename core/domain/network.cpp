// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/network.h"

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::domain {

QStringList capabilityNames(Capabilities capabilities)
{
    static constexpr std::array<std::pair<Capability, const char *>, 24> names{{
        {Capability::Publish, "publish"},
        {Capability::ScheduleNatively, "scheduleNatively"},
        {Capability::Media, "media"},
        {Capability::AltText, "altText"},
        {Capability::EditPost, "editPost"},
        {Capability::DeletePost, "deletePost"},
        {Capability::ReadPosts, "readPosts"},
        {Capability::ReadComments, "readComments"},
        {Capability::Reply, "reply"},
        {Capability::Approve, "approve"},
        {Capability::Hold, "hold"},
        {Capability::Spam, "spam"},
        {Capability::Trash, "trash"},
        {Capability::Members, "members"},
        {Capability::Metrics, "metrics"},
        {Capability::Thread, "thread"},
        {Capability::ContentWarning, "contentWarning"},
        {Capability::Visibility, "visibility"},
        {Capability::Language, "language"},
        {Capability::Assisted, "assisted"},
        {Capability::Mute, "mute"},
        {Capability::MuteTimed, "muteTimed"},
        {Capability::Ban, "ban"},
        {Capability::BanTimed, "banTimed"},
    }};
    QStringList result;
    for (const auto &[capability, name] : names) {
        if (capabilities.testFlag(capability))
            result << QString::fromLatin1(name);
    }
    return result;
}

QString signInName(SignIn signIn)
{
    switch (signIn) {
    case SignIn::None:
        return u"none"_s;
    case SignIn::UserAndAppPassword:
        return u"userAndAppPassword"_s;
    case SignIn::Key:
        return u"key"_s;
    case SignIn::Browser:
        return u"browser"_s;
    case SignIn::Handle:
        return u"handle"_s;
    }
    return {};
}

} // namespace ruche::domain
