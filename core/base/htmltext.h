// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

/// Markup to plain text. Whatever comes from a network or a file is reduced here before it is stored as text:
/// no markup survives, so nothing that is shown later can load a picture, run a script or hide a link. This
/// is a reducer for reading, not a parser of HTML: it never fails, and its cost grows with the length of the
/// text alone. Thread: any.
namespace ruche::html {

/// What a line break in the source means.
enum class SourceBreaks {
    Collapse, ///< white space, as in rendered HTML
    Keep, ///< a line break, as in what WordPress keeps in its tables (it makes paragraphs of them when it
          ///< shows them)
};

/// The text a reader sees: paragraphs apart by an empty line, list items behind "• ", alternative texts in
/// the place of pictures, character references decoded, white space collapsed (kept inside `pre`). Scripts,
/// styles and comments are dropped. A "<" that opens no tag ("I <3 it") stays.
[[nodiscard]] QString toPlainText(QStringView markup, SourceBreaks breaks = SourceBreaks::Collapse);

/// Decodes `&eacute;`, `&#233;`, `&#xE9;` once; for titles and names, which are text with references. What is
/// no known reference stays as it is.
[[nodiscard]] QString decodeReferences(QStringView text);

} // namespace ruche::html
