// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/focusring.h"

#include "ui/common/stylekit.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFocusFrame>

namespace ruche::ui {

FocusRing::FocusRing(QApplication &application, QObject *parent)
    : QObject(parent)
{
    connect(&application, &QApplication::focusChanged, this, &FocusRing::onFocusChanged);
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

void FocusRing::onFocusChanged(QWidget *, QWidget *now)
{
    const auto *button = qobject_cast<QAbstractButton *>(now);
    const bool wanted = button && now->window()->testAttribute(Qt::WA_KeyboardFocusChange)
        && stylekit::kindOf(now) != stylekit::Kind::Segment;
    if (!wanted) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    // A frame whose window went away died with it.
    if (!m_frame)
        m_frame = new QFocusFrame(now);
    m_frame->setWidget(now);
}

} // namespace ruche::ui
