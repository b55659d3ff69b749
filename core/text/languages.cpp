// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/languages.h"

#include "core/base/log.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

// Resources of a static library are not registered by themselves.
static void initTranslationResources()
{
    Q_INIT_RESOURCE(translations);
}

namespace ruche::text {

namespace {

/// The dates and numbers of a language: of the system when it speaks that language (fr_CH, en_GB), else its
/// usual country.
QLocale localeOf(const QString &language)
{
    const QLocale system = QLocale::system();
    if (QLocale::languageToCode(system.language()) == language)
        return QLocale(system.language(), system.territory());
    return language == u"fr"_s ? QLocale(QLocale::French, QLocale::France)
                               : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

void install(QCoreApplication &application, const QString &file, const QString &folder, const QString &role)
{
    auto *const translator = new QTranslator(&application);
    translator->setObjectName(role);
    if (translator->load(file, folder))
        application.installTranslator(translator);
    else
        delete translator; // English has no file of Qt's own, and a system may lack the French one
}

} // namespace

QStringList languages()
{
    return {u"fr"_s, u"en"_s};
}

QString systemLanguage()
{
    for (const QString &name : QLocale::system().uiLanguages()) {
        const QString code = name.section(u'-', 0, 0);
        if (languages().contains(code))
            return code;
    }
    return u"en"_s;
}

QString installLanguage(QCoreApplication &application, const QString &language)
{
    initTranslationResources();
    const QString chosen = languages().contains(language) ? language : systemLanguage();
    const QString ours = u"ruche-translator"_s;
    for (QTranslator *const old : application.findChildren<QTranslator *>(ours, Qt::FindDirectChildrenOnly)) {
        QCoreApplication::removeTranslator(old);
        delete old;
    }
    QLocale::setDefault(localeOf(chosen));
    install(application, u"qtbase_"_s + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath), ours);
    install(application, u"ruche_"_s + chosen, u":/ruche/translations"_s, ours);
    return chosen;
}

} // namespace ruche::text
