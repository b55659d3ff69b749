// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QTest>

namespace ruche::test {

/// Lets events pass until `future` is answered, and gives the answer; Internal ("no answer") after
/// `milliseconds`.
template <typename T>
[[nodiscard]] Result<T> answered(const QFuture<Result<T>> &future, int milliseconds = 10000)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, milliseconds))
        return fail(ErrorCode::Internal, QStringLiteral("no answer"));
    if (future.resultCount() == 0)
        return fail(ErrorCode::Cancelled);
    return future.resultAt(0);
}

} // namespace ruche::test
