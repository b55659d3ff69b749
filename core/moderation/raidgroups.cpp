// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moderation/raidgroups.h"

#include "core/moderation/spamhints.h"
#include "core/moderation/textletters.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <vector>

namespace ruche::moderation {

namespace {

constexpr int pieceLength = 4; ///< letters of a shingle
constexpr qsizetype mostPieces = 400; ///< what a longer text says further on decides nothing
constexpr double alike = 0.5;
constexpr size_t bandCount = 16;
constexpr size_t bandRows = 2;
constexpr size_t signatureSize = bandCount * bandRows;
/// With how many of those of the same band a message is compared.
constexpr size_t mostCompared = 4;

using Pieces = std::vector<quint32>;
using Signature = std::array<quint32, signatureSize>;

quint32 mixed(quint64 value)
{
    value ^= value >> 33;
    value *= 0xff51afd7ed558ccdULL;
    value ^= value >> 33;
    value *= 0xc4ceb9fe1a85ec53ULL;
    value ^= value >> 33;
    return quint32(value);
}

/// What is left of a text when all that is easily changed is gone: its letters and digits.
QString bareText(const QString &text)
{
    QString bare;
    const Letters letters = lettersOf(text);
    bare.reserve(letters.text.size());
    for (const QChar letter : letters.text) {
        if (letter.isLetterOrNumber() || letter.isSurrogate())
            bare += letter;
    }
    return bare;
}

/// The different pieces of a text, sorted.
Pieces piecesOf(const QString &text)
{
    const QString bare = bareText(text);
    Pieces pieces;
    const qsizetype count = std::min(std::max<qsizetype>(1, bare.size() - pieceLength + 1), mostPieces);
    pieces.reserve(size_t(count));
    for (qsizetype i = 0; i < count && !bare.isEmpty(); ++i) {
        quint64 piece = 0;
        for (const QChar letter : QStringView(bare).mid(i, pieceLength))
            piece = piece << 16 | letter.unicode();
        pieces.push_back(mixed(piece));
    }
    std::sort(pieces.begin(), pieces.end());
    pieces.erase(std::unique(pieces.begin(), pieces.end()), pieces.end());
    return pieces;
}

double likenessOf(const Pieces &a, const Pieces &b)
{
    if (a.empty() || b.empty())
        return 0;
    size_t shared = 0;
    for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
        if (*left == *right) {
            ++shared;
            ++left;
            ++right;
        } else {
            *left < *right ? ++left : ++right;
        }
    }
    return double(shared) / double(a.size() + b.size() - shared);
}

Signature signatureOf(const Pieces &pieces)
{
    Signature signature;
    signature.fill(std::numeric_limits<quint32>::max());
    for (const quint32 piece : pieces) {
        // Multipliers that are odd permute the numbers of 32 bits; the rest is to make them differ.
        for (size_t i = 0; i < signatureSize; ++i) {
            quint32 value = (piece ^ quint32(0x9e3779b9U * (i + 1))) * quint32(0x85ebca6bU + 2 * 7919 * i);
            value ^= value >> 15;
            signature.at(i) = std::min(signature.at(i), value);
        }
    }
    return signature;
}

/// Which messages belong together so far.
class Unions
{
public:
    explicit Unions(qsizetype count)
        : m_parents(size_t(count))
    {
        std::iota(m_parents.begin(), m_parents.end(), 0);
    }
    qsizetype rootOf(qsizetype index)
    {
        while (m_parents.at(size_t(index)) != index) {
            qsizetype &parent = m_parents.at(size_t(index));
            parent = m_parents.at(size_t(parent));
            index = parent;
        }
        return index;
    }
    void join(qsizetype a, qsizetype b)
    {
        a = rootOf(a);
        b = rootOf(b);
        m_parents.at(size_t(std::max(a, b))) = std::min(a, b);
    }

private:
    std::vector<qsizetype> m_parents;
};

void joinAlike(const QList<RaidMessage> &messages, Unions &unions)
{
    std::vector<Pieces> pieces;
    std::vector<Signature> signatures;
    pieces.reserve(size_t(messages.size()));
    for (const RaidMessage &message : messages) {
        pieces.push_back(piecesOf(message.text));
        signatures.push_back(signatureOf(pieces.back()));
    }
    for (size_t band = 0; band < bandCount; ++band) {
        QHash<quint64, std::vector<qsizetype>> buckets;
        for (qsizetype i = 0; i < messages.size(); ++i) {
            if (pieces.at(size_t(i)).empty())
                continue;
            const Signature &signature = signatures.at(size_t(i));
            const quint64 key
                = quint64(signature.at(band * bandRows)) << 32 | signature.at(band * bandRows + 1);
            std::vector<qsizetype> &bucket = buckets[key];
            bool joined = false;
            for (const qsizetype other : bucket) {
                if (unions.rootOf(other) == unions.rootOf(i)
                    || likenessOf(pieces.at(size_t(other)), pieces.at(size_t(i))) >= alike) {
                    unions.join(other, i);
                    joined = true;
                    break;
                }
            }
            // One that is like another there need not stand for the band as well.
            if (!joined && bucket.size() < mostCompared)
                bucket.push_back(i);
        }
    }
}

RaidGroup groupOf(RaidKind kind, const QList<qsizetype> &members, const QList<RaidMessage> &messages)
{
    RaidGroup group;
    group.kind = kind;
    QSet<qint64> authors;
    int unknown = 0;
    for (const qsizetype index : members) {
        const RaidMessage &message = messages.at(index);
        group.ids << message.id;
        if (message.author != 0)
            authors.insert(message.author);
        else
            ++unknown;
    }
    group.authors = int(authors.size()) + unknown;
    return group;
}

} // namespace

