// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/connectors/connector.h"

#include <memory>

namespace ruche::connectors {

class HttpTransport;
namespace oauth {
class CodeFlow;
}

/// Every network that this build knows, and how to make a connector for it. Constant after start. Thread:
/// any. networks() is what `ruchectl account networks` and the connect dialog list.
[[nodiscard]] QList<domain::NetworkInfo> networks();
/// Nothing for an unknown key.
[[nodiscard]] std::optional<domain::NetworkInfo> networkInfo(const QString &key);
/// A connector for one account; null for an unknown network. `transport` and `clock` must outlive it.
[[nodiscard]] std::unique_ptr<Connector>
makeConnector(const QString &network, const Endpoint &endpoint, HttpTransport &transport, const Clock &clock);
/// The way to sign in with the browser; null for a network without. As above.
[[nodiscard]] std::unique_ptr<oauth::CodeFlow>
makeCodeFlow(const QString &network, HttpTransport &transport, const Clock &clock);

} // namespace ruche::connectors
