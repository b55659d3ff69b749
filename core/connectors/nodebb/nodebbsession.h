// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/jsoncalls.h"

namespace ruche::connectors::nodebb {

/// Whose token it is.
struct Self
{
    QString id;
    QString name;
    QString slug;
};

/// What the calls of one connector share. Thread: that of the transport.
class Session : public JsonCalls
{
public:
    Session(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock);

    /// Asked for once.
    void withSelf(std::function<void(const Result<Self> &)> handler);

    [[nodiscard]] const QString &forum() const { return apiUrl(); }
    /// Into which topics go; empty when the address names none.
    [[nodiscard]] const QString &category() const { return m_category; }

private:
    QString m_category;
    std::optional<Self> m_self;
};

} // namespace ruche::connectors::nodebb
