// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QString>
#include <QWidget>

#include <chrono>
#include <functional>

class QTimer;

namespace ruche::ui {

/// What a toast says, and what its button does.
struct ToastMessage
{
    QString text; ///< "7 comments marked as spam"
    std::function<void()> undo; ///< with it the toast carries Undo and Ctrl+Z
    QString actionText; ///< another action instead of Undo, with `action`
    std::function<void()> action;
    bool alert = false; ///< a failure: stays until closed and is announced at once
};

/// One toast: text, action, key. Disappears by itself after 8 s; the time stands still while the pointer is
/// over it or the focus is in it.
class Toast final : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds showTime{8000};

    Toast(const ToastMessage &message, QWidget *parent);

    [[nodiscard]] QString text() const { return m_message.text; }
    [[nodiscard]] bool canUndo() const { return static_cast<bool>(m_message.undo); }
    [[nodiscard]] bool isPaused() const;
    /// Undoes, or does its action, and closes.
    void trigger();
    /// For tests: how long it still stands.
    [[nodiscard]] std::chrono::milliseconds remaining() const;

signals:
    void finished(ruche::ui::Toast *toast);

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void pause();
    void resumeIfFree();

    ToastMessage m_message;
    QTimer *m_timer = nullptr;
    std::chrono::milliseconds m_left = showTime;
};

/// Stacks toasts at the bottom left of `area`, at most 3, newest below; older ones give way. Also answers
/// Ctrl+Z while one can be undone. Thread: GUI.
class ToastHost final : public QObject
{
    Q_OBJECT
public:
    static constexpr int maximum = 3;

    explicit ToastHost(QWidget *area);

    void show(const ToastMessage &message);
    /// Undoes the newest toast that can be; false when there is none.
    bool undoNewest();
    [[nodiscard]] QList<Toast *> toasts() const;
    /// Puts the toasts above what came up in the area since, such as another page.
    void raise();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void place();
    void remove(Toast *toast);

    QPointer<QWidget> m_area;
    QList<QPointer<Toast>> m_toasts;
};

} // namespace ruche::ui
