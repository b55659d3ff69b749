// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/services/memberservice.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ruche::ui {

class Avatar;
class CommandRegistry;
class Drawer;
class FlowLayout;
class PlainLabel;
class SegmentedControl;
class Sparkline;

/// One person: figures, tags, what they wrote, notes, identities, and the personal data that is held. Buttons
/// run the commands of the page. Thread: GUI.
class MemberDrawer final : public QWidget
{
    Q_OBJECT
public:
    MemberDrawer(CommandRegistry &commands, const Clock &clock, QWidget *parent = nullptr);

    void setDetail(const std::optional<services::MemberDetail> &detail, const QString &zone);
    /// Shows it and takes the focus.
    void open();
    [[nodiscard]] QPushButton *tagButton() const { return m_tag; }
    void retranslate();

signals:
    void closed();
    void tagRemoved(const QString &tag);
    void messageRequested(ruche::domain::MessageId message);

private:
    void makeActions(QVBoxLayout *column);
    void makeFigures(QVBoxLayout *column);
    void makeData(QVBoxLayout *column);
    void showTab();
    [[nodiscard]] QWidget *timeline() const;
    [[nodiscard]] QWidget *notes() const;
    [[nodiscard]] QWidget *identities() const;
    [[nodiscard]] QWidget *emptyTab(const QString &text) const;

    CommandRegistry &m_commands;
    const Clock &m_clock;
    std::optional<services::MemberDetail> m_detail;
    QString m_zone;
    Drawer *m_drawer;
    Avatar *m_avatar;
    PlainLabel *m_since;
    QPushButton *m_tag;
    QPushButton *m_note;
    QPushButton *m_merge;
    FlowLayout *m_tags;
    QWidget *m_tagBox;
    PlainLabel *m_scoreLabel;
    PlainLabel *m_score;
    PlainLabel *m_messagesLabel;
    PlainLabel *m_messages;
    PlainLabel *m_repliesLabel;
    PlainLabel *m_replies;
    PlainLabel *m_monthsLabel;
    Sparkline *m_months;
    SegmentedControl *m_tabs;
    QScrollArea *m_scroll;
    PlainLabel *m_dataTitle;
    PlainLabel *m_dataText;
    QPushButton *m_export;
    QPushButton *m_erase;
};

} // namespace ruche::ui
