// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/sharedzone.h"

#include "core/base/zonedtime.h"

namespace ruche::ui {

QString sharedZone(const QList<domain::Brand> &brands)
{
    for (const domain::Brand &brand : brands) {
        if (brand.zone != brands.constFirst().zone)
            return systemZone();
    }
    return brands.isEmpty() ? systemZone() : brands.constFirst().zone;
}

} // namespace ruche::ui
