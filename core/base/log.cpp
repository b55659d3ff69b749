// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

namespace ruche {

Q_LOGGING_CATEGORY(lcBase, "ruche.base", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStorage, "ruche.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNetwork, "ruche.network", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSync, "ruche.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(lcPublish, "ruche.publish", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "ruche.ui", QtInfoMsg)

bool softAssert(bool condition, const char *what, const char *file, int line)
{
    if (!condition)
        qCCritical(lcBase, "broken invariant: %s (%s:%d)", what, file, line);
    return condition;
}

} // namespace ruche
