// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publishing/traynotice.h"

#include "ui/common/icons.h"

#include <QSystemTrayIcon>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

void TrayNotice::show(const QString &title, const QString &text)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    if (!m_icon) {
        m_icon = new QSystemTrayIcon(applicationIcon(), this);
        connect(m_icon, &QSystemTrayIcon::messageClicked, this, &TrayNotice::activated);
        connect(m_icon, &QSystemTrayIcon::activated, this, &TrayNotice::activated);
    }
    m_icon->setToolTip(title);
    m_icon->show(); // a message of a hidden icon is not shown
    if (QSystemTrayIcon::supportsMessages())
        m_icon->showMessage(title, text, applicationIcon());
}

void TrayNotice::clear()
{
    if (m_icon)
        m_icon->hide();
}

} // namespace ruche::ui
