// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sampleplan.h"

#include "core/base/zonedtime.h"
#include "core/services/samplebrand.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services::sample {

Plan makePlan(const QJsonObject &texts, const QDateTime &now)
{
    Plan plan;
    quint32 seed = 20260616;
    for (const QJsonValue &brand : texts.value(u"brands"_s).toArray())
        plan.brands << BrandMaker(texts, brand.toObject(), now, seed++).make();
    return plan;
}

} // namespace ruche::services::sample
