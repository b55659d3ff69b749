// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QDate>
#include <QDateTime>
#include <QString>

namespace ruche::domain {

/// Something measured on one day. Observations are only ever added: a later one about the same thing and the same source
/// supersedes, it does not overwrite.
struct Observation
{
    BrandId brand;
    AccountId account; ///< invalid when the figure is of the brand as a whole
    QString metric; ///< "pageViews", "visitors", "followers", "reactions", "reach"…
    QString subject; ///< page path, remote id of a post; empty for the account itself
    QDate day; ///< in the brand's zone
    double value = 0;
    QDateTime observedAt;
    QString source; ///< "access-log", "wordpress", "manual", "sample": shown with the figure
    ImportId import; ///< the file it came from, so that an import can be taken back

    friend bool operator==(const Observation &, const Observation &) = default;
};

} // namespace ruche::domain
