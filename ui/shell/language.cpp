// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

Language::Language(QObject *parent)
    : QObject(parent)
{
}

QStringList Language::available()
{
    return {u"fr"_s, u"en"_s};
}

void Language::setLanguage(const QString &code)
{
    QString wanted = code.left(2).toLower();
    if (!available().contains(wanted)) {
        wanted = QLocale::system().language() == QLocale::French ? u"fr"_s : u"en"_s;
    }
    if (wanted == m_current)
        return;
    m_current = wanted;
    // The system's own variant of the language (en_GB writes dates otherwise than en_US) when it has one.
    const QLocale system = QLocale::system();
    const QLocale plain(wanted);
    QLocale::setDefault(system.language() == plain.language() ? system
                            : wanted == "en"_L1 ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                                : plain);
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(u"qtbase_"_s + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_ours.load(u":/i18n/ruche_"_s + wanted))
        QCoreApplication::installTranslator(&m_ours);
    emit changed(wanted);
}

} // namespace ruche::ui
