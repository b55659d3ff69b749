// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>
#include <vector>

namespace ruche::sentiment {

/// What a piece of a message is. Links, mentions and numbers lose their text, so that nothing is learned of
/// them.
enum class TokenKind : quint8 { Word, Number, Link, Mention, Hashtag, Emoji, Punctuation };

/// A piece of a message: where it stands in the source, and its normalised text in TokenList.
struct Token
{
    TokenKind kind = TokenKind::Word;
    bool capitals = false; ///< three letters or more, all of them upper case
    bool elongated = false; ///< a letter was written three times or more ("troooop")
    bool breakBefore = false; ///< a sentence, clause or line ends before it: negation does not reach across
    qsizetype start = 0; ///< in UTF-16 units of the source
    qsizetype length = 0;
    quint32 textStart = 0; ///< in the buffers of TokenList
    quint32 textLength = 0;
    quint64 hash = 0; ///< of the lower-case text
    quint64 foldedHash = 0; ///< of the text without accents
};

/// The pieces of one message with their texts. Reused from message to message, so that reading many allocates
/// nothing.
class TokenList
{
public:
    /// Only this much of a text is read: a mood does not need more, and a pasted megabyte must not hold up
    /// the others.
    static constexpr qsizetype longestText = 16384;

    /// Cuts a text into pieces: entities decoded, apostrophes straight, letters lower case and composed, runs
    /// of a letter shortened to two, French and Italian elisions and the words of a hashtag apart. Any
    /// sequence of units is accepted.
    void read(QStringView text);

    [[nodiscard]] const std::vector<Token> &tokens() const { return m_tokens; }
    [[nodiscard]] std::span<const char16_t> lower(const Token &token) const;
    [[nodiscard]] std::span<const char16_t> folded(const Token &token) const;
    [[nodiscard]] QString text(const Token &token) const;
    [[nodiscard]] bool hasLetters() const { return m_letters > 0; }
    [[nodiscard]] int wordCount() const { return m_words; }

private:
    void clean(QStringView text);
    qsizetype decodeEscape(QStringView text, qsizetype at);
    void push(char16_t unit, qsizetype at, qsizetype end);
    void scan();
    qsizetype scanWord(qsizetype at);
    qsizetype scanNumber(qsizetype at);
    qsizetype scanHashtag(qsizetype at);
    qsizetype scanEmoji(qsizetype at);
    qsizetype scanEmoticon(qsizetype at);
    qsizetype scanPunctuation(qsizetype at);
    void addWord(qsizetype from, qsizetype to);
    void addPart(qsizetype from, qsizetype to);
    void addSymbol(TokenKind kind, QStringView text, qsizetype from, qsizetype to);
    Token begin(TokenKind kind, qsizetype from, qsizetype to);
    void finish(Token token);
    [[nodiscard]] bool isAt(qsizetype at, QStringView text) const;
    [[nodiscard]] char16_t unit(qsizetype at) const
    {
        return at < qsizetype(m_units.size()) ? m_units[size_t(at)] : u'\0';
    }

    std::vector<char16_t> m_units; // cleaned source
    std::vector<qsizetype> m_starts; // where each cleaned unit begins in the source
    std::vector<qsizetype> m_ends;
    std::vector<char16_t> m_lower;
    std::vector<char16_t> m_folded;
    std::vector<Token> m_tokens;
    bool m_break = false;
    int m_letters = 0;
    int m_words = 0;
};

/// A letter without its accents, of the Latin blocks; others as they are.
[[nodiscard]] char16_t foldAccents(char16_t letter);

} // namespace ruche::sentiment
