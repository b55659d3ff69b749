// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/errortext.h"

namespace ruche::text {

/// What a person is told when an import fails: as errorText(), except that what "exists already" is then the
/// content of the file, not its name. Thread: any, once translators are installed.
[[nodiscard]] ErrorText importErrorText(const Error &error);

} // namespace ruche::text
