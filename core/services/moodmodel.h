// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

namespace ruche::services {

/// How well the engine reads messages that it was never trained with, as its card states it.
struct MoodMeasure
{
    QString name; ///< of the messages: "UMSAB fr"
    int messages = 0;
    double macroF1 = 0; ///< percent
    double accuracy = 0; ///< percent read as people read them
};

struct MoodModel
{
    QString version;
    QList<MoodMeasure> measures;
};

/// Of the weights that this program came with. Errors: WrongFormat (no card). Any thread.
[[nodiscard]] Result<MoodModel> moodModel();
/// Reads a card. Pure.
[[nodiscard]] Result<MoodModel> moodModelFrom(const QString &card);

} // namespace ruche::services
