// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

/// Addresses, mentions and hashtags in a text, as readers and networks see them. Pure. Thread: any.
namespace ruche::composing {

struct Entity
{
    enum class Kind { Url, Mention, Hashtag };

    Kind kind = Kind::Url;
    qsizetype start = 0; ///< UTF-16 units
    qsizetype length = 0; ///< with "@" or "#"
    qsizetype kept = 0; ///< of a mention with a server: the length of "@user"; else the whole length

    [[nodiscard]] qsizetype end() const { return start + length; }
    friend bool operator==(const Entity &, const Entity &) = default;
};

/// Whether an address needs "https://" before it to be one.
enum class Scheme {
    Required,
    Optional, ///< "example.com" is one, where the end of the name is known to the list of public suffixes
};

/// In the order of the text, none over another: an address goes before what is inside it.
[[nodiscard]] QList<Entity> findEntities(QStringView text, Scheme scheme = Scheme::Required);
[[nodiscard]] QList<Entity> findUrls(QStringView text, Scheme scheme = Scheme::Required);

} // namespace ruche::composing
