// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/toasthost.h"

#include "ui/common/painting.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/toastbutton.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

Toast::Toast(const ToastMessage &message, QWidget *parent)
    : QWidget(parent)
    , m_message(message)
    , m_timer(new QTimer(this))
{
    setObjectName(u"toast"_s);
    setAccessibleName(message.text);
    setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 4, 8, 4);
    row->setSpacing(12);
    auto *label = new PlainLabel(message.text, this);
    label->setTextSize(TextSize::Base, QFont::Medium);
    label->setInk(PlainLabel::Ink::Toast);
    row->addWidget(label, 1);
    if (message.undo || message.action) {
        auto *button = new ToastButton(message.undo ? tr("Undo") : message.actionText, this);
        button->setObjectName(u"toastAction"_s);
        if (message.undo)
            button->setKeys(tr("Ctrl Z", "key hint"));
        button->installEventFilter(this);
        connect(button, &QAbstractButton::clicked, this, &Toast::trigger);
        row->addWidget(button);
    }
    if (message.alert) {
        auto *close = new ToastButton(tr("Close"), this);
        close->setObjectName(u"toastClose"_s);
        connect(close, &QAbstractButton::clicked, this, [this] { emit finished(this); });
        row->addWidget(close);
    }
    setFixedHeight(scaled(40));
    m_timer->setSingleShot(true);
    m_timer->setTimerType(Qt::PreciseTimer); // a coarse one may tell more time than it was given
    connect(m_timer, &QTimer::timeout, this, [this] { emit finished(this); });
    if (!message.alert)
        m_timer->start(m_left);
}

bool Toast::isPaused() const
{
    return !m_timer->isActive();
}

void Toast::trigger()
{
    const auto act = m_message.undo ? m_message.undo : m_message.action;
    m_message.undo = nullptr;
    m_message.action = nullptr;
    if (act)
        act();
    emit finished(this);
}

std::chrono::milliseconds Toast::remaining() const
{
    return m_timer->isActive() ? m_timer->remainingTimeAsDuration() : m_left;
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    paintFrame(&painter, rect(), metrics::radius, theme.toast, theme.dark ? theme.line2 : theme.toast);
}

void Toast::enterEvent(QEnterEvent *)
{
    pause();
}

void Toast::leaveEvent(QEvent *)
{
    resumeIfFree();
}

bool Toast::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        pause();
    else if (event->type() == QEvent::FocusOut)
        QTimer::singleShot(0, this, &Toast::resumeIfFree);
    return QWidget::eventFilter(object, event);
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit finished(this);
    else
        QWidget::keyPressEvent(event);
}

void Toast::pause()
{
    if (!m_timer->isActive())
        return;
    m_left = m_timer->remainingTimeAsDuration();
    m_timer->stop();
}

void Toast::resumeIfFree()
{
    const QWidget *focus = QApplication::focusWidget();
    if (m_message.alert || m_timer->isActive() || underMouse() || (focus && isAncestorOf(focus)))
        return;
    m_timer->start(m_left);
}

ToastHost::ToastHost(QWidget *area)
    : QObject(area)
    , m_area(area)
{
    area->installEventFilter(this);
}

void ToastHost::show(const ToastMessage &message)
{
    if (!m_area)
        return;
    while (m_toasts.size() >= maximum)
        remove(m_toasts.first());
    auto *toast = new Toast(message, m_area);
    connect(toast, &Toast::finished, this, &ToastHost::remove);
    m_toasts.append(toast);
    place();
    toast->show();
    toast->raise();
    QAccessibleEvent event(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

bool ToastHost::undoNewest()
{
    for (qsizetype i = m_toasts.size() - 1; i >= 0; --i) {
        Toast *toast = m_toasts.at(i);
        if (toast && toast->canUndo()) {
            toast->trigger();
            return true;
        }
    }
    return false;
}

QList<Toast *> ToastHost::toasts() const
{
    QList<Toast *> result;
    for (const QPointer<Toast> &toast : m_toasts) {
        if (toast)
            result.append(toast);
    }
    return result;
}

void ToastHost::raise()
{
    for (Toast *toast : toasts())
        toast->raise();
}

bool ToastHost::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_area && event->type() == QEvent::Resize)
        place();
    return QObject::eventFilter(object, event);
}

void ToastHost::place()
{
    if (!m_area)
        return;
    int bottom = m_area->height() - metrics::pageMargin;
    for (qsizetype i = m_toasts.size() - 1; i >= 0; --i) {
        Toast *toast = m_toasts.at(i);
        if (!toast)
            continue;
        const int room = std::max(160, m_area->width() - 2 * metrics::pageMargin);
        const int width = std::min(std::max(320, toast->sizeHint().width()), room);
        toast->setGeometry(metrics::pageMargin, bottom - toast->height(), width, toast->height());
        bottom -= toast->height() + metrics::grid;
    }
}

void ToastHost::remove(Toast *toast)
{
    m_toasts.removeAll(QPointer<Toast>(toast));
    if (toast) {
        toast->hide();
        toast->deleteLater();
    }
    place();
}

} // namespace ruche::ui
