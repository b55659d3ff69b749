// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"

#include <QList>
#include <QSet>

#include <functional>

class QWidget;

namespace ruche::ui {

class Chip;

/// Opens the menu of brands below `button`, the shown ones ticked; `hide` gets those that are left out then.
void popUpBrands(QWidget *button,
                 const QList<domain::Brand> &brands,
                 const QSet<domain::BrandId> &hidden,
                 const std::function<void(const QSet<domain::BrandId> &hidden)> &hide);
/// What the filter says of itself: "Brands", "Brands: 2 of 3"; hidden with one brand.
void showBrandFilter(Chip *filter, const QList<domain::Brand> &brands, const QSet<domain::BrandId> &hidden);

} // namespace ruche::ui
