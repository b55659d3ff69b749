// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/nativelead.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors {

std::chrono::seconds nativeLead(const QString &network)
{
    return network == "mastodon"_L1 ? std::chrono::seconds(330) : std::chrono::seconds(60);
}

} // namespace ruche::connectors
