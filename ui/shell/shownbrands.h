// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/brand.h"

#include <QDate>
#include <QList>

/// What controllers ask of the brands that their page shows.
namespace ruche::ui::shownbrands {

/// Without an id when it is not among them.
[[nodiscard]] domain::Brand find(const QList<domain::Brand> &brands, domain::BrandId id);
[[nodiscard]] QList<domain::BrandId> ids(const QList<domain::Brand> &brands);
/// The day it is for the brands when they share a zone, else on this machine.
[[nodiscard]] QDate today(const QList<domain::Brand> &brands, const Clock &clock);

} // namespace ruche::ui::shownbrands
