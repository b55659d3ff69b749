// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <chrono>

namespace ruche::text {

/// What a person is told of a failure, the same in the window and from `ruchectl`.
struct ErrorText
{
    QString message; ///< one sentence: what is wrong; quotes the subject when there is one
    QString hint; ///< what is kept, and what to do

    friend bool operator==(const ErrorText &, const ErrorText &) = default;
};

/// Never empty, and never the technical detail of the error. Thread: any, once translators are installed.
[[nodiscard]] ErrorText errorText(const Error &error);

/// "in 45 seconds", "in 5 minutes": how long to wait, rounded up so that nobody comes back too early.
[[nodiscard]] QString waitText(std::chrono::seconds wait);

} // namespace ruche::text
