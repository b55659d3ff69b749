// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/allowance.h"

#include <QByteArray>
#include <QHash>
#include <QString>

/// How many posts networks take from an account in a stretch of time: data beside their limits ("quota" in
/// resources/data/limits.json), which the user's own file of limits goes before. Thread: any.
namespace ruche::composing {

using QuotaTable = QHash<QString, domain::PostQuota>; ///< by network key

/// What comes with this program.
[[nodiscard]] const QuotaTable &builtInQuotas();
/// Reads `{"instagram": {"quota": {"posts": 100, "minutes": 1440}}, …}`; a network without keeps that of
/// `base`. 0 posts: as many as one likes. Errors: WrongFormat, naming the network.
[[nodiscard]] Result<QuotaTable> parseQuotas(const QByteArray &json, const QuotaTable &base);

} // namespace ruche::composing
