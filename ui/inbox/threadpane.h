// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace ruche::ui {

class BrandDot;
class CommandRegistry;
class EmptyState;
class InboxController;
class NetworkGlyph;
class PlainLabel;
class ReplyBox;
class ThreadView;

/// The conversation that is read: what it is about, what may be done with it, its messages, and the box to
/// answer in. Buttons run the commands of the page. Thread: GUI.
class ThreadPane final : public QWidget
{
    Q_OBJECT
public:
    ThreadPane(InboxController &controller, CommandRegistry &commands, QWidget *parent = nullptr);

    [[nodiscard]] ThreadView *view() const { return m_view; }
    [[nodiscard]] ReplyBox *replyBox() const { return m_reply; }
    [[nodiscard]] QToolButton *moreButton() const { return m_more; }
    [[nodiscard]] QToolButton *snoozeButton() const { return m_snooze; }
    /// In the compact layout a button shows the member over the page.
    void setMemberButtonVisible(bool visible);
    /// Puts a bar between the messages and the box to answer in.
    void addBar(QWidget *bar);
    void retranslate();

signals:
    void memberPaneRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showCurrent();
    void showThread();
    void showDraft();
    void updateModeration();
    void updateActions();
    void fitHeader();
    [[nodiscard]] QString titleText() const;

    InboxController &m_controller;
    CommandRegistry &m_commands;
    QWidget *m_content;
    EmptyState *m_empty;
    QWidget *m_header;
    BrandDot *m_dot;
    NetworkGlyph *m_network;
    PlainLabel *m_title;
    QToolButton *m_member;
    QPushButton *m_done;
    QString m_doneText;
    QToolButton *m_snooze;
    QToolButton *m_more;
    QVBoxLayout *m_column;
    QWidget *m_moderation;
    QHBoxLayout *m_moderationRow;
    ThreadView *m_view;
    ReplyBox *m_reply;
    domain::ConversationId m_shown;
};

} // namespace ruche::ui
