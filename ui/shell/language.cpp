// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include "core/text/languages.h"

namespace ruche::ui {

Language::Language(QCoreApplication &application, QObject *parent)
    : QObject(parent)
    , m_application(application)
{
}

void Language::setLanguage(const QString &code)
{
    const QString wanted = text::languages().contains(code) ? code : text::systemLanguage();
    if (wanted == m_current)
        return;
    m_current = text::installLanguage(m_application, wanted);
    emit changed(m_current);
}

} // namespace ruche::ui
