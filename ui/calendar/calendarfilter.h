// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/brand.h"
#include "core/domain/campaign.h"
#include "core/domain/label.h"
#include "core/domain/planning.h"
#include "core/domain/post.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace ruche::domain {
struct PostNames;
}

namespace ruche::ui {

/// What the toolbar leaves out. All conditions hold together.
struct CalendarFilter
{
    QSet<domain::BrandId> hiddenBrands;
    QList<domain::PostState> states; ///< empty for all
    QSet<QString> hiddenNetworks;
    QSet<domain::CampaignId> campaigns; ///< empty for all, and for posts in none
    QList<domain::AccountId> accounts; ///< empty for all
    domain::LabelQuery labels;
    QString words; ///< in title or text
    QSet<domain::KeyDateKind> hiddenKeyDates; ///< sets of key dates

    [[nodiscard]] bool isEmpty() const { return *this == CalendarFilter(); }
    /// For the settings; words are not kept.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] static CalendarFilter fromText(const QString &text);
    /// In the language of domain::parsePostFilter(), as it is kept under a name: what is shown of these
    /// brands and networks. Key dates are left out.
    [[nodiscard]] QString toQuery(const QList<domain::Brand> &brands, const QStringList &networks) const;
    /// Errors: InvalidArgument.
    [[nodiscard]] static Result<CalendarFilter>
    fromQuery(const QString &text, const domain::PostNames &names, const QStringList &networks);
    friend bool operator==(const CalendarFilter &, const CalendarFilter &) = default;
};

} // namespace ruche::ui
