// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QSystemTrayIcon;

namespace ruche::ui {

/// Notices on the desktop, through the tray icon, which stands there only while something waits. Does
/// nothing, quietly, on a desktop without a tray. Thread: GUI.
class TrayNotice final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void show(const QString &title, const QString &text);
    /// Nothing waits any more.
    void clear();

signals:
    /// The notice or the icon was clicked.
    void activated();

private:
    QSystemTrayIcon *m_icon = nullptr;
};

} // namespace ruche::ui
