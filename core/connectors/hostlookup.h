// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QString>

namespace ruche::connectors {

/// Whether an address, as a literal, is one that the Internet does not reach: loopback, link-local, of a
/// private network, or none at all. Pure. Thread: any.
[[nodiscard]] bool isPrivateAddress(const QString &literal);
/// Whether a name is one of this machine or its network by itself ("localhost", "printer", "nas.local").
[[nodiscard]] bool isPrivateName(const QString &host);
/// Asks the system's resolver: whether a host is, or leads to, a private address. Errors: Gone (there is no
/// such name). Thread: one with an event loop.
[[nodiscard]] QFuture<Result<bool>> leadsToPrivateAddress(const QString &host);

} // namespace ruche::connectors
