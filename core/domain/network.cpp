// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/network.h"

#include <array>
#include <utility>

namespace ruche::domain {

QStringList capabilityNames(Capabilities capabilities)
{
    static constexpr std::array<std::pair<Capability, const char *>, 15> names {{
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
    }};
    QStringList result;
    for (const auto &[capability, name] : names) {
        if (capabilities.testFlag(capability))
            result << QString::fromLatin1(name);
    }
    return result;
}

} // namespace ruche::domain
