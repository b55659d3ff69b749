// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/lexicon.h"

#include "core/sentiment/hashing.h"

#include <QHash>

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace ruche::sentiment {

namespace {

constexpr float valenceScale = 30;
constexpr float factorScale = 50;

quint64 wordKey(quint64 hash, Language language)
{
    return hashPair(hash, quint64(language) + 1);
}

quint64 startKey(quint64 hash, Language language)
{
    return hashPair(hash, quint64(language) + 101);
}

quint64 phraseStep(quint64 key, quint64 hash)
{
    return hashPair(key, hash);
}

std::optional<WordKind> kindFromName(QByteArrayView name)
{
    if (name == "valence")
        return WordKind::Valence;
    if (name == "negator")
        return WordKind::Negator;
    if (name == "late-negator")
        return WordKind::LateNegator;
    if (name == "intensifier")
        return WordKind::Intensifier;
    if (name == "contrast")
        return WordKind::Contrast;
    if (name == "function")
        return WordKind::Function;
    return std::nullopt;
}

qint8 scaledValue(WordKind kind, double value)
{
    const double scale = kind == WordKind::Valence                       ? double(valenceScale)
        : kind == WordKind::Intensifier || kind == WordKind::LateNegator ? double(factorScale)
                                                                         : 1.0;
    return qint8(std::clamp(std::lround(value * scale), -127L, 127L));
}

/// Collects entries; an exact spelling wins over the accentless spelling of another word.
class LexiconBuilder
{
public:
    void add(Language language, const QString &word, WordKind kind, double value)
    {
        // "n'" stands before another word, or its apostrophe is none.
        const bool elided = word.endsWith(u'\'') && word.size() > 1 && word.front().isLetter();
        m_tokens.read(elided ? word + u'a' : word);
        std::vector<Token> tokens = m_tokens.tokens();
        if (elided)
            tokens.pop_back();
        if (tokens.empty() || tokens.size() > size_t(Lexicon::longestPhrase))
            return;
        LexiconEntry entry{.scaled = scaledValue(kind, value), .kind = kind, .words = quint8(tokens.size())};
        if (tokens.size() == 1) {
            entry.key = wordKey(tokens.front().hash, language);
            m_exact.insert(entry.key, entry);
            entry.key = wordKey(tokens.front().foldedHash, language);
            if (!m_folded.contains(entry.key))
                m_folded.insert(entry.key, entry);
            return;
        }
        const quint64 first = tokens.front().foldedHash;
        entry.key = wordKey(first, language);
        for (size_t i = 1; i < tokens.size(); ++i)
            entry.key = phraseStep(entry.key, tokens[i].foldedHash);
        m_exact.insert(entry.key, entry);
        const quint64 start = startKey(first, language);
        m_exact.insert(start,
                       LexiconEntry{.key = start, .scaled = 0, .kind = WordKind::PhraseStart, .words = 1});
    }

    [[nodiscard]] Lexicon take() const
    {
        QHash<quint64, LexiconEntry> all = m_folded;
        all.insert(m_exact);
        return Lexicon::fromEntries({all.cbegin(), all.cend()});
    }

private:
    TokenList m_tokens;
    QHash<quint64, LexiconEntry> m_exact;
    QHash<quint64, LexiconEntry> m_folded;
};

} // namespace

float LexiconEntry::value() const
{
    switch (kind) {
    case WordKind::Valence:
        return float(scaled) / valenceScale;
    case WordKind::Intensifier:
    case WordKind::LateNegator:
        return float(scaled) / factorScale;
    default:
        return float(scaled);
    }
}

Result<Lexicon> Lexicon::fromSources(const QList<Source> &sources)
{
    LexiconBuilder builder;
    for (const Source &source : sources) {
        int number = 0;
        for (const QByteArray &line : source.text.split('\n')) {
            ++number;
            if (line.trimmed().isEmpty() || line.startsWith("# ") || line == "#")
                continue;
            const QList<QByteArray> cells = line.split('\t');
            bool ok = cells.size() == 3;
            const double value = ok ? cells[2].trimmed().toDouble(&ok) : 0;
            const std::optional<WordKind> kind = ok ? kindFromName(cells[1]) : std::nullopt;
            if (!kind || !std::isfinite(value))
                return fail(ErrorCode::WrongFormat,
                            u"line %1: word, kind and value expected"_s.arg(number),
                            source.name);
            builder.add(source.language, QString::fromUtf8(cells[0]), *kind, value);
        }
    }
    return builder.take();
}

Lexicon Lexicon::fromEntries(std::vector<LexiconEntry> entries)
{
    Lexicon lexicon;
    lexicon.m_entries = std::move(entries);
    std::sort(lexicon.m_entries.begin(),
              lexicon.m_entries.end(),
              [](const LexiconEntry &a, const LexiconEntry &b) { return a.key < b.key; });
    lexicon.index();
    return lexicon;
}

void Lexicon::index()
{
    m_slots.assign(std::bit_ceil(m_entries.size() * 2 + 2), 0);
    const size_t mask = m_slots.size() - 1;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        size_t slot = size_t(m_entries[i].key) & mask;
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = quint32(i + 1);
    }
}

const LexiconEntry *Lexicon::lookUp(quint64 key) const
{
    if (m_slots.empty())
        return nullptr;
    const size_t mask = m_slots.size() - 1;
    for (size_t slot = size_t(key) & mask; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        const LexiconEntry &entry = m_entries[m_slots[slot] - 1];
        if (entry.key == key)
            return &entry;
    }
    return nullptr;
}

const LexiconEntry *Lexicon::findOwn(const Token &token, Language language) const
{
    if (const LexiconEntry *entry = lookUp(wordKey(token.hash, language)))
        return entry;
    return token.foldedHash == token.hash ? nullptr : lookUp(wordKey(token.foldedHash, language));
}

const LexiconEntry *Lexicon::find(const Token &token, Language language) const
{
    if (language != Language::Any) {
        if (const LexiconEntry *entry = findOwn(token, language))
            return entry;
    }
    return findOwn(token, Language::Any);
}

const LexiconEntry *Lexicon::findPhrase(const std::vector<Token> &tokens, size_t at, Language language) const
{
    if (!lookUp(startKey(tokens[at].foldedHash, language)))
        return nullptr;
    const LexiconEntry *longest = nullptr;
    quint64 key = wordKey(tokens[at].foldedHash, language);
    for (size_t words = 2; words <= size_t(longestPhrase) && at + words <= tokens.size(); ++words) {
        const Token &next = tokens[at + words - 1];
        if (next.breakBefore)
            break;
        key = phraseStep(key, next.foldedHash);
        const LexiconEntry *entry = lookUp(key);
        if (entry && entry->words == words)
            longest = entry;
    }
    return longest;
}

} // namespace ruche::sentiment
