// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/prompts.h"

namespace ruche::ui {

/// Prompts as dialogs over the window of `context`. Nothing waits: dialogs are opened, never executed.
class DialogPrompts final : public Prompts
{
public:
    void confirm(QWidget *context,
                 const Confirmation &question,
                 std::function<void(const ConfirmationAnswer &)> done) override;
    void askText(QWidget *context,
                 const TextQuestion &question,
                 std::function<void(const std::optional<QString> &)> done) override;
    void chooseFile(QWidget *context,
                    const FileQuestion &question,
                    std::function<void(const QStringList &)> done) override;
    void tellError(QWidget *context,
                   const QString &title,
                   const QString &text,
                   const QString &technical = {}) override;
};

} // namespace ruche::ui
