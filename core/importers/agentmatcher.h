// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ruche::importers {

/// Says whether one of several hundred words occurs in a text, in one pass over it whatever their number (an
/// automaton after Aho and Corasick). A regular expression of as many alternatives takes about a hundred
/// times as long, and a log has millions of user agents. ASCII case is ignored. Thread: any, after it is
/// made.
class AgentMatcher
{
public:
    /// Empty words are ignored.
    explicit AgentMatcher(const std::vector<std::string> &words);

    [[nodiscard]] bool matches(std::string_view text) const;

private:
    using State = std::uint32_t;

    [[nodiscard]] State addWord(std::string_view word);
    void linkFallbacks();

    std::array<std::uint8_t, 256> m_symbols{}; ///< byte → column; 0 for bytes that no word has
    std::size_t m_width = 1;
    std::vector<State> m_next; ///< state × column → state
    std::vector<bool> m_final;
};

} // namespace ruche::importers
