// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/postsearch.h"

#include "core/base/htmltext.h"
#include "core/storage/connection.h"
#include "core/storage/values.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::postsearch {

namespace {

/// A term is quoted, so that nothing in it is taken for an operator of the search language.
void appendPostTerm(QStringList &terms, const QString &text, bool phrase)
{
    const bool searchable
        = std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.isLetterOrNumber(); });
    if (!searchable)
        return;
    QString quoted = text;
    quoted.replace(u'"', u' ').replace(QChar(0), u' ');
    terms << u'"' + quoted + (phrase ? u"\""_s : u"\"*"_s);
}

} // namespace

QString matchOf(const QString &words)
{
    QStringList terms;
    const QStringList parts = words.split(u'"');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i % 2 == 1) {
            appendPostTerm(terms, parts.at(i).simplified(), true);
            continue;
        }
        for (const QString &word : parts.at(i).simplified().split(u' ', Qt::SkipEmptyParts))
            appendPostTerm(terms, word, false);
    }
    return terms.join(u' ');
}

QString condition()
{
    return u"p.id IN (SELECT rowid FROM post_fts WHERE post_fts MATCH :words)"_s;
}

Result<void> index(Connection &connection, domain::PostId id, const QString &title, const QString &text)
{
    RUCHE_TRY(connection.change(
        u"INSERT OR REPLACE INTO post_fts (rowid, title, body) VALUES (:id, :title, :body)"_s,
        {{u":id"_s, id.value},
         {u":title"_s, textOrEmpty(title)},
         {u":body"_s, textOrEmpty(html::toPlainText(text, html::SourceBreaks::Keep))}}));
    return {};
}

} // namespace ruche::storage::postsearch
