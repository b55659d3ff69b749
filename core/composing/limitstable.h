// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/limits.h"

#include <QByteArray>
#include <QHash>
#include <QString>

/// The limits of networks are data (resources/data/limits.json, each with its source), because networks
/// change them: a file of the same form in the settings folder goes before it, and what an account's own
/// server said before both. Thread: any.
namespace ruche::composing {

using LimitsTable = QHash<QString, domain::Limits>; ///< by network key

/// The file that comes with this program.
[[nodiscard]] QByteArray builtInLimitsFile();
/// What comes with this program.
[[nodiscard]] const LimitsTable &builtInLimits();
/// Reads `{"mastodon": {"text": 500, …}, …}`; a network or field that is absent keeps its value of `base`.
/// Errors: WrongFormat, naming the network and field.
[[nodiscard]] Result<LimitsTable> parseLimits(const QByteArray &json, const LimitsTable &base);
/// Takes the limits out of what a Mastodon server answers at /api/v2/instance (or /api/v1/instance): so an
/// account can be given its limits without a network. Errors: WrongFormat.
[[nodiscard]] Result<domain::Limits> limitsFromInstance(const QByteArray &json, const domain::Limits &base);
/// Those of the account, else of its network, else none.
[[nodiscard]] domain::Limits limitsOf(const domain::Account &account, const LimitsTable &table);

} // namespace ruche::composing
