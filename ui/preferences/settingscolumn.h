// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QVBoxLayout;
class QWidget;

namespace ruche::ui {

class PlainLabel;

/// The one column of fields that a section of Settings is made of: at the left, no wider than lines read
/// well.
[[nodiscard]] QVBoxLayout *settingsColumn(QWidget *pane);
/// Makes the label the heading of a group of fields, and gives it back.
PlainLabel *settingsTitle(PlainLabel *label);

} // namespace ruche::ui
