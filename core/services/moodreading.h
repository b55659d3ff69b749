// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/mood.h"

#include <QString>

#include <array>

namespace ruche::services {

/// What the engine reads in a text of nobody's: without a brand, its words and its corrections.
struct TextMood
{
    domain::Mood mood; ///< evidence is whole, the strongest first
    std::array<double, 3> probabilities{}; ///< negative, neutral, positive
};

struct TextLanguage
{
    QString code = QStringLiteral("und"); ///< "fr"; "und" when nothing can be said
    double confidence = 0; ///< 0 … 1
};

/// Both read on this computer. Errors: WrongFormat, when the program came without its weights. Any thread.
[[nodiscard]] Result<TextMood> readMood(const QString &text);
[[nodiscard]] Result<TextLanguage> readLanguage(const QString &text);

} // namespace ruche::services
