// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/jsoncalls.h"

namespace ruche::connectors::discourse {

/// What the calls of one connector share. Thread: that of the transport.
class Session : public JsonCalls
{
public:
    Session(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock);

    [[nodiscard]] const QString &forum() const { return apiUrl(); }
    [[nodiscard]] const QString &user() const { return m_user; } ///< in whose name the key works
    /// Into which topics go; empty when the address names none.
    [[nodiscard]] const QString &category() const { return m_category; }
    [[nodiscard]] const QUrl &address() const { return m_address; } ///< of that category, or of the forum

private:
    QString m_user;
    QString m_category;
    QUrl m_address;
};

} // namespace ruche::connectors::discourse
