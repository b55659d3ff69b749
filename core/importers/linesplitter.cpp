// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/linesplitter.h"

#include <cstring>

namespace ruche::importers {

namespace {

constexpr std::size_t splitterBufferSize = 1024 * 1024;

} // namespace

LineSplitter::LineSplitter(TextSource &source)
    : m_source(source)
    , m_buffer(splitterBufferSize)
{
}

Result<void> LineSplitter::fill()
{
    if (m_from > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_from, m_to - m_from);
        m_to -= m_from;
        m_from = 0;
    }
    RUCHE_TRY_ASSIGN(const qint64 got, m_source.read(m_buffer.data() + m_to, qint64(m_buffer.size() - m_to)));
    m_ended = got == 0;
    m_to += std::size_t(got);
    return {};
}

Result<void> LineSplitter::skipRestOfLine()
{
    while (true) {
        const void *found = std::memchr(m_buffer.data() + m_from, '\n', m_to - m_from);
        const std::size_t end
            = found ? std::size_t(static_cast<const char *>(found) - m_buffer.data()) + 1 : m_to;
        m_offset += qint64(end - m_from);
        m_from = end;
        if (found || m_ended)
            return {};
        RUCHE_TRY(fill());
    }
}

Result<bool> LineSplitter::next(Line &line)
{
    std::size_t searched = 0;
    while (true) {
        const std::size_t have = m_to - m_from;
        const void *found = std::memchr(m_buffer.data() + m_from + searched, '\n', have - searched);
        const std::size_t length
            = found ? std::size_t(static_cast<const char *>(found) - m_buffer.data()) - m_from : have;
        if (!found && !m_ended && have <= longest) {
            searched = have;
            RUCHE_TRY(fill());
            continue;
        }
        if (!found && have == 0)
            return false;
        line = {{m_buffer.data() + m_from, std::min(length, longest)},
                ++m_number,
                m_offset,
                length > longest,
                found != nullptr};
        if (!found && length > longest) {
            m_longLine.assign(line.text.begin(), line.text.end());
            line.text = {m_longLine.data(), m_longLine.size()};
            RUCHE_TRY(skipRestOfLine());
            return true;
        }
        m_from += length + (found ? 1 : 0);
        m_offset += qint64(length + (found ? 1 : 0));
        if (!line.text.empty() && line.text.back() == '\r')
            line.text.remove_suffix(1);
        return true;
    }
}

} // namespace ruche::importers
