// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace ruche {

/// What every function that can fail returns: a value, or an Error. There is no second way (no bool with an out
/// parameter, no "empty means failed").
template<typename T = void>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::Gone, u"comment 12"_s);` converts to any Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString detail = {}, QString subject = {})
{
    return tl::unexpected<Error>(Error {code, std::move(detail), std::move(subject), std::nullopt});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace ruche

/// Evaluates a Result; returns its error from the enclosing function, else goes on. For results whose value is not needed.
#define RUCHE_TRY(expression)                                                                                          \
    do {                                                                                                               \
        if (auto ruche_try_result = (expression); !ruche_try_result)                                                   \
            return ::ruche::fail(std::move(ruche_try_result).error());                                                 \
    } while (false)

#define RUCHE_CONCAT_IMPL(a, b) a##b
#define RUCHE_CONCAT(a, b) RUCHE_CONCAT_IMPL(a, b)
#define RUCHE_TRY_ASSIGN_IMPL(result, declaration, expression)                                                         \
    auto result = (expression);                                                                                        \
    if (!result)                                                                                                       \
        return ::ruche::fail(std::move(result).error());                                                               \
    declaration = *std::move(result)
/// `RUCHE_TRY_ASSIGN(const Post post, readPost(id));` declares `post`, or returns the error.
#define RUCHE_TRY_ASSIGN(declaration, expression)                                                                      \
    RUCHE_TRY_ASSIGN_IMPL(RUCHE_CONCAT(ruche_try_, __LINE__), declaration, expression)
