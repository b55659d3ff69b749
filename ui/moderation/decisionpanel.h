// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"

#include <QList>
#include <QWidget>

#include <optional>

namespace ruche::ui {

class CommandRegistry;
class DecisionButton;
class ModerationController;

/// The decisions about the message that is looked at, each with what it will do. Their keys are those of the
/// page's commands, which also run them. Thread: GUI.
class DecisionPanel final : public QWidget
{
    Q_OBJECT
public:
    DecisionPanel(ModerationController &controller, CommandRegistry &commands, QWidget *parent = nullptr);

    /// Texts, consequences and what can be pressed, anew.
    void refresh();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Entry
    {
        QString command;
        std::optional<domain::ModerationAction> action; ///< nothing: ignore
        DecisionButton *button = nullptr;
    };

    ModerationController &m_controller;
    CommandRegistry &m_commands;
    QList<Entry> m_entries;
};

} // namespace ruche::ui
