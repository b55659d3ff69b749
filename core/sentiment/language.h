// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace ruche::sentiment {

/// The languages whose mood can be read. `Any` stands for a text whose language is not known (a few words,
/// only emoji): it is read with the weights that all languages share. The order is part of the format of the
/// weights.
enum class Language : quint8 { Any, French, English, Spanish, German, Italian, Portuguese };

inline constexpr int languageCount = 7;
inline constexpr std::array<Language, 6> supportedLanguages{Language::French,
                                                            Language::English,
                                                            Language::Spanish,
                                                            Language::German,
                                                            Language::Italian,
                                                            Language::Portuguese};

/// "fr", "en", …; "und" for Any.
[[nodiscard]] QString languageCode(Language language);
/// The inverse; regions are ignored ("fr-CA" is French). Any for what is not supported.
[[nodiscard]] Language languageFromCode(const QString &code);

} // namespace ruche::sentiment
