// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace ruche::ui {

class PlainLabel;
class SegmentedControl;

/// Where an answer, or a note for colleagues, is written. The two have texts of their own and look different,
/// so that a note is not sent to a network by mistake. Thread: GUI.
class ReplyBox final : public QFrame
{
    Q_OBJECT
public:
    explicit ReplyBox(QWidget *parent = nullptr);

    [[nodiscard]] bool isNote() const { return m_note; }
    void setNote(bool note);
    [[nodiscard]] QString text() const;
    /// Says nothing.
    void setText(const QString &text);
    /// Characters that the network takes; 0 for no limit.
    void setLimit(int limit);
    /// Whether the account can answer at all; a note can always be written. `reason` says why not.
    void setReplyAllowed(bool allowed, const QString &reason = {});
    void focusText();
    [[nodiscard]] bool canSend() const;
    /// Where a menu about the sending opens.
    [[nodiscard]] QToolButton *moreButton() const { return m_more; }

    void retranslate();

signals:
    void textEdited(const QString &text);
    void modeChanged(bool note);
    /// The main button: reply and close, or add the note.
    void sendRequested();
    void sendKeepOpenRequested();
    void sendLaterRequested();
    /// Escape: back to the list.
    void leaveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateState();
    void fitHeight();

    QPlainTextEdit *m_edit;
    SegmentedControl *m_mode;
    PlainLabel *m_counter;
    PlainLabel *m_reason;
    QPushButton *m_send;
    QToolButton *m_more;
    QAction *m_keepOpen;
    QAction *m_later;
    int m_limit = 0;
    bool m_note = false;
    bool m_allowed = true;
    bool m_quiet = false;
    int m_announced = 0;
};

} // namespace ruche::ui
