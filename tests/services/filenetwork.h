// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/connectorpool.h"

#include <QString>
#include <QStringList>

namespace ruche::tests {

/// A network kept in a file, so that it outlives the processes that use it: each create is one line, written
/// whole before it is answered. Its answers take a few milliseconds, as a network's do.
[[nodiscard]] services::ConnectorPool::Factory fileNetwork(const QString &path);
/// The titles of all posts there, in the order in which they came.
[[nodiscard]] QStringList titlesIn(const QString &path);
/// Each post there by its words, those that answer another with the words of all above: "one > two".
[[nodiscard]] QStringList chainsIn(const QString &path);

} // namespace ruche::tests
