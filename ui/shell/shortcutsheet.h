// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace ruche::ui {

class CommandRegistry;

/// The "?" sheet: every command that has a key, in groups, made from the registry, so that it never lies.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT
public:
    ShortcutSheet(const CommandRegistry &commands, QWidget *parent);
};

} // namespace ruche::ui
