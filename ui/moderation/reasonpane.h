// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace ruche::ui {

class ModerationController;

/// Why a message waits: its words with what speaks for a look, the score with its parts, who reported it, who
/// wrote it, and what is to be decided about them beside. Follows the controller. Thread: GUI.
class ReasonPane final : public QScrollArea
{
    Q_OBJECT
public:
    ReasonPane(ModerationController &controller, const Clock &clock, QWidget *parent = nullptr);

signals:
    void memberRequested(ruche::domain::MemberId member);
    void conversationRequested(ruche::domain::ConversationId conversation, ruche::domain::MessageId message);
    /// The decisions about a person, to be kept for an appeal.
    void recordWanted(ruche::domain::MemberId member, const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *words();
    [[nodiscard]] QWidget *score();
    [[nodiscard]] QWidget *reports();
    [[nodiscard]] QWidget *author();
    [[nodiscard]] QWidget *before();
    /// Null when nothing suggests one.
    [[nodiscard]] QWidget *proposedRule();
    [[nodiscard]] QWidget *extras();
    void addPenalties(QVBoxLayout *column, QWidget *parent);
    void readExtras();
    /// Puts back what was chosen before the pane was built anew.
    void restoreExtras();
    /// All that the pane shows, as one text to compare.
    [[nodiscard]] QString stateOfDetail() const;
    void fillWarning();

    ModerationController &m_controller;
    const Clock &m_clock;
    QString m_shown;
    QComboBox *m_rule = nullptr;
    QCheckBox *m_warn = nullptr;
    QLineEdit *m_warning = nullptr;
    QCheckBox *m_strike = nullptr;
    QCheckBox *m_mute = nullptr;
    QComboBox *m_length = nullptr;
    QCheckBox *m_ban = nullptr;
    QLineEdit *m_note = nullptr;
};

} // namespace ruche::ui
