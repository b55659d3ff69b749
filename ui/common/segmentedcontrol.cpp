// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/segmentedcontrol.h"

#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/style.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

SegmentedControl::SegmentedControl(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_row(new QHBoxLayout(this))
{
    m_group->setExclusive(true);
    m_row->setContentsMargins(2, 2, 2, 2);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFixedHeight(scaled(metrics::controlHeight));
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *button, bool checked) {
        // The checked segment is the one tab stop.
        button->setFocusPolicy(checked ? Qt::StrongFocus : Qt::ClickFocus);
        if (checked)
            emit currentChanged(button->objectName());
    });
}

void SegmentedControl::addSegment(const QString &id, const QString &text, const QString &iconName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(id);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::ClickFocus);
    button->setProperty("kind", u"segment"_s);
    button->setProperty("label", text);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    if (!iconName.isEmpty()) {
        button->setIcon(icon(iconName));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    button->installEventFilter(this);
    updateText(button);
    m_row->addWidget(button);
    m_group->addButton(button);
    if (m_group->buttons().size() == 1)
        button->setChecked(true);
}

void SegmentedControl::setSegmentText(const QString &id, const QString &text)
{
    if (QToolButton *button = segment(id)) {
        button->setProperty("label", text);
        updateText(button);
    }
}

void SegmentedControl::setSegmentName(const QString &id, const QString &name)
{
    if (QToolButton *button = segment(id)) {
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
}

void SegmentedControl::setSegmentCount(const QString &id, const QString &count)
{
    if (QToolButton *button = segment(id)) {
        button->setProperty("count", count);
        updateText(button);
    }
}

void SegmentedControl::updateText(QToolButton *button)
{
    const QString label = button->property("label").toString();
    const QString count = button->property("count").toString();
    button->setText(label);
    button->setAccessibleName(count.isEmpty() ? label : u"%1, %2"_s.arg(label, count));
    button->updateGeometry();
    button->update();
}

void SegmentedControl::setCompact(bool compact)
{
    m_compact = compact;
    for (QAbstractButton *button : m_group->buttons())
        button->setProperty("compact", compact);
    setFixedHeight(scaled(compact ? metrics::compactHeight : metrics::controlHeight));
}

QString SegmentedControl::current() const
{
    const QAbstractButton *button = m_group->checkedButton();
    return button ? button->objectName() : QString();
}

void SegmentedControl::setCurrent(const QString &id)
{
    if (QToolButton *button = segment(id))
        button->setChecked(true);
}

QToolButton *SegmentedControl::segment(const QString &id) const
{
    for (QAbstractButton *button : m_group->buttons()) {
        if (button->objectName() == id)
            return qobject_cast<QToolButton *>(button);
    }
    return nullptr;
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    paintFrame(&painter, rect(), metrics::radius, theme.sunken, theme.line2);
}

bool SegmentedControl::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Right || key == Qt::Key_Down) {
            step(1);
            return true;
        }
        if (key == Qt::Key_Left || key == Qt::Key_Up) {
            step(-1);
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void SegmentedControl::step(int by)
{
    const QList<QAbstractButton *> buttons = m_group->buttons();
    const auto at = buttons.indexOf(m_group->checkedButton());
    const auto next = std::clamp<qsizetype>(at + by, 0, buttons.size() - 1);
    buttons.at(next)->setChecked(true);
    buttons.at(next)->setFocus(Qt::TabFocusReason);
}

} // namespace ruche::ui
