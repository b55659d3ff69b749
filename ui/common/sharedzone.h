// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"

#include <QList>
#include <QString>

namespace ruche::ui {

/// The zone of days and of the present moment beside the posts of several brands: that of the brands when
/// they share one, as their posts show its time; else that of this machine. An IANA name.
[[nodiscard]] QString sharedZone(const QList<domain::Brand> &brands);

} // namespace ruche::ui
