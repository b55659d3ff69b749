// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

namespace ruche::ui {

/// The language of the window: our texts, Qt's own, and how numbers and dates are written. Changed while
/// running; widgets then get QEvent::LanguageChange. One per program. Thread: GUI.
class Language final : public QObject
{
    Q_OBJECT
public:
    explicit Language(QObject *parent = nullptr);

    /// "fr", "en", or empty for that of the system (English when it is neither).
    void setLanguage(const QString &code);
    /// "fr" or "en": the one in use.
    [[nodiscard]] const QString &current() const { return m_current; }
    [[nodiscard]] static QStringList available();

signals:
    void changed(const QString &code);

private:
    QTranslator m_ours;
    QTranslator m_qt;
    QString m_current;
};

} // namespace ruche::ui
