// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// What changed between two versions of a text, word by word. Pure. Thread: any.
namespace ruche::composing {

struct DiffPart
{
    enum class Kind { Same, Removed, Added };

    Kind kind = Kind::Same;
    QString text;

    friend bool operator==(const DiffPart &, const DiffPart &) = default;
};

/// Same and Removed parts joined are `before`, Same and Added parts are `after`; neighbours differ in kind.
/// Words, white space and punctuation are compared, by the shortest script of changes (Myers 1986); texts
/// that differ in more than 1000 of them are told as one removal and one addition.
[[nodiscard]] QList<DiffPart> wordDiff(const QString &before, const QString &after);

} // namespace ruche::composing
