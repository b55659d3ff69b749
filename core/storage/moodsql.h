// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mood.h"

#include <QString>

namespace ruche::storage {

/// Pieces of SQL that say in one place which mood of a message counts: a person's word, else what the engine
/// that looked last says with enough certainty. Every count, list and filter is made of them.
namespace moodsql {

/// Joins k, the correction, and s, the reading of the engine that looked last, to the message `alias`.
[[nodiscard]] inline QString join(const QString &alias)
{
    return QStringLiteral(" LEFT JOIN sentiment_correction k ON k.message_id = %1.id "
                          "LEFT JOIN sentiment s ON s.message_id = %1.id AND s.engine = (SELECT x.engine "
                          "FROM sentiment x "
                          "WHERE x.message_id = %1.id ORDER BY x.made_at DESC, x.engine DESC LIMIT 1) ")
        .arg(alias);
}

/// The label that counts, NULL when nothing is known of it for certain.
[[nodiscard]] inline QString counted()
{
    return QStringLiteral("coalesce(k.label, CASE WHEN s.confidence >= %1 THEN s.label END)")
        .arg(domain::unsureBelow);
}

/// −1 … 1, also of a reading that is unsure: a mean takes it for what it is worth. NULL without any.
[[nodiscard]] inline QString score()
{
    return QStringLiteral("CASE k.label WHEN 'negative' THEN -1.0 WHEN 'neutral' THEN 0.0 "
                          "WHEN 'positive' THEN 1.0 ELSE s.score END");
}

/// How many messages of the person :member count as negative.
[[nodiscard]] inline QString negativesOfMember()
{
    return QStringLiteral("SELECT count(*) FROM message n %1 WHERE n.identity_id IN "
                          "(SELECT id FROM identity WHERE member_id = :member) "
                          "AND n.direction = 'incoming' AND %2 = 'negative'")
        .arg(join(QStringLiteral("n")), counted());
}

} // namespace moodsql
} // namespace ruche::storage
