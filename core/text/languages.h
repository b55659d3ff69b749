// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

/// The languages of the program, the same for the window and `ruchectl`. Thread: the application's.
namespace ruche::text {

/// Those that are shipped: "fr", "en".
[[nodiscard]] QStringList languages();
/// The shipped language nearest to the system's; "en" when none is near.
[[nodiscard]] QString systemLanguage();
/// Installs the translators of a language (the system's when empty), those of Qt's own texts too, in the
/// place of the ones installed before, and makes its locale the default one. Widgets learn of it by
/// QEvent::LanguageChange. Answers with the language now in force.
QString installLanguage(QCoreApplication &application, const QString &language);

} // namespace ruche::text
