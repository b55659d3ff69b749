// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/keyedhash.h"

#include <QRandomGenerator>

#include <bit>
#include <cstring>

namespace ruche::importers {

namespace {

struct SipState
{
    std::uint64_t v0, v1, v2, v3;

    void round()
    {
        v0 += v1;
        v1 = std::rotl(v1, 13) ^ v0;
        v0 = std::rotl(v0, 32);
        v2 += v3;
        v3 = std::rotl(v3, 16) ^ v2;
        v0 += v3;
        v3 = std::rotl(v3, 21) ^ v0;
        v2 += v1;
        v1 = std::rotl(v1, 17) ^ v2;
        v2 = std::rotl(v2, 32);
    }
};

} // namespace

KeyedHash::KeyedHash()
    : m_key{QRandomGenerator::system()->generate64(), QRandomGenerator::system()->generate64()}
{
}

std::uint64_t KeyedHash::operator()(std::string_view text) const
{
    SipState state{m_key[0] ^ 0x736f6d6570736575ULL,
                   m_key[1] ^ 0x646f72616e646f6dULL,
                   m_key[0] ^ 0x6c7967656e657261ULL,
                   m_key[1] ^ 0x7465646279746573ULL};
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, 8);
        state.v3 ^= word;
        state.round();
        state.v0 ^= word;
    }
    std::uint64_t last = std::uint64_t(text.size()) << 56U;
    for (std::size_t i = 0; at + i < text.size(); ++i)
        last |= std::uint64_t(static_cast<unsigned char>(text[at + i])) << (8 * i);
    state.v3 ^= last;
    state.round();
    state.v0 ^= last;
    state.v2 ^= 0xFF;
    state.round();
    state.round();
    state.round();
    return state.v0 ^ state.v1 ^ state.v2 ^ state.v3;
}

} // namespace ruche::importers
