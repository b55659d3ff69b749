// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace ruche::domain {

/// Something measured on one day. Observations are only ever added: a later one about the same thing and the
/// same source supersedes, it does not overwrite.
struct Observation
{
    BrandId brand;
    AccountId account; ///< invalid when the figure is of the brand as a whole
    QString metric; ///< "pageViews", "visitors", "followers", "reactions", "reach"…
    QString subject; ///< page path, remote id of a post; empty for the account itself
    QDate day; ///< in the brand's zone
    double value = 0;
    QDateTime observedAt;
    QString source; ///< "access-log", "wordpress", "manual", "sample": shown with the figure
    ImportId import; ///< the file it came from, so that an import can be taken back

    friend bool operator==(const Observation &, const Observation &) = default;
};

/// How many days of a stretch a source measured.
struct SourceDays
{
    QString source;
    int days = 0;

    friend bool operator==(const SourceDays &, const SourceDays &) = default;
};

/// The sources in the order in which they are believed when two of them measured the same days: what counts
/// at the server comes before what a script on the page or a person tells. A source that is not named here
/// stands before "manual".
QStringList sourcePrecedence();
/// Two sources that measured the same thing are never added up: the one that measured the most days of the
/// stretch counts, of several equal ones the first by sourcePrecedence(). Empty when there is none.
QString preferredSource(const QList<SourceDays> &sources);

} // namespace ruche::domain
