// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/textsource.h"

#include <string_view>
#include <vector>

namespace ruche::importers {

/// The lines of a text one after the other, without their end (LF or CRLF), in a buffer of fixed size: of a
/// line that is longer than `longest` only its start is given. Thread: one at a time.
class LineSplitter
{
public:
    static constexpr std::size_t longest = 64 * 1024;

    struct Line
    {
        std::string_view text; ///< valid until the next call
        qint64 number = 0; ///< from 1
        qint64 offset = 0; ///< of its first byte in the text
        bool tooLong = false;
        bool terminated = true; ///< false for the last line of a file that has no end of line there
    };

    explicit LineSplitter(TextSource &source);

    /// The next line in `line`; false at the end. Errors: those of TextSource::read().
    [[nodiscard]] Result<bool> next(Line &line);
    /// Behind the line given last, its end included.
    [[nodiscard]] qint64 offset() const { return m_offset; }

private:
    [[nodiscard]] Result<void> fill();
    [[nodiscard]] Result<void> skipRestOfLine();

    TextSource &m_source;
    std::vector<char> m_buffer;
    std::size_t m_from = 0;
    std::size_t m_to = 0;
    qint64 m_offset = 0;
    qint64 m_number = 0;
    bool m_ended = false;
    std::vector<char> m_longLine; ///< the start of a line that is too long
};

} // namespace ruche::importers
