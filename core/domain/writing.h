// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace ruche::domain {

struct WordTag
{
    static constexpr char letter = 'g';
};
struct SnippetTag
{
    static constexpr char letter = 's';
};
struct HashtagSetTag
{
    static constexpr char letter = 'h';
};
using WordId = Id<WordTag>;
using SnippetId = Id<SnippetTag>;
using HashtagSetId = Id<HashtagSetTag>;

/// A word that is right in this workspace though no dictionary knows it.
struct KnownWord
{
    WordId id;
    QString word;

    friend bool operator==(const KnownWord &, const KnownWord &) = default;
};

/// Words kept to be put into posts, with {variables} that become what they stand for
/// (core/composing/variables.h).
struct Snippet
{
    enum class Kind {
        Template, ///< a whole post: title and text
        Piece, ///< put in where one writes
    };

    SnippetId id;
    BrandId brand; ///< invalid: for all brands
    Kind kind = Kind::Piece;
    QString name; ///< what one types after "/" to get it
    QString title; ///< of a template
    QString text;

    friend bool operator==(const Snippet &, const Snippet &) = default;
};

/// Hashtags that go together.
struct HashtagSet
{
    enum class Place {
        Text,
        Comment, ///< under the post, in its first comment
    };

    HashtagSetId id;
    BrandId brand; ///< invalid: for all brands
    QString name;
    QStringList tags; ///< with their "#"
    Place place = Place::Text;

    friend bool operator==(const HashtagSet &, const HashtagSet &) = default;
};

/// A published post and what came of it.
struct PostEngagement
{
    QString text; ///< as each account got it, joined
    int comments = 0;
};

} // namespace ruche::domain

Q_DECLARE_METATYPE(ruche::domain::Snippet)
Q_DECLARE_METATYPE(ruche::domain::HashtagSet)
