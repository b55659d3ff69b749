// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace ruche::importers {

/// A 64-bit hash under a secret random key (SipHash-1-3): who does not have the key, which never leaves the
/// process, can neither tell the host behind a hash nor make hosts that collide. Thread: any.
class KeyedHash
{
public:
    /// With a fresh key from the system.
    KeyedHash();

    [[nodiscard]] std::uint64_t operator()(std::string_view text) const;

private:
    std::array<std::uint64_t, 2> m_key;
};

} // namespace ruche::importers
