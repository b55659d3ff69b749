// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ruche::connectors {

/// A key that can stand in an address: the beginning of a text in plain letters, then six random ones.
/// Thread: any.
[[nodiscard]] QString makeSlugKey(const QString &text);

} // namespace ruche::connectors
