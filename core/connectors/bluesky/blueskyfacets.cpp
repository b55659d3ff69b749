// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskyfacets.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::bluesky {

namespace {

constexpr qsizetype longestTag = 64;

/// A name without a scheme is a link only with one of these endings. The whole list of endings has 1400, of
/// which some are words at the end of a sentence without a space behind it.
bool isCommonEnding(const QString &name)
{
    static const QSet<QString> endings{
        u"app"_s,  u"art"_s, u"at"_s,     u"au"_s,   u"be"_s,  u"biz"_s,  u"blog"_s, u"br"_s,  u"bzh"_s,
        u"ca"_s,   u"cat"_s, u"cc"_s,     u"ch"_s,   u"co"_s,  u"com"_s,  u"coop"_s, u"cz"_s,  u"de"_s,
        u"dev"_s,  u"dk"_s,  u"edu"_s,    u"es"_s,   u"eu"_s,  u"fi"_s,   u"fm"_s,   u"fr"_s,  u"gov"_s,
        u"gr"_s,   u"hu"_s,  u"ie"_s,     u"info"_s, u"int"_s, u"io"_s,   u"it"_s,   u"jp"_s,  u"lu"_s,
        u"ly"_s,   u"me"_s,  u"museum"_s, u"net"_s,  u"nl"_s,  u"no"_s,   u"nz"_s,   u"org"_s, u"paris"_s,
        u"pl"_s,   u"pt"_s,  u"re"_s,     u"ro"_s,   u"se"_s,  u"shop"_s, u"site"_s, u"sk"_s,  u"social"_s,
        u"tech"_s, u"tv"_s,  u"uk"_s,     u"us"_s,   u"xyz"_s,
    };
    return endings.contains(name.section(u'.', -1).toLower());
}

/// Positions in UTF-16 units into positions in UTF-8 bytes, for rising positions.
class ByteCounter
{
public:
    explicit ByteCounter(const QString &text)
        : m_text(text)
    {
    }
    qsizetype at(qsizetype unit)
    {
        m_bytes += QStringView(m_text).mid(m_unit, unit - m_unit).toUtf8().size();
        m_unit = unit;
        return m_bytes;
    }

private:
    const QString &m_text;
    qsizetype m_unit = 0;
    qsizetype m_bytes = 0;
};

struct Found
{
    Facet::Kind kind;
    qsizetype start;
    qsizetype end;
    QString value;
};

void findLinks(const QString &text, QList<Found> &found)
{
    static const QRegularExpression link(
        u"(?<=^|\\s|\\()(?:(https?://\\S+)|(([a-z0-9][a-z0-9-]*(?:\\.[a-z0-9][a-z0-9-]*)+)(?::\\d+)?(?:[/?#]\\S*|[.,;:!?)]*(?=\\s|$))))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    for (auto it = link.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QString address = match.captured(0);
        // What ends the sentence is not part of the address, nor a bracket that opened before it.
        static const QString ends = u".,;:!?"_s;
        for (bool again = true; again && !address.isEmpty();) {
            again = false;
            if (ends.contains(address.back())
                || (address.endsWith(u')') && address.count(u')') > address.count(u'('))) {
                address.chop(1);
                again = true;
            }
        }
        const bool hasScheme = match.hasCaptured(1);
        if (!hasScheme && !isCommonEnding(match.captured(3)))
            continue;
        const QString uri = hasScheme ? address : u"https://"_s + address;
        const QUrl url(uri);
        if (!url.isValid() || url.host().isEmpty())
            continue;
        found << Found{Facet::Kind::Link,
                       match.capturedStart(0),
                       match.capturedStart(0) + address.size(),
                       url.toString(QUrl::FullyEncoded)};
    }
}

void findMentions(const QString &text, QList<Found> &found)
{
    static const QRegularExpression mention(
        u"(?<=^|\\s|\\()@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?)(?![\\w@-])"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    for (auto it = mention.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        found << Found{
            Facet::Kind::Mention, match.capturedStart(0), match.capturedEnd(0), match.captured(1).toLower()};
    }
}

void findTags(const QString &text, QList<Found> &found)
{
    static const QRegularExpression tag(
        u"(?<=^|\\s)[#\uFF03](?!\uFE0F)([^\\s\u00AD\u2060\u200A\u200B\u200C\u200D\u20E2]+)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression lastPunctuation(u"\\p{P}+$"_s,
                                                    QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression word(u"[^\\d\\s\\p{P}]"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    for (auto it = tag.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QString value = match.captured(1);
        value.remove(lastPunctuation);
        if (value.isEmpty() || value.size() > longestTag || !word.match(value).hasMatch())
            continue;
        found << Found{
            Facet::Kind::Tag, match.capturedStart(0), match.capturedStart(1) + value.size(), value};
    }
}

} // namespace

QString wellFormed(const QString &text)
{
    return QString::fromUtf8(text.toUtf8());
}

QList<Facet> facetsOf(const QString &text)
{
    QList<Found> found;
    findLinks(text, found);
    findMentions(text, found);
    findTags(text, found);
    std::stable_sort(
        found.begin(), found.end(), [](const Found &a, const Found &b) { return a.start < b.start; });
    QList<Facet> facets;
    ByteCounter bytes(text);
    qsizetype last = 0;
    for (const Found &one : found) {
        if (one.start < last)
            continue;
        const qsizetype start = bytes.at(one.start);
        facets << Facet{one.kind, start, bytes.at(one.end), one.value};
        last = one.end;
    }
    return facets;
}

QJsonArray toJson(const QList<Facet> &facets, const QHash<QString, QString> &dids)
{
    QJsonArray array;
    for (const Facet &facet : facets) {
        QJsonObject feature;
        switch (facet.kind) {
        case Facet::Kind::Link:
            feature = {{u"$type"_s, u"app.bsky.richtext.facet#link"_s}, {u"uri"_s, facet.value}};
            break;
        case Facet::Kind::Mention:
            if (!dids.contains(facet.value))
                continue;
            feature
                = {{u"$type"_s, u"app.bsky.richtext.facet#mention"_s}, {u"did"_s, dids.value(facet.value)}};
            break;
        case Facet::Kind::Tag:
            feature = {{u"$type"_s, u"app.bsky.richtext.facet#tag"_s}, {u"tag"_s, facet.value}};
            break;
        }
        const QJsonObject index{{u"byteStart"_s, facet.byteStart}, {u"byteEnd"_s, facet.byteEnd}};
        array << QJsonObject{{u"index"_s, index}, {u"features"_s, QJsonArray{feature}}};
    }
    return array;
}

} // namespace ruche::connectors::bluesky
