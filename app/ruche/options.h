// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/common/theme.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace ruche::app {

/// What the command line asks of the window.
struct Options
{
    QString workspace; ///< file; empty: the last one opened
    QString locale; ///< "fr", "en"; empty: that of the settings
    std::optional<ui::ThemeChoice> theme;
    QString tourFolder; ///< paints every page into this folder and exits
    QSize size{1440, 900};
    bool help = false;
    bool version = false;
};

/// Reads the arguments after the program's name. Errors: InvalidArgument, its subject is the option.
[[nodiscard]] Result<Options> parseOptions(const QStringList &arguments);
/// What `--help` prints.
[[nodiscard]] QString usage();

} // namespace ruche::app
