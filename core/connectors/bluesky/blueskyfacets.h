// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QList>
#include <QString>

/// Links, mentions and hashtags in a text: Bluesky does not look for them itself, but is told by "facets"
/// where they are, counted in UTF-8 bytes. Found by the same rules as in its own programs. Pure. Thread: any.
namespace ruche::connectors::bluesky {

struct Facet
{
    enum class Kind { Link, Mention, Tag };

    Kind kind = Kind::Link;
    qsizetype byteStart = 0;
    qsizetype byteEnd = 0; ///< behind the last byte
    QString value; ///< the address, the handle without "@" in small letters, the tag without "#"

    friend bool operator==(const Facet &, const Facet &) = default;
};

/// In the order of the text, none over another. `text` must hold no lone surrogates, see wellFormed().
[[nodiscard]] QList<Facet> facetsOf(const QString &text);
/// Lone surrogates replaced, so that bytes are counted as they will be sent.
[[nodiscard]] QString wellFormed(const QString &text);
/// As in a record. A mention whose handle is not in `dids` (handle → account) is left out.
[[nodiscard]] QJsonArray toJson(const QList<Facet> &facets, const QHash<QString, QString> &dids);

} // namespace ruche::connectors::bluesky
