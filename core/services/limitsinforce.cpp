// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/limitsinforce.h"

#include "core/base/log.h"
#include "core/composing/limitsfile.h"
#include "core/settings/settingsstore.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

QString limitsPath()
{
    const QString own = qEnvironmentVariable("RUCHE_LIMITS");
    return own.isEmpty()
        ? QFileInfo(settings::SettingsStore::defaultPath()).absolutePath() + u"/limits.json"_s
        : own;
}

composing::LimitsTable limitsInForce()
{
    const Result<composing::LimitsTable> table = composing::LimitsFile(limitsPath()).table();
    if (table)
        return *table;
    qCWarning(lcPublish).noquote() << "limits:" << table.error().subject << table.error().detail;
    return composing::builtInLimits();
}

composing::QuotaTable quotasInForce()
{
    const Result<composing::QuotaTable> table = composing::LimitsFile(limitsPath()).quotas();
    if (table)
        return *table;
    qCWarning(lcPublish).noquote() << "limits:" << table.error().subject << table.error().detail;
    return composing::builtInQuotas();
}

} // namespace ruche::services
