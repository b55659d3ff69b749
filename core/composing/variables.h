// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QStringList>

/// What {variables} of templates and snippets stand for. Pure. Thread: any.
namespace ruche::composing {

struct VariableValues
{
    QString brand;
    QString account; ///< empty where the text is for several
    QString link;
    QDateTime time; ///< wall clock of the post, or of now where it has no date
    QLocale locale; ///< of the text
};

struct ExpandedText
{
    QString text;
    QStringList left; ///< variables that are not known, or that have no value here, as they are written

    friend bool operator==(const ExpandedText &, const ExpandedText &) = default;
};

/// {brand}, {account}, {link}; {date}, {weekday}, {month}, {year} and {time}, which may be moved: {date:+7d},
/// {weekday:-1d}, {month:+2w}, {year:+1y}, {date:+1m}, {time:+3h}. What cannot be replaced stays as it is.
[[nodiscard]] ExpandedText expandVariables(const QString &text, const VariableValues &values);
/// As one writes them: "{brand}", "{date:+7d}", … for a menu.
[[nodiscard]] QStringList variableExamples();

} // namespace ruche::composing