QList<RaidGroup> raidGroups(const QList<RaidMessage> &messages, int least)
{
    least = std::max(2, least);
    Unions unions(messages.size());
    joinAlike(messages, unions);
    QHash<qsizetype, QList<qsizetype>> byText;
    for (qsizetype i = 0; i < messages.size(); ++i)
        byText[unions.rootOf(i)] << i;
    QList<RaidGroup> groups;
    QHash<QString, QList<qsizetype>> byDomain;
    QList<qsizetype> rest;
    for (qsizetype i = 0; i < messages.size(); ++i) {
        const QList<qsizetype> &members = byText[unions.rootOf(i)];
        if (members.size() < least)
            rest << i;
        else if (members.first() == i)
            groups << groupOf(RaidKind::Text, members, messages);
    }
    for (const qsizetype i : std::as_const(rest)) {
        const QStringList domains = domainsIn(messages.at(i).text);
        if (!domains.isEmpty())
            byDomain[domains.first()] << i;
    }
    QSet<qsizetype> taken;
    for (auto domain = byDomain.cbegin(); domain != byDomain.cend(); ++domain) {
        if (domain->size() < least)
            continue;
        RaidGroup group = groupOf(RaidKind::Link, *domain, messages);
        group.shared = domain.key();
        groups << group;
        taken += QSet<qsizetype>(domain->begin(), domain->end());
    }
    QHash<qint64, QList<qsizetype>> byAuthor;
    for (const qsizetype i : std::as_const(rest)) {
        if (!taken.contains(i) && messages.at(i).author != 0)
            byAuthor[messages.at(i).author] << i;
    }
    for (const QList<qsizetype> &members : std::as_const(byAuthor)) {
        if (members.size() >= least)
            groups << groupOf(RaidKind::Author, members, messages);
    }
    std::sort(groups.begin(), groups.end(), [](const RaidGroup &a, const RaidGroup &b) {
        return a.ids.size() != b.ids.size() ? a.ids.size() > b.ids.size() : a.ids.first() < b.ids.first();
    });
    return groups;
}

double likeness(const QString &a, const QString &b)
{
    return likenessOf(piecesOf(a), piecesOf(b));
}

} // namespace ruche::moderation
