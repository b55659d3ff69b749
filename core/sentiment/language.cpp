// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/language.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::sentiment {

QString languageCode(Language language)
{
    static constexpr std::array codes{"und"_L1, "fr"_L1, "en"_L1, "es"_L1, "de"_L1, "it"_L1, "pt"_L1};
    return codes.at(size_t(language));
}

Language languageFromCode(const QString &code)
{
    const QString primary = code.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
    for (const Language language : supportedLanguages) {
        if (primary == languageCode(language))
            return language;
    }
    return Language::Any;
}

} // namespace ruche::sentiment
