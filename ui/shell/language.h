// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QCoreApplication;

namespace ruche::ui {

/// The language of the window, changed while running: widgets then get QEvent::LanguageChange, others
/// changed(). One per program. Thread: GUI.
class Language final : public QObject
{
    Q_OBJECT
public:
    explicit Language(QCoreApplication &application, QObject *parent = nullptr);

    /// One of text::languages(), or empty for that of the system.
    void setLanguage(const QString &code);
    /// The one in use.
    [[nodiscard]] const QString &current() const { return m_current; }

signals:
    void changed(const QString &code);

private:
    QCoreApplication &m_application;
    QString m_current;
};

} // namespace ruche::ui
