// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/agentmatcher.h"

#include <deque>

namespace ruche::importers {

namespace {

unsigned char lowerByte(char c)
{
    return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

} // namespace

AgentMatcher::AgentMatcher(const std::vector<std::string> &words)
{
    for (const std::string &word : words) {
        for (const char c : word) {
            std::uint8_t &symbol = m_symbols[lowerByte(c)];
            if (symbol == 0 && m_width < 256)
                symbol = std::uint8_t(m_width++);
        }
    }
    for (unsigned char upper = 'A'; upper <= 'Z'; ++upper)
        m_symbols[upper] = m_symbols[lowerByte(char(upper))];
    m_next.assign(m_width, 0);
    m_final.assign(1, false);
    for (const std::string &word : words) {
        if (!word.empty())
            m_final[addWord(word)] = true;
    }
    linkFallbacks();
}

AgentMatcher::State AgentMatcher::addWord(std::string_view word)
{
    State state = 0;
    for (const char c : word) {
        const std::size_t cell = state * m_width + m_symbols[lowerByte(c)];
        if (m_next[cell] == 0) {
            m_next[cell] = State(m_final.size());
            m_final.push_back(false);
            m_next.resize(m_next.size() + m_width, 0);
        }
        state = m_next[cell];
    }
    return state;
}

void AgentMatcher::linkFallbacks()
{
    // Breadth first: where a state has no way on, the longest suffix of what was read that is known goes on
    // instead.
    std::vector<State> fallback(m_final.size(), 0);
    std::deque<State> queue;
    for (std::size_t symbol = 0; symbol < m_width; ++symbol) {
        if (m_next[symbol] != 0)
            queue.push_back(m_next[symbol]);
    }
    while (!queue.empty()) {
        const State state = queue.front();
        queue.pop_front();
        if (m_final[fallback[state]])
            m_final[state] = true;
        for (std::size_t symbol = 0; symbol < m_width; ++symbol) {
            State &next = m_next[state * m_width + symbol];
            const State other = m_next[fallback[state] * m_width + symbol];
            if (next == 0) {
                next = other;
            } else {
                fallback[next] = other;
                queue.push_back(next);
            }
        }
    }
}

bool AgentMatcher::matches(std::string_view text) const
{
    State state = 0;
    for (const char c : text) {
        state = m_next[state * m_width + m_symbols[static_cast<unsigned char>(c)]];
        if (m_final[state])
            return true;
    }
    return false;
}

} // namespace ruche::importers
