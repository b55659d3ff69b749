// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shownbrands.h"

#include "core/base/zonedtime.h"

#include <algorithm>

namespace ruche::ui::shownbrands {

domain::Brand find(const QList<domain::Brand> &brands, domain::BrandId id)
{
    const auto found
        = std::find_if(brands.begin(), brands.end(), [id](const domain::Brand &b) { return b.id == id; });
    return found != brands.end() ? *found : domain::Brand();
}

QList<domain::BrandId> ids(const QList<domain::Brand> &brands)
{
    QList<domain::BrandId> result;
    for (const domain::Brand &brand : brands)
        result.append(brand.id);
    return result;
}

QDate today(const QList<domain::Brand> &brands, const Clock &clock)
{
    const bool shared = !brands.isEmpty()
        && std::all_of(brands.begin(), brands.end(), [&brands](const domain::Brand &brand) {
               return brand.zone == brands.constFirst().zone;
           });
    return dayIn(clock.now(), shared ? brands.constFirst().zone : systemZone());
}

} // namespace ruche::ui::shownbrands
