// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sentiment/language.h"
#include "core/sentiment/weights.h"

#include <QList>

namespace ruche::sentiment {

/// A labelled message to train with or to measure on.
struct LabelledText
{
    QString text;
    QString source; ///< name of its corpus
    QString reason; ///< why it has its label, where the corpus tells
    Language language = Language::Any;
    Label label = Label::Neutral;
    bool forValidation = false;

    friend bool operator==(const LabelledText &, const LabelledText &) = default;
};

/// Reads a tab-separated corpus with a header line; columns are found by name: `split` (train or val),
/// `lang`, `label` (neg, neu, pos), `text`, and if there are any `source` and `reason`. Without a column
/// `source` the rows are of `source`. Rows of languages that are not supported are left out; "mix" counts as
/// the commonest language of the file. Errors: FileUnreadable, WrongFormat with the line.
[[nodiscard]] Result<QList<LabelledText>> readCorpus(const QString &path, const QString &source);

/// Leaves out the rows to train with that say the same as a row for validation, whatever their escapes,
/// links, mentions and punctuation, or that begin with the same ten words. Corpora quote each other, and a
/// measure on what was trained with is none.
[[nodiscard]] QList<LabelledText> withoutLeaks(const QList<LabelledText> &rows);

} // namespace ruche::sentiment
