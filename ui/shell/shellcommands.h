// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ruche::ui {

class MainWindow;

/// The commands of the window itself: palette, pages, brands, panes, undo, sync, theme. Called again after a
/// language change: the texts are then new, the ids the same.
void addShellCommands(MainWindow &window);

} // namespace ruche::ui
