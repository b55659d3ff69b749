// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"
#include "ui/writing/writingpane.h"

#include <QDialog>

namespace ruche::ui {

class PageContext;
class WritingShelf;

/// What is kept to help writing, over the post that is written. Deletes itself when closed. Thread: GUI.
class WritingDialog final : public QDialog
{
    Q_OBJECT
public:
    using Section = WritingPane::Section;

    /// `shelf` says what variables become, and which brand is written for.
    WritingDialog(PageContext &context,
                  const WritingShelf &shelf,
                  const domain::Brand &brand,
                  Section section,
                  QWidget *parent);
};

} // namespace ruche::ui
