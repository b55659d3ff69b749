// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

namespace ruche::tests {

/// What every thread of another process is doing: its stacks where gdb is installed, else what the kernel says
/// it waits for. For the log of a test whose program stands still.
[[nodiscard]] QString threadsOf(qint64 pid);

/// Tells on the log what a program that stands still is doing, then kills it as its user would.
void tellAndKill(QProcess &program);

} // namespace ruche::tests
