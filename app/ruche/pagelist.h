// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ruche::ui {
class PageRegistry;
}

namespace ruche::app {

/// Every page of this build, in the order of the rail.
void registerPages(ui::PageRegistry &registry);

} // namespace ruche::app
