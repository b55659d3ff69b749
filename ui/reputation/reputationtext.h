// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/reputationindex.h"
#include "core/services/reputationservice.h"
#include "ui/common/charttable.h"

#include <QString>
#include <QStringList>

namespace ruche::ui {

/// What the page of the reputation says in words. Pure.
namespace reputationtext {

/// "+31", "−4", "0".
[[nodiscard]] QString points(double value);
/// "12 points lower than in the period before"; empty without both figures.
[[nodiscard]] QString change(const services::ReputationReport &report);

/// The same in two words: "12 points lower".
[[nodiscard]] QString shortChange(const services::ReputationReport &report);

/// What a chart says without being looked at.
struct NetReading
{
    QString summary;
    QStringList points; ///< a sentence a day
    ChartFigures figures;
};
[[nodiscard]] NetReading readNet(const services::ReputationReport &report, QDate today);
/// "812 of 1 004 messages were read for certain. Unsure: 120. …": nothing that is not known counts as
/// neutral.
[[nodiscard]] QString readShare(const services::ReputationReport &report);

/// How unlikely it is that chance did it: "very clear", "clear", "likely", "possible".
[[nodiscard]] QString certainty(double strength);
/// The whole sentence, with the figure.
[[nodiscard]] QString certaintyDetail(double strength);

/// "38 negative messages in 24 hours, where 6 to 14 are usual".
[[nodiscard]] QString alertText(const services::NegativeAlert &alert);
/// "Since 14 June, 18:00, still going on"; in the zone given.
[[nodiscard]] QString
alertTime(const services::NegativeAlert &alert, const QString &zone, const QDateTime &now);
/// How the usual figures come about.
[[nodiscard]] QString alertRule();

/// "Sentiment", "Complaints", "Reply speed", "Ratings".
[[nodiscard]] QString partName(services::IndexPart::Kind kind);
/// What a part brings: "+33 of 50"; a dash when it is not known.
[[nodiscard]] QString partFigure(const services::IndexPart &part);
/// What was measured, on how much, and how that becomes points.
[[nodiscard]] QString partDetail(const services::IndexPart &part);

[[nodiscard]] QString watchKind(domain::Watch::Kind kind);

/// "français": a language as its own speakers name it; the code when nobody does.
[[nodiscard]] QString languageName(const QString &code);
/// How sure, and who says so: "82% sure", "as you said".
[[nodiscard]] QString confidenceText(const domain::Mood &mood);

} // namespace reputationtext

} // namespace ruche::ui
