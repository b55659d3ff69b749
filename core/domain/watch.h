// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace ruche::domain {

struct WatchTag
{
    static constexpr char letter = 'w';
};
using WatchId = Id<WatchTag>;

/// What is looked for in what people write to a brand: itself with its misspellings, a product, a person, a
/// competitor, a topic.
struct Watch
{
    enum class Kind { Brand, Product, Person, Competitor, Topic };

    WatchId id;
    BrandId brand;
    Kind kind = Kind::Brand;
    QString name;
    QStringList terms; ///< words or phrases, one of which is enough; accents and case ignored
    QStringList excluded; ///< one of these is too many
    int position = 0;

    friend bool operator==(const Watch &, const Watch &) = default;
};

[[nodiscard]] QString watchKindName(Watch::Kind kind);
/// Topic for an unknown word.
[[nodiscard]] Watch::Kind watchKindFromName(const QString &name);
/// The ways in which people write a name otherwise, itself first: in one word, with single letters where it
/// has double ones.
[[nodiscard]] QStringList spellingsOf(const QString &name);

/// How much each part counts in the reputation index of a brand: parts of their sum, 0 … 100 each; 0 leaves a
/// part out.
struct IndexWeights
{
    int sentiment = 50;
    int complaints = 25;
    int replies = 25;
    int ratings = 0; ///< nothing brings ratings unless reviews were imported

    friend bool operator==(const IndexWeights &, const IndexWeights &) = default;
};

} // namespace ruche::domain
