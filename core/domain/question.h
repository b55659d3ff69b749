// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ruche::domain {

/// Whether a text asks something: a question mark that is not part of an address, or a sentence that begins
/// as questions do in French or English. A hint for sorting, not a verdict. Pure.
[[nodiscard]] bool looksLikeQuestion(const QString &text);

} // namespace ruche::domain
