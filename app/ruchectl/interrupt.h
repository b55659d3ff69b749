// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace ruche::ctl {

/// Installs the handlers for SIGINT and SIGTERM; called once at start.
void installInterruptHandlers();
/// Calls `stop` in the event loop once a signal has come, for as long as the returned object lives.
[[nodiscard]] std::unique_ptr<QObject> watchInterrupt(std::function<void()> stop);

} // namespace ruche::ctl
