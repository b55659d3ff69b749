// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/httptransport.h"

namespace ruche::test {

/// The line to a real server, which fails once on command: the server does what it would, and what comes back
/// is something else. For faults that no real server makes on its own. Thread: that of the transport that it
/// hands on to.
class FaultTransport final : public QObject, public connectors::HttpTransport
{
public:
    enum class Fault {
        None,
        LostRequest, ///< it never arrives, and nobody can know
        LostAnswer, ///< it is done, and nobody hears of it
        LostAnswerThenBusy, ///< likewise, and the next question is answered with 503
        TooMany, ///< 429 with Retry-After, nothing is done
        ErrorBefore, ///< 500, nothing is done
        ErrorAfter, ///< 500, and it is done all the same
        OldToken, ///< it leaves with a token that the server refuses
    };

    explicit FaultTransport(connectors::HttpTransport &line);

    /// Strikes the next request that creates something.
    void arm(Fault fault);
    /// Whether what was armed last has struck.
    [[nodiscard]] bool hasStruck() const { return m_fault == Fault::None; }

    [[nodiscard]] QFuture<Result<connectors::HttpResponse>>
    send(const connectors::HttpRequest &request) override;

private:
    connectors::HttpTransport &m_line;
    Fault m_fault = Fault::None;
    bool m_busyNext = false;
};

} // namespace ruche::test
