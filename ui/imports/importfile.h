// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"

class QWidget;

namespace ruche::ui {

class PageContext;

/// Which files a page asks for.
enum class ImportKind { Anything, PostTable };

/// Asks for a file, shows what it would bring to the brand and, when that was confirmed, imports it, with an
/// undo. `page` is what the sheet stands over. Thread: GUI.
void importFile(QWidget *page, PageContext &context, const domain::Brand &brand, ImportKind kind);

} // namespace ruche::ui
