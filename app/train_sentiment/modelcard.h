// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sentiment/training/evaluation.h"
#include "core/sentiment/training/trainer.h"

#include <QMap>

namespace ruche::train {

/// What is known of a corpus: where it comes from and what its licence allows.
struct CorpusFacts
{
    QString source; ///< as in the column of the files
    QString title;
    QString licence;
    bool isClean = false; ///< the licence beside it allows to use it, by name
};

[[nodiscard]] const QList<CorpusFacts> &knownCorpora();

/// One line of measures: a set of validation rows and what the engine made of it.
struct Measured
{
    QString name;
    sentiment::Language language = sentiment::Language::Any;
    QString source;
    sentiment::Figures figures;
    double languageAccuracy = 0;
};

/// Everything that the card tells.
struct CardFacts
{
    bool cleanOnly = false;
    sentiment::TrainingSettings settings;
    QMap<QString, int> trainingRows; ///< by source
    QList<Measured> measured;
    QMap<QString, sentiment::Figures> byReason; ///< of the project's own corpus
    sentiment::Figures routed; ///< UMSAB with the language detected instead of given
    double temperature = 1;
    qsizetype bytes = 0;
    QString version;
};

/// Mean of the macro-F1 over the languages of UMSAB.
[[nodiscard]] double meanOfLanguages(const QList<Measured> &measured);
/// The card, in Markdown.
[[nodiscard]] QString modelCard(const CardFacts &facts);

} // namespace ruche::train
