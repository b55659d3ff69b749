// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QMetaType>
#include <QString>

namespace ruche::domain {

struct SavedViewTag
{
    static constexpr char letter = 'w';
};
using SavedViewId = Id<SavedViewTag>;

/// A search of the inbox that is kept under a name.
struct SavedView
{
    SavedViewId id;
    QString name;
    QString query; ///< in the language of parseConversationQuery()
    QString base = QStringLiteral("all"); ///< the ready-made view that it searches, as the window calls it

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

} // namespace ruche::domain

Q_DECLARE_METATYPE(ruche::domain::SavedView)
