// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ftsmatch.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage {

namespace {

constexpr qsizetype shortestPrefix = 3; // shorter ones match too much: 200 ms and more in 2 M messages

void appendTerm(QStringList &terms, const QString &text, bool whole)
{
    if (std::none_of(text.begin(), text.end(), [](QChar letter) { return letter.isLetterOrNumber(); }))
        return;
    QString quoted = text;
    quoted.replace(u'"', u' ').replace(QChar(0), u' ');
    const bool prefix = !whole && text.size() >= shortestPrefix;
    terms << u'"' + quoted + (prefix ? u"\"*"_s : u"\""_s);
}

} // namespace

QString ftsMatch(const QString &words, FtsWords meaning)
{
    QStringList terms;
    const QStringList parts = words.split(u'"');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i % 2 == 1) {
            appendTerm(terms, parts.at(i).simplified(), true);
            continue;
        }
        for (const QString &word : parts.at(i).simplified().split(u' ', Qt::SkipEmptyParts))
            appendTerm(terms, word, meaning == FtsWords::Whole);
    }
    return terms.join(u' ');
}

} // namespace ruche::storage
