// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace ruche::domain {

/// A client, or one of the user's own names: everything else in a workspace belongs to exactly one brand.
struct Brand
{
    BrandId id;
    QString name;
    QString color; ///< "#rrggbb", a dot in lists and the bar on calendar chips
    QString zone; ///< IANA id: rules every time of this brand that has no offset
    QStringList languages; ///< "fr", "en", most important first
    int position = 0; ///< order in the switcher; Alt+1…9
    bool isSample = false; ///< made by the sample workspace; shown as such
    std::optional<QDateTime> archivedAt;

    friend bool operator==(const Brand &, const Brand &) = default;
};

} // namespace ruche::domain

Q_DECLARE_METATYPE(ruche::domain::Brand)
