// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

/// Markup from a network is hostile: it is reduced to plain text before anything else sees it. Pure, in
/// linear time; at most the first longestHtml units are read. Thread: any.
///
/// Why an own reader: Qt's is part of Gui (QTextDocument), and a full HTML5 parser builds a tree of what is
/// thrown away at once. Nothing here decides what is safe to show as markup: the result is text, to be shown
/// as text.
namespace ruche::connectors {

constexpr qsizetype longestHtml = 512 * 1024;

enum class LineBreaks {
    AsInHtml, ///< white space is one space, as a browser shows it
    Keep, ///< line ends in the source count, as in comments that a blog stores without paragraphs
};

/// Text without tags: entities decoded, scripts and styles dropped, paragraphs apart by an empty line, list
/// items with a bullet, the alternative text of pictures, and the address of a link behind its text when the
/// text does not show it. The result is clean, see withoutInvisible().
[[nodiscard]] QString plainTextOf(QStringView html, LineBreaks lineBreaks = LineBreaks::AsInHtml);

/// The character of a named or numeric entity ("amp", "#233", "#xE9"); empty when there is none of that name.
[[nodiscard]] QString entityText(QStringView name);

/// Text without what hides or reorders what is read: control characters but line end and tab, bidirectional
/// overrides and isolates, zero-width spaces, lone surrogates, and more than eight combining marks in a row.
/// Joiners and direction marks, which emoji and scripts need, stay.
[[nodiscard]] QString withoutInvisible(QStringView text);

} // namespace ruche::connectors
