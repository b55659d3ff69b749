// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/textsource.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace ruche::importers {

/// What Ruche reads from a file.
enum class Format {
    Wxr, ///< what WordPress exports: RSS with its own elements
    AccessLog, ///< common or combined log format of Apache, nginx and others
    PostSheet, ///< separated values, a planned post a row
};

/// "wxr", "access-log", "csv": the words of `ruchectl import --format`.
[[nodiscard]] QString formatName(Format format);
[[nodiscard]] std::optional<Format> formatFromName(const QString &name);
[[nodiscard]] QStringList formatNames();

/// Says by its content what a file is; its name counts for nothing. Errors: WrongFormat, whose detail says
/// what it is instead (binary data, a web page, a feed that is no export, a picture…).
[[nodiscard]] Result<Format> recognise(const TextSource &source);

} // namespace ruche::importers
